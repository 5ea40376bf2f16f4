import base64
import logging

import pytest

from bot.advisers import credentials
from bot.advisers.sessions import COOKIE
from bot.advisers.sign_in import own_path
from bot.store import one_time_codes, passwords
from bot.store import staff as staff_store
from bot.store.hiring import BadName, demo_staff, hire, username_of
from bot.store.tables import staff_sessions
from tests.advisers.conftest import Browser
from tests.referrals.invented import NOW

PASSWORD = "three random words"


@pytest.fixture
def hired(engine):
    with engine.begin() as db:
        return hire(
            db, name="Amina Khan", role="adviser", team="manchester", now=NOW, password=PASSWORD
        )


@pytest.fixture
def page(app):
    client = app.test_client()
    client.environ_base["wsgi.url_scheme"] = "https"
    browser = Browser(client)
    browser.get("/sign-in")
    return browser


def code(hired, clock, steps=0):
    step = int(clock().timestamp()) // one_time_codes.STEP + steps
    return one_time_codes.code_at(hired.totp_secret, step)


def enter(page, hired, typed, password=PASSWORD, **more):
    username = hired.member.username
    return page.post("/sign-in", username=username, password=password, code=typed, **more)


# RFC 6238, appendix B, SHA-1, the last 6 of its 8 digits
@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_codes_are_those_of_the_standard(seconds, expected):
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert one_time_codes.code_at(secret, seconds // 30) == expected
    assert (
        one_time_codes.step_of(secret, f" {expected[:3]} {expected[3:]}", seconds) == seconds // 30
    )


def test_password_and_code_open_the_queue_with_a_strict_cookie(page, hired, clock, engine):
    response = enter(page, hired, code(hired, clock))
    assert (response.status_code, response.location) == (303, "/queue")
    (cookie,) = [h for h in response.headers.getlist("Set-Cookie") if h.startswith(f"{COOKIE}=")]
    for part in ("HttpOnly", "SameSite=Strict", "Secure"):
        assert part in cookie
    with engine.begin() as db:
        kept = db.execute(staff_sessions.select()).mappings().one()
    assert kept["id"] not in cookie
    assert page.get("/queue").status_code == 200


@pytest.mark.parametrize(
    ("typed", "password"), [("", PASSWORD), ("000000", PASSWORD), ("right", "wrong"), ("right", "")]
)
def test_one_wrong_part_is_refused_without_saying_which(page, hired, clock, typed, password):
    typed = code(hired, clock) if typed == "right" else typed
    response = enter(page, hired, typed, password)
    assert response.status_code == 401
    assert "user name, password or code is not right" in response.text
    assert page.get("/queue").status_code == 303


def test_an_unknown_name_gets_the_same_answer(page, hired):
    known = enter(page, hired, "000000")
    unknown = page.post("/sign-in", username="nobody", password="x" * 12, code="000000")
    without = [
        response.text.replace(name, "")
        for response, name in ((known, "amina.khan"), (unknown, "nobody"))
    ]
    assert known.status_code == unknown.status_code == 401
    assert [text.count("not right") for text in without] == [1, 1]


def test_a_code_works_once(page, hired, clock):
    typed = code(hired, clock)
    assert enter(page, hired, typed).status_code == 303
    assert enter(page, hired, typed).status_code == 401
    assert enter(page, hired, code(hired, clock, -1)).status_code == 401
    assert enter(page, hired, code(hired, clock, 1)).status_code == 303


def test_a_recovery_code_stands_in_once(page, hired):
    typed = hired.recovery_codes[0].upper().replace("-", " ")
    assert enter(page, hired, typed).status_code == 303
    assert enter(page, hired, typed).status_code == 401
    assert enter(page, hired, hired.recovery_codes[1]).status_code == 303


def test_five_wrong_tries_lock_the_account_for_a_while(page, hired, clock):
    for _ in range(credentials.TRIES):
        enter(page, hired, "000000", "wrong password")
    assert enter(page, hired, code(hired, clock)).status_code == 401
    clock.turn(minutes=14)
    assert enter(page, hired, code(hired, clock)).status_code == 401
    clock.turn(minutes=2)
    assert enter(page, hired, code(hired, clock)).status_code == 303


def test_a_right_sign_in_forgets_the_wrong_ones(page, hired, clock, engine):
    for _ in range(credentials.TRIES - 1):
        enter(page, hired, "000000")
    assert enter(page, hired, code(hired, clock)).status_code == 303
    with engine.begin() as db:
        assert staff_store.by_id(db, hired.member.id).failed == 0


def test_an_idle_session_ends_and_a_used_one_goes_on(browser, clock):
    for _ in range(4):
        clock.turn(minutes=15)
        assert browser.get("/queue").status_code == 200
    clock.turn(minutes=21)
    assert browser.get("/queue").location.startswith("/sign-in")
    clock.turn(minutes=-21)
    assert browser.get("/queue").status_code == 303


def test_the_page_that_asks_for_counts_does_not_keep_a_desk_open(browser, clock):
    for _ in range(3):
        clock.turn(minutes=9)
        response = browser.get("/queue/counts")
    assert response.status_code == 303


def test_no_session_lasts_longer_than_a_day_of_work(browser, clock):
    for _ in range(12 * 4):
        clock.turn(minutes=15)
        browser.get("/queue")
    clock.turn(minutes=1)
    assert browser.get("/queue").status_code == 303


def test_signing_out_ends_the_session_on_our_side(browser, engine):
    browser.get("/queue")
    token = browser.client.get_cookie(COOKIE).value
    assert browser.post("/sign-out").status_code == 303
    browser.client.set_cookie(COOKIE, token, secure=True)
    assert browser.get("/queue").status_code == 303


def test_somebody_who_left_is_out_at_once(browser, engine, amina):
    assert browser.get("/queue").status_code == 200
    with engine.begin() as db:
        db.execute(staff_store.staff.update().values(active=False))
    assert browser.get("/queue").status_code == 303


def test_what_was_typed_when_the_session_ended_comes_back(app, browser, hired, clock, reference):
    browser.get(f"/referrals/{reference}")
    clock.turn(minutes=30)
    response = browser.post(
        f"/referrals/{reference}/note", edition="1", note="rang <b>twice</b> today"
    )
    assert response.status_code == 401
    assert "rang &lt;b&gt;twice&lt;/b&gt; today" in response.text
    assert f'value="/referrals/{reference}"' in response.text
    after = enter(
        browser, hired, code(hired, clock), kept="rang twice today", next=f"/referrals/{reference}"
    )
    assert after.status_code == 200
    assert "rang twice today" in after.text
    assert f'href="/referrals/{reference}"' in after.text


def test_the_page_that_was_wanted_opens_after_signing_in(page, hired, clock):
    away = page.get("/queue?view=mine")
    assert away.location == "/sign-in?next=/queue?view%3Dmine"
    page.get(away.location)
    assert enter(page, hired, code(hired, clock), next="/queue?view=mine").location.endswith(
        "/queue?view=mine"
    )


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "https://evil.example", "x", "/a\nb"]
)
def test_nobody_is_sent_elsewhere_after_signing_in(path):
    assert own_path(path) == ""


