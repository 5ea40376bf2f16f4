"""Every command by its outside: what it prints, and how it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.cli.understand import _texts as texts_of
from bot.settings import PROJECT, SettingProblem, Settings


def run(
    *arguments: str, stdin: str = "", folder: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONWARNINGS": "ignore", "DATA_DIR": str(folder or "/nonexistent/x")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=PROJECT,
        env={**env, **environ},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    if command not in ("partners", "advisers"):  # groups: their sub-commands show one
        assert "Example" in shown.stdout or "example" in shown.stdout, shown.stdout


REFUSED = {
    "an unknown command": (("frobnicate",), {}),
    "an unknown option": (("explain", "--frobnicate"), {}),
    "an unknown channel": (("talk", "--channel", "pigeon"), {}),
    "an unknown language": (("talk", "--language", "xx"), {}),
    "an unknown slot": (("understand", "--question", "shoe_size"), {}),
    "an unknown status": (("referrals", "--status", "lost"), {}),
    "an unknown format": (("referrals", "--format", "xml"), {}),
    "no file": (("explain", "/nonexistent.json"), {}),
    "a bad port": (("serve",), {"EDGE_PORT": "many"}),
    "a bad site": (("serve",), {"SITE": "atlantis"}),
    "no keys outside demo": (("serve",), {"DEMO": "0", "SECRET_KEY": "", "FIELD_KEYS": ""}),
    "a bad key": (("serve",), {"SECRET_KEY": "x", "FIELD_KEYS": "not-a-key"}),
    "a bad address": (("serve",), {"PUBLIC_URL": "example"}),
    "a bad database": (("serve",), {"DATABASE_URL": "mysql://x"}),
    "a database that is not there": (
        ("referrals",),
        {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"},
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_wrong_start_is_one_clear_line_and_status_2(why: str, tmp_path: Path) -> None:
    arguments, environ = REFUSED[why]
    refused = run(*arguments, folder=tmp_path, **environ)
    assert refused.returncode == 2, refused
    lines = refused.stderr.strip().splitlines()
    assert len(lines) == 1, refused.stderr
    assert "Traceback" not in refused.stderr
    assert not refused.stdout


def test_explain_reads_standard_input() -> None:
    shown = run("explain", "-", stdin='{"answers": {"safety": ["emergency"]}}')
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout)["primary"] == "emergency"


def test_a_fresh_key_is_printed(tmp_path: Path) -> None:
    fresh = run("rotate-keys", "--new", folder=tmp_path).stdout.strip()
    settings = Settings.from_environment(
        {"DATA_DIR": str(tmp_path), "DEMO": "0", "SECRET_KEY": "s", "FIELD_KEYS": fresh}
    )
    assert settings.field_keys == (fresh,)


def test_check_says_what_is_open_and_fails(tmp_path: Path) -> None:
    shown = run("check", folder=tmp_path)
    assert shown.returncode == 1
    assert "adviser minimum age" in shown.stdout
    assert "Clinical Safety Officer" in shown.stdout


def test_settings_name_what_is_wrong() -> None:
    with pytest.raises(SettingProblem, match="DEMO"):
        Settings.from_environment({"DEMO": "perhaps", "DATA_DIR": "/tmp"})


@pytest.mark.parametrize(
    "line", ['{"texts": ["im off", "sick"]}', ' { "texts" : ["im off", "sick"] }']
)
def test_messages_one_after_another_come_as_json_however_it_is_spaced(line: str) -> None:
    assert texts_of(line) == ["im off", "sick"]


@pytest.mark.parametrize("line", ["off sick", "[2]", "{hi}", "2", "(no) [yes]", '"yes"'])
def test_words_in_brackets_are_words(line: str) -> None:
    assert texts_of(line) == [line]


@pytest.mark.parametrize(
    "line",
    ['{"texts": "a"}', '{ "texts": [] }', '{"text": "a"}', "{}", '["a", "b"]', '{ "texts": ["a"', "{texts: []}"],
)  # fmt: skip
def test_other_json_is_refused_and_told_what_would_be_right(line: str) -> None:
    with pytest.raises(ValueError, match="JSON"):
        texts_of(line)
