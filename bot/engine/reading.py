"""One reply, the pending question and what is known already → an intent and the answers it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.directory import services_as_said
from bot.engine.small_questions import SMALL_QUESTIONS, read_small
from bot.engine.surroundings import Surroundings
from bot.journey.order import CANNOT_SKIP, SHARES, is_refused
from bot.model.answers import SLOTS, BadAnswer, Kind, checked
from bot.model.languages import ROMAN
from bot.understanding.after_sending import ANOTHER_TIME, WITHDRAW, wish
from bot.understanding.checking import BESIDE_THE_REPLY, CHECK, only_tells
from bot.understanding.first_words import language_of
from bot.understanding.read import Reading, day_gone_by, read, yes_or_no

# Rasa gives `back` and `restart` meanings of its own, so the dialogue uses other names.
IN_THE_DIALOGUE: Final = {"back": "go_back", "restart": "start_again"}
PAUSING: Final = ("emergency", "unsafe", "crisis", "confirm")
SIGNS: Final = ("more", "carry_on", "start_again", "skip", "change")  # choices that are commands
CHANGE: Final = "change:"  # with a slot's name: "change" beside one of the answers checked
ANSWERED_FIRST: Final = ("answer", "stop", "delete")
ADDS_UP: Final = ("barriers", "condition", "body_area", "access_needs", "existing_support")
# "Actually its my neck too" adds to a list; "its my knee not my back" puts it right.
_ALSO: Final = re.compile(r"\b(?:also|too|as well|aswell|plus|and|add|forgot|missed)\b")


@dataclass(frozen=True)
class Read:
    """What the dialogue gets of a reply: `answers` by slot, the person's own `words` by slot."""

    intent: str
    confidence: float = 1.0
    answers: dict[str, Any] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    target: str | None = None


def read_reply(
    text: str,
    metadata: Mapping[str, Any],
    slots: Mapping[str, Any],
    guess: tuple[str, float] | None,
    around: Surroundings,
) -> Read:
    """Read one reply. `metadata` is what the loopback channel hands on: a choice, a safety hit.

    The language that the link, the page or the phone's conversation came with is an answer of
    the first message, unless the person asks for another one in it or writes in another one.
    """
    language = slots.get("language") or metadata.get("language") or "en"
    first = slots.get("language") is None
    hint = _hinted(text, metadata, language, around) if first else None
    found = _read_reply(text, metadata, {**slots, "language": hint or language}, guess, around)
    found = _refuses_no_gate(_by_interpreter(found, around))
    if found.intent == "language":  # what was asked for, and not what the link brings beside it
        wished = next((slot for slot in ("language", "interpreter") if slot in found.answers), None)
        found = replace(found, target=wished)
    if hint and "language" not in found.answers:
        return replace(found, answers={**found.answers, "language": hint})
    came_with = metadata.get("language") and first
    if came_with and "language" not in found.answers:
        return replace(found, answers={**found.answers, "language": language})
    return found


def _by_interpreter(found: Read, around: Surroundings) -> Read:
    """A language that we cannot write is spoken through an interpreter, and the texts stay as they are."""
    told = found.answers.get("language")
    if told is None or around.words.writes(told):
        return found
    others = {slot: value for slot, value in found.answers.items() if slot != "language"}
    intent = found.intent if others else "language"
    return replace(found, intent=intent, answers={**others, "interpreter": told})


def _refuses_no_gate(found: Read) -> Read:
    """A consent or the safety list "rather not said" is a wish to skip it, and never its answer."""
    refused = {s for s, v in found.answers.items() if s in CANNOT_SKIP and is_refused(v)}
    if not refused:
        return found
    answers = {slot: value for slot, value in found.answers.items() if slot not in refused}
    return replace(found, intent="skip", answers=answers)


def _hinted(
    text: str, metadata: Mapping[str, Any], language: str, around: Surroundings
) -> str | None:
    """Another language that the first words are in, where we can go on in it."""
    hint = None if metadata.get("choice") else language_of(text)
    if hint is None or ROMAN.get(hint, hint) == ROMAN.get(language, language):
        return None
    return hint if around.words.writes(hint) else None


def _read_reply(
    text: str,
    metadata: Mapping[str, Any],
    slots: Mapping[str, Any],
    guess: tuple[str, float] | None,
    around: Surroundings,
) -> Read:
    danger = metadata.get("safety")
    if danger and danger.get("level") in PAUSING:
        return Read("danger")
    asked: str = slots.get("requested_slot") or metadata.get("about") or ""
    choice = metadata.get("choice")
    if choice:
        return _chosen(choice, asked, around)
    if metadata.get("slash"):
        text = f"/{text}"  # taken off so that Rasa does not obey it; it is ordinary words
    small = None
    if asked in SMALL_QUESTIONS:
        small = read_small(text, asked, around.today(), slots["language"])
    if small is not None:
        return Read("answer", answers={asked: small})
    wished = wish(text, around.today()) if slots.get("stage") == "sent" else None
    if wished == WITHDRAW and not asked:
        return Read("refuse")
    if _agrees_after_all(text, slots, asked, around):
        return Read("carry_on")
    said = read(
        text,
        asked if asked in SLOTS else None,
        language=slots["language"],
        today=around.today(),
        places=around.places,
        services=services_as_said(around.site, slots.get("care_service")),
        labels=around.labels(slots["language"]),
        guess=guess,
    )
    if asked == "job_date" not in said.answers and said.intent in ("unclear", "answer"):
        gone = day_gone_by(text, slots["language"], around.today())
        if gone is not None:  # the form refuses it, and says why
            return Read("answer", answers={asked: gone.isoformat()})
    adds = bool(_ALSO.search(text.lower())) or (asked == CHECK and only_tells(text))
    found = _for_the_dialogue(said, slots, asked, adds)
    if wished == ANOTHER_TIME and metadata.get("about") and found.intent not in ANSWERED_FIRST:
        return Read("unclear")  # "I'm not free tomorrow" asks for no aside
    return found


