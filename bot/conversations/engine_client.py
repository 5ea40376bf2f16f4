"""The engine over loopback HTTP: one question, one turn, a secret and a short patience."""

from __future__ import annotations

import contextlib
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from bot.conversations.means import EngineDown, EngineRefused

CONNECT_SECONDS = 2.0
ANSWER_SECONDS = 10.0  # well inside a conversation's lease


class EngineClient:
    """Asks `POST {url}/turn`. One object serves all threads of a process."""

    def __init__(self, url: str, secret: str, answer_seconds: float = ANSWER_SECONDS):
        """`url` without a slash at its end; `secret` is sent as `X-Engine-Secret`."""
        self._url = f"{url}/turn"
        self._patience = (CONNECT_SECONDS, answer_seconds)
        self._session = requests.Session()
        self._session.trust_env = False  # loopback: no proxy of the environment stands between
        self._session.headers["X-Engine-Secret"] = secret
        self._session.mount("http://", HTTPAdapter(pool_connections=1, pool_maxsize=32))

    def forget(self, conversation_id: str) -> None:
        """Have the engine drop its copy in memory; one that cannot be reached has none to speak of."""
        url = self._url.removesuffix("turn") + "forget"
        with contextlib.suppress(requests.RequestException):
            self._session.post(url, json={"conversation": conversation_id}, timeout=self._patience)

    def __call__(self, turn: dict[str, Any]) -> dict[str, Any]:
        """The engine's turn; raises `EngineDown` or `EngineRefused`, neither holding any words."""
        try:
            response = self._session.post(self._url, json=turn, timeout=self._patience)
        except requests.RequestException as problem:
            raise EngineDown(type(problem).__name__) from None
        if response.status_code != requests.codes.ok:
            raise EngineRefused(f"status {response.status_code}")
        try:
            reply = response.json()
        except ValueError:
            raise EngineRefused("not JSON") from None
        if not isinstance(reply, dict):
            raise EngineRefused("not a turn")
        return reply
