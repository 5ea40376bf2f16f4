"""A Twilio of our own for demonstrations: takes texts as Twilio's REST API does and keeps them in memory.

Only in demo mode, only for callers on this machine, only with the account's id and token.
TWILIO_API_URL points at `/demo/twilio`; what is accepted appears on the demo phone.
"""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email.utils import format_datetime
from typing import Any, Final

from flask import Blueprint, Response, jsonify, make_response, request

from bot.edge.context import edge
from bot.edge.demo_posts import report_delivery
from bot.edge.limits import LOOPBACK
from bot.edge.twilio_webhooks import E164
from bot.language.sms import segments

demo_network = Blueprint("demo_network", __name__, url_prefix="/demo/twilio/2010-04-01/Accounts")

KEPT: Final = 2000
LONGEST: Final = 1600  # characters Twilio takes; more is its error 21617


@dataclass(frozen=True)
class DemoText:
    """One text on the demo network, in either direction."""

    number: int  # grows: what a page has seen last
    sid: str
    phone: str  # the person's
    other: str  # ours
    body: str
    at: dt.datetime
    from_person: bool = False
    status: str = "queued"

    @property
    def segments(self) -> int:
        """What it costs."""
        return segments(self.body)


@dataclass
class DemoNetwork:
    """The texts of this demonstration, the oldest forgotten first."""

    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.timezone.utc)
    _texts: deque[DemoText] = field(default_factory=lambda: deque(maxlen=KEPT))
    _count: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, phone: str, other: str, body: str, *, from_person: bool = False) -> DemoText:
        """Take a text; it is delivered as soon as it is taken."""
        with self._lock:
            self._count += 1
            sid = "SM" + secrets.token_hex(16)
            text = DemoText(
                self._count, sid, phone, other, body, self.clock(), from_person, "delivered"
            )
            self._texts.append(text)
        return replace(text, status="queued") if not from_person else text

    def on(self, phone: str, after: int = 0) -> list[DemoText]:
        """The texts to and from one phone, oldest first."""
        with self._lock:
            return [text for text in self._texts if text.phone == phone and text.number > after]

    def by_sid(self, sid: str) -> DemoText | None:
        """One text by its id."""
        with self._lock:
            return next((text for text in self._texts if text.sid == sid), None)


@demo_network.before_request
def _only_from_here() -> Response | None:
    """Like Twilio, 401 without the account's id and token; 404 for whoever is not on this machine."""
    caller = request.environ.get("werkzeug.proxy_fix.orig", request.environ).get("REMOTE_ADDR")
    if caller not in LOOPBACK or "X-Forwarded-For" in request.headers:
        return _problem(404, 20404, "The requested resource was not found")
    given, settings = request.authorization, edge().settings
    sid, token = settings.twilio_account_sid, settings.twilio_auth_token
    account = (request.view_args or {}).get("account")
    if not sid or not token or given is None or given.type != "basic" or account != sid:
        return _problem(401, 20003, "Authenticate")
    right = hmac.compare_digest(
        f"{given.username}:{given.password}".encode(), f"{sid}:{token}".encode()
    )
    return None if right else _problem(401, 20003, "Authenticate")


@demo_network.post("/<account>/Messages.json")
def take(account: str) -> Response:
    """Accept one outbound text, as Twilio answers: 201 and the message with its id."""
    to, body = request.form.get("To", ""), request.form.get("Body", "")
    sender = request.form.get("From") or request.form.get("MessagingServiceSid") or ""
    if not E164.fullmatch(to):
        return _problem(400, 21211, "The 'To' number is not a valid phone number.")
    if not body:
        return _problem(400, 21602, "Message body is required.")
    if len(body) > LONGEST:
        return _problem(
            400, 21617, "The concatenated message body exceeds the 1600 character limit."
        )
    text = network_here().carry(to, sender, body)
    report_delivery(request.form.get("StatusCallback", ""), text.sid)
    return make_response(jsonify(_as_twilio(account, text)), 201)


@demo_network.get("/<account>/Messages.json")
def texts(account: str) -> Response:
    """The texts sent to one number, newest first."""
    after = _time(request.args.get("DateSent>", ""))
    found = [
        text
        for text in network_here().on(request.args.get("To", ""))
        if not text.from_person and (after is None or text.at >= after)
    ]
    size = request.args.get("PageSize", default=50, type=int)
    here = f"/2010-04-01/Accounts/{account}/Messages.json"
    page = [_as_twilio(account, text) for text in reversed(found)][: max(1, min(size, 1000))]
    return jsonify(
        {
            "messages": page,
            "page": 0,
            "page_size": size,
            "start": 0,
            "end": max(0, len(page) - 1),
            "uri": here,
            "first_page_uri": here,
            "next_page_uri": None,
            "previous_page_uri": None,
        }
    )


@demo_network.get("/<account>/Messages/<sid>.json")
def one_text(account: str, sid: str) -> Response:
    """One text by its id."""
    found = network_here().by_sid(sid)
    if found is None:
        return _problem(404, 20404, "The requested resource was not found")
    return jsonify(_as_twilio(account, found))


def _time(text: str) -> dt.datetime | None:
    try:
        at = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=dt.timezone.utc)


def network_here() -> DemoNetwork:
    """The demo network of this edge; LookupError outside demo mode."""
    network = edge().demo
    if network is None:
        raise LookupError("there is a demo network in demo mode alone")
    return network


def _as_twilio(account: str, text: DemoText) -> dict[str, Any]:
    at = format_datetime(text.at)
    return {
        "sid": text.sid,
        "account_sid": account,
        "messaging_service_sid": None,
        "to": text.phone,
        "from": text.other,
        "body": text.body,
        "status": text.status,
        "direction": "outbound-api",
        "num_segments": str(text.segments),
        "num_media": "0",
        "price": None,
        "price_unit": "GBP",
        "api_version": "2010-04-01",
        "error_code": None,
        "error_message": None,
        "date_created": at,
        "date_updated": at,
        "date_sent": at if text.status == "delivered" else None,
        "uri": f"/2010-04-01/Accounts/{account}/Messages/{text.sid}.json",
        "subresource_uris": {},
    }


def _problem(status: int, code: int, says: str) -> Response:
    more = f"https://www.twilio.com/docs/errors/{code}"
    body = {"code": code, "message": says, "more_info": more, "status": status}
    return make_response(jsonify(body), status)
