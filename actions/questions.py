"""The questions that are more than fixed words: whose service, check your answers, and the pauses."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue import Dialogue
from actions.playback import check_your_answers, play_back
from bot.safety.advice import question_for

NOT_OURS = ("elsewhere", "unknown")


class AskCareProvider(Action):
    """Whose service: the site's own by name, or somewhere else."""

    def name(self) -> str:
        """As the form calls it."""
        return "action_ask_care_provider"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Ask; on the web with the site's services as choices."""
        dialogue = Dialogue(tracker)
        buttons = []
        if dialogue.channel == "web":
            buttons = [
                {"title": service.name, "payload": service.code}
                for service in dialogue.around.site.services
            ]
            buttons += [
                {"title": self._words(dialogue, f"utter_care_{code}"), "payload": code}
                for code in NOT_OURS
            ]
        dispatcher.utter_message(response="utter_ask_care_provider", buttons=buttons)
        return []

    @staticmethod
    def _words(dialogue: Dialogue, response: str) -> str:
        return dialogue.around.words.say(response, dialogue.language, dialogue.channel).text


class AskConsentShare(Action):
    """Check your answers, then: may we send them?"""

    def name(self) -> str:
        """As the form calls it."""
        return "action_ask_consent_share"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Show what will be sent, and ask."""
        dialogue = Dialogue(tracker)
        dispatcher.utter_message(
            response="utter_ask_consent_share",
            summary=play_back(dialogue),
            rows=check_your_answers(dialogue) if dialogue.channel == "web" else None,
        )
        return []


class AskCarryOn(Action):
    """The pause for safety: after the advice itself nothing more is said."""

    def name(self) -> str:
        """As the form calls it."""
        return "action_ask_carry_on"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say how to go on, unless the advice has just been given."""
        dialogue = Dialogue(tracker)
        advised = dialogue.intent == "danger" or "safety" in dialogue.just_set()
        if not (advised or dialogue.slots.get("silent")):
            dispatcher.utter_message(response="utter_ask_carry_on")
        return []


class AskSafetyConfirm(Action):
    """The one question after something that may mean danger; the edge asks it with the numbers."""

    def name(self) -> str:
        """As the form calls it."""
        return "action_ask_safety_confirm"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Ask again where the person said something else meanwhile."""
        dialogue = Dialogue(tracker)
        if dialogue.intent != "danger":
            if_yes = dialogue.slots.get("safety_level") or "crisis"
            dispatcher.utter_message(response=question_for(if_yes))
        return []
