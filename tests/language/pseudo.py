"""A made-up language for tests: every English word in other letters, so that what was not translated shows.

`accented` is Latin with marks and a third longer (as German or Polish would be); `mirrored` is in
Arabic letters, read from right to left. Placeholders, numbers and links stay as they are.
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.language.faithful import KEPT_WORDS, LINK
from bot.language.messages import as_bytes, catalogue_path, save, template_of, updated
from bot.language.messages import begun as begun_catalogue

_KEPT = re.compile(
    r"{{.*?}}|{%.*?%}|%\(\w+\)[sd]" + rf"|{LINK.pattern}|\b(?:{'|'.join(KEPT_WORDS)})\b", re.S
)
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = str.maketrans(_PLAIN, "åƀçðéƒğĥîĵķłɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĞĤÎĴĶŁṀÑÖÞǪŔŠŢÛṼŴẊÝŽ")
_ARABIC = str.maketrans(_PLAIN, "ابجدهوزحطيكلمنسعفصقرشتثخذض" * 2)

ACCENTED, MIRRORED = "pl", "ar"  # the codes that carry them


def accented(text: str) -> str:
    """The sentence in accented Latin, a third longer."""
    return (
        _each_free_part(text, lambda part: part.translate(_ACCENTED)) + " " + "~" * (len(text) // 3)
    )


def mirrored(text: str) -> str:
    """The sentence in Arabic letters."""
    return _each_free_part(text, lambda part: part.translate(_ARABIC))


def _each_free_part(text, change):
    made, done = "", 0
    for kept in _KEPT.finditer(text):
        made += change(text[done : kept.start()]) + kept.group()
        done = kept.end()
    return made + change(text[done:])


def pseudo_locales(project: Path, folder: Path) -> Path:
    """A `locales` folder with the two made-up languages, whole; the folder itself."""
    template = template_of(project)
    save(folder / "messages.pot", as_bytes(template))
    for language, change in ((ACCENTED, accented), (MIRRORED, mirrored)):
        catalogue = updated(begun_catalogue(language), template)
        for message in catalogue:
            if message.id:
                plural = isinstance(message.id, tuple)
                forms = (change(message.id[1]),) * catalogue.num_plurals if plural else ()
                message.string = forms or change(message.id)
        save(catalogue_path(folder, language), as_bytes(catalogue))
    return folder
