"""A referral's life after it was sent: its statuses and which move may follow which (contract section 7)."""

from __future__ import annotations

from typing import Final

STATUSES: Final = [
    "waiting",
    "claimed",
    "trying",
    "contacted",
    "started",
    "closed",
    "cannot_contact",
    "no_longer_wanted",
    "deferred",
    "redirected",
    "withdrawn",
]

LOSSES: Final = ("cannot_contact", "no_longer_wanted", "deferred")  # three codes, never one bucket

# The one table of allowed moves. `waiting` after `claimed` is a claim given back;
# `deferred` reopens itself on its date; a closed door opens only where the person comes back.
MOVES: Final[dict[str, tuple[str, ...]]] = {
    "waiting": ("claimed", "redirected", "withdrawn", "no_longer_wanted", "deferred"),
    "claimed": (
        "waiting",
        "trying",
        "contacted",
        "deferred",
        "no_longer_wanted",
        "redirected",
        "withdrawn",
    ),
    "trying": (
        "waiting",
        "trying",
        "contacted",
        "cannot_contact",
        "deferred",
        "no_longer_wanted",
        "redirected",
        "withdrawn",
    ),
    "contacted": (
        "waiting",
        "started",
        "closed",
        "deferred",
        "no_longer_wanted",
        "redirected",
        "withdrawn",
    ),
    "started": ("closed", "deferred", "no_longer_wanted", "redirected", "withdrawn"),
    "deferred": ("waiting", "claimed", "no_longer_wanted", "withdrawn"),
    "cannot_contact": ("waiting",),
    "no_longer_wanted": ("waiting",),
    "redirected": (),
    "withdrawn": (),
    "closed": (),
}

# Two referrals of one person: the one that is closed into the other may be at any of these.
# The only way to `closed` beside the table, and only by staff who looked at both.
MAY_BE_MERGED: Final = (
    "waiting",
    "claimed",
    "trying",
    "contacted",
    "started",
    "deferred",
    "cannot_contact",
    "no_longer_wanted",
)


class MoveNotAllowed(ValueError):
    """A status that may not follow the present one."""


def check_move(now: str, then: str) -> None:
    """Raise `MoveNotAllowed`, saying which moves are open, unless `then` may follow `now`."""
    if then not in MOVES[now]:
        allowed = ", ".join(MOVES[now]) or "nothing: it is final"
        raise MoveNotAllowed(f"{then!r} may not follow {now!r}; what may follow is: {allowed}")


# No vowels (no words by chance), no look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B) and none that sound alike.
REFERENCE_LETTERS: Final = "CFHJKMRTWXY34679"
REFERENCE_LENGTH: Final = 6


def reference_from(draws: list[int]) -> str:
    """A short sayable reference such as `K7M-4RT` from six numbers drawn by the caller."""
    letters = "".join(
        REFERENCE_LETTERS[n % len(REFERENCE_LETTERS)] for n in draws[:REFERENCE_LENGTH]
    )
    return f"{letters[:3]}-{letters[3:]}"
