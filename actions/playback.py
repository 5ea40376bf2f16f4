"""Answers as the person would read them: the labels of the questions' own choices."""

from __future__ import annotations

from datetime import date
from typing import Any

from actions.dialogue import Dialogue
from bot.language.catalogues import name_in
from bot.language.dates import day_named, listed, weeks_named
from bot.model.answers import AREA_SLOTS, NO_ANSWER, SLOTS, Kind
from bot.sms.numbers import as_written

# What "check your answers" shows, in the order it was asked.
SHOWN = (
    "age_band", "gp_area", "condition", "body_area", "msk_care", "care_service", "care_provider",
    "employment", "sick_weeks",
    "job_risk", "job_date", "out_of_work", "wants_work", "barriers", "name", "phone",
    "contact_by", "access_needs", "interpreter",
)  # fmt: skip
ON_THE_WEB = ("phone", "interpreter", "wants_work", "care_service", "care_provider")
SHOWN_BY_SMS = tuple(slot for slot in SHOWN if slot not in ON_THE_WEB)


def label_of(dialogue: Dialogue, slot: str) -> str:
    """One answer in words: the labels of its codes."""
    value = dialogue.slots.get(slot)
    codes = value if isinstance(value, list) else [value]
    labels = [_label(dialogue, slot, code) for code in codes if code not in NO_ANSWER]
    return listed(labels, dialogue.language)


def _label(dialogue: Dialogue, slot: str, code: Any) -> str:
    words = dialogue.around.words
    if slot == "sick_weeks":
        return weeks_named(int(code), dialogue.language)
    if SLOTS[slot].kind is Kind.DATE:
        return day_named(date.fromisoformat(str(code)), dialogue.language)
    if slot == "care_provider":
        return _provider(dialogue, str(code))
    if slot in AREA_SLOTS:
        return place_name(dialogue, str(code))
    if slot == "phone":
        return as_written(str(code))
    if SLOTS[slot].kind is Kind.LANGUAGE and code not in SLOTS[slot].also:
        return name_in(str(code), dialogue.language)
    for name in _label_lists(slot, dialogue.channel):
        if not words.has(name):
            continue
        choices = dict(words.say(name, dialogue.language, dialogue.channel).choices)
        if code in choices:
            return choices[code]
    return str(code)


def place_name(dialogue: Dialogue, code: str) -> str:
    """A place as people call it: boroughs by their names, "no GP" and the countries in words."""
    words, name = dialogue.around.words, f"utter_place_{code}"
    if words.has(name):
        return words.say(name, dialogue.language, dialogue.channel).text
    return code.replace("_", " ").title()


def _provider(dialogue: Dialogue, code: str) -> str:
    names = {service.code: service.name for service in dialogue.around.site.services}
    words = dialogue.around.words
    if code in names or not words.has(f"utter_care_{code}"):
        return names.get(code, code)
    return words.say(f"utter_care_{code}", dialogue.language, dialogue.channel).text


def play_back(dialogue: Dialogue, slots: list[str] | None = None) -> str:
    """The answers so far in one line, or one a line on the web."""
    labels = [label for slot, label in _given(dialogue) if slots is None or slot in slots]
    if dialogue.channel == "web" and slots is None:
        return "\n".join(labels)
    return listed(labels, dialogue.language)


def check_your_answers(dialogue: Dialogue) -> list[dict[str, str]]:
    """The same answers apart: the slot, what it is about, and the answer; for a page's summary list."""
    words = dialogue.around.words
    return [
        {
            "slot": slot,
            "label": words.say(f"utter_row_{slot}", dialogue.language, dialogue.channel).text,
            "answer": answer,
        }
        for slot, answer in _given(dialogue)
    ]


def _given(dialogue: Dialogue) -> list[tuple[str, str]]:
    shown = SHOWN if dialogue.channel == "web" else SHOWN_BY_SMS
    given = [
        slot for slot in SHOWN if dialogue.given(slot) and (slot in shown or _told(dialogue, slot))
    ]
    return [(slot, label) for slot in given if (label := label_of(dialogue, slot))]


def _told(dialogue: Dialogue, slot: str) -> bool:
    """Whether a text that is short of room shows this too: another number than their own, a wished interpreter."""
    value = dialogue.slots.get(slot)
    if slot == "phone":
        return value != dialogue.metadata.get("phone")
    return slot == "interpreter" and value != "none"


def _label_lists(slot: str, channel: str) -> tuple[str, ...]:
    asked = f"utter_ask_{slot}"
    return (f"utter_labels_{slot}", asked) if channel == "sms" else (asked,)
