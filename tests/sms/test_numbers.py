import pytest

from bot.sms.numbers import NotAMobile, normalised, read_number, uk_mobile


@pytest.mark.parametrize(
    ("typed", "e164"),
    [
        ("07700 900123", "+447700900123"),
        ("+44 7700 900999", "+447700900999"),
        ("0044 7700 900000", "+447700900000"),
        ("(07700) 900-123", "+447700900123"),
        ("+447912345678", "+447912345678"),
    ],
)
def test_uk_mobiles_are_taken_in_every_spelling(typed, e164):
    assert uk_mobile(typed) == e164 == normalised(typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("0161 496 0123", "landline"),
        ("020 7946 0123", "landline"),
        ("+33 6 12 34 56 78", "abroad"),
        ("+1 202 555 0123", "abroad"),
        ("+44 7797 712345", "abroad"),  # Jersey
    ],
)
def test_others_are_told_apart(typed, kind):
    number = read_number(typed)
    assert number is not None and number.kind == kind
    assert uk_mobile(typed) is None


@pytest.mark.parametrize("typed", ["", "hello", "123", "0770090012", "07700 900 1234 5"])
def test_what_is_no_number_is_none(typed):
    assert uk_mobile(typed) is None


@pytest.mark.parametrize(
    ("typed", "says"),
    [("0161 496 0123", "landline"), ("+33612345678", "outside the UK"), ("x", "not a phone")],
)
def test_the_problem_says_what_it_is_and_what_would_be_right(typed, says):
    with pytest.raises(NotAMobile, match=f"{says}.*07700 900123"):
        normalised(typed)
