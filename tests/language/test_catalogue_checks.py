"""The look for English can fail: planted sentences are found, honest ones are let through."""

import pytest

from tests.language.catalogue_checks import english_left


@pytest.mark.parametrize(
    "language, english, translation",
    [
        ("ur", "How old are you?", "How old are you?"),
        ("ur", "Please write it in words.", "Please اپنے words میں write کریں"),
        ("zh-Hant", "Send", "Send"),
        ("pl", "How old are you?", "How old are you?"),
        ("ro", "Ask a GP about your pain.", "Întrebați un GP about your durere."),
        ("so", "We ask because it matters.", "Waxaan weydiinaynaa because they u baahan yihiin"),
    ],
)
def test_english_is_found(language, english, translation):
    assert english_left(language, english, translation)


@pytest.mark.parametrize(
    "language, english, translation",
    [
        ("ur", "WorkWell", "WorkWell"),
        ("ur", "Call 999 or go to A&E now.", "ابھی 999 پر کال کریں یا A&E جائیں۔"),
        ("pl", "Audio", "Audio"),
        ("ro", "Ask Citizens Advice at nhs.uk/help", "Întrebați Citizens Advice: nhs.uk/help"),
        (
            "ar",
            "{% if phone %}Call {{ phone }}.{% endif %}",
            "{% if phone %}اتصل {{ phone }}.{% endif %}",
        ),
        ("zh-Hant", "999", "999"),
    ],
)
def test_names_and_signs_are_no_english(language, english, translation):
    assert english_left(language, english, translation) is None
