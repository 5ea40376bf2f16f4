"""`understand`: what one reply is taken to mean, a line in, a JSON object out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from bot.model.answers import SLOTS
from bot.settings import Settings


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
    if not line.lstrip().startswith('{"texts"'):
        return [line]
    data: Any = json.loads(line)
    texts = data.get("texts")
    if not isinstance(texts, list) or not texts or not all(isinstance(t, str) for t in texts):
        raise ValueError('"texts" must be a list of strings, such as {"texts": ["a", "b"]}')
    return texts
