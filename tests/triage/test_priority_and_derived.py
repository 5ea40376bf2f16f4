"""Priority, pathway, and the values that are worked out and never asked."""

import pytest

from bot.model.answers import SLOTS, Answers
from bot.triage.employment import NEEDS, NOT_STATED, PLANS, STATUS_CODES, status_code
from tests.triage.cases import GP_ONLY, NO_JOB, NOT_MSK, NOT_SERVED, TODAY, day, outcome, site

PRIORITY = [
    ({}, "normal"),
    ({"job_risk": "threatened"}, "high"),
    ({"job_risk": "worried"}, "normal"),
    ({"job_risk": "prefer_not"}, "normal"),
    ({"job_date": day(0)}, "high"),
    ({"job_date": day(27)}, "high"),
    ({"job_date": day(28)}, "high"),
    ({"job_date": day(29)}, "normal"),
    ({"job_date": day(-1)}, "normal"),
    ({"job_date": day(-1), "job_risk": "threatened"}, "high"),
    ({"job_date": "prefer_not"}, "normal"),
    ({"job_date": day(5), "employment": None, "job_risk": None}, "high"),
    ({"employment": "starting_soon", "job_risk": None, "job_date": day(28)}, "high"),
    ({"employment": "starting_soon", "job_risk": None, "job_date": day(29)}, "normal"),
    ({"employment": "starting_soon", "job_risk": "threatened"}, "normal"),
    ({"employment": "looking", "job_date": day(5)}, "normal"),
    ({"employment": "looking", "job_risk": "threatened"}, "normal"),
    ({"employment": "retired", "job_risk": "threatened", "job_date": day(5)}, "normal"),
    ({"barriers": ["discrimination"]}, "normal"),
    ({"barriers": ["pain_movement"], "condition": ["inflammatory", "bone", "injury"]}, "normal"),
    ({"safety": ["urgent"]}, "normal"),
]


@pytest.mark.parametrize(("changes", "expected"), PRIORITY)
def test_priority(changes, expected):
    assert outcome(**changes).priority == expected


@pytest.mark.parametrize(
    "changes",
    [
        {"safety": ["emergency"]},
        {"age_band": "under_16"},
        {"consent_take_part": "no"},
        {"consent_share": "no"},
        {"gp_area": "wales", "lives_in": "wales"},
        {"age_band": "16_17"},
        {"wants_work": "no"},
        GP_ONLY,
        NOT_MSK,
        NOT_SERVED,
        {"msk_care": "unsure"},
    ],
)
def test_priority_comes_from_the_facts_whatever_the_primary(changes):
    assert outcome(**changes, job_risk="threatened").priority == "high"
    assert outcome(**changes, job_date=day(14)).priority == "high"
    assert outcome(**changes).priority == "normal"


PATHWAYS = [
    ({"care_service": "rheumatology"}, "inflammatory"),
    ({"care_service": "bone_health"}, "bone"),
    ({"care_service": "rheumatology", "condition": None}, "inflammatory"),
    ({"care_service": "pain", "condition": None}, None),
    ({"care_service": "physio_ot", "condition": ["inflammatory"]}, "inflammatory"),
    ({"condition": ["pain", "inflammatory"]}, "inflammatory"),
    ({"condition": ["bone", "inflammatory"]}, "inflammatory"),
    ({"condition": ["injury", "bone"]}, "bone"),
    ({"condition": ["pain"]}, "msk_pain"),
    ({"condition": ["injury"]}, "msk_pain"),
    ({"condition": ["other_msk"]}, "msk_pain"),
    ({"condition": ["not_msk", "injury"]}, "msk_pain"),
    ({"condition": ["not_msk"]}, None),
    ({"condition": "prefer_not"}, None),
    # a service left over from before counts no more
    ({"care_service": "rheumatology", "msk_care": "none"}, "msk_pain"),
    ({"care_service": "prefer_not"}, "msk_pain"),
    ({"care_service": "unknown"}, "msk_pain"),
]


