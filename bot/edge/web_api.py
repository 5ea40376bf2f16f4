"""The JSON API of the web chat (contract section 2): open, say something, be told."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from flask import Blueprint, Response, jsonify, make_response, request

from bot.edge.context import (
    CONVERSATION_COOKIE,
    bearer,
    conversation_of_request,
    edge,
    from_another_site,
)
from bot.edge.cookies import keep
from bot.edge.ports import Answer, Choice, Line
from bot.edge.refusals import refuse
from bot.edge.tokens import CONVERSATION_DAYS

web_api = Blueprint("web_api", __name__, url_prefix="/webhooks/web")

MAX_ID: Final = 80
MAX_CODE: Final = 80
MAX_CODES: Final = 30
MAX_TEXT: Final = 100_000  # characters taken; the engine gets the first 1,600


class Malformed(ValueError):
    """A request body that is not what this API takes: the message says what would be right."""


@web_api.errorhandler(Malformed)
def _malformed(problem: Malformed) -> Response:
    return refuse(400, "malformed", str(problem))


@web_api.post("/conversations")
def open_conversation() -> Response:
    """Open a conversation: 201 and the token that lets its holder go on."""
    here = edge()
    wait = here.gate.address(request.remote_addr or "")
    if wait:
        return refuse(429, "too_many_requests", "too many requests; wait a little", wait)
    body = _body(optional=True)
    language, partner = _text(body, "language", 12), _text(body, "partner", 40)
    if language and language not in here.words.offered():
        language = None
    found = here.find_partner(partner) if partner else None
    conversation_id = here.conversations.open_web(
        language or (found.language if found else None) or "en", found.code if found else None
    )
    token = here.tokens.conversation(conversation_id)
    response = make_response(jsonify({"token": token}), 201)
    if not from_another_site():
        keep(response, CONVERSATION_COOKIE, token, CONVERSATION_DAYS * 24 * 3600)
    return response


@web_api.post("/messages")
def take_message() -> Response:
    """One message of the person's; the answer to it. The same id again gives the same answer."""
    here = edge()
    conversation_id = _conversation_or_none()
    if conversation_id is None:
        return _no_conversation()
    wait = here.gate.address(request.remote_addr or "") or here.gate.conversation(conversation_id)
    if wait:
        return refuse(429, "too_many_requests", "too many messages; wait a little", wait)
    provider_id, text, choice = _message(_body())
    try:
        answer = answer_of(conversation_id, provider_id, text, choice)
    except LookupError:
        return _no_conversation()
    body: dict[str, Any] = {"messages": [as_json(line) for line in answer.lines]}
    if answer.pending:
        body.update(pending=True, notice=_notice(conversation_id))
    return jsonify(body)


def _no_conversation() -> Response:
    return refuse(401, "no_conversation", "a valid conversation token is needed")


def _conversation_or_none() -> str | None:
    # a cookie is sent by the browser whoever asks it to; a header token is not
    if bearer() is None and from_another_site():
        return None
    return conversation_of_request()


def answer_of(conversation_id: str, provider_id: str, text: str, choice: Choice | None) -> Answer:
    """Store a message once, run its turn, and give its answer. LookupError: no such conversation."""
    here = edge()
    if here.conversations.receive(conversation_id, provider_id, text, choice):
        here.metrics.inbound.labels("web").inc()
    else:
        known = here.conversations.answer_to(conversation_id, provider_id)
        if known is not None and not known.pending:
            return known
    answer = here.conversations.answer_now(conversation_id, provider_id)
    here.metrics.count_answer("web", answer.lines)
    return answer


def as_json(line: Line) -> dict[str, Any]:
    """A message as the contract has it; `summary` and `left` only where there is something to show."""
    message: dict[str, Any] = {
        "id": line.id,
        "text": line.text,
        "slot": line.slot,
        "choices": [{"code": code, "label": label} for code, label in line.choices],
        "kind": line.kind,
    }
    if line.summary:
        message["summary"] = [asdict(row) for row in line.summary]
    if line.left is not None:
        message["left"] = line.left
    return message


def _notice(conversation_id: str) -> str:
    about = edge().conversations.about(conversation_id)
    language = about.language if about else "en"
    return str(edge().words.say("utter_trouble", language, "web").text)


def _body(optional: bool = False) -> dict[str, Any]:
    if optional and not request.get_data():
        return {}
    try:
        body = request.get_json(force=True, silent=True)
    except RecursionError:
        body = None
    if not isinstance(body, dict):
        raise Malformed('the body must be a JSON object such as {"id": "1", "text": "hello"}')
    return body


def _text(body: dict[str, Any], name: str, longest: int) -> str | None:
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > longest:
        raise Malformed(f"{name!r} must be text of at most {longest} characters")
    return readable(value)


def _message(body: dict[str, Any]) -> tuple[str, str, Choice | None]:
    given = body.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        body = {**body, "id": str(given)}
    provider_id = _text(body, "id", MAX_ID)
    if not provider_id or not provider_id.strip():
        raise Malformed('"id" is missing: give every message an id of its own')
    choice, text = _choice(body.get("choice")), body.get("text")
    if text is None and choice is None:
        raise Malformed('"text" or "choice" is missing')
    if text is not None and not isinstance(text, str):
        raise Malformed('"text" must be text')
    return provider_id, readable((text or "")[:MAX_TEXT]), choice


def _choice(value: Any) -> Choice | None:
    if value is None:
        return None
    codes = value if isinstance(value, list) else [value]
    if not 0 < len(codes) <= MAX_CODES or not all(map(_is_code, codes)):
        raise Malformed('"choice" must be the code of an option, or a list of codes')
    return value


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= MAX_CODE and value.isprintable()


def readable(text: str) -> str:
    """The text without what no database takes: NUL and half characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
