"""What a person can tell us: one fact, one slot, one code (contract section 4).

Missing is a value. `UNKNOWN` stands for "not asked", "not answered" and "prefer not
to say" alike when a rule reads an answer: unknown is never no and never yes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final


class Unknown(Enum):
    """The one value that stands for every answer we do not have."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """An unknown answer is not true; never read its falseness as "no"."""
        return False


UNKNOWN: Final = Unknown.UNKNOWN
NO_ANSWER: Final = ("not_answered", "prefer_not")  # taken by every slot, unknown to every rule


class Kind(Enum):
    """How a slot's value is written."""

    CODE = "one code"
    CODES = "a list of codes"
    WEEKS = "a whole number of weeks"
    DATE = "an ISO date such as 2026-11-30"
    TEXT = "text"
    PHONE = "a phone number such as +447700900123"
    LANGUAGE = "a language code such as en, ur or zh-Hant"


@dataclass(frozen=True)
class Slot:
    """One fact: its name, how it is written, and the codes it may hold (in the order they are offered)."""

    name: str
    kind: Kind = Kind.CODE
    codes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # codes beside an open kind, such as `none` for a language


BOROUGHS: Final = [
    "manchester",
    "trafford",
    "salford",
    "bolton",
    "bury",
    "oldham",
    "rochdale",
    "stockport",
    "tameside",
    "wigan",
]
AREAS: Final = (
    *BOROUGHS,
    *[
        "nottingham",
        "northtown",
        "southtown",
        "england_other",
        "scotland",
        "wales",
        "northern_ireland",
        "no_gp",
        "unknown",
    ],
)
OUTSIDE_ENGLAND: Final = ("scotland", "wales", "northern_ireland")
AREA_SLOTS: Final = ("gp_area", "lives_in", "jobcentre_in")
YES_NO: Final = ("yes", "no")


def _codes(name: str, codes: str) -> Slot:
    return Slot(name, Kind.CODE, tuple(codes.split()))


def _several(name: str, codes: str) -> Slot:
    return Slot(name, Kind.CODES, tuple(codes.split()))


_ALL: Final = (
    Slot("language", Kind.LANGUAGE),
    Slot("consent_take_part", codes=YES_NO),
    _several("safety", "none emergency urgent crisis unsafe unsure"),
    Slot("text_safe", codes=YES_NO),
    _codes("age_band", "under_16 16_17 18_plus"),
    Slot("gp_area", codes=AREAS),
    Slot("lives_in", codes=AREAS),
    Slot("jobcentre_in", codes=(*AREAS, "none")),
    _several("condition", "pain inflammatory bone injury other_msk not_msk"),
    _several(
        "body_area",
        "back neck shoulder elbow hand_wrist hip knee foot_ankle widespread other",
    ),
    _codes("msk_care", "under_care waiting gp_only none unsure"),
    _codes("care_service", "physio_ot msk_clinic rheumatology pain bone_health other unknown"),
    Slot("care_provider", Kind.TEXT),  # the site's own services by code, `elsewhere`, `unknown`
    _codes(
        "employment",
        "working off_sick self_employed self_employed_off starting_soon looking"
        " not_working_health carer_home student volunteer retired other",
    ),
    Slot("sick_weeks", Kind.WEEKS),
    _codes("job_risk", "none worried threatened unknown"),
    Slot("job_date", Kind.DATE),
    _codes("out_of_work", "under_6m 6_to_12m 1_to_2y over_2y never_worked"),
    _codes("wants_work", "yes no unsure"),
    _several(
        "barriers",
        "pain_movement tiredness equipment duties_hours travel employer confidence mood money"
        " housing caring skills language discrimination benefits_worry fit_note loneliness"
        " other none",
    ),
    Slot("talking_therapy", codes=YES_NO),
    _codes("community_choice", "black_led asian_led none"),
    _codes("community_how", "as_well instead unknown"),
    _several("existing_support", "none work_coach ips connect_to_work mh_team other"),
    Slot("civil_servant", codes=YES_NO),
    Slot("name", Kind.TEXT),
    Slot("phone", Kind.PHONE),
    _codes("contact_by", "call text"),
    _several("contact_times", "morning afternoon evening any"),
    Slot("voicemail_ok", codes=YES_NO),
    _several("access_needs", "large_print easy_read bsl braille audio relay other none"),
    Slot("interpreter", Kind.LANGUAGE, also=("none",)),
    Slot("consent_share", codes=YES_NO),
    Slot("consent_contact", codes=YES_NO),
    Slot("consent_evaluation", codes=YES_NO),
    Slot("next_treatment", Kind.TEXT),
    # Census 2021, England and Wales, the 19 groups in its order
    _codes(
        "ethnicity",
        "white_british white_irish white_gypsy_traveller white_roma white_other"
        " mixed_white_black_caribbean mixed_white_black_african mixed_white_asian mixed_other"
        " asian_indian asian_pakistani asian_bangladeshi asian_chinese asian_other"
        " black_african black_caribbean black_other arab other",
    ),
    _codes("gender", "woman man non_binary other"),
    _codes("disability", "a_lot a_little no"),
)