def test_demo_accounts_open_in_demo_mode_only(make_app, engine, clock):
    (adviser, manager) = demo_staff(engine, team="manchester", secret_key="s", now=NOW)
    assert demo_staff(engine, team="manchester", secret_key="s", now=NOW) == [adviser, manager]
    for demo, expected in (("1", 303), ("0", 401)):
        client = make_app(DEMO=demo).test_client()
        client.environ_base["wsgi.url_scheme"] = "https"
        page = Browser(client)
        shown = page.get("/sign-in").text
        assert ("authenticator" in shown) == (demo == "0")
        assert enter(page, adviser, "", adviser.password).status_code == expected


def test_a_new_password_signs_other_devices_out(app, as_member, engine, hired, clock):
    member = hired.member
    here, elsewhere = as_member(member), Browser(app.test_client())
    elsewhere.client.environ_base["wsgi.url_scheme"] = "https"
    enter(elsewhere, hired, code(hired, clock))
    assert elsewhere.get("/queue").status_code == 200
    new = "four quite random words"
    wrong = [
        {"old": "wrong", "new": new, "again": new},
        {"old": PASSWORD, "new": new, "again": "another"},
        {"old": PASSWORD, "new": "short", "again": "short"},
    ]
    for form in wrong:
        assert here.post("/account", **form).status_code == 400
    assert here.post("/account", old=PASSWORD, new=new, again=new).status_code == 200
    assert here.get("/queue").status_code == 200
    assert elsewhere.get("/queue").status_code == 303
    with engine.begin() as db:
        assert passwords.matches(staff_store.by_id(db, member.id).password_hash, new)


@pytest.mark.parametrize("name", ["", "x", "Zoë!", "-a", "a" * 61, "two..dots", "<script>"])
def test_a_name_that_cannot_be_typed_is_refused(name):
    with pytest.raises(BadName):
        username_of(name)


def test_sign_in_logs_hold_no_password_or_name(page, hired, clock, caplog):
    caplog.set_level(logging.DEBUG)
    enter(page, hired, "000000", "a wrong password")
    page.post("/sign-in", username="somebody.else", password="another", code="1")
    assert "sign-in refused" in caplog.text
    for said in ("a wrong password", "another", "somebody.else", "amina"):
        assert said not in caplog.text
