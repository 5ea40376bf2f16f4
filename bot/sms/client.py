"""Sending through Twilio's REST API, and looking up there what may have been sent already."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from requests.adapters import HTTPAdapter
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

ANSWER_SECONDS = 15.0
CLOCKS_DIFFER = dt.timedelta(seconds=90)  # between Twilio's clock and ours
LOOKED_UP = 50
# ValueError: an answer that is no JSON, as a proxy in trouble gives it
TROUBLE = (TwilioException, requests.RequestException, OSError, ValueError)


@dataclass(frozen=True)
class Account:
    """The account and the number we text from; `api_url` only where it is not Twilio's own."""

    sid: str
    auth_token: str
    number: str  # E.164, or a messaging service's id (MG…)
    api_url: str | None = None
    status_url: str | None = None  # where delivery reports are posted


class NotSent(RuntimeError):
    """The text was not taken, or nobody can say (`maybe_sent`). `code` as in `bot.sms.errors`."""

    def __init__(self, code: str, *, maybe_sent: bool = False):
        super().__init__(code)
        self.code = code
        self.maybe_sent = maybe_sent


class _Elsewhere(TwilioHttpClient):
    """Twilio's own client, its requests sent to another host: a test double, or the demo phone's."""

    def __init__(self, api_url: str | None, timeout: float):
        super().__init__(timeout=timeout)
        self._base = urlsplit(api_url.rstrip("/")) if api_url else None
        for scheme in ("https://", "http://"):
            self.session.mount(scheme, HTTPAdapter(pool_connections=4, pool_maxsize=64))

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:
        """As Twilio's, at our address."""
        if self._base is not None:
            there = urlsplit(url)
            path = self._base.path + there.path
            url = urlunsplit(
                (self._base.scheme, self._base.netloc, path, there.query, there.fragment)
            )
        return super().request(method, url, *args, **kwargs)


class Twilio:
    """One account. Safe to use from several threads."""

    def __init__(self, account: Account, answer_seconds: float = ANSWER_SECONDS):
        """`answer_seconds`: how long an answer may take before it counts as none."""
        self._account = account
        http = _Elsewhere(account.api_url, answer_seconds)
        self._client = Client(account.sid, account.auth_token, http_client=http)

    def send(self, phone: str, text: str) -> str:
        """Send a text; Twilio's id of it. Raises `NotSent`."""
        sender = self._account.number
        via = {"messaging_service_sid" if sender.startswith("MG") else "from_": sender}
        if self._account.status_url:
            via["status_callback"] = self._account.status_url
        try:
            return str(self._client.messages.create(to=phone, body=text, **via).sid)
        except TROUBLE as problem:
            raise _not_sent(problem) from None

    def sent_since(self, phone: str, since: dt.datetime) -> list[tuple[str, str]]:
        """(id, text) of what we sent to a number since then, oldest first. Raises `NotSent`.

        Twilio keeps times to the second and by its own clock, so a little more is looked at.
        """
        try:
            found = self._client.messages.list(
                to=phone, date_sent_after=since - CLOCKS_DIFFER, limit=LOOKED_UP
            )
        except TROUBLE as problem:
            raise _not_sent(problem) from None
        outgoing = [one for one in found if str(one.direction).startswith("outbound")]
        return [(str(one.sid), one.body or "") for one in reversed(outgoing)]


def _not_sent(problem: Exception) -> NotSent:
    if isinstance(problem, TwilioRestException):
        code = str(problem.code or problem.status)
        return NotSent(code, maybe_sent=500 <= int(problem.status) <= 599)
    if isinstance(problem, TwilioException):
        # a list that was refused: the response is its last part
        status = getattr(problem.args[-1] if problem.args else None, "status_code", None)
        return NotSent(str(status or "connection"), maybe_sent=True)
    if isinstance(problem, requests.ConnectTimeout):
        return NotSent("connection")
    if isinstance(problem, requests.Timeout):
        return NotSent("timeout", maybe_sent=True)
    refused = isinstance(problem, requests.ConnectionError) and "refused" in str(problem).lower()
    return NotSent("connection", maybe_sent=not refused)
