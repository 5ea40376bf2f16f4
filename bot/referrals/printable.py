"""What people type, without the marks that other systems choke on."""

from __future__ import annotations

from typing import Any, Final

# FHIR R4 text takes only these as space (hl7.org/fhir/R4/datatypes.html#string)
_SPACES: Final = " \r\n\t"


def printable(value: Any) -> Any:
    """The value, and all in it, with every other kind of space as a plain one and no NUL.

    >>> printable(["a\\x1fb", "c\\x00d", 6])
    ['a b', 'c d', 6]
    """
    if isinstance(value, str):
        return "".join(_plain(letter) for letter in value)
    if isinstance(value, dict):
        return {key: printable(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [printable(one) for one in value]
    return value


def _plain(letter: str) -> str:
    strange = letter == "\x00" or (letter.isspace() and letter not in _SPACES)
    return " " if strange else letter
