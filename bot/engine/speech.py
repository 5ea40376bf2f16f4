"""Rasa's words: a response's name in, the sentence in the person's language out. It never raises.

Which response says a question is decided here, and only here: two facts may share a text
message, and a question that was not understood is asked again in simpler words.
"""

from __future__ import annotations

import logging
from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.surroundings import surroundings
from bot.journey.order import shares_a_message_with
from bot.language.responses import choose

logger = logging.getLogger(__name__)

ASK = "utter_ask_"
SAFETY = "utter_safety_"
NOT_VALUES = ("response", "language", "channel")  # how a sentence is said, not what is in it
LAST_RESORT = "utter_trouble"


class Speech(TemplatedNaturalLanguageGenerator):
    """The NLG of endpoints.yml: our catalogues and templates in place of Rasa's random choice."""

    def __init__(self, endpoint_config: Any = None, domain: Any = None, **_: Any):
        """As Rasa builds it; the sentences come from `bot.language`, not from the trained domain."""
        super().__init__(domain.responses if domain else {})
        self._around = surroundings()

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """The response as Rasa's dict of text and buttons; our apology where anything goes wrong."""
        slots = tracker.current_slot_values()
        if slots.get("silent") and not utter_action.startswith(SAFETY):
            return None  # the person said that texts to this phone are not safe
        try:
            return self.said(utter_action, slots, output_channel, kwargs)
        except Exception as problem:
            # a swallowed exception here once left a message without an answer: say something
            logger.error("response %s could not be said: %s", utter_action, type(problem).__name__)
            return self.said(LAST_RESORT, slots, output_channel, {})

    def said(
        self, response: str, slots: dict[str, Any], channel: str, values: dict[str, Any]
    ) -> dict[str, Any]:
        """The response for these slots on this channel, with the slot it asks in `slot`."""
        channel = "web" if channel == "web" else "sms"
        name = self.way_of_saying(response, slots, channel)
        language = slots.get("language") or "en"
        known = {**self.site_facts(language), **_plain(slots), **_plain(values)}
        said = self._around.words.say(name, language, channel, **known)
        asked = response[len(ASK) :] if response.startswith(ASK) else None
        return {
            "text": said.text,
            "buttons": [{"title": label, "payload": code} for code, label in said.choices],
            "slot": asked,
            "said": name,
        }

    def way_of_saying(self, response: str, slots: dict[str, Any], channel: str) -> str:
        """The name of the response that is really said: simpler words, or two questions in one."""
        words = self._around.words
        if not response.startswith(ASK):
            return response
        if response == "utter_ask_safety" and slots.get("safety_unsure"):
            return "utter_ask_safety_unsure"
        if slots.get("misunderstood") and words.has(f"{response}_again"):
            return f"{response}_again"
        if channel == "sms" and not slots.get("misunderstood"):
            asked = response[len(ASK) :]
            partner = shares_a_message_with(asked, slots)
            if partner and words.has(f"{response}_and_{partner}"):
                return f"{response}_and_{partner}"
        return response

    def site_facts(self, language: str = "en") -> dict[str, Any]:
        """What sentences may say about the site, its names in the person's language."""
        site = self._around.site
        return {
            "place": self._named(f"utter_site_{site.name}", site.title, language),
            "team": self._named(f"utter_team_{site.name}", site.team, language),
            "town": site.core[0].title(),
        }

    def _named(self, response: str, english: str, language: str) -> str:
        words = self._around.words
        return words.say(response, language).text if words.has(response) else english


def _plain(slots: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in slots.items() if v is not None and k not in NOT_VALUES}


def english_text(response: str, channel: str) -> str:
    """The English source of a response as a channel has it: what a consent's wording hash is taken of."""
    return choose(surroundings().words.responses[response], channel).text
