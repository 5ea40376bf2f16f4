"""`purge` and `erase`: forget by the clock, or one person at their word, with a receipt."""

from __future__ import annotations

import click
from sqlalchemy.engine import Engine

from bot.cli.opening import open_store
from bot.conversations import forget
from bot.conversations.forget import Clocks
from bot.installation import installed_words, means_of
from bot.referrals.erase import erase_referral
from bot.sms.numbers import normalised
from bot.store import conversations, referrals
from bot.store.database import reading
from bot.store.sealed import phone_hash


@click.command()
@click.option(
    "--unfinished-days", type=click.IntRange(1, 90), help="In place of UNFINISHED_DAYS (14)."
)
def purge(unfinished_days: int | None) -> None:
    """Forget what is due: unfinished journeys, ended ones, and the shells of erased ones.

    Example:  ./run purge --unfinished-days 14
    """
    with open_store() as (settings, database):
        gone = forget.sweep(
            means_of(settings, database, installed_words()),
            Clocks(unfinished_days=unfinished_days or settings.unfinished_days),
        )
    click.echo("Forgotten: " + ", ".join(f"{reason} {count}" for reason, count in gone.items()))


@click.command()
@click.argument("phone")
def erase(phone: str) -> None:
    """Erase everything about a phone number, its referral too, and print a receipt.

    Example:  ./run erase 07700900123
    """
    try:
        number = normalised(phone)
    except ValueError as problem:
        raise click.UsageError(f"PHONE: {problem}") from None
    with open_store() as (settings, database):
        means = means_of(settings, database, installed_words())
        found = _about(database, number)
        if not found:
            raise click.UsageError("PHONE: nothing is kept about this number")
        for conversation_id in found:
            receipt = forget.erase_now(means, conversation_id)
            rows = receipt.rows if receipt else _referral_alone(database, conversation_id)
            gone = ", ".join(f"{table} {count}" for table, count in rows.items() if count)
            code = receipt.code if receipt else "-"
            click.echo(f"Receipt {code}: erased {gone or 'nothing that was left'}")


def _about(database: Engine, number: str) -> list[str]:
    """The conversations of a phone, and those whose referral holds it (begun on the web)."""
    hashed = phone_hash(number)
    with reading(database) as db:
        spoken = conversations.ids_by_phone_hash(db, hashed)
        referred = referrals.conversations_of_phone(db, hashed)
    return list(dict.fromkeys([*spoken, *referred]))


def _referral_alone(database: Engine, conversation_id: str) -> dict[str, int]:
    """Its conversation went by the clock before; the referral goes now."""
    with database.begin() as db:
        return erase_referral(db, conversation_id)
