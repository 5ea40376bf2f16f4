"""Somali as it is texted."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.dialects.shape import Rules, Spelling, whole_words

_RULES: Final[Rules] = (
    *whole_words({"haye": "haa|hah|heh|haah|haa haa"}),
    # What lays stress on a word, between it and its verb: "shaqo (ayaan) raadinayaa".
    (
        re.compile(
            r"(?<!\S)(?:ayaan|ayan|ayaa|aya|ayuu|ayay|ayey|ayaad|baan|ban|baa|ba|buu|bay|baad|waan|waxaan|waxan|waxaanan|waxaa|waxa|wuxuu|waxay|wuu|waa|wey|way|weeye|weeyaan)(?!\S)"
        ),
        "",
    ),
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile(r"ay(?![aeiou])"), "ey"),
    *whole_words(
        {
            "dhakhtar": "takhtar|dakhtar|dhaqtar|dhakhtr|doctor|docter|dr",
            "dhakhtarka": "takhtarka|dakhtarka|dhaqtarka|doctorka|gpga|gp ga|gp gu|gpgu|gp da",
            "asbuc": "isbuc|usbuc|todobad|todobadka|wek|wiki",
            "ilmo": "ilmaha|caruurta|caruur|carur|carurta|ubadka|ubad|ciyal|ciyalka|ilmaha|caruurteyda|ilmahayga|carurteyda|ilmaheyga",
            "leyahey": "leyahey|leeyahay|leh|lehahey|leyahy",
            "lacag": "lacagta|lacaged|lacagtu",
            "hada": "iminka|imika|hadeer|hatan|hadeerto|xiligan",
            "ma aqano": "ma aqan|ma garanayo|ma garan|garan mayo|ma garanyo|ma aqan run ahantii|ma ogi|ma ogid",
        }
    ),
)  # fmt: skip
SOMALI: Final = Spelling(rules=_RULES)
