"""E-mails to staff: when, to whom, and that nobody's name is in one."""

import datetime as dt
import email
from email import policy

import pytest
from aiosmtpd.smtp import AuthResult
from sqlalchemy import select

from bot.notices import mail
from bot.notices.mail import Letter, MailServer, NotMailed
from bot.referrals.claim import claim
from bot.referrals.notices import Telling, tell_of_overdue
from bot.store import staff as staff_store
from bot.store import staff_elsewhere
from bot.store.tables import notices
from tests.doubles.databases import *  # noqa: F403
from tests.doubles.mail_double import PASSWORD, USER, MailDouble, certificate, sign_in
from tests.referrals.invented import NOW, hire, send
from tests.referrals.test_notices import Clock

DESK = "https://advisers.example.nhs.uk"
SENDER = "Work support <work.support@example.nhs.uk>"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def post():
    with MailDouble() as double:
        yield double


def server_of(double, security="none", user=None):
    password = PASSWORD if user else None
    return MailServer("127.0.0.1", double.port, SENDER, user, password, security)


@pytest.fixture
def telling(database, post, clock):
    return Telling(database, DESK, None, server_of(post), clock)


def with_address(database, username, role="adviser", team="manchester", told_of="new overdue"):
    member = hire(database, username, role, team)
    with database.begin() as db:
        staff_elsewhere.set_email(db, member, f"{username}@example.nhs.uk")
        staff_elsewhere.set_told_of(db, member, told_of)
    return member


def letters(post):
    """(to, subject, text) of what arrived."""
    for to, content, _ in post.letters:
        parsed = email.message_from_string(content, policy=policy.default)
        yield to[0], parsed["Subject"], parsed.get_content()


def test_a_new_person_is_told_to_those_who_want_to_know(database, telling, post):
    with_address(database, "amina")
    with_address(database, "bob", "senior")
    with_address(database, "carol", told_of="overdue")
    with_address(database, "dora", "evaluator")
    with_address(database, "omar", team="nottingham")
    hire(database, "no.address")
    send(database)
    telling.tell()
    assert [to for to, _, _ in letters(post)] == ["amina@example.nhs.uk", "bob@example.nhs.uk"]
    _, subject, text = next(letters(post))
    assert subject == "People are waiting"
    assert "1 person is waiting" in text
    assert f"{DESK}/queue?view=new" in text


def test_no_letter_holds_anything_about_a_person(database, telling, post):
    with_address(database, "amina")
    reference = send(database)
    telling.tell()
    ((_, content, _),) = post.letters
    for word in ("Okafor", "7700900123", reference, "manchester", "msk", "spasm", "off_sick"):
        assert word not in content.lower().replace("okafor", "Okafor")


def test_many_new_people_are_one_letter_an_hour(database, telling, post, clock):
    with_address(database, "amina")
    send(database, "conversation-0")
    telling.tell()
    for number in range(1, 5):
        send(database, f"conversation-{number}", clock())
        telling.tell()
        clock.turn(minutes=10)
    assert len(post.letters) == 1
    clock.turn(minutes=30)
    telling.tell()
    assert [text.splitlines()[0][:20] for _, _, text in letters(post)] == [
        "1 person is waiting ",
        "5 people are waiting",
    ]


def test_when_somebody_was_quicker_no_letter_leaves(database, telling, post):
    amina = with_address(database, "amina")
    claim(database, reference=send(database), member=amina, now=NOW)
    telling.tell()
    assert post.letters == []
    with database.begin() as db:
        states = db.execute(select(notices.c.state).where(notices.c.way == "mail")).scalars().all()
    assert states == ["sent"]


def test_who_left_gets_no_letter(database, telling, post):
    amina = with_address(database, "amina")
    send(database)
    with database.begin() as db:
        staff_store.set_active(db, amina, False)
    telling.tell()
    assert post.letters == []


