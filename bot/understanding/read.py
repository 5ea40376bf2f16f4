"""The one door: a reply and the question it answers → every answer it gives, and what the person wants.

Layers, surest first: words the networks take, the pending question's options, what the words say
about any slot, asides, and last the statistical classifier's guess. Below `SURE_GUESS` a guess is
`unclear`: asking again costs a text, a wrong answer may cost the person their referral.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from bot.model.answers import SLOTS, BadAnswer, checked
from bot.understanding import lexicons
from bot.understanding.answering import everything_said
from bot.understanding.any_tongue import LATIN, answers_in_any, aside_in_any
from bot.understanding.asides import aside, leads_with_change, target_of, without_aside
from bot.understanding.corrections import corrected
from bot.understanding.hints import complains, hinted, is_question
from bot.understanding.labels import Labels, labelled
from bot.understanding.lexicon.targets import named_target
from bot.understanding.people import without_numbers
from bot.understanding.said import NO_PLACES, Found, Said
from bot.understanding.spelling import mended
from bot.understanding.stopping import asks_to_stop, help_word, stop_word
from bot.understanding.tongues import language_named
from bot.understanding.wording import LONGEST, tidy
from bot.understanding.yes_no import prefers_not

# "/restart" or "/answer{...}" typed by a person: words, and no command of anybody's.
_ORDER_TO_A_MACHINE: Final = re.compile(
    r"\s*/+\s*[A-Za-z_]\w*\s*(?:@[\d.]*)?\s*(?:\{.*)?", re.DOTALL
)
NO_LABELS: Final[Labels] = {}
SURE_GUESS: Final = 0.7  # calibrated on the tuning half: tests/understanding/measure.py
_RASA_NAMES: Final = {"go_back": "back", "start_again": "restart"}
# Says something of work that no code holds ("end of my contract"): an answer, asked again with its words kept.
_ABOUT_WORK: Final = re.compile(
    r"(?<!\S)(?:work|worked|working|job|jobs|contract|employ\w*|sick|benefits|universal credit|shifts?|boss|carer)(?!\S)"
)
_NO_ENGLISH: Final = re.compile(
    r"(?:sorry )?(?:i )?(?:dont|cant|not|no|only) (?:\w+ ){0,3}?english(?: very well| well| good| please| sorry| much)?"
)
_LANGUAGE_PLEASE: Final = re.compile(
    r"(?:(?:in|to|use|switch to|change to|speak|talk|now|back to|can we (?:do|speak|use)|i want|i prefer) )*(?:roman )?\S+(?: (?:please|plz|pls|now|only|instead|if (?:you have|you can|possible|poss|thats ok|available)(?: it| one)?))+|(?:in|use|switch to|change to|speak|back to) (?:roman )?\S+"
)
_KEEPS_WORDS: Final = frozenset(
    "condition employment barriers msk_care care_provider job_risk existing_support access_needs contact_times next_treatment body_area".split()
)
_OPEN_TO_HINTS: Final = frozenset({"consent_take_part", "consent_share", "safety"})


@dataclass(frozen=True)
class Reading:
    """What one reply says: answers by slot, the intent and how sure it is, own words, what to change."""

    answers: dict[str, Any]
    intent: str
    confidence: float
    words: dict[str, str] = field(default_factory=dict)
    target: str | None = None


def read(
    text: str,
    question: str | None,
    *,
    language: str = "en",
    today: date,
    places: Mapping[str, str] = NO_PLACES,
    services: Mapping[str, str] = NO_PLACES,
    labels: Labels = NO_LABELS,
    guess: tuple[str, float] | None = None,
) -> Reading:
    """Read one reply.

    `question` is the pending slot or None; `places` maps lower-case names and postcode districts
    to area codes ("" where a place lies in two areas); `services` maps lower-case names to
    care-provider codes; `labels` are the choices as shown (`labels.labels_from`); `guess` is the classifier's (intent, confidence). Raises ValueError for a
    question that is no slot; never for any text.
    """
    if question is not None and question not in SLOTS:
        raise ValueError(f"unknown question {question!r}; it is None or one of: {', '.join(SLOTS)}")
    text = text[:LONGEST]
    if _ORDER_TO_A_MACHINE.fullmatch(text):
        return Reading({}, "unclear", 0.0)
    if stop_word(text, question):
        return Reading({}, "stop", 1.0)
    if help_word(text):
        return Reading({}, "help", 1.0)
    plain = mended(tidy(without_numbers(text)))
    said = Said(text, plain, question, today, language, places, services)
    if not plain and not _has_digits(text):
        return Reading({}, "unclear", 0.0)
    if shown := _checked(labelled(said, labels)):
        return Reading(shown, "answer", 1.0)
    return _read_words(said, guess)


def _has_digits(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _read_words(said: Said, guess: tuple[str, float] | None) -> Reading:
    native = lexicons.answers(said)
    english = everything_said(said)
    if said.language in LATIN and not said.asked("age_band"):
        english.pop("age_band", None)  # "am 12 săptămâni" is no "I am 12"
    answers = _checked(lexicons.over(said, english, native))
    if lexicons.either_way(said):
        return Reading({}, "unclear", 0.3)
    if instead := _checked(corrected(said, everything_said) or lexicons.corrected(said) or {}):
        return _changing(said, instead)
    wanted = aside(said, bool(answers), said.question in answers) or lexicons.aside(
        said, bool(answers), bool(native)
    )
    asks = lexicons.begins_as_question(said)
    if wanted and said.question in answers and not asks and complains(said, wanted[0]):
        wanted = None
    if wanted is None and asks_to_stop(said.plain) and said.question not in answers:
        return Reading({}, "stop", 0.6)
    if wanted is None and said.question not in answers and (not answers or is_question(said.plain)):
        wanted = hinted(said.plain, bool(answers)) if _may_hint(said) else None
        answers = {} if wanted else answers
    if said.question and prefers_not(said.plain):
        return Reading({**answers, said.question: "prefer_not"}, "answer", 0.95)
    if leads_with_change(said.plain) and not (wanted and wanted[0] in ("stop", "human", "delete")):
        return _changing(said, answers)
    if wanted:
        return _wanting(said, answers, *wanted)
    if said.question not in ("barriers", "access_needs", "interpreter") and _NO_ENGLISH.fullmatch(
        said.plain
    ):
        return Reading({}, "language", 0.9)
    if _asks_for_language(said, answers):
        return Reading({"language": answers["language"]}, "language", 0.95)
    if said.question == "barriers" and "barriers" in answers:
        answers.pop("language", None)  # "my english" is what is hard
    if set(answers) == {"language"} and said.question != "language":
        return Reading(answers, "language", 0.95, {}, None)
    words = _own_words(said, answers)
    if answers:
        return Reading(answers, "answer", 0.9, words)
    if elsewhere := _checked(answers_in_any(said)):
        return Reading(elsewhere, "answer", 0.8, _own_words(said, elsewhere))
    if (asked := aside_in_any(said)) and said.language not in lexicons.LANGUAGES:
        return _wanting(said, {}, *asked)
    if said.question == "employment" and _ABOUT_WORK.search(said.plain):
        return Reading({}, "answer", 0.5, words)
    return _guessing(said, guess, words)


def _asks_for_language(said: Said, answers: Found) -> bool:
    """ "English please" to "what makes work hard" is a wish, and no difficulty with English."""
    if "language" not in answers or said.question in ("language", "interpreter", "ethnicity"):
        return False
    if said.plain == "english" and said.language != "en":
        return True
    return bool(_LANGUAGE_PLEASE.fullmatch(said.plain)) and language_named(said.plain) is not None


def _may_hint(said: Said) -> bool:
    """A word or two at a question in free words ("wrong", "free") is too little to be an aside."""
    return not (
        said.question and said.question not in _OPEN_TO_HINTS and len(said.plain.split()) < 2
    )


def _changing(said: Said, answers: Found) -> Reading:
    target = next(iter(answers), None) or target_of(said.plain) or _named(said)
    return Reading(answers, "change", 0.9, _own_words(said, answers), target)


def _named(said: Said) -> str | None:
    return named_target(said.raw) if said.language != "en" else None


def _wanting(said: Said, answers: Found, intent: str, confidence: float) -> Reading:
    if intent == "skip":
        kept = {slot: value for slot, value in answers.items() if slot != said.question}
        return Reading(
            {**kept, **({said.question: "not_answered"} if said.question else {})},
            intent,
            confidence,
        )
    if intent == "change":
        return _changing(said, answers)
    if intent in ("stop", "delete", "restart", "back", "summary", "help", "human"):
        answers = {}
    elif answers and confidence < 1 and intent != "language":
        answers = _beside(said, intent)
    target = target_of(said.plain) if intent == "back" else None
    return Reading(answers, intent, confidence, _own_words(said, answers), target)


def _beside(said: Said, intent: str) -> Found:
    """The answers in what is left of a message beside its aside: "why do you ask? im 45"."""
    rest = without_aside(said.plain, intent)
    if not rest or rest.split() == said.plain.replace(" ?", "").split():
        return {}
    return _checked(everything_said(replace(said, plain=rest, raw=rest)))


def _guessing(said: Said, guess: tuple[str, float] | None, words: dict[str, str]) -> Reading:
    if guess and guess[0] != "answer" and guess[1] >= SURE_GUESS:
        intent = _RASA_NAMES.get(guess[0], guess[0])
        target = target_of(said.plain) if intent == "change" else None
        skipped = {said.question: "not_answered"} if intent == "skip" and said.question else {}
        return Reading(skipped, intent, round(guess[1], 3), words, target)
    return Reading({}, "unclear", round(guess[1], 3) if guess else 0.0, words)


def _checked(found: Found) -> Found:
    """Only answers that the model knows; a reader's slip is dropped rather than stored."""
    kept: Found = {}
    for slot, value in found.items():
        try:
            kept[slot] = checked(slot, value)
        except BadAnswer:
            continue
    return kept


