"""A partner's link and its QR code, for posters, cards and e-mails."""

from __future__ import annotations

import io
from typing import Final
from urllib.parse import urlencode

import segno

FORMATS: Final = ("svg", "png")


def link(public_url: str, code: str) -> str:
    """The address that remembers the partner.

    >>> link("https://work.example.nhs.uk/", "northmoor")
    'https://work.example.nhs.uk/r/northmoor'
    """
    return f"{public_url.rstrip('/')}/r/{code}"


def website_help(public_url: str, code: str) -> str:
    """The page with the piece of HTML that a partner puts on its own website.

    >>> website_help("https://work.example.nhs.uk", "northmoor")
    'https://work.example.nhs.uk/partners/embed?code=northmoor'
    """
    return f"{public_url.rstrip('/')}/partners/embed?{urlencode({'code': code})}"


def qr(address: str, kind: str) -> bytes:
    """The address as a QR code, an SVG or PNG file. Raises ValueError for another kind.

    Error correction Q still reads with a quarter of it worn off a poster; the quiet zone of
    four modules is part of ISO/IEC 18004.
    """
    if kind not in FORMATS:
        raise ValueError(f"{kind!r} is not one of {', '.join(FORMATS)}")
    file = io.BytesIO()
    segno.make(address, error="q", micro=False).save(file, kind=kind, scale=10, border=4)
    return file.getvalue()
