"""A site as plain frozen data: what is served where, by whom, and whom we may name on a given day.

A destination is named only where its entry is open, checked within its review period, and
takes the person's area and age (contract section 5, "Closed and stale"; section 6).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

EVERYWHERE: Final = "everywhere"
SHARED: Final = "shared"  # a place that lies in two areas: it settles nothing

_POSTCODE = re.compile(r"([a-z]{1,2})(\d[a-z\d]?)(?:\s*(\d)[a-z]{0,2})?")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LOWEST_AGE: Final = {"under_16": 0, "16_17": 16, "18_plus": 18}


def old_enough(age_band: str, minimum: int) -> bool:
    """Whether everybody in the age band has reached the minimum age (years)."""
    return _LOWEST_AGE[age_band] >= minimum


@dataclass(frozen=True)
class Where:
    """Where a person's GP, home and Jobcentre are: an area code, or None where it is not known.

    `no_gp` and, for the Jobcentre, `none` are answers: they are known and lie in no area.
    """

    gp: str | None = None
    home: str | None = None
    jobcentre: str | None = None

    def of(self, reads: tuple[str, ...]) -> tuple[str | None, ...]:
        """The places of the kinds a rule reads (`gp`, `home`, `jobcentre`)."""
        return tuple(getattr(self, kind) for kind in reads)


@dataclass(frozen=True)
class Contact:
    """A phone number or link. Only a confirmed one is ever shown to a patient."""

    value: str
    confirmed: bool
    source: str = ""


@dataclass(frozen=True)
class Entry:
    """One service we may point people to.

    `open_from` None means that nobody could confirm it is open: it is never named.
    `always_named` entries are still named past their review date (`check` fails instead).
    """

    code: str
    title: str
    areas: tuple[str, ...]
    reads: tuple[str, ...]
    minimum_age: int | None
    open_from: dt.date | None
    open_to: dt.date | None
    last_checked: dt.date
    review_after: dt.date
    always_named: bool = False
    phone: Contact | None = None
    url: Contact | None = None

    @property
    def countrywide(self) -> bool:
        """Whether it serves a whole country, so that an unknown place does not rule it out."""
        return EVERYWHERE in self.areas or "england_other" in self.areas

    def is_open(self, today: dt.date) -> bool:
        """Whether the service takes people on that day."""
        if self.open_from is None or today < self.open_from:
            return False
        return self.open_to is None or today <= self.open_to

    def is_fresh(self, today: dt.date) -> bool:
        """Whether it was checked within its review period."""
        return today <= self.review_after

    def takes(self, where: Where, age_band: str | None) -> bool:
        """Whether the service takes somebody from there, of that age (None: not known)."""
        if self.minimum_age and age_band and not old_enough(age_band, self.minimum_age):
            return False
        if EVERYWHERE in self.areas:
            return True
        known = [place for place in where.of(self.reads) if place not in (None, "no_gp", "none")]
        return any(place in self.areas for place in known) or (self.countrywide and not known)

    def may_be_named(self, today: dt.date) -> bool:
        """Open on that day, and either checked in time or one that is never dropped for age."""
        return self.is_open(today) and (self.always_named or self.is_fresh(today))


@dataclass(frozen=True)
class Service:
    """An NHS service the site belongs to: its code (a `care_provider`), name, `care_service` kind."""

    code: str
    name: str
    care_service: str


@dataclass(frozen=True)
class Queue:
    """Who the site's advisers see (rule R6). The defaults are those of EAs in MSK pathways."""

    msk_only: bool = True
    needs_care: bool = True
    long_out_of_work: bool = True  # False: out of work over a year is signposted (Nottingham)


@dataclass(frozen=True)
class Capacity:
    """Numbers of people, from the prospectus of 24 April 2024 unless the site says otherwise."""

    advisers: int
    senior_advisers: int
    new_people_an_adviser_a_month: int
    people_an_adviser_a_year: int
    people_a_senior_adviser_a_year: int


@dataclass(frozen=True)
class Strand:
    """A contract a person may be counted under: how many people, and how many of them in one area."""

    code: str
    name: str
    people: int
    destinations: tuple[str, ...]
    areas: tuple[str, ...]
    of_which: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Organisation:
    """A community organisation a person may choose (`community_choice`), and its destination."""

    choice: str
    name: str
    destination: str


@dataclass(frozen=True)
class Site:
    """Everything a decision needs to know about one place (contract section 6)."""

    name: str
    title: str
    historical: bool
    team: str
    reads: tuple[str, ...]  # which of gp, home, jobcentre decide whether somebody is served
    core: tuple[str, ...]
    wider: tuple[str, ...]
    adviser_minimum_age: int
    adviser_age_decided: bool
    contact_within_working_days: int
    queue: Queue
    capacity: Capacity
    in_work_percent: int | None
    services: tuple[Service, ...]
    strands: tuple[Strand, ...]
    organisations: tuple[Organisation, ...]
    directory: Mapping[str, Entry]
    closed: tuple[Entry, ...]  # services that ended: kept with their dates, never named
    places: Mapping[str, str]  # lower-case town, district or postcode district → area, or SHARED
    postcode_areas: Mapping[str, str]  # the letters a postcode starts with → area, or SHARED
    hospitals: tuple[str, ...] = ()  # lower-case names by which people call the site's services

    def names(
        self, code: str, today: dt.date, where: Where | None = None, age_band: str | None = None
    ) -> bool:
        """Whether the directory would name this destination to this person on this day."""
        entry = self.directory.get(code)
        if entry is None or not entry.may_be_named(today):
            return False
        return entry.takes(where or Where(), age_band)

    def serves_area(self, code: str, where: Where) -> bool:
        """Whether an entry covers the person's area, open or not (so that its fallback is due)."""
        entry = self.directory.get(code)
        return entry is not None and entry.takes(where, None)

    def organisation(self, choice: str) -> Organisation | None:
        """The community organisation for a choice, where the site has one."""
        return next((one for one in self.organisations if one.choice == choice), None)

    def contacts(self, code: str) -> dict[str, str]:
        """The confirmed `phone` and `url` of a destination; an unconfirmed one is left out."""
        entry = self.directory.get(code)
        facts = {"phone": entry.phone, "url": entry.url} if entry else {}
        return {kind: fact.value for kind, fact in facts.items() if fact and fact.confirmed}

    def area_of(self, text: str) -> str | None:
        """The area code of a town, district or postcode (start); SHARED, or None where not known.

        >>> site.area_of("M33 4AB"), site.area_of("M16"), site.area_of("Moss Side")
        ('trafford', 'shared', 'manchester')
        """
        words = " ".join(text.lower().replace("-", " ").replace("'", "").split())
        if words in self.places:
            return self.places[words]
        return self._postcode_area(words)

    def _postcode_area(self, words: str) -> str | None:
        match = _POSTCODE.fullmatch(words)
        if match is None:
            return None
        letters, number, sector = match.groups()
        district = letters + number
        # a sector may settle what its district shares; EC1A is read as EC1, then as EC
        for start in (f"{district} {sector}", district, district.rstrip(_LETTERS)):
            if start in self.places:
                return self.places[start]
        return self.postcode_areas.get(letters)
