"""What stands around a sign: denied, long past and over, or neither.

Denial alone never settles anything that is not plain: what is denied only half ("no numbness,
chest pain since this morning") is asked about, not passed over.
"""

from __future__ import annotations

from bot.model.safety import SafetyRule
from bot.safety.patterns import Found
from bot.safety.phrases import Span
from bot.safety.wording import Wording

ALARM, ASK, PASS = 2, 1, 0  # what a match comes to: the rule's own level, `confirm`, nothing
_DENIAL_REACH = 4
# concepts whose words carry a denial on to what follows them: "no numbness, tingling or chest pain"
_CARRYING = frozenset(
    """
    BRIDGE NUMB ODD SADDLE WIPE PEE PEE_ONLY POO WETTING SOILING SEX BOTH BOTH_LEGS WEAK LEGS STANDING
    CHEST CHEST_ONLY PAIN BREATHING BREATHE SHORT_BREATH NO_BREATH FEVER FEVER_ONLY RASH CONFUSED
    STROKE FACE SPEECH SLUR SIGHT LOST_SIGHT HEADACHE FELL CRASH TRAUMA BLOOD COLLAPSE COLLAPSED
    BACK_TROUBLE BACKISH BACK JOINT HOT_SWOLLEN SWOLLEN HOT LEG CALF CLOT CANCER
    SUICIDE SELF WANT KILL DIE END EYE LIFE ENDS CUTS UNAWARE BY_ITSELF BEATS_ME SELF_HARM HARM HURTS HOME_VIOLENCE HITS UNSAFE HURT_PART
    """.split()
)
_ROLE_REACH = 5
_OF_MYSELF = frozenset("i im ive my me myself".split())
_PAST_REACH = 7
_AFTER_REACH = 10


