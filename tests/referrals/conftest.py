"""An open store in a file of its own, with one invented person in its queue where asked."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.engine import Engine

from bot.store import sealed
from bot.store.database import open_database
from bot.store.tables import metadata
from tests.doubles.databases import postgresql, postgresql_template, postgresql_url
from tests.referrals.invented import KEY, send

__all__ = ["engine", "postgresql", "postgresql_template", "postgresql_url", "reference"]


@pytest.fixture
def engine(tmp_path: Any) -> Engine:
    sealed.use_keys([KEY], "a secret of the tests")
    engine = open_database(f"sqlite:///{tmp_path}/referrals.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def reference(engine: Engine) -> str:
    """The reference of a referral that stands in the queue."""
    return send(engine)
