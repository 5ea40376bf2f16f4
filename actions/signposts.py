"""Who else can help: each with why, and how to reach them."""

from __future__ import annotations

from actions.dialogue import Dialogue
from bot.model.outcome import Outcome, Reason


def reason_text(dialogue: Dialogue, reason: Reason) -> str:
    """The reason's sentence in the person's language."""
    return dialogue.around.words.say(
        f"utter_reason_{reason.sentence}",
        dialogue.language,
        dialogue.channel,
        **dialogue.around.site.contacts(reason.destination or ""),
    ).text


def signposts(
    dialogue: Dialogue, outcome: Outcome, *, leave_out: tuple[str, ...] = (), short: bool = False
) -> str:
    """The destinations in their order, a paragraph each; `short` is a name and a way in, for a text."""
    parts = [
        _short(dialogue, name) if short else _whole(dialogue, outcome, name)
        for name in outcome.destinations
        if name not in leave_out
    ]
    return ("\n" if short else "\n\n").join(parts)


def _short(dialogue: Dialogue, destination: str) -> str:
    words, contacts = dialogue.around.words, dialogue.around.site.contacts(destination)
    name = words.say(f"utter_name_{destination}", dialogue.language, dialogue.channel).text
    reach = contacts.get("url") or contacts.get("phone")
    if not reach:
        reach = words.say("utter_reach_through_gp", dialogue.language, dialogue.channel).text
    return f"{name}: {reach.removeprefix('https://').removeprefix('www.')}"


def _whole(dialogue: Dialogue, outcome: Outcome, destination: str) -> str:
    why = [reason_text(dialogue, r) for r in outcome.reasons if r.destination == destination]
    how = dialogue.around.words.say(
        f"utter_service_{destination}",
        dialogue.language,
        dialogue.channel,
        **dialogue.around.site.contacts(destination),
    ).text
    return " ".join([*why[:1], how])
