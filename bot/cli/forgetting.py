"""`purge` and `erase`: forget by the clock, or one person at their word, with a receipt."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click
from sqlalchemy.engine import Engine

from bot.cli.opening import open_store
from bot.conversations import forget
from bot.conversations.forget import Clocks
from bot.referrals.erase import erase_referral
from bot.sms.numbers import NotAMobile, normalised
from bot.store import conversations
from bot.store.database import reading
from bot.store.sealed import phone_hash


@click.command()
@click.option("--unfinished-days", default=14, show_default=True, type=click.IntRange(1, 90))
def purge(unfinished_days: int) -> None:
    """Forget what is due: unfinished journeys, ended ones, and the shells of erased ones.

    Example:  ./run purge --unfinished-days 14
    """
    with open_store() as (_, database):
        gone = forget.sweep(_means(database), Clocks(unfinished_days=unfinished_days))
    click.echo("Forgotten: " + ", ".join(f"{reason} {count}" for reason, count in gone.items()))


@click.command()
@click.argument("phone")
def erase(phone: str) -> None:
    """Erase everything about a phone number, its referral too, and print a receipt.

    Example:  ./run erase 07700900123
    """
    try:
        number = normalised(phone)
    except NotAMobile as problem:
        raise click.UsageError(f"PHONE: {problem}") from None
    with open_store() as (_, database):
        with reading(database) as db:
            found = conversations.ids_by_phone_hash(db, phone_hash(number))
        if not found:
            raise click.UsageError("PHONE: nothing is kept about this number")
        for conversation_id in found:
            receipt = forget.erase_now(_means(database), conversation_id)
            if receipt:
                rows = ", ".join(f"{table} {n}" for table, n in receipt.rows.items() if n)
                click.echo(f"Receipt {receipt.code}: erased {rows or 'an empty conversation'}")


def _means(database: Engine) -> Any:
    return forget.Forgetting(
        database=database,
        clock=lambda: dt.datetime.now(dt.timezone.utc),
        erase_elsewhere=erase_referral,
    )
