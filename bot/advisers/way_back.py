"""Where a link back leads: to the queue as it was left, to the referral whose form this was."""

from __future__ import annotations

from typing import Final

from flask import request, session, url_for

_LEFT: Final = "queue"
_LONGEST: Final = 400


def remember_queue() -> None:
    """Keep how the queue is looked at now: its view, filters and place, never a search.

    A search may hold a phone number, and the cookie is on the adviser's machine.
    """
    query = request.query_string.decode("ascii", "ignore")
    if not request.args.get("find") and len(query) <= _LONGEST:
        session[_LEFT] = query


def queue_as_left() -> str:
    """The address of the queue, as this browser last looked at it."""
    query = str(session.get(_LEFT, ""))
    return url_for("queue_page.show") + (f"?{query}" if query else "")


def page_of(path: str) -> str:
    """The page on which the form of this path stands: the referral's, or the start.

    >>> page_of("/referrals/K7M-4RT/support/session"), page_of("/queue")
    ('/referrals/K7M-4RT', '/')
    """
    parts = path.split("/")
    return "/".join(parts[:3]) if parts[1] == "referrals" and len(parts) > 3 else "/"
