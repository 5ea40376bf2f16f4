"""The whole service, started as a person starts it, and the hands of the people who use it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import requests
from twilio.request_validator import RequestValidator

from bot.settings import PROJECT, Settings

WEBHOOK = "/webhooks/twilio/webhook"
START_SECONDS = 150
ANSWER_SECONDS = 60  # an engine that was killed needs ten to start again, more on a busy machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Stack:
    """`python -m bot serve` with a folder and ports of its own."""

    def __init__(self, folder: Path, **environ: str):
        self.folder = folder
        self.ports = {name: free_port() for name in ("EDGE_PORT", "ADVISER_PORT", "ENGINE_PORT")}
        self.environ = {
            **os.environ,
            "DATA_DIR": str(folder),
            "GATHER_SECONDS": "0",
            "PYTHONWARNINGS": "ignore",
            **{name: str(port) for name, port in self.ports.items()},
            **environ,
        }
        self.environ.pop("PUBLIC_URL", None)
        self.log = folder / "serve.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def edge(self) -> str:
        return f"http://127.0.0.1:{self.ports['EDGE_PORT']}"

    @property
    def desk(self) -> str:
        return f"http://127.0.0.1:{self.ports['ADVISER_PORT']}"

    def start(self) -> Stack:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"],
                cwd=PROJECT,
                env=self.environ,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        end = time.monotonic() + START_SECONDS
        while "Stop with Ctrl-C" not in self.log.read_text():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)
        return self

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)

    def settings(self) -> Settings:
        return Settings.from_environment(self.environ).with_demo_account()

    def child(self, name: str) -> int:
        """The process id of one of our own children."""
        # -ww: a narrow COLUMNS would cut the end of a line, where the name stands
        found = subprocess.run(
            ["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        assert self.process is not None
        for line in found:
            pid, ppid, *args = line.split()
            if int(ppid) == self.process.pid and f"bot.{name}.serve" in args:
                return int(pid)
        raise AssertionError(f"no {name} process")

    def kill(self, name: str) -> None:
        """kill -9 of one child and of what it started itself."""
        os.killpg(self.child(name), signal.SIGKILL)

    def run(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=PROJECT,
            env=self.environ,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def password(self, username: str = "demo") -> str:
        line = next(
            line for line in self.log.read_text().splitlines() if f"sign in as {username} (" in line
        )
        return line.rpartition("password ")[2].strip()


class Phone:
    """A person's phone: signed texts in, delivered texts out."""

    def __init__(self, stack: Stack, number: str):
        self.stack, self.number = stack, number
        self.settings = stack.settings()
        self.seen = 0
        self.sent = 0
        self.cost = 0

    def post(self, body: str, sid: str | None = None, **more: str) -> requests.Response:
        """One text as Twilio posts it, signed as Twilio signs."""
        form = {
            "MessageSid": sid or f"SM{uuid.uuid4().hex}",
            "AccountSid": str(self.settings.twilio_account_sid),
            "From": self.number,
            "To": str(self.settings.twilio_number),
            "Body": body,
            "NumMedia": "0",
            **more,
        }
        url = self.settings.public_url + WEBHOOK
        signature = RequestValidator(self.settings.twilio_auth_token).compute_signature(url, form)
        return requests.post(
            self.stack.edge + WEBHOOK,
            data=form,
            headers={"X-Twilio-Signature": signature},
            timeout=20,
        )

    def delivered(self) -> list[dict[str, Any]]:
        """Every text delivered to the phone so far, oldest first."""
        sid, token = self.settings.twilio_account_sid, self.settings.twilio_auth_token
        answer = requests.get(
            f"{self.settings.twilio_api_url}/2010-04-01/Accounts/{sid}/Messages.json",
            params={"To": self.number, "PageSize": "1000"},
            auth=(str(sid), str(token)),
            timeout=20,
        )
        answer.raise_for_status()
        return [m for m in reversed(answer.json()["messages"]) if m["to"] == self.number]

    def text(self, body: str, texts: int = 1) -> str:
        """Send a text and wait for `texts` answers; what they say, joined."""
        self.sent += 1
        answer = self.post(body)
        assert answer.status_code == 200, answer.status_code
        return self.wait(texts)

    def wait(self, texts: int = 1) -> str:
        end = time.monotonic() + ANSWER_SECONDS
        while True:
            found = self.delivered()[self.seen :]
            if len(found) >= texts:
                self.seen += len(found)
                self.cost += sum(int(m["num_segments"]) for m in found)
                return "\n\n".join(m["body"] for m in found)
            assert time.monotonic() < end, f"{len(found)} of {texts} texts came"
            time.sleep(0.05)


class Web:
    """A person at the JSON API."""

    def __init__(self, stack: Stack, language: str = "en"):
        self.stack = stack
        opened = requests.post(
            f"{stack.edge}/webhooks/web/conversations", json={"language": language}, timeout=20
        )
        assert opened.status_code == 201, opened.text
        self.headers = {"Authorization": f"Bearer {opened.json()['token']}"}
        self.last: list[dict[str, Any]] = []

    def send(self, **message: Any) -> str:
        """Post one message; what was answered, joined."""
        message.setdefault("id", uuid.uuid4().hex)
        answer = requests.post(
            f"{self.stack.edge}/webhooks/web/messages",
            json=message,
            headers=self.headers,
            timeout=40,
        )
        assert answer.status_code == 200, answer.text
        self.last = answer.json()["messages"]
        return "\n\n".join(message["text"] for message in self.last)

    def say(self, text: str) -> str:
        return self.send(text=text)

    def choose(self, choice: str | list[str]) -> str:
        return self.send(choice=choice)

    def play(self, *lines: str) -> str:
        """Several messages: `#code` (or `#code,code`) presses buttons, the rest is typed."""
        said = ""
        for line in lines:
            codes = line[1:].split(",")
            choice = codes if len(codes) > 1 else codes[0]
            said = self.choose(choice) if line.startswith("#") else self.say(line)
        return said

    @property
    def asked(self) -> str | None:
        return next((m["slot"] for m in reversed(self.last) if m["slot"]), None)
