"""The hazard log cannot drift: every proof it names is a test that exists, and some proofs stand here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language.words import Words
from bot.settings import PROJECT
from tests.other_loop import OtherLoop

LOG = yaml.safe_load((PROJECT / "docs/safety-case/hazard-log.yml").read_text(encoding="utf-8"))
SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
LIKELIHOODS = ("very low", "low", "medium", "high", "very high")
PROOFS = [
    (hazard["id"], control["proof"]) for hazard in LOG["hazards"] for control in hazard["controls"]
]


OPEN = LOG["open_for_the_clinical_safety_officer"]
PROOFS += [(decision["question"], decision["proof"]) for decision in OPEN]


def test_every_open_decision_says_what_holds_for_now() -> None:
    assert len(OPEN) >= 7
    assert all(decision["question"] and decision["for_now"] for decision in OPEN)


@pytest.mark.parametrize(("hazard", "proof"), PROOFS)
def test_every_proof_is_a_test(hazard: str, proof: str) -> None:
    file, _, function = proof.partition("::")
    text = (PROJECT / "tests" / file).read_text(encoding="utf-8")
    assert re.search(rf"^def {function}\(", text, re.MULTILINE), f"{hazard}: {proof} is gone"


def test_every_hazard_is_whole() -> None:
    assert len({hazard["id"] for hazard in LOG["hazards"]}) == len(LOG["hazards"]) >= 14
    for hazard in LOG["hazards"]:
        assert hazard["severity"] in SEVERITIES
        assert hazard["likelihood"] in LIKELIHOODS
        assert all(hazard[part] for part in ("hazard", "cause", "effect", "controls"))
        assert all(control["what"] and control["proof"] for control in hazard["controls"])


def test_nobody_has_signed_and_the_log_says_so() -> None:
    assert LOG["signed_by"] == "nobody"


@pytest.mark.parametrize("channel", ["web", "sms"])
def test_the_first_message_names_999_and_111(channel: str) -> None:
    words = Words(PROJECT / "data", PROJECT / "locales")
    said = words.say("utter_ask_consent_take_part", "en", channel).text
    assert "999" in said and "111" in said and "emergenc" in said


def test_a_fuzzy_translation_is_not_said(tmp_path: Path) -> None:
    folder = tmp_path / "ur" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    english = "How old are you?"
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    for flag, expected in (("", "آپ کی عمر؟"), ("#, fuzzy\n", english)):
        (folder / "messages.po").write_text(
            f'{header}{flag}msgid "{english}"\nmsgstr "آپ کی عمر؟"\n', encoding="utf-8"
        )
        words = Words(PROJECT / "data", tmp_path)
        assert words.translations("ur").gettext(english) == expected


def test_the_engine_refuses_a_stranger() -> None:
    from sanic import Sanic

    from bot.engine.loopback import loopback

    class Nobody:
        """An agent that must not be reached."""

        def __getattr__(self, name: str) -> Any:
            raise AssertionError(name)

    Sanic.test_mode = True
    app = Sanic("stranger", configure_logging=False)
    app.blueprint(loopback(Nobody(), "the secret"))
    turn = next(route.handler for route in app.router.routes if route.path == "turn")

    class Stranger:
        """A caller with a wrong secret."""

        headers = {"X-Engine-Secret": "a guess"}
        json: dict[str, Any] = {}

    answer = OtherLoop().run_until_complete(turn(Stranger()))
    assert answer.status == 403
