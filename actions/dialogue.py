"""A tracker as the rest of the service understands it: answers, outcome, the message at hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from bot.engine.surroundings import Surroundings, surroundings
from bot.journey.order import CANNOT_SKIP, Journey
from bot.model.answers import NO_ANSWER, SLOTS, Answers, Kind
from bot.model.outcome import Outcome, Reason
from bot.triage.assess import assess

MAY_BECOME_A_CALL_BACK = (None, "signpost", "information")


class Dialogue:
    """One conversation at one turn."""

    def __init__(self, tracker: Tracker, around: Surroundings | None = None):
        """Read the tracker; `around` is this process's surroundings unless a test hands one in."""
        self.tracker = tracker
        self.around = around or surroundings()
        self.slots: dict[str, Any] = dict(tracker.slots)
        self.message = _last_message(tracker)
        self.metadata: dict[str, Any] = self.message.get("metadata") or {}
        if self.metadata.get("phone"):
            self.slots["phone"] = self.slots.get("phone") or self.metadata["phone"]

    @property
    def channel(self) -> str:
        """`sms` or `web`."""
        return "web" if self.metadata.get("channel") == "web" else "sms"

    @property
    def intent(self) -> str:
        """What the message was understood to be."""
        return (self.message.get("parse_data") or {}).get("intent", {}).get("name") or "unclear"

    @property
    def target(self) -> str:
        """The slot that the message wishes to change, or that a wish for a language is of; "" for none."""
        return str((self.message.get("parse_data") or {}).get("target") or "")

    @property
    def levels_met(self) -> tuple[str, ...]:
        """What the safety net read in this message, and answered: levels, the worst first."""
        met = self.metadata.get("safety") or {}
        return (met["level"], *met.get("also", ())) if met else ()

    @property
    def rules_met(self) -> tuple[str, ...]:
        """The ids of the safety rules that this message met."""
        met = self.metadata.get("safety") or {}
        return tuple(met.get("rules") or [met["rule"]]) if met else ()

    @property
    def has_urgent_sign(self) -> bool:
        """Whether an urgent sign is among what the safety net read in this message."""
        return "urgent" in self.levels_met

    @property
    def asked(self) -> str | None:
        """The slot that is being asked."""
        return self.slots.get("requested_slot")

    @property
    def language(self) -> str:
        """The person's language."""
        return self.slots.get("language") or "en"

    @property
    def asked_before(self) -> tuple[str, ...]:
        """The questions asked so far, in order."""
        return tuple(self.slots.get("asked_before") or ())

    def answers(self) -> Answers:
        """The answers so far, as the rules read them."""
        given = {slot: self.slots.get(slot) for slot in SLOTS if self.slots.get(slot) is not None}
        return Answers(given)

    def outcome(self) -> Outcome:
        """What the rules make of the answers so far; whoever asks for a person gets a call back."""
        outcome = assess(self.answers(), self.around.site, self.around.today())
        if not self.slots.get("wants_person") or outcome.primary not in MAY_BECOME_A_CALL_BACK:
            return outcome
        others = tuple(name for name in outcome.destinations if name != "person")
        reason = Reason("R17", "person", "asked_for_person")
        return replace(
            outcome,
            primary="callback",
            destinations=("person", *others),
            reasons=(reason, *outcome.reasons),
        )

    def journey(self, outcome: Outcome | None = None) -> Journey:
        """Which questions are still needed."""
        site = self.around.site
        return Journey(
            self.answers(),
            outcome or self.outcome(),
            channel=self.channel,
            served=frozenset((*site.core, *site.wider)),
            reads_home="home" in site.reads,
            offers_community=bool(site.organisations),
            asked=self.asked_before,
            wants_person=bool(self.slots.get("wants_person")),
        )

    def just_set(self) -> dict[str, Any]:
        """The slots that this message filled, with their new values."""
        filled: dict[str, Any] = {}
        for event in self._since_spoken():
            if event.get("event") == "action":
                break  # what actions set afterwards is not what the person said
            if event.get("event") == "slot" and event["value"] is not None:
                filled[event["name"]] = event["value"]
        return filled

    def _since_spoken(self) -> list[dict[str, Any]]:
        events = self.tracker.events
        spoken = [i for i, event in enumerate(events) if event.get("event") == "user"]
        return events[spoken[-1] + 1 :] if spoken else []

    def before(self, slot: str) -> Any:
        """What a slot held before this message."""
        this_message = True
        for event in reversed(self.tracker.events):
            if event.get("event") == "user":
                this_message = False
            elif not this_message and event.get("event") == "slot" and event["name"] == slot:
                return event["value"]
        return None

    def acted_on(self) -> bool:
        """Whether another action than the form has run since the person spoke."""
        return any(
            event.get("event") == "action" and event["name"] != "referral_form"
            for event in self._since_spoken()
        )

    def may_be_skipped(self) -> bool:
        """Whether the journey can go on without an answer to what is asked."""
        return self.asked in SLOTS and self.asked not in CANNOT_SKIP

    def skipped(self) -> dict[str, Any]:
        """The asked slot as "not answered"."""
        asked = str(self.asked)
        several = SLOTS[asked].kind is Kind.CODES
        return {asked: ["not_answered"] if several else "not_answered"}

    def apply(self, events: list[EventType]) -> list[EventType]:
        """Read on with what these events set, before Rasa has applied them; the events again."""
        for event in events:
            if event.get("event") == "slot":
                self.slots[event["name"]] = event["value"]
        return events

    def ask_no_more(self) -> None:
        """The small question that was pending is settled: the journey's own comes next.

        Only here, not as an event: Rasa's form obeys the first `requested_slot` it is given.
        """
        self.slots["requested_slot"] = None

    def given(self, slot: str) -> bool:
        """Whether a slot holds a real answer (not "skipped", not "prefer not to say")."""
        value = self.slots.get(slot)
        return value is not None and value not in NO_ANSWER


def _last_message(tracker: Tracker) -> dict[str, Any]:
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return event
    return {}


def set_slots(**values: Any) -> list[EventType]:
    """Slot events for several slots."""
    return [SlotSet(name, value) for name, value in values.items()]