def test_overdue_is_told_once_a_working_day(database, telling, post, clock):
    with_address(database, "amina", told_of="overdue")
    with_address(database, "mona", "manager", told_of="overdue")
    send(database)
    clock.turn(days=10)  # a Monday
    for _ in range(3):
        tell_of_overdue(database, clock())
        telling.tell()
    assert [(to, subject) for to, subject, _ in letters(post)] == [
        ("amina@example.nhs.uk", "People have waited too long"),
        ("mona@example.nhs.uk", "People have waited too long"),
    ]
    assert "1 person in your team has waited longer" in next(letters(post))[2]
    clock.turn(days=1)
    tell_of_overdue(database, clock())
    telling.tell()
    assert len(post.letters) == 4
    clock.turn(days=4)  # a Saturday
    assert tell_of_overdue(database, clock()) == 0


def test_nobody_is_told_of_overdue_where_nobody_is(database, telling, post, clock):
    with_address(database, "amina")
    tell_of_overdue(database, clock())
    telling.tell()
    assert post.letters == []


def test_a_server_that_is_away_is_tried_again(database, clock):
    with_address(database, "amina")
    with MailDouble() as gone:
        server = server_of(gone)
    telling = Telling(database, DESK, None, server, clock)
    send(database)
    assert telling.tell() == 0
    with MailDouble() as back:
        again = Telling(database, DESK, None, server_of(back), clock)
        assert again.tell() == 0
        clock.turn(seconds=10)
        assert again.tell() == 1
        assert len(back.letters) == 1


@pytest.mark.parametrize(
    ("answer", "state"), [("550 no such box", "dead"), ("451 busy", "waiting")]
)
def test_what_a_refusal_means(database, telling, post, answer, state):
    with_address(database, "amina")
    send(database)
    post.refuses = answer
    assert telling.tell() == 0
    with database.begin() as db:
        row = db.execute(select(notices).where(notices.c.way == "mail")).mappings().one()
    assert (row["state"], row["problem"]) == (state, f"SMTP {answer[:3]}")


LETTER = Letter("amina@example.nhs.uk", "Subject", "Text.\n", "number-1")


def test_with_starttls_the_password_and_the_letter_go_encrypted(tmp_path, monkeypatch):
    context, file = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    options = {"tls_context": context, "require_starttls": True, "auth_required": True}
    with MailDouble(**options, authenticator=sign_in) as post:
        mail.send(server_of(post, "starttls", USER), LETTER, NOW)
        ((to, content, encrypted),) = post.letters
    assert to == ["amina@example.nhs.uk"]
    assert encrypted
    parsed = email.message_from_string(content, policy=policy.default)
    assert parsed["Message-ID"] == "<number-1@example.nhs.uk>"
    assert parsed["Auto-Submitted"] == "auto-generated"
    assert parsed["From"] == SENDER


@pytest.mark.parametrize("offers", ["a certificate that nobody vouches for", "no encryption"])
def test_nothing_leaves_unencrypted_or_to_a_stranger(tmp_path, offers):
    tried = []

    def remember(*arguments):
        tried.append(arguments)
        return AuthResult(success=True)

    context = certificate(tmp_path)[0] if offers.startswith("a cert") else None
    options = {"tls_context": context, "auth_require_tls": False, "authenticator": remember}
    with MailDouble(**options) as post:
        with pytest.raises(NotMailed):
            mail.send(server_of(post, "starttls", USER), LETTER, NOW)
        assert post.letters == []
    assert tried == []


def test_with_a_wrong_password_nothing_is_taken_for_sent(tmp_path, monkeypatch):
    context, file = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with MailDouble(tls_context=context, auth_required=True, authenticator=sign_in) as post:
        with pytest.raises(NotMailed):
            mail.send(server_of(post, "starttls", "somebody else"), LETTER, NOW)
        assert post.letters == []


def test_a_notice_told_of_tomorrow_is_not_told_today(database, telling, post, clock):
    with_address(database, "amina")
    send(database, now=NOW + dt.timedelta(hours=1))
    assert telling.tell() == 0
    clock.turn(hours=1)
    assert telling.tell() == 1
