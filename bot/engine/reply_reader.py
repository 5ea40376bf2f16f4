"""The NLU component that knows the question: what `bot.understanding` is sure of beats the classifier.

It reads the pending question from the tracker, so "back" is a body part after "where does it
hurt?" and a command otherwise. Every answer becomes an entity named as its slot; Rasa fills
the slots from them.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.engine.reading import Read, read_reply
from bot.engine.surroundings import surroundings

EXTRACTOR = "ReplyReader"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ReplyReader(GraphComponent):
    """Last in the pipeline: sets the intent and the entities of a reply."""

    def __init__(self, config: dict[str, Any]):
        """Nothing is trained here."""
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ReplyReader:
        """As Rasa's graph builds it."""
        return cls(config)

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker | None = None
    ) -> list[Message]:
        """Read each message beside the question that is pending in the tracker."""
        for message in messages:
            slots = tracker.current_slot_values() if tracker else {}
            intent = message.get(INTENT) or {}
            guess = (intent.get("name") or "", float(intent.get("confidence") or 0.0))
            message.set("guess", intent, add_to_output=True)
            reading = read_reply(
                message.get(TEXT) or "",
                message.get("metadata") or {},
                slots,
                guess if guess[0] else None,
                surroundings(),
            )
            _write(message, reading)
        return messages

    def process_training_data(self, training_data: Any) -> Any:
        """Nothing to add to the training data."""
        return training_data


def _write(message: Message, reading: Read) -> None:
    message.set(
        INTENT, {"name": reading.intent, "confidence": reading.confidence}, add_to_output=True
    )
    entities = [
        {"entity": slot, "value": value, "extractor": EXTRACTOR, "start": 0, "end": 0}
        for slot, value in reading.answers.items()
    ]
    message.set(ENTITIES, entities, add_to_output=True)
    # kept with the message in the tracker, for the actions to find
    message.set("words", reading.words, add_to_output=True)
    message.set("target", reading.target, add_to_output=True)
