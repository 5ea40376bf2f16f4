"""A reply read as the conversation would read it: the safety net, then understanding beside the classifier."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from typing import Any

from bot.directory import load_site, places_as_said, services_as_said
from bot.engine.classifier import Classifier
from bot.language.labels import labels
from bot.language.words import Words
from bot.model.languages import READ as KNOWN_LANGUAGES
from bot.safety.screen import screen
from bot.settings import PROJECT, Settings
from bot.understanding.labels import labels_from
from bot.understanding.read import read_many


class UnknownLanguage(ValueError):
    """A language code that nothing here reads."""


class Reader:
    """Loads once, then reads as many replies as it is given."""

    def __init__(self, settings: Settings, language: str):
        """Raises `UnknownLanguage`."""
        if language not in KNOWN_LANGUAGES:
            raise UnknownLanguage(
                f"--language {language!r} is not known; it takes one of: {' '.join(KNOWN_LANGUAGES)}"
            )
        self._language = language
        self._site = load_site(PROJECT / "data", settings.site)
        self._places = places_as_said(self._site)
        words = Words(PROJECT / "data", PROJECT / "locales")
        self._labels = labels_from(labels(words, language))
        self._classifier = Classifier(settings)

    def read(self, texts: list[str], question: str | None) -> dict[str, Any]:
        """One JSON-ready object, as contract section 1 describes it."""
        said = read_many(
            texts,
            question,
            language=self._language,
            today=dt.date.today(),
            places=self._places,
            services=services_as_said(self._site),
            labels=self._labels,
            guess=self._classifier.guess("\n".join(texts)),
        )
        hit = screen(texts)
        danger = {"level": hit.level, "rule": hit.rule} if hit else None
        if danger is None and question == "safety" and said.answers.get("safety") == ("emergency",):
            danger = {"level": "emergency", "rule": "question.listed"}
        answers = json.loads(json.dumps(said.answers))
        return {
            "text": unicodedata.normalize("NFC", "\n".join(texts)),
            "answers": answers,
            "intent": said.intent,
            "confidence": round(said.confidence, 3),
            "safety": danger,
            "language": said.answers.get("language", self._language),
        }
