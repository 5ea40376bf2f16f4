"""An event loop in a thread of its own: the browser tests keep one running in this one."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any


class OtherLoop:
    """Runs coroutines elsewhere and waits for them here."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    def run_until_complete(self, awaited: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(awaited, self._loop).result(120)
