"""What needs no dialogue: STOP and what follows it, "did they reach you?", numbers we cannot text."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversations import networks_words
from bot.conversations.means import Means
from bot.model.safety import Hit
from bot.sms.numbers import uk_mobile
from bot.store.conversations import Conversation
from bot.store.messages import Inbound, Outbound

REACHED = "reached"  # the slot of "did they reach you?" (see followup)


@dataclass(frozen=True)
class Answer:
    """What the engine (or this use case by itself) says to a thought."""

    said: tuple[Outbound, ...] = ()
    state: str | None = None
    reached: bool | None = None  # the answer to "did they reach you?"
    language: str | None = None
    asked: str | None = None
    keeps_asked: bool = False  # leave the slot asked as it stands
    stopped: bool | None = None
    forget: bool = False
    to_adviser: str | None = None  # the kind of task that tells them of a text in their thread


def _network_word(conversation: Conversation, message: Inbound) -> str | None:
    if conversation.channel != "sms":
        return None
    return networks_words.read(
        message.text,
        opt_out=message.data.get("opt_out"),
        asked=conversation.asked,
        stopped=conversation.sms_stopped,
    )


def _stop_choice(conversation: Conversation, message: Inbound) -> str | None:
    if conversation.asked != networks_words.STOP_CHOICE:
        return None
    return networks_words.read_stop_choice(message.text, message.choice)


def resumes(conversation: Conversation, message: Inbound) -> bool:
    """Whether the person takes up again what STOP interrupted, or what they began elsewhere."""
    if message.data.get("came_over"):
        return True
    carries_on = _stop_choice(conversation, message) == networks_words.CARRY_ON
    return carries_on or _network_word(conversation, message) == "start"


def dialogue_must_hear(conversation: Conversation, found: Answer, verdict: Hit | None) -> bool:
    """Whether a text that needs no dialogue is told to it all the same: danger while texts are stopped.

    So it pauses, and whoever comes back with START is asked the list of signs first.
    """
    pauses = verdict is not None and verdict.level != "urgent"
    return conversation.sms_stopped and pauses and not found.forget


def answer_to(
    means: Means, conversation: Conversation, last: Inbound, verdict: Hit | None
) -> Answer | None:
    """What needs no dialogue: STOP and what follows it. None for all the rest."""
    if conversation.channel == "sms" and uk_mobile(conversation.phone or "") is None:
        # nothing about them is kept: texts abroad and to landlines are not what we can do
        said = words(means, conversation, "utter_no_uk_mobile")
        return Answer(said=said, state="ended", forget=True)
    if last.data.get("spoiled_code"):
        return Answer(said=words(means, conversation, "utter_code_spoiled"), keeps_asked=True)
    word, chosen = _network_word(conversation, last), _stop_choice(conversation, last)
    if word == "stop":
        # nothing is said: the network would not carry it
        return Answer(stopped=True, keeps_asked=True)
    if chosen == networks_words.STOP_TEXTS:
        before = conversation.sms_stopped
        said = () if before else words(means, conversation, "utter_stopped")
        return Answer(said=said, stopped=True)
    if chosen == networks_words.STOP_AND_DELETE:
        said = words(means, conversation, "utter_deleted")
        return Answer(said=said, stopped=True, forget=True, state="ended")
    if word == "help" and last.data.get("opt_out"):
        return Answer(keeps_asked=True)  # the carrier has answered with our words already
    if conversation.sms_stopped and not resumes(conversation, last):
        if verdict is not None and verdict.level != "cleared":
            return Answer(keeps_asked=True)  # the advice went out; nothing else is sent
        return _offer_after_stop(means, conversation)
    if conversation.asked == REACHED and verdict is None and word is None:
        return _reached(means, conversation, last)
    return None


def _reached(means: Means, conversation: Conversation, last: Inbound) -> Answer | None:
    came = means.net.confirmed(last.text, last.choice, conversation.language)
    if came is None:
        return None
    response = "utter_reached" if came == "yes" else "utter_not_reached"
    # the next text is taken for the times it was asked for
    asked = None if came == "yes" else "contact_times"
    said = words(means, conversation, response, asked)
    return Answer(said=said, reached=came == "yes", asked=asked)


def _offer_after_stop(means: Means, conversation: Conversation) -> Answer:
    slot = networks_words.STOP_CHOICE
    said = words(means, conversation, "utter_ask_stop_choice", slot)
    return Answer(said=said, asked=slot)


def words(
    means: Means, conversation: Conversation, response: str, slot: str | None = None
) -> tuple[Outbound, ...]:
    """A response of ours, asking for `slot` where one is given."""
    said = means.say(response, conversation.language, conversation.channel)
    return (Outbound(said.text, slot, said.choices, "reply", (response,)),)
