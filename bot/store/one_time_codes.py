"""Second factor: time-based one-time codes (RFC 6238, as every authenticator app makes them).

SHA-1, 30 seconds, 6 digits: the only settings that all apps agree on. A code of the step before
or after is taken too, because phones' clocks are off; each step is taken once.
Recovery codes stand in for a lost phone, once each.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import struct
from typing import Final
from urllib.parse import quote, urlencode

STEP: Final = 30
DIGITS: Final = 6
_LETTERS: Final = "cfhjkmrtwxy34679"


def fresh_secret() -> str:
    """A random secret of 160 bits in base32, as an authenticator app takes it."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of one 30-second step (seconds since 1970 divided by 30).

    >>> code_at(base64.b32encode(b"12345678901234567890").decode(), 59 // 30)
    '287082'
    """
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFF_FFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def step_of(secret: str, code: str, seconds: float) -> int | None:
    """The step a typed code belongs to, within one step of `seconds` since 1970; None where none."""
    typed = "".join(code.split()).encode()
    now = int(seconds) // STEP
    found = None
    for step in (now - 1, now, now + 1):
        # all three are compared, so that time tells nothing
        if hmac.compare_digest(code_at(secret, step).encode(), typed):
            found = step
    return found


def address(secret: str, username: str, issuer: str) -> str:
    """The otpauth:// address that an authenticator app reads from a QR code."""
    label = quote(f"{issuer}:{username}")
    return f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': issuer})}"


def fresh_recovery_codes(count: int = 8) -> list[str]:
    """Random codes (48 bits each) to write down."""
    codes = ("".join(secrets.choice(_LETTERS) for _ in range(12)) for _ in range(count))
    return [f"{code[:4]}-{code[4:8]}-{code[8:]}" for code in codes]


def recovery_hashes(codes: list[str]) -> str:
    """The hashes to keep, one a line. The codes are random, so a plain hash gives nothing away."""
    return "\n".join(_recovery_hash(code) for code in codes)


def without_recovery_code(hashes: str | None, code: str) -> str | None:
    """The hashes that are left after this code is used; None where it is none of them."""
    kept = (hashes or "").split()
    used = _recovery_hash(code)
    return "\n".join(line for line in kept if line != used) if used in kept else None


def _recovery_hash(code: str) -> str:
    letters = "".join(letter for letter in code.lower() if letter.isalnum())
    return hashlib.sha256(f"recovery:{letters}".encode()).hexdigest()
