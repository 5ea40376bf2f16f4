"""How words in Arabic script are read: dialects, the two spellings of Persian verbs, and what is only told."""

import pytest

from bot.safety.screen import by_rules
from bot.safety.spelling import arabic_readings
from bot.safety.wording import plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("كيضربني", "يضربني"),  # Morocco: he hits me
        ("هيقتلني", "يقتلني"),  # Egypt: he will kill me
        ("عالحمام", "حمام"),  # Levant: on the toilet
        ("ضهري", "ظهري"),  # my back
        ("لحالو", "لحاله"),  # by itself
        ("بحسش", "بحس"),  # (I do not) feel
        ("میزند".replace("ی", "ي"), "ميزنه"),  # Persian: he hits, written and said
    ],
)
def test_a_word_is_also_read_in_its_other_spelling(written: str, meant: str) -> None:
    assert meant in arabic_readings(written)


def test_words_of_other_scripts_have_no_such_readings() -> None:
    assert arabic_readings("kaydrabni") == []


def test_a_persian_verb_in_two_pieces_is_one_word() -> None:
    assert plain("نمی تونم") == plain("نمی‌تونم") == plain("نمیتونم")
    # water, in Arabic letters, stays a word of its own
    assert plain("مي حار") == "مي حار"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("رجليا الاتنين زي المكرونة من الصبح", "emergency"),
        ("خلفيتي مخدرة من يوم وجع ضهري", "emergency"),
        ("راجلي كيضربني كل ليلة", "unsafe"),
        ("ما بقيتش عايزة اعيش", "crisis"),
        ("هر دو پایم شور نمیخورد", "emergency"),
        ("دور مقعدم بی حس شده", "emergency"),
        ("شویم مره لت میکند", "unsafe"),
        ("دیگه این زندگی رو نمیخوام", "crisis"),
    ],
)
def test_dialects_are_understood(text: str, level: str) -> None:
    hit = by_rules([text])
    assert hit is not None and level in hit.levels


@pytest.mark.parametrize(
    "text",
    [
        "حاولت انتحر قبل عشرين سنة، وهسه حياتي زينة",  # long ago, and life is good
        "پانزده سال پیش خودکشی کردم، الان زندگیم خوبه",
        "هیچوقت به خودکشی فکر نکردم",  # never thought of it
        "مديري يهددني بالفصل",  # threatens dismissal, not harm
        "تشنج بعضلة ظهري",  # a muscle's cramp
        "ما عندي تنميل ولا مشاكل بول",
        "بی حسی و مشکل ادرار ندارم",
    ],
)
def test_what_is_denied_or_only_told_does_not_ring(text: str) -> None:
    assert by_rules([text]) is None
