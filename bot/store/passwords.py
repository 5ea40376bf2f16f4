"""Staff passwords: Argon2id hashes in and out, and passwords a person can read out and type."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# RFC 9106, second recommended choice: what the library takes by itself
_HASHER: Final = PasswordHasher()
SHORTEST: Final = 12  # NCSC: length, not character classes
LONGEST: Final = 200  # a hash of megabytes would be a way to stop the service
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"


class WeakPassword(ValueError):
    """A password that is too short or too long."""


def check_strength(password: str) -> None:
    """Raise `WeakPassword` unless it has 12 to 200 characters."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise WeakPassword(f"a password has {SHORTEST} to {LONGEST} characters")


def hashed(password: str) -> str:
    """The Argon2id hash, with its salt and settings in it."""
    return _HASHER.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Whether the password is the one. Where there is none it takes as long, and is false."""
    if len(password) > LONGEST:
        return False
    try:
        return _HASHER.verify(password_hash or _nobodys(), password) and password_hash is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    return _HASHER.hash(secrets.token_hex())


def fresh_password() -> str:
    """A random password (74 bits) in three groups that can be read out: `h4kd-...`."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(3))


def demo_password(secret_key: str, username: str) -> str:
    """The password of a demo account: the same at every start, known to no other installation."""
    digest = hmac.new(secret_key.encode(), f"demo:{username}".encode(), hashlib.sha256).digest()
    letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:12])
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"
