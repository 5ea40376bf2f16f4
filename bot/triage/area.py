"""Where a person is: served or not, in which part, in which country (sites: contract section 6)."""

from __future__ import annotations

from enum import Enum
from typing import Final

from bot.model.answers import AREA_SLOTS, OUTSIDE_ENGLAND, UNKNOWN, Answers
from bot.model.site import Site, Where

NOWHERE: Final = ("no_gp", "none")  # answers that say "in no area"
# Access to Work covers England, Scotland and Wales; Northern Ireland has its own (GOV.UK)
GREAT_BRITAIN_OUTSIDE_ENGLAND: Final = ("scotland", "wales")


class Served(Enum):
    """Whether the site serves a person's area. NO only when all that the site reads is given."""

    CORE = "core"
    WIDER = "wider"
    NO = "no"
    UNSETTLED = "unsettled"

    def __bool__(self) -> bool:
        """True where the area is served."""
        return self in (Served.CORE, Served.WIDER)


def where(answers: Answers) -> Where:
    """The three places, None for each that is not known."""
    return Where(*(_place(answers, slot) for slot in AREA_SLOTS))


def _place(answers: Answers, slot: str) -> str | None:
    place = answers.known(slot)
    return None if place in (UNKNOWN, "unknown") else place


def served(site: Site, person: Where) -> Served:
    """Any place the site reads may serve; core comes before wider."""
    places = person.of(site.reads)
    if any(place in site.core for place in places):
        return Served.CORE
    if any(place in site.wider for place in places):
        return Served.WIDER
    return Served.UNSETTLED if None in places else Served.NO


def outside_england(site: Site, person: Where) -> bool:
    """R4: the GP is outside England, and so is the home where the site reads it.

    With no GP the home stands for it (it is asked for that), at every site.
    """
    places = [person.gp]
    if "home" in site.reads or person.gp == "no_gp":
        places.append(person.home)
    settled = [place for place in places if place not in NOWHERE]
    return bool(settled) and all(place in OUTSIDE_ENGLAND for place in settled)


def in_england(person: Where) -> bool:
    """Whether the GP or the home is known to be in England (R11)."""
    return any(
        place is not None and place not in (*OUTSIDE_ENGLAND, *NOWHERE)
        for place in (person.gp, person.home)
    )


def home_area(person: Where) -> str | None:
    """Where somebody lives: `lives_in`, else where their GP is; None where neither says."""
    known = [place for place in (person.home, person.gp) if place and place not in NOWHERE]
    return known[0] if known else None


def lives_in_great_britain(person: Where) -> bool:
    """Whether somebody is known to live in England, Scotland or Wales (R12)."""
    home = home_area(person)
    return home is not None and home != "northern_ireland"
