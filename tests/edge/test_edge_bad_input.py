"""What goes wrong in real browsers: each has a page that says what happened, and nothing is lost."""

import time

import pytest

from bot.edge.tokens import CONVERSATION_DAYS, FORM_HOURS
from tests.edge.chatting import said, send, started
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, hidden, tree_of, words


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def app(tmp_path, script):
    return edge_app(tmp_path, script, public_url="http://localhost")


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def page(client):
    return started(client)


def much_later(monkeypatch, seconds):
    then = time.time() + seconds
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: then)


def test_a_double_submit_is_one_answer_and_both_get_the_page(client, page, script):
    first, second = (send(client, page, text="I work in a shop") for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert said(script) == ["", "I work in a shop"]


def test_after_the_back_button_the_same_answer_is_one_and_another_is_told(client, page, script):
    send(client, page, choice="yes")
    assert send(client, page, choice="yes").status_code == 303
    other = send(client, page, choice="no")
    assert other.status_code == 422
    text = words(check_page(other))
    assert "answered already" in text and "Question 2?" in text
    assert said(script) == ["", "Yes"]


def test_of_two_tabs_the_slower_is_told_and_goes_on_from_there(client, page, script):
    other = client.get("/chat")
    send(client, page, choice="yes")
    late = send(client, other, choice="no")
    assert late.status_code == 422
    assert send(client, late, choice="no").status_code == 303
    assert said(script) == ["", "Yes", "No"]


def test_a_form_open_too_long_keeps_what_was_ticked_and_written(client, page, script, monkeypatch):
    much_later(monkeypatch, FORM_HOURS * 3600 + 60)
    for fields in ({"text": "a long story"}, {"choice": "no"}):
        answer = send(client, page, **fields)
        assert answer.status_code == 400
        tree = check_page(answer)
        assert "open for a long time" in words(tree)
        ticked = [f.get("value") for f in tree.iter(f"{HTML}input") if f.get("checked") is not None]
        assert ticked == [fields["choice"]] if "choice" in fields else "a long story" in words(tree)
    assert said(script) == [""]
    assert send(client, answer, choice="no").status_code == 303


def test_a_session_that_ran_out_says_so_and_gives_the_words_back(client, page, script, monkeypatch):
    much_later(monkeypatch, CONVERSATION_DAYS * 24 * 3600 + 60)
    for answer in (client.get("/chat"), send(client, page, text="what I wrote")):
        assert "cannot open the chat" in words(check_page(answer))
    assert "what I wrote" in words(tree_of(answer))
    assert said(script) == [""]
    fresh = client.post("/chat/start", data=hidden(answer, "/chat/start"))
    assert fresh.status_code == 303


@pytest.mark.parametrize("token", ["", "x", "conversation-1", "a.b.c", "é" * 300])
def test_a_tampered_token_opens_nothing(client, page, script, token):
    client.set_cookie("chat", token)
    answer = client.post("/chat", data={**hidden(page), "text": "hello"})
    assert answer.status_code == 400
    assert "hello" in words(check_page(answer))
    assert said(script) == [""]


def test_one_kind_of_token_never_passes_for_another(app, client, page, script):
    tokens = app.extensions["edge"].tokens
    client.set_cookie("chat", tokens.form("conversation-1"))
    assert client.post("/chat", data={**hidden(page), "text": "x"}).status_code == 400
    assert said(script) == [""]


@pytest.mark.parametrize(
    "fields",
    [
        {"choice": "emergency"},
        {"choice": ["yes", "yes", "no"]},
        {"choice": "change:name"},
        {"change": "name"},
        {"change": "x" * 5000},
        {"choice": "yes\x00"},
    ],
)
def test_a_tampered_choice_is_told_and_stored_nowhere(client, page, script, fields):
    answer = send(client, page, **fields)
    assert answer.status_code == 422
    assert "Choose one of the answers on this page" in words(check_page(answer))
    assert said(script) == [""]


def test_a_tampered_question_is_an_old_page(client, page, script):
    for number in ("0", "-1", "999999", "x", ""):
        answer = send(client, page, choice="yes", question=number)
        assert answer.status_code == 422
    assert said(script) == [""]


def test_a_script_that_dies_half_way_leaves_a_page_that_goes_on(client, page, script):
    """Its first answer went by the script; then the browser sends the form that page came with."""
    by_script = client.post(
        "/chat", data={**hidden(page), "choice": "yes"}, headers={"X-Requested-With": "chat"}
    )
    assert by_script.status_code == 200
    # the answer never arrived: the person presses Send once more, without the script
    assert send(client, page, choice="yes").status_code == 303
    assert send(client, by_script, choice="no").status_code == 303
    assert said(script) == ["", "Yes", "No"]


@pytest.mark.parametrize("letter", ["x", "ж", "ا", "😀"])
def test_twenty_thousand_characters_are_taken_whole(client, page, script, letter):
    story = letter * 20_000
    assert send(client, page, text=story).status_code == 303
    assert said(script)[-1] == story
    check_page(client.get("/chat"))


def test_refused_cookies_are_told_with_another_way(app):
    client = app.test_client(use_cookies=False)
    answer = client.post("/chat/start", data=hidden(client.get("/"), "/chat/start"))
    assert answer.status_code == 400
    assert "Allow cookies" in words(check_page(answer))
    wrote = client.post("/chat", data={"text": "what I wrote"})
    assert wrote.status_code == 400
    assert "what I wrote" in words(check_page(wrote))
