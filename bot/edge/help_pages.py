"""Pages a person can use or print without a chat: services, getting ready, and a partner's link."""

from __future__ import annotations

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, render_template, request

from bot.edge.context import edge
from bot.edge.page import in_chosen_language, language, page
from bot.edge.signposts import services_of
from bot.model.site import Site

help_pages = Blueprint("help_pages", __name__)

LONDON: Final = ZoneInfo("Europe/London")
ACCESS_TO_WORK: Final = "access_to_work"


@help_pages.get("/services")
def services() -> Response:
    """What each service is, whom it is for and how to reach it: today's directory of the site."""
    groups = services_of(_site(), edge().words, language(), _today())
    return in_chosen_language(page("services.html", groups=groups))


@help_pages.get("/help/prepare")
def prepare() -> Response:
    """A sheet to get ready with: what is hard, what may help, facts about fit notes.

    Facts: GOV.UK, who can issue fit notes (in force from 1 July 2022). What a note should say is
    never advised.
    """
    site = edge().face.site
    named = site is not None and site.names(ACCESS_TO_WORK, _today())
    return in_chosen_language(page("prepare.html", atw=named))


@help_pages.get("/help/access-to-work")
def access_to_work() -> Response:
    """A checklist for Access to Work; there is none on a day when the directory does not name it.

    Facts: GOV.UK text on Access to Work as stored on 22 November 2026.
    """
    site = _site()
    if not site.names(ACCESS_TO_WORK, _today()):
        abort(404)
    says = edge().words.say(
        f"utter_service_{ACCESS_TO_WORK}", language(), "web", **site.contacts(ACCESS_TO_WORK)
    )
    return in_chosen_language(page("access_to_work.html", says=says.text))


@help_pages.get("/partners/embed")
def embed() -> Response:
    """A link for a partner's own website: plain HTML, no script and nothing that tracks."""
    code = "".join(filter(str.isprintable, request.args.get("code", "")))[:40]
    partner = edge().find_partner(code) if code else None
    path = f"/r/{partner.code}" if partner else "/"
    address = edge().settings.public_url + path
    snippet = render_template("snippet.html", address=address).strip()
    return in_chosen_language(
        page(
            "embed.html",
            code=code,
            known=partner is not None,
            path=path,
            address=address,
            snippet=snippet,
        )
    )


def _site() -> Site:
    site = edge().face.site
    if site is None:
        abort(404)
    return site


def _today() -> dt.date:
    return dt.datetime.now(LONDON).date()
