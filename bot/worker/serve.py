"""The worker process: put together from the settings, run until it is told to stop."""

from __future__ import annotations

import logging
import signal
import threading
from functools import partial

from huey import Huey

from bot.conversations import crossing, followup, forget, left_over
from bot.conversations.means import Means
from bot.conversations.sending import Provider, Sending
from bot.conversations.wiring import Conversations
from bot.installation import installed_words, means_of, open_sealed
from bot.referrals import from_the_person, notices
from bot.referrals.defer import reopen_deferred
from bot.referrals.notices import Telling
from bot.settings import Settings
from bot.sms.client import Account, Twilio
from bot.store.migrate import upgrade
from bot.worker import jobs
from bot.worker.pace import Pace
from bot.worker.retrier import Retrier
from bot.worker.sender import Sender
from bot.worker.teller import Teller

log = logging.getLogger(__name__)

TEXTS_A_SECOND = 10.0  # of one UK number: Twilio queues what is faster, and refuses what is much


def run(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT; texts in the air are let arrive."""
    settings = settings.with_demo_account()
    database = open_sealed(settings)
    upgrade(database)
    means = means_of(settings, database, installed_words())
    queue = jobs.open_queue(settings.redis_url, settings.data_dir)
    worker = Worker(means, provider(settings), queue, TEXTS_A_SECOND, telling(settings, means))
    worker.start()
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    told.wait()
    worker.stop()
    database.dispose()


def provider(settings: Settings) -> Provider | None:
    """Twilio by the settings, or None where no account is set: then texts wait in the outbox."""
    sid, token, number = (
        settings.twilio_account_sid,
        settings.twilio_auth_token,
        settings.twilio_number,
    )
    if not (sid and token and number):
        return None
    status_url = f"{settings.public_url}/webhooks/twilio/status"
    return Twilio(Account(sid, token, number, settings.twilio_api_url, status_url))


def telling(settings: Settings, means: Means) -> Telling:
    """Whom other than the person we tell what happened, by the settings."""
    return Telling(
        means.database, settings.adviser_url, settings.receiver, settings.mail, means.clock
    )


def timetable(means: Means) -> dict[str, tuple[dict[str, str], jobs.Job]]:
    """What runs when, in UTC."""
    by_night = {"minute": "10", "hour": "3"}

    def reopen() -> object:
        now = means.clock()
        today = now.astimezone(followup.LONDON).date()
        return reopen_deferred(means.database, today=today, now=now)

    return {
        "reopen deferred": ({"minute": "30", "hour": "5"}, reopen),
        "ask whether reached": (
            {"minute": "40", "hour": "9-17"},
            lambda: followup.ask_whether_reached(means, from_the_person.promises_over),
        ),
        # eight o'clock in London, or nine: before people start to call
        "tell of overdue": (
            {"minute": "5", "hour": "8"},
            lambda: notices.tell_of_overdue(means.database, means.clock()),
        ),
        "forget notices": (by_night, lambda: notices.forget(means.database, means.clock())),
        "forget what is due": (
            by_night,
            lambda: forget.sweep(means, forget.Clocks(means.unfinished_days)),
        ),
        "finish erasures": (
            {"minute": "*"},
            lambda: forget.finish_erasures(means, means.clock()),
        ),
        "empty texts with old codes": ({"minute": "*"}, lambda: crossing.tidy(means)),
        "nudge": ({"minute": "20", "hour": "8-18"}, lambda: followup.nudge(means)),
    }


class Worker:
    """The loops and the timetable of one worker."""

    def __init__(
        self,
        means: Means,
        carrier: Provider | None,
        queue: Huey,
        texts_a_second: float = TEXTS_A_SECOND,
        telling: Telling | None = None,
    ):
        """Without a `carrier` no text is sent; everything else goes on. `telling` tells others."""
        if carrier is None:
            log.warning("no SMS account is set: texts wait in the outbox")
        self._means = means
        sending = Sending(means.database, carrier, means.clock) if carrier else None
        self._sender = Sender(sending, Pace(texts_a_second)) if sending else None
        talks = Conversations(means)
        self._retrier = Retrier(lambda: left_over.left_over(means), talks.run_turn)
        self._teller = Teller(telling.tell) if telling and telling.is_on else None
        jobs.set_timetable(queue, timetable(means))
        if telling:
            forget_unset = partial(notices.forget_unset, telling)
            jobs.set_timetable(
                queue, {"forget unset": ({"minute": "15", "hour": "3"}, forget_unset)}
            )
        self._consumer = jobs.consumer_of(queue)

    def start(self) -> None:
        """Start everything; returns at once. Must be called in the main thread."""
        if self._sender:
            self._sender.start()
        self._retrier.start()
        if self._teller:
            self._teller.start()
        self._consumer.start()

    def stop(self) -> None:
        """Stop everything; what has begun is let end."""
        self._consumer.stop(graceful=True)
        self._retrier.stop()
        if self._teller:
            self._teller.stop()
        if self._sender:
            self._sender.stop()
