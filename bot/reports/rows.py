"""A report as rows, small numbers hidden: what the CSV, the tables and the charts are made of."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from sqlalchemy.engine import Connection

from bot.model.site import Site
from bot.reports.month import REPORTS, Listed, Month, span
from bot.reports.suppression import HIDDEN, THRESHOLD, all_shown, shown
from bot.store import report_facts

COLUMNS = ("report", "month", "site", "measure", "group", "people")
TOTAL = "total"


@dataclass(frozen=True)
class Table:
    """One list as it may be shown: (group, people) pairs, its total last where it has one."""

    measure: str
    slot: str
    rows: tuple[tuple[str, str], ...]


def tables(
    db: Connection,
    name: str,
    month: str,
    *,
    site: Site,
    team: str,
    today: dt.date,
    threshold: int = THRESHOLD,
) -> list[Table]:
    """The lists of a report of `REPORTS` for one month and team. Raises BadMonth, KeyError."""
    since, until = span(month, today)
    facts = Month(
        site,
        report_facts.cases(db, team, since, until),
        report_facts.events(db, team, since, until),
    )
    return as_shown(REPORTS[name](facts), threshold)


def as_shown(lists: Iterable[Listed], threshold: int = THRESHOLD) -> list[Table]:
    """The lists with small numbers hidden, and with whatever would tell them."""
    found: list[Table] = []
    said: dict[tuple[str, str], str] = {}
    for one in lists:
        rows = all_shown(one.counts, threshold)
        if one.parts:
            rows[TOTAL] = shown(sum(one.counts.values()), threshold)
        if one.within and said.get(one.within) == HIDDEN:
            rows = dict.fromkeys(rows, HIDDEN)
        said.update({(one.measure, group): people for group, people in rows.items()})
        found.append(Table(one.measure, one.slot, tuple(rows.items())))
    return found


def write(name: str, month: str, site: str, lists: Iterable[Table], file: TextIO) -> None:
    """Write a report as CSV, one row a group."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for one in lists:
        for group, people in one.rows:
            writer.writerow((name, month, site, one.measure, group, people))
