"""What a partner's code and keyword may look like, and adding a partner."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy.engine import Engine

from bot.model.networks_words import HELP_WORDS, START_WORDS, STOP_WORDS
from bot.store import partners as store
from bot.store.partners import Partner

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEYWORD = re.compile(r"[A-Z][A-Z0-9]{2,23}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


class BadCode(ValueError):
    """A code, keyword, name or language of a wrong shape: says what would be right."""


def check_code(code: str) -> str:
    """The code, or `BadCode`: 3 to 40 lower-case letters, digits and single hyphens.

    It stands in a link and is read out on the phone, so there is nothing else in it.
    """
    if not 3 <= len(code) <= 40 or not _CODE.fullmatch(code):
        raise BadCode(
            f"{code!r} cannot be a partner's code; 3 to 40 small letters, digits and single"
            " hyphens can, such as northmoor-centre"
        )
    return code


def check_keyword(keyword: str) -> str:
    """The keyword in capitals, or `BadCode`: 3 to 24 letters and digits, no word of the networks."""
    capitals = keyword.upper()
    if not _KEYWORD.fullmatch(capitals):
        raise BadCode(
            f"{keyword!r} cannot be a keyword; 3 to 24 letters and digits can, such as NORTHMOOR"
        )
    if keyword.lower() in STOP_WORDS | START_WORDS | HELP_WORDS:
        raise BadCode(f"{keyword!r} cannot be a keyword: the phone networks act on it themselves")
    return capitals


def add_partner(
    engine: Engine,
    *,
    code: str,
    name: str,
    site: str,
    now: dt.datetime,
    language: str | None = None,
    keyword: str | None = None,
) -> Partner:
    """Store a partner. Raises `BadCode` or `bot.store.partners.CodeTaken`, and stores nothing."""
    if not name.strip() or len(name) > 120:
        raise BadCode("a partner needs a name of 1 to 120 letters")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise BadCode(f"{language!r} is not a language code such as en, ur or zh-Hant")
    partner = Partner(
        code=check_code(code),
        name=name.strip(),
        language=language,
        keyword=check_keyword(keyword) if keyword else None,
        site=site,
        active=True,
        created_at=now,
    )
    with engine.begin() as db:
        store.add(db, partner)
    return partner
