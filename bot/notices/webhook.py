"""A signed call of the receiver's web address, by the open Standard Webhooks form (version 1.0.0).

Headers `webhook-id`, `webhook-timestamp` (seconds since 1970) and `webhook-signature`: `v1,` and
the base64 of HMAC-SHA256 over `id.timestamp.body`, one for each secret with spaces between.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any, Final

import requests

PATIENCE: Final = (5.0, 10.0)  # seconds to connect, and between two bytes of the answer
SHORTEST_KEY: Final = 24  # bytes, as the form asks for


class NotDelivered(RuntimeError):
    """The receiver did not take it: `code` says why, `final` that it never will."""

    def __init__(self, code: str, final: bool = False, wait_seconds: float = 0.0):
        super().__init__(code)
        self.code, self.final, self.wait_seconds = code, final, wait_seconds


@dataclass(frozen=True)
class Receiver:
    """Where to call, and the keys to sign with, newest first."""

    url: str
    keys: tuple[bytes, ...]


def key_of(secret: str) -> bytes:
    """The key in a secret such as `whsec_…` (base64 of at least 24 bytes). Raises ValueError."""
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (ValueError, binascii.Error):
        key = b""
    if len(key) < SHORTEST_KEY:
        raise ValueError("a secret is whsec_ and the base64 of at least 24 random bytes")
    return key


def signed(keys: tuple[bytes, ...], number: str, body: bytes, now: dt.datetime) -> dict[str, str]:
    """The three headers for this body at this moment."""
    seconds = str(int(now.timestamp()))
    content = b".".join((number.encode(), seconds.encode(), body))
    lines = [
        "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
        for key in keys
    ]
    return {
        "webhook-id": number,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(lines),
    }


def deliver(receiver: Receiver, number: str, content: dict[str, Any], now: dt.datetime) -> None:
    """Post the content as JSON; any 2xx means that it was taken. Raises `NotDelivered`.

    A redirect is not followed: whoever moves has to say so to us. Nothing the receiver writes is read.
    """
    body = json.dumps(content, separators=(",", ":"), sort_keys=True).encode()
    headers = {"Content-Type": "application/json", **signed(receiver.keys, number, body, now)}
    try:
        with requests.post(
            receiver.url,
            data=body,
            headers=headers,
            timeout=PATIENCE,
            allow_redirects=False,
            stream=True,
        ) as answer:
            status, retry_after = answer.status_code, answer.headers.get("Retry-After", "")
    except requests.RequestException as problem:
        raise NotDelivered(type(problem).__name__) from None
    if not 200 <= status < 300:
        wait = float(retry_after) if retry_after.isdigit() and len(retry_after) < 6 else 0.0
        raise NotDelivered(f"HTTP {status}", final=status == 410, wait_seconds=wait)
