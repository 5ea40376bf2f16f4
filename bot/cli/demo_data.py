"""`demo-data`: an invented month of referrals, so that the desk can be looked at as it is in use."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import Final

import click
from sqlalchemy.engine import Connection, Engine

from bot.cli.demo_lives import LIVES, Life, hear
from bot.cli.demo_people import Invented, material, person
from bot.cli.opening import Refused, now, open_store
from bot.directory import load_site
from bot.language.words import Words
from bot.model.outcome import Reason
from bot.model.site import Site
from bot.partners.codes import add_partner
from bot.referrals.record import Source, build
from bot.referrals.submit import receiving_team, submit
from bot.settings import PROJECT
from bot.store import consents, conversations, event_log, messages
from bot.store import partners as partner_store
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.consents import Consent
from bot.store.database import reading
from bot.store.hiring import demo_staff, hire, username_of
from bot.store.messages import Outbound
from bot.store.staff import Member
from bot.triage.assess import assess

DAYS: Final = 38  # a month and what is left of the one before
WAITING: Final = 0.4  # of all people: nobody has claimed these
RECENT: Final = 7  # days within which those who wait have written
LEFT_OFF: Final = 0.5  # so many conversations beside each that was sent never came to an end
IN_USE: Final = ("sms", "web")


@dataclass(frozen=True)
class Stage:
    """Where the month is put."""

    engine: Engine
    site: Site
    words: Words
    draw: random.Random
    now: dt.datetime


@click.command("demo-data")
@click.option(
    "--people", default=100, show_default=True, type=click.IntRange(1, 800), help="How many."
)
def demo_data(people: int) -> None:
    """Fill a demonstration with an invented month: four in ten wait, the others are at every stage.

    Only in demo mode, and only once. Nobody in it exists.

    \b
    Example:  ./run demo-data
    """
    with open_store() as (settings, engine):
        if not settings.demo:
            raise Refused("demo-data is only for demo mode (DEMO=1): this installation is not one")
        with reading(engine) as db:
            if store.by_conversation(db, _id(0)) is not None:
                raise Refused("the demo data is there already; an empty DATA_DIR would be right")
        site = load_site(PROJECT / "data", settings.site)
        words = Words(PROJECT / "data", PROJECT / "locales")
        draw = random.Random(f"{site.name}:{people}")
        stage = Stage(engine, site, words, draw, now())
        demo_staff(engine, team=site.name, secret_key=settings.secret_key, now=stage.now)
        team = _advisers(stage)
        _partners(stage)
        references = [_send(stage, number, people) for number in range(people)]
        _lives(stage, team, references)
        _left_off(stage, int(people * LEFT_OFF))
    waiting = people - len([one for one in references if one is not None])
    click.echo(f"Added {people} invented people to team {site.name}; {waiting} of them wait.")


def _id(number: int) -> str:
    return f"demo-{number:04d}"


def _advisers(stage: Stage) -> list[Member]:
    known = {*stage.site.core, *stage.site.wider}
    strands = {strand.code for strand in stage.site.strands}
    for one in material()["advisers"]:
        with stage.engine.begin() as db:
            if staff_store.by_username(db, username_of(one["name"])) is None:
                hire(
                    db,
                    name=one["name"],
                    role=one["role"],
                    team=stage.site.name,
                    now=stage.now,
                    second_factor=False,
                    languages=one["languages"],
                    areas=" ".join(area for area in one["areas"].split() if area in known),
                    strands=" ".join(code for code in one["strands"].split() if code in strands),
                )
    with reading(stage.engine) as db:
        members = staff_store.in_team(db, stage.site.name)
    return [member for member in members if member.role == "adviser"]


def _partners(stage: Stage) -> None:
    for one in material()["partners"]:
        with reading(stage.engine) as db:
            there = partner_store.by_code(db, one["code"])
        if there is None:
            add_partner(stage.engine, **one, site=stage.site.name, now=stage.now)


def _written_at(stage: Stage, number: int, people: int) -> dt.datetime:
    """The first to come has number 0; the last ones wait."""
    waits = number >= people * (1 - WAITING)
    days = stage.draw.uniform(0.05, RECENT) if waits else stage.draw.uniform(9, DAYS)
    at = stage.now - dt.timedelta(days=days)
    # most write in the evening, and hardly anybody by night
    at = at.replace(hour=stage.draw.choice([8, 9, 11, 12, 13, 15, 17, 18, 19, 20, 20, 21]))
    return min(at, stage.now - dt.timedelta(minutes=stage.draw.randrange(3, 90)))


def _send(stage: Stage, number: int, people: int) -> tuple[str, str, dt.datetime] | None:
    """Put one person in the queue; None for those who are to stay there unclaimed."""
    at = _written_at(stage, number, people)
    someone = person(stage.draw, number, stage.site, at.date())
    _conversation(stage, number, someone, at)
    outcome = assess(someone.answers, stage.site, at.date())
    with reading(stage.engine) as db:
        given = consents.of(db, _id(number))
    record = build(
        someone.answers,
        outcome,
        say=lambda reason: _reason(stage, reason, someone.language),
        source=Source(someone.channel, someone.partner),
        language=someone.language,
        consents=given,
        words=someone.words,
        safety=["cauda_equina.confirm"] if number % 29 == 11 else [],
    )
    sent = submit(
        stage.engine,
        conversation_id=_id(number),
        record=record,
        to=receiving_team(stage.site),
        now=at,
    )
    return None if number >= people * (1 - WAITING) else (sent.reference, _id(number), at)


def _reason(stage: Stage, reason: Reason, language: str) -> str:
    contacts = stage.site.contacts(reason.destination or "")
    return stage.words.say(f"utter_reason_{reason.sentence}", language, "sms", **contacts).text


def _conversation(stage: Stage, number: int, someone: Invented, at: dt.datetime) -> None:
    """What was said, in short: enough to read, and the consents as they were given."""
    began = at - dt.timedelta(minutes=9)
    with stage.engine.begin() as db:
        facts = (someone.language, someone.partner, began)
        if someone.channel == "sms":
            phone = someone.answers["phone"]
            if conversations.living_by_phone(db, phone) is not None:
                phone = f"+4477009{number % 100:05d}"  # the number of a second phone in the house
            conversations.add_sms(db, _id(number), phone, *facts)
        else:
            conversations.add_web(db, _id(number), *facts)
        _opened(db, stage, _id(number), someone.channel, someone.language, someone.partner, began)
        for minute, (response, reply) in enumerate(
            (("utter_ask_consent_take_part", "1"), ("utter_ask_consent_share", "yes"))
        ):
            said_at = began + dt.timedelta(minutes=minute * 8)
            said = stage.words.say(response, someone.language, someone.channel, **_values(stage))
            out = Outbound(said.text, responses=(response,))
            messages.add_outbound(db, _id(number), out, answers_id=None, position=0, now=said_at)
            heard = hear(db, _id(number), reply, said_at + dt.timedelta(seconds=40))
            purpose = response.removeprefix("utter_ask_consent_")
            _consent(db, number, heard, purpose, "yes", someone, reply, said_at)
        answer = someone.answers["consent_contact"]
        _consent(db, number, 0, "contact", answer, someone, answer, at)
        conversations.change(db, _id(number), state="sent", last_in_at=at)


def _values(stage: Stage) -> dict[str, str]:
    """What the sentences leave open."""
    return {"place": stage.site.title, "team": stage.site.team, "summary": "…"}


def _consent(
    db: Connection,
    number: int,
    heard: int,
    purpose: str,
    answer: str,
    someone: Invented,
    reply: str,
    at: dt.datetime,
) -> None:
    given = Consent(purpose, answer, "demo", "0" * 64, someone.language, someone.channel, reply, at)
    consents.record(db, _id(number), f"{heard}:{purpose}", given)


def _opened(
    db: Connection,
    stage: Stage,
    conversation: str,
    channel: str,
    language: str,
    partner: str | None,
    at: dt.datetime,
) -> None:
    event_log.count(
        db,
        "opened",
        at,
        f"opened:{conversation}",
        site=stage.site.name,
        channel=channel,
        language=language,
        partner_code=partner or "",
    )


def _lives(
    stage: Stage, team: list[Member], sent: list[tuple[str, str, dt.datetime] | None]
) -> None:
    """The first adviser takes more than their share: the capacity alarm is there to be seen."""
    weights, lives = [often for often, _ in LIVES], [steps for _, steps in LIVES]
    each_once = list(lives)
    load = [3, *([2] * (len(team) - 1))]
    for one in sent:
        if one is None:
            continue
        reference, conversation, at = one
        member = stage.draw.choices(team, load)[0]
        life = Life(stage.engine, stage.draw, reference, conversation, member, at, stage.now)
        life.run(each_once.pop() if each_once else stage.draw.choices(lives, weights)[0])


def _left_off(stage: Stage, count: int) -> None:
    """Conversations that began and never came to an end: counts without a person."""
    languages = list(material()["languages"])
    for number in range(count):
        at = stage.now - dt.timedelta(days=stage.draw.uniform(1, DAYS))
        language = stage.draw.choice(languages)
        with stage.engine.begin() as db:
            channel = stage.draw.choice(IN_USE)
            _opened(db, stage, f"left-off-{number}", channel, language, None, at)
