"""The other languages, all read at once on every message."""

from typing import Final

LANGUAGES: Final[dict] = {}
