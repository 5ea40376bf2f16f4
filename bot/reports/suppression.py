"""Small numbers: what may be shown of a count without telling on a person.

Method of NHS England's Hospital Episode Statistics for figures below national level: counts of 1
to 7 are shown as "*", all others are rounded to the nearest 5, and 0 stays 0
(digital.nhs.uk, HES disclosure control). Where one number alone of a list is hidden, its total
would tell it, so the smallest other one is hidden as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

THRESHOLD: Final = 8
NEAREST: Final = 5
HIDDEN: Final = "*"


def shown(count: int, threshold: int = THRESHOLD) -> str:
    """One count as it may be shown.

    >>> [shown(count) for count in (0, 1, 7, 8, 12, 13)]
    ['0', '*', '*', '10', '10', '15']
    """
    if count == 0:
        return "0"
    if count < threshold:
        return HIDDEN
    return str(NEAREST * max(round(count / NEAREST), 1))


def all_shown(counts: Mapping[str, int], threshold: int = THRESHOLD) -> dict[str, str]:
    """The counts of one list as they may be shown beside each other and beside their total."""
    words = {name: shown(count, threshold) for name, count in counts.items()}
    hidden = [name for name, said in words.items() if said == HIDDEN]
    others = [name for name, count in counts.items() if count and name not in hidden]
    if len(hidden) == 1 and others:
        words[min(others, key=lambda name: counts[name])] = HIDDEN
    return words
