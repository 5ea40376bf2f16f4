"""R15 and R16: money, benefits and rights at work, clause by clause."""

import pytest

from tests.triage.cases import NO_JOB, added

OFF = {"employment": "off_sick", "job_risk": None}
R15 = [
    ({"barriers": ["benefits_worry"]}, "citizens_advice"),
    ({"barriers": ["money"]}, "be_well citizens_advice"),
    ({**OFF, "sick_weeks": 19}, ""),
    ({**OFF, "sick_weeks": 20}, "citizens_advice new_style_esa"),
    ({**OFF, "sick_weeks": 520}, "citizens_advice new_style_esa"),
    ({**OFF, "sick_weeks": "prefer_not"}, ""),
    (OFF, ""),
    ({**OFF, "sick_weeks": 20, "employment": "working"}, ""),
    ({**OFF, "sick_weeks": 20, "employment": "prefer_not"}, ""),
    ({**OFF, "employment": "self_employed_off"}, "citizens_advice new_style_esa"),
    ({**OFF, "barriers": ["money"]}, "be_well citizens_advice"),
    ({**NO_JOB, "barriers": ["money"]}, "be_well citizens_advice universal_credit"),
    ({**NO_JOB, "barriers": ["benefits_worry"]}, "citizens_advice"),
    *(
        (
            {"employment": code, "job_risk": None, "barriers": ["money"]},
            "be_well citizens_advice universal_credit",
        )
        for code in [
            "starting_soon",
            "not_working_health",
            "carer_home",
            "student",
            "volunteer",
            "other",
        ]
    ),
    ({"employment": "retired", "job_risk": None, "barriers": ["money"]}, "be_well citizens_advice"),
    (
        {"employment": "prefer_not", "job_risk": None, "barriers": ["money"]},
        "be_well citizens_advice",
    ),
    *(
        (
            {
                "employment": "not_working_health",
                "job_risk": None,
                "out_of_work": code,
                "barriers": ["money"],
                "existing_support": ["ips"],
            },
            expected,
        )
        for code, expected in {
            "under_6m": "be_well citizens_advice new_style_esa universal_credit",
            "6_to_12m": "be_well citizens_advice new_style_esa universal_credit",
            "1_to_2y": "be_well citizens_advice new_style_esa universal_credit",
            "over_2y": "be_well citizens_advice universal_credit",
            "never_worked": "be_well citizens_advice universal_credit",
        }.items()
    ),
    ({"employment": "not_working_health", "job_risk": None, "out_of_work": "under_6m"}, ""),
]


@pytest.mark.parametrize(("changes", "expected"), R15)
def test_r15_money_and_benefits(changes, expected):
    assert added(**changes) == expected


R16 = [
    ({"job_risk": "threatened"}, "acas"),
    ({"job_risk": "worried"}, ""),
    ({"job_risk": "unknown"}, ""),
    ({"job_risk": "prefer_not"}, ""),
    ({"barriers": ["discrimination"]}, "acas"),
    ({"barriers": ["discrimination"], "job_risk": "threatened"}, "acas"),
    ({"job_risk": "threatened", "employment": None}, "acas"),
    ({"job_risk": "threatened", "employment": "looking"}, ""),
    ({"job_risk": "threatened", "employment": "starting_soon"}, ""),
]


@pytest.mark.parametrize(("changes", "expected"), R16)
def test_r16_rights_at_work(changes, expected):
    assert added(**changes) == expected