def weigh(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> int:
    """What a match of the rule comes to once the words around it are read."""
    if _asked_about(spans, language, found, said) or _in_my_care(spans, language, found, said):
        return PASS
    denied = _denied(spans, language, found, said)
    if denied is not None:
        return denied
    if rule.past == "alarm":
        return ALARM
    if rule.family == "cauda_equina":
        return min(
            _when(spans, language, rule.past, found, said), _explained(spans, language, found, said)
        )
    return _when(spans, language, rule.past, found, said)


def _explained(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> int:
    """What a numb or weak part comes to that sitting long explains, or an illness of many years.

    Numb from a hard chair and soon well again is nothing; one of the two alone, or a lifelong
    illness beside the sign, is asked about.
    """
    last = max(e for _, e in spans) - 1
    near = [
        name
        for name in ("POSTURE", "WEARS_OFF", "CHRONIC")
        if any(said.messages[s] == said.messages[last] for s, _ in _at(found, language, name))
    ]
    if not near or _now(spans, False, language, found, said):
        return ALARM
    return PASS if {"POSTURE", "WEARS_OFF"} <= set(near) else ASK


def _at(found: Found, language: str, concept: str) -> list[Span]:
    return found.get(f"{language}:{concept}", [])


def _same_sentence(said: Wording, a: int, b: int) -> bool:
    return said.sentences[a] == said.sentences[b]


def _asked_about(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether the sentence asks about our question ("why do you ask about …", "what does … mean")."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    asks = any(
        end <= first and said.opens_at(start) and _same_sentence(said, start, first)
        for start, end in _at(found, language, "WHY_ASKED")
    )
    if asks:
        return True
    opened = any(
        end <= first and said.opens_at(start) and _same_sentence(said, start, first)
        for start, end in _at(found, language, "WHAT_IS")
    )
    return opened and any(
        last <= start <= last + 2 and said.closes_at(end) and _same_sentence(said, start, last - 1)
        for start, end in _at(found, language, "MEANT")
    )


def _in_my_care(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether the sign tells what somebody's work or caring is about, and not what happens now."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    before = any(
        end <= first + 1
        and first - end <= _ROLE_REACH
        and _same_sentence(said, start, first)
        and not _OF_MYSELF & set(said.words[end:first])
        for start, end in _at(found, language, "ROLE")
    )
    after = any(
        last - 1 <= start <= last + _ROLE_REACH and said.messages[start] == said.messages[last - 1]
        for start, _ in _at(found, language, "ROLE_AFTER")
    )
    return (before or after) and not _now(spans, False, language, found, said)


def _denied(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> int | None:
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    for start, end in _at(found, language, "NO"):
        if end > first or not _same_sentence(said, start, first) or first - end > _DENIAL_REACH:
            continue
        if _fresh_start(end, first, language, found, said):
            continue
        if not _bridged(end, first, language, found, said):
            continue
        if _listed_on(start, end, first, language, found, said):
            return ASK
        return ASK if _but_after(last, language, found, said) else PASS
    if _denied_inside(spans, language, found, said):
        return PASS
    if any(
        end <= first
        and _same_sentence(said, start, first)
        and _bridged(end, first, language, found, said)
        for start, end in _at(found, language, "UNSURE_NO")
    ):
        return ASK
    if _denied_after(last, language, found, said):
        return ASK if _but_after(last, language, found, said) else PASS
    if any(
        _soon_after(start, last, language, found, said)
        and _same_sentence(said, start, last - 1)
        and said.closes_at(end)
        for start, end in _at(found, language, "NOT_AFTER")
    ):
        return PASS if _denies_last(language) else ASK
    return None


def _denies_last(language: str) -> bool:
    """Whether the language puts its denial at the end, as a matter of course."""
    return language in ("ur", "ur-Latn", "pa", "bn", "fa", "so")


def _soon_after(start: int, last: int, language: str, found: Found, said: Wording) -> bool:
    if _denies_last(language):
        return last <= start and _bridged(last, start, language, found, said)
    return 0 <= start - last <= 1


def _denied_after(last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether a whole denial follows the sign at once ("… dard nahi hai")."""
    return any(
        last <= start
        and _same_sentence(said, start, last - 1)
        and _bridged(last, start, language, found, said)
        for start, _ in _at(found, language, "DENIES_AFTER")
    )


def _denied_inside(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether a denial stands right before a later part of the sign ("my chest does not hurt")."""
    starts = {s for s, _ in spans}
    first = min(starts)
    return any(
        first < start
        and end in starts
        and not _covered(start, end, spans)
        and said.words[end - 1] != "nothing"
        for start, end in _at(found, language, "NO")
    )


def _bridged(end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether every word between a denial and the sign carries the denial on ("no sign of any …").

    Words that name parts or feelings carry it on too: "no numbness, tingling or chest pain".
    """
    if first - end > _DENIAL_REACH:
        return False
    carried = {
        i
        for name in found
        if name.startswith(f"{language}:") and name.partition(":")[2] in _CARRYING
        for s, e in found[name]
        if s >= end
        for i in range(s, e)
    }
    return all(i in carried for i in range(end, first))


def _covered(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(s <= start and end <= e for s, e in spans)


def _fresh_start(end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether something new begins between the denial and the sign ("no, my chest hurts")."""
    if end - 1 in said.commas and end < first + 1 and said.words[end - 1] in ("no", "nope"):
        return True
    return any(end <= s <= first for s, _ in _at(found, language, "AFRESH"))


def _listed_on(
    start: int, end: int, first: int, language: str, found: Found, said: Wording
) -> bool:
    """Whether a comma stands between denial and sign without an "or" that carries the denial on."""
    if not any(start <= i < first for i in said.commas):
        return False
    return not any(end <= s <= first for s, _ in _at(found, language, "LIST"))


def _but_after(last: int, language: str, found: Found, said: Wording) -> bool:
    return any(
        last <= s <= last + _AFTER_REACH
        and _same_sentence(said, s, last - 1)
        and not _covered(s, e, tuple(_at(found, language, "MILD")))
        for s, e in _at(found, language, "BUT")
    )


def _when(spans: tuple[Span, ...], language: str, past: str, found: Found, said: Wording) -> int:
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    over = any(
        last <= s <= last + _AFTER_REACH and said.messages[s] == said.messages[last - 1]
        for s, _ in _at(found, language, "OVER")
    )
    long_ago = _long_ago(first, last, language, found, said) or _lasting(
        first, last, language, found, said
    )
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
        first - 4 <= s < last + 2 and said.sentences[s] == said.sentences[first]
        for s, _ in _at(found, language, "WAS")
    )
    return was or any(0 <= s - last <= 2 for s, _ in past)


def _lasting(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the same sentence says that it has been so for years, and of no sudden change after that."""
    onsets = [
        s
        for s, _ in _at(found, language, "ONSET")
        if s < last + _PAST_REACH and said.sentences[s] == said.sentences[last - 1]
    ]
    return any(
        first - _PAST_REACH <= s <= last + _PAST_REACH
        and said.sentences[s] == said.sentences[last - 1]
        and not any(onset >= e for onset in onsets)
        for s, e in _at(found, language, "LASTING")
    )


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
