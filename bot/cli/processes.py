"""The children of `serve`: engine, worker, edge, adviser app. One that dies is started again, and said."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.settings import PROJECT, Settings

READY_SECONDS = 120
STOP_SECONDS = 8
RESTARTS = 5  # deaths within a minute before we wait longer between starts


class StartProblem(RuntimeError):
    """A process that could not be started; the message says which and why."""


@dataclass
class Child:
    """One process: how it is run and where it answers when it is ready."""

    name: str
    module: str
    ready: str | None
    running: subprocess.Popen[bytes] | None = None
    deaths: list[float] = field(default_factory=list)
    start_at: float = 0.0


class Processes:
    """Starts the children in order, keeps them alive, and takes them all down at the end."""

    def __init__(self, settings: Settings, say: Callable[[str], None]):
        """`say` hears what happens."""
        self._say = say
        self._stopping = False
        self._children = [
            Child("engine", "bot.engine.serve", f"{settings.engine_url}/health"),
            Child("worker", "bot.worker.serve", None),
            Child("edge", "bot.edge.serve", f"http://127.0.0.1:{settings.edge_port}/health/live"),
            Child(
                "advisers",
                "bot.advisers.serve",
                f"http://127.0.0.1:{settings.adviser_port}/health/live",
            ),
        ]
        for name, port in (
            ("ENGINE_PORT", settings.engine_port),
            ("EDGE_PORT", settings.edge_port),
            ("ADVISER_PORT", settings.adviser_port),
        ):
            _check_free(name, port)

    def start(self) -> None:
        """Start all, and wait until each answers. Raises `StartProblem` with everything stopped."""
        for signal_number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(signal_number, lambda *_: self._stop_soon())
        for child in self._children:
            _start(child)
        for child in self._children:
            self._wait_until_ready(child)

    def watch(self) -> None:
        """Until stopped: a child that dies is started again."""
        while not self._stopping:
            for child in self._children:
                self._look_after(child)
            time.sleep(0.2)
        self.stop()

    def stop(self) -> None:
        """Take every child down: asked first, then made to."""
        running = [c.running for c in self._children if c.running and c.running.poll() is None]
        for process in running:
            _signal_group(process, signal.SIGTERM)
        end = time.monotonic() + STOP_SECONDS
        for process in running:
            try:
                process.wait(max(0.1, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                _signal_group(process, signal.SIGKILL)
                process.wait()
        self._say("Stopped.")

    def _stop_soon(self) -> None:
        self._stopping = True

    def _look_after(self, child: Child) -> None:
        if child.running is not None and child.running.poll() is None:
            return
        now = time.monotonic()
        if child.running is not None:
            child.deaths = [at for at in child.deaths if now - at < 60] + [now]
            wait = 0.0 if len(child.deaths) < RESTARTS else 10.0
            child.start_at, code = now + wait, child.running.returncode
            _signal_group(child.running, signal.SIGKILL)  # what it left behind
            child.running = None
            self._say(f"The {child.name} process ended (status {code}); starting it again.")
        if now >= child.start_at:
            _start(child)

    def _wait_until_ready(self, child: Child) -> None:
        end = time.monotonic() + READY_SECONDS
        while not self._stopping:
            if child.running is None or child.running.poll() is not None:
                self.stop()
                raise StartProblem(
                    f"the {child.name} process could not start; its message is above"
                )
            if child.ready is None or _answers(child.ready):
                return
            if time.monotonic() > end:
                self.stop()
                raise StartProblem(f"the {child.name} process did not answer in {READY_SECONDS} s")
            time.sleep(0.1)


def _start(child: Child) -> None:
    # its own group, so that Ctrl-C reaches only us and we take it down in order
    child.running = subprocess.Popen(
        [sys.executable, "-m", "bot.cli.child", child.module],
        cwd=PROJECT,
        start_new_session=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 (our own loopback)
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _check_free(name: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise StartProblem(
                f"{name}={port} is in use by another program; set {name} to a free port"
            ) from None
