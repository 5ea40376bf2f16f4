"""How a sign is told: in jest, as history, as looked after, as nobody's; and what takes that back."""

from __future__ import annotations

import pytest

from bot.safety.screen import by_rules


def level(text: str) -> str | None:
    hit = by_rules([text])
    return hit.level if hit else None


@pytest.mark.parametrize(
    "text",
    [
        "i fainted once giving blood at the church hall in 2012",
        "numb underneath for weeks after the birth, that was 2003",
        "incontinent for years, the nurse sorts it, nothing changed",
        "foot drop since an op in 2011, stable, i wear a splint",
        "what should i do if i ever cant pee? not happening, just asking",
        "my brother collapsed at a match, anyway its my elbow",
        "cant breathe for laughing at your questions haha",
        "double vision? never",
        "weakness in both legs - no",
        "my letter says no features of cauda equina",
        "sepsis training at work every spring",
        "been shot of that job for years",
        "i could die of waiting, my phone will be dead soon",
        "ellen, 39, dover, cook, knee and back",
    ],
)
def test_what_is_no_news_does_not_ring(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("i fainted in 2012 and again this morning", "emergency"),
        ("incontinent for years, nurse sorts it, since yesterday its worse", "emergency"),
        ("my brother has collapsed, its my elbow i rang about", "emergency"),
        ("cant breathe haha no seriously", "emergency"),
        ("never lost feeling in my bum before, happened today", "emergency"),
        ("he strangled me, he says it was a joke", "unsafe"),
        ("he pushed me down the stairs, thats how i hurt my back", "unsafe"),
        ("i have been stabbed", "emergency"),
        ("think its cauda equina", "emergency"),
        ("could it be sepsis", "emergency"),
        ("wearing pads since tuesday", "emergency"),
        ("back pain and still 39", "urgent"),
        ("wet myself on the bus", "emergency"),
    ],
)
def test_what_is_news_rings(text: str, found: str) -> None:
    assert level(text) == found
