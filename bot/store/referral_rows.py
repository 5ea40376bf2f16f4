"""A referral as its row: what every list and page shows, and the whole of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Shown:
    """What a list shows of a referral, and a page as well: never the sealed record."""

    id: int
    reference: str
    status: str
    claimed_by: int | None
    edition: int  # grows at every change
    primary_outcome: str
    priority: str
    pathway: str | None
    strand: str | None
    language: str
    area: str | None
    source: str
    attempts: int
    first_contact_due: dt.date
    deferred_until: dt.date | None
    name: str | None
    created_at: dt.datetime
    # the reference of the referral that goes on, where a person wrote twice
    merged_into: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Referral(Shown):
    """One referral as stored. `record` is contract section 7 without status and history."""

    conversation_id: str
    site: str
    team: str
    phone_hash: str | None
    record: dict[str, Any]
    updated_at: dt.datetime


@dataclass(frozen=True)
class Line(Shown):
    """One line of the queue. `holder` is the display name of who claimed it."""

    holder: str | None
