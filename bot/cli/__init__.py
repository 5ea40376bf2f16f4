"""The command line: one file a command. A wrong argument is one line on standard error and status 2."""

from __future__ import annotations

import importlib
import os
import sys

import click

from bot.settings import SettingProblem

COMMANDS = {
    "serve": "bot.cli.serve:serve",
    "talk": "bot.cli.talk:talk",
    "explain": "bot.cli.explain:explain",
    "understand": "bot.cli.understand:understand",
    "referrals": "bot.cli.referrals:referrals",
    "report": "bot.cli.report:report",
    "partners": "bot.cli.partners:partners",
    "advisers": "bot.cli.advisers:advisers",
    "check": "bot.cli.check:check",
    "costs": "bot.cli.costs:costs",
    "demo-data": "bot.cli.demo_data:demo_data",
    "locales": "bot.cli.locales:locales",
    "purge": "bot.cli.forgetting:purge",
    "erase": "bot.cli.forgetting:erase",
    "rotate-keys": "bot.cli.rotate_keys:rotate_keys",
}


class Lazily(click.Group):
    """Loads only the command that is run: `explain` need not wait for Rasa."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Every command by name."""
        return sorted(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command, or None for a name we do not have."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        return getattr(importlib.import_module(module), attribute)


@click.command(
    cls=Lazily,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
def commands() -> None:
    """Self-referral by text or web chat to employment advisers in NHS joint, back and muscle services.

    Each command says more with --help. Begin with: ./run serve
    """


def main() -> None:
    """Run one command; every expected problem is one clear line and status 2."""
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    try:
        status = commands.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as shown:
        click.echo(shown.ctx.get_help() if shown.ctx else "")
        status = 0
    except click.ClickException as problem:
        click.echo(f"{_where(problem)}{problem.format_message()}", err=True)
        status = 2
    except SettingProblem as problem:
        click.echo(f"setting: {problem}", err=True)
        status = 2
    except click.Abort:
        status = 130
    sys.exit(status if isinstance(status, int) else 0)


def _where(problem: click.ClickException) -> str:
    context = getattr(problem, "ctx", None)
    return f"{context.command_path.removeprefix('python -m ')}: " if context else ""
