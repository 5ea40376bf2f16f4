import json
import threading

import pytest
import requests

from bot.edge.limits import Limits
from tests.edge.parts import edge_app, free_port, served
from tests.edge.scripted import ScriptedConversations

MESSAGES = "/webhooks/web/messages"


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def client(tmp_path, script):
    return edge_app(tmp_path, script).test_client()


@pytest.fixture
def token(client):
    opened = client.post("/webhooks/web/conversations")
    assert opened.status_code == 201
    client.delete_cookie("chat")
    return opened.json["token"]


def say(client, token, **body):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.post(MESSAGES, json=body, headers=headers)


def test_a_message_is_answered_in_the_shape_of_the_contract(client, token):
    answered = say(client, token, id="1", text="hello")
    assert answered.status_code == 200
    thanks, question = answered.json["messages"]
    assert thanks["text"].startswith("Thank you")
    assert (thanks["slot"], thanks["choices"]) == (None, [])
    assert question["slot"] == "wants_work"
    assert question["choices"][0] == {"code": "yes", "label": "Yes"}
    assert question["id"] > thanks["id"]
    assert answered.headers["Cache-Control"] == "no-store"


def test_the_same_id_twice_is_handled_once_and_answered_the_same(client, token, script):
    first = say(client, token, id="same", text="hello")
    again = say(client, token, id="same", text="hello, again")
    assert again.json == first.json
    assert script.handled == ["same"]


