"""R0-R8 and R17 from the table of contract section 5: each clause a row."""

import datetime as dt

import pytest

from tests.triage.cases import GP_ONLY, NO_JOB, NOT_MSK, NOT_SERVED, decided, outcome

R0_CRISIS = "emergency_999 nhs_111_mental_health samaritans shout"

DANGER = [
    (["emergency"], "emergency: emergency_999"),
    (["unsafe"], "unsafe: domestic_abuse_helpline emergency_999"),
    (["crisis"], f"crisis: {R0_CRISIS}"),
    (["crisis", "emergency"], f"emergency: {R0_CRISIS}"),
    (
        ["crisis", "unsafe"],
        "unsafe: domestic_abuse_helpline emergency_999 nhs_111_mental_health samaritans shout",
    ),
    (["unsafe", "emergency"], "emergency: emergency_999 domestic_abuse_helpline"),
    (["none", "emergency"], "emergency: emergency_999"),
    (["urgent", "emergency"], "emergency: emergency_999"),
    (["unsure", "crisis"], f"crisis: {R0_CRISIS}"),
    (["urgent"], "ea_queue: ea_msk nhs_111 gp"),
    (["none"], "ea_queue: ea_msk"),
    (["unsure"], "ea_queue: ea_msk"),
    ("prefer_not", "ea_queue: ea_msk"),
    (None, "ea_queue: ea_msk"),
]


@pytest.mark.parametrize(("safety", "expected"), DANGER)
def test_danger_sets_the_primary_and_shows_every_advice(safety, expected):
    assert decided(safety=safety) == expected


@pytest.mark.parametrize("level", ["emergency", "unsafe", "crisis"])
@pytest.mark.parametrize(
    "other",
    [{"age_band": "under_16"}, {"consent_take_part": "no"}, {"gp_area": "scotland"}, NOT_MSK, {}],
)
def test_nothing_outranks_danger_and_nothing_is_added_to_it(level, other):
    rest = {"barriers": ["mood", "money", "equipment"], "existing_support": ["mh_team"]}
    found = outcome(safety=[level], job_risk="threatened", **rest, **other)
    assert found.primary == level
    assert {reason.rule for reason in found.reasons} == {"R0"}


ADDS_MUCH = {
    "barriers": ["mood", "money", "equipment", "discrimination", "housing"],
    "existing_support": ["mh_team"],
    "community_choice": "black_led",
    "talking_therapy": "yes",
}

GATES = [
    # R1 before R3: under 16, whatever else
    ({"age_band": "under_16"}, "information: gp childline"),
    ({"age_band": "under_16", "consent_take_part": "no"}, "information: gp childline"),
    ({"age_band": "under_16", **ADDS_MUCH}, "information: gp childline"),
    ({"age_band": "under_16", "gp_area": "scotland"}, "information: gp childline"),
    # R3
    ({"consent_take_part": "no"}, "information:"),
    ({"consent_take_part": "no", **ADDS_MUCH}, "information:"),
    ({"consent_take_part": "no", "job_risk": "threatened"}, "information:"),
    ({"consent_take_part": "no", "age_band": "16_17"}, "information:"),
    ({"consent_take_part": "prefer_not"}, "ea_queue: ea_msk"),
    ({"consent_take_part": None}, "ea_queue: ea_msk"),
    # urgent advice is R0's: it is never lost
    ({"safety": ["urgent"], "age_band": "under_16"}, "information: gp childline nhs_111"),
    ({"safety": ["urgent"], "consent_take_part": "no"}, "information: nhs_111 gp"),
    # R4 before R2: GP and home outside England, where the site reads the home
    ({"gp_area": "scotland", "lives_in": "scotland"}, "signpost: local_nhs"),
    ({"gp_area": "wales", "lives_in": "wales"}, "signpost: local_nhs"),
    ({"gp_area": "northern_ireland", "lives_in": "northern_ireland"}, "signpost: local_nhs"),
    ({"gp_area": "scotland", "lives_in": "wales"}, "signpost: local_nhs"),
    ({"gp_area": "scotland", "lives_in": "scotland", "age_band": "16_17"}, "signpost: local_nhs"),
    ({"gp_area": "no_gp", "lives_in": "scotland"}, "signpost: local_nhs"),
    ({"gp_area": "scotland", "lives_in": "bolton"}, "ea_queue: ea_msk workwell"),
    ({"gp_area": "scotland"}, "callback: person"),
    ({"gp_area": "scotland", "lives_in": "unknown"}, "callback: person"),
    (
        {"gp_area": "scotland", "lives_in": "scotland", "jobcentre_in": "bury"},
        "signpost: local_nhs",
    ),
    # R2: below the adviser age of 18
    ({"age_band": "16_17"}, "signpost: workwell gp"),
    ({"age_band": "16_17", "gp_area": "bolton"}, "signpost: workwell gp"),
    ({"age_band": "16_17", **NOT_SERVED}, "signpost: gp"),
    ({"age_band": "16_17", "gp_area": "unknown"}, "signpost: gp"),
    ({"age_band": "16_17", "wants_work": "no"}, "signpost: workwell gp"),
    ({"age_band": "16_17", **NOT_MSK}, "signpost: workwell gp"),
    ({"age_band": "16_17", "consent_share": "no"}, "signpost: workwell gp"),
    # R5
    ({"wants_work": "no"}, "information:"),
    ({"wants_work": "no", "safety": ["urgent"]}, "information: nhs_111 gp"),
    ({"employment": "retired", "job_risk": None}, "ea_queue: ea_msk"),
    ({"employment": "retired", "wants_work": None}, "information:"),
    ({"employment": "retired", "wants_work": "unsure"}, "information:"),
    ({"employment": "retired", "wants_work": "no"}, "information:"),
    ({"employment": "retired", "wants_work": "prefer_not"}, "information:"),
    ({"wants_work": "unsure"}, "ea_queue: ea_msk"),
    ({"wants_work": None}, "ea_queue: ea_msk"),
    ({"wants_work": "no", **NOT_MSK}, "information:"),
]


