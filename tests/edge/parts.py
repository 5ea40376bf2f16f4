"""An edge for tests: settings, words with a mirrored language, and a real server on a free port."""

from __future__ import annotations

import contextlib
import gettext
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from flask import Flask
from twilio.request_validator import RequestValidator
from werkzeug.serving import make_server

from bot.directory import load_site
from bot.edge.app import create_app
from bot.edge.events import Pace
from bot.edge.ports import Face
from bot.settings import PROJECT, Settings
from tests.doubles.databases import FIELD_KEY, SECRET_KEY
from tests.edge.scripted import ScriptedConversations

ACCOUNT, TOKEN = "AC" + "0" * 32, "a-token-of-the-tests"
PUBLIC = "https://chat.example.nhs.uk"
WEBHOOK = "/webhooks/twilio/webhook"


class MirroredWords:
    """English, and Arabic-coded words read from right to left: every message in brackets."""

    def translations(self, language: str) -> Any:
        return Bracketed() if language == "ar" else gettext.NullTranslations()

    def offered(self) -> list[str]:
        return ["en", "ar"]

    def name(self, language: str) -> str:
        return {"en": "English", "ar": "العربية"}[language]

    def is_rtl(self, language: str) -> bool:
        return language == "ar"

    def say(self, response: str, language: str = "en", channel: str = "web", **values: Any) -> Any:
        text = f"{response} in {language}"
        return SimpleNamespace(text=text if language == "en" else f"[{text}]", choices=())


class Bracketed(gettext.NullTranslations):
    """Marks what went through the catalogue."""

    def gettext(self, message: str) -> str:
        return f"[{message}]"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"[{one if n == 1 else many}]"


@dataclass(frozen=True)
class KnownPartner:
    code: str
    language: str | None


def find_partner(code: str) -> KnownPartner | None:
    return {"library": KnownPartner("library", None), "masjid": KnownPartner("masjid", "ar")}.get(
        code
    )


def settings_for(tmp_path: Path, **changes: Any) -> Settings:
    made = Settings(
        database_url=f"sqlite:///{tmp_path / 'edge.db'}",
        redis_url=None,
        secret_key=SECRET_KEY,
        field_keys=(FIELD_KEY,),
        public_url=PUBLIC,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        twilio_number="+447700900000",
        twilio_api_url=None,
        data_dir=tmp_path,
        edge_port=5005,
        adviser_port=5006,
        engine_port=5055,
        engine_secret="an engine's secret",
        demo=False,
        site="example",
    )
    return replace(made, **changes)


def edge_app(tmp_path: Path, conversations: Any = None, words: Any = None, **changes: Any) -> Flask:
    options = {
        name: changes.pop(name)
        for name in ("limits", "pace", "probes", "trusted_proxies", "face")
        if name in changes
    }
    options.setdefault("face", Face("Example", site=load_site(PROJECT / "data", "example")))
    options.setdefault("pace", Pace(seconds=0.4, look_every=0.02, heartbeat_every=0.1, at_once=2))
    return create_app(
        settings_for(tmp_path, **changes),
        conversations or ScriptedConversations(),
        words or MirroredWords(),
        find_partner,
        **options,
    )


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextlib.contextmanager
def served(app: Flask, port: int) -> Iterator[str]:
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.shutdown()
        thread.join(timeout=5)
        server.server_close()


def text_form(**changes):
    return {
        "MessageSid": "SM" + "1" * 32,
        "AccountSid": "AC" + "0" * 32,
        "From": "+447700900123",
        "To": "+447700900000",
        "Body": "hello",
        "NumMedia": "0",
        "FromCity": "SALFORD",
        "FromZip": "M5 4WT",
        "FromState": "Greater Manchester",
        "FromCountry": "GB",
        **changes,
    }


def signature(path, form, token=TOKEN, address=PUBLIC):
    return RequestValidator(token).compute_signature(address + path, form)


def post(client, form, path=WEBHOOK, address=PUBLIC, **changes):
    signed = changes.get("signature", signature(path, form, address=address))
    headers = {"X-Twilio-Signature": signed} if signed is not None else {}
    return client.post(path, data=form, headers=headers)


def wait_for(condition, seconds=5):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.01)
