"""The ten turns that both sides are played, and the question that each answer must lead to."""

from __future__ import annotations

from dataclasses import dataclass

SENT = "sent"  # in place of a next question: the referral is sent
SENT_WORDS = "We have sent your answers"


@dataclass(frozen=True)
class Turn:
    """What a person says, and the slot that must be asked next."""

    says: str
    asks: str


JOURNEY = (
    Turn("Hello, I am 45 and my GP is in Manchester", "consent_take_part"),
    Turn("yes", "safety"),
    Turn("none of these", "condition"),
    Turn("my lower back hurts and I am waiting to see a physio", "care_provider"),
    Turn("Wythenshawe", "employment"),
    Turn("I'm off sick for 3 weeks and worried about losing my job", "barriers"),
    Turn("pain and lifting", "name"),
    Turn("My name is Jo Bloggs, my number is 07700 900123, please phone me", "access_needs"),
    Turn("no", "consent_share"),
    Turn("yes", SENT),
)
