"""The one door: a reply and the question it answers → every answer it gives, and what the person wants.

A command of the networks or a choice as it was shown is taken at its word. All else is read twice: by
tables of how people say things (`by_rules.py`), and by what many people's replies have taught
(`second_reading.py`), which doubts the first or adds to it. Where neither knows, the classifier may guess
what is wanted; below `SURE_GUESS` a guess is `unclear`: asking again costs a text, a wrong answer may
cost the person their referral.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding import lexicons
from bot.understanding.answering import everything_said
from bot.understanding.asides import target_of
from bot.understanding.by_rules import KEEPS_WORDS, by_rules, checked_answers
from bot.understanding.checking import CHECK, at_the_check
from bot.understanding.corrections import said_wrong
from bot.understanding.days import day_gone
from bot.understanding.labels import Labels, labelled
from bot.understanding.people import without_numbers
from bot.understanding.said import NO_PLACES, Found, Reading, Said
from bot.understanding.second_reading import read_again
from bot.understanding.spelling import mended
from bot.understanding.stopping import help_word, stop_word
from bot.understanding.tell_all import read_parts_again, tells_much
from bot.understanding.wording import LONGEST, tidy

# "/restart" or "/answer{...}" typed by a person: words, and no command of anybody's.
_ORDER_TO_A_MACHINE: Final = re.compile(
    r"\s*/+\s*[A-Za-z_]\w*\s*(?:@[\d.]*)?\s*(?:\{.*)?", re.DOTALL
)
NO_LABELS: Final[Labels] = {}
SURE_GUESS: Final = 0.7  # calibrated on the tuning half: tests/understanding/measure.py
_RASA_NAMES: Final = {"go_back": "back", "start_again": "restart"}


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
    twice: bool = True,
) -> Reading:
    """Read one reply.

    `question` is the pending slot or None; `places` maps lower-case names and postcode districts
    to area codes ("" where a place lies in two areas); `services` maps lower-case names to
    care-provider codes; `labels` are the choices as shown (`labels.labels_from`); `guess` is the classifier's (intent, confidence); not `twice` is by the rules alone. Raises ValueError for a
    question that is no slot; never for any text.
    """
    if question is not None and question not in SLOTS:
        raise ValueError(f"unknown question {question!r}; it is None or one of: {', '.join(SLOTS)}")
    text = text[:LONGEST]
    plain = mended(tidy(without_numbers(text)))
    said = Said(text, plain, question, today, language, places, services)
    at_its_word = _at_its_word(said, labels)
    if at_its_word is not None:
        return at_its_word
    reading = by_rules(said)
    if twice:
        weigh = read_parts_again if tells_much(said, reading) else read_again
        reading = at_the_check(said, weigh(reading, said))
    if reading.intent == "change":
        reading = replace(reading, wrong=checked_answers(said_wrong(said, everything_said)))
    return (
        reading if guess is None or reading.intent != "unclear" else _guessed(said, reading, guess)
    )


def yes_or_no(text: str, *, language: str = "en", today: date) -> str | None:
    """`yes` or `no` as a reply to any question of consent, of whatever else it tells; None for neither."""
    text = text[:LONGEST]
    plain = mended(tidy(without_numbers(text)))
    said = Said(text, plain, CHECK, today, language)
    reading = _at_its_word(said, NO_LABELS) or read_again(by_rules(said), said)
    answer = reading.answers.get(CHECK)
    return answer if answer in ("yes", "no") else None


def _at_its_word(said: Said, labels: Labels) -> Reading | None:
    """What no reading may add to: a command, a choice as it was shown, nothing at all, what may mean yes or no."""
    if _ORDER_TO_A_MACHINE.fullmatch(said.raw):
        return Reading({}, "unclear", 0.0)
    if stop_word(said.raw, said.question):
        return Reading({}, "stop", 1.0)
    if help_word(said.raw):
        return Reading({}, "help", 1.0)
    if not said.plain and not any(sign.isdigit() for sign in said.raw):
        return Reading({}, "unclear", 0.0)
    if shown := checked_answers(labelled(said, labels)):
        return Reading(shown, "answer", 1.0)
    return Reading({}, "unclear", 0.3) if lexicons.either_way(said) else None


def day_gone_by(text: str, language: str, today: date) -> date | None:
    """A day before today that a reply names: no date to plan for, and worth saying so when asked again."""
    said = Said(text[:LONGEST], tidy(text[:LONGEST]), "job_date", today, language)
    return day_gone(said.plain, today) or lexicons.day_behind(said)


def _guessed(said: Said, reading: Reading, guess: tuple[str, float]) -> Reading:
    name, sure = guess
    if name == "answer" or sure < SURE_GUESS:
        return replace(reading, confidence=round(sure, 3))
    intent = _RASA_NAMES.get(name, name)
    target = target_of(said.plain) if intent == "change" else None
    skipped: Found = {said.question: "not_answered"} if intent == "skip" and said.question else {}
    return Reading(skipped, intent, round(sure, 3), reading.words, target)


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
    words = {slot: " / ".join(texts) for slot in answers if slot in KEEPS_WORDS}
    return Reading(answers, intent, best.confidence, words, best.target)
