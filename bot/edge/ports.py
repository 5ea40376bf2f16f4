"""What the edge asks of the rest of the service, so that it can be tried without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.model.site import Site

CHANGE = "change:"  # with a slot's name: the choice that opens an answer again
CARRY_ON = "carry_on"  # the choice that goes on with what safety advice paused


@dataclass(frozen=True)
class Row:
    """One answer as "check your answers" shows it."""

    slot: str
    label: str
    answer: str


@dataclass(frozen=True)
class Line:
    """One message of a conversation. `id` grows with every message."""

    id: int
    direction: str  # in: the person's | out: ours
    text: str
    slot: str | None = None  # out: what is asked
    choices: tuple[tuple[str, str], ...] = ()  # out: (code, label) in the order offered
    kind: str = "reply"  # out: reply | safety | unasked; in: change (`text` says of what), carry_on
    level: str | None = None  # out, safety: emergency | urgent | crisis | unsafe | confirm
    summary: tuple[Row, ...] = ()  # out: the answers it plays back, one by one
    signposts: bool = False  # out: it names services, each a part that begins with the name
    left: int | None = None  # out: about how many questions are still to come
    language: str | None = None  # what it is written in; None where nobody knows, as of typed words

    @property
    def is_advice(self) -> bool:
        """Whether this is safety advice, which a page shows as a care card."""
        return self.kind == "safety" and self.level is not None


@dataclass(frozen=True)
class About:
    """What a page needs to know of a conversation besides its lines."""

    language: str
    state: str  # open | paused | sent | ended
    partner: str | None = None


@dataclass(frozen=True)
class Text:
    """One inbound text message, of Twilio's form no more than we need."""

    phone: str  # E.164
    to: str
    provider_id: str
    text: str
    media: int = 0  # attachments, which are not fetched
    opt_out: str | None = None  # the network's own reading: STOP, START or HELP


@dataclass(frozen=True)
class Answer:
    """What was said to one message. `pending`: more is owed, as soon as the engine can."""

    lines: tuple[Line, ...]
    pending: bool = False


Choice = str | list[str]


class Conversations(Protocol):
    """The use case behind every door that patients knock at (`bot.edge.service` fits it)."""

    def open_web(self, language: str, partner: str | None) -> str:
        """A new web conversation; its id."""

    def receive_sms(self, text: Text) -> str | None:
        """Store one text, once for each provider id; its conversation's id, None where it was known."""

    def receive(
        self, conversation_id: str, provider_id: str, text: str, choice: Choice | None
    ) -> bool:
        """Store one web message, once for each `provider_id`; false for one that was there.

        Raises LookupError where there is no such conversation.
        """

    def run_turn(self, conversation_id: str) -> object:
        """Answer what was received and not yet answered, one turn at a time."""

    def answer_now(self, conversation_id: str, provider_id: str) -> Answer:
        """Run the turn and give the answer to this message."""

    def answer_to(self, conversation_id: str, provider_id: str) -> Answer | None:
        """The stored answer to this message; None where it never came."""

    def replies_after(self, conversation_id: str, message_id: int) -> Sequence[Line]:
        """What was said to the person after a message id, oldest first."""

    def lines(self, conversation_id: str) -> Sequence[Line]:
        """Everything said both ways, oldest first."""

    def about(self, conversation_id: str) -> About | None:
        """The conversation's language and state; None when there is no such conversation."""

    def send_code(self, phone: str) -> str:
        """Text a code to a mobile (E.164) that has a journey to finish; what the browser keeps of it.

        Whether there was such a journey does not show.
        """

    def open_by_code(self, handle: str, code: str) -> str | None:
        """Take a journey from a phone to the web; its id, or None where the code does not fit."""

    def code_to_text(self, conversation_id: str) -> str | None:
        """A code to text from the phone on which this journey is to go on; None where it is over."""

    def delivered(self, provider_id: str, status: str, error_code: str | None) -> None:
        """What the network says became of a text we sent."""


class Words(Protocol):
    """The words in every offered language (`bot.language.words.Words`)."""

    def translations(self, language: str) -> Any:
        """A gettext translations object."""

    def offered(self) -> list[str]:
        """The codes a person may choose."""

    def name(self, language: str) -> str:
        """What the language calls itself."""

    def is_rtl(self, language: str) -> bool:
        """Whether it is written from right to left."""

    def say(self, response: str, language: str = "en", channel: str = "web", **values: Any) -> Any:
        """A response's `text` and `choices`."""


class Partner(Protocol):
    """A community partner whose link was followed."""

    @property
    def code(self) -> str:
        """The code in the link."""

    @property
    def language(self) -> str | None:
        """The language of the link, if it has one."""


FindPartner = Callable[[str], "Partner | None"]
Probe = Callable[[], None]  # raises when what it asks is not there


@dataclass(frozen=True)
class Face:
    """What the public pages say about this installation."""

    name: str = ""  # the place it serves, as the site calls itself
    text_number: str | None = None
    site: Site | None = None


def nobody(code: str) -> Partner | None:
    """No partner is known."""
    return None