@pytest.mark.parametrize(("changes", "expected"), GATES)
def test_who_this_is_not_for(changes, expected):
    assert decided(**changes) == expected


QUEUE = [
    ("manchester", {}, "ea_queue: ea_msk"),
    ("manchester", {"gp_area": "trafford"}, "ea_queue: ea_msk"),
    *(
        ("manchester", {"gp_area": area}, "ea_queue: ea_msk workwell")
        for area in [
            "salford",
            "bolton",
            "bury",
            "oldham",
            "rochdale",
            "stockport",
            "tameside",
            "wigan",
        ]
    ),
    # any of GP, home, Jobcentre; the core comes before the wider area
    ("manchester", {"gp_area": "england_other", "lives_in": "trafford"}, "ea_queue: ea_msk"),
    ("manchester", {"gp_area": "bolton", "lives_in": "manchester"}, "ea_queue: ea_msk"),
    ("manchester", {"gp_area": "bolton", "jobcentre_in": "manchester"}, "ea_queue: ea_msk"),
    ("manchester", {"gp_area": None, "jobcentre_in": "wigan"}, "ea_queue: ea_msk workwell"),
    ("manchester", {"gp_area": "no_gp", "lives_in": "manchester"}, "ea_queue: ea_msk"),
    ("manchester", {"gp_area": "unknown", "lives_in": "bury"}, "ea_queue: ea_msk workwell"),
    *(
        ("manchester", {"condition": [code]}, "ea_queue: ea_msk")
        for code in ["pain", "inflammatory", "bone", "injury", "other_msk"]
    ),
    ("manchester", {"condition": ["not_msk", "bone"]}, "ea_queue: ea_msk"),
    ("manchester", {"condition": None}, "ea_queue: ea_msk"),
    ("manchester", {"condition": "prefer_not", "msk_care": "waiting"}, "ea_queue: ea_msk"),
    ("manchester", {"msk_care": "waiting"}, "ea_queue: ea_msk"),
    ("manchester", {"care_provider": "mft_physio"}, "ea_queue: ea_msk"),
    ("manchester", {"care_provider": None}, "ea_queue: ea_msk"),
    *(
        ("manchester", {"employment": code, "job_risk": None}, "ea_queue: ea_msk")
        for code in [
            "working",
            "off_sick",
            "self_employed",
            "starting_soon",
            "looking",
            "not_working_health",
            "carer_home",
            "student",
            "volunteer",
            "other",
            "prefer_not",
        ]
    ),
    ("manchester", {"employment": None, "job_risk": None}, "ea_queue: ea_msk"),
    ("manchester", {"existing_support": ["ips", "work_coach"]}, "ea_queue: ea_msk"),
    ("manchester", {"community_choice": None}, "ea_queue: ea_msk"),
    # consent to share refused: nothing reaches staff, the other destinations stay
    ("manchester", {"consent_share": "no"}, "signpost: msk_service"),
    ("manchester", {"consent_share": "no", "gp_area": "wigan"}, "signpost: msk_service workwell"),
    (
        "manchester",
        {"consent_share": "no", "barriers": ["money", "equipment"], "civil_servant": "no"},
        "signpost: msk_service be_well access_to_work citizens_advice",
    ),
    ("manchester", {"consent_share": None}, "ea_queue: ea_msk"),
    ("manchester", {"consent_share": "prefer_not"}, "ea_queue: ea_msk"),
    # the made-up site: from 16, GP alone
    ("example", {}, "ea_queue: ea_msk"),
    ("example", {"age_band": "16_17"}, "ea_queue: ea_msk"),
    ("example", {"age_band": "16_17", "gp_area": "southtown"}, "signpost: msk_service"),
    ("example", {"gp_area": "southtown"}, "signpost: msk_service"),
    ("example", {"gp_area": "southtown", "lives_in": "northtown"}, "signpost: msk_service"),
    ("example", {"gp_area": "manchester"}, "signpost: msk_service"),
    ("example", {"gp_area": "no_gp"}, "signpost: msk_service"),
    ("example", {"gp_area": "unknown"}, "callback: person"),
    ("example", {"gp_area": "scotland"}, "signpost: local_nhs"),
    ("example", {"gp_area": "scotland", "lives_in": "northtown"}, "signpost: local_nhs"),
    ("example", {"gp_area": "no_gp", "lives_in": "wales"}, "signpost: local_nhs"),
    ("example", GP_ONLY, "signpost: msk_service"),
    ("example", {**GP_ONLY, "gp_area": "southtown"}, "signpost: gp"),
    ("example", NOT_MSK, "signpost: gp"),
]


