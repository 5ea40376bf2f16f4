"""A reply read by tables of how people say things: every answer it gives, and what the person wants.

Layers, surest first: the pending question's options, what the words say about any slot, asides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import NO_ANSWER, BadAnswer, checked
from bot.understanding import lexicons, native_asides
from bot.understanding.ages import own_age
from bot.understanding.answering import everything_said
from bot.understanding.any_tongue import LATIN, answers_in_any, aside_in_any
from bot.understanding.asides import aside, leads_with_change, target_of, without_aside
from bot.understanding.corrections import corrected
from bot.understanding.hints import complains, hinted, is_question
from bot.understanding.lexicon.targets import named_target
from bot.understanding.said import Found, Reading, Said
from bot.understanding.stopping import asks_to_stop
from bot.understanding.tongues import language_named
from bot.understanding.yes_no import prefers_not

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
KEEPS_WORDS: Final = frozenset(
    "condition employment barriers msk_care care_provider job_risk existing_support access_needs contact_times next_treatment body_area".split()
)
_OPEN_TO_HINTS: Final = frozenset({"consent_take_part", "consent_share", "safety"})


def by_rules(said: Said) -> Reading:
    """Read one reply by what its words say. Never raises for any text."""
    native = lexicons.answers(said)
    english = everything_said(said)
    if said.language in LATIN and not said.asked("age_band"):
        english.pop("age_band", None)  # "am 12 săptămâni" is no "I am 12"
    answers = own_age(checked_answers(lexicons.over(said, english, native)), said.raw)
    if instead := checked_answers(
        corrected(said, everything_said) or lexicons.corrected(said) or {}
    ):
        return _changing(said, instead)
    wanted = aside(said, bool(answers), said.question in answers) or native_asides.aside(
        said, bool(answers) and not _asks_instead(said, answers), bool(native)
    )
    asks = native_asides.begins_as_question(said)
    if wanted and said.question in answers and not asks and complains(said, wanted[0]):
        wanted = None
    if wanted and wanted[0] in ("skip", "refuse"):
        wanted = None if answers.get(said.question or "") == "prefer_not" else wanted
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
        return wanting(said, answers, *wanted)
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
    words = own_words(said, answers)
    if answers:
        return Reading(answers, "answer", 0.9, words)
    if elsewhere := own_age(checked_answers(answers_in_any(said)), said.raw):
        return Reading(elsewhere, "answer", 0.8, own_words(said, elsewhere))
    if (asked := aside_in_any(said)) and said.language not in lexicons.LANGUAGES:
        return wanting(said, {}, *asked)
    if said.question == "employment" and _ABOUT_WORK.search(said.plain):
        return Reading({}, "answer", 0.5, words)
    return Reading({}, "unclear", 0.0, words)


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
    return Reading(answers, "change", 0.9, own_words(said, answers), target)


def _asks_instead(said: Said, answers: Found) -> bool:
    """Whether a message marked as a question leaves unanswered what was asked: "what has age to do with it?"."""
    return lexicons.marked(said) and said.question is not None and said.question not in answers


def _named(said: Said) -> str | None:
    return named_target(said.raw) if said.language != "en" else None


def wanting(said: Said, answers: Found, intent: str, confidence: float) -> Reading:
    """A reply that asks for something instead of, or beside, what it answers."""
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
    return Reading(answers, intent, confidence, own_words(said, answers), target)


def _beside(said: Said, intent: str) -> Found:
    """The answers in what is left of a message beside its aside: "why do you ask? im 45"."""
    rest = without_aside(said.plain, intent)
    if not rest or rest.split() == said.plain.replace(" ?", "").split():
        return {}
    return checked_answers(everything_said(replace(said, plain=rest, raw=rest)))


def checked_answers(found: Found) -> Found:
    """Only answers that the model knows; a reader's slip is dropped rather than stored."""
    kept: Found = {}
    for slot, value in found.items():
        try:
            kept[slot] = checked(slot, value)
        except BadAnswer:
            continue
    return kept


def _tells_no_need(value: object) -> bool:
    return value in NO_ANSWER or value == ("none",)


def own_words(said: Said, answers: Found) -> dict[str, str]:
    """The person's own words beside a slot where they say more than its code holds."""
    raw = said.raw.strip()
    words = {
        slot: raw
        for slot, value in answers.items()
        if slot in KEEPS_WORDS
        and not (slot == "access_needs" and _tells_no_need(value))
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
            said.question in KEEPS_WORDS
            or said.question
            in ("job_date", "sick_weeks", "phone", "gp_area", "lives_in", "contact_by")
        )
    ):
        words[said.question] = raw
    return words
