"""Every consent is kept as it was given: wording, version, language, channel, time, reply."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from actions.dialogue import Dialogue
from bot.language.responses import choose
from bot.store import consents

WORDING_VERSION = "2026-11-22"
QUESTION = {
    "take_part": "utter_ask_consent_take_part",
    "share": "utter_ask_consent_share",
    "contact": "utter_ask_consent_contact",
    "evaluation": "utter_ask_consent_evaluation",
}


def record_consents(dialogue: Dialogue, given: Mapping[str, Any]) -> None:
    """Store the consents that this message gave or refused; the same message counts once."""
    answers = {purpose: value for purpose, value in given.items() if value in ("yes", "no")}
    if not answers:
        return
    with dialogue.around.database.begin() as db:
        for purpose, answer in answers.items():
            consents.record(
                db,
                dialogue.tracker.sender_id,
                str(dialogue.message.get("message_id")),
                consents.Consent(
                    purpose=purpose,
                    answer=answer,
                    wording_version=WORDING_VERSION,
                    wording_hash=wording_hash(dialogue, purpose),
                    language=dialogue.language,
                    channel=dialogue.channel,
                    reply=dialogue.metadata.get("choice") or dialogue.message.get("text") or "",
                    at=dialogue.around.now(),
                ),
            )


def wording_hash(dialogue: Dialogue, purpose: str) -> str:
    """SHA-256 of the question's words as the person got them, before their own answers are put in."""
    words = dialogue.around.words
    variant = choose(words.responses[QUESTION[purpose]], dialogue.channel)
    translate = words.translations(dialogue.language).gettext
    labels = "\n".join(translate(label) for _, label in variant.choices)
    return hashlib.sha256(f"{translate(variant.text)}\n{labels}".encode()).hexdigest()
