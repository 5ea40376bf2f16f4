"""The real words of the project, and a pseudo-language read from right to left: every word marked."""

from __future__ import annotations

import gettext

from bot.language.words import Said, Words
from bot.settings import PROJECT

MIRRORED = "he"  # a code that is written from right to left and that nobody translates here
OPEN, SHUT = "⟦", "⟧"


class Marked(gettext.NullTranslations):
    """Marks what went through the catalogue, so that what did not can be seen."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{SHUT}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


class MirroredWords(Words):
    """Every offered language, and the mirrored one."""

    def __init__(self) -> None:
        super().__init__(PROJECT / "data", PROJECT / "locales")

    def offered(self) -> list[str]:
        return [*super().offered(), MIRRORED]

    def translations(self, language: str) -> gettext.NullTranslations:
        return Marked() if language == MIRRORED else super().translations(language)

    def say(
        self, response: str, language: str = "en", channel: str = "web", **values: object
    ) -> Said:
        said = super().say(response, "en" if language == MIRRORED else language, channel, **values)
        if language != MIRRORED:
            return said
        marked = tuple((code, f"{OPEN}{label}{SHUT}") for code, label in said.choices)
        lines = [f"{OPEN}{line}{SHUT}" if line else "" for line in said.text.split("\n")]
        return Said("\n".join(lines), marked, said.response)
