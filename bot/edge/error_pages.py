"""When something is wrong: a plain page that says what happened and what to do, or JSON for machines."""

from __future__ import annotations

import logging
from typing import Final

from flask import Flask, Response, request
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from bot.edge.context import edge
from bot.edge.page import page
from bot.edge.refusals import refuse

log = logging.getLogger(__name__)

PAGES: Final = (400, 403, 404, 413, 429, 500, 503)
MACHINES: Final = ("/webhooks/", "/health/", "/metrics", "/demo/twilio/")
# what machines are told; people get the page
SAYS: Final = {
    400: "the request is malformed",
    403: "this is not allowed",
    404: "there is nothing here",
    405: "this address does not take this method",
    413: "the request is too large",
    415: "the body must be JSON",
    429: "too many requests; wait a little",
    500: "something went wrong here",
    503: "the service has trouble; what was stored is safe; try again",
}


def install_error_pages(app: Flask) -> None:
    """Every error, ours or the framework's, leaves as a plain page or as one JSON shape."""
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(SQLAlchemyError, _store_away)
    app.register_error_handler(Exception, _unknown)


def _known(problem: HTTPException) -> Response:
    # as redirects of the routing are exceptions too
    if problem.code is None or problem.code < 400:
        return problem.get_response()  # type: ignore[return-value]
    response = error(problem.code)
    if problem.code == 405 and problem.get_response().headers.get("Allow"):
        response.headers["Allow"] = problem.get_response().headers["Allow"]
    return response


def _store_away(problem: Exception) -> Response:
    # its text may hold a statement's values
    log.error("the store is away: %s", type(problem).__name__)
    return error(503)


def _unknown(problem: Exception) -> Response:
    # the kind and the place; an exception's text may hold what a person wrote
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    log.error("unexpected %s at %s", type(problem).__name__, where)
    return error(500)


def error(status: int) -> Response:
    """The answer for this status; nothing the caller sent is shown back to machines."""
    if request.path.startswith(MACHINES):
        return refuse(status, f"http_{status}", SAYS.get(status, "this did not work"))
    edge().metrics.refused.labels(f"http_{status}").inc()
    return page("error.html", status, problem=status if status in PAGES else 400, again=_again())


def _again() -> list[tuple[str, str]]:
    """What was written in the chat, so that nothing typed is lost."""
    if request.method != "POST" or request.path != "/chat" or request.content_length is None:
        return []
    if request.content_length > (request.max_content_length or 0):
        return []
    return list(request.form.items(multi=True))
