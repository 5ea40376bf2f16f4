"""The list of emergency signs as a question, and what its answers lead to (rule R0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue, set_slots
from bot.model.safety import tells_of_another
from bot.safety.advice import LISTED_RULE, advice_for

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
        events = set_slots(urgent=True, safety_rules=rules_with(dialogue, dialogue.rules_met))
    if (events or dialogue.slots.get("urgent")) and dialogue.slots.get("safety") == ["none"]:
        events += set_slots(safety=["urgent"])
    return events


def rules_with(dialogue: Dialogue, rules: Sequence[str]) -> list[str]:
    """The ids of the rules met so far and of these, each once."""
    return list(dict.fromkeys([*(dialogue.slots.get("safety_rules") or []), *rules]))


def _listed(
    dialogue: Dialogue, levels: list[str], dispatcher: CollectingDispatcher
) -> list[EventType]:
    admitted = [level for level in LISTED_RULE if level in levels]
    if admitted:
        rules = [LISTED_RULE[level] for level in admitted]
        return pause(dialogue, admitted, rules, dispatcher, say=True)
    if "unsure" in levels:
        if dialogue.slots.get("safety_unsure"):  # twice unsure is a yes (contract section 4)
            return pause(dialogue, ["emergency"], ["question.unsure"], dispatcher, say=True)
        return set_slots(safety=None, safety_unsure=True)
    return set_slots(safety_unsure=None)


def _confirmed(
    dialogue: Dialogue, answer: str, dispatcher: CollectingDispatcher
) -> list[EventType]:
    if answer == "yes":
        level = dialogue.slots.get("safety_level") or "crisis"
        return pause(dialogue, [level], ["question.confirmed"], dispatcher, say=True)
    dialogue.ask_no_more()
    return set_slots(safety_confirm=None, safety_level=None)


def _carry_on(dialogue: Dialogue, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Going on asks the list again; after `unsafe`, first whether texts here are safe."""
    dispatcher.utter_message(response="utter_safety_resume")
    return set_slots(carry_on=None, safety=None, safety_unsure=None, silent=None)


def pause(
    dialogue: Dialogue,
    levels: Sequence[str],
    rules: Sequence[str],
    dispatcher: CollectingDispatcher,
    *,
    say: bool,
) -> list[EventType]:
    """Stop asking: the journey waits until the person says CARRY ON. `say` gives the advice, too.

    `levels` are the worst first. Danger from another person is remembered whatever danger comes after
    it, so that going on asks first whether texts to this phone are safe.
    """
    for response in advice_for(levels) if say else ():
        dispatcher.utter_message(response=response)
    unsafe = "unsafe" in levels or tells_of_another(rules) or dialogue.slots.get("unsafe")
    return set_slots(
        carry_on="no",
        safety=[*levels],
        safety_level=levels[0],
        unsafe=unsafe or None,
        safety_confirm=None,
        safety_unsure=None,
        safety_rules=rules_with(dialogue, rules),
    )
