"""The services page: whom the site's directory would name today, what they do, and for whom they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.edge.ports import Words
from bot.model.site import EVERYWHERE, Entry, Site

# in the order of the page; a group's heading stands in services.html
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "now": (
        "emergency_999",
        "nhs_111",
        "nhs_111_mental_health",
        "samaritans",
        "shout",
        "domestic_abuse_helpline",
        "childline",
    ),
    "health": ("msk_service", "gp", "talking_therapies"),
    "work": ("workwell", "access_to_work", "connect_to_work", "ips", "acas", "jobcentre"),
    "life": (
        "be_well",
        "citizens_advice",
        "new_style_esa",
        "universal_credit",
        "vcse_black_led",
        "vcse_asian_led",
    ),
}
# the advisers and the call back are reached by the chat itself; `local_nhs` is the GP of elsewhere
NOT_BY_ONESELF: Final = ("ea_msk", "person", "local_nhs")


@dataclass(frozen=True)
class Service:
    """One service as the page shows it. `places` is empty where it takes people from everywhere."""

    code: str
    name: str
    says: str
    age: int | None
    places: tuple[str, ...]
    england: bool


@dataclass(frozen=True)
class Group:
    """Services under one heading."""

    code: str
    services: tuple[Service, ...]


def services_of(site: Site, words: Words, language: str, today: dt.date) -> tuple[Group, ...]:
    """The services named on that day, grouped; a closed one is in no group, an empty group is left out."""
    groups = [
        Group(
            group,
            tuple(
                _service(site, words, language, site.directory[code])
                for code in codes
                if site.names(code, today)
            ),
        )
        for group, codes in GROUPS.items()
    ]
    return tuple(group for group in groups if group.services)


def _service(site: Site, words: Words, language: str, entry: Entry) -> Service:
    name = words.say(f"utter_name_{entry.code}", language, "web").text
    says = words.say(
        f"utter_service_{entry.code}", language, "web", **site.contacts(entry.code)
    ).text
    everywhere, england = EVERYWHERE in entry.areas, "england_other" in entry.areas
    places = () if everywhere or england else tuple(_place(area) for area in entry.areas)
    own = says.removeprefix(f"{name}:").strip() if says.startswith(f"{name}:") else says
    return Service(entry.code, _big(name), _big(own), entry.minimum_age, places, england)


def _place(area: str) -> str:
    return area.replace("_", " ").title()


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]
