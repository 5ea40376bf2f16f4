"""`talk`: the same conversation in the terminal, with nothing kept."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from bot.language.words import Words
from bot.settings import PROJECT, Settings


@click.command()
@click.option("--language", default="en", show_default=True, help="A code such as en or ur.")
@click.option("--channel", default="web", show_default=True, help="web or sms.")
def talk(language: str, channel: str) -> None:
    """Have the conversation here: type as a patient would and read what the patient would read.

    With --channel sms each reply's segment count stands beside it. On the web channel `#code`
    presses a button (`#code,code` several). Nothing is kept; Ctrl-D ends.

    Example:  ./run talk --channel sms
    """
    if channel not in ("web", "sms"):
        raise click.UsageError(f"--channel {channel!r} is not known; it takes web or sms")
    offered = Words(PROJECT / "data", PROJECT / "locales").offered()
    if language not in offered:
        raise click.UsageError(
            f"--language {language!r} is not offered; it takes one of: {' '.join(offered)}"
        )
    settings = Settings.from_environment()
    with tempfile.TemporaryDirectory() as folder:
        from bot.cli.terminal import Terminal

        click.echo("(loading ...)", err=True)
        kept_nowhere = replace(settings, database_url=f"sqlite:///{Path(folder) / 'talk.db'}")
        terminal = Terminal(kept_nowhere, language, channel)
        for line in _lines():
            for said in terminal.say(line):
                click.echo(said)


def _lines() -> Iterator[str]:
    prompt = "> " if sys.stdin.isatty() else ""
    while True:
        if prompt:
            click.echo(prompt, nl=False)
        line = sys.stdin.readline()
        if not line:
            return
        yield line.rstrip("\n")
