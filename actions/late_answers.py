"""What is said after sending goes into the referral that stands in the queue, as it is said."""

from __future__ import annotations

from actions.dialogue import Dialogue
from actions.signposts import reason_text
from bot.model.outcome import Outcome
from bot.referrals.late_answers import add_answers
from bot.store import consents


def write_late_answers(dialogue: Dialogue, outcome: Outcome | None = None) -> None:
    """Write all answers so far into the conversation's referral; what is new makes history."""
    with dialogue.around.database.begin() as db:
        given = consents.of(db, dialogue.tracker.sender_id)
    add_answers(
        dialogue.around.database,
        conversation_id=dialogue.tracker.sender_id,
        answers=dialogue.answers(),
        outcome=outcome or dialogue.outcome(),
        say=lambda reason: reason_text(dialogue, reason),
        now=dialogue.around.now(),
        words=dialogue.slots.get("words") or {},
        consents=given,
        safety=dialogue.slots.get("safety_rules") or (),
    )
