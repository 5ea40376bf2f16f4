"""What every view of the edge reaches for: the parts it was built from, the caller, the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from flask import current_app, request

from bot.edge.limits import Gate
from bot.edge.metrics import Metrics
from bot.edge.ports import Conversations, Face, FindPartner, Probe, Words
from bot.edge.tokens import Tokens
from bot.edge.turns import TurnPool

if TYPE_CHECKING:
    from bot.edge.demo_network import DemoNetwork
    from bot.edge.events import Streams
    from bot.settings import Settings

CONVERSATION_COOKIE: Final = "chat"
VISIT_COOKIE: Final = "visit"
PREFERENCES_COOKIE: Final = "choices"


@dataclass
class Edge:
    """The parts of one running edge."""

    settings: Settings
    conversations: Conversations
    words: Words
    find_partner: FindPartner
    face: Face
    tokens: Tokens
    gate: Gate
    pool: TurnPool
    metrics: Metrics
    streams: Streams
    probes: Mapping[str, Probe] = field(default_factory=dict)
    demo: DemoNetwork | None = None

    @property
    def secure_cookies(self) -> bool:
        """Whether cookies travel by https alone; a demo on this machine has none."""
        return self.settings.public_url.startswith("https://")


def edge() -> Edge:
    """The parts of the edge that serves this request."""
    return cast(Edge, current_app.extensions["edge"])


def bearer() -> str | None:
    """The token of an `Authorization: Bearer …` header; None where there is no such header."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def conversation_of_request() -> str | None:
    """The conversation this caller may speak in: by its token, else by its cookie."""
    token = bearer()
    if token is None:
        token = request.cookies.get(CONVERSATION_COOKIE, "")
    return edge().tokens.open_conversation(token)


def from_another_site() -> bool:
    """Whether a browser says that another site's page makes this request."""
    return request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site")
