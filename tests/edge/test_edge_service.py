import datetime as dt
import os
import signal
import subprocess
import sys
import time

import pytest
import requests

from bot.conversations.means import EngineDown, Means
from bot.conversations.wiring import Conversations
from bot.edge.app import create_app
from bot.edge.serve import partner_of_keyword, partner_of_link
from bot.edge.service import Service
from bot.partners.codes import add_partner
from bot.settings import PROJECT
from bot.store import conversations, messages
from bot.store.database import open_database, reading
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys
from tests.doubles.invented_net import NET, say
from tests.edge.parts import MirroredWords, free_port, post, settings_for, text_form, wait_for
from tests.edge.sound_page import check_page, hidden, words


class Engine:
    """Asks one question for ever, offering two options."""

    def __init__(self):
        self.turns = []
        self.up = True

    def __call__(self, turn):
        if not self.up:
            raise EngineDown("away")
        self.turns.append(turn)
        choices = [{"code": "mood", "label": "Low mood"}, {"code": "travel", "label": "Travel"}]
        said = {"response": "utter_ask_barriers", "text": "What is hard?", "slot": "barriers"}
        return {
            "messages": [{**said, "choices": choices, "kind": "reply"}],
            "state": "open",
            "language": turn["language"],
            "asked": "barriers",
        }


@pytest.fixture
def engine():
    return Engine()


@pytest.fixture
def database(tmp_path):
    settings = settings_for(tmp_path)
    use_keys(list(settings.field_keys), settings.secret_key)
    opened = open_database(settings.database_url)
    upgrade(opened)
    now = dt.datetime(2026, 11, 22, tzinfo=dt.timezone.utc)
    add_partner(
        opened,
        code="mosque",
        name="A mosque",
        site="example",
        now=now,
        language="ar",
        keyword="NOOR",
    )
    yield opened
    opened.dispose()


@pytest.fixture
def client(tmp_path, database, engine):
    means = Means(database=database, ask=engine, say=say, net=NET, gather_seconds=0)
    service = Service(Conversations(means), partner_of_keyword(database))
    settings = settings_for(tmp_path, public_url="http://localhost")
    app = create_app(settings, service, MirroredWords(), partner_of_link(database))
    return app.test_client()


def everything(database):
    with reading(database) as db:
        (one,) = db.exec_driver_sql("select id from conversations").scalars()
        return conversations.by_id(db, one), messages.whole(db, one)


def test_the_api_speaks_with_the_real_use_case(client, engine):
    token = client.post("/webhooks/web/conversations").json["token"]
    head = {"Authorization": f"Bearer {token}"}

    def say_it(**body):
        return client.post("/webhooks/web/messages", json=body, headers=head).json

    first = say_it(id="1", text="hello")
    assert first["messages"][0]["choices"][1] == {"code": "travel", "label": "Travel"}
    assert say_it(id="1", text="hello") == first
    say_it(id="2", choice=["mood", "travel"])
    assert [turn.get("choice") for turn in engine.turns] == [None, ["mood", "travel"]]
    danger = say_it(id="3", text="chest pain")
    assert danger["messages"][0]["kind"] == "safety"


def test_with_the_engine_down_the_advice_is_given_and_the_rest_owed(client, engine):
    token = client.post("/webhooks/web/conversations").json["token"]
    head = {"Authorization": f"Bearer {token}"}
    engine.up = False
    body = {"id": "1", "text": "chest pain"}
    told = client.post("/webhooks/web/messages", json=body, headers=head).json
    assert told["pending"] is True and told["messages"][0]["kind"] == "safety"
    engine.up = True
    told = client.post("/webhooks/web/messages", json=body, headers=head).json
    assert "pending" not in told and len(told["messages"]) == 2


def test_the_page_shows_what_was_picked_in_words_and_advice_as_a_card(client, database):
    page = client.get("/")
    client.post("/chat/start", data=hidden(page, "/chat/start"))
    page = client.get("/chat")
    client.post("/chat", data={**hidden(page), "choice": ["mood", "travel"]})
    page = client.get("/chat")
    assert "Low mood, Travel" in words(check_page(page))
    client.post("/chat", data={**hidden(page), "text": "chest pain"})
    assert "nhsuk-card--care--emergency" in client.get("/chat").get_data(as_text=True)
    _, kept = everything(database)
    assert [one.text for one in kept if isinstance(one, messages.Inbound)] == ["", "", "chest pain"]


def test_a_partners_keyword_and_link_are_remembered(client, database):
    form = text_form(Body="Noor please help")
    assert post(client, form, address="http://localhost").status_code == 200
    wait_for(lambda: len(everything(database)[1]) > 1)
    kept, _ = everything(database)
    assert (kept.partner_code, kept.language, kept.channel) == ("mosque", "ar", "sms")
    assert client.get("/r/MOSQUE").headers["Location"] == "/?language=ar"


def test_a_text_repeated_by_the_network_is_stored_once(client, database):
    for _ in range(3):
        assert post(client, text_form(), address="http://localhost").status_code == 200
    wait_for(lambda: len(everything(database)[1]) == 2)


def test_an_erased_conversation_is_gone_for_its_token(client, database):
    token = client.post("/webhooks/web/conversations").json["token"]
    kept, _ = everything(database)
    with database.begin() as db:
        conversations.remove(db, kept.id)
    head = {"Authorization": f"Bearer {token}"}
    answer = client.post("/webhooks/web/messages", json={"id": "1", "text": "x"}, headers=head)
    assert answer.status_code == 401
    assert "cannot open the chat" in words(check_page(client.get("/chat")))


def test_it_is_served_as_a_process_and_stops_when_told(tmp_path):
    port = free_port()
    environ = {
        **os.environ,
        "DATA_DIR": str(tmp_path),
        "EDGE_PORT": str(port),
        "ENGINE_PORT": str(free_port()),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SITE": "example",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'edge.db'}",
        "TWILIO_AUTH_TOKEN": "",
        "TWILIO_ACCOUNT_SID": "",
        "TWILIO_NUMBER": "",
    }
    upgrade(open_database(environ["DATABASE_URL"]))
    code = "from bot.settings import Settings; from bot.edge.serve import run; run(Settings.from_environment())"
    process = subprocess.Popen([sys.executable, "-c", code], cwd=PROJECT, env=environ)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(lambda: answers(url), seconds=30)
        ready = requests.get(f"{url}/health/ready", timeout=5)
        assert ready.status_code == 503
        assert ready.json()["parts"] == {"database": "ready", "engine": "not ready"}
        assert "Start now" in requests.get(url, timeout=5).text
        assert requests.get(f"{url}/demo/phone", timeout=5).status_code == 200
        assert requests.post(f"{url}/webhooks/twilio/webhook", timeout=5).status_code == 403
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()


def answers(url):
    try:
        return requests.get(f"{url}/health/live", timeout=1).status_code == 200
    except (requests.ConnectionError, requests.Timeout):
        time.sleep(0.1)
        return False
