"""Twilio's signature: HMAC-SHA1 of the address and the form under the account's auth token."""

from __future__ import annotations

from collections.abc import Mapping

from twilio.request_validator import RequestValidator


def is_signed(token: str, url: str, form: Mapping[str, str], signature: str) -> bool:
    """Whether the account's token made this signature for this address and form."""
    return bool(RequestValidator(token).validate(url, form, signature))


def sign(token: str, url: str, form: Mapping[str, str]) -> str:
    """The signature Twilio would send with this form to this address."""
    return str(RequestValidator(token).compute_signature(url, form))
