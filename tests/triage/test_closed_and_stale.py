"""Closed or unchecked services are not named; what stands in their place (contract section 5)."""

import datetime as dt
from dataclasses import replace

import pytest

from bot.triage.assess import assess
from tests.triage.cases import GP_ONLY, NO_JOB, NOT_MSK, TODAY, answers, decided, site

LATER = dt.date(2030, 1, 1)  # past every review date


def with_entry(code, name="manchester", **changes):
    """The site with one directory entry changed."""
    here = site(name)
    return replace(
        here, directory={**here.directory, code: replace(here.directory[code], **changes)}
    )


def at(changed_site, **changes):
    found = assess(answers(changed_site.name, **changes), changed_site, TODAY)
    return " ".join((f"{found.primary}:", *found.destinations))


CHOOSE = {"community_choice": "asian_led"}
STALE = [
    ({}, "ea_queue: ea_msk"),
    ({"gp_area": "bolton"}, "ea_queue: ea_msk"),
    (GP_ONLY, "signpost: msk_service"),
    (NOT_MSK, "signpost: gp"),
    ({"age_band": "16_17"}, "signpost: gp"),
    ({"barriers": ["housing"]}, "ea_queue: ea_msk gp"),
    (CHOOSE, "ea_queue: ea_msk"),
    ({**CHOOSE, "community_how": "instead"}, "ea_queue: ea_msk"),
    ({**NO_JOB, "out_of_work": "over_2y"}, "ea_queue: ea_msk jobcentre"),
    ({"existing_support": ["mh_team"]}, "ea_queue: ea_msk gp"),
    # never dropped for age
    (
        {"barriers": ["mood", "equipment", "benefits_worry", "discrimination"]},
        "ea_queue: ea_msk talking_therapies access_to_work citizens_advice acas",
    ),
    (
        {"employment": "off_sick", "sick_weeks": 30},
        "ea_queue: ea_msk citizens_advice new_style_esa",
    ),
    (
        {**NO_JOB, "barriers": ["money"]},
        "ea_queue: ea_msk gp citizens_advice universal_credit",
    ),
    ({"safety": ["urgent"]}, "ea_queue: ea_msk nhs_111 gp"),
    ({"safety": ["crisis"]}, "crisis: emergency_999 nhs_111_mental_health samaritans shout"),
    ({"safety": ["unsafe"]}, "unsafe: domestic_abuse_helpline emergency_999"),
    ({"age_band": "under_16"}, "information: gp childline"),
    ({"gp_area": "wales", "lives_in": "wales"}, "signpost: local_nhs"),
    ({"age_band": None}, "callback: person"),
    ({"consent_share": "no"}, "signpost: msk_service"),
]


@pytest.mark.parametrize(("changes", "expected"), STALE)
def test_past_the_review_date(changes, expected):
    assert decided(today=LATER, **{**changes, "job_date": None}) == expected


YESTERDAY = TODAY - dt.timedelta(days=1)
CLOSED = [
    ("ea_msk", {}, "callback: person"),
    ("ea_msk", {"gp_area": "bolton"}, "callback: person workwell"),
    ("ea_msk", {"consent_share": "no"}, "signpost: msk_service"),
    ("workwell", GP_ONLY, "signpost: msk_service"),
    ("workwell", NOT_MSK, "signpost: connect_to_work"),
    ("workwell", {"age_band": "16_17"}, "signpost: gp"),
    ("workwell", {"gp_area": "bury"}, "ea_queue: ea_msk"),
    ("be_well", {"barriers": ["housing"]}, "ea_queue: ea_msk gp"),
    ("be_well", {"barriers": ["housing"], "gp_area": "trafford"}, "ea_queue: ea_msk"),
    ("be_well", {"barriers": ["housing"], "wants_work": "no"}, "signpost: gp"),
    ("vcse_asian_led", {**CHOOSE, "community_how": "instead"}, "ea_queue: ea_msk"),
    ("talking_therapies", {"barriers": ["mood"]}, "ea_queue: ea_msk gp"),
    ("talking_therapies", {**GP_ONLY, "barriers": ["mood"]}, "signpost: gp msk_service workwell"),
    ("access_to_work", {"barriers": ["equipment"]}, "ea_queue: ea_msk person"),
    ("connect_to_work", {**NO_JOB, "out_of_work": "over_2y"}, "ea_queue: ea_msk jobcentre"),
    ("ips", {"existing_support": ["mh_team"]}, "ea_queue: ea_msk gp"),
    ("ips", {"existing_support": ["mh_team", "ips"]}, "ea_queue: ea_msk"),
    ("citizens_advice", {"barriers": ["benefits_worry"]}, "ea_queue: ea_msk person"),
    (
        "universal_credit",
        {**NO_JOB, "barriers": ["money"]},
        "ea_queue: ea_msk be_well citizens_advice person",
    ),
    (
        "new_style_esa",
        {"employment": "self_employed_off"},
        "ea_queue: ea_msk citizens_advice person",
    ),
    ("acas", {"job_risk": "threatened"}, "ea_queue: ea_msk person"),
]


@pytest.mark.parametrize(("code", "changes", "expected"), CLOSED)
def test_closed(code, changes, expected):
    assert at(with_entry(code, open_to=YESTERDAY), **changes) == expected
    assert at(with_entry(code, open_from=TODAY + dt.timedelta(days=1)), **changes) == expected
    assert at(with_entry(code, open_from=None), **changes) == expected


def test_the_first_and_the_last_day_count():
    for entry in (
        with_entry("workwell", open_to=TODAY),
        with_entry("workwell", open_from=TODAY),
        with_entry("workwell", review_after=TODAY),
    ):
        assert at(entry, **NOT_MSK) == "signpost: workwell"
    assert at(with_entry("workwell", review_after=YESTERDAY), **NOT_MSK) == (
        "signpost: connect_to_work"
    )


def test_what_ended_has_no_code_that_a_rule_could_name():
    here = site("manchester")
    ended = {entry.code: entry for entry in here.closed}
    assert {"fit_for_work", "pioneer", "support_to_succeed", "ipspc"} <= set(ended)
    assert not set(ended) & set(here.directory)
    assert ended["fit_for_work"].open_to == dt.date(2017, 12, 15)
    for code, entry in ended.items():
        assert not entry.is_open(TODAY), code
        assert not here.names(code, TODAY), code
