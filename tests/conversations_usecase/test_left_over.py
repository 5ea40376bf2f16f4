import datetime as dt
import subprocess
import sys

from bot.conversations.left_over import left_over
from bot.conversations.means import this_process
from bot.store import conversations


def test_texts_that_nobody_answers_are_found_after_a_moment(talks, means, clock):
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "hello")
    assert left_over(means) == []  # whoever received it is at it
    clock.on(seconds=4)
    assert left_over(means) == [chat.id]
    talks.run_turn(chat.id)
    assert left_over(means) == []


def test_a_conversation_in_somebodys_hands_is_left_until_the_lease_is_over(
    talks, means, clock, database
):
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "hello")
    with database.begin() as db:
        until = clock.now + dt.timedelta(seconds=20)
        conversations.take_lease(db, chat.id, "elsewhere.1.x", clock.now, until)
    clock.on(seconds=10)
    assert left_over(means) == []
    clock.on(seconds=11)
    assert left_over(means) == [chat.id]


def test_a_conversation_in_a_dead_process_hands_is_found_at_once(talks, means, clock, database):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    owner = f"{this_process().split('.')[0]}.{gone.pid}.abc"
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "hello")
    with database.begin() as db:
        until = clock.now + dt.timedelta(seconds=20)
        conversations.take_lease(db, chat.id, owner, clock.now, until)
    clock.on(seconds=4)
    assert left_over(means) == [chat.id]
