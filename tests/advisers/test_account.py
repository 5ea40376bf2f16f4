"""The own account, and what a manager does when somebody has left."""

import re

import pytest

from bot.advisers import credentials
from bot.advisers.devices import family
from bot.store import one_time_codes, staff_elsewhere
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.hiring import hire as hire_somebody
from bot.store.tables import notices
from tests.advisers.round_trip import browser_of
from tests.referrals.invented import NOW, hire, send

PASSWORD = "three random words"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
    " Gecko) Version/19.0 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def hired(engine):
    with engine.begin() as db:
        return hire_somebody(
            db, name="Amina Khan", role="adviser", team="manchester", now=NOW, password=PASSWORD
        )


def enter(app, hired, clock, agent, steps=0):
    page = browser_of(app)
    page.client.environ_base["HTTP_USER_AGENT"] = agent
    step = int(clock().timestamp()) // 30 + steps
    code = one_time_codes.code_at(hired.totp_secret, step)
    form = {"username": hired.member.username, "password": PASSWORD, "code": code}
    assert page.post("/sign-in", **form).status_code == 303
    return page


@pytest.fixture
def two(app, hired, clock):
    """The same person at two devices."""
    return enter(app, hired, clock, FIREFOX), enter(app, hired, clock, IPHONE, steps=1)


def is_in(page):
    return page.get("/account").status_code == 200


def test_a_person_sees_where_they_are_signed_in_and_ends_one(two):
    here, phone = two
    page = here.get("/account").text
    assert "Firefox on Linux" in page
    assert "Safari on iPhone" in page
    assert page.count("This device") == 1
    assert "20 November 2026, 10:00" in page
    row = re.search(r"Safari on iPhone.*?</tr>", page, re.S)[0]
    short = re.search(r'name="which" value="(\w+)"', row)[1]
    assert here.post("/account/sign-ins/end", which=short).status_code == 303
    assert is_in(here)
    assert not is_in(phone)
    assert here.post("/account/sign-ins/end", which=short).status_code == 404


def test_a_person_signs_out_everywhere(two):
    here, phone = two
    assert here.post("/account/sign-ins/end", which="all").location == "/sign-in"
    assert not is_in(here)
    assert not is_in(phone)


def test_a_session_that_went_idle_is_not_in_the_list(two, clock):
    here, _ = two
    for _ in range(2):
        clock.turn(minutes=15)
        page = here.get("/account").text
    assert "Safari on iPhone" not in page


def test_nobody_ends_the_session_of_another(two, as_member, engine, clock):
    other = as_member(hire(engine, "bob"))
    page = two[0].get("/account").text
    short = re.search(r'name="which" value="(\w{16})"', page)[1]
    assert other.post("/account/sign-ins/end", which=short).status_code == 404
    assert is_in(two[0])


def test_new_recovery_codes_are_shown_once_and_the_old_ones_are_worth_nothing(
    app, hired, clock, two
):
    here = two[0]
    assert "You have 8 left" in here.get("/account").text
    assert here.post("/account/recovery-codes", old="wrong").status_code == 400
    fresh = re.findall(
        r"<code>([\w-]+)</code>", here.post("/account/recovery-codes", old=PASSWORD).text
    )
    assert len(fresh) == 8
    assert not re.search(r"<code>", here.get("/account").text)
    page = browser_of(app)
    form = {"username": hired.member.username, "password": PASSWORD}
    assert page.post("/sign-in", **form, code=hired.recovery_codes[0]).status_code == 401
    assert page.post("/sign-in", **form, code=fresh[0]).status_code == 303
    assert "You have 7 left" in here.get("/account").text


def test_guessing_the_password_in_an_open_session_locks_it(two, hired):
    here = two[0]
    for _ in range(credentials.TRIES):
        assert here.post("/account/recovery-codes", old="a guess").status_code == 400
    assert here.post("/account/recovery-codes", old=PASSWORD).status_code == 400


def test_people_choose_their_e_mails(two, engine, hired):
    here = two[0]
    assert "E-mails to" not in here.get("/account").text
    with engine.begin() as db:
        staff_elsewhere.set_email(db, hired.member, "amina@example.nhs.uk")
    assert "E-mails to amina@example.nhs.uk" in here.get("/account").text
    assert here.post("/account/e-mails", mail="overdue").status_code == 303
    with engine.begin() as db:
        assert staff_store.by_id(db, hired.member.id).told_of == "overdue"
    here.post("/account/e-mails")
    with engine.begin() as db:
        assert staff_store.by_id(db, hired.member.id).told_of == ""


@pytest.fixture
def manager(as_member, engine):
    return as_member(hire(engine, "mona", "manager"))


def test_a_manager_signs_somebody_out_everywhere(two, manager, hired):
    number = hired.member.id
    page = manager.get(f"/team/{number}/sign-ins").text
    assert "Safari on iPhone" in page
    assert manager.post(f"/team/{number}/sign-ins/end").status_code == 303
    assert not any(is_in(one) for one in two)


def test_somebody_who_left_is_out_and_their_people_go_to_a_colleague(two, manager, hired, engine):
    amina, bob = hired.member, hire(engine, "bob")
    reference = send(engine)
    assert two[0].post(f"/referrals/{reference}/claim", edition="1").status_code == 303
    path = f"/team/{amina.id}/left"
    assert "1 person" in manager.get(f"/team/{amina.id}/sign-ins").text
    for nobody in ("", str(amina.id), "999"):
        assert manager.post(path, to=nobody).status_code in (400, 404)
    assert is_in(two[0])
    assert manager.post(path, to=str(bob.id)).status_code == 303
    assert not any(is_in(one) for one in two)
    with engine.begin() as db:
        assert store.by_reference(db, reference).claimed_by == bob.id
    page = manager.get("/team").text
    assert "Amina Khan</a> (has left)" in page
    manager.post(f"/team/{amina.id}/return")
    with engine.begin() as db:
        assert staff_store.by_id(db, amina.id).active


def test_nobody_says_of_themselves_that_they_have_left(manager, engine):
    with engine.begin() as db:
        mona = staff_store.by_username(db, "mona")
    assert manager.post(f"/team/{mona.id}/left").status_code == 400
    assert is_in(manager)


def test_what_did_not_arrive_is_shown_to_the_manager_who_has_it_tried_again(manager, engine):
    assert "Nothing was given up" in manager.get("/not-delivered").text
    reference = send(engine)
    with engine.begin() as db:
        db.execute(notices.update().values(state="dead", problem="HTTP 500", tries=77))
    page = manager.get("/not-delivered").text
    assert "HTTP 500" in page
    assert reference in page
    assert "Okafor" not in page
    assert manager.post("/not-delivered/1/again").status_code == 303
    with engine.begin() as db:
        row = db.execute(notices.select()).mappings().one()
    assert (row["state"], row["tries"]) == ("waiting", 0)
    assert manager.post("/not-delivered/1/again").status_code == 404


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        (FIREFOX, "Firefox on Linux"),
        (IPHONE, "Safari on iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36", "Chrome on Chromebook"),
        ("", "Another browser"),
    ],
)
def test_a_device_is_its_family(agent, expected):
    assert family(agent) == expected
