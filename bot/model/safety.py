"""What the safety net found: levels, hits and the rules they come from (contract section 4, row `safety`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# The order in which advice is shown; contract section 5, R0, sets the first three.
LEVELS: Final = ("emergency", "unsafe", "crisis", "urgent", "confirm")


@dataclass(frozen=True)
class Hit:
    """What one message means for safety.

    `level` is the first in the order of LEVELS, `rule` the sign that gave it, `also` the other
    levels found (all their advice is shown), `rules` every rule id found, `rule` first.
    """

    level: str
    rule: str
    also: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def levels(self) -> tuple[str, ...]:
        """Every level found, in the order in which advice is shown."""
        return (self.level, *self.also)

    @property
    def asks(self) -> str | None:
        """The rule whose `confirm` question is asked; None where none is."""
        if self.level == "confirm":
            return self.rule
        return self.rules[-1] if "confirm" in self.also and self.rules else None


def tells_of_another(rules: Iterable[str]) -> bool:
    """Whether any of these rule ids tells of danger from another person, who may read the phone.

    >>> tells_of_another(["unsafe.hurts", "leg.clot"]), tells_of_another(["second_opinion.unsafe"])
    (True, True)
    """
    return any("unsafe" in rule.split(".") for rule in rules)


@dataclass(frozen=True)
class SafetyRule:
    """One sign of danger: what it is, where its content comes from, and what it must not catch.

    `look_alikes` are English texts that share words with the sign and mean something harmless.
    `past` says what a sign in the past means: "ignore" it, "confirm" it, or "alarm" all the same.
    """

    id: str
    level: str
    source: str
    look_alikes: tuple[str, ...]
    version: str
    past: str = "ignore"

    @property
    def family(self) -> str:
        """What the sign belongs to: the part of its id before the dot."""
        return self.id.partition(".")[0]
