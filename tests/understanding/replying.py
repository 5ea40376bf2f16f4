"""One reply read as the answer to one question, on a day that is always the same."""

from __future__ import annotations

from datetime import date

from bot.understanding.read import Reading, read

TODAY = date(2026, 11, 22)


def reply(language: str, question: str | None, text: str) -> Reading:
    """What is made of a reply in a language; `question` is the slot that was asked, if any."""
    return read(text, question, language=language, today=TODAY)
