"""The words that networks and Twilio take for themselves (Twilio, default opt-out keywords, 2024).

They act on them before we see them; no partner can own one as a keyword.
"""

from typing import Final

STOP_WORDS: Final = frozenset("stop stopall unsubscribe cancel end quit revoke optout".split())
START_WORDS: Final = frozenset(("start", "unstop", "yes"))
HELP_WORDS: Final = frozenset(("help", "info"))