@pytest.mark.parametrize(("changes", "expected"), PATHWAYS)
def test_pathway(changes, expected):
    assert outcome(**changes).pathway == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"care_service": "physio_ot"}, ("physio_ot",)),
        ({"care_service": "rheumatology"}, ()),
        ({"care_service": None}, ()),
        ({"care_service": "physio_ot", "msk_care": "gp_only"}, ()),
    ],
)
def test_service_tags(changes, expected):
    assert outcome(**changes).service_tags == expected


# status, self-employed, sickness absence, need, plan
DERIVED = {
    "working": ("01", "N", "N", "at_risk", "thrive_in_work"),
    "off_sick": ("01", "N", "Y", "off_sick", "thrive_in_work"),
    "self_employed": ("01", "Y", "N", "at_risk", "thrive_in_work"),
    "self_employed_off": ("01", "Y", "Y", "off_sick", "thrive_in_work"),
    "starting_soon": ("02", "8", "8", "barrier_to_work", "move_into_work"),
    "looking": ("02", "8", "8", "barrier_to_work", "move_into_work"),
    "not_working_health": ("06", "8", "8", "barrier_to_work", "move_into_work"),
    "carer_home": ("05", "8", "8", "barrier_to_work", "move_into_work"),
    "student": ("03", "8", "8", "barrier_to_work", "move_into_work"),
    "volunteer": ("07", "8", "8", "barrier_to_work", "move_into_work"),
    "retired": ("08", "8", "8", "barrier_to_work", "move_into_work"),
    "other": ("ZZ", "8", "8", "barrier_to_work", "move_into_work"),
    "prefer_not": ("ZZ", "Z", "Z", None, None),
    "not_answered": ("ZZ", "Z", "Z", None, None),
    None: ("ZZ", "X", "X", None, None),
}


@pytest.mark.parametrize("employment", DERIVED)
def test_what_follows_from_the_work_situation(employment):
    found = outcome(employment=employment).derived
    keys = ("status_code", "self_employed", "sickness_absence", "need", "plan_type")
    assert tuple(found[key] for key in keys) == DERIVED[employment]


def test_every_code_stands_in_every_table():
    for table in (STATUS_CODES, NEEDS, PLANS):
        assert set(table) == set(SLOTS["employment"].codes)


def test_a_code_nobody_knows_is_not_stated_and_04_only_where_volunteered():
    assert status_code("astronaut") == NOT_STATED
    assert status_code("not_working_health", receives_benefit=True) == "04"
    assert status_code("looking", receives_benefit=True) == "02"


@pytest.mark.parametrize(
    ("employment", "weeks", "expected"),
    [
        ("off_sick", 0, "under_4_weeks"),
        ("off_sick", 3, "under_4_weeks"),
        ("off_sick", 4, "over_4_weeks"),
        ("self_employed_off", 30, "over_4_weeks"),
        ("off_sick", None, None),
        ("off_sick", "prefer_not", None),
        ("working", 30, None),
    ],
)
def test_sick_band(employment, weeks, expected):
    assert outcome(employment=employment, sick_weeks=weeks).derived["sick_band"] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "msk"),
        ({"gp_area": "trafford"}, "msk"),
        ({"gp_area": "bolton"}, None),
        ({"barriers": ["money"]}, "msk"),
        ({"community_choice": "black_led"}, "msk"),
        ({"community_choice": "black_led", "community_how": "instead"}, "community"),
        ({**NOT_MSK, "barriers": ["housing"]}, "be_well"),
        (NOT_MSK, None),
        ({"consent_take_part": "no"}, None),
    ],
)
def test_one_strand_a_person(changes, expected):
    assert outcome(**changes).derived["strand"] == expected


def test_no_answer_at_all_is_called_back_with_nothing_assumed():
    from bot.triage.assess import assess

    found = assess(Answers(), site("manchester"), TODAY)
    assert (found.primary, found.destinations, found.priority) == (
        "callback",
        ("person",),
        "normal",
    )
    assert found.derived["need"] is None


def test_the_rules_carry_their_version():
    assert outcome().rules_version == "2026-11.1"
    assert outcome(**NO_JOB).rules_version == "2026-11.1"
