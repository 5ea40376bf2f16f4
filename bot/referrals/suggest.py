"""Whom to give a referral: by language, then area, strand, and who has the least to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.store.referrals import Referral
from bot.store.staff import Member


@dataclass(frozen=True)
class Suggestion:
    """A member of the team, and what speaks for (or against) them, a short phrase each."""

    member: Member
    speaks: bool
    why: tuple[str, ...]


@dataclass(frozen=True)
class Load:
    """Who has how much: open referrals and new people this month by staff id, and the limit."""

    in_hand: Mapping[int, int]
    new_this_month: Mapping[int, int]
    limit: int


def language_needed(referral: Referral) -> str:
    """The language to talk in: the interpreter's where one is asked for, else what they wrote in."""
    interpreter = referral.record["access"].get("interpreter")
    if interpreter in (None, "none", "not_answered", "prefer_not"):
        return referral.language
    return str(interpreter)


def suggest(
    referral: Referral, members: Sequence[Member], load: Load, today: dt.date
) -> list[Suggestion]:
    """The advisers who are there, the best first; who is full for the month comes after the others.

    Who speaks the language comes before who does not, whatever else holds.
    """
    there = [one for one in members if one.role == "adviser" and not one.is_away(today)]
    found = [_suggestion(referral, member, load) for member in there]
    return [suggestion for _, suggestion in sorted(found, key=lambda pair: pair[0])]


def _suggestion(
    referral: Referral, member: Member, load: Load
) -> tuple[tuple[object, ...], Suggestion]:
    speaks = language_needed(referral) in member.languages.split()
    sees_area = _covers(member.areas, referral.area)
    sees_strand = _covers(member.strands, referral.strand)
    held, new = load.in_hand.get(member.id, 0), load.new_this_month.get(member.id, 0)
    full = new >= load.limit
    why = [
        "speaks their language" if speaks else "",
        "sees people from there" if sees_area and member.areas else "",
        "works in this strand" if sees_strand and member.strands else "",
        f"{held} in hand",
        f"full for this month ({new} new)" if full else f"{new} new this month",
    ]
    order = (not speaks, full, not sees_area, not sees_strand, held, new, member.display_name)
    return order, Suggestion(member, speaks, tuple(filter(None, why)))


def _covers(codes: str, code: str | None) -> bool:
    return not codes or code in codes.split()
