"""`python -m bot COMMAND`: the doors of the command line."""

from bot.cli import main

main()
