"""What happens by the clock: huey's queue and the timetable. The rows are the truth, huey keeps time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from huey import Huey, RedisHuey, SqliteHuey, crontab
from huey.consumer import Consumer
from huey.exceptions import TaskLockedException

log = logging.getLogger(__name__)

Job = Callable[[], object]


def open_queue(redis_url: str | None, data_dir: Path) -> Huey:
    """Redis where there is one, so that several workers share it; else a file of this worker's own."""
    if redis_url:
        return RedisHuey("referrals", url=redis_url, results=False)
    data_dir.mkdir(parents=True, exist_ok=True)
    return SqliteHuey("referrals", filename=str(data_dir / "jobs.db"), results=False, fsync=False)


def set_timetable(queue: Huey, timetable: dict[str, tuple[dict[str, str], Job]]) -> None:
    """Register jobs by name: (when, what). `when` are the fields of a crontab, in UTC.

    A job runs in one place at a time. Each must be safe to run twice.
    """
    for name, (when, job) in timetable.items():
        queue.periodic_task(crontab(**when), name=name, retries=2, retry_delay=60)(
            _alone(queue, name, job)
        )


def consumer_of(queue: Huey) -> Consumer:
    """Who runs the queue's jobs. What a worker that was killed had locked is free again."""
    return queue.create_consumer(workers=1, check_worker_health=False, flush_locks=True)


def _alone(queue: Huey, name: str, job: Job) -> Callable[[], Any]:
    lock = queue.lock_task(name)

    def run() -> None:
        try:
            with lock:
                job()
        except TaskLockedException:
            log.info("%s runs elsewhere", name)

    return run
