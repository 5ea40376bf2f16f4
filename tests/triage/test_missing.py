"""`missing`: the slots that a rule could still read, and no others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.answers import BOROUGHS, SLOTS, UNKNOWN, Answers, Kind
from bot.triage.assess import assess
from tests.triage.cases import BASE, GP_ONLY, HOME, NO_JOB, NOT_MSK, TODAY, day, outcome, site

COMPLETE = {"care_provider": "mft_physio", "barriers": ["tiredness"]}
GATES = ("consent_take_part", "safety", "consent_share")

ROWS = [
    ({}, ()),
    (COMPLETE, ()),
    *(({slot: None}, (slot,)) for slot in GATES),
    *(({slot: "prefer_not"}, (slot,)) for slot in GATES),
    *(({slot: "not_answered"}, (slot,)) for slot in GATES),
    ({"safety": ["unsure"]}, ("safety",)),
    ({"safety": ["urgent"]}, ()),
    ({"age_band": None}, ("age_band",)),
    ({"age_band": "prefer_not"}, ()),
    ({"gp_area": None}, ("gp_area",)),
    ({"gp_area": "england_other"}, ("lives_in", "jobcentre_in")),
    ({"gp_area": "england_other", "lives_in": "england_other"}, ("jobcentre_in",)),
    ({"gp_area": "england_other", "lives_in": "bury"}, ()),
    ({"gp_area": "no_gp", "lives_in": "england_other", "jobcentre_in": "none"}, ()),
    ({"condition": None}, ("condition",)),
    ({"msk_care": None}, ("msk_care",)),
    ({"care_provider": None}, ("care_provider",)),
    ({"care_service": None}, ()),
    ({**GP_ONLY, "care_provider": None}, ()),
    ({**NOT_MSK, "care_provider": None}, ()),
    ({"employment": None}, ("employment",)),
    ({"employment": "off_sick"}, ("sick_weeks",)),
    ({"employment": "off_sick", "sick_weeks": 3}, ()),
    ({"employment": "self_employed_off"}, ()),
    ({"job_risk": None}, ("job_risk",)),
    ({"job_risk": "worried"}, ("job_date",)),
    ({"job_risk": "worried", "job_date": day(3)}, ()),
    ({"job_risk": "worried", "job_date": day(-3)}, ("job_date",)),
    ({"job_risk": "threatened"}, ()),
    ({"employment": "starting_soon", "out_of_work": "under_6m"}, ("job_date",)),
    (NO_JOB, ("out_of_work",)),
    ({**NO_JOB, "out_of_work": "under_6m"}, ()),
    ({"wants_work": None}, ("wants_work",)),
    ({"barriers": None}, ("barriers",)),
    ({"barriers": ["mood"]}, ("talking_therapy",)),
    ({"barriers": ["equipment"]}, ("civil_servant",)),
    ({"community_choice": None}, ("community_choice",)),
    ({"community_choice": None, "gp_area": "trafford"}, ()),
    ({"community_choice": "black_led"}, ("community_how",)),
    ({"existing_support": None}, ("existing_support",)),
    # the gates read less
    ({"safety": ["crisis"], "consent_share": None, "gp_area": None}, ()),
    ({"age_band": "under_16", "gp_area": None, "consent_share": None}, ()),
    ({"age_band": "under_16", "safety": None}, ("safety",)),
    ({"consent_take_part": "no", "gp_area": None, "consent_share": None}, ()),
    ({"age_band": "16_17", "condition": None, "wants_work": None, "existing_support": None}, ()),
    ({"wants_work": "no", "condition": None, "msk_care": None, "existing_support": None}, ()),
    ({"wants_work": "no", "employment": None, "job_risk": None}, ("employment",)),
]


@pytest.mark.parametrize(("changes", "expected"), ROWS)
def test_missing(changes, expected):
    assert outcome(**changes).missing == expected


def test_a_site_that_reads_the_gp_alone_asks_for_nothing_else():
    assert outcome("example", gp_area="southtown").missing == ()
    assert outcome("example", gp_area="no_gp").missing == ("lives_in",)
    assert "community_choice" not in outcome("example", community_choice=None).missing


def test_nottingham_does_not_ask_about_care():
    found = outcome("nottingham", msk_care=None, care_provider=None)
    assert found.missing == ()


VALUES = {
    Kind.WEEKS: [0, 30],
    Kind.DATE: [day(5), day(100)],
}
READ = [
    "age_band",
    "gp_area",
    "lives_in",
    "jobcentre_in",
    "condition",
    "msk_care",
    "care_provider",
    "employment",
    "sick_weeks",
    "job_risk",
    "job_date",
    "out_of_work",
    "wants_work",
    "barriers",
    "talking_therapy",
    "community_choice",
    "community_how",
    "existing_support",
    "civil_servant",
]


def possible(slot):
    if slot == "care_provider":
        return ["elsewhere", "unknown"]
    return VALUES.get(SLOTS[slot].kind) or list(SLOTS[slot].codes)


# questions that are not asked of this person yet, though an answer would count
ASKED_LATER = {
    "talking_therapy": lambda a: not a.has("barriers", "mood"),
    "job_date": lambda a: (
        not (a.has("employment", "starting_soon") or a.has("job_risk", "worried"))
    ),
    "job_risk": lambda a: a.known("employment") is UNKNOWN,
    "out_of_work": lambda a: a.known("employment") is UNKNOWN,
    "lives_in": lambda a: True,
    "jobcentre_in": lambda a: "gp_area" not in a or a.has("gp_area", *BOROUGHS),
    "civil_servant": lambda a: False,
}


def shown(found):
    return (found.primary, found.destinations, found.priority)


@settings(max_examples=100, deadline=None, database=None)
@given(
    st.sampled_from(sorted(HOME)),
    st.sets(st.sampled_from(READ), max_size=8),
    st.fixed_dictionaries({}, optional={s: st.sampled_from(possible(s)) for s in READ}),
)
def test_whatever_could_change_the_outcome_is_missing_or_not_asked_yet(name, absent, changes):
    given_answers = {**BASE, "gp_area": HOME[name], **changes}
    person = Answers({k: v for k, v in given_answers.items() if k not in absent})
    found = assess(person, site(name), TODAY)
    if found.reasons[0].rule in ("R0", "R1", "R3"):
        return  # the journey is over: nothing more is asked
    for slot in READ:
        later = ASKED_LATER.get(slot, lambda a: False)
        if slot in person or slot in found.missing or later(person):
            continue
        for value in possible(slot):
            then = assess(person.but(**{slot: value}), site(name), TODAY)
            assert shown(then) == shown(found), (slot, value, person.plain())
