"""`locales`: the English sentences gathered, and every language's catalogue brought up to date."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from babel.messages.catalog import Catalog

from bot.language.filling import Unfaithful, fill, todo
from bot.language.messages import TEMPLATE, catalogue_path, read_catalogue, refresh
from bot.model.languages import WRITTEN
from bot.settings import PROJECT

LOCALES = PROJECT / "locales"
TRANSLATED = tuple(code for code in WRITTEN if code != "en")


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; status 1 if a file is out of date.")
@click.option("--todo", "wanted", metavar="LANGUAGE", help="Print what is left to translate: JSON.")
@click.option(
    "--fill",
    "filled",
    nargs=2,
    metavar="LANGUAGE FILE.json",
    help='Take translations from {"English": "translation"}; refuses a lost number or value.',
)
def locales(check: bool, wanted: str | None, filled: tuple[str, str] | None) -> None:
    """Gather the English into locales/messages.pot and update each language's messages.po.

    Translations are kept; where the English changed they turn fuzzy, and the language is not
    offered until somebody has looked.

    Examples:  ./run locales    ./run locales --todo ur    ./run locales --fill ur new.json
    """
    if wanted:
        _todo(wanted)
    elif filled:
        _fill(*filled)
    else:
        _refresh(check)


def _refresh(check: bool) -> None:
    stale = refresh(PROJECT, TRANSLATED, write=not check)
    for path in stale:
        click.echo(f"{'out of date' if check else 'written'}: {path.relative_to(PROJECT)}")
    if not check:
        for language in TRANSLATED:
            left = len(todo(_catalogue(language)))
            click.echo(f"{language}\t{left} left to translate")
    sys.exit(1 if check and stale else 0)


def _catalogue(language: str) -> Catalog:
    if language not in TRANSLATED:
        raise click.UsageError(f"{language!r} is not one of: {' '.join(TRANSLATED)}")
    path = catalogue_path(LOCALES, language)
    if not path.exists() or not (LOCALES / TEMPLATE).exists():
        raise click.UsageError("no catalogues yet: first ./run locales")
    return read_catalogue(path)


def _todo(language: str) -> None:
    left = todo(_catalogue(language))
    click.echo(json.dumps(left, ensure_ascii=False, indent=1))


def _fill(language: str, source: str) -> None:
    _catalogue(language)
    try:
        new = json.loads(Path(source).read_text(encoding="utf-8"))
        count = fill(catalogue_path(LOCALES, language), new)
    except OSError as problem:
        raise click.UsageError(f"{source}: cannot be read: {problem.strerror}") from None
    except ValueError as problem:
        raise click.UsageError(f"{source}: {problem}") from None
    except Unfaithful as problem:
        raise click.ClickException(f"nothing written:\n{problem}") from None
    left = len(todo(_catalogue(language)))
    click.echo(f"{language}: {count} written, {left} left to translate")
