"""The engine's own parts: it fails closed, wakes at once, and never leaves a person without a word."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.engine.in_process_actions import TurnFailed
from bot.engine.locks import WakingLockStore
from bot.engine.loopback import LONGEST, as_words
from bot.engine.surroundings import Surroundings
from bot.engine.without_tensorflow import NeedsTensorFlow, refuse_components
from bot.settings import PROJECT
from bot.store.tables import metadata
from tests.engine.conftest import LOOP, Person


def run(awaited: Any) -> Any:
    return LOOP.run_until_complete(awaited)


def test_a_database_fault_is_raised_and_no_blank_dialogue_begins(
    agent: Any, around: Surroundings
) -> None:
    me = Person(agent, around, "web", 1)
    me.play("hello", "#yes", "#none")
    assert me.asked == "age_band"
    hidden = metadata.tables["tracker_events"]
    with around.database.begin() as db:
        db.exec_driver_sql("ALTER TABLE tracker_events RENAME TO gone")
    with pytest.raises(OperationalError):
        me.call(message_id="now", choice="18_plus")
    with around.database.begin() as db:
        db.exec_driver_sql(f"ALTER TABLE gone RENAME TO {hidden.name}")
    me.last = me.call(message_id="now", choice="18_plus")
    assert me.asked == "gp_area"


def test_a_broken_action_gives_the_whole_turn_up(
    agent: Any, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from actions import validate_referral_form

    me = Person(agent, around, "web", 2)
    me.play("hello")
    with monkeypatch.context() as broken:
        broken.setattr(validate_referral_form, "record_consents", lambda *_: 1 / 0)
        with pytest.raises(TurnFailed):
            me.call(message_id="now", choice="yes")
    me.last = me.call(message_id="now", choice="yes")
    assert me.asked == "safety"


def test_words_of_people_are_not_in_the_log(
    agent: Any, around: Surroundings, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    from actions import validate_referral_form

    def explode(*_: Any) -> None:
        raise ValueError("Zebedee Quixote")

    me = Person(agent, around, "web", 3)
    me.play("hello")
    with monkeypatch.context() as broken:
        broken.setattr(validate_referral_form, "record_consents", explode)
        with pytest.raises(TurnFailed):
            me.call(message_id="now", text="Zebedee Quixote", choice="yes")
    out, err = capfd.readouterr()
    assert "Zebedee" not in out + err


def test_another_process_wrote_meanwhile(agent: Any, around: Surroundings) -> None:
    me = Person(agent, around, "web", 4)
    me.play("hello", "#yes")
    from bot.engine.tracker_store import SealedTrackerStore

    other = SealedTrackerStore(domain=agent.domain)
    tracker = run(other.retrieve(me.id))
    tracker.update(_slot("safety", ["none"]))
    run(other.save(tracker))
    mine = run(agent.tracker_store.retrieve(me.id))
    assert mine.get_slot("safety") == ["none"]


def _slot(name: str, value: Any) -> Any:
    from rasa.shared.core.events import SlotSet

    return SlotSet(name, value)


def test_a_waiting_turn_starts_when_the_one_before_ends() -> None:
    async def three() -> list[float]:
        store, ended = WakingLockStore(), []

        async def turn() -> None:
            async with store.lock("one"):
                await asyncio.sleep(0.02)
                ended.append(time.monotonic())

        await asyncio.gather(turn(), turn(), turn())
        assert not store._locks  # nothing is left behind
        return ended

    ended = LOOP.run_until_complete(three())
    assert ended[2] - ended[0] < 0.5  # the stock store looks once a second


def test_a_long_text_is_cut_and_a_slash_taken_off() -> None:
    assert len(as_words("x" * 10_000)) == LONGEST
    assert as_words("//restart") == "restart"
    assert as_words("   ") == "-"


def test_a_component_that_needs_tensorflow_is_refused() -> None:
    with pytest.raises(NeedsTensorFlow, match="DIETClassifier"):
        refuse_components(["WhitespaceTokenizer", "DIETClassifier"])
    refuse_components(["LogisticRegressionClassifier", "bot.engine.reply_reader.ReplyReader"])


def test_rasa_is_imported_without_tensorflow() -> None:
    code = (
        "import bot.engine, rasa.core.agent, sys;"
        "from bot.engine.without_tensorflow import Absent;"
        "import tensorflow; sys.exit(0 if tensorflow.anything is Absent else 1)"
    )
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=PROJECT).returncode == 0


def test_speech_never_raises(agent: Any, around: Surroundings) -> None:
    me = Person(agent, around, "web", 5)
    me.play("hello")
    tracker = run(agent.tracker_store.retrieve(me.id))
    said = run(agent.nlg.generate("utter_no_such_response", tracker, "web"))
    assert "trouble" in said["text"]


def test_the_rows_are_looked_at_once_a_turn(agent: Any, around: Surroundings) -> None:
    me = Person(agent, around, "web", 7)
    me.play("hello", "#yes")
    store, looks = agent.tracker_store, []
    newest = store._rows.newest
    store._rows.newest = lambda sender: looks.append(sender) or newest(sender)
    me.play("#none")
    assert me.asked == "age_band"
    assert looks == [me.id]


def test_what_another_engine_wrote_is_seen_in_the_next_turn(
    agent: Any, around: Surroundings, model: Any
) -> None:
    from bot.engine.agent import load_agent

    me = Person(agent, around, "web", 8)
    me.play("hello", "#yes")
    me.agent = load_agent(model)
    me.play("#none")
    assert me.asked == "age_band"
    me.agent = agent
    me.play("#18_plus")
    assert me.asked == "gp_area"
