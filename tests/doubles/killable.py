"""An edge and a worker in processes of their own, made to be killed at any moment."""

import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from bot.conversations.engine_client import EngineClient
from bot.conversations.left_over import left_over
from bot.conversations.means import Means
from bot.conversations.sending import Sending
from bot.conversations.wiring import Conversations
from bot.sms.client import Account, Twilio
from bot.store.database import open_database
from bot.store.sealed import use_keys
from bot.worker.pace import Pace
from bot.worker.retrier import Retrier
from bot.worker.sender import Sender
from tests.doubles.engine_double import SECRET
from tests.doubles.invented_net import NET, say
from tests.doubles.twilio_double import NUMBER, SID, TOKEN


def talks_of(facts):
    use_keys([facts["field_key"]], "a secret of the tests")
    means = Means(
        database=open_database(facts["database_url"]),
        ask=EngineClient(facts["engine_url"], SECRET),
        say=say,
        net=NET,
        gather_seconds=0,
        lease_seconds=3,
    )
    return Conversations(means)


def edge(facts):
    """Takes [phone, id, text] lines, stores each, answers `stored`, and runs the turn afterwards."""
    talks = talks_of(facts)
    pool = ThreadPoolExecutor(4)
    print("ready", flush=True)
    for line in sys.stdin:
        phone, sid, text = json.loads(line)
        stored = talks.receive_sms(phone, sid, text)
        print("stored", flush=True)
        if stored is not None:
            pool.submit(talks.run_turn, stored[0])


def worker(facts):
    talks = talks_of(facts)
    twilio = Twilio(Account(SID, TOKEN, NUMBER, facts["twilio_url"]), answer_seconds=3.0)
    Sender(Sending(talks.means.database, twilio), Pace(1000)).start()
    Retrier(lambda: left_over(talks.means), talks.run_turn).start()
    print("ready", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    {"edge": edge, "worker": worker}[sys.argv[1]](json.loads(sys.argv[2]))
