"""Every route the app has, as every role of another team: nothing shows and nothing changes.

And within the own team: whatever shows somebody's name is written in the read log.
"""

import datetime as dt
import re

import pytest

from bot.store import notices, read_log, tasks
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.referrals import Attempt
from bot.store.staff import ROLES
from bot.store.tables import messages, metadata
from bot.store.tables import notices as notice_rows
from tests.advisers.test_permissions import FORMS, routes
from tests.referrals.invented import NOW, hire, send, talk

# names and references stand beside each other there, as everybody's everyday view
LISTS = ("/queue", "/queue/lines")
OURS = "manchester"


@pytest.fixture
def full(engine):
    """A team with something of everything: (the reference, what its rows are called in an address)."""
    amina = hire(engine, "amina")
    hire(engine, "mona", "manager")
    talk(engine)
    reference = send(engine)
    with engine.begin() as db:
        referral = store.by_reference(db, reference)
        said = {"conversation_id": "conversation-1", "direction": "out", "created_at": NOW}
        db.execute(messages.insert().values(**said, text="Hello Okafor, a text of ours."))
        store.add_attempt(db, referral.id, Attempt(amina.id, NOW, "call", "no_answer", "a secret"))
        tasks.open_task(db, "conversation-1", "undeliverable", "30003", NOW)
        read_log.note(db, amina.id, [referral.id], "page", NOW)
        staff_store.open_session(db, amina, "a token", NOW, "Safari on Mac")
        (session,) = staff_store.sessions_of(db, amina, NOW)
        db.execute(notice_rows.update().values(state="dead", problem="HTTP 418"))
        (dead,) = notices.dead(db, OURS)
    named = {
        "<reference>": reference,
        "<int:staff_id>": str(amina.id),
        "<int:task_id>": "1",
        "<int:notice_id>": str(dead.id),
    }
    return reference, named, {"which": session.short, "to": str(amina.id), "other": reference}


def addresses(app, named):
    """(method, path as written, path to call) of every route, with this team's names in it."""
    for method, path, _ in sorted(routes(app), key=lambda one: one[:2]):
        if path.startswith("/static/") or path == "/sign-out":
            continue
        called = path
        for mark, name in named.items():
            called = called.replace(mark, name)
        assert "<" not in called, f"say in this test what {path} is called with"
        yield method, path, called


def call(browser, method, path, more):
    if method == "GET":
        return browser.get(path)
    form = {"edition": "1", **FORMS.get(path.rpartition("/")[2], {})}
    return browser.post(
        path, **{**form, **{k: v for k, v in more.items() if k in form or k == "which"}}
    )


def rows(engine):
    """Every row of this team and of nobody's team."""
    with engine.begin() as db:
        return {
            table.name: [
                row
                for row in map(tuple, db.execute(table.select().order_by(*table.primary_key)).all())
                if table.name != "staff" or OURS in row
            ]
            for table in metadata.sorted_tables
            if table.name != "provider_sign_ins"
        }


@pytest.mark.parametrize("role", ROLES)
def test_another_team_sees_nothing_and_changes_nothing(app, engine, as_member, full, role):
    reference, named, more = full
    browser = as_member(hire(engine, "omar", role, team="nottingham"))
    marks = ("Okafor", reference, "Amina", "Mona", "7700900123", "HTTP 418", "a secret", "30003")
    before = rows(engine)
    asked = 0
    for method, path, called in addresses(app, named):
        response = call(browser, method, called, more)
        assert response.status_code < 500, f"{method} {path}"
        # the address that was asked for may come back in a link
        text = response.text.replace(called, "").replace(f'"/referrals/{reference}"', "")
        for mark in marks:
            assert mark not in text, f"{method} {path} shows {mark} to the {role} of another team"
        assert rows(engine) == before, f"{method} {path} changed something of another team"
        asked += 1
    assert asked > 40


@pytest.mark.parametrize("role", ["adviser", "senior", "manager"])
def test_every_name_shown_is_in_the_read_log_that_the_manager_sees(
    app, engine, as_member, full, role, clock
):
    reference, named, more = full
    with engine.begin() as db:
        member = staff_store.by_username(db, "mona" if role == "manager" else "amina")
        if role == "senior":
            hers = staff_store.staff.c.id == member.id
            db.execute(staff_store.staff.update().where(hers).values(role="senior"))
        store.change(db, store.by_reference(db, reference), store.Entry(NOW, "amina", "note"))
    browser, shown = as_member(member), []
    for method, path, called in addresses(app, named):
        if path in LISTS or path.startswith(("/sign-in", "/account")):
            continue
        clock.turn(seconds=61)
        before = readings(engine, reference)
        response = call(browser, method, called, more)
        if re.search(r"Okafor|7700900123|7700 900123", response.text):
            shown.append(path)
            newest = readings(engine, reference)
            assert len(newest) == len(before) + 1, f"{method} {path} is not in the read log"
            assert newest[0].who == member.username
            assert clock() - newest[0].at < dt.timedelta(seconds=61)
    assert {"/referrals/<reference>", "/referrals/<reference>/referral.json"} <= set(shown)
    with engine.begin() as db:
        manager = staff_store.by_username(db, "mona")
    page = as_member(manager).get(f"/read-log?reference={reference}").text
    assert f"{len(readings(engine, reference))} readings, newest first" in page
    assert page.count(f">{member.username}<") >= len(shown)


def readings(engine, reference):
    with engine.begin() as db:
        return read_log.of_team(db, OURS, reference=reference)[0]