def _own_words(said: Said, answers: Found) -> dict[str, str]:
    """The person's own words beside a slot where they say more than its code holds."""
    raw = said.raw.strip()
    words = {
        slot: raw
        for slot, value in answers.items()
        if slot in _KEEPS_WORDS
        and (
            len(said.plain.split()) >= 3
            or "other" in (value if isinstance(value, tuple) else (value,))
        )
    }
    if (
        said.question
        and said.question not in answers
        and len(said.plain.split()) >= 1
        and (
            said.question in _KEEPS_WORDS
            or said.question
            in ("job_date", "sick_weeks", "phone", "gp_area", "lives_in", "contact_by")
        )
    ):
        words[said.question] = raw
    return words


def read_many(
    texts: Sequence[str],
    question: str | None,
    *,
    language: str = "en",
    today: date,
    places: Mapping[str, str] = NO_PLACES,
    services: Mapping[str, str] = NO_PLACES,
    labels: Labels = NO_LABELS,
    guess: tuple[str, float] | None = None,
) -> Reading:
    """Read messages that came one after another: joined where that completes a thought.

    The last STOP or other command wins; else what the joined text says is kept beside what each
    says alone, a later answer to the same slot over an earlier one.
    """
    given = {
        "language": language,
        "today": today,
        "places": places,
        "services": services,
        "labels": labels,
    }
    if len(texts) <= 1:
        return read(texts[0] if texts else "", question, guess=guess, **given)  # type: ignore[arg-type]
    alone = [read(text, question, **given) for text in texts]  # type: ignore[arg-type]
    for reading in reversed(alone):
        if reading.intent in ("stop", "delete", "restart", "human"):
            return reading
    whole = read(" , ".join(texts), question, guess=guess, **given)  # type: ignore[arg-type]
    joined = read(" ".join(texts), question, **given)  # type: ignore[arg-type]
    answers: Found = {}
    for reading in (joined, whole, *alone):
        answers |= reading.answers
    if any(len(reading.answers) > 0 for reading in (whole, joined)):
        answers = {
            **answers,
            **{s: v for s, v in joined.answers.items() if not any(s in r.answers for r in alone)},
        }
    asides = [
        reading
        for reading in alone
        if reading.intent not in ("answer", "unclear", "greet", "thanks")
    ]
    best = asides[-1] if asides else whole if whole.intent != "unclear" else joined
    intent = best.intent if asides or not answers else "answer"
    words = {slot: " / ".join(texts) for slot in answers if slot in _KEEPS_WORDS}
    return Reading(answers, intent, best.confidence, words, best.target)
