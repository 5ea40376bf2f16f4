"""What lies on the disk says nothing about anybody."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.sealed import phone_hash
from bot.store.tables import metadata

PHONE = "+447700900123"
SAID = "chest pain since Tuesday, ask for Amina Okafor"


def talk(talks):
    chat, _ = talks.receive_sms(PHONE, "S1", SAID)
    talks.run_turn(chat)
    web = talks.open_web("en")
    talks.receive(web.id, "m1", "", choice="pain_movement")
    talks.run_turn(web.id)
    return chat


def as_bytes(value):
    if isinstance(value, (bytes, memoryview)):
        return bytes(value)
    return str(value).encode()


def test_no_row_holds_a_word_or_a_number(talks, database):
    chat = talk(talks)
    with database.begin() as db:
        stored = b"\n".join(
            as_bytes(value)
            for table in metadata.tables
            for row in db.execute(text(f'SELECT * FROM "{table}"'))
            for value in row
        )
    for secret in (
        PHONE,
        PHONE[3:],
        "900123",
        "Tuesday",
        "Amina",
        "Okafor",
        "heard",
        "pain_movement",
    ):
        assert secret.encode() not in stored
    assert chat.encode() in stored
    assert phone_hash(PHONE).encode() in stored
    assert [one.text for one in talks.replies_after(chat)][1] == f"heard {SAID}"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_nor_does_the_file(talks, database):
    talk(talks)
    path = Path(database.url.database)
    content = path.read_bytes() + path.with_name(path.name + "-wal").read_bytes()
    for secret in (PHONE, "Tuesday", "Amina", "Okafor", "heard"):
        assert secret.encode() not in content
    assert phone_hash(PHONE).encode() in content


def test_what_was_erased_is_overwritten(sqlite, engine, clock):
    from bot.conversations.means import Means
    from bot.conversations.wiring import Conversations
    from tests.doubles.invented_net import NET, say

    talks = Conversations(
        Means(database=sqlite, ask=engine, say=say, net=NET, clock=clock, gather_seconds=0)
    )
    chat = talk(talks)
    path = Path(sqlite.url.database)
    with sqlite.begin() as db:
        sealed = bytes(
            db.execute(text("SELECT phone FROM conversations WHERE channel='sms'")).scalar()
        )
    talks.erase(chat)
    with sqlite.connect() as db:
        db.exec_driver_sql("COMMIT")
        db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert sealed not in path.read_bytes()
    assert chat.encode() not in path.read_bytes()
