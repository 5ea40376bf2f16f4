"""How a person can be reached from the desk: by text where that is right, and what else there is."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.engine import Connection

from bot.advisers.labels import label
from bot.conversations import from_the_desk
from bot.referrals.merge import conversations_of
from bot.store import conversations, same_person
from bot.store.referrals import Referral

# after so many tries without reaching anybody the page offers the closing text; nobody has to
TRIES_BEFORE_GOODBYE: Final = 3


def line_to(db: Connection, referral: Referral) -> str:
    """The conversation in which a text would reach them: the one of theirs that is still open."""
    own = conversations_of(db, referral)
    for conversation_id in reversed(own):
        one = conversations.by_id(db, conversation_id)
        if one is not None and one.state != "ended" and one.phone is not None:
            return conversation_id
    return own[0]


def text_safe(db: Connection, referral: Referral) -> str | None:
    """Their answer to whether texts are safe; one no in any of their referrals is a no."""
    family = [referral, *same_person.merged_into(db, referral.reference)]
    said = [one.record["person"].get("text_safe") for one in family]
    return "no" if "no" in said else next(filter(None, reversed(said)), None)


def why_no_text(db: Connection, referral: Referral) -> str | None:
    """The code of why this person may not be texted, or None where they may."""
    return from_the_desk.why_not(db, line_to(db, referral), text_safe(db, referral))


def instead(record: dict[str, Any]) -> list[str]:
    """What an adviser can do where a text is not possible, in the order to try it."""
    person, access = record["person"], record["access"]
    phone = str(person.get("phone", ""))
    if not phone.startswith("+"):
        return [
            "They gave no number. Ask the service that treats them to say that you would like to"
            " talk to them; do not send details."
        ]
    steps = [f"Call {phone}{_when(person)}."]
    if person.get("voicemail_ok") == "yes":
        steps.append("If nobody answers, you may leave a voicemail that names no reason.")
    else:
        steps.append("If nobody answers, leave no voicemail: they did not say that it is fine.")
    needs = [need for need in access.get("access_needs", []) if need in ("bsl", "relay")]
    if needs:
        steps.append(f"Arrange first: {label('access_needs', needs)}.")
    tongue = access.get("interpreter")
    if tongue not in (None, "none", "not_answered", "prefer_not"):
        steps.append(f"Book an interpreter: {label('interpreter', tongue)}.")
    return steps


def _when(person: dict[str, Any]) -> str:
    times = [one for one in person.get("contact_times", []) if one in _TIMES]
    return f" ({' or '.join(_TIMES[one] for one in times)})" if times else ""


_TIMES: Final = {
    "morning": "in the morning",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
    "any": "at any time",
}
