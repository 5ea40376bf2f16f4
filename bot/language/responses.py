"""The English sentences of data/domain: the only reader of them outside Rasa itself.

A response has one variant a channel at most: `channel: sms` for texts, the plain one for
the web and for everything else. Variants are chosen, never drawn at random.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Variant:
    """One way to say a response: English text (a Jinja template) and its choices (code, label)."""

    text: str
    choices: tuple[tuple[str, str], ...] = ()
    channel: str | None = None


class ResponseMissing(KeyError):
    """A response that no file of data/domain holds."""


def load_responses(data_dir: Path) -> dict[str, tuple[Variant, ...]]:
    """Every response of `data/domain/*.yml`. Raises ValueError naming the file that is broken."""
    responses: dict[str, tuple[Variant, ...]] = {}
    for path in sorted((data_dir / "domain").glob("*.yml")):
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
        except yaml.YAMLError as problem:
            raise ValueError(f"{path}: not valid YAML: {problem}") from None
        for name, variants in (content.get("responses") or {}).items():
            if name in responses:
                raise ValueError(f"{path}: response {name} stands in two files")
            responses[name] = tuple(variant_from(entry) for entry in variants)
    return responses


def variant_from(entry: Mapping[str, Any]) -> Variant:
    """A variant from its YAML form (as Rasa's domain holds it, too)."""
    choices = tuple(
        (str(button["payload"]), button["title"]) for button in entry.get("buttons") or ()
    )
    return Variant(entry.get("text", ""), choices, entry.get("channel"))


def choose(variants: tuple[Variant, ...], channel: str) -> Variant:
    """The channel's own variant, else the plain one."""
    plain = [variant for variant in variants if variant.channel is None]
    own = [variant for variant in variants if variant.channel == channel]
    return (own or plain or list(variants))[0]


def sentences(responses: Mapping[str, tuple[Variant, ...]]) -> set[str]:
    """Every English sentence and label of the responses, as a catalogue holds them."""
    every = [variant for variants in responses.values() for variant in variants]
    texts = {variant.text for variant in every if variant.text.strip()}
    return texts | {label for variant in every for _, label in variant.choices}
