"""What happened to the invented people since they wrote: claimed, rung, texted, started, closed."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Connection, Engine

from bot.cli.demo_people import material
from bot.model.support import NOT_STATED, SESSION_KINDS
from bot.referrals import support_given
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import claim
from bot.referrals.close import Ending, close
from bot.referrals.defer import defer
from bot.referrals.due import LONDON, is_working_day
from bot.referrals.from_the_person import pass_on, reached
from bot.referrals.move import move
from bot.referrals.support_given import Session, WorkNow
from bot.referrals.withdraw import withdraw
from bot.store import messages, read_log, tasks
from bot.store import referrals as store
from bot.store.database import reading
from bot.store.staff import Member

# a life: the steps one after the other, and how often it happens
LIVES: Final[tuple[tuple[int, tuple[str, ...]], ...]] = (
    (8, ("claim",)),
    (11, ("claim", "no_answer")),
    (4, ("claim", "no_answer", "voicemail", "not_reached")),
    (10, ("claim", "reached")),
    (4, ("claim", "voicemail", "replies", "reached")),
    (4, ("claim", "reached", "started")),
    (6, ("claim", "reached", "started", "session")),
    (5, ("claim", "reached", "started", "session", "session", "onward")),
    (3, ("claim", "asked_later", "reached", "started", "close")),
    (6, ("claim", "reached", "started", "session", "onward", "result", "session", "close")),
    (3, ("claim", "no_answer", "no_answer", "voicemail")),
    (5, ("claim", "no_answer", "no_answer", "voicemail", "cannot_contact")),
    (3, ("claim", "reached", "no_longer_wanted")),
    (4, ("claim", "reached", "defer")),
    (2, ("claim", "redirected")),
    (1, ("claim", "wrong_number", "undeliverable")),
    (1, ("withdraw",)),
)
_ENDINGS: Final = (
    ("back_at_work", "01"),
    ("stayed_in_job", "01"),
    ("started_work", "01"),
    ("advice_only", "01"),
    ("not_in_work", "02"),
)


@dataclass
class Life:
    """One referral on its way, with the clock that goes on from step to step."""

    engine: Engine
    draw: random.Random
    reference: str
    conversation: str
    member: Member
    at: dt.datetime
    until: dt.datetime

    def run(self, steps: Sequence[str]) -> None:
        """Take the steps as far as the present allows."""
        for step in steps:
            self.at = office_time(self.draw, self.at)
            if self.at >= self.until:
                return
            _STEPS.get(step, Life.attempt)(self, step)

    def common(self) -> dict[str, Any]:
        """What every form sends."""
        with reading(self.engine) as db:
            edition = store.by_reference(db, self.reference).edition
        return {
            "reference": self.reference,
            "member": self.member,
            "edition": edition,
            "now": self.at,
        }

    def claim(self, _: str) -> None:
        """The adviser opens the page and claims it."""
        with self.engine.begin() as db:
            seen = store.by_reference(db, self.reference).id
            read_log.note(db, self.member.id, [seen], "page", self.at)
        claim(self.engine, reference=self.reference, member=self.member, now=self.at)

    def attempt(self, outcome: str) -> None:
        """A try to reach them."""
        note = self.draw.choice(material()["notes"][outcome]) or None
        tried = Tried("call", outcome, note, f"demo-{self.at.timestamp()}")
        record_attempt(self.engine, **self.common(), tried=tried)

    def move(self, to: str) -> None:
        """Another status."""
        move(self.engine, **self.common(), to=to, note=None)

    def start(self, _: str) -> None:
        """The support starts, with the plan and status that their answers had."""
        with reading(self.engine) as db:
            work = store.by_reference(db, self.reference).record["employment"]
        support_given.start(
            self.engine,
            **self.common(),
            day=self.at.date(),
            plan_type=work["plan_type"] or "move_into_work",
            work=WorkNow(work["status_code"] or NOT_STATED),
            note=None,
        )

    def session(self, _: str) -> None:
        """An appointment, to which most people come."""
        came = self.draw.random() < 0.85
        session = Session(
            self.at.date(),
            self.draw.choice(list(SESSION_KINDS)),
            self.draw.choice([20, 30, 45, 60]) if came else None,
            "attended" if came else "not_attended",
            self.draw.choice(material()["notes"]["session"]) if came else None,
        )
        support_given.add_session(self.engine, **self.common(), session=session)

    def onward(self, _: str) -> None:
        """A referral to another service."""
        to = self.draw.choice(["ips", "be_well", "talking_therapies", "be_well"])
        named = self.common()
        support_given.refer_on(self.engine, **named, to=to, day=self.at.date(), note=None)

    def result(self, _: str) -> None:
        """What came of it."""
        result = self.draw.choice(["started", "waiting", "no_longer_wanted", "cannot_contact"])
        named = {**self.common(), "day": self.at.date(), "note": None}
        support_given.add_result(self.engine, **named, number=1, result=result)

    def defer(self, _: str) -> None:
        """Off until a date that is still to come."""
        until = self.until.date() + dt.timedelta(days=self.draw.randrange(5, 60))
        note = self.draw.choice(material()["notes"]["defer"])
        defer(self.engine, **self.common(), until=until, note=note)

    def close(self, _: str) -> None:
        """The end."""
        outcome, code = self.draw.choice(_ENDINGS)
        note = self.draw.choice(material()["notes"]["close"])
        close(self.engine, **self.common(), ending=Ending(outcome, code, note))

    def withdraw(self, _: str) -> None:
        """The person takes it back."""
        withdraw(self.engine, conversation_id=self.conversation, now=self.at)

    def replies(self, _: str) -> None:
        """A text from the person to their adviser."""
        words = self.draw.choice(material()["replies"])
        with self.engine.begin() as db:
            hear(db, self.conversation, words, self.at)
            pass_on(db, self.conversation, words, self.at)

    def not_reached(self, _: str) -> None:
        """They say that nobody has reached them."""
        with self.engine.begin() as db:
            reached(db, self.conversation, False, self.at)

    def undeliverable(self, _: str) -> None:
        """A text of ours was lost."""
        with self.engine.begin() as db:
            tasks.open_task(db, self.conversation, "undeliverable", "30003", self.at)


_STEPS: Final[dict[str, Callable[[Life, str], None]]] = {
    "claim": Life.claim,
    "started": Life.start,
    "session": Life.session,
    "onward": Life.onward,
    "result": Life.result,
    "cannot_contact": Life.move,
    "no_longer_wanted": Life.move,
    "redirected": Life.move,
    "defer": Life.defer,
    "close": Life.close,
    "withdraw": Life.withdraw,
    "replies": Life.replies,
    "not_reached": Life.not_reached,
    "undeliverable": Life.undeliverable,
}


def hear(db: Connection, conversation: str, words: str, at: dt.datetime) -> int:
    """Store a text of the person that is answered already; its id."""
    heard = messages.add_inbound(db, conversation, f"demo-{at.timestamp()}", words, {}, at)
    messages.set_all(db, [heard], screened_at=at, handled_at=at, thought=heard)
    return heard


def office_time(draw: random.Random, after: dt.datetime) -> dt.datetime:
    """Some time in office hours, later the same day or within the next working days."""
    local = after.astimezone(LONDON) + dt.timedelta(minutes=draw.randrange(5, 60 * 26))
    if not 9 <= local.hour < 17:
        days = 1 if local.hour >= 17 else 0
        local = local.replace(hour=draw.randrange(9, 16)) + dt.timedelta(days=days)
    while not is_working_day(local.date()):
        local += dt.timedelta(days=1)
    return local.astimezone(dt.timezone.utc)
