import logging
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.conversations.means import Means
from bot.conversations.wiring import Conversations
from bot.settings import Settings
from bot.store.database import open_database
from bot.store.sealed import use_keys
from bot.worker import jobs
from bot.worker.serve import Worker, provider
from tests.doubles import databases
from tests.doubles.engine_double import EngineDouble
from tests.doubles.invented_net import NET, say
from tests.doubles.twilio_double import NUMBER, SID, TOKEN, TwilioDouble

ROOT = Path(__file__).resolve().parents[2]
PHONE = "+447700900123"


def environment(url, tmp_path, double=None):
    facts = {
        "DATABASE_URL": url,
        "DATA_DIR": str(tmp_path / "data"),
        "SECRET_KEY": databases.SECRET_KEY,
        "FIELD_KEYS": databases.FIELD_KEY,
        "DEMO": "0",
    }
    if double is None:
        return facts
    account = {"TWILIO_ACCOUNT_SID": SID, "TWILIO_AUTH_TOKEN": TOKEN, "TWILIO_NUMBER": NUMBER}
    return {**facts, **account, "TWILIO_API_URL": double.url}


def test_without_an_account_texts_wait_and_it_is_said(tmp_path, sqlite_url, caplog):
    settings = Settings.from_environment(environment(sqlite_url, tmp_path))
    means = Means(database=open_database(sqlite_url), ask=None, say=say, net=NET)
    with caplog.at_level(logging.WARNING):
        worker = Worker(means, provider(settings), jobs.open_queue(None, tmp_path))
        worker.start()
        worker.stop()
    assert "no SMS account" in caplog.text


def test_the_process_sends_answers_what_is_left_over_and_ends_when_told(
    tmp_path, database_url, double
):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    facts = {**environment(database_url, tmp_path, double), "ENGINE_PORT": str(port)}
    command = "from bot.settings import Settings; from bot.worker.serve import run;"
    process = subprocess.Popen(
        [sys.executable, "-c", command + "run(Settings.from_environment())"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **facts},
    )
    try:
        # another test of this process may have set keys of its own since
        use_keys([databases.FIELD_KEY], databases.SECRET_KEY)
        database = open_database(database_url)
        means = Means(database=database, ask=None, say=say, net=NET, gather_seconds=0)
        chat, _ = Conversations(means).receive_sms(PHONE, "S1", "chest pain")
        # nobody answers here: the worker screens, and finds no engine
        end = time.monotonic() + 60  # seconds a loaded machine may take to start it
        while not double.texts and time.monotonic() < end:
            assert process.poll() is None
            time.sleep(0.05)
        assert [text["to"] for text in double.texts] == [PHONE]
        assert "999" in double.texts[0]["body"]
        assert Conversations(means).answer_to(chat, "S1").pending
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


@pytest.mark.parametrize("seconds", [0.4])
def test_turns_do_not_slow_down_while_the_provider_is_slow(sqlite_url, tmp_path, seconds):
    with TwilioDouble() as double, EngineDouble() as engine:
        double.fail("slow", seconds=seconds)
        from bot.conversations.engine_client import EngineClient
        from bot.sms.client import Account, Twilio
        from tests.doubles.engine_double import SECRET

        database = open_database(sqlite_url)
        ask = EngineClient(engine.url, SECRET)
        means = Means(database=database, ask=ask, say=say, net=NET, gather_seconds=0)
        twilio = Twilio(Account(SID, TOKEN, NUMBER, double.url))
        worker = Worker(means, twilio, jobs.open_queue(None, tmp_path))
        worker.start()
        talks, took = Conversations(means), []
        for number in range(20):
            chat, _ = talks.receive_sms(f"+447700900{number:03d}", f"S{number}", "hello there")
            began = time.monotonic()
            talks.run_turn(chat)
            took.append(time.monotonic() - began)
        end = time.monotonic() + 10
        while len(double.texts) < 20 and time.monotonic() < end:
            time.sleep(0.02)
        worker.stop()
        assert len(double.texts) == 20
        assert sorted(took)[10] < seconds / 2