@pytest.mark.parametrize(("name", "changes", "expected"), QUEUE)
def test_the_adviser_queue(name, changes, expected):
    assert decided(name, **changes) == expected


LONG = {**NO_JOB, "wants_work": "unsure"}

NOTTINGHAM = [
    ({}, "ea_queue: ea_msk"),
    (NOT_MSK, "ea_queue: ea_msk"),
    (GP_ONLY, "ea_queue: ea_msk"),
    ({"msk_care": "none"}, "ea_queue: ea_msk"),
    ({"msk_care": None}, "ea_queue: ea_msk"),
    ({"care_provider": "elsewhere"}, "ea_queue: ea_msk"),
    ({"condition": None, "msk_care": None}, "callback: person"),
    ({"condition": None}, "ea_queue: ea_msk"),
    ({"age_band": "16_17"}, "signpost: gp"),
    ({"age_band": None}, "callback: person"),
    ({"gp_area": "england_other"}, "signpost: msk_service"),
    ({"gp_area": "england_other", "lives_in": "nottingham"}, "signpost: msk_service"),
    ({"gp_area": "unknown"}, "callback: person"),
    ({"employment": "off_sick", "sick_weeks": 3}, "ea_queue: ea_msk"),
    ({"employment": "off_sick", "sick_weeks": 5}, "ea_queue: ea_msk"),
    ({**LONG, "out_of_work": "6_to_12m"}, "ea_queue: ea_msk"),
    ({**LONG, "out_of_work": "1_to_2y"}, "signpost: connect_to_work"),
    ({**LONG, "out_of_work": "over_2y"}, "signpost: connect_to_work"),
    ({**LONG, "out_of_work": "never_worked"}, "signpost: connect_to_work"),
    (
        {**LONG, "out_of_work": "over_2y", "existing_support": ["connect_to_work"]},
        "signpost: jobcentre",
    ),
    (
        {**LONG, "out_of_work": "over_2y", "existing_support": ["connect_to_work", "work_coach"]},
        "signpost: gp",
    ),
    ({"employment": "working", "out_of_work": "over_2y"}, "ea_queue: ea_msk"),
    ({"existing_support": ["ips"]}, "ea_queue: ea_msk"),
    ({"community_choice": "black_led", "community_how": "instead"}, "ea_queue: ea_msk"),
    ({"barriers": ["money"]}, "ea_queue: ea_msk citizens_advice"),
    ({**NOT_MSK, "gp_area": "england_other"}, "signpost: connect_to_work"),
    ({**LONG, "out_of_work": "over_2y", "wants_work": "no"}, "information:"),
]


@pytest.mark.parametrize(("changes", "expected"), NOTTINGHAM)
def test_nottingham_as_its_specification_had_it(changes, expected):
    assert decided("nottingham", **changes) == expected


def test_nottingham_uses_the_jobcentre_once_connect_to_work_was_not_checked_in_time():
    later = dt.date(2028, 1, 1)
    assert decided("nottingham", later, **LONG, out_of_work="over_2y") == "signpost: jobcentre"
