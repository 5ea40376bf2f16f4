"""Who has approved the words of each language: only a person can say so, and each catalogue records it."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po

REVIEWED_BY = "Reviewed-By"  # a line in the catalogue's header comment
NOBODY = "draft, not reviewed by a qualified translator"


def unreviewed(locales_dir: Path) -> dict[str, str]:
    """The languages that nobody qualified has approved, each with its status in words.

    English counts too: its safety wording is for a Clinical Safety Officer to approve.
    """
    found = {"en": "wording not approved by a Clinical Safety Officer"}
    for path in sorted(locales_dir.glob("*/LC_MESSAGES/messages.po")):
        with path.open("rb") as file:
            catalogue = read_po(file)
        status = _reviewer(catalogue.header_comment) or NOBODY
        if status == NOBODY:
            found[path.parent.parent.name.replace("_", "-")] = status
    return found


def _reviewer(header: str) -> str | None:
    for line in header.splitlines():
        name, _, value = line.lstrip("# ").partition(":")
        if name.strip() == REVIEWED_BY:
            return value.strip() or None
    return None
