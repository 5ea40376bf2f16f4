"""The queue: who is new, who waits, what is due. Always of the own team."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from bot.advisers import labels
from bot.advisers.context import desk
from bot.advisers.permissions import may, member, needs
from bot.advisers.way_back import remember_queue
from bot.store import read_log
from bot.store import referral_queue as store
from bot.store.database import reading
from bot.store.referral_queue import VIEWS, Wanted

queue_page = Blueprint("queue_page", __name__)

PAGE = 50
VIEW_NAMES = {
    "open": "Open",
    "new": "New",
    "mine": "Mine",
    "team": "Team's",
    "due_today": "Due today",
    "overdue": "Overdue",
    "deferred": "Deferred",
    "all": "All",
}
FILTERS = ("status", "area", "language", "strand", "priority", "source")


@queue_page.get("/")
@needs("self")
def start() -> Redirect:
    """To the first page that the role may open."""
    first = "queue_page.show" if may(member(), "read") else "team_page.show"
    return redirect(url_for(first), 303)


@queue_page.get("/queue")
@needs("read")
def show() -> str:
    """The list with its counts, filters and search."""
    remember_queue()
    return render_template("queue.html", **_facts())


@queue_page.get("/queue/lines")
@needs("read")
def lines() -> str:
    """The part of the page that changes: the views with their counts, and the list."""
    return render_template("_queue_lines.html", **_facts())


def _facts() -> dict[str, Any]:
    here, who = desk(), member()
    wanted = _wanted()
    with reading(here.engine) as db:
        page = store.page(db, who.team, who.id, here.today(), wanted)
        standing = store.standing(db, who.team, who.id, here.today())
        choices = store.choices(db, who.team)
        open_tasks = store.open_tasks(db, who.team)
    if wanted.find and request.endpoint == "queue_page.show":
        with here.engine.begin() as db:
            # looking somebody up is reading about them; the plain list, a name and a status
            # beside each reference, is every adviser's everyday view and would bury the log
            read_log.note(db, who.id, [line.id for line in page.lines], "search", here.now())
    return {
        "page": page,
        "counts": standing.counts,
        "mark": standing.mark,
        "filters": _filters(choices),
        "filtered": [name for name in FILTERS if getattr(wanted, name)],
        "wanted": wanted,
        "views": VIEW_NAMES,
        "today": here.today(),
        "now": here.now(),
        "tasks": open_tasks,
        "first": wanted.offset + 1,
        "earlier": _link(wanted.offset - PAGE) if wanted.offset else None,
        "later": _link(wanted.offset + PAGE) if wanted.offset + PAGE < page.total else None,
    }


@queue_page.get("/queue/counts")
@needs("read")
def counts() -> Response:
    """The counts and the mark alone: a page that is open asks every few seconds."""
    here, who = desk(), member()
    with reading(here.engine) as db:
        standing = store.standing(db, who.team, who.id, here.today())
    return jsonify({**standing.counts, "mark": standing.mark})


def _wanted() -> Wanted:
    view = request.args.get("view", "open")
    offset = request.args.get("offset", "0")
    return Wanted(
        view=view if view in VIEWS else "open",
        find=searched(request.args.get("find", "")),
        limit=PAGE,
        offset=int(offset) if offset.isdigit() and len(offset) < 7 else 0,
        **{name: request.args.get(name) or None for name in FILTERS},
    )


def searched(typed: str) -> str | None:
    """What somebody typed into the search: a number as +44…, a reference as it is, or nothing.

    >>> searched("07700 900123"), searched("k7m 4rt"), searched(" ")
    ('+447700900123', 'k7m 4rt', None)
    """
    text = typed.strip()[:40]
    digits = re.sub(r"[\s().-]", "", text)
    if re.fullmatch(r"0\d{9,10}", digits):
        return f"+44{digits[1:]}"
    if re.fullmatch(r"(\+|00)\d{7,15}", digits):
        return f"+{digits.removeprefix('+').removeprefix('00')}"
    return text or None


def _link(offset: int) -> str:
    kept = {name: value for name, value in request.args.items() if value and name != "offset"}
    # the list alone is asked for at an address of its own; its links lead to the page
    return f"{url_for('queue_page.show')}?{urlencode({**kept, 'offset': max(offset, 0)})}"


def _filters(choices: dict[str, list[str]]) -> dict[str, dict[str, Any]]:
    return {
        "status": {"name": "Status", "options": labels.STATUS},
        "priority": {"name": "Priority", "options": {"high": "High", "normal": "Normal"}},
        "area": {
            "name": "Area",
            "options": {code: labels.label("gp_area", code) for code in choices["area"]},
        },
        "language": {
            "name": "Language",
            "options": {code: labels.language(code) for code in choices["language"]},
        },
        "strand": {
            "name": "Strand",
            "options": {code: _strand(code) for code in choices["strand"]},
        },
        "source": {
            "name": "Source",
            "options": {code: _SOURCES.get(code, code) for code in choices["source"]},
        },
    }


_SOURCES = {"sms": "Text message", "web": "Web chat"}


def _strand(code: str) -> str:
    return next((one.name for one in desk().site.strands if one.code == code), code)
