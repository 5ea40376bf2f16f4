"""What Twilio posts to us, posted by the demonstration: signed, over HTTP, through the real doors."""

from __future__ import annotations

import threading
import urllib.error
import urllib.parse
import urllib.request
from typing import Final

from bot.edge.context import edge
from bot.settings import Settings
from bot.sms.signature import sign

STATUS: Final = "/webhooks/twilio/status"
PATIENCE: Final = 10.0  # seconds; Twilio's own is 15


def post_signed(settings: Settings, path: str, form: dict[str, str]) -> bool:
    """Post a form to a webhook of this edge as Twilio would; whether it was taken."""
    signature = sign(settings.twilio_auth_token or "", settings.public_url + path, form)
    call = urllib.request.Request(
        f"http://127.0.0.1:{settings.edge_port}{path}",
        urllib.parse.urlencode(form).encode(),
        {"X-Twilio-Signature": signature},
    )
    try:
        with urllib.request.urlopen(call, timeout=PATIENCE):  # noqa: S310
            return True
    except (urllib.error.URLError, TimeoutError):
        return False


def report_delivery(callback: str, sid: str) -> None:
    """Where a delivery report was asked for, post it in a moment: the sender stores the id first."""
    settings = edge().settings
    if callback != settings.public_url + STATUS:
        return
    form = {"MessageSid": sid, "MessageStatus": "delivered"}
    later = threading.Timer(1.0, post_signed, (settings, STATUS, form))
    later.daemon = True
    later.start()
