"""A site from `data/sites/<name>.yml`, with the entries that are in every site's directory."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.directory.entries import READS, entry
from bot.directory.places import places
from bot.directory.reading import Part, SiteProblem, load_yaml
from bot.model.answers import AREAS, SLOTS
from bot.model.outcome import DESTINATIONS
from bot.model.site import Capacity, Entry, Organisation, Queue, Service, Site, Strand

__all__ = ["Site", "SiteProblem", "known_sites", "load_site"]

_KEYS: Final = [
    "title",
    "historical",
    "team",
    "reads",
    "core",
    "wider",
    "adviser_minimum_age",
    "adviser_age_decided",
    "contact_within_working_days",
    "queue",
    "capacity",
    "in_work_percent",
    "services",
    "hospitals",
    "strands",
    "organisations",
    "directory",
    "closed",
    "places",
]
_CAPACITY: Final = [
    "advisers",
    "senior_advisers",
    "new_people_an_adviser_a_month",
    "people_an_adviser_a_year",
    "people_a_senior_adviser_a_year",
]


def known_sites(data_dir: Path) -> list[str]:
    """The names of the sites in `data/sites`."""
    return sorted(path.stem for path in (data_dir / "sites").glob("*.yml"))


def load_site(data_dir: Path, name: str) -> Site:
    """The site of that name (`data_dir` is the project's data/).

    Raises `SiteProblem`, one clear line: an unknown name, or what is wrong in which file.
    """
    if name not in known_sites(data_dir):
        sites = ", ".join(known_sites(data_dir)) or "none"
        raise SiteProblem(
            f"there is no site {name!r} in {data_dir / 'sites'}; the sites are: {sites}"
        )
    path = data_dir / "sites" / f"{name}.yml"
    national = data_dir / "directory" / "national.yml"
    everywhere = data_dir / "directory" / "places.yml"
    part = Part(load_yaml(path), path)
    part.only(_KEYS)
    shared = Part(load_yaml(national), national)
    shared.only(("directory", "closed"))
    directory = {**_directory(shared), **_directory(part)}
    table = {
        **places(load_yaml(everywhere), everywhere),
        **places(part.part("places").content, path),
    }
    _check_organisations(part, directory)
    return Site(
        name=name,
        title=part.text("title"),
        historical=part.flag("historical", False),
        team=part.text("team"),
        reads=part.codes("reads", READS, READS),
        core=part.codes("core", AREAS),
        wider=part.codes("wider", AREAS),
        adviser_minimum_age=part.number("adviser_minimum_age"),
        adviser_age_decided=part.flag("adviser_age_decided"),
        contact_within_working_days=part.number("contact_within_working_days"),
        queue=_queue(part.part("queue")),
        capacity=_capacity(part.part("capacity")),
        in_work_percent=part.number_or_none("in_work_percent"),
        services=tuple(_service(one) for one in part.items("services")),
        strands=tuple(_strand(one) for one in part.items("strands")),
        organisations=tuple(_organisation(one) for one in part.items("organisations")),
        directory=directory,
        closed=(*_closed(shared), *_closed(part)),
        places={name: area for name, area in table.items() if not _letters_only(name)},
        # kept apart: "me", "so" and "la" are words long before they are postcodes
        postcode_areas={name: area for name, area in table.items() if _letters_only(name)},
        hospitals=tuple(str(name).lower() for name in part.content.get("hospitals") or ()),
    )


def _directory(part: Part) -> dict[str, Entry]:
    found = {}
    for code, content in part.part("directory").parts().items():
        if code not in DESTINATIONS:
            raise content.problem(f"is no destination; they are: {' '.join(DESTINATIONS)}")
        found[code] = entry(code, content)
    return found


def _closed(part: Part) -> list[Entry]:
    """Services that ended. None may share a destination's code, so none can ever be named."""
    found = []
    for code, content in part.part("closed").parts().items():
        if code in DESTINATIONS:
            raise content.problem("is a destination; under directory would be right")
        ended = entry(code, content)
        if ended.open_from is not None and ended.open_to is None:
            raise content.problem("is missing; the day it ended would be right", "open_to")
        found.append(ended)
    return found


def _queue(part: Part) -> Queue:
    part.only(("msk_only", "needs_care", "long_out_of_work"))
    return Queue(
        msk_only=part.flag("msk_only", True),
        needs_care=part.flag("needs_care", True),
        long_out_of_work=part.flag("long_out_of_work", True),
    )


def _capacity(part: Part) -> Capacity:
    part.only(_CAPACITY)
    return Capacity(*(part.number(key) for key in _CAPACITY))


def _service(part: Part) -> Service:
    part.only(("code", "name", "care_service"))
    kinds = SLOTS["care_service"].codes
    return Service(part.text("code"), part.text("name"), part.codes("care_service", kinds)[0])


def _strand(part: Part) -> Strand:
    part.only(("code", "name", "people", "destinations", "areas", "of_which"))
    of_which = part.part("of_which")
    of_which.only(AREAS)
    return Strand(
        code=part.text("code"),
        name=part.text("name"),
        people=part.number("people"),
        destinations=part.codes("destinations", DESTINATIONS),
        areas=part.codes("areas", AREAS),
        of_which={area: of_which.number(area) for area in of_which.content},
    )


def _organisation(part: Part) -> Organisation:
    part.only(("choice", "name", "destination"))
    choices = [code for code in SLOTS["community_choice"].codes if code != "none"]
    return Organisation(
        choice=part.codes("choice", choices)[0],
        name=part.text("name"),
        destination=part.codes("destination", DESTINATIONS)[0],
    )


def _check_organisations(part: Part, directory: dict[str, Entry]) -> None:
    for one in part.items("organisations"):
        destination = _organisation(one).destination
        if destination not in directory:
            raise one.problem(f"{destination} is not in the directory; an entry would be right")


def _letters_only(name: str) -> bool:
    """Whether a name of the table is a postcode area ("eh"), not a place or a district ("m1")."""
    return len(name) <= 2 and name.isalpha()
