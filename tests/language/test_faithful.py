import pytest

from bot.language.faithful import faults, signs_of

DUE = "Call {{ phone }} by {{ due }}. In danger call 999, or 0808 2000 247."
WHEN = "{% if phone %}Call {{ phone }}.{% elif url %}Go to {{ url }}.{% else %}Ask a GP.{% endif %}"


@pytest.mark.parametrize(
    "english, other",
    [
        (DUE, "Do {{ due }} pod {{ phone }}. Zagrożenie: 999 albo 0808 2000 247."),
        (WHEN, "{% if phone %}{{phone}}؟{% elif url %}{{ url }}۔{% else %}جی پی۔{% endif %}"),
        ("In the last 2 weeks", "آخر أسبوعين"),
        ("1 to 2 years", "سنة إلى سنتين"),
        ("Go to https://111.nhs.uk now", "https://111.nhs.uk پر جائیں"),
        ("%(place)s help", "Pomoc: %(place)s"),
        ("text SHOUT to 85258", "發送 SHOUT 至 85258"),
        ("call 111, option 2", "撥打111，選2"),
    ],
)
def test_a_faithful_translation_has_no_faults(english, other):
    assert faults(english, other) == []


@pytest.mark.parametrize(
    "english, other, said",
    [
        (DUE, "{{ phone }} 999 0808 2000 247", "values"),
        (DUE, "{{ phone }} {{ due }} 999 0808 2000 274", "number 0808 2000 247 is lost"),
        (DUE, "{{ phone }} {{ due }} 999 08082000247", "number 0808 2000 247 is lost"),
        (DUE, "{{ phone }} {{ due }} 0808 2000 247", "number 999 is lost"),
        (DUE, "{{ phone }} {{ due }} ۹۹۹ 0808 2000 247", "number 999 is lost"),
        ("call 999", "999 ٩", "figures"),
        ("call 999", "999, 112", "number 112 is new"),
        (WHEN, "{% if phone %}{{ url }}{% elif url %}{{ phone }}{% else %}x{% endif %}", "values"),
        (WHEN, "{% if phone %}{{ phone }}{% else %}{{ url }}{% endif %}", "conditions"),
        ("%(place)s help", "pomoc", "lost"),
        ("see gov.uk/access-to-work", "gov.uk/access-work", "links"),
        ("text SHOUT to 85258", "wyślij KRZYK na 85258", "SHOUT"),
        ("call 111, option 2", "撥打111", "number 2 is lost"),
        ("in about 12 weeks", "za kilka tygodni", "number 12 is lost"),
        ("Hello", "<b>Cześć</b>", "HTML"),
    ],
)
def test_what_was_lost_is_said(english, other, said):
    assert any(said in fault for fault in faults(english, other)), faults(english, other)


def test_the_translators_note_names_what_stays():
    assert signs_of("Go to nhs.uk/talk, call 111 or text SHOUT to 85258: {{ due }}") == [
        "{{ due }}",
        "nhs.uk/talk",
        "111",
        "85258",
        "SHOUT",
    ]
