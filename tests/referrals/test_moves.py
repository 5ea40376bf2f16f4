import datetime as dt
import threading

import pytest

from bot.model.referral import MOVES, STATUSES, MoveNotAllowed
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import AlreadyClaimed, NotOfThisTeam, assign, claim, give_back
from bot.referrals.close import Ending, close
from bot.referrals.defer import BadDate, defer, reopen_deferred
from bot.referrals.move import NEED_MORE, add_note, move
from bot.store import referrals as store
from bot.store.referrals import NoSuchReferral, Stale
from bot.store.tables import referrals
from tests.referrals.invented import NOW, hire, send

LATER = NOW + dt.timedelta(hours=1)


def look(engine, reference):
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, store.history_of(db, found.id)


def put_in(engine, reference, status, member):
    with engine.begin() as db:
        db.execute(
            referrals.update().values(
                status=status, claimed_by=None if status == "waiting" else member.id
            )
        )


@pytest.mark.parametrize("before", STATUSES)
@pytest.mark.parametrize("after", STATUSES)
def test_every_move_is_allowed_or_refused_as_the_table_says(engine, reference, before, after):
    amina = hire(engine, "amina")
    put_in(engine, reference, before, amina)
    found, lines = look(engine, reference)
    common = {"reference": reference, "member": amina, "edition": found.edition, "now": LATER}

    def go():
        if after == "deferred":
            return defer(engine, **common, until=LATER.date() + dt.timedelta(7), note=None)
        if after == "closed":
            return close(engine, **common, ending=Ending("stayed_in_job", "01"))
        return move(engine, **common, to=after, note="because")

    if after in MOVES[before]:
        assert go().status == after
        found_after, lines_after = look(engine, reference)
        assert found_after.edition == found.edition + 1
        assert len(lines_after) == len(lines) + 1
        assert (lines_after[-1].who, lines_after[-1].status) == ("amina", after)
        assert (found_after.claimed_by is None) == (
            after == "waiting" or before == "waiting" and after != "claimed"
        )
    else:
        with pytest.raises(MoveNotAllowed, match="may not follow"):
            go()
        assert look(engine, reference) == (found, lines)


@pytest.mark.parametrize("status", NEED_MORE)
def test_a_status_that_needs_more_is_not_a_plain_move(engine, reference, status):
    with pytest.raises(ValueError, match=NEED_MORE[status]):
        move(
            engine,
            reference=reference,
            member=hire(engine, "amina"),
            edition=1,
            to=status,
            note=None,
            now=LATER,
        )


