"""The list of emergency signs as a question, and what its answers lead to (rule R0)."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue, set_slots

ADVICE = {
    "emergency": "utter_safety_emergency",
    "crisis": "utter_safety_crisis",
    "unsafe": "utter_safety_unsafe",
}
GOES_ON = ("none", "urgent")


def read_safety_answers(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    """What the safety answers of this message change: a pause, a second asking, or nothing."""
    if filled.get("safety_confirm"):
        return _confirmed(dialogue, filled["safety_confirm"], dispatcher)
    if filled.get("carry_on") == "carry_on":
        return _carry_on(dialogue, dispatcher)
    if filled.get("text_safe") == "no" and dialogue.channel == "sms":
        # nothing more is said on a phone that others may read; coming back asks this again
        dispatcher.utter_message(response="utter_text_not_safe")
        return set_slots(carry_on="no", text_safe=None, silent=True)
    if "safety" in filled:
        return _listed(dialogue, filled["safety"], dispatcher)
    return []


def keep_urgent(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    """An urgent sign that the net read: its advice is given, its rule is kept, the journey goes on.

    It does not answer the list, which asks for worse; "none of these" to the list leaves it urgent.
    """
    events: list[EventType] = []
    if dialogue.has_urgent_sign:
        rule = dialogue.metadata["safety"]["rule"]
        events = set_slots(urgent=True, safety_rules=_rules_with(dialogue, rule))
    if (events or dialogue.slots.get("urgent")) and dialogue.slots.get("safety") == ["none"]:
        events += set_slots(safety=["urgent"])
    return events


def _rules_with(dialogue: Dialogue, rule: str) -> list[str]:
    return list(dict.fromkeys([*(dialogue.slots.get("safety_rules") or []), rule]))


def _listed(
    dialogue: Dialogue, levels: list[str], dispatcher: CollectingDispatcher
) -> list[EventType]:
    for level in ("emergency", "unsafe", "crisis"):
        if level in levels:
            return pause(dialogue, level, "question.listed", dispatcher, say=True)
    if "unsure" in levels:
        if dialogue.slots.get("safety_unsure"):  # twice unsure is a yes (contract section 4)
            return pause(dialogue, "emergency", "question.unsure", dispatcher, say=True)
        return set_slots(safety=None, safety_unsure=True)
    return set_slots(safety_unsure=None)


def _confirmed(
    dialogue: Dialogue, answer: str, dispatcher: CollectingDispatcher
) -> list[EventType]:
    if answer == "yes":
        level = dialogue.slots.get("safety_level") or "crisis"
        return pause(dialogue, level, "question.confirmed", dispatcher, say=True)
    dialogue.ask_no_more()
    return set_slots(safety_confirm=None, safety_level=None)


def _carry_on(dialogue: Dialogue, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Going on asks the list again; after `unsafe`, first whether texts here are safe."""
    dispatcher.utter_message(response="utter_safety_resume")
    return set_slots(carry_on=None, safety=None, safety_unsure=None, silent=None)


def pause(
    dialogue: Dialogue,
    level: str,
    rule: str,
    dispatcher: CollectingDispatcher,
    *,
    say: bool,
) -> list[EventType]:
    """Stop asking: the journey waits until the person says CARRY ON. `say` gives the advice, too."""
    if say:
        dispatcher.utter_message(response=ADVICE[level])
    return set_slots(
        carry_on="no",
        safety=[level],
        safety_level=level,
        safety_confirm=None,
        safety_unsure=None,
        safety_rules=_rules_with(dialogue, rule),
    )
