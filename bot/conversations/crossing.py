"""A journey goes on elsewhere: begun by text, continued on the web, or the other way round.

From a phone to the web. A browser names a number and gets a six-figure code by text at that
number. From the web to a phone. The page shows a code, and the person texts it to us from the
phone, so we text nobody who did not text us first.

What could go wrong, and what stands against it:

- *Somebody asks about a number that is not theirs.* The page says the same whether or not there
  is anything to go on with, in the same time; a code is made in either case. The text names no
  service and says what to do: nothing.
- *Guessing.* Six figures, five tries, ten minutes, three codes an hour and six a day for each
  number, and a limit on each address at the door. The code fits only in the browser that asked
  for it. A code to a phone has 4 thousand million values and no number to aim at.
- *Replay.* A code is spent in the transaction that opens the journey. At rest there are keyed
  hashes; the text that carried the code is emptied.
- *A shared phone.* Whoever can read the phone could answer by text anyway; the web shows nothing
  of what was said before the code. Where somebody told us of danger from another person, no code
  is sent.
- *A case that is with an adviser* stays where the adviser reaches it: on the phone.
"""

from __future__ import annotations

import datetime as dt
import re
import secrets
from dataclasses import replace
from typing import Final

from sqlalchemy.engine import Connection

from bot.conversations import forget, speaking
from bot.conversations.means import Means
from bot.conversations.receive import Received
from bot.model.referral import REFERENCE_LETTERS
from bot.model.safety import tells_of_another
from bot.sms.numbers import uk_mobile
from bot.store import conversations, event_log, journey_codes, messages
from bot.store.conversations import Conversation
from bot.store.messages import Outbound

CODE_MINUTES: Final = 10
SHOWN_MINUTES: Final = 15
TRIES: Final = 5
# how many codes a number may get in how long
AT_MOST: Final = ((3, dt.timedelta(hours=1)), (6, dt.timedelta(days=1)))
REMEMBERED: Final = dt.timedelta(days=2)
UNFINISHED: Final = ("open", "paused")
_HALF: Final = f"[{REFERENCE_LETTERS}]{{4}}"
_GO: Final = re.compile(rf"\s*GO\s+({_HALF})[\s-]*({_HALF})\W*", re.IGNORECASE)
_LOOKS_LIKE_A_CODE: Final = re.compile(r"\s*GO\s+(?=\S*\d)\w{3,5}[\s-]*\w{3,5}\W*", re.IGNORECASE)


def send_code(means: Means, phone: str) -> str:
    """Text a code to a UK mobile (E.164) if it has a journey to finish; the browser's handle.

    The handle says nothing about whether there was one.
    """
    now = means.clock()
    handle, code = secrets.token_urlsafe(24), f"{secrets.randbelow(10**6):06d}"
    with means.database.begin() as db:
        asked = [journey_codes.asked_since(db, phone, now - time) for _, time in AT_MOST]
        enough = any(count >= most for count, (most, _) in zip(asked, AT_MOST, strict=True))
        found = None if enough else _unfinished(db, phone)
        message_id = None if found is None else _text_code(means, db, found, code, now)
        if not enough:
            journey_codes.add(
                db,
                journey_codes.TO_WEB,
                handle=handle,
                code=code,
                conversation_id=found.id if found else None,
                phone=phone,
                message_id=message_id,
                now=now,
                expires_at=now + dt.timedelta(minutes=CODE_MINUTES),
            )
    if message_id is not None:
        means.wake_sender()
    return handle


def _unfinished(db: Connection, phone: str) -> Conversation | None:
    """The journey of a number that may be taken to the web."""
    found = conversations.living_by_phone(db, phone)
    if found is None or found.state not in UNFINISHED or found.sms_stopped:
        return None
    in_danger = tells_of_another(found.safety_rules)
    return None if in_danger else conversations.by_id(db, found.id, lock=True)


def _text_code(
    means: Means, db: Connection, one: Conversation, code: str, now: dt.datetime
) -> int | None:
    said = means.say("utter_code", one.language, "sms", code=code, minutes=CODE_MINUTES)
    out = Outbound(said.text, responses=("utter_code",))
    # also where the journey is on the web by now, in another browser
    ids = speaking.put(db, replace(one, channel="sms"), [out], answers_id=None, now=now)
    return ids[0] if ids else None


