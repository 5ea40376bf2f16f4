"""The stock Rasa project beside which we measure: its environment, its model, its two servers."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import yaml

from bot.settings import PROJECT
from tests.bench.conversation import SENT, SENT_WORDS
from tests.bench.play import Line
from tests.journeys.stack import free_port

FILES = Path(__file__).parent / "stock"
WANTED = ("rasa==3.6.21", "setuptools==70.3.0")
START_SECONDS = 300
TRAIN_SECONDS = 900
STOP_SECONDS = 10


class StockFailed(RuntimeError):
    """The stock side could not be made or started; the message says what and holds its last lines."""


class Stock:
    """`rasa run` and `rasa run actions`, as the documentation has them."""

    name = "stock Rasa"

    def __init__(self, kept: Path, folder: Path, say: Callable[[str], None]):
        """`kept` holds environment and model from run to run, `folder` this run's database and logs."""
        self._folder = folder
        self.environment = kept / "stock-env"
        self.port, self._action_port = free_port(), free_port()
        self._running: list[subprocess.Popen[bytes]] = []
        make_environment(self.environment, say)
        self._model = train(self.environment, kept, say)
        self._questions = questions()

    @property
    def python(self) -> Path:
        """The interpreter of the stock environment."""
        return self.environment / "bin" / "python"

    def start(self) -> float:
        """Start both servers; the seconds until both answer."""
        started = time.perf_counter()
        actions = ["run", "actions", "--port", str(self._action_port), "--actions", "actions"]
        self._run("actions", FILES, *actions)
        self._run(
            "server", self._folder, "run", "--port", str(self.port), "--interface", "127.0.0.1",
            "--model", str(self._model), "--endpoints", str(FILES / "endpoints.yml"),
            "--credentials", str(FILES / "credentials.yml"),
        )  # fmt: skip
        self._wait(f"http://127.0.0.1:{self._action_port}/health")
        self._wait(f"http://127.0.0.1:{self.port}/")
        return time.perf_counter() - started

    def stop(self) -> None:
        """Take both servers down: asked first, then made to."""
        for process in self._running:
            _signal(process, signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                _signal(process, signal.SIGKILL)
                process.wait()
        self._running.clear()

    def roots(self) -> list[int]:
        """The processes of both servers."""
        return [process.pid for process in self._running]

    def person(self) -> RestPerson:
        """Somebody at the REST channel."""
        return RestPerson(self.port, self._questions)

    def packages(self) -> tuple[list[str], Path]:
        """What is required, and where it is installed."""
        return list(WANTED[:1]), next(self.environment.glob("lib/python*/site-packages"))

    def _run(self, name: str, where: Path, *arguments: str) -> None:
        environ = {
            **_environ(),
            "SANIC_HOST": "127.0.0.1",  # of the action server
            "ACTION_URL": f"http://127.0.0.1:{self._action_port}/webhook",
            "TRACKER_DB": str(self._folder / "stock.db"),
        }
        with (self._folder / f"{name}.log").open("ab") as log:
            self._running.append(
                subprocess.Popen(
                    [str(self.python), "-m", "rasa", *arguments],
                    cwd=where,
                    env=environ,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            )

    def _wait(self, url: str) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            if any(process.poll() is not None for process in self._running):
                raise StockFailed(f"a stock server ended at its start:\n{self._last_words()}")
            try:
                with urllib.request.urlopen(url, timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                pass
            if time.monotonic() > end:
                raise StockFailed(f"no answer in {START_SECONDS} s:\n{self._last_words()}")
            time.sleep(0.1)

    def _last_words(self) -> str:
        logs = [self._folder / "actions.log", self._folder / "server.log"]
        return "\n".join(log.read_text()[-1500:] for log in logs if log.is_file())


class RestPerson:
    """A person at Rasa's own REST channel."""

    def __init__(self, port: int, known: Mapping[str, str]):
        """`known` are the questions' first words, by slot."""
        self._line, self._known = Line(port), known
        self._sender = uuid.uuid4().hex

    def say(self, text: str) -> str | None:
        """Send one message and read what is asked next."""
        message = {"sender": self._sender, "message": text}
        answer = self._line.post("/webhooks/rest/webhook", message)
        return asked_in([one.get("text") or "" for one in answer], self._known)


def asked_in(texts: Iterable[str], known: Mapping[str, str]) -> str | None:
    """The slot whose question the answer ends with, SENT, or None where it asks nothing."""
    asked = None
    for text in texts:
        if SENT_WORDS in text:
            return SENT
        asked = next((slot for slot, words in known.items() if text.startswith(words)), asked)
    return asked


def questions() -> dict[str, str]:
    """The first words of each question of the stock domain, up to a value that is put in."""
    domain = yaml.safe_load((FILES / "domain.yml").read_text(encoding="utf-8"))
    return {
        name.removeprefix("utter_ask_"): variants[0]["text"].partition("{")[0]
        for name, variants in domain["responses"].items()
        if name.startswith("utter_ask_")
    }


def make_environment(folder: Path, say: Callable[[str], None]) -> None:
    """The environment of the stock project, made once: 2.5 GB, TensorFlow and all."""
    mark = folder / "made-of"
    if mark.is_file() and mark.read_text() == " ".join(WANTED):
        return
    say("stock Rasa: its environment, 2.5 GB, once (a few minutes) ...")
    uv = shutil.which("uv") or str(PROJECT / ".uv" / "bin" / "uv")
    # our own pyproject.toml leaves TensorFlow out: it must not be read here
    _call([uv, "venv", "--no-config", "-q", "--clear", "--python", "3.10", str(folder)])
    python = str(folder / "bin" / "python")
    _call([uv, "pip", "install", "--no-config", "-q", "--python", python, *WANTED])
    mark.write_text(" ".join(WANTED))


def train(environment: Path, kept: Path, say: Callable[[str], None]) -> Path:
    """The stock model for its files as they are now."""
    model = kept / "stock-models" / f"{fingerprint()}.tar.gz"
    if model.is_file():
        return model
    say("stock Rasa: training, once (two minutes) ...")
    model.parent.mkdir(parents=True, exist_ok=True)
    _call([
        str(environment / "bin" / "python"), "-m", "rasa", "train",
        "--domain", str(FILES / "domain.yml"), "--config", str(FILES / "config.yml"),
        "--data", str(FILES / "data"), "--out", str(model.parent),
        "--fixed-model-name", model.name.removesuffix(".tar.gz"),
    ], cwd=kept)  # fmt: skip
    return model


def fingerprint() -> str:
    """A name for what the stock model is made of."""
    digest = hashlib.sha256()
    for path in [FILES / "config.yml", FILES / "domain.yml", *sorted(FILES.glob("data/*.yml"))]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _environ() -> dict[str, str]:
    ours = ("VIRTUAL_ENV", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {
        **kept,
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONWARNINGS": "ignore",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }


def _call(command: list[str], cwd: Path = PROJECT) -> None:
    told = subprocess.run(
        command, cwd=cwd, env=_environ(), capture_output=True, text=True, timeout=TRAIN_SECONDS
    )
    if told.returncode:
        raise StockFailed(f"{' '.join(command[:5])}: {(told.stdout + told.stderr)[-2000:]}")


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    if process.poll() is None:
        os.killpg(process.pid, number)
