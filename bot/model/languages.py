"""The languages of the service: offered in writing, and read also in Roman script."""

from __future__ import annotations

from typing import Final

WRITTEN: Final = ("en", "ur", "ar", "pl", "bn", "pa", "so", "ro", "fa", "zh-Hant")
ROMAN: Final = {"ur-Latn": "ur", "pa-Latn": "pa"}  # read in Roman script, answered in their own
READ: Final = (*WRITTEN, *ROMAN)
