"""One turn at a time for each conversation, and the next one starts the moment the last ends.

Rasa's own lock store looks once a second, so three quick texts would wait one and two seconds.
Within one engine an asyncio lock wakes its waiter; where engines share a Redis, a Redis lock
keeps them apart as well.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.lock_store import LockError, LockStore

TURN_SECONDS = 60.0  # a turn that takes longer has died; its lock lets go


class WakingLockStore(LockStore):
    """Locks inside one process; with `redis_url`, across processes too."""

    def __init__(self, endpoint_config: Any = None, redis_url: str | None = None):
        """As Rasa builds it from endpoints.yml, or with a Redis address from our own settings."""
        self._waiting: dict[str, int] = {}
        self._locks: dict[str, asyncio.Lock] = {}
        self._redis = _connect(redis_url) if redis_url else None

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = TURN_SECONDS,
        wait_time_in_seconds: float = 1,
    ) -> AsyncGenerator[Any, None]:
        """Hold the conversation for one turn. Raises Rasa's LockError when it cannot be had."""
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        self._waiting[conversation_id] = self._waiting.get(conversation_id, 0) + 1
        try:
            async with lock, self._across_processes(conversation_id, lock_lifetime):
                yield lock
        finally:
            self._waiting[conversation_id] -= 1
            if not self._waiting[conversation_id]:
                self._waiting.pop(conversation_id)
                self._locks.pop(conversation_id, None)

    @asynccontextmanager
    async def _across_processes(
        self, conversation_id: str, lifetime: float
    ) -> AsyncGenerator[None, None]:
        if self._redis is None:
            yield
            return
        from redis.exceptions import LockError as RedisLockError

        try:
            async with self._redis.lock(
                f"turn:{conversation_id}", timeout=lifetime, blocking_timeout=lifetime, sleep=0.02
            ):
                yield
        except RedisLockError as problem:
            raise LockError(f"the conversation could not be locked: {problem}") from None


def _connect(url: str) -> Any:
    import redis.asyncio

    return redis.asyncio.from_url(url)
