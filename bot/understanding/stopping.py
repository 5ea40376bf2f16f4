"""The words that networks take as "stop": by exact whole message, and no other way.

"Quit my job" is an answer. "Please stop texting me" means the same as STOP but is only asked back.
"""

from __future__ import annotations

import re
from typing import Final

from bot.model.networks_words import HELP_WORDS, STOP_WORDS

_ASKS_TO_STOP: Final = re.compile(
    r"(?<!\S)(?:(?:please |pls |just |can you |could you |will you |u |i want you to |want you to )*(?:stop|quit|stp|cease) (?:texting|messaging|contacting|sending|txting|bothering|the texts|these texts|text|texts|these messages|msging|with the texts|emailing|harassing|all texts)(?: .*)?|(?:dont|do not|never|no more|please dont|not) (?:\w+ )?(?:text|message|contact|messages|texts|messaging|texting)(?: me)?(?: again| any ?more| ever| back| please| from you)+(?: .*)?|(?:take|remove) me (?:off|from)(?: .*)?|unsubscribe(?: me)?(?: .*)?|leave me alone(?: .*)?|(?:i want|want|wanna|like|id like) to (?:opt out|unsubscribe|stop (?:getting|receiving) (?:these )?(?:texts|messages))|opt(?:ing)? (?:me )?out|stop (?:now|please|it|this|this now|all|everything|messaging)|please stop(?: this| it| now)?|stop stop(?: stop)*|go away|get lost|do one|piss off|fuck off|bugger off|sod off)(?!\S)"
)


def stop_word(raw: str, question: str | None) -> bool:
    """Whether the whole message is one of the network's words; "quit" to the employment question is an answer."""
    word = raw.strip().strip(".!\"' ").lower()
    return word in STOP_WORDS and not (question == "employment" and word == "quit")


def help_word(raw: str) -> bool:
    """Whether the whole message is HELP or INFO."""
    return raw.strip().strip(".!?\"' ").lower() in HELP_WORDS


def asks_to_stop(plain: str) -> bool:
    """Whether somebody asks in other words that the texts stop."""
    return bool(_ASKS_TO_STOP.search(plain))
