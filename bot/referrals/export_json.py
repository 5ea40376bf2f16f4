"""A referral as the JSON that `schema/referral-1.json` describes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from bot.referrals.record import shown
from bot.store.referrals import Entry, Referral

SCHEMA_FILE = Path(__file__).parent / "schema" / "referral-1.json"


@cache
def schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12)."""
    return json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def as_data(referral: Referral, history: list[Entry]) -> dict[str, Any]:
    """The whole referral: its record, its status now and its history, oldest line first.

    Of a withdrawn one nothing about the person is left in it.
    """
    withdrawn = referral.status == "withdrawn"
    return {
        **shown(referral.record, referral.status),
        "status": referral.status,
        **({"merged_into": referral.merged_into} if referral.merged_into else {}),
        "history": [
            {
                **vars(entry),
                "at": entry.at.isoformat(),
                "note": None if withdrawn else entry.note,
            }
            for entry in history
        ],
    }
