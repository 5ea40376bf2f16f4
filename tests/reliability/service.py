"""The whole service beside a Twilio double, and what its database says of it."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from bot.store.database import open_database, reading
from bot.store.messages import Inbound, Outbound, whole
from bot.store.sealed import use_keys
from bot.store.tables import conversations, messages, outbox
from tests.doubles.twilio_double import NUMBER, SID, TOKEN, TwilioDouble
from tests.journeys.stack import Stack

QUIET_SECONDS = 180.0  # a text refused for a minute may wait one more


@dataclass
class Service:
    """A running stack, the double it texts through, and its database."""

    stack: Stack
    double: TwilioDouble
    database: Engine

    def left(self) -> tuple[int, int]:
        """Texts without an answer, and texts that have not left."""
        waiting = messages.c.handled_at.is_(None) & (messages.c.direction == "in")
        unsent = outbox.c.status.in_(("waiting", "sending"))
        with reading(self.database) as db:
            return (
                db.execute(select(func.count()).select_from(messages).where(waiting)).scalar_one(),
                db.execute(select(func.count()).select_from(outbox).where(unsent)).scalar_one(),
            )

    def until_quiet(self, seconds: float = QUIET_SECONDS) -> None:
        """Wait until every text has its answer and every answer has left."""
        end = time.monotonic() + seconds
        while self.left() != (0, 0):
            assert time.monotonic() < end, f"(unanswered, unsent): {self.left()}"
            time.sleep(0.05)

    def until_answered(self, seconds: float = QUIET_SECONDS) -> None:
        """Wait until every text has its answer, wherever that is."""
        end = time.monotonic() + seconds
        while self.left()[0]:
            assert time.monotonic() < end, f"{self.left()[0]} unanswered"
            time.sleep(0.05)

    def delivered(self, phone: str) -> int:
        """How many texts the double has taken for a phone."""
        return len(self.double.bodies(phone))

    def statuses(self) -> Counter[str]:
        """How the outgoing texts stand."""
        with reading(self.database) as db:
            return Counter(db.execute(select(outbox.c.status)).scalars())

    def said(self, provider_id: str) -> list[str]:
        """All that was said in the conversation that holds a message of this id."""
        mine = select(messages.c.conversation_id).where(messages.c.provider_id == provider_id)
        with reading(self.database) as db:
            found = set(db.execute(mine).scalars())
            assert len(found) == 1, f"{len(found)} conversations hold one message"
            return [one.text for one in whole(db, found.pop()) if isinstance(one, Outbound)]

    def heard(self) -> list[str]:
        """Every inbound text that is stored, in words."""
        with reading(self.database) as db:
            ids = list(db.execute(select(conversations.c.id)).scalars())
            return [one.text for each in ids for one in whole(db, each) if isinstance(one, Inbound)]

    def referrals(self) -> list[dict[str, Any]]:
        """The queue, as other systems get it."""
        printed = self.stack.run("referrals", "--format", "json")
        assert printed.returncode == 0, printed.stderr
        return json.loads(printed.stdout)


@contextlib.contextmanager
def serving(models: Path | None = None, seed: int = 1, **environ: str) -> Iterator[Service]:
    """`serve` in a folder of its own, texting through a double that reports deliveries."""
    with tempfile.TemporaryDirectory() as place, TwilioDouble() as double:
        folder = Path(place)
        if models is not None:
            shutil.copytree(models, folder / "models")
        account = {"TWILIO_ACCOUNT_SID": SID, "TWILIO_AUTH_TOKEN": TOKEN, "TWILIO_NUMBER": NUMBER}
        own = {"DATABASE_URL": "", "REDIS_URL": "", "SITE": "manchester", "DEMO": "1"}
        stack = Stack(folder, **{**own, **account, "TWILIO_API_URL": double.url, **environ})
        double.report(random.Random(seed))
        try:
            stack.start()
            settings = stack.settings()
            use_keys(list(settings.field_keys), settings.secret_key)
            database = open_database(settings.database_url)
            yield Service(stack, double, database)
            database.dispose()
        finally:
            stack.stop()
