import datetime as dt

import pytest
from playwright.sync_api import expect

from bot.referrals import support_given
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import claim
from bot.referrals.from_the_person import reached
from bot.referrals.move import move
from bot.referrals.support_given import Session, WorkNow
from bot.referrals.withdraw import withdraw
from bot.store import referrals as store
from bot.store import sealed, tasks
from bot.store.database import open_database
from tests.browser.desk import cookie_of, desk_app, faults, wide
from tests.edge.parts import free_port, served
from tests.referrals.invented import KEY, hire, send, talk

NOW = dt.datetime.now(dt.timezone.utc).replace(microsecond=0)


@pytest.fixture
def engine(tmp_path):
    sealed.use_keys([KEY], "a secret of the tests")
    return open_database(f"sqlite:///{tmp_path}/desk.db")


@pytest.fixture
def desk(tmp_path, engine):
    port = free_port()
    with served(desk_app(tmp_path, engine, port, lambda: NOW), port) as url:
        yield url


@pytest.fixture
def amina(engine, desk):
    return hire(engine, "amina", "senior")


@pytest.fixture
def open_desk(browser, desk, engine, amina):
    """Opens a page of the desk for somebody; a fault in a script fails the test."""
    contexts, wrong = [], []

    def opened(path, width=1280, member=amina, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        if member is not None:
            context.add_cookies([cookie_of(engine, member, desk, NOW)])
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda fault: wrong.append(str(fault)))
        page.goto(desk + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def common(engine, reference, member):
    with engine.begin() as db:
        edition = store.by_reference(db, reference).edition
    return {"reference": reference, "member": member, "edition": edition, "now": NOW}


@pytest.fixture
def lives(engine, amina):
    """Referrals at every turn of their life, by what they show."""
    found = {name: send(engine, f"c-{name}") for name in ("waiting", "claimed")}
    for name, phone in (("trying", "1"), ("started", "2"), ("withdrawn", "3")):
        found[name] = send(engine, f"c-{name}", phone=f"+44770090045{phone}")
        if name != "withdrawn":
            claim(engine, reference=found[name], member=amina, now=NOW)
    claim(engine, reference=found["claimed"], member=amina, now=NOW)
    talk(engine, "c-claimed")
    for number in range(3):
        tried = Tried("call", "no_answer", "rang out", f"k{number}")
        record_attempt(engine, **common(engine, found["trying"], amina), tried=tried)
    with engine.begin() as db:
        reached(db, "c-trying", False, NOW)
        tasks.open_task(db, "c-waiting", "safety", "chest_pain", NOW)
    supported(engine, found["started"], amina)
    withdraw(engine, conversation_id="c-withdrawn", now=NOW)
    return found


def supported(engine, reference, member):
    tried = Tried("call", "reached", None, "k")
    record_attempt(engine, **common(engine, reference, member), tried=tried)
    today = NOW.date()
    facts = {"day": today, "note": "a note"}
    support_given.start(
        engine,
        **common(engine, reference, member),
        **facts,
        plan_type="thrive_in_work",
        work=WorkNow("01", "N", "Y", "02"),
    )
    session = Session(today, "video", 45, "attended", "talked about hours")
    support_given.add_session(engine, **common(engine, reference, member), session=session)
    support_given.refer_on(engine, **common(engine, reference, member), **facts, to="ips")
    support_given.add_result(
        engine, **common(engine, reference, member), **facts, number=1, result="waiting"
    )


PAGES = [
    "/queue",
    "/queue?view=mine",
    "/queue?find=nothing",
    "/team",
    "/tasks",
    "/partners",
    "/account",
    "/reports?name=outcomes",
    "/reports?name=funnel",
    "/referrals/waiting",
    "/referrals/claimed",
    "/referrals/trying",
    "/referrals/started",
    "/referrals/withdrawn",
    "/referrals/started/print",
    "/referrals/claimed/texts",
    "/referrals/trying/texts",
    "/referrals/CCC-CCC",
]


def of(path, lives):
    for name, reference in lives.items():
        path = path.replace(f"/referrals/{name}", f"/referrals/{reference}")
    return path


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_any_page(open_desk, lives, desk, width):
    page = open_desk("/queue", width)
    for path in PAGES:
        page.goto(desk + of(path, lives))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert faults(page) == [], path
        assert wide(page) <= 0, path


def test_axe_finds_nothing_on_the_managers_and_the_sign_in_page(open_desk, engine, lives):
    manager = hire(engine, "mona", "manager")
    page = open_desk(f"/referrals/{lives['started']}", member=manager)
    assert faults(page) == []
    page.goto(page.url.partition("/referrals")[0] + "/read-log")
    assert faults(page) == []
    assert faults(open_desk("/sign-in", 390, member=None)) == []


def test_without_a_script_every_page_says_the_same_and_the_list_has_its_link(
    open_desk, lives, desk
):
    page = open_desk("/queue", 390, java_script_enabled=False)
    link = page.get_by_role("link", name="Show the list again")
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("link", name="Test Okafor")).to_have_count(4)
    expect(page.get_by_text("The list keeps itself up to date")).to_be_hidden()
    page.goto(desk + of("/referrals/started/print", lives))
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    page.goto(desk + of("/referrals/started", lives))
    page.get_by_label("Minutes").fill("30")
    page.get_by_role("button", name="Save session").click()
    expect(page.get_by_text("2 attended of 2, 75 minutes in all")).to_be_visible()


