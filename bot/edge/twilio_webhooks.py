"""Twilio's webhooks: an inbound text and a delivery report. Nothing unsigned comes in.

Twilio signs the public address with the form (HMAC-SHA1 under the account's auth token,
https://www.twilio.com/docs/usage/security). The address is PUBLIC_URL and the path: behind
a proxy the request's own host is not what Twilio called. A text is stored, acknowledged with
empty TwiML at once, and answered afterwards through the REST API.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, request

from bot.edge.context import edge
from bot.edge.ports import Text
from bot.edge.refusals import refuse
from bot.edge.web_api import MAX_TEXT, readable
from bot.sms.signature import is_signed

twilio_webhooks = Blueprint("twilio_webhooks", __name__, url_prefix="/webhooks/twilio")

EMPTY_TWIML: Final = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
E164: Final = re.compile(r"\+[1-9]\d{6,14}")
SID: Final = re.compile(r"[A-Za-z0-9]{2,64}")
STATUSES: Final = (
    "queued",
    "accepted",
    "sending",
    "sent",
    "delivered",
    "undelivered",
    "failed",
    "read",
    "canceled",
)


def signed_address() -> str:
    """The address Twilio was told to call, query included."""
    query = request.query_string.decode("ascii", "replace")
    return edge().settings.public_url + request.path + (f"?{query}" if query else "")


@twilio_webhooks.before_request
def check_signature() -> Response | None:
    """403 for whatever the account's auth token did not sign; without a token, for everything."""
    token = edge().settings.twilio_auth_token
    given = request.headers.get("X-Twilio-Signature", "")
    if token and given and is_signed(token, signed_address(), request.form, given):
        return None
    return refuse(403, "bad_signature", "the signature is missing or wrong")


@twilio_webhooks.post("/webhook")
def inbound_text() -> Response:
    """Store one text, acknowledge it, and let its turn run."""
    here = edge()
    text = _text_of(request.form)
    if not E164.fullmatch(text.phone) or not SID.fullmatch(text.provider_id):
        return refuse(400, "malformed", "From must be a phone number and MessageSid an id")
    wait = here.gate.sender(text.phone)
    if wait:
        return refuse(429, "too_many_requests", "too many texts from one number", wait)
    conversation_id = here.conversations.receive_sms(text)
    if conversation_id is not None:
        here.metrics.inbound.labels("sms").inc()
        here.pool.soon(conversation_id)
    return Response(EMPTY_TWIML, mimetype="text/xml")


def _text_of(form: Mapping[str, str]) -> Text:
    """What we read of Twilio's form; city, postcode and country go no further."""
    media = form.get("NumMedia", "")
    opt_out = form.get("OptOutType", "").upper()
    return Text(
        phone=form.get("From", ""),
        to=form.get("To", "")[:20],
        provider_id=form.get("MessageSid", ""),
        text=readable(form.get("Body", "")[:MAX_TEXT]),
        media=int(media) if media.isascii() and media.isdigit() and len(media) < 4 else 0,
        opt_out=opt_out if opt_out in ("STOP", "START", "HELP") else None,
    )


@twilio_webhooks.post("/status")
def delivery_report() -> Response:
    """Note what became of a text we sent."""
    here = edge()
    sid = request.form.get("MessageSid") or request.form.get("SmsSid", "")
    status = request.form.get("MessageStatus") or request.form.get("SmsStatus", "")
    if not SID.fullmatch(sid) or status not in STATUSES:
        return refuse(400, "malformed", "MessageSid and MessageStatus are needed")
    code = request.form.get("ErrorCode", "")
    error_code = code if code.isascii() and code.isdigit() and len(code) <= 6 else None
    here.conversations.delivered(sid, status, error_code)
    here.metrics.delivery.labels(status).inc()
    return Response(EMPTY_TWIML, mimetype="text/xml")
