"""Texts that belong together: somebody who types a sentence in two goes says one thing.

Which texts make one thought is settled before the engine is first asked and is then kept: the
engine knows a thought by its last text's id, and must not be asked one part of it twice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from sqlalchemy.engine import Connection

from bot.store import messages
from bot.store.messages import Inbound

# an option's number or letter, yes, no, OK: complete by itself, and two of them are two answers
COMPLETE = re.compile(r"\W*\w{1,3}\W*")


def settle_next(
    db: Connection, unhandled: Sequence[Inbound], signs: set[int], gather_seconds: float
) -> list[Inbound]:
    """The oldest screened texts without an answer that are one thought; empty where there are none.

    `signs` are the ids of messages in which the safety net found something: each stands alone.
    Nothing is put together where `gather_seconds` is 0.
    """
    waiting = [one for one in unhandled if one.screened_at]
    if not waiting:
        return []
    first = waiting[0]
    if first.thought is not None:
        return [one for one in waiting if one.thought == first.thought]
    fresh = [one for one in waiting if one.thought is None]
    thought = _beginning(fresh, signs, dt.timedelta(seconds=gather_seconds))
    messages.set_all(db, [one.id for one in thought], thought=thought[-1].id)
    return thought


def _beginning(fresh: Sequence[Inbound], signs: set[int], gap: dt.timedelta) -> list[Inbound]:
    thought = [fresh[0]]
    for one in fresh[1:]:
        quick = gap > dt.timedelta(0) and one.created_at - thought[-1].created_at <= gap
        if not (quick and _goes_on(thought[-1], signs) and _goes_on(one, signs)):
            break
        thought.append(one)
    return thought


def _goes_on(one: Inbound, signs: set[int]) -> bool:
    """Whether a text may be a part of a thought rather than an answer by itself."""
    alone = one.choice is not None or "opt_out" in one.data or not one.text or one.id in signs
    return not alone and COMPLETE.fullmatch(one.text) is None
