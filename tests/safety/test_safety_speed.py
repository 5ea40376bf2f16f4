"""The net answers at once, whatever is sent. Bounds are wide: the machine that runs them may be busy."""

from __future__ import annotations

import random
import subprocess
import sys
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.safety import LEVELS
from bot.safety.rules import RULES
from bot.safety.screen import screen
from bot.safety.wording import MAX_CHARACTERS
from tests.safety import speed

USUAL = [
    "im on the sick with me back 6 wks warehouse cant lift",
    "1 4 and 6",
    "my bum has gone numb",
    "waiting for physio at wythenshawe",
    "not working since easter cos of my knee",
]
WORDS = (
    "no not cant feel numb legs both bum wee chest pain kill my self want to die end it all he hits me "
    "back years ago now but or and the a i im nahi dard seene mein nie boli w klatce 我 不 想 死 胸 口 痛 "
    "لا الم صدر پیشاب نہیں লিখি ব্যথা ਦਰਦ ma karo"
).split()


def _seconds(texts: list[str]) -> float:
    """The quickest of three runs in processor time: a busy machine is not a slow function."""
    runs = []
    for _ in range(3):
        speed.forget()
        start = time.process_time()
        screen(texts)
        runs.append(time.process_time() - start)
    return min(runs)


def test_usual_texts_take_about_a_millisecond() -> None:
    assert sorted(_seconds([text]) for text in USUAL)[len(USUAL) // 2] < 0.005


def test_the_longest_text_is_quick() -> None:
    long = " ".join(USUAL * 40)[:MAX_CHARACTERS]
    assert _seconds([long]) < 0.1


def test_no_mixture_of_key_words_is_slow() -> None:
    rng = random.Random(11)
    for _ in range(25):
        text = " ".join(rng.choice(WORDS) for _ in range(400))[:MAX_CHARACTERS]
        assert _seconds([text]) < 0.3, text


def test_endless_repetition_is_not_slow() -> None:
    for piece in ("a", "no ", "numb ", "my legs ", "'", "ss", "cant", "我", "no no, ", "kill "):
        assert _seconds([piece * 5000]) < 0.3, piece


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_anything_is_read_without_a_fault(texts: list[str]) -> None:
    hit = screen(texts)
    assert hit is None or (hit.level in LEVELS and set(hit.rules) <= set(RULES))


def test_the_lexicons_load_in_a_moment() -> None:
    code = "import time; t = time.process_time(); import bot.safety.screen; print(time.process_time() - t)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 4


def test_no_regular_expression_is_misled() -> None:
    name, took = speed.slowest_pattern()
    assert len(speed.patterns()) > 4
    assert took < 20 * speed.PATTERN_MS, (name, took)
