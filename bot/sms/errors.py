"""What the provider's error codes mean for a text: one literal table, and an answer for the rest.

Source: https://www.twilio.com/docs/api/errors, read 2026-11. Codes from 30000 on come later, with a
delivery report; the others as the answer to sending.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

AGAIN, GIVE_UP, OPTED_OUT = "again", "give_up", "opted_out"


@dataclass(frozen=True)
class Reading:
    """What to do about a code: send `again`, `give_up`, or note that the person `opted_out`."""

    what: str
    meaning: str


def _again(meaning: str) -> Reading:
    return Reading(AGAIN, meaning)


def _never(meaning: str) -> Reading:
    return Reading(GIVE_UP, meaning)


TABLE: Final[dict[str, Reading]] = {
    "21610": Reading(OPTED_OUT, "the person told the network to stop our texts"),
    "21211": _never("not a phone number"),
    "21212": _never("our own number is wrong"),
    "21408": _never("our account may not text that country"),
    "21602": _never("a text without words"),
    "21606": _never("our number cannot send texts there"),
    "21608": _never("a trial account, and the number is not verified"),
    "21611": _again("our number's queue is full"),
    "21612": _never("that number cannot be reached from ours"),
    "21614": _never("not a mobile number"),
    "21617": _never("longer than a text may be"),
    "20003": _again("our sign-in was refused: the settings are being mended"),
    "20429": _again("too many requests"),
    "30001": _again("the queue overflowed"),
    "30002": _never("our account is suspended"),
    "30003": _never("the phone is off or out of reach"),
    "30004": _never("the person or the network blocks it"),
    "30005": _never("the number is not in use"),
    "30006": _never("a landline, or a network that cannot be reached"),
    "30007": _never("a filter of the network took it for spam"),
    "30008": _never("the network does not say why"),
    "429": _again("too many requests"),
    "timeout": _again("no answer in time: it may have been taken"),
    "connection": _again("the provider could not be reached"),
}


def reading_of(code: str | None) -> Reading:
    """What a code means. An unknown refusal is final, an unknown trouble of the provider is not.

    `code` is a code of the table, an HTTP status (`500`), `timeout` or `connection`.
    """
    known = TABLE.get(code or "")
    if known is not None:
        return known
    if code is not None and code.isdigit() and 500 <= int(code) <= 599:
        return _again("the provider is in trouble")
    return _never("a code that our table does not hold")


FIRST_WAIT_SECONDS: Final = 2.0
LONGEST_WAIT_SECONDS: Final = 300.0
TRIES: Final = 12  # with these waits about half an hour; safety advice is tried for longer
SAFETY_TRIES: Final = 40


def wait_seconds(tries: int, chance: random.Random | None = None) -> float:
    """How long to wait after so many tries: doubling up to five minutes, each by a different while."""
    longest = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** min(tries - 1, 10))
    return longest * (chance or random).uniform(0.5, 1.0)


def is_hopeless(code: str | None, tries: int, kind: str) -> bool:
    """Whether a text that got this code after so many tries is not sent again."""
    most = SAFETY_TRIES if kind == "safety" else TRIES
    return reading_of(code).what != AGAIN or tries >= most
