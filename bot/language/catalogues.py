"""Babel catalogues in locales/: English is the msgid, so a changed sentence turns its translation
fuzzy, and a fuzzy or missing one is said in English rather than wrongly."""

from __future__ import annotations

import gettext
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.language.faithful import faults
from bot.model.languages import ROMAN, WRITTEN

SOURCE = "en"


def locale_of(language: str) -> Locale:
    """Babel's locale of a language code such as `ur` or `zh-Hant`."""
    return Locale.parse(ROMAN.get(language, language).replace("-", "_"))


def own_name(language: str) -> str:
    """What a language calls itself: اردو, polski, English."""
    name = locale_of(language).get_display_name() or language
    return name[0].upper() + name[1:] if language == SOURCE else name


def name_in(code: str, language: str) -> str:
    """What a language is called in another: "Urdu", "اردو". The code itself where nobody can say."""
    try:
        return locale_of(code).get_display_name(locale_of(language)) or code
    except (UnknownLocaleError, ValueError):
        return code


def is_rtl(language: str) -> bool:
    """Whether the language is written from right to left."""
    return locale_of(language).text_direction == "rtl"


@dataclass(frozen=True)
class Loaded:
    """One language's words, and what keeps it from being offered (empty: it may be)."""

    translations: gettext.NullTranslations
    wanting: tuple[str, ...] = ()


def load_catalogues(locales_dir: Path, sentences: Collection[str] = ()) -> dict[str, Loaded]:
    """English, and each `locales/<language>/LC_MESSAGES/messages.po`.

    `sentences` are those a language needs beside those of messages.pot, so that an English
    sentence changed since the list was made counts as not translated. Without that list no
    language can be known to be whole.
    """
    catalogues = {SOURCE: Loaded(gettext.NullTranslations())}
    needed = _template_sentences(locales_dir)
    for path in _in_our_order(locales_dir.glob("*/LC_MESSAGES/messages.po")):
        catalogues[_language_of(path)] = _load(path, needed, sentences)
    return catalogues


def _load(path: Path, needed: Collection[Any] | None, sentences: Collection[str]) -> Loaded:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name)
    wanting = [] if needed is not None else ["there is no messages.pot"]
    wanting += [
        f"missing: {key!r}" for key in {*(needed or ()), *sentences} if key not in catalogue
    ]
    for message in list(catalogue):
        if message.id and (wrong := ["fuzzy"] if message.fuzzy else faults_of(message)):
            wanting.append(f"{wrong[0]}: {message.id!r}")
            catalogue.delete(message.id)  # said in English rather than wrongly
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Loaded(gettext.GNUTranslations(compiled), tuple(wanting))


def faults_of(message: Message) -> list[str]:
    """Why a message may not be said as it is translated; empty where it may."""
    if isinstance(message.id, str):
        if not isinstance(message.string, str) or not message.string.strip():
            return ["not translated"]
        return faults(message.id, message.string)
    words = message.string if isinstance(message.string, tuple) else ()
    if not words or not all(form.strip() for form in words):
        return ["not translated"]
    return [fault for form in words for fault in faults(message.id[1], form)]


def _template_sentences(locales_dir: Path) -> list[str] | None:
    path = locales_dir / "messages.pot"
    if not path.exists():
        return None
    with path.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return [key if isinstance(key, str) else key[0] for key in ids]


def _language_of(path: Path) -> str:
    return path.parent.parent.name.replace("_", "-")


def _in_our_order(paths: Iterable[Path]) -> list[Path]:
    def place(path: Path) -> tuple[int, str]:
        code = _language_of(path)
        return (WRITTEN.index(code) if code in WRITTEN else len(WRITTEN), code)

    return sorted(paths, key=place)
