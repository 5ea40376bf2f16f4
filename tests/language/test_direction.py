"""Lines from the right as a phone lays them out (UAX 9), reasoned on code points."""

import re
import unicodedata

import pytest

from bot.cli.costs import LONG_VALUES
from bot.language.direction import MARKS, as_sent, in_order
from bot.language.sms import encoding, segments, to_gsm
from bot.language.words import Words
from bot.settings import PROJECT

WORDS = Words(PROJECT / "data", PROJECT / "locales")
FROM_THE_RIGHT = ("ur", "ar", "fa")
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")


def strong(line):
    """The line's direction on the phone: of its first strong letter outside of isolates."""
    for char in ISOLATED.sub("", line):
        if unicodedata.bidirectional(char) in ("L", "R", "AL"):
            return "L" if unicodedata.bidirectional(char) == "L" else "R"
    return None


def texts(language):
    for name in sorted(WORDS.responses):
        yield name, as_sent(WORDS.say(name, language, "sms", **LONG_VALUES).text, language)


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_every_option_of_a_question_begins_on_the_same_side(language):
    wrong = [
        (name, line)
        for name, text in texts(language)
        for line in text.split("\n")
        if re.match("\u200f?\\d{1,2} ", line) and strong(line) == "L"
    ]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_no_number_in_groups_stands_bare_among_letters_from_the_right(language):
    wrong = [
        (name, line)
        for name, text in texts(language)
        for line in text.split("\n")
        if strong(line) == "R"
        # digits in groups, not after a Latin letter (UAX 9, W7) and not a list's own number
        and re.search(r"(?<![A-Za-z0-9:] )(?<![A-Za-z\d])\d+[ -]\d", ISOLATED.sub("", line)[3:])
    ]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_isolates_are_closed_on_their_line_and_hold_no_letter_from_the_right(language):
    for name, text in texts(language):
        for line in text.split("\n"):
            assert line.count("\u2066") == line.count("\u2069") == len(ISOLATED.findall(line)), name
            for inside in ISOLATED.findall(line):
                assert not any(unicodedata.bidirectional(c) in ("R", "AL") for c in inside), name


@pytest.mark.parametrize("language", WORDS.offered())
def test_marks_stand_only_where_needed_and_are_counted(language):
    for name, text in texts(language):
        plain = to_gsm(WORDS.say(name, language, "sms", **LONG_VALUES).text)
        assert in_order(text, language) == text, name
        assert "".join(c for c in text if c not in MARKS) == plain, name
        assert segments(text) - segments(plain) in (0, 1), name
        if language not in FROM_THE_RIGHT:
            assert text == plain, name
        if encoding(plain) == "GSM-7":
            assert text == plain, name


@pytest.mark.parametrize(
    ("text", "as_it_goes"),
    [
        ("کال کریں 116 123", "کال کریں \u2066116 123\u2069"),
        ("کال 999 یا 111", "کال 999 یا 111"),  # one group each: nothing to change places
        ("کال Samaritans 116 123", "کال Samaritans 116 123"),  # digits follow the Latin letter
        ("111.nhs.uk دیکھیں", "\u2066111.nhs.uk\u2069 دیکھیں"),
        ("دیکھیں nhs.uk/talk", "دیکھیں nhs.uk/talk"),
        ("آپ کا نمبر +447700900123", "آپ کا نمبر \u2066+447700900123\u2069"),
        ("NHS ٹیم", "\u200fNHS ٹیم"),
        ("5 BSL", "\u200f5 BSL"),
        ("1 ہاں\n2 نہیں", "1 ہاں\n2 نہیں"),
        ("حوالہ 497-6RT ہے", "حوالہ \u2066497-6RT\u2069 ہے"),
        ("Sam Lee", "Sam Lee"),
    ],
)
def test_where_a_mark_stands_in_urdu(text, as_it_goes):
    assert in_order(text if re.search("[\u0600-\u06ff]", text) else f"{text}\nہاں", "ur") == (
        as_it_goes if re.search("[\u0600-\u06ff]", text) else f"{as_it_goes}\nہاں"
    )


@pytest.mark.parametrize(
    ("text", "as_it_goes"),
    [
        ("Check: علی, 07700 900123", "Check: \u2067علی\u2069, 07700 900123"),
        ("Check: علی, Sale, 6", "Check: علی, Sale, 6"),
        ("Hello علی رضا.", "Hello علی رضا."),
        ("نعم 2\nSale", "\u2067نعم\u2069 2\nSale"),
    ],
)
def test_a_name_in_arabic_letters_pulls_no_number_over_to_its_left(text, as_it_goes):
    assert in_order(text, "en") == as_it_goes
    assert in_order(as_it_goes, "en") == as_it_goes
