"""The words that networks take for themselves, matched as the exact whole message only.

Carriers and Twilio read STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE and OPTOUT as opting out, START,
UNSTOP and YES as opting in again, HELP and INFO as a call for help (Twilio, "Support for opt-out
keywords"). "Stopped working in March" and "end of my contract" are answers.
"""

from __future__ import annotations

from typing import Final

from bot.model.networks_words import HELP_WORDS, START_WORDS, STOP_WORDS
from bot.store.messages import Choice

# said alone in answer to "do you work?", these speak of a job
ABOUT_A_JOB: Final = frozenset(["end", "quit", "cancel"])

STOP_CHOICE: Final = "stop_choice"  # the slot of the three things offered after STOP
STOP_TEXTS, STOP_AND_DELETE, CARRY_ON = "stop", "delete", "carry_on"
_CHOICES: Final = (STOP_TEXTS, STOP_AND_DELETE, CARRY_ON)


def read(text: str, *, opt_out: str | None, asked: str | None, stopped: bool) -> str | None:
    """`stop`, `start`, `help`, or None for anything else.

    `opt_out` is the carrier's own reading, which has already taken effect there. `start` is only
    read where texts are stopped; otherwise "yes" is an answer.
    """
    if opt_out and opt_out.lower() in ("stop", "start", "help"):
        return opt_out.lower()
    word = text.strip().lower()
    if word in STOP_WORDS and not (asked == "employment" and word in ABOUT_A_JOB):
        return "stop"
    if word in START_WORDS and stopped:
        return "start"
    if word in HELP_WORDS:
        return "help"
    return None


def read_stop_choice(text: str, choice: Choice | None) -> str | None:
    """Which of the three things after STOP the person chose, by option or number; else None."""
    if isinstance(choice, str) and choice in _CHOICES:
        return choice
    digits = [char for char in text if char.isdecimal()]
    if len(digits) == 1 and not any(char.isalpha() for char in text):
        place = int(digits[0])
        return _CHOICES[place - 1] if 1 <= place <= len(_CHOICES) else None
    return None
