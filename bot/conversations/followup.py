"""Texts that nobody just asked for: only with the person's yes, only by day, never saying what about.

A phone may be shared, so these words name no condition and no service (`data/domain/followup.yml`).
Replies and safety advice know no quiet hours.

Two yeses, because two things are asked at different times:

- *A reminder to finish* (day 1 and day 3, then never again) needs the yes to taking part. The text
  question itself says that reminders come with it, and so does the page on which a web chat is
  carried to a phone; who has not answered it is never reminded. The question about texts
  (`consent_contact`) comes only after sending, too late for somebody who has not finished. A no to
  it, STOP, danger from another person, or a phone that is not safe ends reminders all the same.
- *"Did they reach you?"* is about a referral, so it needs the yes to `consent_contact`.

In law a reminder is part of the service that the person began by texting us, not marketing
(ICO, direct marketing and the public sector: messages that a public authority needs for its task);
it still has to be fair and easy to refuse (UK GDPR articles 5(1)(a) and 21), hence told before,
two at most, by day, and STOP in each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from bot.conversations import speaking
from bot.conversations.means import Means
from bot.conversations.without_engine import REACHED
from bot.model.safety import tells_of_another
from bot.store import consents, conversations, event_log
from bot.store.conversations import Conversation
from bot.store.messages import Outbound

LONDON: Final = ZoneInfo("Europe/London")
DAY_BEGINS, DAY_ENDS = dt.time(8), dt.time(20)
NUDGES: Final = (dt.timedelta(days=1), dt.timedelta(days=3))  # after the person's last text


class Promise(Protocol):
    """A first contact whose promised time is over."""

    @property
    def conversation_id(self) -> str:
        """Whose it is."""

    @property
    def reference(self) -> str:
        """The referral's."""


def by_day(now: dt.datetime) -> dt.datetime:
    """The first moment from now on that is between 8 and 20 o'clock in London.

    >>> by_day(dt.datetime(2026, 7, 1, 5, 0, tzinfo=dt.timezone.utc)).isoformat()
    '2026-07-01T07:00:00+00:00'
    """
    local = now.astimezone(LONDON)
    if local.time() >= DAY_ENDS:
        local = dt.datetime.combine(local.date() + dt.timedelta(days=1), DAY_BEGINS, LONDON)
    elif local.time() < DAY_BEGINS:
        local = dt.datetime.combine(local.date(), DAY_BEGINS, LONDON)
    return local.astimezone(dt.timezone.utc)


def nudge(means: Means) -> int:
    """Remind who stopped in the middle, a day and three days after; how many were reminded."""
    now = means.clock()
    with means.database.begin() as db:
        silent = conversations.unfinished(db, now - NUDGES[0])
        return sum(_nudge(means, db, one, now) for one in silent)


def _nudge(means: Means, db: Connection, one: Conversation, now: dt.datetime) -> bool:
    since = one.last_in_at or one.created_at
    due = sum(since + wait <= now for wait in NUDGES)
    in_the_middle = one.state == "open" and one.asked is not None
    if not in_the_middle or due <= one.nudged or not _may_remind(db, one):
        return False
    conversations.change(db, one.id, nudged=due)
    _say(means, db, one, "utter_nudge", now)
    _count(means, db, one, "nudged", f"nudged:{one.id}:{since:%y%m%d}:{due}", now)
    means.wake_sender()
    return True


def _may_remind(db: Connection, one: Conversation) -> bool:
    """Whether this person took part knowing of reminders, and has not refused texts since."""
    agreed = consents.latest(db, one.id, "take_part") == "yes"
    return agreed and _is_safe(one) and consents.latest(db, one.id, "contact") != "no"


def _may_text(db: Connection, one: Conversation) -> bool:
    """Whether this person agreed to texts about their referral."""
    return _is_safe(one) and consents.latest(db, one.id, "contact") == "yes"


def _is_safe(one: Conversation) -> bool:
    """Whether nothing speaks against a text on this phone."""
    reachable = one.channel == "sms" and not one.sms_stopped
    return reachable and not tells_of_another(one.safety_rules)


def ask_whether_reached(
    means: Means, due: Callable[[Connection, dt.datetime], Sequence[Promise]]
) -> int:
    """Ask, once a referral, whether the promised contact came; how many were asked.

    `due` gives the referrals whose promised day is over and of which nobody noted a contact.
    """
    now = means.clock()
    asked = 0
    with means.database.begin() as db:
        for promise in due(db, now):
            one = conversations.by_id(db, promise.conversation_id, lock=True)
            key = f"asked_reached:{promise.reference}"
            if one is None or not _may_text(db, one) or event_log.counted(db, key):
                continue
            _say(means, db, one, "utter_ask_reached", now, slot=REACHED)
            conversations.change(db, one.id, asked=REACHED)
            _count(means, db, one, "asked_reached", key, now)
            asked += 1
    if asked:
        means.wake_sender()
    return asked


def _say(
    means: Means,
    db: Connection,
    one: Conversation,
    response: str,
    now: dt.datetime,
    slot: str | None = None,
) -> None:
    said = means.say(response, one.language, one.channel)
    out = Outbound(said.text, slot, said.choices, "unasked", (response,))
    speaking.put(db, one, [out], answers_id=None, now=now, not_before=by_day(now))


def _count(
    means: Means, db: Connection, one: Conversation, event: str, key: str, now: dt.datetime
) -> None:
    facts = {"site": means.site, "channel": one.channel, "language": one.language}
    event_log.count(db, event, now, key, partner_code=one.partner_code or "", **facts)
