"""The conversations use case as the edge's pages and doors ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.conversations.replies import Answered
from bot.conversations.wiring import Conversations
from bot.edge.ports import (
    CARRY_ON,
    CHANGE,
    About,
    Answer,
    FindPartner,
    Line,
    Partner,
    Row,
    Text,
    nobody,
)
from bot.model.languages import ROMAN
from bot.store.messages import Choice, Inbound, Outbound

KEYWORD = re.compile(r"[A-Z][A-Z0-9]{2,23}")
SIGNPOSTS = ("utter_signposts", "utter_also", "utter_under_16")
LEVELS = ("emergency", "urgent", "crisis", "unsafe", "confirm")


class Service:
    """Fits `bot.conversations` to `bot.edge.ports.Conversations`."""

    def __init__(self, conversations: Conversations, find_keyword: FindPartner = nobody):
        """The use case, bound to its means; `find_keyword` knows the partner a keyword belongs to."""
        self._conversations = conversations
        self._find_keyword = find_keyword

    def open_web(self, language: str, partner: str | None) -> str:
        """A new web conversation; its id."""
        return self._conversations.open_web(language, partner).id

    def receive_sms(self, text: Text) -> str | None:
        """Store one text; its conversation's id, None for one that came before."""
        partner = self._partner_of(text.text)
        stored = self._conversations.receive_sms(
            text.phone,
            text.provider_id,
            text.text,
            media=text.media,
            opt_out=text.opt_out,
            partner=partner.code if partner else None,
            language=(partner.language if partner else None) or "en",
        )
        return stored[0] if stored else None

    def _partner_of(self, text: str) -> Partner | None:
        first = text.split(maxsplit=1)[:1]
        word = first[0].strip(".,!").upper() if first else ""
        return self._find_keyword(word) if KEYWORD.fullmatch(word) else None

    def receive(
        self, conversation_id: str, provider_id: str, text: str, choice: Choice | None
    ) -> bool:
        """Store one web message once; false for one that was there."""
        stored = self._conversations.receive(
            conversation_id, provider_id, text, choice=choice, channel="web"
        )
        return stored.is_new

    def run_turn(self, conversation_id: str) -> object:
        """Answer what waits."""
        return self._conversations.run_turn(conversation_id)

    def answer_now(self, conversation_id: str, provider_id: str) -> Answer:
        """Answer what waits and give the answer to this message."""
        found = _answer(self._conversations.answer_now(conversation_id, provider_id))
        if found is None:
            raise LookupError("the conversation is gone")
        return found

    def answer_to(self, conversation_id: str, provider_id: str) -> Answer | None:
        """The stored answer to this message."""
        return _answer(self._conversations.answer_to(conversation_id, provider_id))

    def replies_after(self, conversation_id: str, message_id: int) -> list[Line]:
        """What was said since."""
        return [
            _ours(one) for one in self._conversations.replies_after(conversation_id, message_id)
        ]

    def lines(self, conversation_id: str) -> list[Line]:
        """Everything said both ways."""
        return _both(self._conversations.whole(conversation_id))

    def about(self, conversation_id: str) -> About | None:
        """Language and state."""
        found = self._conversations.by_id(conversation_id)
        if found is None:
            return None
        return About(_written(found.language) or "en", found.state, found.partner_code)

    def send_code(self, phone: str) -> str:
        """Text a code to a mobile that has a journey to finish; what the browser keeps of it."""
        return self._conversations.send_code(phone)

    def open_by_code(self, handle: str, code: str) -> str | None:
        """Take a journey from a phone to this browser and ask its question again; its id."""
        opened = self._conversations.open_by_code(handle, code)
        if opened is None:
            return None
        self._conversations.answer_now(*opened)
        return opened[0]

    def code_to_text(self, conversation_id: str) -> str | None:
        """A code to text from the phone on which a web journey is to go on."""
        return self._conversations.code_to_text(conversation_id)

    def delivered(self, provider_id: str, status: str, error_code: str | None) -> None:
        """Note a delivery report."""
        self._conversations.delivered(provider_id, status, error_code)


def _answer(found: Answered | None) -> Answer | None:
    return None if found is None else Answer(tuple(map(_ours, found.said)), found.pending)


def _ours(one: Outbound) -> Line:
    level = next((level for level in LEVELS for name in one.responses if level in name), None)
    rows = tuple(Row(row.slot, row.label, row.answer) for row in one.summary)
    return Line(
        id=one.id,
        direction="out",
        text=one.text,
        slot=one.slot,
        choices=one.choices,
        kind=one.kind,
        level=level,
        summary=rows,
        signposts=any(name in SIGNPOSTS for name in one.responses),
        left=one.left,
        language=_written(one.language),
    )


def _written(language: str | None) -> str | None:
    """Roman Urdu is answered in Urdu's own letters, and so is a page in it."""
    return ROMAN.get(language, language) if language else None


def _both(said: Iterable[Inbound | Outbound]) -> list[Line]:
    lines: list[Line] = []
    labels: dict[str, str] = {}
    rows: dict[str, str] = {}
    language: str | None = None  # of the choices last offered
    for one in said:
        if isinstance(one, Outbound):
            language = _written(one.language)
            labels.update(one.choices)
            rows.update({f"{CHANGE}{row.slot}": row.label for row in one.summary})
            lines.append(_ours(one))
        elif isinstance(one.choice, str) and one.choice in rows:
            lines.append(Line(one.id, "in", rows[one.choice], kind="change"))
        elif one.choice == CARRY_ON:
            lines.append(Line(one.id, "in", CARRY_ON, kind=CARRY_ON))
        elif one.text:
            lines.append(Line(one.id, "in", one.text))
        else:
            picked = _picked(one.choice, labels)
            lines.append(Line(one.id, "in", picked, language=language if picked else None))
    return lines


def _picked(choice: Choice | None, labels: dict[str, str]) -> str:
    codes = [choice] if isinstance(choice, str) else choice or []
    return ", ".join(labels.get(code, code) for code in codes)
