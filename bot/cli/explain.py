"""`explain`: the routing decision for given answers, as JSON, without a conversation."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from bot.directory import SiteProblem, load_site
from bot.language.words import Words
from bot.model.answers import NO_ANSWER, SLOTS, UNKNOWN, Answers, BadAnswer
from bot.model.outcome import Outcome
from bot.model.site import Site
from bot.settings import PROJECT, SettingProblem, Settings
from bot.triage.assess import assess

DATA, LOCALES = PROJECT / "data", PROJECT / "locales"
ENGLAND = ZoneInfo("Europe/London")


class Refused(click.ClickException):
    """A broken input: one clear line on standard error, exit status 2, nothing printed."""

    exit_code = 2


@click.command()
@click.argument("answers_json", metavar="ANSWERS.json")
@click.option("--site", "site_name", help="A site of data/sites; else SITE, else manchester.")
@click.option("--language", help="The reasons' language; else the person's, else English.")
def explain(answers_json: str, site_name: str | None, language: str | None) -> None:
    """Print the routing decision for the answers in a file (or - for standard input).

    \b
    Example:  echo '{"answers": {"age_band": "18_plus", "gp_area": "trafford"}}' | ./run explain -
    """
    answers, today = _input(_read(answers_json))
    site = _site(site_name)
    _check_provider(answers, site)
    words = Words(DATA, LOCALES)
    outcome = assess(answers, site, today)
    click.echo(_as_json(outcome, words, _language(language, answers, words)))


def _read(source: str) -> Any:
    name = "standard input" if source == "-" else source
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_no_repeats)
    except OSError as problem:
        raise Refused(f"{name}: cannot be read: {problem.strerror}") from None
    except UnicodeDecodeError:
        raise Refused(f"{name}: is not text in UTF-8") from None
    except (ValueError, RecursionError) as problem:
        raise Refused(f"{name}: is not JSON: {problem}") from None


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"{twice[0]!r} stands in it twice; once would be right")
    return dict(pairs)


def _input(content: Any) -> tuple[Answers, dt.date]:
    """The answers and the day, from `{"answers": …, "today": …}` or bare answers."""
    if not isinstance(content, dict):
        raise Refused('the input is not an object; {"answers": {…}} or {"slot": "code"} would be')
    given = {name: value for name, value in content.items() if name != "today"}
    if "answers" in content:
        _check_keys(content)
        given = content["answers"]
    if not isinstance(given, dict):
        raise Refused('"answers" is not an object; {"slot": "code"} would be')
    try:
        _check_not_null(given)
        return Answers(given), _day(content.get("today"))
    except BadAnswer as problem:
        raise Refused(_one_line(problem)) from None


def _check_keys(content: dict[str, Any]) -> None:
    for key in content:
        if key not in ("answers", "today"):
            raise Refused(f'unknown key {key!r}; "answers" and "today" are known')


def _check_not_null(given: dict[str, Any]) -> None:
    for name, value in given.items():
        if value is None and name in SLOTS:
            raise BadAnswer(f"{name}: null is no answer; leave the slot out if it was not asked")
        if value is None:
            Answers({name: ""})  # unknown slot: raises with the list of slots


def _day(today: Any) -> dt.date:
    if today is None:
        return dt.datetime.now(ENGLAND).date()
    try:
        return dt.date.fromisoformat(today)
    except (TypeError, ValueError):
        raise Refused(f"today: {today!r} is not a date such as 2026-11-30") from None


def _site(name: str | None) -> Site:
    try:
        return load_site(DATA, name or Settings.from_environment().site)
    except (SiteProblem, SettingProblem) as problem:
        raise Refused(_one_line(problem)) from None


def _check_provider(answers: Answers, site: Site) -> None:
    """The one slot whose codes are the site's own."""
    codes = [*(service.code for service in site.services), "elsewhere", "unknown", *NO_ANSWER]
    provider = answers.get("care_provider", "unknown")
    if provider not in codes:
        raise Refused(
            f"care_provider: unknown code {provider!r}; it takes one of: {' '.join(codes)}"
        )


def _language(wanted: str | None, answers: Answers, words: Words) -> str:
    offered = words.offered()
    if wanted is not None and wanted not in offered:
        raise Refused(f"--language {wanted!r} is not offered; offered are: {', '.join(offered)}")
    own = answers.known("language")
    return wanted or (own if own is not UNKNOWN else "en")  # not offered: said in English


def _as_json(outcome: Outcome, words: Words, language: str) -> str:
    reasons = [
        {
            "rule": reason.rule,
            "destination": reason.destination,
            "text": words.say(f"utter_reason_{reason.sentence}", language, channel="web").text,
        }
        for reason in outcome.reasons
    ]
    shown = {
        "primary": outcome.primary,
        "destinations": list(outcome.destinations),
        "priority": outcome.priority,
        "pathway": outcome.pathway,
        "service_tags": list(outcome.service_tags),
        "reasons": reasons,
        "missing": list(outcome.missing),
        "rules_version": outcome.rules_version,
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _one_line(problem: Exception) -> str:
    return " ".join(str(problem).split())
