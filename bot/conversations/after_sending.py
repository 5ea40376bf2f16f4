"""While a case is with an adviser: what a text means for them, and the little that we say to it.

Ordinary texts go to the adviser's thread, and the adviser is told that there is one; by SMS we
say nothing (contract section 7, issue "SMS that can be trusted"). A wish for another time is a
request, so it gets one short answer. Safety and STOP are dealt with before any of this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.conversations.means import Means
from bot.conversations.without_engine import Answer, words
from bot.store.conversations import Conversation
from bot.store.messages import Inbound
from bot.understanding.after_sending import ANOTHER_TIME, wish

TIMES: Final = "contact_times"  # the slot that such a text speaks of
# what the dialogue says to a text that asks nothing of it, and to a late answer
WHERE_IT_STANDS, ADDED = "utter_stage_sent", "utter_passed_on"
WROTE, ASKS_ANOTHER_TIME = "wrote", "another_time"  # what the adviser is to look at


def asks_for_times(means: Means, conversation: Conversation, thought: Sequence[Inbound]) -> bool:
    """Whether a text after sending is about when to call: asked for by us, or said unasked."""
    text = "\n".join(one.text for one in thought)
    if conversation.state != "sent" or not text or thought[-1].choice is not None:
        return False
    asked = conversation.asked == TIMES
    free = conversation.asked is None
    return asked or (free and wish(text, means.clock().date()) == ANOTHER_TIME)


def for_the_adviser(means: Means, conversation: Conversation, found: Answer, times: bool) -> Answer:
    """The dialogue's answer as it fits a case that somebody looks after."""
    responses = {name for out in found.said for name in out.responses}
    if not responses or not responses <= {WHERE_IT_STANDS, ADDED}:
        return found
    if times:
        said = words(means, conversation, "utter_times_passed_on")
        return replace(found, said=said, to_adviser=ASKS_ANOTHER_TIME)
    by_sms = conversation.channel == "sms"
    said = () if by_sms and ADDED not in responses else found.said
    return replace(found, said=said, to_adviser=WROTE)
