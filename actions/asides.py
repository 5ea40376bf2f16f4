"""What people ask or say on the way; the form asks its question again after each."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue, set_slots
from actions.playback import check_your_answers, play_back
from bot.journey.order import CANNOT_SKIP
from bot.safety.advice import LISTED_RULE

FORM = "referral_form"
# What is said where a language that we write, or one that we do not, was asked for.
LANGUAGE_TAKEN_UP = {"language": "utter_language_changed", "interpreter": "utter_language_not_yet"}
TRIES = 2  # after two misunderstandings: skip, or a person


class AnswerAside(Action):
    """Why, who sees this, is it private, benefits, and the like."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_answer_aside"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say the answer to the aside."""
        dialogue = Dialogue(tracker)
        # who only says hello may be somebody else who holds the phone: nothing is played back then
        known = play_back(dialogue) if dialogue.intent == "carry_on" else ""
        if known:
            dispatcher.utter_message(
                response="utter_welcome_back", summary=known.replace("\n", ", ")
            )
        else:
            dispatcher.utter_message(response=self._response(dialogue, dialogue.intent))
        return []

    @staticmethod
    def _response(dialogue: Dialogue, intent: str | None) -> str:
        words = dialogue.around.words
        if intent == "why":
            why = f"utter_why_{dialogue.asked}"
            return why if words.has(why) else "utter_why_default"
        if intent == "carry_on":
            return "utter_carrying_on"
        if intent == "refuse" and dialogue.asked in CANNOT_SKIP:
            return "utter_cannot_skip"
        aside = f"utter_aside_{intent}"
        return aside if words.has(aside) else "utter_aside_help"


class Unclear(Action):
    """Not understood: say so, ask more simply, then offer to skip or a person. Never a loop."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_unclear"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Count the misunderstanding; an unread answer to a safety question counts as a yes."""
        from actions.safety_answers import pause

        dialogue = Dialogue(tracker)
        if dialogue.asked == "safety_confirm":
            level = dialogue.slots.get("safety_level") or "crisis"
            return pause(dialogue, [level], ["question.unanswered"], dispatcher, say=True) + [
                SlotSet("requested_slot", "carry_on")
            ]
        if dialogue.asked == "carry_on":
            return []  # the question itself says what to do
        if dialogue.levels_met:
            return []  # it was understood: the care card answers it
        wordless = not (dialogue.message.get("text") or "").strip(" -")
        if wordless and not dialogue.metadata.get("choice"):
            dispatcher.utter_message(response="utter_empty")
            return []
        if dialogue.metadata.get("slash"):
            dispatcher.utter_message(response="utter_unclear")
            return []
        tries = (dialogue.slots.get("misunderstood") or 0) + 1
        if tries > TRIES and dialogue.may_be_skipped():
            dispatcher.utter_message(response="utter_left_out")
            return self._left_out(dialogue)
        dispatcher.utter_message(response=self._response(dialogue, tries))
        return set_slots(misunderstood=tries)

    @staticmethod
    def _response(dialogue: Dialogue, tries: int) -> str:
        if tries < TRIES:
            return "utter_unclear"
        return "utter_cannot_skip" if dialogue.asked in CANNOT_SKIP else "utter_unclear_again"

    @staticmethod
    def _left_out(dialogue: Dialogue) -> list[EventType]:
        """Go on without an answer; what the person wrote stands beside it for the adviser."""
        asked = str(dialogue.asked)
        own = {**(dialogue.slots.get("words") or {}), asked: dialogue.message.get("text") or ""}
        return set_slots(words=own, misunderstood=None, **dialogue.skipped())


class Summary(Action):
    """See my answers."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_summary"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say what we have understood so far."""
        dialogue = Dialogue(tracker)
        summary = play_back(dialogue)
        if summary:
            rows = check_your_answers(dialogue) if dialogue.channel == "web" else None
            dispatcher.utter_message(response="utter_summary", summary=summary, rows=rows)
        else:
            dispatcher.utter_message(response="utter_summary_empty")
        return []


class ChangeLanguage(Action):
    """Another language, at the same question."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_change_language"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Go on in the language asked for; one we cannot write is the interpreter's."""
        dialogue = Dialogue(tracker)
        begins = dialogue.slots.get("stage") is None and not tracker.active_loop
        then = [FollowupAction(FORM)] if begins else []
        said = LANGUAGE_TAKEN_UP.get(dialogue.target, "utter_ask_language")
        dispatcher.utter_message(response=said)
        return then


class Pause(Action):
    """Danger was read by the net. Its advice is already on its way; the journey waits."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_pause"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Pause, or wait for the answer to the one confirming question."""
        from actions.safety_answers import pause, rules_with

        dialogue = Dialogue(tracker)
        levels = dialogue.levels_met or ("emergency",)
        if levels[0] == "confirm":
            events = set_slots(
                safety_confirm=None,
                safety_level=dialogue.metadata["safety"].get("if_yes") or "crisis",
                safety_rules=rules_with(dialogue, dialogue.rules_met),
            )
            return [*events, SlotSet("requested_slot", "safety_confirm"), FollowupAction(FORM)]
        pausing = [level for level in levels if level in LISTED_RULE]
        events = pause(dialogue, pausing, dialogue.rules_met, dispatcher, say=False)
        return [*events, SlotSet("requested_slot", "carry_on"), FollowupAction(FORM)]
