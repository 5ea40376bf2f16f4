"""When a sign was: there now, long past and over, or lasting for years."""

from __future__ import annotations

from typing import Final

from bot.safety.phrases import Span
from bot.safety.sign import Sign, covered

ALARM: Final = 2  # what a match comes to: the rule's own level,
ASK: Final = 1  # `confirm`,
PASS: Final = 0  # or nothing
PAST_REACH: Final = 7
AFTER_REACH: Final = 10
_NOW_REACH: Final = 6


def had(sign: Sign) -> bool:
    """Whether a word of the past stands with the sign ("he had a stroke")."""
    return any(sign.said.words[start] != "got" for start, _ in _was(sign))


def _was(sign: Sign) -> list[Span]:
    return sign.in_sentence("WAS", sign.around(4, 2))


def when(sign: Sign) -> int:
    """What the time said of a sign makes of it: there now, long over, or not clear."""
    over = bool(sign.in_last_message("OVER", sign.after(AFTER_REACH)))
    past = _long_ago(sign)
    lasting = _lasting("LASTING", sign)
    long_ago = past or lasting
    if not (over or long_ago):
        return ALARM
    if now(sign):
        return ALARM
    if over and long_ago:
        return PASS
    if lasting and not (past or over) and sign.rule.level == "emergency":
        return PASS if sign.language != "en" or _lasting("UNCHANGED", sign) else ASK
    return PASS if sign.rule.past == "ignore" else ASK


def now(sign: Sign) -> bool:
    """Whether the sign is said to be there now, by a word that is not part of "fine now"."""
    told = sign.in_sentence("NOW", sign.around(_NOW_REACH, _NOW_REACH))
    if not told:
        return False
    closed = sign.places("OVER") + sign.places("PAST")
    return not all(covered(start, end, closed) for start, end in told)


def _long_ago(sign: Sign) -> bool:
    first, last = sign.first, sign.end
    past = [
        start
        for start, end in sign.in_message("PAST", (0, last + PAST_REACH + 1))
        if start >= first or 0 <= first - end <= PAST_REACH
    ]
    if not past:
        return False
    return bool(_was(sign)) or any(0 <= start - last <= 2 for start in past)


def _lasting(concept: str, sign: Sign) -> bool:
    """Whether the same sentence says that it has been so for years, and of no sudden change after that."""
    lasting = sign.in_last_sentence(concept, sign.around(PAST_REACH, PAST_REACH + 1))
    if not lasting:
        return False
    onsets = sign.in_last_sentence("ONSET", (0, sign.end + PAST_REACH))
    return any(all(onset < end for onset, _ in onsets) for _, end in lasting)
