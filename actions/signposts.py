"""Who else can help: each with why, and how to reach them."""

from __future__ import annotations

from typing import Final

from actions.dialogue import Dialogue
from bot.model.outcome import Outcome, Reason

# these say what the service is, which its own words say as well: one of the two is enough
SAID_BY_THE_SERVICE: Final = frozenset(
    ["r6_workwell", "r7_workwell", "r9", "r11", "r12", "r13", "r15", "r15_new_style_esa",
     "r15_universal_credit"]
)  # fmt: skip


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
    """Why, what it is and how to reach it; on a page below its name, which stands alone."""
    words, contacts = dialogue.around.words, dialogue.around.site.contacts(destination)
    first = next((r for r in outcome.reasons if r.destination == destination), None)
    why = (
        ""
        if first is None or first.sentence in SAID_BY_THE_SERVICE
        else reason_text(dialogue, first)
    )
    how = words.say(
        f"utter_service_{destination}", dialogue.language, dialogue.channel, **contacts
    ).text
    if dialogue.channel == "sms":
        return " ".join(filter(None, (why, how)))
    name = words.say(f"utter_name_{destination}", dialogue.language, dialogue.channel).text
    return f"{capital(name)}\n" + " ".join(filter(None, (why, capital(without(name, how)))))


def without(name: str, says: str) -> str:
    """What is said of a service, without the `Name:` it may begin with."""
    return says.removeprefix(f"{name}:").strip()


def capital(text: str) -> str:
    """The text with a capital letter at its head, where its script has any."""
    return text[:1].upper() + text[1:]
