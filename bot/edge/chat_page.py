"""The conversation as a page. It works without a script; with one the same page updates in place.

The script sends the same form and takes the same page, so there is one rendering of a conversation.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Final

from flask import Blueprint, Response, make_response, redirect, request

from bot.edge.chat_view import ChatView, copy_of, message_id, view_of
from bot.edge.context import (
    CONVERSATION_COOKIE,
    PREFERENCES_COOKIE,
    VISIT_COOKIE,
    conversation_of_request,
    edge,
    from_another_site,
)
from bot.edge.cookies import forget, keep
from bot.edge.error_pages import error
from bot.edge.page import form_is_ours, language, page, preferences, use_language
from bot.edge.ports import CARRY_ON, CHANGE, Choice
from bot.edge.tokens import CONVERSATION_DAYS
from bot.edge.web_api import MAX_CODE, MAX_TEXT, answer_of, readable

chat = Blueprint("chat", __name__)

OPENING: Final = "opening"  # the id of the empty message that makes the service speak first
SCRIPT: Final = "chat"  # what our script says in X-Requested-With


@chat.get("/chat")
def show() -> Response:
    """The conversation of this browser, or a page that says there is none and how to start."""
    conversation_id = _conversation()
    if conversation_id is None:
        return page("chat_none.html", had=CONVERSATION_COOKIE in request.cookies)
    return _page(conversation_id)


@chat.post("/chat/start")
def start() -> Response:
    """Open a conversation in the language and for the partner this browser came with."""
    if not form_is_ours() or from_another_site():
        return page(
            "chat_none.html", 400, had=False, cookies_off=VISIT_COOKIE not in request.cookies
        )
    if edge().gate.address(request.remote_addr or ""):
        return error(429)
    if request.form.get("afresh") != "yes" and _conversation() is not None:
        return _to_chat()
    here = edge()
    partner = here.find_partner(preferences().get("partner") or "")
    conversation_id = here.conversations.open_web(language(), partner.code if partner else None)
    answer_of(conversation_id, OPENING, "", None)
    response = _to_chat()
    token = here.tokens.conversation(conversation_id)
    keep(response, CONVERSATION_COOKIE, token, CONVERSATION_DAYS * 24 * 3600)
    return response


@chat.post("/chat")
def answer() -> Response:
    """One answer; then the page again, by redirect, so that reloading repeats nothing."""
    conversation_id = _conversation()
    wrote = readable(request.form.get("text", "")[:MAX_TEXT]).strip()
    if conversation_id is None:
        return page("chat_none.html", 400, had=True, wrote=wrote)
    pressed, codes = _pressed(), _codes()
    if not form_is_ours() or from_another_site():
        return _page(conversation_id, 400, wrong="expired", text=wrote, codes=codes)
    here = edge()
    if here.gate.address(request.remote_addr or "") or here.gate.conversation(conversation_id):
        return _page(conversation_id, 429, wrong="fast", text=wrote, codes=codes)
    # a button of its own outweighs what stood ticked, and leaves what is written to be sent later
    text, kept, codes = ("", wrote, [pressed]) if pressed else (wrote, "", codes)
    key = message_id(request.form.get("id") or secrets.token_urlsafe(12), text, codes)
    known = here.conversations.answer_to(conversation_id, key)
    if known is not None and not known.pending:
        return _shown(conversation_id, kept)
    view = view_of(here.conversations.lines(conversation_id))
    wrong = None if known else _why_not(conversation_id, view, text, codes)
    if wrong:
        return _page(conversation_id, 422, wrong=wrong, text=wrote, codes=codes)
    answer_of(conversation_id, key, *_as_message(view, text, codes))
    return _shown(conversation_id, kept)


def _codes() -> list[str]:
    return [code for code in request.form.getlist("choice") if code]


def _pressed() -> str | None:
    """The choice of a button that says something by itself: "change" beside an answer, "carry on"."""
    change = request.form.get("change", "")
    if change:
        return CHANGE + change[:MAX_CODE]
    return CARRY_ON if request.form.get("carry_on") else None


def _why_not(conversation_id: str, view: ChatView, text: str, codes: Sequence[str]) -> str | None:
    """What keeps an answer from being taken. Written words are taken always: they may be a cry for help."""
    if text:
        return None
    if request.form.get("question", "0") != str(view.question):
        return "moved"
    if not codes:
        return "empty"
    if codes == [CARRY_ON]:
        about = edge().conversations.about(conversation_id)
        return None if about and about.state == "paused" else "moved"
    return None if view.allows(codes) else "unknown"


def _as_message(view: ChatView, text: str, codes: Sequence[str]) -> tuple[str, Choice | None]:
    if not text:
        return "", codes[0] if len(codes) == 1 else list(codes)
    # both were given: what was picked is said in words beside what was written
    picked = [view.label(code) for code in codes] if view.allows(codes) else []
    return "\n".join([", ".join(picked), text]) if picked else text, None


def _conversation() -> str | None:
    """This browser's living conversation; its language becomes the page's."""
    conversation_id = conversation_of_request()
    about = edge().conversations.about(conversation_id) if conversation_id else None
    if about is None:
        return None
    use_language(about.language)
    return conversation_id


def _shown(conversation_id: str, kept: str = "") -> Response:
    """The page after an answer; `kept` is written but not sent, so it stands in the field again."""
    if request.headers.get("X-Requested-With") != SCRIPT and not kept:
        return make_response(redirect("/chat#latest", 303))
    _conversation()  # the answer may have changed the language
    return _page(conversation_id, text=kept)


def _to_chat() -> Response:
    return make_response(redirect("/chat", 303))


def _page(
    conversation_id: str,
    status: int = 200,
    *,
    wrong: str | None = None,
    text: str = "",
    codes: Sequence[str] = (),
) -> Response:
    here = edge()
    view = view_of(here.conversations.lines(conversation_id))
    about = here.conversations.about(conversation_id)
    trouble = here.words.say("utter_trouble", language(), "web").text if view.waiting else ""
    return page(
        "chat.html",
        status,
        view=view,
        state=about.state if about else "ended",
        wrong=wrong,
        text=text,
        codes=tuple(codes),
        trouble=trouble,
        hidden_id=secrets.token_urlsafe(12),
    )


@chat.get("/chat/copy")
def copy() -> Response:
    """What a person may print or save: their answers as last checked, and what we said since."""
    conversation_id = _conversation()
    if conversation_id is None:
        return page("chat_none.html", had=CONVERSATION_COOKIE in request.cookies)
    copied = copy_of(edge().conversations.lines(conversation_id))
    return page("copy.html", copied=copied)


@chat.get("/chat/clear")
def ask_to_clear() -> Response:
    """Say what clearing does, and ask."""
    return page("clear.html", cleared=False)


@chat.post("/chat/clear")
def clear() -> Response:
    """Take the chat away from this browser. What was sent stays with the service."""
    if not form_is_ours() or from_another_site():
        return page("clear.html", 400, cleared=False)
    response = page("clear.html", cleared=True)
    forget(response, CONVERSATION_COOKIE, PREFERENCES_COOKIE)
    return response
