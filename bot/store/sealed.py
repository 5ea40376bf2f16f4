"""Column types that keep what people say unreadable at rest, and the keyed hash that finds a phone.

Every personal or free-text column is a `Sealed` column: Fernet with a ring of keys
(first encrypts, all decrypt), so keys rotate without a stop. Look-up by phone uses an
HMAC-SHA256 of the number under a key derived from SECRET_KEY, never the number itself.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import LargeBinary
from sqlalchemy.types import TypeDecorator


class KeysMissing(RuntimeError):
    """The store was used before `use_keys` was called."""


class CannotRead(RuntimeError):
    """A sealed value that none of the keys opens: a key was lost or the value was changed."""


class _Ring:
    fernet: MultiFernet | None = None
    hash_key: bytes = b""


def use_keys(field_keys: list[str], secret_key: str) -> None:
    """Set the keys for this process. `field_keys` are Fernet keys, newest first.

    Raises ValueError where a key is not 32 url-safe base64 bytes.
    """
    _Ring.fernet = MultiFernet([Fernet(key) for key in field_keys])
    _Ring.hash_key = hashlib.sha256(b"phone look-up:" + secret_key.encode()).digest()


def _fernet() -> MultiFernet:
    if _Ring.fernet is None:
        raise KeysMissing("the store needs its keys: call use_keys first")
    return _Ring.fernet


def seal(text: str) -> bytes:
    """The text encrypted under the newest key."""
    return _fernet().encrypt(text.encode())


def unseal(sealed: bytes) -> str:
    """The text again, or `CannotRead`."""
    try:
        return _fernet().decrypt(bytes(sealed)).decode()
    except InvalidToken:
        raise CannotRead("a sealed value does not open with any of FIELD_KEYS") from None


def reseal(sealed: bytes) -> bytes:
    """The same value under the newest key (for `rotate-keys`)."""
    return _fernet().rotate(bytes(sealed))


def phone_hash(phone: str) -> str:
    """The keyed hash (64 hex digits) under which a phone number is found; the number is in E.164."""
    return _keyed_hash(phone)


def email_hash(address: str) -> str:
    """The keyed hash (64 hex digits) under which an e-mail address is found, in any case of letters."""
    return _keyed_hash(f"mail:{address.strip().lower()}")


def provider_hash(issuer: str, subject: str) -> str:
    """The keyed hash (64 hex digits) of who somebody is at a sign-in provider."""
    return _keyed_hash(f"provider:{issuer} {subject}")


def _keyed_hash(text: str) -> str:
    if not _Ring.hash_key:
        raise KeysMissing("the store needs its keys: call use_keys first")
    return hmac.new(_Ring.hash_key, text.encode(), hashlib.sha256).hexdigest()


class SealedText(TypeDecorator):
    """Text that is encrypted in the database. None stays None."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> bytes | None:
        """Encrypt on the way in."""
        return None if value is None else seal(value)

    def process_result_value(self, value: bytes | None, dialect: Any) -> str | None:
        """Decrypt on the way out."""
        return None if value is None else unseal(value)


class SealedJSON(TypeDecorator):
    """JSON data that is encrypted in the database. None stays None."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> bytes | None:
        """Encrypt on the way in."""
        return None if value is None else seal(json.dumps(value, ensure_ascii=False))

    def process_result_value(self, value: bytes | None, dialect: Any) -> Any:
        """Decrypt on the way out."""
        return None if value is None else json.loads(unseal(value))
