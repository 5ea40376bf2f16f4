"""A no to "did they reach you?" puts the case back where somebody free can take it."""

import datetime as dt

import pytest

from bot.referrals.claim import claim
from bot.referrals.move import move
from bot.referrals.not_reached import reached
from bot.store import referrals as store
from bot.store import tasks
from tests.referrals.invented import NOW, hire

LATER = NOW + dt.timedelta(days=3)


def standing(engine):
    with engine.begin() as db:
        found = store.by_conversation(db, "conversation-1")
        return found, store.history_of(db, found.id), [task.kind for task in tasks.waiting(db)]


def in_hand(engine, reference, status):
    member = hire(engine, "asha")
    if status != "waiting":
        claim(engine, reference=reference, member=member, now=NOW)
    if status in ("trying", "contacted"):
        found, *_ = standing(engine)
        move(engine, reference=reference, member=member, edition=found.edition, to=status,
             note=None, now=NOW)  # fmt: skip


@pytest.mark.parametrize("status", ["waiting", "claimed", "trying"])
def test_a_no_puts_it_back_into_the_queue_with_a_task(engine, reference, status):
    in_hand(engine, reference, status)
    with engine.begin() as db:
        reached(db, "conversation-1", False, LATER)
    found, history, kinds = standing(engine)
    assert (found.status, found.claimed_by) == ("waiting", None)
    assert kinds == ["not_reached"]
    assert "reached them yet" in " ".join(line.note or "" for line in history[-2:])


@pytest.mark.parametrize(("status", "came"), [("claimed", True), ("contacted", False)])
def test_a_yes_and_a_case_that_was_reached_stay_where_they_are(engine, reference, status, came):
    in_hand(engine, reference, status)
    with engine.begin() as db:
        reached(db, "conversation-1", came, LATER)
    found, *_ = standing(engine)
    assert found.status == status
    assert found.claimed_by is not None


def test_a_conversation_without_a_referral_changes_nothing(engine):
    with engine.begin() as db:
        reached(db, "of nobody", False, LATER)
        assert tasks.waiting(db) == []
