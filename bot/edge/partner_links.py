"""A community partner's link: remember who sent the person and in which language, then help."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect

from bot.edge.context import edge
from bot.edge.page import keep_preferences

partner_links = Blueprint("partner_links", __name__)


@partner_links.get("/r/<code>")
def follow(code: str) -> Response:
    """To the start page. An unknown or paused code helps just the same, remembering nobody."""
    here = edge()
    partner = here.find_partner(code[:40])
    language = partner.language if partner else None
    offered = language if language in here.words.offered() else None
    response = make_response(redirect(f"/?language={offered}" if offered else "/", 303))
    if partner:
        keep_preferences(
            response, partner=partner.code, **({"language": offered} if offered else {})
        )
    return response
