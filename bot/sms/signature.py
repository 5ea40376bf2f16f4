"""Twilio's signature on a webhook, checked against the public address that Twilio called.

Behind a proxy the request's own host and scheme are not what was signed.
https://www.twilio.com/docs/usage/security#validating-requests
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twilio.request_validator import RequestValidator


def is_signed(token: str, url: str, params: Mapping[str, Any], signature: str) -> bool:
    """Whether the account's auth token signed this form for this public URL (query included)."""
    if not token or not signature:
        return False
    return bool(RequestValidator(token).validate(url, params, signature))


def sign(token: str, url: str, params: Mapping[str, Any]) -> str:
    """The signature that Twilio would send: for the demo phone and for tests."""
    return str(RequestValidator(token).compute_signature(url, params))
