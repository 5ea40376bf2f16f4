"""The running worker tells other systems and mailboxes, and stops when told."""

import threading
import time

from bot.conversations.means import Means
from bot.notices.mail import MailServer
from bot.notices.webhook import Receiver
from bot.referrals.notices import Telling
from bot.store import staff_elsewhere
from bot.worker import jobs
from bot.worker.serve import Worker
from bot.worker.teller import Teller
from tests.doubles.invented_net import NET, say
from tests.doubles.mail_double import MailDouble
from tests.doubles.receiver_double import ReceiverDouble
from tests.referrals.invented import hire, send

DESK = "https://advisers.example.nhs.uk"


def wait_for(happened, seconds=30):
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.05)
    return happened()


def test_a_new_referral_reaches_the_other_system_and_the_mailbox(database, tmp_path):
    receiver = ReceiverDouble()
    amina = hire(database, "amina")
    with database.begin() as db:
        staff_elsewhere.set_email(db, amina, "amina@example.nhs.uk")
    with MailDouble() as post:
        mail = MailServer("127.0.0.1", post.port, "desk@example.nhs.uk", None, None, "none")
        telling = Telling(database, DESK, Receiver(receiver.url, (b"k" * 32,)), mail)
        means = Means(database=database, ask=None, say=say, net=NET)
        worker = Worker(means, None, jobs.open_queue(None, tmp_path), telling=telling)
        worker.start()
        try:
            send(database)
            assert wait_for(lambda: receiver.calls and post.letters)
        finally:
            worker.stop()
            receiver.go_away()
    assert (len(receiver.calls), len(post.letters)) == (1, 1)


def test_trouble_in_one_look_does_not_end_the_loop():
    looked = threading.Semaphore(0)

    def tell():
        looked.release()
        raise RuntimeError("the database is away")

    teller = Teller(tell, look_every=0.01)
    teller.start()
    for _ in range(3):
        assert looked.acquire(timeout=10)
    teller.stop()
