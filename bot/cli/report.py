"""`report`: a month's figures as CSV, small numbers hidden."""

from __future__ import annotations

import sys

import click

from bot.cli.opening import Refused, now, one_of, open_store
from bot.directory import SiteProblem, load_site
from bot.reports.month import LONDON, REPORTS, BadMonth, span
from bot.reports.rows import tables, write
from bot.reports.suppression import THRESHOLD
from bot.settings import PROJECT
from bot.store.database import reading


@click.command()
@click.argument("name")
@click.option("--month", required=True, help="Such as 2026-11.")
@click.option(
    "--threshold",
    default=THRESHOLD,
    show_default=True,
    type=click.IntRange(5, 100),
    help="Counts below it are hidden.",
)
def report(name: str, month: str, threshold: int) -> None:
    """Print a report of one month: delivery, participants, outcomes, funnel, equality or strands.

    Counts below 8 are shown as *, others are rounded to the nearest 5.

    \b
    Example:  python -m bot report funnel --month 2026-11 > funnel.csv
    """
    one_of("report", name, tuple(REPORTS))
    today = now().astimezone(LONDON).date()
    try:
        span(month, today)
    except BadMonth as problem:
        raise Refused(f"--month: {problem}") from None
    with open_store() as (settings, engine):
        try:
            site = load_site(PROJECT / "data", settings.site)
        except SiteProblem as problem:
            raise Refused(f"SITE: {problem}") from None
        with reading(engine) as db:
            found = tables(
                db, name, month, site=site, team=site.name, today=today, threshold=threshold
            )
    write(name, month, site.name, found, sys.stdout)
