"""Reading a YAML file strictly: whatever is missing, misspelt or of the wrong kind is named with its file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml


class SiteProblem(ValueError):
    """A site that cannot be used: one line with the file, what is wrong and what would be right."""


def load_yaml(path: Path) -> Mapping[str, Any]:
    """The file's mapping; raises `SiteProblem` where it is missing, broken or something else."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise SiteProblem(f"{path}: there is no such file") from None
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        reason = " ".join(str(problem).split())
        raise SiteProblem(f"{path}: not valid YAML: {reason}") from None
    if not isinstance(content, dict):
        raise SiteProblem(f"{path}: holds {_kind(content)}; keys with values would be right")
    return content


class Part:
    """One mapping of a file, read key by key. Every problem says where it stands."""

    def __init__(self, content: Any, path: Path, place: str = ""):
        """`place` names the part inside the file, such as `directory.workwell`."""
        self.path, self.place = path, place
        if not isinstance(content, dict):
            raise self.problem(f"is {_kind(content)}; keys with values would be right")
        self.content: Mapping[str, Any] = content

    def problem(self, text: str, key: str = "") -> SiteProblem:
        """A `SiteProblem` that names the file and the place."""
        spot = ".".join(part for part in (self.place, key) if part)
        return SiteProblem(" ".join(f"{self.path}: {spot} {text}".split()))

    def only(self, keys: Iterable[str]) -> None:
        """Refuse keys that nothing reads: a misspelt one would silently do nothing."""
        known = list(keys)
        for key in self.content:
            if key not in known:
                raise self.problem(f"is not known here; known are: {', '.join(known)}", str(key))

    def part(self, key: str) -> Part:
        """The mapping under a key; an empty one where the key is missing."""
        return Part(self.content.get(key) or {}, self.path, _joined(self.place, key))

    def parts(self) -> dict[str, Part]:
        """Every key's mapping, by key."""
        return {
            str(key): Part(value, self.path, _joined(self.place, str(key)))
            for key, value in self.content.items()
        }

    def items(self, key: str) -> list[Part]:
        """The list of mappings under a key; an empty list where the key is missing."""
        value = self.content.get(key) or []
        if not isinstance(value, list):
            raise self.problem(f"is {_kind(value)}; a list would be right", key)
        place = _joined(self.place, key)
        return [Part(one, self.path, f"{place}[{n}]") for n, one in enumerate(value, start=1)]

    def text(self, key: str, default: str | None = None) -> str:
        """A text that must be there unless it has a default."""
        return self._of(str, key, default, "text in quotes")

    def number(self, key: str) -> int:
        """A whole number, zero or more."""
        value = self._of(int, key, None, "a whole number")
        if isinstance(value, bool) or value < 0:
            raise self.problem(f"is {value!r}; a whole number, 0 or more, would be right", key)
        return value

    def number_or_none(self, key: str) -> int | None:
        """A whole number, or None where the key is missing or empty."""
        return None if self.content.get(key) is None else self.number(key)

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        return self._of(bool, key, default, "true or false")

    def date(self, key: str) -> dt.date:
        """A date."""
        return self._of(dt.date, key, None, "a date such as 2026-11-22")

    def date_or_none(self, key: str) -> dt.date | None:
        """A date, or None where the key is missing or empty."""
        return None if self.content.get(key) is None else self.date(key)

    def codes(
        self, key: str, known: Iterable[str], default: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """A list of codes, each of them known."""
        value = self.content.get(key, default)
        known = tuple(known)
        value = [value] if isinstance(value, str) else value
        for code in value if isinstance(value, (list, tuple)) else [value]:
            if code not in known:
                raise self.problem(f"holds {code!r}; known are: {' '.join(known)}", key)
        return tuple(value)

    def _of(self, kind: type, key: str, default: Any, right: str) -> Any:
        value = self.content.get(key, default)
        if not isinstance(value, kind):
            wrong = "is missing" if value is None else f"is {_kind(value)}"
            raise self.problem(f"{wrong}; {right} would be right", key)
        return value


def _joined(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _kind(value: Any) -> str:
    return "empty" if value is None else f"{type(value).__name__} {str(value)[:40]!r}"
