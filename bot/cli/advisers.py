"""`advisers add`: somebody may sign in to the adviser app."""

from __future__ import annotations

import re
import sys

import click
from sqlalchemy.engine import Connection

from bot.cli.opening import Refused, now, one_of, open_store
from bot.directory import load_site
from bot.model.answers import AREAS
from bot.settings import PROJECT
from bot.store import one_time_codes, staff_elsewhere
from bot.store.hiring import BadName, Hired, hire
from bot.store.passwords import WeakPassword
from bot.store.staff import ROLES, Member, NameTaken, by_username

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


@advisers.command(name="e-mail")
@click.argument("username")
@click.argument("address")
def set_email(username: str, address: str) -> None:
    """Set USERNAME's e-mail ADDRESS ("none" takes it away): for notices and for their own sign-in.

    \b
    Example:  python -m bot advisers e-mail amina.khan amina.khan@example.nhs.uk
    """
    wanted = None if address == "none" else address.strip()
    if wanted is not None and not re.fullmatch(
        r"[^@\s<>,;]{1,64}@[^@\s<>,;]+\.[^@\s<>,;]+", wanted
    ):
        raise Refused(f"{address!r} is no e-mail address; name@example.nhs.uk would be")
    with open_store() as (_, engine), engine.begin() as db:
        try:
            staff_elsewhere.set_email(db, _member(db, username), wanted)
        except NameTaken as problem:
            raise Refused(str(problem)) from None
    click.echo(f"{username} has {'no e-mail address' if wanted is None else 'an e-mail address'}.")


@advisers.command()
@click.argument("username")
@click.argument("subject")
def connect(username: str, subject: str) -> None:
    """Connect USERNAME with who they are (SUBJECT) at the organisation's sign-in; "none" undoes it.

    Needed only where the provider does not vouch for e-mail addresses.

    \b
    Example:  python -m bot advisers connect amina.khan 8f7c2d1e
    """
    with open_store() as (settings, engine), engine.begin() as db:
        member = _member(db, username)
        if subject == "none":
            staff_elsewhere.forget_provider(db, member)
            click.echo(f"{username} is connected with nobody there.")
            return
        if settings.provider is None:
            raise Refused("OIDC_ISSUER is not set; the issuer is part of who somebody is")
        try:
            free = staff_elsewhere.set_provider(db, member, settings.provider.issuer, subject)
        except NameTaken as problem:
            raise Refused(str(problem)) from None
        if not free:
            raise Refused(
                f"{username} is connected already; 'none' in place of the subject undoes it"
            )
    click.echo(f"{username} is connected.")


def _member(db: Connection, username: str) -> Member:
    found = by_username(db, username)
    if found is None:
        raise Refused(f"nobody has the user name {username!r}; it is as `advisers add` printed it")
    return found


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