def test_many_at_once_with_one_id_are_one_message(tmp_path, script):
    port = free_port()
    with served(edge_app(tmp_path, script), port) as url:
        token = requests.post(f"{url}/webhooks/web/conversations", timeout=5).json()["token"]
        found = []

        def post():
            answer = requests.post(
                url + MESSAGES,
                json={"id": "once", "text": "hello"},
                headers={"Authorization": f"Bearer {token}"},
                timeout=10,
            )
            found.append(answer.json())

        threads = [threading.Thread(target=post) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(found) == 6
    assert all(one == found[0] for one in found)
    assert script.handled == ["once"]


def test_a_choice_and_several_choices_are_taken(client, token, script):
    say(client, token, id="1", choice="yes")
    say(client, token, id="2", choice=["mood", "travel"])
    (kept,) = script.kept.values()
    assert [line.text for line in kept.lines if line.direction == "in"] == [
        "Yes",
        "Low mood, Travel",
    ]


@pytest.mark.parametrize("wrong", ["", "nonsense", "a.b.c"])
def test_a_wrong_token_is_401(client, token, wrong):
    answered = say(client, wrong or None, id="1", text="hello")
    assert answered.status_code == 401
    assert answered.json["error"]["code"] == "no_conversation"
    tampered = say(client, token[:-2] + "xx", id="1", text="hello")
    assert tampered.status_code == 401


def test_a_form_token_is_not_a_conversation_token(client, tmp_path):
    parts = client.application.extensions["edge"]
    assert say(client, parts.tokens.form("conversation-1"), id="1", text="x").status_code == 401


def test_the_cookie_opens_the_conversation_and_is_http_only(client):
    opened = client.post("/webhooks/web/conversations", json={"language": "ar"})
    cookie = opened.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" in cookie
    assert client.post(MESSAGES, json={"id": "1", "text": "hello"}).status_code == 200


def test_a_cookie_alone_is_enough_where_the_site_is_plain_http(tmp_path):
    client = edge_app(tmp_path, public_url="http://127.0.0.1:5005").test_client()
    client.post("/webhooks/web/conversations")
    assert client.post(MESSAGES, json={"id": "1", "text": "hello"}).status_code == 200
    foreign = client.post(
        MESSAGES, json={"id": "2", "text": "hello"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert foreign.status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b'{"text": "no id"}',
        b'{"id": "", "text": "x"}',
        b'{"id": "1"}',
        b'{"id": "1", "text": 5}',
        b'{"id": "1", "choice": {"a": 1}}',
        b'{"id": "1", "choice": []}',
        b'{"id": "1", "choice": "' + b"x" * 200 + b'"}',
        b'{"id": "' + b"x" * 200 + b'", "text": "x"}',
        b'{"id": {"$ne": 1}, "text": "x"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_malformed_body_is_400_with_what_would_be_right(client, token, script, body):
    answered = client.post(MESSAGES, data=body, headers={"Authorization": f"Bearer {token}"})
    assert answered.status_code == 400
    assert answered.json["error"]["code"] == "malformed"
    assert answered.json["error"]["message"]
    assert script.handled == []


@pytest.mark.parametrize("text", ["", "🦴" * 10_000, "x" * 20_000, "a\x00b", "\ud800", "/restart"])
def test_odd_texts_are_taken_kindly(client, token, text):
    answered = client.post(
        MESSAGES,
        data=json.dumps({"id": "1", "text": text}),
        headers={"Authorization": f"Bearer {token}"},
    )
    assert answered.status_code == 200
    assert answered.json["messages"]


def test_an_id_of_any_letters_is_taken_once(client, token, script):
    for _ in range(2):
        body = '{"id": "\\ud800 \\u0000 \\ud83e\\uddb4", "text": "x"}'
        head = {"Authorization": f"Bearer {token}"}
        assert client.post(MESSAGES, data=body, headers=head).status_code == 200
    (handled,) = script.handled
    handled.encode()


def test_a_body_beyond_all_reason_is_413(client, token):
    answered = say(client, token, id="1", text="x" * 600_000)
    assert answered.status_code == 413
    assert answered.json["error"]["code"] == "http_413"


def test_with_the_engine_down_the_message_is_kept_and_answered_later(client, token, script):
    script.engine_is_up = False
    waiting = say(client, token, id="1", text="hello").json
    assert waiting["messages"] == [] and waiting["pending"] is True
    assert waiting["notice"] == "utter_trouble in en"
    script.engine_is_up = True
    answered = say(client, token, id="1", text="hello").json
    assert answered["messages"] and "pending" not in answered
    assert script.handled == ["1"]


def test_language_and_partner_are_kept_and_unknown_ones_are_not(client, script):
    client.post("/webhooks/web/conversations", json={"language": "ar", "partner": "library"})
    client.post("/webhooks/web/conversations", json={"language": "xx", "partner": "nobody"})
    client.post("/webhooks/web/conversations", json={"partner": "masjid"})
    assert [(one.language, one.partner) for one in script.kept.values()] == [
        ("ar", "library"),
        ("en", None),
        ("ar", "masjid"),
    ]
    wrong = client.post("/webhooks/web/conversations", json={"language": 5})
    assert wrong.status_code == 400


def test_one_conversation_cannot_flood_and_is_told_how_long_to_wait(tmp_path):
    limits = Limits(conversation_per_minute=1, conversation_burst=2)
    client = edge_app(tmp_path, limits=limits).test_client()
    token = client.post("/webhooks/web/conversations").json["token"]
    codes = [say(client, token, id=str(n), text="hello").status_code for n in range(3)]
    assert codes == [200, 200, 429]
    assert int(say(client, token, id="9", text="hello").headers["Retry-After"]) >= 1
    other = client.post("/webhooks/web/conversations").json["token"]
    assert say(client, other, id="1", text="hello").status_code == 200


def test_one_address_cannot_flood(tmp_path):
    limits = Limits(address_per_minute=1, address_burst=2)
    client = edge_app(tmp_path, limits=limits).test_client()

    def opened():
        return client.post(
            "/webhooks/web/conversations", environ_base={"REMOTE_ADDR": "203.0.113.7"}
        ).status_code

    assert [opened() for _ in range(3)] == [201, 201, 429]


def events(text):
    return [part for part in text.split("\n\n") if part.startswith("id:")]


def test_events_replay_what_was_missed_and_then_end(client, token):
    first = say(client, token, id="1", text="hello").json["messages"]
    second = say(client, token, id="2", text="more").json["messages"]
    headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": str(first[-1]["id"])}
    stream = client.get("/webhooks/web/events", headers=headers)
    assert stream.mimetype == "text/event-stream"
    text = stream.get_data(as_text=True)
    told = events(text)
    assert [json.loads(part.split("data: ")[1]) for part in told] == second
    assert told[0].startswith(f"id: {second[0]['id']}\nevent: message\n")
    assert ": still here" in text


def test_events_tell_what_is_said_while_the_connection_is_open(tmp_path, script):
    port = free_port()
    with served(edge_app(tmp_path, script), port) as url:
        token = requests.post(f"{url}/webhooks/web/conversations", timeout=5).json()["token"]
        head = {"Authorization": f"Bearer {token}"}
        with requests.get(
            f"{url}/webhooks/web/events", headers=head, stream=True, timeout=5
        ) as open_:
            requests.post(url + MESSAGES, json={"id": "1", "text": "hi"}, headers=head, timeout=5)
            lines = list(open_.iter_lines(decode_unicode=True))
    assert sum(line.startswith("data: ") for line in lines) == 2


def test_events_need_a_conversation_and_a_sensible_id(client, token):
    assert client.get("/webhooks/web/events").status_code == 401
    headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": "abc"}
    assert client.get("/webhooks/web/events", headers=headers).status_code == 400


def test_nothing_of_the_engine_is_reachable(client):
    for path in (
        "/conversations/x/tracker",
        "/model/parse",
        "/webhooks/rest/webhook",
        "/turn",
        "/status",
    ):
        assert client.post(path).status_code == 404
        assert client.get(path).status_code == 404
