"""`partners`: the community organisations whose links bring people here."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.opening import Refused, now, one_of, open_store
from bot.partners.codes import BadCode, add_partner
from bot.partners.links import FORMATS, link, qr
from bot.store import partners as store
from bot.store.database import reading


@click.group()
def partners() -> None:
    """Community partners, their links and QR codes."""


@partners.command()
@click.argument("code")
@click.option("--name", required=True, help="The organisation's name.")
@click.option("--language", help="The language of its link, such as ur.")
@click.option("--keyword", help="A word that people may text first, such as NORTHMOOR.")
def add(code: str, name: str, language: str | None, keyword: str | None) -> None:
    """Add a partner and print its link.

    CODE stands in the link: 3 to 40 small letters, digits and single hyphens.

    \b
    Example:  python -m bot partners add northmoor --name "Northmoor Centre" --language ur
    """
    with open_store() as (settings, engine):
        try:
            partner = add_partner(
                engine,
                code=code,
                name=name,
                site=settings.site,
                now=now(),
                language=language,
                keyword=keyword,
            )
        except (BadCode, store.CodeTaken) as problem:
            raise Refused(str(problem)) from None
        click.echo(f"Added {partner.name}. Its link: {link(settings.public_url, partner.code)}")


@partners.command(name="list")
def list_() -> None:
    """List the partners: code, name, language, keyword, link.

    \b
    Example:  python -m bot partners list
    """
    with open_store() as (settings, engine):
        with reading(engine) as db:
            found = store.every(db)
        for partner in found:
            facts = (partner.code, partner.name, partner.language or "-", partner.keyword or "-")
            paused = "" if partner.active else "paused"
            line = (*facts, link(settings.public_url, partner.code), paused)
            click.echo("\t".join(line).rstrip())
        if not found:
            click.echo("There are no partners yet.", err=True)


@partners.command(name="qr")
@click.argument("code")
@click.option("--format", "form", default="svg", show_default=True, help="svg or png.")
@click.option("--output", type=click.Path(path_type=Path), help="A file; else CODE.svg or .png.")
def qr_(code: str, form: str, output: Path | None) -> None:
    """Write the QR code of a partner's link to a file.

    \b
    Example:  python -m bot partners qr northmoor --format png
    """
    one_of("--format", form, FORMATS)
    with open_store() as (settings, engine):
        with reading(engine) as db:
            partner = store.by_code(db, code)
        if partner is None:
            raise Refused(f"there is no partner {code!r}; `partners list` shows them")
        file = output or Path(f"{partner.code}.{form}")
        address = link(settings.public_url, partner.code)
        try:
            file.write_bytes(qr(address, form))
        except OSError as problem:
            raise Refused(f"cannot write {file}: {problem.strerror}") from None
        click.echo(f"Wrote {file}: {address}")
