"""One object with all that a door needs of conversations."""

from __future__ import annotations

from bot.conversations import crossing, delivery, forget, receive, replies, turn
from bot.conversations.forget import Clocks, Receipt
from bot.conversations.means import Means
from bot.conversations.receive import Received
from bot.conversations.replies import Answered
from bot.store import conversations
from bot.store.conversations import Conversation
from bot.store.database import reading
from bot.store.messages import Choice, Inbound, Outbound

WEB_PATIENCE = 8.0  # seconds that a web caller waits for another process to answer


class Conversations:
    """The use case bound to its means; made once a process and shared by its threads."""

    def __init__(self, means: Means):
        """See `bot.conversations.means.Means`."""
        self.means = means

    def by_id(self, conversation_id: str) -> Conversation | None:
        """The conversation, or None where it does not exist (any more)."""
        with reading(self.means.database) as db:
            return conversations.by_id(db, conversation_id)

    def open_web(self, language: str = "en", partner: str | None = None) -> Conversation:
        """Open a web conversation under a random id."""
        return receive.open_web(
            self.means.database,
            language=language,
            partner=partner,
            now=self.means.clock(),
            site=self.means.site,
        )

    def open_sms(
        self, phone: str, language: str = "en", partner: str | None = None
    ) -> Conversation:
        """The living conversation of a phone (E.164), opened if there is none."""
        return receive.open_sms(
            self.means.database,
            phone=phone,
            language=language,
            partner=partner,
            now=self.means.clock(),
            site=self.means.site,
        )

    def receive(
        self,
        conversation_id: str,
        provider_id: str,
        text: str,
        *,
        choice: Choice | None = None,
        media: int = 0,
        opt_out: str | None = None,
        channel: str | None = None,
    ) -> Received:
        """Store an inbound message once; raises `NoSuchConversation`."""
        return receive.receive(
            self.means.database,
            conversation_id=conversation_id,
            provider_id=provider_id,
            text=text,
            choice=choice,
            media=media,
            opt_out=opt_out,
            channel=channel,
            now=self.means.clock(),
        )

    def receive_sms(
        self,
        phone: str,
        provider_id: str,
        text: str,
        *,
        media: int = 0,
        opt_out: str | None = None,
        partner: str | None = None,
        language: str = "en",
    ) -> tuple[str, Received] | None:
        """Store a text from a phone in its living conversation: (conversation id, what was stored).

        None for a text that an earlier conversation already holds: a webhook repeated late.
        """
        if receive.seen_before(self.means.database, provider_id):
            return None
        arrived = crossing.arrive_by_text(self.means, phone, provider_id, text)
        if arrived is not None:
            return arrived
        return receive.receive_sms(
            self.means.database,
            phone=phone,
            provider_id=provider_id,
            text=text,
            media=media,
            opt_out=opt_out,
            spoiled_code=crossing.is_spoiled_code(text),
            language=language,
            partner=partner,
            now=self.means.clock(),
            site=self.means.site,
        )

    def send_code(self, phone: str) -> str:
        """Text a code to a UK mobile that has a journey to finish; the browser's handle for it."""
        return crossing.send_code(self.means, phone)

    def open_by_code(self, handle: str, code: str) -> tuple[str, str] | None:
        """Take a journey from a phone to the web: (its id, the id of the message taking it up)."""
        return crossing.open_by_code(self.means, handle, code)

    def code_to_text(self, conversation_id: str) -> str | None:
        """A code to text from the phone on which a web journey is to go on."""
        return crossing.code_to_text(self.means, conversation_id)

    def run_turn(self, conversation_id: str) -> bool:
        """Answer all that waits; false where another is at it or the engine is down."""
        return turn.run(self.means, conversation_id)

    def answer_now(self, conversation_id: str, provider_id: str) -> Answered | None:
        """Answer what waits and return the answer to this message (the web's way).

        `pending` in it: the engine is down; whatever safety advice there is, is in `said`.
        """
        finished = turn.run(self.means, conversation_id)
        found = self.answer_to(conversation_id, provider_id)
        if finished or found is None or not found.pending:
            return found
        if turn.is_being_answered(self.means, conversation_id):
            turn.wait_until_handled(self.means, conversation_id, provider_id, WEB_PATIENCE)
        return self.answer_to(conversation_id, provider_id)

    def answer_to(self, conversation_id: str, provider_id: str) -> Answered | None:
        """The stored answer to a client's message, or None where it never came."""
        return replies.answer_to(self.means.database, conversation_id, provider_id)

    def replies_after(self, conversation_id: str, last_id: int = 0) -> list[Outbound]:
        """Everything we said after a message id."""
        return replies.after(self.means.database, conversation_id, last_id)

    def whole(self, conversation_id: str) -> list[Inbound | Outbound]:
        """Everything said on both sides, in order."""
        return replies.whole(self.means.database, conversation_id)

    def delivered(self, provider_id: str, status: str, error_code: str | None = None) -> None:
        """Note the provider's report on one of our texts."""
        delivery.delivered(self.means.database, provider_id, status, error_code, self.means.clock())

    def erase(self, conversation_id: str) -> Receipt | None:
        """Erase a conversation, with a receipt; None where there is none."""
        return forget.erase_now(self.means, conversation_id)

    def sweep(self, clocks: Clocks | None = None) -> dict[str, int]:
        """Forget what is due by the clocks."""
        return forget.sweep(self.means, clocks or Clocks())
