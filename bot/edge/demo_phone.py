"""A phone on a page: sends through the real webhook with a real signature, shows what was delivered.

Numbers are Ofcom's for drama, 07700 900000 to 900999: they belong to nobody.
"""

from __future__ import annotations

import re
import urllib.parse
from typing import Final

from flask import Blueprint, Response, jsonify, make_response, redirect, request

from bot.edge.context import edge
from bot.edge.demo_network import network_here
from bot.edge.demo_posts import post_signed
from bot.edge.page import form_is_ours, page
from bot.edge.web_api import readable
from bot.language.sms import encoding, segments

demo_phone = Blueprint("demo_phone", __name__)

DRAMA: Final = re.compile(r"(?:07700|\+447700|447700)900(\d{3})")
FIRST: Final = "07700 900123"
WEBHOOK: Final = "/webhooks/twilio/webhook"


def in_e164(number: str) -> str | None:
    """A drama number in E.164, or None for any other."""
    found = DRAMA.fullmatch(re.sub(r"[\s()-]", "", number))
    return f"+447700900{found[1]}" if found else None


@demo_phone.get("/demo/phone")
def show() -> Response:
    """The phone's screen: all texts so far of the number in the form."""
    given = request.args.get("from", FIRST)
    phone = in_e164(given)
    texts = network_here().on(phone) if phone else []
    wrong = "number" if phone is None else request.args.get("wrong")
    return page(
        "demo_phone.html",
        200,
        given=given,
        phone=phone,
        texts=texts,
        wrong=wrong,
        encoding=encoding,
    )


@demo_phone.get("/demo/phone/texts")
def texts_since() -> Response:
    """What arrived since, for the page's script."""
    phone, after = in_e164(request.args.get("from", "")), request.args.get("after", 0, type=int)
    found = network_here().on(phone, after) if phone else []
    return jsonify({"texts": [{"number": text.number} for text in found]})


@demo_phone.post("/demo/phone")
def send() -> Response:
    """Send one text as Twilio would: a signed form to the webhook, over HTTP."""
    given, body = request.form.get("from", FIRST)[:30], readable(request.form.get("text", ""))
    phone = in_e164(given)
    wrong = _why_not(phone, body)
    if wrong is None and phone is not None:
        wrong = _deliver(phone, body)
    # a number that is not ours to use may be somebody's: it does not go into an address
    query = {"from": given if phone else FIRST, **({"wrong": wrong} if wrong else {})}
    return make_response(redirect(f"/demo/phone?{urllib.parse.urlencode(query)}#newest", 303))


def _why_not(phone: str | None, body: str) -> str | None:
    if not form_is_ours():
        return "expired"
    if phone is None:
        return "number"
    return "empty" if not body.strip() else None


def _deliver(phone: str, body: str) -> str | None:
    settings = edge().settings
    ours = settings.twilio_number or ""
    text = network_here().carry(phone, ours, body, from_person=True)
    form = _as_twilio_posts(text.sid, phone, ours, body)
    return None if post_signed(settings, WEBHOOK, form) else "webhook"


def _as_twilio_posts(sid: str, phone: str, ours: str, body: str) -> dict[str, str]:
    return {
        "MessageSid": sid,
        "SmsSid": sid,
        "AccountSid": edge().settings.twilio_account_sid or "",
        "From": phone,
        "To": ours,
        "Body": body,
        "NumMedia": "0",
        "NumSegments": str(segments(body)),
        "FromCountry": "GB",
        "FromCity": "MANCHESTER",
        "FromZip": "",
        "ApiVersion": "2010-04-01",
    }