def _agrees_after_all(
    text: str, slots: Mapping[str, Any], asked: str, around: Surroundings
) -> bool:
    """Whether somebody who did not want to send says yes to it now, unasked."""
    if asked or slots.get("stage") != "signposted" or slots.get("consent_share") != "no":
        return False
    return yes_or_no(text, language=slots["language"], today=around.today()) == "yes"


def _chosen(choice: Any, asked: str, around: Surroundings) -> Read:
    codes = [str(code) for code in (choice if isinstance(choice, list) else [choice])]
    if len(codes) == 1 and codes[0] in SIGNS and asked not in SMALL_QUESTIONS:
        return Read(codes[0])
    changed = codes[0].removeprefix(CHANGE)
    if changed != codes[0] and changed in SLOTS and asked not in SMALL_QUESTIONS:
        return Read("change", target=changed)
    if asked in SMALL_QUESTIONS:
        allowed = SMALL_QUESTIONS[asked]
        return Read("answer", answers={asked: codes[0]}) if codes[0] in allowed else Read("unclear")
    if asked == "care_provider":
        ours = (*(service.code for service in around.site.services), "elsewhere", "unknown")
        return Read("answer", answers={asked: codes[0]}) if codes[0] in ours else Read("unclear")
    if asked not in SLOTS or SLOTS[asked].kind not in (Kind.CODE, Kind.CODES):
        return Read("unclear")
    several = SLOTS[asked].kind is Kind.CODES
    try:
        value = checked(asked, codes if several else codes[0])
    except BadAnswer:  # a button of an older question, or a code made up
        return Read("unclear")
    return Read("answer", answers={asked: list(value) if several else value})


def _for_the_dialogue(said: Reading, slots: Mapping[str, Any], asked: str, adds: bool) -> Read:
    meant = said.intent == "change" or asked == CHECK
    answers = {
        slot: _put_right(slot, value, slots, said)
        if said.intent == "change" and (slot in said.wrong or not adds)
        else _joined(slot, value, slots, asked)
        for slot, value in said.answers.items()
        if meant or _may_answer(slot, slots, asked)
    }
    if asked == CHECK and _are_others(answers, slots):
        del answers[CHECK]  # what was agreed to send is not what would be sent now
    intent = IN_THE_DIALOGUE.get(said.intent, said.intent)
    if intent == "answer" and not answers:
        intent = "unclear"  # it only repeated what we know, or spoke of something settled
    elif intent == "change" and answers:
        intent = "answer"
    words = {slot: text for slot, text in said.words.items() if slot in answers}
    return Read(intent, said.confidence, answers, words, said.target)


def _are_others(answers: Mapping[str, Any], slots: Mapping[str, Any]) -> bool:
    """Whether a yes to sending came with answers that are not those which the person was shown."""
    return answers.get(CHECK) == "yes" and any(
        slot not in (CHECK, *BESIDE_THE_REPLY) and slots.get(slot) != value
        for slot, value in answers.items()
    )


def _put_right(slot: str, value: Any, slots: Mapping[str, Any], said: Reading) -> Any:
    """What a correction leaves: of a list, what it calls wrong goes and the rest stands beside what is right."""
    now, before = (list(value) if isinstance(value, tuple) else value), slots.get(slot)
    wrong = said.wrong.get(slot)
    if not isinstance(now, list) or not isinstance(before, list) or not wrong:
        return now
    return [*(code for code in before if code not in (*wrong, *now, "none")), *now]


def _may_answer(slot: str, slots: Mapping[str, Any], asked: str) -> bool:
    """An answer already given stands, unless this question asks it or the person says "change"."""
    if slot == asked or slot == SHARES.get(asked) or slots.get(slot) is None:
        return True
    return slot in ADDS_UP or slot == "language"


def _joined(slot: str, value: Any, slots: Mapping[str, Any], asked: str) -> Any:
    before = slots.get(slot)
    if isinstance(value, tuple):
        value = list(value)
    if slot not in ADDS_UP or slot == asked or not isinstance(before, list):
        return value
    both = dict.fromkeys([*before, *(value if isinstance(value, list) else [value])])
    return [code for code in both if code != "none"] or value
