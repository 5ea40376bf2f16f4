"""Who else can help: named, with why and how to reach them; and nothing kept where nothing may be."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from bot.store.database import open_database, reading
from bot.store.sealed import use_keys
from bot.store.tables import metadata
from tests.journeys.stack import Stack, Web

START = ("hello", "#yes", "#none", "#18_plus")

SIGNPOSTED = {
    # what was said → (service named, why, how to reach it)
    "outside England": (
        (*START, "edinburgh", "edinburgh", "#none", "#working", "#none", "#equipment"),
        ("only refer people in England", "Access to Work", "gov.uk"),
    ),
    "not a joint, back or muscle problem": (
        (*START, "manchester", "diabetes", "#working", "#none", "#tiredness"),
        ("WorkWell", "GP surgery"),
    ),
    "not under NHS care": (
        (*START, "sale", "#pain", "#back", "#gp_only", "#working", "#none", "#pain_movement"),
        ("joint, back and muscle", "GP surgery"),
    ),
    "Access to Work": (
        (*START, "sale", "#pain", "#back", "#none", "#working", "#none", "#equipment,travel"),
        ("Access to Work", "0800 121 7479", "DWP decides"),
    ),
    "talking therapies": (
        (*START, "sale", "#pain", "#back", "#gp_only", "#working", "#none", "#mood"),
        ("Talking Therapies", "low mood", "GP surgery"),
    ),
    "Be Well": (
        (*START, "manchester", "#pain", "#back", "#gp_only", "#working", "#none", "#money"),
        ("Be Well", "money"),
    ),
}


@pytest.mark.parametrize("why", SIGNPOSTED)
def test_signposted(stack: Stack, why: str) -> None:
    lines, expected = SIGNPOSTED[why]
    web = Web(stack)
    said = web.play(*lines)
    for words in expected:
        assert words in said, (words, said)
    assert "Fit for Work" not in said
    assert web.asked is None  # the journey is over, and it was no dead end


def counts(stack: Stack) -> dict[str, int]:
    """Rows by table."""
    settings = stack.settings()
    use_keys(list(settings.field_keys), settings.secret_key)
    database = open_database(settings.database_url)
    with reading(database) as db:
        found = {
            table.name: db.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
    database.dispose()
    return found


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("hello", "#yes", "#none", "#under_16"), ("parent", "GP", "Childline")),
        (("hello", "#no"), ("Access to Work", "Citizens Advice", "Acas")),
    ],
)
def test_nothing_is_kept_of_whoever_may_not_or_will_not_take_part(
    stack: Stack, lines: tuple[str, ...], words: tuple[str, ...]
) -> None:
    before = counts(stack)
    said = Web(stack).play(*lines)
    for word in words:
        assert word in said, said
    after = counts(stack)
    # what they said, their consents and the dialogue are gone; our own last words leave by the clock
    assert after["consents"] == before["consents"]
    assert after["tracker_events"] == before["tracker_events"]
    assert after["referrals"] == before["referrals"]
    settings = stack.settings()
    use_keys(list(settings.field_keys), settings.secret_key)
    with reading(open_database(settings.database_url)) as db:
        messages = metadata.tables["messages"]
        kept = db.execute(
            select(messages.c.text).where(messages.c.direction == "in").order_by(messages.c.id)
        ).scalars()
        assert lines[-1] not in json.dumps([text for text in kept if text])
