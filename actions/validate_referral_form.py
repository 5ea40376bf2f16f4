"""After every reply to a question: is it usable, what follows from it, and what is asked next."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from actions.consents import record_consents
from actions.dialogue import Dialogue, set_slots
from actions.late_answers import write_late_answers
from actions.playback import label_of, play_back
from actions.safety_answers import keep_urgent, read_safety_answers
from actions.stopping import read_stopping_answers
from bot.journey.order import next_question, questions_left
from bot.language.dates import listed
from bot.model.answers import SLOTS

CONSENTS = {
    "consent_take_part": "take_part",
    "consent_share": "share",
    "consent_contact": "contact",
    "consent_evaluation": "evaluation",
}
ENOUGH_TO_PLAY_BACK = 3
SAID_ELSEWHERE = ("safety", "language")  # how they change has words of its own
AT_THE_END = ("consent_share",)


class ValidateReferralForm(Action):
    """Called by the form each turn; `requested_slot` in its events is the next question."""

    def name(self) -> str:
        """As the form calls it."""
        return "validate_referral_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Check what was just said, then choose the next question."""
        dialogue = Dialogue(tracker)
        if _is_an_aside(dialogue):
            # the form steps back, and the rule for the aside takes over
            raise ActionExecutionRejection(self.name(), "an aside")
        filled = dialogue.just_set()
        events: list[EventType] = []
        for step in STEPS:
            events += dialogue.apply(step(dialogue, filled, dispatcher))
        record_consents(dialogue, {CONSENTS[s]: v for s, v in filled.items() if s in CONSENTS})
        if filled:
            events += dialogue.apply(set_slots(misunderstood=None))
            events += dialogue.apply(_say_what_was_understood(dialogue, filled, dispatcher))
        if (filled or dialogue.levels_met) and dialogue.slots.get("stage") == "sent":
            write_late_answers(dialogue)
        return [*events, *_next(dialogue)]


def _is_an_aside(dialogue: Dialogue) -> bool:
    """A message straight to the form that is no answer; after its aside the form runs once more."""
    in_form = (dialogue.tracker.active_loop or {}).get("name") == "referral_form"
    return in_form and dialogue.intent != "answer" and not dialogue.acted_on()


def _go_on_in_their_language(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Say that we take up another language, which the first words were in or a later text asked for."""
    told, before = filled.get("language"), dialogue.before("language")
    if told in (None, before) or dialogue.intent == "language":  # asked for by itself: said already
        return []
    if before is not None:
        dispatcher.utter_message(response="utter_language_changed")
    elif told != (dialogue.metadata.get("language") or "en"):
        dispatcher.utter_message(response="utter_language_hinted")
    return []


def _keep_phone(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    if dialogue.tracker.slots.get("phone") is None and dialogue.slots.get("phone"):
        return set_slots(phone=dialogue.slots["phone"])
    return []


def _keep_words(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    said = (dialogue.message.get("parse_data") or {}).get("words") or {}
    kept = {slot: text for slot, text in said.items() if slot in filled}
    if not kept:
        return []
    return set_slots(words={**(dialogue.slots.get("words") or {}), **kept})


def _refuse_past_date(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    value = str(filled.get("job_date") or "")
    try:
        past = dt.date.fromisoformat(value) < dialogue.around.today()
    except ValueError:  # none was given, or "not answered"
        return []
    if not past:
        return []
    dispatcher.utter_message(response="utter_job_date_past")
    return set_slots(job_date=None)


def _say_what_was_understood(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    changed = [
        slot
        for slot in filled
        if slot in SLOTS
        and slot not in SAID_ELSEWHERE
        and dialogue.before(slot) not in (None, filled[slot])
    ]
    told = [slot for slot in filled if slot in SLOTS and dialogue.given(slot)]
    if changed and dialogue.asked not in changed:
        what = listed([label_of(dialogue, slot) for slot in changed], dialogue.language)
        dispatcher.utter_message(response="utter_changed", what=what)
        # what was agreed to send is not what would be sent now
        return set_slots(consent_share=None) if dialogue.slots.get("consent_share") else []
    if len(told) >= ENOUGH_TO_PLAY_BACK and not dialogue.slots.get("played_back"):
        if dialogue.channel == "web" or dialogue.asked is None:
            summary = play_back(dialogue, told)
            if summary:
                dispatcher.utter_message(response="utter_noted", summary=summary)
        return set_slots(played_back=True)
    return []


def _open_what_is_changed(
    dialogue: Dialogue, filled: dict[str, Any], dispatcher: CollectingDispatcher
) -> list[EventType]:
    target = filled.get("change_what")
    if target not in SLOTS:
        return []
    dialogue.ask_no_more()
    return set_slots(**{str(target): None}, consent_share=None)


STEPS = (
    _go_on_in_their_language,
    _keep_phone,
    _keep_words,
    _refuse_past_date,
    _open_what_is_changed,
    read_safety_answers,
    keep_urgent,
    read_stopping_answers,
)


def _next(dialogue: Dialogue) -> list[EventType]:
    if dialogue.slots.get("stage") == "forget":
        asked: str | None = None
    elif dialogue.slots.get("carry_on") == "no":
        asked = "carry_on"
    elif dialogue.slots.get("unsafe") and not dialogue.slots.get("text_safe"):
        asked = "text_safe"
    elif pending := _small_question(dialogue):
        asked = pending
    else:
        journey = dialogue.journey()
        wanted = (
            journey.after_sent() if dialogue.slots.get("more_wanted") else journey.before_sent()
        )
        asked = _first_open(dialogue, wanted)
    events = [SlotSet("requested_slot", asked), SlotSet("questions_left", _left(dialogue, asked))]
    if asked and asked not in dialogue.asked_before:
        events.append(SlotSet("asked_before", [*dialogue.asked_before, asked]))
    return events


def _left(dialogue: Dialogue, asked: str | None) -> int | None:
    """About how many questions are still to come; None before consent and beside the journey."""
    if asked is None:
        return None
    journey = dialogue.journey()
    if dialogue.slots.get("more_wanted"):
        wanted, likely = journey.after_sent(), 0
    else:
        wanted, likely = journey.before_sent(), journey.likely_to_follow()
    if asked not in wanted or asked == "consent_take_part":
        return None
    return questions_left(wanted, dialogue.slots) + likely


def _small_question(dialogue: Dialogue) -> str | None:
    """A small question that was asked and has no answer yet stays the question."""
    asked = dialogue.asked
    if asked in (
        "delete_sure",
        "withdraw_sure",
        "stop_choice",
        "safety_confirm",
        "text_safe",
        "change_what",
    ):
        return asked if dialogue.slots.get(asked) is None else None
    return None


def _first_open(dialogue: Dialogue, wanted: tuple[str, ...]) -> str | None:
    """The next open question; whoever does not take part, or may not, is asked nothing more."""
    if dialogue.answers().has("consent_take_part", "no"):
        return None
    return next_question(wanted, dialogue.slots)
