"""What every test may rely on: keys that another test set do not leak into the next file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store import sealed


@pytest.fixture(autouse=True)
def keys_stay_with_their_test() -> Iterator[None]:
    before = (sealed._Ring.fernet, sealed._Ring.hash_key)
    yield
    sealed._Ring.fernet, sealed._Ring.hash_key = before