def test_a_new_referral_comes_into_the_open_list_and_takes_nothing_away(open_desk, engine):
    first = send(engine, "c1")
    page = open_desk("/queue?view=new")
    page.evaluate("window.stayed = true")
    page.get_by_label("Find by reference").fill("07700")
    page.locator(f"#to-{first}").focus()
    second = send(engine, "c2", phone="+447700900456")
    expect(page.locator(f"#to-{second}")).to_be_visible()
    expect(page.locator("#news")).to_have_text("1 new referral came. ")
    expect(page.locator("#view-new .desk-count")).to_have_text("2")
    expect(page.locator(f"#to-{first}")).to_be_focused()
    expect(page.get_by_label("Find by reference")).to_have_value("07700")
    assert page.evaluate("window.stayed") is True
    assert faults(page) == []


def test_somebody_elses_claim_moves_the_counts_of_an_open_list(open_desk, engine):
    reference = send(engine, "c1")
    page = open_desk("/queue")
    claim(engine, reference=reference, member=hire(engine, "bilal"), now=NOW)
    expect(page.locator("#view-new .desk-count")).to_have_text("0")
    expect(page.locator("#view-team .desk-count")).to_have_text("1")
    expect(page.locator("#queue").get_by_text("Bilal")).to_be_visible()


def test_the_list_says_when_the_session_is_over(open_desk, engine, amina):
    from bot.store import staff as staff_store

    send(engine, "c1")
    page = open_desk("/queue")
    with engine.begin() as db:
        staff_store.close_sessions_of(db, amina)
    expect(page.locator("#news")).to_have_text("You are signed out. Sign in again")
    expect(page.get_by_role("link", name="Test Okafor")).to_be_visible()


def test_what_was_typed_comes_back_after_signing_in_again(open_desk, engine, amina, lives):
    from bot.store import passwords
    from bot.store import staff as staff_store

    page = open_desk(f"/referrals/{lives['claimed']}")
    page.get_by_text("Write a note", exact=True).click()
    page.get_by_label("Note", exact=True).fill("She can talk on Friday at 3")
    with engine.begin() as db:
        staff_store.close_sessions_of(db, amina)
        staff_store.set_password(db, amina, passwords.hashed("three random words"))
    page.get_by_role("button", name="Save note").click()
    expect(page.get_by_text("What you typed is kept")).to_be_visible()
    page.get_by_label("User name").fill("amina")
    page.get_by_label("Password", exact=True).fill("three random words")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_label("What you typed")).to_have_value("She can talk on Friday at 3")
    page.get_by_role("link", name="Open the referral").click()
    page.wait_for_url(f"**/referrals/{lives['claimed']}")


def test_the_queue_is_walked_by_keyboard(open_desk, engine):
    reference = send(engine, "c1")
    page = open_desk("/queue?view=new")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == f"to-{reference}":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/referrals/{reference}")
    page.get_by_role("link", name="Back to the queue").click()
    page.wait_for_url("**/queue?view=new")


def test_one_person_who_wrote_twice_is_merged_by_hand(open_desk, engine, amina):
    first, second = send(engine, "c1"), send(engine, "c2")
    move_on = {"to": "redirected", "note": None}
    page = open_desk(f"/referrals/{second}")
    page.get_by_text(f"Is {first} the same person?").click()
    page.get_by_label(f"The other one, {first}").check()
    page.get_by_role("button", name="Merge them").click()
    page.wait_for_url(f"**/referrals/{first}")
    expect(page.get_by_text(f"{second} was merged into {first}, which goes on.")).to_be_visible()
    page.get_by_role("link", name=second).click()
    expect(page.get_by_text("this one is closed and can only be read")).to_be_visible()
    move(engine, **common(engine, first, amina), **move_on)
    assert faults(page) == []
