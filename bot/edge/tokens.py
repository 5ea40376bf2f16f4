"""What the edge signs: conversation tokens, form tokens, and what a partner's link leaves behind."""

from __future__ import annotations

import hmac
import secrets
from typing import Any

from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer

CONVERSATION_DAYS = 30
FORM_HOURS = 12


class Tokens:
    """Signs and opens; every kind has its own salt, so one never passes for another."""

    def __init__(self, secret_key: str):
        """`secret_key` is the installation's; changing it closes every open conversation's door."""
        self._conversation = URLSafeTimedSerializer(secret_key, salt="edge conversation")
        self._form = URLSafeTimedSerializer(secret_key, salt="edge form")
        self._choice = URLSafeSerializer(secret_key, salt="edge preferences")

    def conversation(self, conversation_id: str) -> str:
        """The token that lets its holder go on with this conversation."""
        return _text(self._conversation.dumps(conversation_id))

    def open_conversation(self, token: str) -> str | None:
        """The conversation's id, or None where the token is wrong, changed or too old."""
        return _opened(self._conversation, token, CONVERSATION_DAYS * 24 * 3600)

    @staticmethod
    def new_visit() -> str:
        """What a browser's visit cookie holds: nothing but chance."""
        return secrets.token_urlsafe(16)

    def form(self, visit: str) -> str:
        """The hidden token of a form, bound to the browser's visit cookie."""
        return _text(self._form.dumps(visit))

    def form_is_ours(self, token: str, visit: str) -> bool:
        """Whether the form was made by us, for this browser, not too long ago."""
        opened = _opened(self._form, token, FORM_HOURS * 3600)
        return bool(visit) and opened is not None and hmac.compare_digest(opened, visit)

    def preferences(self, partner: str | None, language: str | None) -> str:
        """The partner and the language a link or a choice asked for."""
        return _text(self._choice.dumps({"partner": partner, "language": language}))

    def open_preferences(self, token: str) -> dict[str, str | None]:
        """The same again; nothing where it was changed."""
        try:
            found = self._choice.loads(token)
        except BadData:
            return {}
        return found if isinstance(found, dict) else {}


def _text(token: str | bytes) -> str:
    return token if isinstance(token, str) else token.decode()


def _opened(serializer: URLSafeTimedSerializer, token: str, max_age: int) -> str | None:
    try:
        value: Any = serializer.loads(token, max_age=max_age)
    except BadData:
        return None
    return value if isinstance(value, str) else None
