"""Every sealed value read with any key and sealed again under the newest, a few rows at a time."""

from __future__ import annotations

from sqlalchemy import LargeBinary, Table, column, select, table, update
from sqlalchemy.engine import Engine
from sqlalchemy.sql.expression import TableClause

from bot.store.sealed import SealedJSON, SealedText, reseal
from bot.store.tables import metadata

ROWS_AT_ONCE = 200  # short transactions: patients go on texting meanwhile


def reseal_everything(engine: Engine) -> dict[str, int]:
    """Seal all again; how many values a table. Raises `CannotRead` where no key opens one."""
    return {
        known.name: sum(_reseal(engine, known, name) for name in sealed)
        for known in metadata.sorted_tables
        if (sealed := _sealed_columns(known))
    }


def _sealed_columns(known: Table) -> list[str]:
    return [c.name for c in known.columns if isinstance(c.type, (SealedText, SealedJSON))]


def _reseal(engine: Engine, known: Table, name: str) -> int:
    key = next(iter(known.primary_key.columns)).name
    raw = _as_stored(known.name, key, name)
    done, last = 0, None
    while True:
        rows = select(raw.c[key], raw.c[name]).where(raw.c[name].is_not(None))
        rows = rows if last is None else rows.where(raw.c[key] > last)
        with engine.begin() as db:
            found = db.execute(rows.order_by(raw.c[key]).limit(ROWS_AT_ONCE)).all()
            for this, value in found:
                sealed = {name: reseal(value)}
                db.execute(update(raw).where(raw.c[key] == this).values(sealed))
        if not found:
            return done
        done, last = done + len(found), found[-1][0]


def _as_stored(name: str, key: str, sealed: str) -> TableClause:
    """The table with its sealed column as bytes, so that nothing is opened on the way."""
    return table(name, column(key), column(sealed, LargeBinary))
