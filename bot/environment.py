"""One setting of the environment at a time: its text as what it means, or what would be right."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlparse

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingProblem(ValueError):
    """A setting that is missing or wrong: the message names it and says what would be right."""


def all_or_none(env: Mapping[str, str], *names: str) -> bool:
    """Whether all of these are set; raise `SettingProblem` where only some are."""
    missing = [name for name in names if not env.get(name)]
    if missing and len(missing) < len(names):
        raise SettingProblem(f"{missing[0]} is not set; it is needed beside {names[0]}")
    return not missing


def address(env: Mapping[str, str], name: str) -> str | None:
    """An https address without a slash at its end, or None; http only on this machine."""
    text = (env.get(name) or "").rstrip("/")
    if not text:
        return None
    # what passes there is secret or signs people in; only on this machine it may go unencrypted
    if not on_this_machine(text, name) and urlparse(text).scheme != "https":
        raise SettingProblem(f"{name}={text!r} must start with https://")
    return text


def port(env: Mapping[str, str], name: str, default: int) -> int:
    """A port number, or the default."""
    text = env.get(name) or str(default)
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingProblem(f"{name}={text!r} is not a port; a number from 1 to 65535 would be")
    return int(text)


def count(env: Mapping[str, str], name: str) -> int:
    """A number from 0 to 9; 0 where not set."""
    text = env.get(name) or "0"
    if not text.isdigit() or int(text) > 9:
        raise SettingProblem(f"{name}={text!r} is not a small number; 0 to 9 would be")
    return int(text)


def days(env: Mapping[str, str], name: str, default: int) -> int:
    """Days from 1 to 90, or the default."""
    text = env.get(name) or str(default)
    if not text.isdigit() or not 1 <= int(text) <= 90:
        raise SettingProblem(f"{name}={text!r} is not a number of days; 1 to 90 would be")
    return int(text)


def seconds(env: Mapping[str, str], name: str, default: float) -> float:
    """Seconds from 0 to 30, or the default."""
    text = env.get(name) or str(default)
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 30:
        raise SettingProblem(f"{name}={text!r} is not a number of seconds from 0 to 30")
    return value


def flag(env: Mapping[str, str], name: str, default: bool) -> bool:
    """Yes or no, or the default."""
    text = (env.get(name) or "").strip().lower()
    if not text:
        return default
    if text in ("1", "true", "yes", "on"):
        return True
    if text in ("0", "false", "no", "off"):
        return False
    raise SettingProblem(f"{name}={text!r} is neither 1 nor 0")


def on_this_machine(url: str, name: str = "PUBLIC_URL") -> bool:
    """Whether the address is one of this machine; raise `SettingProblem` where it is none."""
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingProblem(f"{name}={url!r} is not an address; https://example.nhs.uk would be")
    return parts.hostname in LOOPBACK
