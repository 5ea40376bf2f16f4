"""`check`: what would stop this installation from going live, a line each."""

from __future__ import annotations

import datetime as dt
import sys

import click

from bot.cli.opening import open_store
from bot.cli.preparation import not_configured
from bot.directory import SiteProblem, load_site, problems
from bot.language.reviews import unreviewed
from bot.settings import PROJECT, Settings


@click.command()
def check() -> None:
    """Say what would stop this installation from going live; status 0 only where nothing would.

    Example:  ./run check
    """
    settings = Settings.from_environment()
    found = [*_installation(settings), *_site(settings), *_languages()]
    for line in found:
        click.echo(f"- {line}")
    count = len(found)
    click.echo(
        "Nothing stands in the way of going live."
        if not found
        else f"{count} thing{'s' * (count > 1)} to settle before going live."
    )
    sys.exit(1 if found else 0)


def _installation(settings: Settings) -> list[str]:
    found = []
    if settings.demo:
        found.append("DEMO is on: anybody may use the demo phone and the demo sign-in")
    if not settings.public_url.startswith("https://"):
        found.append("PUBLIC_URL is not https: texts from Twilio and patients' answers need it")
    found += not_configured(settings)
    with open_store():
        pass  # a database that cannot be opened is one clear line and status 2
    found.append(
        "clinical safety: no Clinical Safety Officer has signed docs/safety-case (DCB0129, DCB0160)"
    )
    return found


def _site(settings: Settings) -> list[str]:
    try:
        site = load_site(PROJECT / "data", settings.site)
    except SiteProblem as problem:
        raise click.UsageError(f"SITE: {problem}") from None
    return problems(site, dt.date.today())


def _languages() -> list[str]:
    return [
        f"language {code}: {status}" for code, status in unreviewed(PROJECT / "locales").items()
    ]
