"""The NHS ethnic category of a Census 2021 answer.

The Census has 19 groups, the mandatory NHS standard (NHS Data Dictionary, ETHNIC CATEGORY,
2001 16+1) has fewer: Gypsy or Traveller and Roma go to any other White background (C), Arab to
any other ethnic group (S). The 19-group answer is what is stored; this code is derived from it.
"""

from __future__ import annotations

from typing import Final

CATEGORY: Final[dict[str, str]] = {
    "white_british": "A",
    "white_irish": "B",
    "white_gypsy_traveller": "C",
    "white_roma": "C",
    "white_other": "C",
    "mixed_white_black_caribbean": "D",
    "mixed_white_black_african": "E",
    "mixed_white_asian": "F",
    "mixed_other": "G",
    "asian_indian": "H",
    "asian_pakistani": "J",
    "asian_bangladeshi": "K",
    "asian_other": "L",
    "black_caribbean": "M",
    "black_african": "N",
    "black_other": "P",
    "asian_chinese": "R",
    "arab": "S",
    "other": "S",
    "prefer_not": "Z",
    "not_answered": "99",
}

DISPLAY: Final[dict[str, str]] = {
    "A": "British",
    "B": "Irish",
    "C": "Any other White background",
    "D": "White and Black Caribbean",
    "E": "White and Black African",
    "F": "White and Asian",
    "G": "Any other mixed background",
    "H": "Indian",
    "J": "Pakistani",
    "K": "Bangladeshi",
    "L": "Any other Asian background",
    "M": "Caribbean",
    "N": "African",
    "P": "Any other Black background",
    "R": "Chinese",
    "S": "Any other ethnic group",
    "Z": "Not stated",
    "99": "Not known",
}
