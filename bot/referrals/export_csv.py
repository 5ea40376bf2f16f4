"""Referrals as rows for a spreadsheet: one column a fact, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any, Final, TextIO

from bot.model.support import summary
from bot.referrals.printable import printable
from bot.referrals.record import (
    EMPLOYMENT_DERIVED,
    SECTION_OF,
    consent_given,
    own_words,
    shown,
    slots_of,
)
from bot.store.referrals import Referral

_CONSENTS: Final = ("take_part", "share", "contact", "evaluation")
_SUPPORT: Final = (
    "started_on",
    "plan_agreed",
    "sessions",
    "sessions_attended",
    "minutes",
    "first_status_code",
    "status_code_12_weeks",
    "last_status_code",
    "referred_on",
    "ending",
    "merged_into",
)
COLUMNS: Final = (
    "reference",
    "created_at",
    "status",
    "priority",
    "first_contact_due",
    "attempts",
    "language",
    "channel",
    "partner_code",
    "assisted_by",
    *SECTION_OF,
    "barriers",
    "own_words",
    "pathway",
    "service_tags",
    *EMPLOYMENT_DERIVED,
    "primary",
    "destinations",
    "rules",
    "rules_version",
    "safety",
    *(f"consent_{purpose}" for purpose in _CONSENTS),
    *_SUPPORT,
)

# a cell that starts so is run as a formula by Excel, LibreOffice and Google Sheets
# (OWASP, CSV injection); the apostrophe makes it text
_RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(referrals: Iterable[Referral], file: TextIO) -> int:
    """Write the header and one row a referral; how many rows. Lists are joined with `; `."""
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    count = 0
    for referral in referrals:
        row = _row(referral)
        writer.writerow({column: cell(row.get(column)) for column in COLUMNS})
        count += 1
    return count


def cell(value: Any) -> str:
    """A value as the text of one cell that no spreadsheet runs.

    >>> cell(["a", "b"]), cell("=1+1"), cell(None), cell(6)
    ('a; b', "'=1+1", '', '6')
    """
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    text = printable(str(value))
    return f"'{text}" if text.startswith(_RUNS) else text


def _row(referral: Referral) -> dict[str, Any]:
    record = shown(referral.record, referral.status)
    outcome = record["outcome"]
    return {
        "reference": referral.reference,
        "created_at": record["created_at"],
        "status": referral.status,
        "priority": referral.priority,
        "first_contact_due": record["first_contact_due"],
        "attempts": referral.attempts,
        "language": record["language"],
        **record["source"],
        **slots_of(record),
        "own_words": _own_words(record),
        **{key: outcome[key] for key in ("pathway", "service_tags", "primary", "destinations")},
        **{key: record["employment"].get(key) for key in EMPLOYMENT_DERIVED},
        "rules": [reason["rule"] for reason in outcome["reasons"]],
        "rules_version": outcome["rules_version"],
        "safety": record["safety"],
        **{
            f"consent_{purpose}": "yes" if consent_given(record, purpose) else "no"
            for purpose in _CONSENTS
        },
        **_support(record),
        "merged_into": referral.merged_into,
    }


def _support(record: dict[str, Any]) -> dict[str, Any]:
    short = summary(record)
    return {
        "started_on": short.started_on,
        "plan_agreed": short.plan_type,
        "sessions": short.sessions,
        "sessions_attended": short.attended,
        "minutes": short.minutes,
        "first_status_code": short.code("first"),
        "status_code_12_weeks": short.code("12_weeks"),
        "last_status_code": short.code("last"),
        "referred_on": [f"{to}: {result or 'no result yet'}" for to, result in short.onward],
        "ending": record.get("closing", {}).get("outcome"),
    }


def _own_words(record: dict[str, Any]) -> list[str]:
    return [f"{slot}: {said}" for slot, said in own_words(record).items()]