SLOTS: Final[Mapping[str, Slot]] = {slot.name: slot for slot in _ALL}

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_PHONE = re.compile(r"\+\d{7,15}")
MAX_WEEKS: Final = 520


class BadAnswer(ValueError):
    """An answer that the contract does not know: says which slot, what is wrong, what would be right."""


def checked(name: str, value: Any) -> Any:
    """The value in its stored shape (a tuple for a list), or `BadAnswer`.

    >>> checked("barriers", "mood")
    ('mood',)
    """
    slot = SLOTS.get(name)
    if slot is None:
        raise BadAnswer(f"unknown slot {name!r}; the slots are: {', '.join(SLOTS)}")
    if isinstance(value, str) and value in NO_ANSWER:
        return value
    return _CHECKS[slot.kind](slot, value)


def _check_code(slot: Slot, value: Any) -> str:
    if not isinstance(value, str) or value not in slot.codes:
        raise BadAnswer(
            f"{slot.name}: unknown code {value!r}; it takes one of:"
            f" {' '.join(slot.codes + NO_ANSWER)}"
        )
    return value


def _check_codes(slot: Slot, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = (value,)
    if not isinstance(value, (list, tuple)):
        raise BadAnswer(f"{slot.name}: {value!r} is not a list of codes")
    return tuple(
        dict.fromkeys(code if code in NO_ANSWER else _check_code(slot, code) for code in value)
    )


def _check_weeks(slot: Slot, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_WEEKS:
        raise BadAnswer(f"{slot.name}: {value!r} is not a whole number from 0 to {MAX_WEEKS}")
    return value


def _check_date(slot: Slot, value: Any) -> str:
    try:
        return dt.date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise BadAnswer(f"{slot.name}: {value!r} is not {Kind.DATE.value}") from None


def _check_shape(pattern: re.Pattern[str]) -> Any:
    def check(slot: Slot, value: Any) -> str:
        if not isinstance(value, str) or not (value in slot.also or pattern.fullmatch(value)):
            raise BadAnswer(f"{slot.name}: {value!r} is not {slot.kind.value}")
        return value

    return check


_CHECKS: Final = {
    Kind.CODE: _check_code,
    Kind.CODES: _check_codes,
    Kind.WEEKS: _check_weeks,
    Kind.DATE: _check_date,
    Kind.TEXT: _check_shape(re.compile(r"(?s).*\S.*")),
    Kind.PHONE: _check_shape(_PHONE),
    Kind.LANGUAGE: _check_shape(_LANGUAGE),
}


class Answers(Mapping[str, Any]):
    """A person's answers, checked and unchanging. Lists are tuples.

    `answers["slot"]` gives the raw value and raises KeyError when the slot was not asked;
    `answers.known("slot")` gives the value a rule may read, or UNKNOWN;
    `answers.has("slot", "code", ...)` is true only when a given answer holds one of the codes.
    """

    def __init__(self, given: Mapping[str, Any] | None = None):
        """Check every answer; raises `BadAnswer` for an unknown slot or code. `None` means not asked."""
        self._given = {
            name: checked(name, value) for name, value in (given or {}).items() if value is not None
        }

    def __getitem__(self, name: str) -> Any:
        return self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def known(self, name: str) -> Any:
        """The answer a rule may read: UNKNOWN where not asked, not answered or preferred not to say."""
        value = self._given.get(name, UNKNOWN)
        if value in NO_ANSWER or value == ():
            return UNKNOWN
        if isinstance(value, tuple):
            return tuple(code for code in value if code not in NO_ANSWER) or UNKNOWN
        return value

    def has(self, name: str, *codes: str) -> bool:
        """Whether the given answer is, or its list holds, any of the codes."""
        value = self.known(name)
        if value is UNKNOWN:
            return False
        return any(code in codes for code in (value if isinstance(value, tuple) else (value,)))

    def but(self, **changes: Any) -> Answers:
        """The same answers with some changed; a change to None takes the answer away."""
        return Answers({**self._given, **changes})

    def plain(self) -> dict[str, Any]:
        """The answers as plain JSON data (lists, not tuples)."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in self._given.items()
        }
