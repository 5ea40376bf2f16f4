"""Going on elsewhere: a journey begun by text is taken up here, or one begun here by text.

Plain forms, so they work with and without a script. What could go wrong, and what stands against
it, is told in `bot.conversations.crossing`.
"""

from __future__ import annotations

import re
import time
from typing import Final
from urllib.parse import quote

from flask import Blueprint, Response, make_response, redirect, request

from bot.edge.context import (
    CONVERSATION_COOKIE,
    VISIT_COOKIE,
    conversation_of_request,
    edge,
    from_another_site,
)
from bot.edge.cookies import keep
from bot.edge.error_pages import error
from bot.edge.page import form_is_ours, in_chosen_language, page, use_language
from bot.edge.tokens import CONVERSATION_DAYS
from bot.sms.numbers import uk_mobile

crossing_pages = Blueprint("crossing_pages", __name__)

EVERY_ANSWER_TAKES: Final = 0.3  # seconds: nobody reads from the clock whether a number is known
HANDLE: Final = re.compile(r"[\w-]{10,64}")


@crossing_pages.get("/continue")
def ask_number() -> Response:
    """Ask for the number a journey was begun on."""
    return in_chosen_language(page("continue.html"))


@crossing_pages.post("/continue")
def send_code() -> Response:
    """Text a code, if there is something to go on with; the page that asks for it in any case."""
    refused = _refused()
    if refused is not None:
        return refused
    typed = request.form.get("phone", "")[:40]
    phone = uk_mobile(typed)
    if phone is None:
        return page("continue.html", 422, typed=typed, wrong=True)
    began = time.monotonic()
    handle = edge().conversations.send_code(phone)
    time.sleep(max(0.0, EVERY_ANSWER_TAKES - (time.monotonic() - began)))
    return page("continue_code.html", handle=handle)


@crossing_pages.post("/continue/code")
def open_by_code() -> Response:
    """Open the journey in this browser."""
    refused = _refused()
    if refused is not None:
        return refused
    handle, code = request.form.get("handle", ""), request.form.get("code", "")[:40]
    opened = edge().conversations.open_by_code(handle, code) if HANDLE.fullmatch(handle) else None
    if opened is None:
        return page("continue_code.html", 422, handle=handle[:64], wrong=True)
    response = make_response(redirect("/chat", 303))
    token = edge().tokens.conversation(opened)
    keep(response, CONVERSATION_COOKIE, token, CONVERSATION_DAYS * 24 * 3600)
    return response


@crossing_pages.get("/continue/code")
def code_without_number() -> Response:
    """The code's page is an answer to a number; who opens its address begins there."""
    return make_response(redirect("/continue", 303))


@crossing_pages.get("/chat/text")
def ask_to_text() -> Response:
    """Say how this chat can go on by text, and ask."""
    if _in_its_language() is None:
        return _no_chat()
    return page("go_on_by_text.html", code=None, number=_number())


@crossing_pages.post("/chat/text")
def show_code() -> Response:
    """Show a code for the person to text."""
    conversation_id = _in_its_language()
    if conversation_id is None:
        return _no_chat(400)
    refused = _refused()
    if refused is not None:
        return refused
    code, number = edge().conversations.code_to_text(conversation_id), _number()
    if code is None or number is None:
        return page("go_on_by_text.html", code=None, number=number)
    link = f"sms:{number}?body={quote(f'GO {code}')}"
    return page("go_on_by_text.html", code=code, number=number, link=link)


def _number() -> str | None:
    """The number to text; a demonstration has one of its own, for its own phone."""
    return edge().face.text_number or (
        edge().settings.twilio_number if edge().settings.demo else None
    )


def _in_its_language() -> str | None:
    conversation_id = conversation_of_request()
    about = edge().conversations.about(conversation_id) if conversation_id else None
    if about is None or about.state == "ended":
        return None
    use_language(about.language)
    return conversation_id


def _no_chat(status: int = 200) -> Response:
    return page("chat_none.html", status, had=CONVERSATION_COOKIE in request.cookies)


def _refused() -> Response | None:
    """Why a form is not taken: made elsewhere, or one of very many."""
    if not form_is_ours() or from_another_site():
        off = VISIT_COOKIE not in request.cookies
        return page("chat_none.html", 400, had=False, cookies_off=off)
    return error(429) if edge().gate.codes(request.remote_addr or "") else None
