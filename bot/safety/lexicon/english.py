"""English as one language: body, mind and scope together."""

from typing import Final

from bot.safety.lexicon import english_body, english_mind, english_scope

_CONCEPTS: Final = {**english_body.CONCEPTS, **english_mind.CONCEPTS, **english_scope.CONCEPTS}
_BOTH: Final = {
    # a deliberate overdose is a crisis and puts life at risk now
    "overdose.taken": english_mind.PATTERNS["crisis.overdose"],
}
LANGUAGES: Final = {
    "en": (_CONCEPTS, {**english_body.PATTERNS, **english_mind.PATTERNS, **_BOTH}),
}
