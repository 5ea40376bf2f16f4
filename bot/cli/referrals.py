"""`referrals`: the adviser queue for other systems."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from importlib import metadata
from typing import Any

import click
from sqlalchemy.engine import Engine

from bot.cli.opening import one_of, open_store
from bot.model.referral import STATUSES
from bot.referrals import export_csv, export_fhir, export_json
from bot.store import referrals as store
from bot.store.database import reading
from bot.store.referrals import Referral

FORMATS = ("json", "csv", "fhir")


@click.command()
@click.option("--status", help=f"Only these: {', '.join(STATUSES)}.")
@click.option("--format", "form", default="json", show_default=True, help="json, csv or fhir.")
def referrals(status: str | None, form: str) -> None:
    """Print the referrals in the queue, oldest first.

    JSON and FHIR print one array, CSV one row a referral.

    \b
    Example:  python -m bot referrals --status waiting --format csv > waiting.csv
    """
    one_of("--status", status, STATUSES)
    one_of("--format", form, FORMATS)
    with open_store() as (settings, engine):
        found = _read(engine, status)
        if form == "csv":
            export_csv.write((referral for referral, _ in found), sys.stdout)
        elif form == "fhir":
            publisher = export_fhir.Publisher(settings.public_url, _version())
            _print(export_fhir.bundle(referral, publisher) for referral, _ in found)
        else:
            _print(export_json.as_data(referral, history) for referral, history in found)


def _read(engine: Engine, status: str | None) -> list[tuple[Referral, list[store.Entry]]]:
    with reading(engine) as db:
        found = list(store.each(db, status))
        histories = store.histories(db, [referral.id for referral in found])
    return [(referral, histories.get(referral.id, [])) for referral in found]


def _print(items: Iterable[dict[str, Any]]) -> None:
    json.dump(list(items), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _version() -> str:
    try:
        return metadata.version("msk-work-referral")
    except metadata.PackageNotFoundError:
        return "0.1.0"  # run from the checkout, not installed
