"""`advisers add`: somebody may sign in to the adviser app."""

from __future__ import annotations

import re
import sys

import click

from bot.cli.opening import Refused, now, one_of, open_store
from bot.directory import load_site
from bot.model.answers import AREAS
from bot.settings import PROJECT
from bot.store import one_time_codes
from bot.store.hiring import BadName, Hired, hire
from bot.store.passwords import WeakPassword
from bot.store.staff import ROLES, NameTaken

ISSUER = "Work support advisers"


@click.group()
def advisers() -> None:
    """The people who work in the adviser app."""


@advisers.command()
@click.argument("name")
@click.option("--role", default="adviser", show_default=True, help=f"{', '.join(ROLES)}.")
@click.option("--team", help="Their team; the site's own where not given.")
@click.option("--languages", default="en", show_default=True, help="Codes, such as 'en ur'.")
@click.option("--areas", default="", help="Codes of whom they usually see; all where not given.")
@click.option("--strands", default="", help="Codes of the site's strands; all where not given.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(
    name: str,
    role: str,
    team: str | None,
    languages: str,
    areas: str,
    strands: str,
    password_stdin: bool,
) -> None:
    """Add NAME and print, once, what they need to sign in.

    \b
    Example:  python -m bot advisers add "Amina Khan" --role senior
    """
    one_of("--role", role, ROLES)
    for area in areas.split():
        one_of("--areas", area, AREAS)
    password = sys.stdin.readline().rstrip("\n") if password_stdin else None
    if password_stdin and not password:
        raise Refused("--password-stdin was given but standard input holds no password")
    with open_store() as (settings, engine):
        try:
            with engine.begin() as db:
                hired = hire(
                    db,
                    name=name,
                    role=role,
                    team=_team(team or settings.site),
                    now=now(),
                    password=password,
                    second_factor=not settings.demo,
                    languages=" ".join(languages.split()),
                    areas=" ".join(areas.split()),
                    strands=_strands(strands, settings.site),
                )
        except (BadName, NameTaken, WeakPassword) as problem:
            raise Refused(str(problem)) from None
    _show(hired, shown=not password_stdin)


def _strands(given: str, site: str) -> str:
    known = [strand.code for strand in load_site(PROJECT / "data", site).strands]
    for code in given.split():
        one_of("--strands", code, known or ["none, as this site has no strands"])
    return " ".join(given.split())


def _team(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", name):
        raise Refused(f"--team {name!r} is no team; a site's name, such as manchester, would be")
    return name


def _show(hired: Hired, shown: bool) -> None:
    member = hired.member
    click.echo(f"Added {member.display_name} as {member.role} in team {member.team}.")
    click.echo(f"User name: {member.username}")
    if shown:
        click.echo(f"Password:  {hired.password}")
    if hired.totp_secret:
        click.echo(f"Authenticator app key: {hired.totp_secret}")
        address = one_time_codes.address(hired.totp_secret, member.username, ISSUER)
        click.echo(f"Authenticator app link: {address}")
        click.echo(f"Recovery codes, once each: {' '.join(hired.recovery_codes)}")
    else:
        click.echo("Demo mode: no authenticator app is asked for.")
    click.echo("This is shown only now. Give it to them in person.")
