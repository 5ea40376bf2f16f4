"""What stands around a sign: what silences it, what makes it a question, and signs split in other languages."""

from __future__ import annotations

import pytest

from bot.safety.screen import by_rules


def level(*texts: str) -> str | None:
    hit = by_rules(texts)
    return hit.level if hit else None


@pytest.mark.parametrize(
    "text",
    [
        "numb bum from driving all day wears off when i get out",
        "my bum goes numb on those plastic stools in the canteen, fine as soon as I stand",
        "could sitting all day cause a blood clot",
        "the numbness, the legs, the chest, i can say ive had none of them",
        "double vision? no just double shifts",
        "doctor asked about suicide thoughts, i have none",
        "the cat had an accident on the bed",
        "I trained as a first aider so I know about choking",
        "not suicidal just fed up",
        "kill me now haha",
        "always had a weak bladder since the kids",
    ],
)
def test_what_explains_a_sign_silences_it(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "numb bum since sunday and it wont wear off",
        "is it normal that my bum is numb",
        "had none of them last week but my privates are numb now",
        "double vision? yes since this morning",
        "the cat is fine but i wet the bed again",
    ],
)
def test_what_silences_a_look_alike_does_not_silence_the_sign(text: str) -> None:
    assert level(text) in ("emergency", "confirm")


@pytest.mark.parametrize(
    "text",
    [
        "my son is disabled and incontinent",
        "numb between my legs for years",
        "chest pain for years",
        "my willy doesnt work",
        "numb bum from driving",
        "used to self harm as a teenager",
    ],
)
def test_what_may_be_old_is_asked_about(text: str) -> None:
    assert level(text) == "confirm"


@pytest.mark.parametrize(
    "text",
    [
        "my willy doesnt work since my back went",
        "numb between my legs for years but suddenly much worse since yesterday",
    ],
)
def test_what_changed_is_an_emergency(text: str) -> None:
    assert level(text) == "emergency"


def test_an_acute_sign_of_somebody_cared_for_is_asked_about() -> None:
    assert level("i care for my husband he cant breathe") == "confirm"
    assert level("i care for my husband he had a stroke") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ran out of steroids 3 days ago and collapsed", "emergency"),
        ("stopped taking my steroids suddenly", "urgent"),
        ("on methotrexate and now a sore throat and mouth ulcers", "urgent"),
        ("methotrexate on fridays", None),
    ],
)
def test_medicines_have_their_signs(text: str, found: str | None) -> None:
    assert level(text) == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("mam taki ból", "w klatce piersiowej"),
        ("am o durere", "in piept"),
        ("مجھے بہت درد ہے", "سینے میں"),
        ("bohat dard hai", "seene mein"),
        ("عندي وجع قوي", "في صدري"),
        ("درد شدید دارم", "در قفسه سینه"),
        ("খুব ব্যথা", "বুকে"),
        ("ਬਹੁਤ ਦਰਦ ਹੈ", "ਛਾਤੀ ਵਿੱਚ"),
        ("xanuun baan dareemayaa", "laabta"),
        ("好痛", "胸口"),
    ],
)
def test_a_sign_split_over_two_texts_counts_in_other_languages(first: str, second: str) -> None:
    assert level(first) is None
    assert level(first, second) == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "szef zabrał mi paszport i nie płaci",
        "patronul ne-a luat pasapoartele",
        "مالک نے میرا پاسپورٹ رکھ لیا ہے",
        "malik ne passport rakh liya",
        "صاحب العمل اخذ جوازي وما بيدفعلي",
        "صاحبکارم پاسپورتمو گرفته",
        "মালিক পাসপোর্ট আটকে রেখেছে",
        "ਮਾਲਕ ਨੇ ਮੇਰਾ ਪਾਸਪੋਰਟ ਰੱਖ ਲਿਆ",
        "loo shaqeeyuhu baasaboorkaygii wuu haystaa",
        "老闆扣起我本護照",
    ],
)
def test_a_passport_kept_is_danger_in_every_language(text: str) -> None:
    assert level(text) == "unsafe"


@pytest.mark.parametrize(
    "text",
    [
        "34 weeks pregnant and i havent felt baby move since yesterday",
        "im pregnant and bleeding, came on here about my hips",
        "my waters just broke",
    ],
)
def test_pregnancy_has_its_emergencies(text: str) -> None:
    hit = by_rules([text])
    assert hit is not None and hit.level == "emergency"
