"""Directory entries from their YAML form."""

from __future__ import annotations

from typing import Final

from bot.directory.reading import Part
from bot.model.answers import AREAS, BOROUGHS
from bot.model.site import EVERYWHERE, Contact, Entry

# never dropped for age (contract section 5, "Closed and stale"): past their review date they
# are still named, `check` fails and staff are told
ALWAYS_NAMED: Final = [
    "emergency_999",
    "nhs_111",
    "nhs_111_mental_health",
    "samaritans",
    "shout",
    "domestic_abuse_helpline",
    "childline",
    "gp",
    "local_nhs",
    "msk_service",
    "person",
    "ea_msk",
    "access_to_work",
    "talking_therapies",
    "acas",
    "citizens_advice",
    "new_style_esa",
    "universal_credit",
    "jobcentre",
]

ENGLAND: Final = (*BOROUGHS, "nottingham", "northtown", "southtown", "england_other")
GROUPS: Final = {"greater_manchester": tuple(BOROUGHS), "england": ENGLAND}
READS: Final = ("gp", "home", "jobcentre")

_KEYS: Final = [
    "title",
    "areas",
    "reads",
    "minimum_age",
    "open_from",
    "open_to",
    "last_checked",
    "review_after",
    "phone",
    "url",
]


def entry(code: str, part: Part) -> Entry:
    """One entry; raises `SiteProblem` for what is missing or wrong."""
    part.only(_KEYS)
    found = Entry(
        code=code,
        title=part.text("title"),
        areas=_areas(part),
        reads=part.codes("reads", READS, READS),
        minimum_age=part.number_or_none("minimum_age"),
        open_from=part.date_or_none("open_from"),
        open_to=part.date_or_none("open_to"),
        last_checked=part.date("last_checked"),
        review_after=part.date("review_after"),
        always_named=code in ALWAYS_NAMED,
        phone=_contact(part, "phone"),
        url=_contact(part, "url"),
    )
    if found.review_after < found.last_checked:
        raise part.problem("is before last_checked; a later date would be right", "review_after")
    return found


def _areas(part: Part) -> tuple[str, ...]:
    codes = part.codes("areas", (EVERYWHERE, *GROUPS, *AREAS), (EVERYWHERE,))
    return tuple(area for code in codes for area in GROUPS.get(code, (code,)))


def _contact(part: Part, key: str) -> Contact | None:
    if part.content.get(key) is None:
        return None
    fact = part.part(key)
    fact.only(("value", "confirmed", "source"))
    contact = Contact(fact.text("value"), fact.flag("confirmed"), fact.text("source", ""))
    if contact.confirmed and not contact.source:
        raise fact.problem(
            "is missing; who confirmed it, or where it was read, would be right", "source"
        )
    return contact
