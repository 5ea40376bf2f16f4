"""The team's numbers, who read what, the tasks, the partners."""

from __future__ import annotations

import datetime as dt

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.partners.links import link
from bot.referrals.due import LONDON
from bot.store import partners as partner_store
from bot.store import read_log as readings
from bot.store import referral_queue as queue
from bot.store import staff as staff_store
from bot.store import tasks as task_store
from bot.store.database import reading
from bot.store.referrals import tidy_reference

team_page = Blueprint("team_page", __name__)

PAGE = 100


@team_page.get("/team")
@needs("figures")
def show() -> str:
    """Who holds how many, and how many are new this month beside what the programme allows."""
    here, team = desk(), member().team
    with reading(here.engine) as db:
        members = staff_store.in_team(db, team)
        in_hand = queue.in_hand(db, team)
        new = queue.new_since(db, team, _month_start(here.today()))
        counts = queue.counts(db, team, member().id, here.today())
    limit = here.site.capacity.new_people_an_adviser_a_month
    over = [one.display_name for one in members if new.get(one.id, 0) > limit]
    return render_template(
        "team.html",
        members=members,
        in_hand=in_hand,
        new=new,
        counts=counts,
        limit=limit,
        over=over,
        month=f"{here.today():%B %Y}",
    )


def _month_start(today: dt.date) -> dt.datetime:
    return dt.datetime(today.year, today.month, 1, tzinfo=LONDON).astimezone(dt.timezone.utc)


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
    links = {one.code: link(here.settings.public_url, one.code) for one in found}
    return render_template("partners.html", partners=found, links=links)
