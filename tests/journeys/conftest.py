from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.settings import PROJECT
from tests.journeys.stack import Stack


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the model, trained once for all the tests of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if base.name.startswith("popen-") else base) / "models"
    shared.mkdir(exist_ok=True)
    train = (
        "from pathlib import Path; from bot.engine.train import model_for_now;"
        f" model_for_now(Path({str(shared)!r}))"
    )
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run([sys.executable, "-c", train], cwd=PROJECT, check=True, timeout=300)
    return shared


@pytest.fixture(scope="module")
def new_stack(
    tmp_path_factory: pytest.TempPathFactory, model: Path
) -> Iterator[Callable[..., Stack]]:
    """Starts a whole service with its own folder and ports; all are stopped at the end."""
    started: list[Stack] = []

    def start(**environ: str) -> Stack:
        folder = tmp_path_factory.mktemp("service")
        shutil.copytree(model, folder / "models")
        started.append(Stack(folder, **environ))
        return started[-1].start()

    yield start
    for stack in started:
        stack.stop()


@pytest.fixture(scope="module")
def stack(new_stack: Callable[..., Stack]) -> Stack:
    return new_stack()
