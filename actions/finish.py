"""The questions are answered: send the referral, or say who else can help and how."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue, set_slots
from actions.late_answers import write_late_answers
from actions.signposts import reason_text, signposts
from bot.journey.order import REACHES_STAFF
from bot.language.dates import day_named
from bot.model.outcome import Outcome
from bot.referrals.record import Source, build
from bot.referrals.submit import Submitted, receiving_team, submit
from bot.store import consents

OUR_OWN = (
    "ea_msk",
    "person",
)  # who the referral goes to: said in the sentence that says it is sent


class Finish(Action):
    """Runs when the form has no more to ask."""

    def name(self) -> str:
        """As the rules call it."""
        return "action_finish"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Send, add to what was sent, or signpost."""
        dialogue = Dialogue(tracker)
        outcome = dialogue.outcome()
        if dialogue.slots.get("stage") in ("forget", "withdrawn"):
            return []
        if dialogue.just_set().get("withdraw_sure") == "no":
            return []  # it was said that nothing has changed
        if dialogue.slots.get("reference"):
            write_late_answers(dialogue, outcome)
            dispatcher.utter_message(
                response="utter_passed_on", reference=dialogue.slots["reference"]
            )
            return set_slots(more_wanted=None)
        answers = dialogue.answers()
        if answers.has("age_band", "under_16"):
            dispatcher.utter_message(
                response="utter_under_16", services=signposts(dialogue, outcome)
            )
            return set_slots(stage="forget")
        if answers.has("consent_take_part", "no"):
            dispatcher.utter_message(response="utter_not_taking_part")
            return set_slots(stage="forget")
        if outcome.primary in REACHES_STAFF and answers.has("consent_share", "yes"):
            return _send(dialogue, outcome, dispatcher)
        return _signpost(dialogue, outcome, dispatcher)


def day_in_words(dialogue: Dialogue, day: dt.date) -> str:
    """A day as the person's language writes it: "Tuesday 24 November"."""
    return day_named(day, dialogue.language)


def _send(
    dialogue: Dialogue, outcome: Outcome, dispatcher: CollectingDispatcher
) -> list[EventType]:
    sent = _submit(dialogue, outcome)
    dispatcher.utter_message(
        response="utter_sent" if outcome.primary == "ea_queue" else "utter_sent_callback",
        reference=sent.reference,
        due=day_in_words(dialogue, sent.first_contact_due),
        days=dialogue.around.site.contact_within_working_days,
    )
    others = signposts(dialogue, outcome, leave_out=OUR_OWN, short=dialogue.channel == "sms")
    if others:
        dispatcher.utter_message(response="utter_also", services=others)
    return [
        *set_slots(stage="sent", reference=sent.reference, played_back=True),
        SlotSet("requested_slot", None),
    ]


def _submit(dialogue: Dialogue, outcome: Outcome) -> Submitted:
    around = dialogue.around
    conversation = dialogue.tracker.sender_id
    with around.database.begin() as db:
        given = consents.of(db, conversation)
    record = build(
        dialogue.answers(),
        outcome,
        say=lambda reason: reason_text(dialogue, reason),
        source=Source(dialogue.channel, dialogue.metadata.get("partner")),
        language=dialogue.language,
        consents=given,
        words=dialogue.slots.get("words") or {},
        safety=dialogue.slots.get("safety_rules") or (),
    )
    return submit(
        around.database,
        conversation_id=conversation,
        record=record,
        to=receiving_team(around.site),
        now=around.now(),
    )


def _signpost(
    dialogue: Dialogue, outcome: Outcome, dispatcher: CollectingDispatcher
) -> list[EventType]:
    services = signposts(dialogue, outcome)
    response = "utter_signposts" if services else "utter_information"
    dispatcher.utter_message(response=response, services=services)
    if dialogue.answers().has("consent_share", "no"):
        dispatcher.utter_message(response="utter_may_send_later")
    return set_slots(stage="signposted")
