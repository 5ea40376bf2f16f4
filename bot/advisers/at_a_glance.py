"""A referral in the order an adviser needs it: who, how to reach them, then everything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.advisers.answers_in_words import QUESTIONS
from bot.advisers.labels import DERIVED, label
from bot.referrals.record import own_words, slots_of

# equality answers are for monitoring only: they are in no group, so no page shows them
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "Reaching them safely": ("contact_by", "contact_times", "voicemail_ok", "text_safe"),
    "Language and access needs": ("interpreter", "access_needs"),
    "Work": (
        "employment",
        "sick_weeks",
        "job_risk",
        "job_date",
        "out_of_work",
        "wants_work",
        "barriers",
        "civil_servant",
    ),
    "Health problem, as they told it": (
        "condition",
        "body_area",
        "msk_care",
        "care_service",
        "care_provider",
        "next_treatment",
    ),
    "Who helps them already": (
        "existing_support",
        "talking_therapy",
        "community_choice",
        "community_how",
    ),
    "About them": ("age_band", "gp_area", "lives_in", "jobcentre_in"),
}

_CAREFUL: Final = {("voicemail_ok", "no"), ("text_safe", "no"), ("job_risk", "threatened")}


@dataclass(frozen=True)
class Fact:
    """One line: what it is, what they said, their own words, and whether to be careful."""

    name: str
    value: str
    words: str | None = None
    careful: bool = False


def groups(
    record: dict[str, Any], service_names: dict[str, str], strand_names: dict[str, str]
) -> dict[str, list[Fact]]:
    """The facts under their headings; a heading with nothing under it is left out.

    `service_names` are the site's own services by code, `strand_names` its strands.
    """
    answers, words = slots_of(record), own_words(record)
    found = {
        heading: [
            _fact(slot, answers.get(slot), words.get(slot), record, service_names)
            for slot in slots
            if slot in answers or slot in words
        ]
        for heading, slots in GROUPS.items()
    }
    found["Programme"] = list(_derived(record, strand_names))
    return {heading: facts for heading, facts in found.items() if facts}


def _derived(record: dict[str, Any], strand_names: dict[str, str]) -> Iterator[Fact]:
    """What the routing worked out: nobody was asked."""
    facts = {**record["condition"], **record["employment"]}
    for key, (name, words) in DERIVED.items():
        value = facts.get(key)
        if value:
            words = strand_names if key == "strand" else words
            values = value if isinstance(value, list) else [value]
            yield Fact(name, ", ".join(words.get(one) or str(one) for one in values))


def not_known(record: dict[str, Any]) -> list[str]:
    """The questions that a rule could still read and nobody has answered, as staff call them."""
    return [QUESTIONS.get(slot, slot.replace("_", " ")) for slot in record["outcome"]["missing"]]


def _fact(
    slot: str, value: Any, words: str | None, record: dict[str, Any], names: dict[str, str]
) -> Fact:
    said = "" if value is None else label(slot, value)
    if slot == "care_provider":
        said = names.get(str(value), said)
    name = QUESTIONS[slot]
    if slot == "job_date":
        said = _as_day(said)
        starting = record["employment"].get("employment") == "starting_soon"
        name = "Job starts" if starting else "Job may end"
    return Fact(name, said, words, (slot, str(value)) in _CAREFUL)


def _as_day(text: str) -> str:
    """An ISO date as staff read it; anything else as it is."""
    try:
        return f"{dt.date.fromisoformat(text):%-d %B %Y}"
    except ValueError:
        return text


def by_when(record: dict[str, Any]) -> list[str]:
    """What matters by when, in words: job dates, weeks off sick, treatment."""
    work = record["employment"]
    lines = []
    if str(work.get("job_date", ""))[:1].isdigit():
        starting = work.get("employment") == "starting_soon"
        day = _as_day(str(work["job_date"]))
        lines.append(f"{'Job starts' if starting else 'Job may end'} on {day}")
    if work.get("job_risk") == "threatened":
        lines.append("The employer has said the job may go")
    if isinstance(work.get("sick_weeks"), int) and "off" in str(work.get("employment")):
        # statutory sick pay ends after 28 weeks (gov.uk/statutory-sick-pay), claims take weeks
        note = ": sick pay may end at 28 weeks" if work["sick_weeks"] >= 20 else ""
        lines.append(f"Off sick for {work['sick_weeks']} weeks{note}")
    if record["condition"].get("next_treatment"):
        lines.append(f"Treatment: {label('next_treatment', record['condition']['next_treatment'])}")
    return lines
