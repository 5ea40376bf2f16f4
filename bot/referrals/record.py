"""What an adviser gets: the record of contract section 7, built from answers and their outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.model.answers import Answers
from bot.model.outcome import Outcome, Reason
from bot.referrals.ethnicity import CATEGORY
from bot.store.consents import Consent

VERSION = "1"

# Every answered slot stands once, in its section (contract section 7). `language`, the consents
# and `safety` have places of their own at the top: the top level, `consents` and `safety`.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "person": (
        "name",
        "phone",
        "age_band",
        "gp_area",
        "lives_in",
        "jobcentre_in",
        "contact_by",
        "contact_times",
        "voicemail_ok",
        "text_safe",
    ),
    "access": ("interpreter", "access_needs"),
    "condition": (
        "condition",
        "body_area",
        "msk_care",
        "care_service",
        "care_provider",
        "next_treatment",
    ),
    "employment": (
        "employment",
        "sick_weeks",
        "job_risk",
        "job_date",
        "out_of_work",
        "wants_work",
        "civil_servant",
    ),
    "support": ("existing_support", "talking_therapy", "community_choice", "community_how"),
    "equality": ("ethnicity", "gender", "disability"),
}
SECTION_OF: Mapping[str, str] = {
    slot: section for section, slots in SECTIONS.items() for slot in slots
}
EMPLOYMENT_DERIVED = (
    "status_code",
    "self_employed",
    "sickness_absence",
    "need",
    "sick_band",
    "plan_type",
    "strand",
)
CONSENT_PURPOSES = ("take_part", "share", "contact", "evaluation")


@dataclass(frozen=True)
class Source:
    """Where a referral came from: `sms` or `web`, through which partner, with whose help."""

    channel: str
    partner_code: str | None = None
    assisted_by: str | None = None


def consent_as_data(consent: Consent) -> dict[str, Any]:
    """One consent as JSON data."""
    return {**vars(consent), "at": consent.at.isoformat()}


def build(
    answers: Answers,
    outcome: Outcome,
    *,
    say: Callable[[Reason], str],
    source: Source,
    language: str,
    consents: Iterable[Consent],
    words: Mapping[str, str] | None = None,
    safety: Iterable[str] = (),
) -> dict[str, Any]:
    """The record, without what `submit` gives it: reference, created_at and first_contact_due.

    `say` gives a reason's sentence in the patient's language; `words` the person's own words by
    slot where they said more than a code holds; `safety` the ids of the safety rules that fired.
    """
    record: dict[str, Any] = {
        "version": VERSION,
        "source": vars(source),
        "language": language,
        "consents": [consent_as_data(consent) for consent in consents],
        **{section: {} for section in SECTIONS if section != "equality"},
        "barriers": [],
        "safety": list(dict.fromkeys(safety)),
    }
    put_answers(record, answers, words or {})
    put_outcome(record, outcome, say)
    return record


def put_answers(record: dict[str, Any], answers: Answers, words: Mapping[str, str]) -> None:
    """Write each answer, and the words beside it, in its place in the record."""
    for slot, value in answers.plain().items():
        if slot == "barriers":
            record["barriers"] = value if isinstance(value, list) else [value]
        elif slot in SECTION_OF:
            record.setdefault(SECTION_OF[slot], {})[slot] = value
        if slot == "ethnicity":
            record["equality"]["ethnic_category"] = CATEGORY[value]
    for slot, said in words.items():
        if slot == "barriers":
            record["barriers_words"] = said
        elif slot in SECTION_OF:
            record.setdefault(SECTION_OF[slot], {})[f"{slot}_words"] = said


def put_outcome(record: dict[str, Any], outcome: Outcome, say: Callable[[Reason], str]) -> None:
    """Write the decision, and the facts derived with it, in their places."""
    record["outcome"] = outcome_as_data(outcome, say)
    put_derived(record, outcome)


def put_derived(record: dict[str, Any], outcome: Outcome) -> None:
    """Write the facts that were derived with the decision, never asked."""
    record["condition"].update(pathway=outcome.pathway, service_tags=list(outcome.service_tags))
    record["employment"].update(
        {key: outcome.derived[key] for key in EMPLOYMENT_DERIVED if key in outcome.derived}
    )


def outcome_as_data(outcome: Outcome, say: Callable[[Reason], str]) -> dict[str, Any]:
    """The outcome as contract section 5 prints it, with each reason's sentence code beside it."""
    return {
        "primary": outcome.primary,
        "destinations": list(outcome.destinations),
        "priority": outcome.priority,
        "pathway": outcome.pathway,
        "service_tags": list(outcome.service_tags),
        "reasons": [{**vars(reason), "text": say(reason)} for reason in outcome.reasons],
        "missing": list(outcome.missing),
        "rules_version": outcome.rules_version,
    }


def slots_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """Every answered slot of the record with its value; an empty list answers nothing."""
    given = {slot: record.get(section, {}).get(slot) for slot, section in SECTION_OF.items()}
    given["barriers"] = record["barriers"] or None
    return {slot: value for slot, value in given.items() if value not in (None, [])}


def consent_given(record: Mapping[str, Any], purpose: str) -> bool:
    """Whether the last answer to this consent was yes. Never asked is no consent."""
    answers = [line["answer"] for line in record["consents"] if line["purpose"] == purpose]
    return bool(answers) and answers[-1] == "yes"


def own_words(record: dict[str, Any]) -> dict[str, str]:
    """The person's own words by slot, in the record's order."""
    parts = [part for part in record.values() if isinstance(part, dict)]
    parts.append({key: value for key, value in record.items() if key == "barriers_words"})
    return {
        key.removesuffix("_words"): said
        for part in parts
        for key, said in part.items()
        if key.endswith("_words")
    }


def without_the_person(record: dict[str, Any]) -> dict[str, Any]:
    """What may be kept of a record when its person has gone: how it came, and the decision's codes."""
    outcome = {**record["outcome"], "reasons": [], "missing": []}
    kept = ("reference", "version", "created_at", "first_contact_due", "source", "language")
    return {
        **{key: record[key] for key in kept},
        **{section: {} for section in SECTIONS if section != "equality"},
        "consents": [{**line, "reply": ""} for line in record["consents"]],
        "barriers": [],
        "safety": [],
        "outcome": outcome,
    }


def shown(record: dict[str, Any], status: str) -> dict[str, Any]:
    """The record as anybody may see it: of a withdrawn referral nothing about the person."""
    return without_the_person(record) if status == "withdrawn" else record
