"""The answers to "stop, delete or carry on?" and to "delete, are you sure?"."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue, set_slots
from bot.referrals.withdraw import withdraw


def read_stopping_answers(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Stop the texts, forget everything, or go on, as the person chose."""
    choice = filled.get("stop_choice")
    if choice == "carry_on":
        dispatcher.utter_message(response="utter_carrying_on")
        dialogue.ask_no_more()
        return set_slots(stop_choice=None)
    if choice == "stop":
        dispatcher.utter_message(response="utter_stopped")
        return set_slots(stage="stopped")
    if choice == "delete" or filled.get("delete_sure") == "yes":
        return _delete(dialogue, dispatcher)
    if filled.get("withdraw_sure") == "yes":
        _withdraw(dialogue)
        dispatcher.utter_message(response="utter_withdrawn")
        return set_slots(stage="withdrawn")
    if filled.get("withdraw_sure") == "no":
        dispatcher.utter_message(response="utter_still_sent")
        dialogue.ask_no_more()
        return set_slots(withdraw_sure=None)
    if filled.get("delete_sure") == "no":
        dialogue.ask_no_more()
        return set_slots(delete_sure=None)
    return []


def _withdraw(dialogue: Dialogue) -> None:
    withdraw(
        dialogue.around.database,
        conversation_id=dialogue.tracker.sender_id,
        now=dialogue.around.now(),
    )


def _delete(dialogue: Dialogue, dispatcher: CollectingDispatcher) -> list[EventType]:
    """A referral that was sent is withdrawn, and the adviser told; then all is forgotten."""
    if dialogue.slots.get("reference"):
        _withdraw(dialogue)
    dispatcher.utter_message(response="utter_deleted")
    return set_slots(stage="forget")
