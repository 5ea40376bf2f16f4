"""Segments against Twilio's own calculator (its results stand in segments_oracle.json) and a GSM codec."""

import json
from pathlib import Path

import gsm0338
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.sms import (
    GSM_BASIC,
    GSM_EXTENDED,
    encoding,
    is_gsm,
    numbered,
    segments,
    to_gsm,
)

ORACLE = json.loads((Path(__file__).parent / "segments_oracle.json").read_text(encoding="utf-8"))
CODEC = gsm0338.Codec()
# ESC opens the extension table and is no letter by itself
ANY_LETTER = st.characters(blacklist_categories=("Cs",), blacklist_characters="\x1b")
GSM_LETTER = st.sampled_from(sorted(GSM_BASIC | GSM_EXTENDED))


def septets(text):
    try:
        return len(CODEC.encode(text)[0])
    except UnicodeEncodeError:
        return None


@pytest.mark.parametrize("case", ORACLE["cases"], ids=lambda case: repr(case["parts"])[:60])
def test_counts_as_twilios_calculator_does(case):
    text = "".join(part * times for part, times in case["parts"])
    assert (encoding(text), segments(text)) == (case["encoding"], case["segments"])


@given(st.text(ANY_LETTER, max_size=40) | st.text(GSM_LETTER, max_size=40))
def test_gsm_is_what_the_codec_can_encode(text):
    assert is_gsm(text) == (septets(text) is not None)


@settings(max_examples=60, deadline=None)
@given(st.text(GSM_LETTER, max_size=700))
def test_gsm_segments_follow_the_codecs_septets(text):
    length = septets(text)
    if length <= 160:
        assert segments(text) == (1 if text else 0)
    else:  # an extension pair that is not cut may waste one septet a part
        assert -(-length // 153) <= segments(text) <= -(-length // 152)


@given(st.text(ANY_LETTER, max_size=60))
def test_bringing_to_gsm_never_costs_more_and_is_done_once(text):
    plain = to_gsm(text)
    assert segments(plain) <= segments(text)
    assert to_gsm(plain) == plain
    assert plain == text or is_gsm(plain)


def test_smart_marks_become_plain_ones_and_a_text_in_urdu_keeps_its_own():
    assert to_gsm("It’s “fine” – we’ll call…") == "It's \"fine\" - we'll call..."
    assert to_gsm("“جی پی”") == "“جی پی”"


def test_an_empty_text_costs_nothing():
    assert segments("") == 0


def test_options_are_numbered_from_one_and_a_closing_none_is_zero():
    assert numbered((("a", "A"), ("b", "B"), ("none", "None"))) == "1 A\n2 B\n0 None"
    assert numbered((("none", "No"), ("b", "B"))) == "1 No\n2 B"
