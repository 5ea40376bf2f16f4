"""R7, R8, R17 and what R16 adds to the first two."""

import pytest

from tests.triage.cases import GP_ONLY, NO_JOB, NOT_MSK, NOT_SERVED, day, decided, outcome

ELSEWHERE = {"care_provider": "elsewhere"}

R7 = [
    (GP_ONLY, "signpost: msk_service workwell"),
    ({"msk_care": "none"}, "signpost: msk_service workwell"),
    ({"msk_care": "none", "gp_area": "wigan"}, "signpost: msk_service workwell"),
    ({"msk_care": "none", "age_band": None}, "signpost: msk_service workwell"),
    ({"msk_care": "none", "consent_share": "no"}, "signpost: msk_service workwell"),
    # care answers left over from before count no more
    ({"msk_care": "none", **ELSEWHERE}, "signpost: msk_service workwell"),
    ({**GP_ONLY, **NOT_SERVED}, "signpost: gp"),
    ({"msk_care": "none", **NOT_SERVED}, "signpost: gp"),
    ({**GP_ONLY, "gp_area": None}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "unknown"}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "prefer_not"}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "england_other"}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "england_other", "lives_in": "england_other"}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "no_gp"}, "signpost: gp person"),
    ({**GP_ONLY, "gp_area": "no_gp", "lives_in": "bury"}, "signpost: msk_service workwell"),
    # (b)
    (ELSEWHERE, "signpost: msk_service workwell"),
    ({**ELSEWHERE, "msk_care": "waiting"}, "signpost: msk_service workwell"),
    (NOT_SERVED, "signpost: msk_service"),
    ({**NOT_SERVED, "msk_care": "waiting"}, "signpost: msk_service"),
    ({**NOT_SERVED, **ELSEWHERE}, "signpost: msk_service"),
    ({**NOT_SERVED, "condition": None}, "signpost: msk_service"),
    ({**ELSEWHERE, "gp_area": None}, "signpost: gp person"),
    ({**NOT_SERVED, "jobcentre_in": None}, "callback: person"),
    ({**NOT_SERVED, "lives_in": None}, "callback: person"),
    ({**NOT_SERVED, "jobcentre_in": "unknown"}, "callback: person"),
    ({**NOT_SERVED, "gp_area": "no_gp"}, "signpost: msk_service"),
    ({**NOT_SERVED, "gp_area": "scotland"}, "signpost: msk_service"),
]

R8 = [
    (NOT_MSK, "signpost: workwell"),
    ({"condition": ["not_msk"]}, "signpost: workwell"),
    ({**NOT_MSK, "gp_area": "rochdale"}, "signpost: workwell"),
    ({**NOT_MSK, **NOT_SERVED}, "signpost: connect_to_work"),
    ({**NOT_MSK, **NOT_SERVED, "existing_support": ["connect_to_work"]}, "signpost: gp"),
    ({**NOT_MSK, "gp_area": None}, "signpost: gp person"),
    ({**NOT_MSK, "gp_area": "unknown"}, "signpost: gp person"),
    ({**NOT_MSK, "gp_area": "england_other"}, "signpost: gp person"),
    ({**NOT_MSK, "age_band": None}, "signpost: workwell"),
    ({**NOT_MSK, "consent_share": "no"}, "signpost: workwell"),
]

