"""A first text that tells everything: what is plainly said in it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from bot.understanding.read import read
from tests.understanding.replying import TODAY

PLACES = {town: town for town in "bolton bury oldham stockport salford rochdale tameside".split()}
TOLD: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "hi im Sam, 45, bolton gp, bad back 3 years waiting for physio at the hospital, warehouse worker on the sick 6 weeks, boss says ill lose my job, cant lift or stand long, please call me mornings on 07700900123, no special needs",
        {"name": "Sam", "age_band": "18_plus", "gp_area": "bolton", "body_area": ("back",), "msk_care": "waiting", "employment": "off_sick", "sick_weeks": 6, "job_risk": "threatened", "barriers": ("pain_movement",), "contact_by": "call", "contact_times": ("morning",), "phone": "+447700900123", "access_needs": ("none",)},
    ),
    (
        "hiya, my name is Karen Holt, I'm 52 and my gp is in Bury. My knees are shot, seeing a physio at Fairfield. I work in a care home, still working but struggling, worried they'll let me go. Pain and tiredness make it hard. Text me please, evenings are best. No I don't need large print or anything",
        {"name": "Karen Holt", "msk_care": "under_care", "employment": "working", "job_risk": "worried", "barriers": ("pain_movement", "tiredness"), "contact_by": "text", "contact_times": ("evening",), "access_needs": ("none",)},
    ),
    (
        "Hello, I am Mohammed Iqbal, aged 38, GP in Oldham. I have arthritis in my hands and I am under the rheumatology clinic. Self employed taxi driver, off work 3 months. Money is a big worry and I can't sit long. Ring me in the afternoon. I need an Urdu interpreter.",
        {"name": "Mohammed Iqbal", "employment": "self_employed_off", "sick_weeks": 13, "contact_by": "call", "contact_times": ("afternoon",), "interpreter": "ur"},
    ),
    (
        "dave here 29 from wigan shoulder injury from football waiting on physio off sick 4 weeks from asda not worried bout job cant reach or lift text me dont ring no needs",
        {"condition": ("injury",), "msk_care": "waiting", "employment": "off_sick", "sick_weeks": 4, "contact_by": "text", "access_needs": ("none",)},
    ),
    (
        "57 yr old woman, live in Stockport, GP also Stockport. Lost my job 2 years ago because of my bad hip, waiting for an operation. I'd like to get back to work. Confidence is rock bottom and travel is hard. Name's Linda, call me any time, I don't need any help with communication",
        {"name": "Linda", "wants_work": "yes", "access_needs": ("none",), "contact_times": ("any",)},
    ),
    (
        "My details: name Priya Shah; age 33; GP Salford; neck and shoulder pain; physio at the hospital; office job, working; job not at risk; desk and chair make it hard; contact by text; no access needs",
        {"name": "Priya Shah", "employment": "working", "job_risk": "none", "barriers": ("equipment",), "contact_by": "text", "access_needs": ("none",)},
    ),
    (
        "im Tom and im 61 my surgery is in rochdale ive got a bad back and sciatica had it years never been to physio just the gp. im a builder employed not self employed been on the sick 10 weeks they are talking about sacking me. cant bend or carry. give me a ring after 5. nothing else needed",
        {"name": "Tom", "msk_care": "gp_only", "employment": "off_sick", "sick_weeks": 10, "job_risk": "threatened", "contact_times": ("evening",)},
    ),
    (
        "Good morning. I look after my mum full time and haven't worked for 5 years. I am 48, in Trafford. Osteoporosis, under the hospital bone clinic. I would like a little job. Biggest problem is finding someone to sit with mum. My name is Ann Booth. Please text, I am deaf and use BSL.",
        {"name": "Ann Booth", "employment": "carer_home", "out_of_work": "over_2y", "condition": ("bone",), "barriers": ("caring",), "contact_by": "text", "access_needs": ("bsl",)},
    ),
    (
        "yo need help w work. 22, manchester, wrist pain from typing, no physio yet just gp, im a student, want a job, pain n anxiety, txt me, name jay",
        {"name": "Jay", "employment": "student", "wants_work": "yes", "contact_by": "text"},
    ),
    (
        "my name is bob and im 50 and i live in oldham my gp is in oldham too ive had a bad back for 10 years im waiting to see the physio im off sick 3 weeks from my job at tesco im worried about losing it i cant stand for long please text me i dont need anything else",
        {"name": "Bob", "msk_care": "waiting", "sick_weeks": 3, "job_risk": "worried", "contact_by": "text"},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "answers"), TOLD)
def test_what_is_plainly_said_is_kept(text: str, answers: dict[str, Any]) -> None:
    found = read(text, None, today=TODAY, places=PLACES).answers
    assert {slot: found.get(slot) for slot in answers} == answers
    assert not any(slot.startswith("consent") for slot in found)


def test_what_others_do_is_still_doubted() -> None:
    text = "im 45, gp in bolton, bad back, waiting for physio, my husband is off sick, im still at tesco, text me please"
    found = read(text, None, today=TODAY, places=PLACES).answers
    assert found.get("employment") != "off_sick"
    assert found["contact_by"] == "text"
