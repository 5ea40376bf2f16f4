"""The five ethnic groups of the Census 2021 (ONS), and those who did not say: each code in exactly one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "asian": (
        "asian_indian",
        "asian_pakistani",
        "asian_bangladeshi",
        "asian_chinese",
        "asian_other",
    ),
    "black": ("black_african", "black_caribbean", "black_other"),
    "mixed": (
        "mixed_white_black_caribbean",
        "mixed_white_black_african",
        "mixed_white_asian",
        "mixed_other",
    ),
    "white": ("white_british", "white_irish", "white_gypsy_traveller", "white_roma", "white_other"),
    "other": ("arab", "other"),
    "not_stated": ("prefer_not", "not_answered"),
}
NOT_ASKED: Final = "not_asked"
GROUP_OF: Final[Mapping[str, str]] = {
    code: group for group, codes in GROUPS.items() for code in codes
}


def group_of(code: str | None) -> str:
    """The group of an answer; `not_asked` where the question was not put. KeyError for another code."""
    return NOT_ASKED if code is None else GROUP_OF[code]
