"""What stands around a sign: denied, long past and over, or neither.

Denial alone never settles anything that is not plain: what is denied only half ("no numbness,
chest pain since this morning") is asked about, not passed over.
"""

from __future__ import annotations

from bot.safety.patterns import Found, Span
from bot.safety.wording import Wording

ALARM, ASK, PASS = 2, 1, 0  # what a match comes to: the rule's own level, `confirm`, nothing
_DENIAL_REACH = 4
_PAST_REACH = 7
_AFTER_REACH = 10


def weigh(spans: tuple[Span, ...], language: str, past: str, found: Found, said: Wording) -> int:
    """What a match comes to once the words around it are read; `past` as in `SafetyRule.past`."""
    denied = _denied(spans, language, found, said)
    if denied is not None:
        return denied
    if past == "alarm":
        return ALARM
    return _when(spans, language, past, found, said)


def _at(found: Found, language: str, concept: str) -> list[Span]:
    return found.get(f"{language}:{concept}", [])


def _same_sentence(said: Wording, a: int, b: int) -> bool:
    return said.sentences[a] == said.sentences[b]


def _denied(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> int | None:
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    for start, end in _at(found, language, "NO"):
        if end > first or not _same_sentence(said, start, first) or first - end > _DENIAL_REACH:
            continue
        if _covered(start, end, spans) or _fresh_start(end, first, language, found, said):
            continue
        if _listed_on(start, end, first, language, found, said):
            return ASK
        return ASK if _but_after(last, language, found, said) else PASS
    if any(
        end <= first and first - end <= _DENIAL_REACH and _same_sentence(said, start, first)
        for start, end in _at(found, language, "UNSURE_NO")
    ):
        return ASK
    if any(
        0 <= start - last <= 1 and _same_sentence(said, start, last - 1) and _closes(end, said)
        for start, end in _at(found, language, "NOT_AFTER")
    ):
        return PASS if f"{language}:DENIES_AFTER" in found else ASK
    return None


def _covered(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(s <= start and end <= e for s, e in spans)


def _fresh_start(end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether something new begins between the denial and the sign ("no, my chest hurts")."""
    if end - 1 in said.commas and end < first + 1 and said.words[end - 1] in ("no", "nope"):
        return True
    return any(end <= s < first + 1 and e <= first for s, e in _at(found, language, "AFRESH"))


def _listed_on(start: int, end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether a comma stands between denial and sign without an "or" that carries the denial on."""
    if not any(start <= i < first for i in said.commas):
        return False
    return not any(end <= s <= first for s, _ in _at(found, language, "LIST"))


def _but_after(last: int, language: str, found: Found, said: Wording) -> bool:
    return any(
        last <= s <= last + _AFTER_REACH and _same_sentence(said, s, last - 1)
        for s, _ in _at(found, language, "BUT")
    )


def _closes(end: int, said: Wording) -> bool:
    """Whether the sentence, or the part before a comma, ends here."""
    return end >= len(said.words) or end - 1 in said.commas or not _same_sentence(said, end - 1, end)


def _when(spans: tuple[Span, ...], language: str, past: str, found: Found, said: Wording) -> int:
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    over = any(
        last <= s <= last + _AFTER_REACH and said.messages[s] == said.messages[last - 1]
        for s, _ in _at(found, language, "OVER")
    )
    long_ago = _long_ago(first, last, language, found, said)
    if not (over or long_ago):
        return ALARM
    if _now(spans, over, language, found, said):
        return ALARM
    return PASS if past == "ignore" or (over and long_ago) else ASK


def _long_ago(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    past = [
        (s, e)
        for s, e in _at(found, language, "PAST")
        if (0 <= s - last <= _PAST_REACH or 0 <= first - e <= _PAST_REACH or first <= s < last)
        and said.messages[s] == said.messages[first]
    ]
    if not past:
        return False
    was = any(
        first - 4 <= s < last and said.sentences[s] == said.sentences[first]
        for s, _ in _at(found, language, "WAS")
    )
    return was or any(0 <= s - last <= 2 for s, _ in past)


def _now(spans: tuple[Span, ...], over: bool, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign is said to be there now, by a word that is not part of "fine now"."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    closed = _at(found, language, "OVER") + _at(found, language, "PAST")
    return any(
        first - 6 <= s < last + 6
        and said.sentences[s] == said.sentences[first]
        and not _covered(s, e, tuple(closed))
        for s, e in _at(found, language, "NOW")
    )
