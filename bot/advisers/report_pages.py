"""The month's figures: tables with their charts, and the same as CSV. Small numbers are hidden."""

from __future__ import annotations

import io
from typing import Final

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest

from bot.advisers import labels
from bot.advisers.charts import Chart, draw
from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.model.support import PLAN_TYPES, RESULTS, STATUS_NAMES
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
    rows = [(_in_words(table.slot, group), people) for group, people in table.rows]
    parts = [
        (_in_words(table.slot, group), _number(people), _told(people))
        for group, people in table.rows
        if group != TOTAL
    ]
    return draw(_heading(table.measure), parts, rows)


def _number(people: str) -> int:
    return 0 if people == HIDDEN else int(people)


def _told(people: str) -> str:
    return "hidden" if people == HIDDEN else people


# the words of codes that stand in no question of the conversation, by what is counted
_CODES: Final[dict[str, dict[str, str]]] = {
    "first_status_code": STATUS_NAMES,
    "status_code_12_weeks": STATUS_NAMES,
    "last_status_code": STATUS_NAMES,
    "plan_agreed": PLAN_TYPES,
    "onward_result": RESULTS,
}


def _heading(code: str) -> str:
    return code.replace("_", " ").capitalize()


def _in_words(slot: str, group: str) -> str:
    if group == TOTAL:
        return "Total"
    if slot == "language":
        return labels.language(group)
    said = labels.label(slot, group)
    known = (
        _CODES.get(slot, labels.STATUS).get(group)
        or labels.DESTINATION.get(group)
        or labels.ENDING.get(group)
    )
    if said != group:
        return said
    return known or _heading(group)
