"""The month's figures: tables with their charts, and the same as CSV. Small numbers are hidden."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest

from bot.advisers import labels
from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.reports.month import REPORTS, BadMonth
from bot.reports.rows import TOTAL, Table, tables, write
from bot.reports.suppression import HIDDEN
from bot.store.database import reading

report_pages = Blueprint("report_pages", __name__, url_prefix="/reports")

NAMES: Final = {
    "delivery": "Delivery",
    "participants": "Participants",
    "outcomes": "Outcomes",
    "funnel": "Funnel",
    "equality": "Equality",
    "strands": "Strands",
}
BAR: Final = 300  # how wide the longest bar is drawn
ROW: Final = 26


@dataclass(frozen=True)
class Bar:
    """One line of a chart: its place and length, and what stands beside it."""

    y: int
    width: int
    group: str
    people: str


@dataclass(frozen=True)
class Chart:
    """A table in words and as bars. `told` is what the picture says to who cannot see it."""

    title: str
    rows: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]
    height: int
    told: str


@report_pages.get("")
@needs("figures")
def show() -> str:
    """One report of one month."""
    name, month, found = _found()
    return render_template(
        "reports.html",
        names=NAMES,
        name=name,
        month=month,
        charts=[chart(one) for one in found],
    )


@report_pages.get("/report.csv")
@needs("figures")
def as_csv() -> Response:
    """The same, for a spreadsheet."""
    name, month, found = _found()
    text = io.StringIO(newline="")
    write(name, month, member().team, found, text)
    response = Response(text.getvalue(), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{month}.csv"'
    return response


def _found() -> tuple[str, str, list[Table]]:
    here = desk()
    name = request.args.get("name", "delivery")
    month = request.args.get("month") or f"{here.today():%Y-%m}"
    if name not in REPORTS:
        raise BadRequest("There is no report of this name.")
    try:
        with reading(here.engine) as db:
            found = tables(db, name, month, site=here.site, team=member().team, today=here.today())
    except BadMonth:
        raise BadRequest("Please give a month that has begun, such as 2026-11.") from None
    return name, month, found


def chart(table: Table) -> Chart:
    """A list with its bars: a hidden number has no bar, and the total is no part of the picture."""
    rows = tuple((_in_words(table.slot, group), people) for group, people in table.rows)
    parts = [row for row, (group, _) in zip(rows, table.rows, strict=True) if group != TOTAL]
    longest = max([_number(people) for _, people in parts], default=0) or 1
    bars = tuple(
        Bar(place * ROW, BAR * _number(people) // longest, group, _told(people))
        for place, (group, people) in enumerate(parts)
    )
    told = ", ".join(f"{bar.group}: {bar.people}" for bar in bars)
    return Chart(_heading(table.measure), rows, bars, max(len(bars), 1) * ROW, told)


def _number(people: str) -> int:
    return 0 if people == HIDDEN else int(people)


def _told(people: str) -> str:
    return "hidden" if people == HIDDEN else people


def _heading(code: str) -> str:
    return code.replace("_", " ").capitalize()


def _in_words(slot: str, group: str) -> str:
    if group == TOTAL:
        return "Total"
    if slot == "language":
        return labels.language(group)
    said = labels.label(slot, group)
    known = labels.STATUS.get(group) or labels.DESTINATION.get(group) or labels.ENDING.get(group)
    return _heading(known or said) if said == group else said
