"""Check your answers on the page: a summary list, a change beside each answer, and a copy to keep."""

import pytest

from tests.edge.chatting import said, send, started
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, tree_of, words


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def client(tmp_path, script):
    return edge_app(tmp_path, script, public_url="http://localhost").test_client()


@pytest.fixture
def checking(client):
    send(client, started(client), text="check")
    return client.get("/chat")


def rows(tree):
    for row in tree.iter(f"{HTML}div"):
        if "nhsuk-summary-list__row" in row.get("class", ""):
            yield [words(cell) for cell in row]


def buttons(tree):
    return [b.get("value") for b in tree.iter(f"{HTML}button") if b.get("name") == "change"]


def test_the_answers_stand_in_a_summary_list_between_the_words(checking):
    tree = check_page(checking)
    assert list(rows(tree)) == [
        ["Area of your GP surgery", "Northtown", "Change – Area of your GP surgery"],
        ["Name", "Sam <Example>", "Change – Name"],
    ]
    assert words(tree).count("Northtown") == 1
    fieldset = tree.find(f".//{HTML}fieldset")
    asked = next(n for n in tree.iter() if n.get("id") == fieldset.get("aria-describedby"))
    assert words(asked) == "Send these answers to the team?"


def test_a_change_is_sent_as_a_choice_and_shown_in_words(client, checking, script):
    assert send(client, checking, change="gp_area").status_code == 303
    assert script.handled[-1]
    tree = check_page(client.get("/chat"))
    text = words(tree)
    assert "Change my answer: Area of your GP surgery" in text
    assert "Asked again: change:gp_area" in text
    assert buttons(tree) == []  # the check that was left is a list without a way to change
    assert len(list(rows(tree))) == 2


def test_words_written_but_not_sent_stay_when_change_is_pressed(client, checking, script):
    answer = send(client, checking, change="name", text="one more thing", choice="yes")
    assert answer.status_code == 200
    tree = check_page(answer)
    assert tree.find(f".//{HTML}textarea").text == "one more thing"
    assert "Asked again: change:name" in words(tree)
    again = send(client, checking, change="name", text="one more thing", choice="yes")
    assert again.status_code == 200  # the page may be loaded again: it is the same message
    assert said(script) == ["", "check", "Name"]


def test_the_return_key_presses_a_button_that_sends(checking):
    """A form's first button is the one that the return key presses, wherever it stands."""
    tree = check_page(checking)
    (form,) = [f for f in tree.iter(f"{HTML}form") if f.get("id") == "answer"]
    inside = set(form.iter(f"{HTML}button"))
    its = [b for b in tree.iter(f"{HTML}button") if b in inside or b.get("form") == "answer"]
    assert its[0].get("name") is None and its[0].get("tabindex") == "-1"
    assert [b.get("name") for b in its[1:]] == ["change", "change", None]


def test_a_change_from_an_old_page_or_of_no_answer_shown_changes_nothing(client, checking, script):
    assert send(client, checking, change="consent_take_part").status_code == 422
    send(client, checking, choice="yes")
    old = send(client, checking, change="gp_area")
    assert old.status_code == 422
    assert "answered already" in words(check_page(old))
    assert said(script) == ["", "check", "Yes"]


def test_a_change_pressed_twice_is_one(client, checking, script):
    for _ in range(2):
        assert send(client, checking, change="name").status_code == 303
    assert said(script) == ["", "check", "Name"]


def test_how_much_is_left_is_said(client, checking):
    assert "About 1 question left" in words(tree_of(checking))
    send(client, checking, change="name")
    assert "About 2 questions left" in words(tree_of(client.get("/chat")))
    send(client, client.get("/chat"), text="something else")
    assert "left" not in words(tree_of(client.get("/chat")).find(f".//{HTML}form"))


def test_a_copy_holds_the_answers_and_what_was_told_since(client, checking, script):
    send(client, checking, text="send it")
    answer = client.get("/chat/copy")
    tree = check_page(answer)
    assert list(rows(tree)) == [
        ["Area of your GP surgery", "Northtown"],
        ["Name", "Sam <Example>"],
    ]
    assert "Your reference is WB42." in words(tree)
    assert "Question" not in words(tree)
    assert buttons(tree) == []


def test_before_the_check_a_copy_is_what_was_said(client):
    started(client)
    tree = check_page(client.get("/chat/copy"))
    assert "Question 1?" in words(tree)
    assert list(rows(tree)) == []


def test_nobody_else_gets_a_copy(client, checking):
    client.set_cookie("chat", "tampered")
    assert "cannot open the chat" in words(check_page(client.get("/chat/copy")))


def test_the_api_has_the_answers_apart(client):
    token = client.post("/webhooks/web/conversations").get_json()["token"]
    reply = client.post(
        "/webhooks/web/messages",
        json={"id": "1", "text": "check"},
        headers={"Authorization": f"Bearer {token}"},
    ).get_json()
    (message,) = reply["messages"]
    assert message["left"] == 1
    assert message["summary"][0] == {
        "slot": "gp_area",
        "label": "Area of your GP surgery",
        "answer": "Northtown",
    }
