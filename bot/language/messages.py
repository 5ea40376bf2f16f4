"""The list of all English sentences (messages.pot) and the catalogue of each language made from it."""

from __future__ import annotations

import datetime as dt
import fcntl
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from bot.language.catalogues import locale_of
from bot.language.reviews import NOBODY, REVIEWED_BY

TEMPLATE = "messages.pot"
_HEADER: Final[dict[str, Any]] = {
    "project": "msk-work-referral",
    "version": "1",
    "msgid_bugs_address": "the team that runs the service",
    "last_translator": "nobody yet",
}


def template_of(project: Path) -> Catalog:
    """Every sentence of the data and templates that babel.cfg names, as a catalogue without translations."""
    with (project / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file, "babel.cfg")
    template = Catalog(
        **_HEADER,
        header_comment="# Every sentence a patient can read, in English. Made by ./run locales.",
        fuzzy=False,
    )
    for path, line, message, comments, context in extract_from_dir(
        str(project), methods, options, comment_tags=("Translators:",)
    ):
        template.add(
            message, None, [(path, line)], auto_comments=_sorted_out(comments), context=context
        )
    return template


def _sorted_out(comments: list[str]) -> list[str]:
    return [" ".join(comment.split()) for comment in comments]


def catalogue_path(locales_dir: Path, language: str) -> Path:
    """`locales/zh_Hant/LC_MESSAGES/messages.po` for `zh-Hant`."""
    return locales_dir / str(locale_of(language)) / "LC_MESSAGES" / "messages.po"


def read_catalogue(path: Path) -> Catalog:
    """A catalogue from its file. Raises FileNotFoundError."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def begun(language: str) -> Catalog:
    """An empty catalogue with the header that says nobody has reviewed it."""
    name = locale_of(language).get_display_name("en")
    header = f"# {name}: {NOBODY}\n# {REVIEWED_BY}:"
    return Catalog(
        locale=locale_of(language),
        **_HEADER,
        language_team=name,
        header_comment=header,
        fuzzy=False,
    )


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """The catalogue with exactly the template's sentences; what changed in English turns fuzzy."""
    catalogue.update(template, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    return catalogue


def as_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as its file holds it: no line numbers, so an unrelated edit changes nothing."""
    catalogue.creation_date = dt.datetime(2026, 11, 1, tzinfo=dt.timezone.utc)
    catalogue.revision_date = catalogue.creation_date
    file = io.BytesIO()
    write_po(file, catalogue, width=0, include_lineno=False, include_previous=True)
    return file.getvalue()


@contextmanager
def alone(locales_dir: Path) -> Iterator[None]:
    """Nobody else writes the catalogues meanwhile: several people may be filling them at once."""
    locales_dir.mkdir(parents=True, exist_ok=True)
    folder = os.open(locales_dir, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def refresh(project: Path, languages: tuple[str, ...], write: bool = True) -> list[Path]:
    """Bring locales/ up to date with the English; the files that were not (with `write`, now are)."""
    with alone(project / "locales"):
        return _refresh(project, languages, write)


def _refresh(project: Path, languages: tuple[str, ...], write: bool) -> list[Path]:
    locales_dir, template = project / "locales", template_of(project)
    wanted = {locales_dir / TEMPLATE: as_bytes(template)}
    for language in languages:
        path = catalogue_path(locales_dir, language)
        catalogue = read_catalogue(path) if path.exists() else begun(language)
        wanted[path] = as_bytes(updated(catalogue, template))
    stale = [path for path, content in wanted.items() if not _holds(path, content)]
    for path in stale if write else ():
        save(path, wanted[path])
    return stale


def _holds(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
