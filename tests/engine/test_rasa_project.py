"""It stays a Rasa project: Rasa's own command line tests conversations from words, and can fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bot.settings import PROJECT

STORIES = PROJECT / "tests" / "conversations"


def rasa_test(model: Path, stories: Path, folder: Path) -> str:
    """What Rasa writes of the stories that failed."""
    subprocess.run(
        [
            sys.executable, "-m", "bot.engine.rasa_cli", "test", "core", "--e2e",
            "--stories", str(stories), "--model", str(model), "--out", str(folder),
        ],
        cwd=PROJECT,
        env={**os.environ, "DATA_DIR": str(folder)},
        check=True,
        capture_output=True,
        timeout=300,
    )  # fmt: skip
    return (folder / "failed_test_stories.yml").read_text()


def test_our_conversations_pass(model: Path, tmp_path: Path) -> None:
    assert "None of the test stories failed" in rasa_test(model, STORIES, tmp_path)


def test_a_wrong_conversation_fails(model: Path, tmp_path: Path) -> None:
    story = (STORIES / "test_asides.yml").read_text()
    wrong = tmp_path / "stories"
    wrong.mkdir()
    (wrong / "test_wrong.yml").write_text(
        story.replace("action: action_human", "action: action_skip")
    )
    assert "action_human" in rasa_test(model, wrong, tmp_path / "out")
