"""Other systems and mailboxes hear what happened: a reference, a status, a number of people.

Nothing about the person leaves this way, so nothing more than consent covers: a receiver that
may see more asks for the referral itself, as somebody who may.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Engine

from bot.notices import mail, webhook
from bot.notices.mail import Letter, MailServer, NotMailed
from bot.notices.webhook import NotDelivered, Receiver
from bot.referrals.due import LONDON, is_working_day
from bot.store import notices as store
from bot.store import provider_sign_ins, referral_queue
from bot.store.database import reading
from bot.store.notices import Notice

# seconds before the next try: nearly an hour of quick ones, then one an hour
WAITS: Final = (10, 60, 300, 900, 1800)
HOURLY: Final = 3600
MOST_TRIES: Final = {"webhook": len(WAITS) + 72, "mail": len(WAITS) + 24}  # three days, and one
AT_ONCE: Final = 20  # of each way in one look
GIVEN_UP: Final = dt.timedelta(minutes=2)  # a worker that holds a notice longer is taken for dead
UNSET: Final = dt.timedelta(days=3)  # what waits for a way that is not set up
KEPT: Final = {"sent": dt.timedelta(days=30), "dead": dt.timedelta(days=90)}

_log = logging.getLogger(__name__)

_SUBJECTS: Final = {"new": "People are waiting", "overdue": "People have waited too long"}
_SENTENCES: Final = {
    ("new", True): "1 person is waiting in your team's queue and nobody has claimed it yet.",
    ("new", False): "{} people are waiting in your team's queue and nobody has claimed them yet.",
    ("overdue", True): "1 person in your team has waited longer than we promised.",
    ("overdue", False): "{} people in your team have waited longer than we promised.",
}
_VIEWS: Final = {"new": "new", "overdue": "overdue"}


def utc_now() -> dt.datetime:
    """The time, aware and in UTC."""
    return dt.datetime.now(dt.timezone.utc)


@dataclass(frozen=True)
class Telling:
    """What telling is done with. A way that is None is off: its notices wait, and are forgotten."""

    database: Engine
    adviser_url: str
    receiver: Receiver | None = None
    mail: MailServer | None = None
    clock: Callable[[], dt.datetime] = utc_now

    @property
    def is_on(self) -> bool:
        """Whether anybody is to be told at all."""
        return self.receiver is not None or self.mail is not None

    def tell(self) -> int:
        """Deliver what is due, one after the other; how many arrived.

        A way stops at its first failure: whoever is away is not asked for each notice in turn.
        """
        now = self.clock()
        with reading(self.database) as db:
            if not store.anything_due(db, now, now - GIVEN_UP):
                return 0
        arrived = 0
        ways: tuple[tuple[str, Any, Callable[[Notice], bool]], ...] = (
            ("mail", self.mail, self._mail),
            ("webhook", self.receiver, self._call),
        )
        for way, is_set, deliver in ways:
            if is_set is not None:
                arrived += self._empty(way, deliver)
        return arrived

    def _empty(self, way: str, deliver: Callable[[Notice], bool]) -> int:
        for arrived in range(AT_ONCE):
            now = self.clock()
            with self.database.begin() as db:
                due = store.claim(db, way, now, limit=1, given_up_before=now - GIVEN_UP)
            if not due or not deliver(due[0]):
                return arrived
        return AT_ONCE

    def _call(self, notice: Notice) -> bool:
        assert self.receiver is not None
        try:
            content = self._content(notice)
            webhook.deliver(self.receiver, notice.number, content, self.clock())
        except NotDelivered as problem:
            return self._not_told(notice, problem.code, problem.final, problem.wait_seconds)
        return self._told(notice)

    def _content(self, notice: Notice) -> dict[str, Any]:
        return {
            "type": notice.event,
            "timestamp": notice.at.isoformat(),
            "data": {
                "reference": notice.reference,
                "status": notice.status,
                "team": notice.team,
                "url": f"{self.adviser_url}/referrals/{notice.reference}",
            },
        }

    def _mail(self, notice: Notice) -> bool:
        assert self.mail is not None
        text = self._text(notice)
        if notice.email is None or text is None:
            return self._told(notice)  # they have left, or somebody was quicker: nothing to tell
        letter = Letter(notice.email, _SUBJECTS[notice.event], text, notice.number)
        try:
            mail.send(self.mail, letter, self.clock())
        except NotMailed as problem:
            return self._not_told(notice, problem.code, problem.final, 0.0)
        return self._told(notice)

    def _text(self, notice: Notice) -> str | None:
        """The letter, with how many there are by now; None where there is nobody."""
        today = self.clock().astimezone(LONDON).date()
        with reading(self.database) as db:
            counts = referral_queue.counts(db, notice.team, notice.staff_id or 0, today)
        people = counts[_VIEWS[notice.event]]
        if people == 0:
            return None
        sentence = _SENTENCES[notice.event, people == 1].format(people)
        return (
            f"{sentence}\n\nSign in to see who: {self.adviser_url}/queue?view={notice.event}\n\n"
            "There are no names in this e-mail on purpose. You choose which of these e-mails you"
            f" get on your account page: {self.adviser_url}/account\n"
        )

    def _told(self, notice: Notice) -> bool:
        with self.database.begin() as db:
            store.mark_sent(db, notice.id, self.clock())
        return True

    def _not_told(self, notice: Notice, code: str, final: bool, wait_seconds: float) -> bool:
        now = self.clock()
        with self.database.begin() as db:
            if final or notice.tries >= MOST_TRIES[notice.way]:
                _log.error("%s %d was given up: %s", notice.way, notice.id, code)
                store.give_up(db, notice.id, code, now)
            else:
                wait = WAITS[notice.tries - 1] if notice.tries <= len(WAITS) else HOURLY
                again = now + dt.timedelta(seconds=max(wait, wait_seconds))
                store.put_back(db, notice.id, code, again, now)
        return False


def tell_of_overdue(database: Engine, now: dt.datetime) -> int:
    """On working days: an e-mail a day to those who want to hear of people waiting too long.

    Run it as often as you like. Returns how many e-mails are new.
    """
    today = now.astimezone(LONDON).date()
    if not is_working_day(today):
        return 0
    with database.begin() as db:
        return store.tell_of_overdue(db, today, now)


def forget(database: Engine, now: dt.datetime) -> None:
    """Delete what was told long ago, what no way is set up for, and sign-ins nobody came back from."""
    with database.begin() as db:
        for state, kept in KEPT.items():
            store.forget_settled(db, state, before=now - kept)
        provider_sign_ins.forget(db, now - dt.timedelta(hours=1))


def forget_unset(telling: Telling) -> None:
    """Delete what has waited three days for a way that is not set up."""
    before = telling.clock() - UNSET
    with telling.database.begin() as db:
        for way, is_set in (("mail", telling.mail), ("webhook", telling.receiver)):
            if is_set is None:
                store.forget(db, way, before=before)
