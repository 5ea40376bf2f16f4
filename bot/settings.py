"""The environment, read once by the doors; every setting is listed in .env.example."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.fernet import Fernet
from dotenv import dotenv_values

from bot import outside
from bot.environment import (
    SettingProblem,
    address,
    count,
    days,
    flag,
    on_this_machine,
    port,
    seconds,
)
from bot.notices.mail import MailServer
from bot.notices.webhook import Receiver
from bot.outside import SignInProvider

__all__ = ["PROJECT", "SettingProblem", "Settings"]

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Everything the environment decides. Paths are absolute; ports are on loopback."""

    database_url: str
    redis_url: str | None
    secret_key: str
    field_keys: tuple[str, ...]  # Fernet keys, newest first
    public_url: str  # without a slash at its end
    twilio_account_sid: str | None
    twilio_auth_token: str | None
    twilio_number: str | None
    twilio_api_url: str | None  # None: Twilio's own
    data_dir: Path  # what this installation keeps: database, models, keys. Not the project's data/
    edge_port: int
    adviser_port: int
    engine_port: int
    engine_secret: str
    demo: bool
    site: str
    gather_seconds: float = 1.2  # how long a thought may go on in a second text message
    unfinished_days: int = 14  # how long an unfinished journey is kept after its last text
    adviser_url: str = ""  # where staff open the adviser app, without a slash at its end
    provider: SignInProvider | None = None
    mail: MailServer | None = None
    receiver: Receiver | None = None
    trusted_proxies: int = 0  # reverse proxies of ours in front of the edge that set X-Forwarded-*

    @property
    def engine_url(self) -> str:
        """Where the conversation engine listens, for this machine only."""
        return f"http://127.0.0.1:{self.engine_port}"

    def with_demo_account(self) -> Settings:
        """In demo mode without a Twilio account: one whose texts go to the edge's demo phone.

        The edge and the worker make the same account from SECRET_KEY, so nothing is configured.
        """
        given = (self.twilio_account_sid, self.twilio_auth_token, self.twilio_number)
        if not self.demo or any(given):
            return self
        token = hashlib.sha256(b"demo account:" + self.secret_key.encode()).hexdigest()
        return replace(
            self,
            twilio_account_sid="AC" + token[:32],
            twilio_auth_token=token[32:],
            twilio_number="+447700900000",
            twilio_api_url=self.twilio_api_url or f"http://127.0.0.1:{self.edge_port}/demo/twilio",
        )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read `.env` and the environment (which wins); raise `SettingProblem` naming a bad one.

        In demo mode keys that are not given are made once and kept in DATA_DIR/keys.json.
        """
        env = _environment(environ)
        data_dir = Path(env.get("DATA_DIR") or PROJECT / "var").expanduser().resolve()
        public_url = (env.get("PUBLIC_URL") or "").rstrip("/")
        edge_port = port(env, "EDGE_PORT", 5005)
        adviser_port = port(env, "ADVISER_PORT", 5006)
        public_url = public_url or f"http://127.0.0.1:{edge_port}"
        demo = flag(env, "DEMO", default=on_this_machine(public_url))
        keys = _keys(env, data_dir, demo)
        return cls(
            database_url=_database(env, data_dir),
            redis_url=env.get("REDIS_URL") or None,
            secret_key=keys["SECRET_KEY"],
            field_keys=_field_keys(keys["FIELD_KEYS"]),
            public_url=public_url,
            twilio_account_sid=env.get("TWILIO_ACCOUNT_SID") or None,
            twilio_auth_token=env.get("TWILIO_AUTH_TOKEN") or None,
            twilio_number=env.get("TWILIO_NUMBER") or None,
            twilio_api_url=env.get("TWILIO_API_URL") or None,
            data_dir=data_dir,
            edge_port=edge_port,
            adviser_port=adviser_port,
            engine_port=port(env, "ENGINE_PORT", 5055),
            engine_secret=_engine_secret(keys["SECRET_KEY"]),
            demo=demo,
            site=env.get("SITE") or "manchester",
            gather_seconds=seconds(env, "GATHER_SECONDS", 1.2),
            unfinished_days=days(env, "UNFINISHED_DAYS", 14),
            trusted_proxies=count(env, "TRUSTED_PROXIES"),
            adviser_url=address(env, "ADVISER_URL") or f"http://127.0.0.1:{adviser_port}",
            provider=outside.provider(env),
            mail=outside.mail(env),
            receiver=outside.receiver(env),
        )


def _environment(environ: Mapping[str, str] | None) -> dict[str, str]:
    if environ is not None:
        return dict(environ)
    from_file = {k: v for k, v in dotenv_values(PROJECT / ".env").items() if v is not None}
    return {**from_file, **os.environ}


def _database(env: Mapping[str, str], data_dir: Path) -> str:
    url = env.get("DATABASE_URL") or f"sqlite:///{data_dir / 'referrals.db'}"
    if url.startswith("postgres://"):
        url = "postgresql://" + url.removeprefix("postgres://")
    if not url.startswith(("sqlite:///", "postgresql")):
        raise SettingProblem(
            "DATABASE_URL must start with sqlite:/// or postgresql:// (its value is not shown)"
        )
    return url


def _keys(env: Mapping[str, str], data_dir: Path, demo: bool) -> dict[str, str]:
    given = {name: env[name] for name in ("SECRET_KEY", "FIELD_KEYS") if env.get(name)}
    if len(given) == 2:
        return given
    if not demo:
        missing = "SECRET_KEY" if "SECRET_KEY" not in given else "FIELD_KEYS"
        raise SettingProblem(
            f"{missing} is not set; outside demo mode it must be"
            " (`python -m bot rotate-keys --new` prints a fresh key)"
        )
    return {**_demo_keys(data_dir / "keys.json"), **given}


def _demo_keys(path: Path) -> dict[str, str]:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = {
            "SECRET_KEY": secrets.token_urlsafe(32),
            "FIELD_KEYS": Fernet.generate_key().decode(),
        }
        draft = path.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(fresh, file)
        try:
            os.link(draft, path)  # whoever comes first wins, also between two processes
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return json.loads(path.read_text())


def _field_keys(text: str) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in text.split(",") if key.strip())
    for key in keys:
        try:
            Fernet(key)
        except ValueError:
            raise SettingProblem(
                "FIELD_KEYS holds something that is not a key; keys are 32 bytes in url-safe"
                " base64, newest first, with commas between"
            ) from None
    return keys


def _engine_secret(secret_key: str) -> str:
    return hashlib.sha256(b"engine:" + secret_key.encode()).hexdigest()
