"""Back, change, skip, start again, delete, stop, a person: the person steers."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asides import FORM
from actions.dialogue import Dialogue, set_slots
from actions.finish import day_in_words
from actions.late_answers import write_late_answers
from actions.safety_answers import keep_urgent
from bot.journey.order import SHARES
from bot.model.answers import SLOTS
from bot.store import referrals

CANNOT_GO_BACK = ("carry_on", "safety_confirm")
OVER = ("forget", "stopped", "withdrawn")
GREETINGS = ("greet", "thanks", "human")
COMMANDS_ANYWHERE = {
    "start_again": "action_start_again",
    "delete": "action_ask_delete",
    "stop": "action_ask_stop",
    "summary": "action_summary",
    "language": "action_change_language",
}
KEPT_WHEN_STARTING_AGAIN = ("language", "phone", "safety_rules")


class GoBack(Action):
    """Ask the question before this one again."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_go_back"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Take back the last answered question."""
        dialogue = Dialogue(tracker)
        before = [slot for slot in dialogue.asked_before if slot != dialogue.asked]
        if not before or dialogue.asked in CANNOT_GO_BACK:
            dispatcher.utter_message(response="utter_cannot_go_back")
            return []
        last = before[-1]
        events = set_slots(asked_before=before[:-1], misunderstood=None, **{last: None})
        partner = SHARES.get(str(last))
        if partner and dialogue.channel == "sms":
            events += set_slots(**{partner: None})
        return events


class Change(Action):
    """Change an answer that was given."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_change"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Open the named answer again, or ask which one."""
        dialogue = Dialogue(tracker)
        target = dialogue.target
        if target in SLOTS and dialogue.slots.get(target) is not None:
            return set_slots(**{target: None}, consent_share=None)
        return [*set_slots(change_what=None), SlotSet("requested_slot", "change_what")]


class Skip(Action):
    """Leave a question out; a few cannot be left out."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_skip"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Mark the question as not answered."""
        dialogue = Dialogue(tracker)
        if dialogue.asked == "change_what":
            return set_slots(change_what="nothing")
        if not dialogue.may_be_skipped():
            dispatcher.utter_message(response="utter_cannot_skip")
            return []
        dispatcher.utter_message(response="utter_skipped")
        return set_slots(**dialogue.skipped(), misunderstood=None)


class StartAgain(Action):
    """Forget the answers and begin anew."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_start_again"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Empty every answer; a referral that was sent stays sent."""
        dialogue = Dialogue(tracker)
        if dialogue.slots.get("stage") == "sent":
            dispatcher.utter_message(
                response="utter_stage_sent", reference=dialogue.slots.get("reference")
            )
            return []
        if dialogue.slots.get("stage") not in OVER:
            dispatcher.utter_message(response="utter_started_again")
        emptied = {slot: None for slot in SLOTS if slot not in KEPT_WHEN_STARTING_AGAIN}
        own = dict.fromkeys(
            ("stage", "words", "asked_before", "misunderstood", "played_back", "more_wanted",
             "safety_unsure", "wants_person", "carry_on", "safety_level", "silent")
        )  # fmt: skip
        return [*set_slots(**emptied, **own), FollowupAction(FORM)]


class AskStop(Action):
    """ "Please stop texting me" is a wish with three endings: ask which."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_ask_stop"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Make the three-way choice the question."""
        return [
            *set_slots(stop_choice=None),
            SlotSet("requested_slot", "stop_choice"),
            FollowupAction(FORM),
        ]


class AskDelete(Action):
    """ "Delete my answers": ask once, because it cannot be undone."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_ask_delete"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Make the confirmation the question."""
        return [
            *set_slots(delete_sure=None),
            SlotSet("requested_slot", "delete_sure"),
            FollowupAction(FORM),
        ]


class Human(Action):
    """A person: from here on we only ask how to reach them, and whether we may."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_human"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Shorten the journey to a call back."""
        dispatcher.utter_message(response="utter_aside_human")
        return set_slots(wants_person=True)


class OutsideForm(Action):
    """Somebody writes while nothing is being asked: begin, add to a referral, or say where we are."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_outside_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Decide by what was said and by the stage of the journey."""
        dialogue = Dialogue(tracker)
        kept = dialogue.apply(keep_urgent(dialogue, {}, dispatcher))
        if kept and dialogue.slots.get("stage") == "sent":
            write_late_answers(dialogue)
        return [*kept, *self._answered(dialogue, dispatcher)]

    def _answered(self, dialogue: Dialogue, dispatcher: CollectingDispatcher) -> list[EventType]:
        stage, intent = dialogue.slots.get("stage"), dialogue.intent
        if intent in COMMANDS_ANYWHERE:
            return [FollowupAction(COMMANDS_ANYWHERE[intent])]
        takes_back = stage == "sent" and intent == "refuse"
        has_answer = dialogue.around.words.has(f"utter_aside_{intent}")
        if stage == "sent" and intent == "how_long":
            return self._when(dialogue, dispatcher)
        if has_answer and intent not in GREETINGS and not takes_back:
            dispatcher.utter_message(response=f"utter_aside_{intent}")
            return [FollowupAction(FORM)] if stage is None else []
        if stage is None:
            return [FollowupAction(FORM)]
        if stage in OVER:
            return [FollowupAction("action_start_again")]
        if stage == "signposted":
            return self._signposted(dialogue, intent, dispatcher)
        return self._sent(dialogue, intent, dispatcher)

    @staticmethod
    def _when(dialogue: Dialogue, dispatcher: CollectingDispatcher) -> list[EventType]:
        """ "When will they ring?": the promise that was made with the reference."""
        with dialogue.around.database.begin() as db:
            sent = referrals.by_conversation(db, dialogue.tracker.sender_id)
        if sent is None or sent.first_contact_due < dialogue.around.today():
            said, due = "utter_stage_sent", None
        else:
            said, due = "utter_stage_sent_due", day_in_words(dialogue, sent.first_contact_due)
        reference = dialogue.slots.get("reference")
        dispatcher.utter_message(response=said, reference=reference, due=due)
        return []

    @staticmethod
    def _signposted(
        dialogue: Dialogue, intent: str, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        if intent in ("answer", "human"):
            return [*set_slots(stage=None), FollowupAction(FORM)]
        if intent == "carry_on" and dialogue.answers().has("consent_share", "no"):
            # they said no to sending and think again: asked anew, so that the yes is a clear one
            return [*set_slots(stage=None, consent_share=None), FollowupAction(FORM)]
        dispatcher.utter_message(response="utter_stage_signposted")
        return []

    @staticmethod
    def _sent(dialogue: Dialogue, intent: str, dispatcher: CollectingDispatcher) -> list[EventType]:
        if intent == "more":
            return [*set_slots(more_wanted=True), FollowupAction(FORM)]
        if intent == "answer":
            return [FollowupAction("action_finish")]
        if intent == "refuse":
            asked = SlotSet("requested_slot", "withdraw_sure")
            return [*set_slots(withdraw_sure=None), asked, FollowupAction(FORM)]
        reference = dialogue.slots.get("reference")
        dispatcher.utter_message(response="utter_stage_sent", reference=reference)
        return []
