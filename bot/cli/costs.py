"""`costs`: what each response costs by SMS, in each offered language."""

from __future__ import annotations

import datetime as dt

import click

from bot.cli.plain_journey import cost_of_the_plain_journey
from bot.directory import load_site
from bot.language.direction import as_sent
from bot.language.sms import encoding, segments
from bot.language.words import Words
from bot.settings import PROJECT

# The longest a value usually is, so that the cost shown is not flattered.
LONG_VALUES = {
    "place": "Manchester and Trafford",
    "team": "the adviser team",
    "town": "Manchester",
    "summary": "18 or over, Trafford, bad back, waiting for NHS team, off sick, 6 weeks, pain, mood",
    "reference": "K7M-4RT",
    "due": "Wednesday 30 September",
    "what": "off sick from a job",
    "services": "NHS talking therapies: nhs.uk/talk",
    "weeks": 26,
    "day": "Wednesday 30 September",
}


@click.command()
@click.option("--language", help="Only this language.")
def costs(language: str | None) -> None:
    """Print the SMS segments of every response: language, segments, encoding, name.

    The last line of a language is what a whole journey costs us, from the first question to
    "sent", where each answer is as short as can be.

    Example:  ./run costs --language en
    """
    words = Words(PROJECT / "data", PROJECT / "locales")
    if language and language not in words.offered():
        raise click.UsageError(
            f"--language {language!r} is not offered; it takes one of: {' '.join(words.offered())}"
        )
    site, today = load_site(PROJECT / "data", "manchester"), dt.date.today()
    for code in [language] if language else words.offered():
        total = 0
        for name in sorted(words.responses):
            text = as_sent(words.say(name, code, "sms", **LONG_VALUES).text, code)
            total += segments(text)
            click.echo(f"{code}\t{segments(text)}\t{encoding(text)}\t{name}")
        click.echo(f"{code}\t{total}\t\tall responses")
        cost, _ = cost_of_the_plain_journey(words, code, site, today)
        click.echo(f"{code}\t{cost}\t\ta plain journey")
