"""Pages that need no conversation: start, languages, privacy, cookies, accessibility."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response

from bot.conversations.forget import Clocks
from bot.edge.context import conversation_of_request, edge
from bot.edge.page import in_chosen_language, language, page
from bot.model.site import Site

CONSENTS: Final = ("take_part", "share", "contact", "evaluation")

public_pages = Blueprint("public_pages", __name__)


@public_pages.get("/")
def start() -> Response:
    """Who this is for, what happens, who sees it, how to text instead."""
    return in_chosen_language(page("start.html", going_on=_going_on()))


def _going_on() -> bool:
    """Whether this browser has a chat open, so that the page offers to go on with it."""
    conversation_id = conversation_of_request()
    if conversation_id is None:
        return False
    about = edge().conversations.about(conversation_id)
    return about is not None and about.state != "ended"


@public_pages.get("/languages")
def languages() -> Response:
    """Every language of the service, each in its own name."""
    return in_chosen_language(page("languages.html"))


@public_pages.get("/privacy")
def privacy() -> Response:
    """What is kept, why, who sees it, for how long, and a person's rights."""
    return in_chosen_language(
        page(
            "privacy.html",
            consents=_consents(edge().face.site),
            clocks=Clocks(edge().settings.unfinished_days),
        )
    )


def _consents(site: Site | None) -> list[str]:
    """The four questions of consent, as this site asks them."""
    if site is None:
        return []
    translate = edge().words.translations(language()).gettext
    facts = {"place": translate(site.title), "team": translate(site.team)}
    return [
        str(edge().words.say(f"utter_ask_consent_{purpose}", language(), "web", **facts).text)
        for purpose in CONSENTS
    ]


@public_pages.get("/cookies")
def cookies() -> Response:
    """The three cookies, all necessary."""
    return in_chosen_language(page("cookies.html"))


@public_pages.get("/accessibility")
def accessibility() -> Response:
    """What was tested, what is known not to work, and how to say so."""
    return in_chosen_language(page("accessibility.html"))


@public_pages.get("/favicon.ico")
def favicon() -> Response:
    """Browsers ask for it whatever the page says."""
    return Response(status=204, headers={"Cache-Control": "public, max-age=86400"})