def open_by_code(means: Means, handle: str, code: str) -> tuple[str, str] | None:
    """Take a journey to the web: its id and that of the message which takes it up.

    None where the code does not fit, is over, or was used.
    """
    now = means.clock()
    with means.database.begin() as db:
        found = journey_codes.by_handle(db, handle)
        if found is None or not found.lives(now) or found.tries >= TRIES:
            return None
        journey_codes.count_try(db, found.id)
        fits = journey_codes.fits(found, re.sub(r"\D", "", code))
        one = conversations.by_id(db, found.conversation_id or "", lock=True)
        if not fits or one is None or one.state not in UNFINISHED:
            return None
        journey_codes.use(db, found, now)
        last = messages.newest_id(db, one.id)
        conversations.change(db, one.id, channel="web", shown_from=last)
        key = f"code.{found.id}"
        _take_up(means, db, one, key, "to_web", now)
    return one.id, key


def code_to_text(means: Means, conversation_id: str) -> str | None:
    """A code to text from the phone on which this journey is to go on, such as `K7M4-RT9C`.

    None where there is no such journey.
    """
    now = means.clock()
    code = "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(8))
    with means.database.begin() as db:
        one = conversations.by_id(db, conversation_id, lock=True)
        if one is None or one.state == "ended":
            return None
        journey_codes.spoil_earlier(db, one.id, now)
        journey_codes.add(
            db,
            journey_codes.TO_PHONE,
            handle=secrets.token_urlsafe(24),
            code=code,
            conversation_id=one.id,
            now=now,
            expires_at=now + dt.timedelta(minutes=SHOWN_MINUTES),
        )
    return f"{code[:4]}-{code[4:]}"


def arrive_by_text(
    means: Means, phone: str, provider_id: str, text: str
) -> tuple[str, Received] | None:
    """Take a journey from the web to the phone that texted its code: its id and the message stored.

    None where the text is no code of a journey that may go on there.
    """
    match = _GO.fullmatch(text)
    if match is None or uk_mobile(phone) is None:
        return None
    now = means.clock()
    with means.database.begin() as db:
        found = journey_codes.to_phone(db, (match[1] + match[2]).upper())
        if found is None or not found.lives(now):
            return None
        one = conversations.by_id(db, found.conversation_id or "", lock=True)
        if one is None or one.state == "ended" or not _make_room(means, db, phone, one, now):
            return None
        journey_codes.use(db, found, now)
        conversations.change(db, one.id, channel="sms", phone=phone, sms_stopped=False)
        message_id = _take_up(means, db, one, provider_id, "to_phone", now)
    return one.id, Received(message_id, is_new=True)


def is_spoiled_code(text: str) -> bool:
    """Whether a text was plainly meant as a code, though it opened nothing.

    >>> is_spoiled_code("GO K7M4-RT9C"), is_spoiled_code("go shopping")
    (True, False)
    """
    return _LOOKS_LIKE_A_CODE.fullmatch(text) is not None


def _make_room(
    means: Means, db: Connection, phone: str, one: Conversation, now: dt.datetime
) -> bool:
    """End what this phone began and left, so that it has one journey; not a case with an adviser."""
    there = conversations.living_by_phone(db, phone)
    if there is None or there.id == one.id:
        return True
    if there.state not in UNFINISHED:
        return False
    if forget.may_keep(db, there.id):
        conversations.change(db, there.id, state="ended", asked=None)
    else:
        forget.erase(means, db, there.id, now)
    return True


def _take_up(
    means: Means, db: Connection, one: Conversation, key: str, way: str, now: dt.datetime
) -> int:
    """A message without words stands for "here I am": the dialogue asks its question again."""
    message_id = messages.add_inbound(db, one.id, key, "", {"came_over": True}, now)
    conversations.change(db, one.id, last_in_at=now, nudged=0)
    event_log.count(
        db,
        "crossed",
        now,
        f"crossed:{key}:{one.id}",
        site=means.site,
        channel=one.channel,
        language=one.language,
        detail=way,
    )
    return message_id


def tidy(means: Means) -> int:
    """Empty texts whose code is over and forget old codes; how many texts were emptied."""
    now = means.clock()
    with means.database.begin() as db:
        emptied = journey_codes.empty_texts_over(db, now)
        journey_codes.forget_before(db, now - REMEMBERED)
    return emptied
