"""Answers that come after sending: they may add to a referral, never take it from the queue."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy.engine import Connection, Engine

from bot.model.answers import Answers
from bot.model.outcome import Outcome, Reason
from bot.referrals.merge import goes_on
from bot.referrals.record import (
    consent_as_data,
    outcome_as_data,
    put_answers,
    put_derived,
    slots_of,
)
from bot.referrals.submit import queue_columns
from bot.store import referrals as store
from bot.store.consents import Consent
from bot.store.referrals import Entry, Referral

_STANDS = ("ea_queue", "callback")  # who is in the queue stays there
_TRIES = 3


def add_answers(
    engine: Engine,
    *,
    conversation_id: str,
    answers: Answers,
    outcome: Outcome,
    say: Callable[[Reason], str],
    now: dt.datetime,
    words: Mapping[str, str] | None = None,
    consents: Iterable[Consent] = (),
    safety: Iterable[str] = (),
) -> Referral | None:
    """Write late or changed answers into the conversation's referral; None where it has none.

    `outcome` is the decision for all answers of the person; `answers`, `words`, `consents` and
    `safety` may be all of them or only the new ones. Each change is a line in the history with
    what was there before. Nothing new changes nothing. Destinations may be added; a referral
    that stands in the queue stays there, whatever the new outcome says.
    """
    for attempt in range(_TRIES):
        try:
            with engine.begin() as db:
                referral = goes_on(db, conversation_id)
                if referral is None:
                    return None
                record = copy.deepcopy(referral.record)
                put_answers(record, answers, words or {})
                _add_lines(record, consents, safety)
                _merge_outcome(record, outcome, say)
                return _store(db, referral, record, now)
        except store.Stale:
            # an adviser wrote at this instant; our change is additive, so it goes on top
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _add_lines(record: dict[str, Any], consents: Iterable[Consent], safety: Iterable[str]) -> None:
    for line in map(consent_as_data, consents):
        if line not in record["consents"]:
            record["consents"].append(line)
    record["safety"] = list(dict.fromkeys([*record["safety"], *safety]))


def _merge_outcome(record: dict[str, Any], outcome: Outcome, say: Callable[[Reason], str]) -> None:
    before, after = record["outcome"], outcome_as_data(outcome, say)
    stays = before["primary"] in _STANDS and after["primary"] != "ea_queue"
    first, second = (before, after) if stays else (after, before)
    record["outcome"] = {
        **after,
        "primary": first["primary"],
        "destinations": list(dict.fromkeys(first["destinations"] + second["destinations"])),
        "reasons": _merged_reasons(first["reasons"], second["reasons"]),
    }
    put_derived(record, outcome)


def _merged_reasons(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> list[Any]:
    named = {(reason["rule"], reason["destination"]) for reason in first}
    return first + [
        reason for reason in second if (reason["rule"], reason["destination"]) not in named
    ]


def _store(
    db: Connection, referral: Referral, record: dict[str, Any], now: dt.datetime
) -> Referral:
    if record == referral.record:
        return referral
    entry = Entry(now, "patient", "change", None, _what_changed(referral.record, record))
    return store.change(db, referral, entry, {**queue_columns(record), "record": record})


def _what_changed(before: dict[str, Any], after: dict[str, Any]) -> str:
    old, new = slots_of(before), slots_of(after)
    lines = [
        f"{slot}: {_shown(old.get(slot))} → {_shown(value)}"
        for slot, value in new.items()
        if old.get(slot) != value
    ]
    added = [
        name
        for name in after["outcome"]["destinations"]
        if name not in before["outcome"]["destinations"]
    ]
    if added:
        lines.append(f"also told about: {', '.join(added)}")
    return "; ".join(lines) or "consents, own words or safety"


def _shown(value: Any) -> str:
    if value is None:
        return "not asked"
    return ", ".join(value) if isinstance(value, list) else str(value)
