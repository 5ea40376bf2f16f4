"""The team's numbers, who read what, the tasks, the partners."""

from __future__ import annotations

import datetime as dt

from flask import Blueprint, flash, redirect, render_template, request, url_for
from sqlalchemy.engine import Connection
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from bot.advisers import programme
from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.advisers.referral_forms import number
from bot.partners.links import link, website_help
from bot.referrals import claim as claiming
from bot.store import partners as partner_store
from bot.store import read_log as readings
from bot.store import referral_queue as queue
from bot.store import staff as staff_store
from bot.store import tasks as task_store
from bot.store.database import reading
from bot.store.referrals import tidy_reference
from bot.store.staff import Member

team_page = Blueprint("team_page", __name__)

PAGE = 100
LONGEST_LEAVE = dt.timedelta(days=366)


@team_page.get("/team")
@needs("figures")
def show() -> str:
    """Who holds how many, what the programme allows and expects, and what its manager must hear."""
    here, team = desk(), member().team
    with reading(here.engine) as db:
        members = staff_store.in_team(db, team)
        who_left = staff_store.who_left(db, team)
        load = programme.load(db, here, team)
        counts = queue.counts(db, team, member().id, here.today())
        numbers = programme.numbers(db, here, team, members)
        waits = programme.waits(queue.waiting_since(db, team), here.now())
    return render_template(
        "team.html",
        members=members,
        who_left=who_left,
        in_hand=load.in_hand,
        new=load.new_this_month,
        counts=counts,
        limit=load.limit,
        month=f"{here.today():%B %Y}",
        today=here.today(),
        caseload=programme.caseload(members, load),
        waits=waits,
        **numbers,
    )


@team_page.post("/team/<int:staff_id>/away")
@needs("assign")
def away(staff_id: int) -> Response:
    """Somebody of the team is on leave until a day, or is back (no day)."""
    here, typed = desk(), request.form.get("until", "")
    try:
        until = dt.date.fromisoformat(typed) if typed else None
    except ValueError:
        raise BadRequest("Please give the last day of the leave.") from None
    if until is not None and not here.today() <= until <= here.today() + LONGEST_LEAVE:
        raise BadRequest("The last day must be from today on, and within a year.")
    with here.engine.begin() as db:
        who = _colleague(db, staff_id)
        staff_store.set_away(db, who.id, until)
    flash(
        f"{who.display_name} is away until {until:%-d %B %Y}."
        if until
        else f"{who.display_name} is back."
    )
    return redirect(url_for("team_page.show"), 303)


@team_page.post("/team/<int:staff_id>/hand-over")
@needs("assign")
def hand_over(staff_id: int) -> Response:
    """Everything open that somebody holds goes to a colleague."""
    here, to = desk(), number("to")
    with reading(here.engine) as db:
        who = _colleague(db, staff_id)
    if to == who.id:
        raise BadRequest("Please choose somebody else.")
    given, left = claiming.hand_over(here.engine, holder=who.id, to=to, by=member(), now=here.now())
    flash(f"{given} of {who.display_name}'s referrals were given to them.")
    if left:
        flash(f"Somebody was just changing {', '.join(left)}: please look at them again.")
    return redirect(url_for("team_page.show"), 303)


def _colleague(db: Connection, staff_id: int) -> Member:
    found = staff_store.by_id(db, staff_id)
    if found is None or found.team != member().team or not found.active:
        raise NotFound
    return found


@team_page.get("/read-log")
@needs("audit")
def read_log() -> str:
    """Who opened which referral of the team, newest first."""
    offset = request.args.get("offset", "0")
    start = int(offset) if offset.isdigit() and len(offset) < 9 else 0
    typed = request.args.get("reference", "").strip()[:20]
    with reading(desk().engine) as db:
        lines, total = readings.of_team(
            db,
            member().team,
            reference=tidy_reference(typed) if typed else None,
            limit=PAGE,
            offset=start,
        )
    return render_template(
        "read_log.html", lines=lines, total=total, start=start, page=PAGE, typed=typed
    )


@team_page.get("/tasks")
@needs("read")
def tasks() -> str:
    """What somebody of the team must look at."""
    with reading(desk().engine) as db:
        found = queue.open_tasks(db, member().team)
    return render_template("tasks.html", tasks=found)


@team_page.post("/tasks/<int:task_id>/done")
@needs("work")
def task_done(task_id: int) -> Response:
    """Somebody looked at it. A task of another team stays as it is."""
    here, who = desk(), member()
    with here.engine.begin() as db:
        if any(task.id == task_id for task in queue.open_tasks(db, who.team)):
            task_store.done(db, task_id, who.username, here.now())
            flash("The task is done.")
    return redirect(url_for("team_page.tasks"), 303)


@team_page.get("/partners")
@needs("figures")
def partners() -> str:
    """The community partners of the site, with their links."""
    here = desk()
    with reading(here.engine) as db:
        found = partner_store.every(db, here.settings.site)
    public = here.settings.public_url
    links = {one.code: link(public, one.code) for one in found}
    websites = {one.code: website_help(public, one.code) for one in found}
    return render_template("partners.html", partners=found, links=links, websites=websites)