R17 = [
    ({"age_band": None}, "callback: person"),
    ({"age_band": "prefer_not"}, "callback: person"),
    ({"msk_care": "unsure"}, "callback: person"),
    ({"msk_care": None}, "callback: person"),
    ({"msk_care": "not_answered"}, "callback: person"),
    ({"condition": None, "msk_care": None}, "callback: person"),
    ({"condition": None, **GP_ONLY}, "callback: person"),
    ({"condition": "prefer_not", "msk_care": "unsure"}, "callback: person"),
    ({"gp_area": None}, "callback: person"),
    ({"gp_area": "unknown"}, "callback: person"),
    ({"gp_area": "england_other"}, "callback: person"),
    ({"gp_area": "england_other", "jobcentre_in": "none"}, "callback: person"),
    ({"age_band": None, "consent_share": "no"}, "signpost: msk_service"),
    ({"msk_care": "unsure", "consent_share": "no"}, "signpost: msk_service"),
    (
        {"age_band": None, "barriers": ["money", "loneliness"]},
        "callback: person be_well citizens_advice",
    ),
    (
        {"msk_care": "unsure", "barriers": ["equipment"], "civil_servant": "no"},
        "callback: person access_to_work",
    ),
    (
        {"gp_area": None, **NO_JOB, "out_of_work": "over_2y"},
        "callback: person connect_to_work",
    ),
]


@pytest.mark.parametrize(("changes", "expected"), [*R7, *R8, *R17])
def test_other_doors(changes, expected):
    assert decided(**changes) == expected


@pytest.mark.parametrize("unknown", ["age_band", "gp_area", "condition", "msk_care", "employment"])
def test_somebody_who_answers_nothing_is_called_back(unknown):
    assert decided(**dict.fromkeys(["condition", "msk_care", unknown])) == "callback: person"


FIRST = [
    # mood alone, R7 or R8 held
    (GP_ONLY, ["mood"], "signpost: talking_therapies msk_service workwell"),
    (NOT_MSK, ["mood"], "signpost: talking_therapies workwell"),
    (GP_ONLY, ["mood", "money"], "signpost: msk_service workwell be_well talking_therapies"
     " citizens_advice"),
    ({}, ["mood"], "ea_queue: ea_msk talking_therapies"),
    ({"age_band": None}, ["mood"], "callback: person"),
    # the four barriers of Access to Work alone
    (GP_ONLY, ["equipment"], "signpost: access_to_work msk_service workwell"),
    (GP_ONLY, ["pain_movement", "travel"], "signpost: access_to_work msk_service workwell"),
    (NOT_MSK, ["duties_hours"], "signpost: access_to_work workwell"),
    (GP_ONLY, ["equipment", "tiredness"], "signpost: msk_service workwell access_to_work"),
    ({}, ["equipment"], "ea_queue: ea_msk access_to_work"),
    ({**GP_ONLY, "employment": "looking"}, ["equipment"], "signpost: msk_service workwell"),
    ({"msk_care": "unsure"}, ["equipment"], "callback: person access_to_work"),
    ({**GP_ONLY, "safety": ["urgent"]}, ["equipment"],
     "signpost: access_to_work msk_service workwell nhs_111 gp"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "barriers", "expected"), FIRST)
def test_what_goes_first(changes, barriers, expected):
    assert decided(**{**changes, "barriers": barriers}) == expected


THREAT = {"job_risk": "threatened"}
HIGH = [
    ({**GP_ONLY, **THREAT}, "signpost: msk_service workwell acas person"),
    ({**NOT_MSK, **THREAT}, "signpost: workwell acas person"),
    ({**GP_ONLY, "job_risk": "worried", "job_date": day(28)}, "signpost: msk_service workwell person"),
    ({**NOT_MSK, "employment": "starting_soon", "job_risk": None, "job_date": day(3)},
     "signpost: workwell person"),
    ({**NOT_MSK, "gp_area": None, **THREAT}, "signpost: gp person acas"),
    (THREAT, "ea_queue: ea_msk acas"),
    ({**THREAT, "msk_care": "unsure"}, "callback: person acas"),
    ({**GP_ONLY, "barriers": ["discrimination"]}, "signpost: msk_service workwell acas"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), HIGH)
def test_a_person_beside_a_signpost_when_the_priority_is_high(changes, expected):
    assert decided(**changes) == expected


def test_the_reasons_follow_the_destinations_and_each_destination_has_one():
    found = outcome(**{**GP_ONLY, **THREAT, "barriers": ["mood"]})
    named = [reason.destination for reason in found.reasons]
    assert tuple(dict.fromkeys(named)) == found.destinations
