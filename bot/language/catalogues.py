"""Babel catalogues in locales/: English is the msgid, so a changed sentence turns its translation
fuzzy, and a fuzzy or missing one is said in English rather than wrongly."""

from __future__ import annotations

import gettext
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.model.languages import ROMAN

SOURCE = "en"


def locale_of(language: str) -> Locale:
    """Babel's locale of a language code such as `ur` or `zh-Hant`."""
    return Locale.parse(ROMAN.get(language, language).replace("-", "_"))


def own_name(language: str) -> str:
    """What a language calls itself: اردو, polski, English."""
    name = locale_of(language).get_display_name() or language
    return name[0].upper() + name[1:] if language == SOURCE else name


def is_rtl(language: str) -> bool:
    """Whether the language is written from right to left."""
    return locale_of(language).text_direction == "rtl"


def load_catalogues(locales_dir: Path) -> dict[str, gettext.NullTranslations]:
    """A translations object for each `locales/<language>/LC_MESSAGES/messages.po`, and for English."""
    catalogues: dict[str, gettext.NullTranslations] = {SOURCE: gettext.NullTranslations()}
    for path in sorted(locales_dir.glob("*/LC_MESSAGES/messages.po")):
        language = path.parent.parent.name.replace("_", "-")
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language.replace("-", "_"))
        compiled = BytesIO()
        write_mo(compiled, catalogue)  # leaves fuzzy and empty entries out
        compiled.seek(0)
        catalogues[language] = gettext.GNUTranslations(compiled)
    return catalogues
