"""Going on elsewhere, as pages: the same for every number, sound in every language, no script needed."""

from __future__ import annotations

import time

import pytest

from bot.edge import crossing_pages
from bot.edge.limits import Limits
from bot.edge.ports import Face
from tests.edge.mirrored import MirroredWords
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import check_page, hidden

WORDS = MirroredWords()
PHONE, OTHER = "+447700900123", "+447700900124"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(crossing_pages, "EVERY_ANSWER_TAKES", 0.0)


@pytest.fixture
def script():
    return ScriptedConversations()


def client_of(tmp_path, script, **more):
    face = Face("Example", "+447700900000")
    app = edge_app(tmp_path, script, WORDS, face=face, public_url="http://localhost", **more)
    return app.test_client()


@pytest.fixture
def client(tmp_path, script):
    return client_of(tmp_path, script)


def ask(client, phone, **more):
    form = hidden(client.get("/continue"), "/continue")
    return client.post("/continue", data={**form, "phone": phone}, **more)


def try_code(client, page, code):
    form = hidden(page, "/continue/code")
    return client.post("/continue/code", data={**form, "code": code})


def test_a_code_opens_the_chat_in_this_browser(client, script):
    page = ask(client, "07700 900123")
    assert script.codes_asked == [PHONE]
    wrong = try_code(client, page, "111111")
    assert wrong.status_code == 422
    right = try_code(client, wrong, " 246810 ")
    assert (right.status_code, right.location) == (303, "/chat")
    assert script.codes_tried[-1] == ("handle-0001", " 246810 ")
    cookie = next(c for c in right.headers.getlist("Set-Cookie") if c.startswith("chat="))
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert client.get("/chat").status_code == 200


def test_the_page_is_the_same_for_every_number(client):
    def told(phone):
        page = ask(client, phone)
        form = hidden(page, "/continue/code")
        text = page.get_data(as_text=True)
        return text.replace(form["handle"], "").replace(form["form"], "")

    assert told("07700 900123") == told("07700 900124")


def test_every_number_takes_the_same_time(client, monkeypatch):
    monkeypatch.setattr(crossing_pages, "EVERY_ANSWER_TAKES", 0.2)
    began = time.monotonic()
    ask(client, "07700 900124")
    assert time.monotonic() - began >= 0.2


@pytest.mark.parametrize("typed", ["", "0161 496 0000", "+33 6 12 34 56 78", "hello", "<b>1"])
def test_what_is_no_uk_mobile_is_told_and_kept_to_be_put_right(client, script, typed):
    page = ask(client, typed)
    assert page.status_code == 422
    assert "07700 900123" in page.get_data(as_text=True)
    assert script.codes_asked == []
    check_page(page, "en")


def test_a_form_made_elsewhere_is_not_taken(client, script):
    for path in ("/continue", "/continue/code", "/chat/text"):
        assert client.post(path, data={"phone": PHONE, "code": "246810"}).status_code == 400
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert ask(client, PHONE, headers=cross).status_code == 400
    assert (script.codes_asked, script.codes_tried) == ([], [])


def test_an_address_that_asks_and_tries_very_often_must_wait(tmp_path, script):
    client = client_of(tmp_path, script, limits=Limits(codes_burst=4), trusted_proxies=1)
    client.environ_base["HTTP_X_FORWARDED_FOR"] = "203.0.113.9"
    page = ask(client, PHONE)
    codes = [try_code(client, page, "111111").status_code for _ in range(4)]
    assert codes == [422, 422, 422, 429]


def started(client, language="en"):
    client.get(f"/?language={language}")
    client.post("/chat/start", data=hidden(client.get("/"), "/chat/start"))


def test_a_chat_shows_a_code_to_text_from_the_phone(client, script):
    started(client)
    assert 'href="/chat/text"' in client.get("/chat").get_data(as_text=True)
    page = client.get("/chat/text")
    assert "GO " not in page.get_data(as_text=True)  # nothing is made by looking
    shown = client.post("/chat/text", data=hidden(page, "/chat/text")).get_data(as_text=True)
    assert "GO K7M4-RT9C" in shown and "+447700900000" in shown
    assert "sms:+447700900000?body=GO%20K7M4-RT9C" in shown


def test_without_a_chat_there_is_no_code(client):
    assert "GO " not in client.get("/chat/text").get_data(as_text=True)
    form = hidden(client.get("/continue"), "/continue")
    assert client.post("/chat/text", data=form).status_code == 400


@pytest.mark.parametrize("language", WORDS.offered())
def test_the_pages_are_sound_in_every_language(client, language):
    client.get(f"/?language={language}")
    check_page(client.get("/continue"), language)
    check_page(ask(client, "no number"), language)
    page = ask(client, "07700 900123")
    check_page(page, language)
    check_page(try_code(client, page, "111111"), language)
    started(client, language)
    page = client.get("/chat/text")
    check_page(page, language)
    check_page(client.post("/chat/text", data=hidden(page, "/chat/text")), language)
