"""One referral: everything at a glance, its timeline, and its exports."""

from __future__ import annotations

import secrets
from typing import Any

from flask import Blueprint, Response, jsonify, render_template
from sqlalchemy.engine import Connection

from bot.advisers import labels, programme, reaching
from bot.advisers.at_a_glance import by_when, groups, not_known
from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.advisers.way_back import queue_as_left
from bot.model.referral import MAY_BE_MERGED, MOVES
from bot.model.support import given, summary
from bot.referrals import export_fhir, export_json
from bot.referrals.from_the_person import last_said_about_reaching
from bot.referrals.move import NEED_MORE
from bot.referrals.suggest import suggest
from bot.referrals.support_given import OPEN_TO
from bot.store import read_log, same_person
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.referrals import Referral

referral_page = Blueprint("referral_page", __name__, url_prefix="/referrals")

# what the page has a form of its own for, or what an attempt brings about
_NOT_IN_LIST = {*NEED_MORE, "claimed", "waiting", "trying", "started"}


def _read(db: Connection, reference: str, what: str) -> Referral:
    """The referral of the own team, with this reading written down."""
    referral = store.by_reference(db, reference, member().team)
    read_log.note(db, member().id, [referral.id], what, desk().now())
    return referral


@referral_page.get("/<reference>")
@needs("read")
def show(reference: str) -> str:
    """The page; a withdrawn referral shows no more than that it was withdrawn."""
    return _page(reference, "page", "referral.html")


@referral_page.get("/<reference>/print")
@needs("export")
def printed(reference: str) -> str:
    """The same on paper: everything an adviser takes to a meeting, and no forms."""
    return _page(reference, "print", "print.html")


def _page(reference: str, what: str, template: str) -> str:
    here = desk()
    with here.engine.begin() as db:
        referral = _read(db, reference, what)
        facts = _facts(db, referral)
    if referral.status == "withdrawn":
        template = "withdrawn.html"
    return render_template(template, **facts, today=here.today(), now=here.now())


def _facts(db: Connection, referral: Referral) -> dict[str, Any]:
    here = desk()
    record = referral.record
    history = store.history_of(db, referral.id)
    holder = staff_store.by_id(db, referral.claimed_by) if referral.claimed_by else None
    team = staff_store.in_team(db, referral.team)
    strands = {strand.code: strand.name for strand in here.site.strands}
    services = {service.code: service.name for service in here.site.services}
    return {
        "referral": referral,
        "record": record,
        "holder": holder,
        "groups": groups(record, services, strands),
        "by_when": by_when(record),
        "not_known": not_known(record),
        "reasons": _reasons(record),
        "history": list(reversed(history)),
        "attempts": store.attempts_of(db, referral.id),
        "twins": same_person.same_phone(db, referral),
        "team": team,
        "suggested": suggest(referral, team, programme.load(db, here, referral.team), here.today()),
        "moves": _moves(referral),
        "may_follow": MOVES[referral.status],
        "form_key": secrets.token_hex(16),
        "back_to": queue_as_left(),
        "mergeable": MAY_BE_MERGED,
        "about_reaching": last_said_about_reaching(history),
        **_support(referral),
        **_goodbye(db, referral),
    }


def _support(referral: Referral) -> dict[str, Any]:
    open_to = [what for what, statuses in OPEN_TO.items() if referral.status in statuses]
    return {
        "short": summary(referral.record),
        "given": given(referral.record),
        "open_to": [] if referral.merged_into else open_to,
    }


def _goodbye(db: Connection, referral: Referral) -> dict[str, Any]:
    """After some tries that reached nobody, how to stop kindly."""
    tried = referral.attempts >= reaching.TRIES_BEFORE_GOODBYE
    return {
        "offer_goodbye": tried and referral.status == "trying",
        "why_no_text": reaching.why_no_text(db, referral),
        "instead": reaching.instead(referral.record),
    }


def _moves(referral: Referral) -> list[str]:
    # who holds a deferred referral may take it up before its date
    back = ["claimed"] if referral.status == "deferred" and referral.claimed_by else []
    return back + [status for status in MOVES[referral.status] if status not in _NOT_IN_LIST]


def _reasons(record: dict[str, Any]) -> list[dict[str, str]]:
    """Why the routing chose this, in English beside what the person was told."""
    lines = []
    for reason in record["outcome"]["reasons"]:
        english = desk().english(reason.get("sentence", ""), reason["destination"])
        english = english or reason["text"]
        told = "" if english == reason["text"] else reason["text"]
        where = reason["destination"]
        name = labels.DESTINATION.get(where, where) if where else "No service named"
        lines.append({"rule": reason["rule"], "name": name, "english": english, "told": told})
    return lines


@referral_page.get("/<reference>/referral.json")
@needs("export")
def as_json(reference: str) -> Response:
    """The referral by the published schema."""
    with desk().engine.begin() as db:
        referral = _read(db, reference, "json")
        return jsonify(export_json.as_data(referral, store.history_of(db, referral.id)))


@referral_page.get("/<reference>/referral.fhir.json")
@needs("export")
def as_fhir(reference: str) -> Response:
    """The referral as a FHIR R4 Bundle."""
    with desk().engine.begin() as db:
        referral = _read(db, reference, "fhir")
    publisher = export_fhir.Publisher(desk().settings.public_url, "1")
    response = jsonify(export_fhir.bundle(referral, publisher))
    response.mimetype = "application/fhir+json"
    return response
