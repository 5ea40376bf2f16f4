"""Languages other than English: the same slots and asides, from a table per language."""

from __future__ import annotations

from bot.understanding.said import Found, Said


def answers(said: Said) -> Found:
    """What the reply answers in its own language."""
    return {}


def aside(said: Said, answered: bool) -> tuple[str, float] | None:
    """The aside the reply is in its own language."""
    return None
