"""Babel's extractor for data/domain: each text and each button becomes one sentence to translate.

Named in babel.cfg, and called by Babel alone. The translator's comment says which response a
sentence belongs to, on which channel, and which of its signs must stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO, Any

import yaml

from bot.language.faithful import signs_of

Found = tuple[int, None, str, list[str]]


def domain(
    file: IO[bytes], keywords: object, comment_tags: object, options: Mapping[str, Any]
) -> Iterator[Found]:
    """(line, None, English, comments) for every text and button title, in the order of the file."""
    root = yaml.compose(file.read().decode("utf-8"), Loader=yaml.CSafeLoader)
    for name, variants in _pairs(_child(root, "responses")):
        for variant in getattr(variants, "value", ()):
            yield from _of_variant(name.value, variant)


def _of_variant(name: str, variant: yaml.Node) -> Iterator[Found]:
    channel = getattr(_child(variant, "channel"), "value", None)
    where = f"{name}, text message" if channel == "sms" else name
    text = _child(variant, "text")
    if text is not None and text.value.strip():
        yield _line(text), None, text.value, [where, *_note(text.value)]
    for button in getattr(_child(variant, "buttons"), "value", ()):
        title, payload = _child(button, "title"), _child(button, "payload")
        if title is not None and payload is not None:
            yield _line(title), None, title.value, [f"{where}, answer {payload.value}"]


def _note(text: str) -> list[str]:
    signs = signs_of(text)
    return [f"Keep exactly: {'  '.join(signs)}"] if signs else []


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _pairs(node: yaml.Node | None) -> list[tuple[Any, Any]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _child(node: yaml.Node | None, name: str) -> Any:
    return next((value for key, value in _pairs(node) if key.value == name), None)
