"""Many translations put into a catalogue at once, each compared with its English first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message

from bot.language.catalogues import faults_of
from bot.language.messages import alone, as_bytes, read_catalogue, save


class Unfaithful(Exception):
    """Translations that lost a value, a number or a link: says which and how."""


def todo(catalogue: Catalog) -> dict[str, Any]:
    """English: what stands there now, for each sentence that is empty, fuzzy or not faithful."""
    return {
        _key(message): message.string
        for message in catalogue
        if message.id and (message.fuzzy or faults_of(message))
    }


def fill(path: Path, translations: Mapping[str, Any]) -> int:
    """Write translations (English: words, or a list where there are plurals) and say how many.

    Raises `Unfaithful` and writes nothing when one is not faithful or is no sentence of ours.
    """
    with alone(path.parent.parent.parent):
        return _fill(path, translations)


def _fill(path: Path, translations: Mapping[str, Any]) -> int:
    catalogue = read_catalogue(path)
    wrong = []
    for english, words in translations.items():
        message = catalogue.get(english)
        if message is None:
            wrong.append(f"- not a sentence of ours: {english!r}")
            continue
        message.string = tuple(words) if isinstance(words, list) else words.strip()
        message.flags.discard("fuzzy")
        message.previous_id = []
        wrong += [f"- {english!r}: {fault}" for fault in faults_of(message)]
    if wrong:
        raise Unfaithful("\n".join(wrong))
    save(path, as_bytes(catalogue))
    return len(translations)


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
