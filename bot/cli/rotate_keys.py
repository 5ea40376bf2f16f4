"""`rotate-keys`: everything that is sealed, sealed again under the newest key."""

from __future__ import annotations

import click
from cryptography.fernet import Fernet

from bot.cli.opening import open_store
from bot.store.rotation import reseal_everything


@click.command()
@click.option("--new", is_flag=True, help="Only print a fresh key, to be put first in FIELD_KEYS.")
def rotate_keys(new: bool) -> None:
    """Seal every stored value under the first key of FIELD_KEYS; then the old keys may go.

    Safe to stop and to run again: old and new keys both open until you take the old ones out.

    \b
    Example:  ./run rotate-keys --new       (put the key first in FIELD_KEYS, restart)
              ./run rotate-keys
    """
    if new:
        click.echo(Fernet.generate_key().decode())
        return
    with open_store() as (_, database):
        for table, count in reseal_everything(database).items():
            click.echo(f"{table}: {count} values sealed again")
