"""Phone numbers as people give them: a UK mobile in E.164, or why it is none.

`phonenumbers.is_valid_number` refuses 07700 900000 to 900999, which Ofcom keeps for invented
people; they are let through, because every test and every training text uses them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

UK: Final = 44
_FOR_INVENTED_PEOPLE: Final = re.compile(r"\+447700900\d{3}")
_TEXTABLE: Final = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
# Jersey, Guernsey and the Isle of Man share +44 but are not in the UK
_HOME: Final = ("GB",)


_SAID_OF: Final = {
    "landline": "a landline",
    "abroad": "a number outside the UK",
    "other": "a number that takes no texts",
}


@dataclass(frozen=True)
class Number:
    """A number that was read. `kind`: mobile | landline | abroad | other; `e164` as +44…"""

    e164: str
    kind: str


def read_number(typed: str) -> Number | None:
    """What kind of number this is, or None where it is none at all. UK numbers may start with 0."""
    try:
        parsed = phonenumbers.parse(typed, "GB")
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Number(e164, _kind(parsed, e164))


def _kind(parsed: phonenumbers.PhoneNumber, e164: str) -> str:
    if _FOR_INVENTED_PEOPLE.fullmatch(e164):
        return "mobile"
    if parsed.country_code != UK or phonenumbers.region_code_for_number(parsed) not in (
        *_HOME,
        None,
    ):
        return "abroad"
    kind = phonenumbers.number_type(parsed)
    if kind in _TEXTABLE:
        return "mobile"
    return "landline" if kind == PhoneNumberType.FIXED_LINE else "other"


def as_written(e164: str) -> str:
    """A number as people of the UK write it: 07700 900123; from abroad with its +."""
    try:
        parsed = phonenumbers.parse(e164, "GB")
    except NumberParseException:
        return e164
    national = parsed.country_code == UK
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, style.NATIONAL if national else style.INTERNATIONAL)


class NotAMobile(ValueError):
    """Not a number we can text: the message says what it is, and what would be right."""


def normalised(typed: str) -> str:
    """The UK mobile number in E.164, or `NotAMobile`."""
    number = read_number(typed)
    if number is not None and number.kind == "mobile":
        return number.e164
    what = "not a phone number" if number is None else _SAID_OF[number.kind]
    raise NotAMobile(f"{what}; a UK mobile such as 07700 900123 would be right")


def uk_mobile(typed: str) -> str | None:
    """The UK mobile number in E.164, or None for anything else."""
    number = read_number(typed)
    return number.e164 if number is not None and number.kind == "mobile" else None
