"""What holds for all answers: no crash, no dead end, nothing lost, nothing from pain."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.answers import NO_ANSWER, SLOTS, Answers, Kind
from bot.model.outcome import DESTINATIONS, PRIMARIES, PRIORITIES
from bot.triage.assess import assess
from tests.triage.cases import BASE, TODAY, site

SITES = st.sampled_from(["manchester", "nottingham", "example"])


def values(slot):
    known = {
        Kind.WEEKS: st.integers(0, 520),
        Kind.DATE: st.integers(-400, 400).map(
            lambda days: (TODAY + dt.timedelta(days=days)).isoformat()
        ),
        Kind.TEXT: st.sampled_from(["elsewhere", "unknown", "mft_physio"]),
        Kind.PHONE: st.just("+447700900123"),
        Kind.LANGUAGE: st.sampled_from(["en", "ur", "zh-Hant"]),
    }.get(slot.kind)
    if slot.kind is Kind.CODES:
        known = st.lists(st.sampled_from(slot.codes), max_size=4)
    if known is None:
        known = st.sampled_from(slot.codes)
    return st.one_of(known, known, st.sampled_from(NO_ANSWER))


ANYTHING = st.fixed_dictionaries({}, optional={name: values(slot) for name, slot in SLOTS.items()})
FROM_BASE = ANYTHING.map(lambda changes: {**BASE, **changes})
ANSWERS = st.one_of(ANYTHING, FROM_BASE)
many = settings(max_examples=150, deadline=None, database=None)


@many
@given(ANSWERS, SITES)
def test_an_outcome_for_all_answers_in_the_contracts_words(given_answers, name):
    found = assess(Answers(given_answers), site(name), TODAY)
    assert found.primary in PRIMARIES
    assert set(found.destinations) <= set(DESTINATIONS)
    assert len(set(found.destinations)) == len(found.destinations)
    assert found.priority in PRIORITIES
    assert set(found.missing) <= set(SLOTS)
    named = {reason.destination for reason in found.reasons if reason.destination}
    assert named == set(found.destinations)


@many
@given(ANSWERS, SITES)
def test_nobody_meets_a_dead_end(given_answers, name):
    found = assess(Answers(given_answers), site(name), TODAY)
    assert found.reasons
    assert found.destinations or found.primary == "information"


@many
@given(ANSWERS, SITES)
def test_a_late_answer_never_removes_the_queue(given_answers, name):
    """Of the slots asked after "sent", only a choice of the person's own takes the queue away."""
    late = (
        "barriers",
        "talking_therapy",
        "existing_support",
        "civil_servant",
        "job_risk",
        "sick_weeks",
    )
    person = Answers(given_answers)
    if assess(person, site(name), TODAY).primary != "ea_queue":
        return
    for slot in late:
        for code in SLOTS[slot].codes or (0, 30):
            found = assess(person.but(**{slot: code}), site(name), TODAY)
            assert found.destinations[0] == "ea_msk", (slot, code)


@many
@given(ANSWERS, SITES, values(SLOTS["condition"]), values(SLOTS["body_area"]))
def test_priority_never_comes_from_the_problem(given_answers, name, condition, body_area):
    person = Answers(given_answers)
    other = person.but(condition=condition, body_area=body_area, barriers=["pain_movement"])
    here = site(name)
    assert assess(person, here, TODAY).priority == assess(other, here, TODAY).priority


@many
@given(ANSWERS, SITES)
def test_who_somebody_is_decides_nothing(given_answers, name):
    person = Answers(given_answers)
    bare = person.but(ethnicity=None, gender=None, disability=None, name=None, phone=None)
    assert assess(person, site(name), TODAY) == assess(bare, site(name), TODAY)


@many
@given(ANSWERS, SITES)
def test_nothing_reaches_staff_without_consent(given_answers, name):
    for slot in ("consent_share", "consent_take_part"):
        found = assess(Answers({**given_answers, slot: "no"}), site(name), TODAY)
        assert found.primary not in ("ea_queue", "callback")
        assert "ea_msk" not in found.destinations


@many
@given(ANSWERS, SITES, st.sampled_from(NO_ANSWER), st.sampled_from(list(SLOTS)))
def test_a_refused_answer_decides_as_one_never_given(given_answers, name, refusal, slot):
    here = site(name)
    refused = assess(Answers({**given_answers, slot: refusal}), here, TODAY)
    absent = assess(Answers({k: v for k, v in given_answers.items() if k != slot}), here, TODAY)
    assert (refused.primary, refused.destinations) == (absent.primary, absent.destinations)
    assert refused.priority == absent.priority


@many
@given(ANSWERS, SITES, st.sampled_from(["ips", "connect_to_work"]))
def test_what_somebody_has_is_not_named_again(given_answers, name, support):
    found = assess(Answers({**given_answers, "existing_support": [support]}), site(name), TODAY)
    assert support not in found.destinations


@many
@given(ANSWERS, SITES)
def test_once_somebody_is_back_at_work_what_was_asked_before_is_ignored(given_answers, name):
    person = Answers({**given_answers, "employment": "working"})
    here = site(name)
    cleared = person.but(sick_weeks=None, out_of_work=None)
    assert assess(person, here, TODAY).destinations == assess(cleared, here, TODAY).destinations
