"""`serve`: the four processes of this installation, started together, watched, and stopped together."""

from __future__ import annotations

import click

from bot.cli.processes import Processes, StartProblem
from bot.settings import Settings


@click.command()
def serve() -> None:
    """Train the model if need be, then serve the patient edge and the adviser app.

    Stop with Ctrl-C. Settings come from the environment and .env; see .env.example.

    Example: EDGE_PORT=8005 ./run serve
    """
    settings = Settings.from_environment()
    from bot.cli.preparation import prepare, what_to_try

    try:
        prepare(settings, say=click.echo)
        processes = Processes(settings, say=click.echo)
        processes.start()
    except StartProblem as problem:
        raise click.ClickException(str(problem)) from None
    for line in what_to_try(settings):
        click.echo(line)
    processes.watch()
