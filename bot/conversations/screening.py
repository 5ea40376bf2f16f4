"""The safety net over every inbound text, before and without the engine.

Each inbound message is screened once, in a transaction that stores its verdict (a row of
`safety_events`, one a message at most), the fixed advice and, on SMS, its place in the outbox.
So the advice is given exactly once, also with the engine down, and no lease is waited for.

The engine learns the verdict afterwards with the text, as `"safety": {"level", "rule"}`:

- `emergency`, `unsafe`, `crisis`: the advice has been given; the dialogue pauses. The text is
  nobody's answer.
- `urgent`: the advice has been given; the text is still read as an answer and the journey goes on.
- `confirm`: one question, which itself carries the numbers, has been asked by us. The engine does
  not read the text as an answer and says nothing. The person's next message answers *that*
  question (slot `safety_confirm`): a yes gives the advice of the sign meant (`if_yes`) and is
  told to the engine as that level; a no is told as the choice `no` to its own `safety_confirm`,
  and the journey goes on; anything else is asked once more, and after that counts as a yes,
  because not knowing is no reason to wait (contract section 4, `safety`: a second "unsure").

What has been asked is read from the stored verdicts alone, so a crash forgets nothing.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection

from bot.conversations import speaking
from bot.conversations.means import Means
from bot.model.safety import LEVELS, Hit
from bot.store import conversations, event_log, messages, safety_events, tasks
from bot.store.conversations import Conversation
from bot.store.messages import Inbound, Outbound
from bot.store.safety_events import SafetyEvent

CONFIRM = "safety_confirm"
PAUSING = ("emergency", "unsafe", "crisis")
TEXTS_READ = 6


def screen_new(means: Means, conversation_id: str) -> bool:
    """Screen what has not been screened; advice goes out at once. True where any was given."""
    with means.database.begin() as db:
        conversation = conversations.by_id(db, conversation_id, lock=True)
        if conversation is None:
            return False
        new = messages.unscreened(db, conversation_id)
        advised = [_screen(means, db, conversation, message) for message in new]
    if any(advised):
        means.wake_sender()
    return any(advised)


def _screen(means: Means, db: Connection, conversation: Conversation, message: Inbound) -> bool:
    now = means.clock()
    messages.set_all(db, [message.id], screened_at=now)
    verdict = _verdict(means, db, conversation, message)
    if verdict is None:
        return False
    safety_events.add(db, conversation.id, SafetyEvent(message.id, verdict, now))
    if verdict.level == "cleared":
        _take_back(db, conversation, verdict.rule)
        return False
    conversation = conversations.by_id(db, conversation.id) or conversation  # as advice left it
    _advise(means, db, conversation, message, verdict, now)
    return True


def _take_back(db: Connection, conversation: Conversation, rule: str) -> None:
    """A rule that was only asked about, and denied, says nothing of this person any more."""
    met = (event.hit for event in safety_events.of(db, conversation.id))
    met_as_said = (hit for hit in met if hit.level not in ("confirm", "cleared"))
    meant = any(rule in (hit.rule, *hit.rules) for hit in met_as_said)
    kept = tuple(one for one in conversation.safety_rules if meant or one != rule)
    conversations.change(db, conversation.id, asked=None, safety_rules=kept)


def _verdict(
    means: Means, db: Connection, conversation: Conversation, message: Inbound
) -> Hit | None:
    past = safety_events.of(db, conversation.id)
    found = _with_one_question(means, _new_sign(means, db, conversation, message, past))
    asking = _confirms_running(past)
    if not asking or (found is not None and found.levels != ("confirm",)):
        return found
    asked = Hit("confirm", asking[0].hit.rule)
    answer = means.net.confirmed(message.text, message.choice, conversation.language)
    if answer == "no" and found is None:
        return Hit("cleared", asked.rule)
    if answer == "yes" or len(asking) > 1:
        return means.net.meant(asked.rule)
    return asked


def _with_one_question(means: Means, found: Hit | None) -> Hit | None:
    """A sign beside which a question is asked: that question waits for its answer, or has it already.

    Beside an urgent sign it is what was met first. Where danger from another person is plain, what it
    would ask is advised on at once: that person gets no second question.
    """
    if found is None or found.asks is None or found.level == "confirm":
        return found
    others = {*found.levels} - {"confirm"}
    if found.level == "urgent":
        return Hit("confirm", found.asks, tuple(others), found.rules)
    levels = sorted({*others, means.net.meant(found.asks).level}, key=LEVELS.index)
    return Hit(levels[0], found.rule, tuple(levels[1:]), found.rules)


def _confirms_running(past: list[SafetyEvent]) -> list[SafetyEvent]:
    running: list[SafetyEvent] = []
    for event in past:
        running = [*running, event] if event.hit.level == "confirm" else []
    return running


def _new_sign(
    means: Means,
    db: Connection,
    conversation: Conversation,
    message: Inbound,
    past: list[SafetyEvent],
) -> Hit | None:
    """The sign that this message brings, alone or completing the ones before it.

    What paused the journey, and what was said before it, was advised on: CARRY ON after it completes
    no "I can't". Beyond that the net itself leaves out what an earlier text gave away by itself.
    """
    if conversation.asked == "safety":
        admitted = means.net.listed(message.text, message.choice, conversation.language)
        if admitted is not None:
            return admitted
    if not message.text:
        return None  # a choice alone: words beside one are read as any others
    since = message.created_at - means.look_back
    near = messages.last_said(db, conversation.id, message.id, since, TEXTS_READ)
    advised = max((event.message_id for event in past if event.hit.level in PAUSING), default=0)
    return means.net.screen([one.text for one in near if one.text and one.id > advised])


def _advise(
    means: Means,
    db: Connection,
    conversation: Conversation,
    message: Inbound,
    verdict: Hit,
    now: dt.datetime,
) -> None:
    said = [
        means.say(response, conversation.language, conversation.channel)
        for response in means.net.advice(verdict)
    ]
    advice = Outbound(
        text="\n\n".join(one.text for one in said),
        slot=CONFIRM if verdict.level == "confirm" else None,
        choices=said[-1].choices if said else (),
        kind="safety",
        responses=tuple(means.net.advice(verdict)),
    )
    speaking.put(db, conversation, [advice], answers_id=message.id, position=0, now=now)
    _note(means, db, conversation, message, verdict, now)


def _note(
    means: Means,
    db: Connection,
    conversation: Conversation,
    message: Inbound,
    verdict: Hit,
    now: dt.datetime,
) -> None:
    found = verdict.rules or (verdict.rule,)
    rules = tuple(dict.fromkeys((*conversation.safety_rules, *found)))
    asked = CONFIRM if verdict.level == "confirm" else _unless_confirm(conversation)
    state = conversation.state
    if set(verdict.levels) & set(PAUSING) and state == "open":
        state = "paused"
    conversations.change(db, conversation.id, safety_rules=rules, asked=asked, state=state)
    if conversation.state == "sent":
        tasks.open_task(db, conversation.id, "safety", verdict.rule, now)
    event_log.count(
        db,
        "safety",
        now,
        f"safety:{message.id}:{conversation.id}",
        site=means.site,
        channel=conversation.channel,
        language=conversation.language,
        detail=f"{verdict.level} {verdict.rule}"[:80],
    )


def _unless_confirm(conversation: Conversation) -> str | None:
    return None if conversation.asked == CONFIRM else conversation.asked