def test_of_many_claims_at_one_instant_one_wins_and_the_others_are_told_by_whom(engine, reference):
    members = [hire(engine, name) for name in ("amina", "bilal", "chidi", "dana", "ewa", "farid")]
    gate = threading.Barrier(len(members))
    won, told = [], []

    def run(member):
        gate.wait()
        try:
            claim(engine, reference=reference, member=member, now=LATER)
            won.append(member)
        except AlreadyClaimed as error:
            told.append(error.by)

    threads = [threading.Thread(target=run, args=(member,)) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert told == [won[0].display_name] * 5
    found, lines = look(engine, reference)
    assert found.claimed_by == won[0].id
    assert [line.status for line in lines] == ["waiting", "claimed"]


def test_claiming_twice_is_once(engine, reference):
    amina = hire(engine, "amina")
    first = claim(engine, reference=reference, member=amina, now=LATER)
    assert claim(engine, reference=reference, member=amina, now=LATER) == first


def test_another_team_finds_nothing_to_claim(engine, reference):
    outsider = hire(engine, "omar", team="nottingham")
    with pytest.raises(NoSuchReferral):
        claim(engine, reference=reference, member=outsider, now=LATER)
    assert look(engine, reference)[0].claimed_by is None


@pytest.mark.parametrize("status", ["closed", "withdrawn", "redirected"])
def test_what_is_over_cannot_be_claimed(engine, reference, status):
    with engine.begin() as db:
        db.execute(referrals.update().values(status=status))
    with pytest.raises(MoveNotAllowed):
        claim(engine, reference=reference, member=hire(engine, "amina"), now=LATER)


def test_given_back_it_is_anybodys_again(engine, reference):
    amina, bilal = hire(engine, "amina"), hire(engine, "bilal")
    mine = claim(engine, reference=reference, member=amina, now=LATER)
    give_back(
        engine, reference=reference, member=amina, edition=mine.edition, note="leave", now=LATER
    )
    assert claim(engine, reference=reference, member=bilal, now=LATER).claimed_by == bilal.id


def test_a_senior_gives_work_to_somebody_of_the_team_only(engine, reference):
    senior, bilal = hire(engine, "sena", "senior"), hire(engine, "bilal")
    outsider = hire(engine, "omar", team="nottingham")
    given = assign(engine, reference=reference, to=bilal.id, by=senior, edition=1, now=LATER)
    assert (given.status, given.claimed_by) == ("claimed", bilal.id)
    with pytest.raises(NotOfThisTeam):
        assign(
            engine,
            reference=reference,
            to=outsider.id,
            by=senior,
            edition=given.edition,
            now=LATER,
        )


def test_a_stale_form_changes_nothing(engine, reference):
    amina = hire(engine, "amina")
    claim(engine, reference=reference, member=amina, now=LATER)
    before = look(engine, reference)
    with pytest.raises(Stale) as error:
        add_note(engine, reference=reference, member=amina, edition=1, note="rang them", now=LATER)
    assert error.value.now.edition == 2
    assert look(engine, reference) == before


def test_a_double_click_is_one_move_and_one_note(engine, reference):
    amina = hire(engine, "amina")
    mine = claim(engine, reference=reference, member=amina, now=LATER)
    for _ in range(2):
        moved = move(
            engine,
            reference=reference,
            member=amina,
            edition=mine.edition,
            to="contacted",
            note="spoke",
            now=LATER,
        )
    for _ in range(2):
        add_note(
            engine,
            reference=reference,
            member=amina,
            edition=moved.edition,
            note="nice",
            now=LATER,
        )
    assert [line.what for line in look(engine, reference)[1]] == [
        "sent",
        "status",
        "status",
        "note",
    ]


def test_tries_are_counted_and_move_along(engine, reference):
    amina = hire(engine, "amina")
    mine = claim(engine, reference=reference, member=amina, now=LATER)

    def attempt(outcome, key, edition):
        return record_attempt(
            engine,
            reference=reference,
            member=amina,
            edition=edition,
            tried=Tried("call", outcome, None, key),
            now=LATER,
        )

    first = attempt("no_answer", "form-1", mine.edition)
    doubled = attempt("no_answer", "form-1", mine.edition)
    assert (first.status, first.attempts, doubled) == ("trying", 1, first)
    second = attempt("voicemail", "form-2", first.edition)
    third = attempt("reached", "form-3", second.edition)
    after = attempt("no_answer", "form-4", third.edition)
    assert (third.status, after.status, after.attempts) == ("contacted", "contacted", 4)
    with pytest.raises(Stale):
        attempt("no_answer", "form-5", third.edition)
    with engine.begin() as db:
        assert len(store.attempts_of(db, after.id)) == 4


def test_nobody_rings_before_a_claim(engine, reference):
    amina = hire(engine, "amina")
    with pytest.raises(MoveNotAllowed, match="claimed"):
        record_attempt(
            engine,
            reference=reference,
            member=amina,
            edition=1,
            tried=Tried("call", "reached", None, "k"),
            now=LATER,
        )
    with engine.begin() as db:
        assert store.attempts_of(db, 1) == []


def test_deferred_comes_back_by_itself_on_its_date(engine, reference):
    amina = hire(engine, "amina")
    until = NOW.date() + dt.timedelta(days=10)
    mine = claim(engine, reference=reference, member=amina, now=NOW)
    defer(
        engine,
        reference=reference,
        member=amina,
        edition=mine.edition,
        until=until,
        note="holiday",
        now=NOW,
    )
    unclaimed = send(engine, "conversation-2")
    defer(
        engine,
        reference=unclaimed,
        member=amina,
        edition=1,
        until=until,
        note=None,
        now=NOW,
    )
    assert reopen_deferred(engine, today=until - dt.timedelta(days=1), now=NOW) == []
    assert sorted(reopen_deferred(engine, today=until, now=LATER)) == sorted([reference, unclaimed])
    assert reopen_deferred(engine, today=until, now=LATER) == []
    back, lines = look(engine, reference)
    assert (back.status, back.claimed_by, back.deferred_until) == ("claimed", amina.id, None)
    assert lines[-1].who == "system"
    assert look(engine, unclaimed)[0].status == "waiting"


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_a_date_to_come_back_on_is_a_plan(engine, reference, days):
    with pytest.raises(BadDate):
        defer(
            engine,
            reference=reference,
            member=hire(engine, "amina"),
            edition=1,
            until=NOW.date() + dt.timedelta(days=days),
            note=None,
            now=NOW,
        )


def test_the_end_is_kept_in_the_official_codes(engine, reference):
    amina = hire(engine, "amina")
    put_in(engine, reference, "started", amina)
    ended = close(
        engine,
        reference=reference,
        member=amina,
        edition=1,
        ending=Ending("back_at_work", "01", "phased return"),
        now=LATER,
    )
    assert ended.record["closing"]["outcome"] == "back_at_work"
    assert "phased return" in look(engine, reference)[1][-1].note
    with pytest.raises(ValueError, match="unknown"):
        close(
            engine,
            reference=reference,
            member=amina,
            edition=2,
            ending=Ending("cured", "01"),
            now=LATER,
        )
