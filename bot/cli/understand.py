"""`understand`: what one reply is taken to mean, a line in, a JSON object out."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any, Final

import click

from bot.model.answers import SLOTS
from bot.settings import Settings

# a quoted name, or the name that we take
_MEANT_AS_JSON: Final = re.compile(r"""\{\s*(?:["'][^"']*["']|texts)\s*:|\[\s*\"""")


@click.command()
@click.option("--question", default="none", help="The slot that was asked, or `none`.")
@click.option("--language", default="en", show_default=True, help="A code such as en, ur, ur-Latn.")
def understand(question: str, language: str) -> None:
    """Read patient replies from standard input, one a line, and print what each means as JSON.

    A line is plain words, or {"texts": ["...", "..."]} for messages that came one after another.

    Example: echo "off sick 6 wks" | ./run understand --question employment
    """
    if question != "none" and question not in SLOTS:
        raise click.UsageError(
            f"--question {question!r} is not a slot; it takes none or one of: {' '.join(SLOTS)}"
        )
    from bot.cli.one_reply import Reader, UnknownLanguage

    try:
        reader = Reader(Settings.from_environment(), language)
    except UnknownLanguage as problem:
        raise click.UsageError(str(problem)) from None
    for number, line in enumerate(_lines(), start=1):
        try:
            texts = _texts(line)
        except ValueError as problem:
            raise click.UsageError(f"line {number} of standard input: {problem}") from None
        click.echo(json.dumps(reader.read(texts, None if question == "none" else question)))
        sys.stdout.flush()


def _lines() -> Iterator[str]:
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="replace").rstrip("\r\n")


def _texts(line: str) -> list[str]:
    """The messages of a line: itself in plain words, or those of its JSON. Raises `ValueError`."""
    data = _as_json(line)
    if data is None:
        return [line]
    texts = data.get("texts") if isinstance(data, dict) else None
    if not isinstance(texts, list) or not texts or not all(isinstance(t, str) for t in texts):
        raise ValueError(
            'JSON is {"texts": ["...", "..."]}, a list of one or more strings; all else is plain words'
        )
    return texts


def _as_json(line: str) -> Any:
    """The object or list a line holds as JSON; None where it is words, which may stand in brackets: "[2]"."""
    begins = line.lstrip()
    if not begins.startswith(("{", "[")):
        return None
    try:
        data: Any = json.loads(line)
    except ValueError as problem:
        if _MEANT_AS_JSON.match(begins):
            raise ValueError(f"this is not JSON ({problem})") from None
        return None
    words_in_brackets = isinstance(data, list) and not any(isinstance(t, str) for t in data)
    return None if words_in_brackets else data
