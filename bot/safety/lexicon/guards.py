"""Ordinary words that stand close to a key word and must never be read as it."""

from typing import Final

GUARDS: Final = frozenset(
    """
    """.split()
)
