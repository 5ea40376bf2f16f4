"""What stands around a sign: denied, long past and over, or neither.

Denial alone never settles anything that is not plain: what is denied only half ("no numbness,
chest pain since this morning") is asked about, not passed over.
"""

from __future__ import annotations

from bot.model.safety import SafetyRule
from bot.safety.moment import (
    AFTER_REACH,
    ALARM,
    ASK,
    PASS,
    PAST_REACH,
    at,
    covered,
    had,
    now,
    same_sentence,
    when,
)
from bot.safety.patterns import Found
from bot.safety.phrases import Span
from bot.safety.told import answered_no, flatly_denied, never_before, no_news
from bot.safety.wording import Wording

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
# what nobody has as a lasting state: beside words of caring for somebody it is asked about
_ACUTE = frozenset("heart breathing bleeding stroke collapse allergy overdose sepsis sight".split())
# what sitting long may explain: a part that is numb or weak, not one that leaks
_FELT = frozenset(("cauda_equina.saddle", "cauda_equina.legs", "cauda_equina.maybe"))
_OF_MYSELF = frozenset("i im ive my me myself".split())


def weigh(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> int:
    """What a match of the rule comes to once the words around it are read."""
    if _asked_about(spans, language, found, said) or no_news(spans, language, rule, found, said):
        return PASS
    if _in_my_care(spans, language, found, said):
        return _cared_for(spans, language, rule, found, said)
    denied = _denied(spans, language, found, said)
    if denied is not None:
        return denied
    if rule.past == "alarm":
        return ALARM
    if rule.family == "cauda_equina":
        if _little_or_pet(spans, language, found, said):
            return PASS
        return min(
            when(spans, language, rule, found, said), _explained(spans, language, rule, found, said)
        )
    return when(spans, language, rule, found, said)


def _little_or_pet(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether the sentence is about who wets the bed as a matter of course: a toddler, a cat, those cared for."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return any(
        first - PAST_REACH <= s <= last + PAST_REACH and same_sentence(said, s, first)
        for s, _ in at(found, language, "LITTLE_OR_PET")
    ) and not now(spans, False, language, found, said)


def _explained(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> int:
    """What a numb or weak part comes to that sitting long explains, or an illness of many years.

    Numb from a hard chair and soon well again is nothing; one of the two alone, or a lifelong
    illness beside the sign, is asked about.
    """
    last = max(e for _, e in spans) - 1
    names = ("POSTURE", "WEARS_OFF", "CHRONIC") if rule.id in _FELT else ("CHRONIC",)
    near = [
        name
        for name in names
        if any(said.messages[s] == said.messages[last] for s, _ in at(found, language, name))
    ]
    if not near or now(spans, False, language, found, said):
        return ALARM
    return PASS if {"POSTURE", "WEARS_OFF"} <= set(near) else ASK


def _asked_about(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether the sentence asks about our question ("why do you ask about …", "what does … mean")."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    asks = any(
        end <= first and said.opens_at(start) and same_sentence(said, start, first)
        for start, end in at(found, language, "WHY_ASKED")
    )
    if asks:
        return True
    if _asked_in_general(first, last, language, found, said):
        return True
    opened = any(
        end <= first and said.opens_at(start) and same_sentence(said, start, first)
        for start, end in at(found, language, "WHAT_IS")
    )
    return opened and any(
        last <= start <= last + 2 and said.closes_at(end) and same_sentence(said, start, last - 1)
        for start, end in at(found, language, "MEANT")
    )


def _cared_for(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> int:
    """What a sign comes to among words of work or caring: acute now in somebody cared for is asked about."""
    first = min(s for s, _ in spans)
    caring = any(same_sentence(said, s, first) for s, _ in at(found, language, "CARING"))
    acute = rule.family in _ACUTE and not had(spans, language, found, said)
    return ASK if caring and acute else PASS


def _asked_in_general(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign stands in a question about people at large ("could sitting cause …")."""
    return any(
        said.opens_at(start)
        and same_sentence(said, start, first)
        and any(end - 1 <= s < last for s, _ in at(found, language, "CAUSES"))
        and not any(
            said.words[i] in _OF_MYSELF and same_sentence(said, i, first) for i in range(end, last)
        )
        for start, end in at(found, language, "QUESTION")
        if start <= first
    )


def _in_my_care(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether the sign tells what somebody's work or caring is about, and not what happens now."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    before = any(
        end <= first + 1
        and first - end <= _ROLE_REACH
        and same_sentence(said, start, first)
        and not _OF_MYSELF & set(said.words[end:first])
        for start, end in at(found, language, "ROLE")
    )
    after = any(
        last - 1 <= start <= last + _ROLE_REACH and said.messages[start] == said.messages[last - 1]
        for start, _ in at(found, language, "ROLE_AFTER")
    )
    return (before or after) and not now(spans, False, language, found, said)


def _denied(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> int | None:
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    for start, end in at(found, language, "NO"):
        if end > first or not same_sentence(said, start, first) or first - end > _DENIAL_REACH:
            continue
        if _fresh_start(end, first, language, found, said) or never_before(start, last, said):
            continue
        if not _bridged(end, first, language, found, said):
            continue
        if _listed_on(start, end, first, language, found, said):
            return ASK
        return ASK if _but_after(last, language, found, said) else PASS
    if _denied_inside(spans, language, found, said) or answered_no(last, language, found, said):
        return PASS
    if any(
        last <= s and same_sentence(said, s, last - 1)
        for s, _ in at(found, language, "NONE_OF_THEM")
    ):
        return PASS
    if any(
        end <= first
        and same_sentence(said, start, first)
        and _bridged(end, first, language, found, said)
        for start, end in at(found, language, "UNSURE_NO")
    ):
        return ASK
    if _denied_after(last, language, found, said):
        return ASK if _but_after(last, language, found, said) else PASS
    if any(
        _soon_after(start, last, language, found, said)
        and same_sentence(said, start, last - 1)
        and said.closes_at(end)
        for start, end in at(found, language, "NOT_AFTER")
    ):
        return (
            PASS
            if _denies_last(language) or flatly_denied(first, last, language, found, said)
            else ASK
        )
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
        and same_sentence(said, start, last - 1)
        and _bridged(last, start, language, found, said)
        for start, _ in at(found, language, "DENIES_AFTER")
    )


def _denied_inside(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether a denial stands right before a later part of the sign ("my chest does not hurt")."""
    starts = {s for s, _ in spans}
    first = min(starts)
    return any(
        first < start
        and end in starts
        and not covered(start, end, spans)
        and said.words[end - 1] != "nothing"
        for start, end in at(found, language, "NO")
    )


def _bridged(end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether every word between a denial and the sign carries the denial on ("no sign of any …").

    Words that name parts or feelings carry it on too: "no numbness, tingling or chest pain".
    """
    if first - end > _DENIAL_REACH:
        return False
    carried = {
        i
        for concept in _CARRYING
        for s, e in at(found, language, concept)
        if s >= end
        for i in range(s, e)
    }
    return all(i in carried for i in range(end, first))


def _fresh_start(end: int, first: int, language: str, found: Found, said: Wording) -> bool:
    """Whether something new begins between the denial and the sign ("no, my chest hurts")."""
    if end - 1 in said.commas and end < first + 1 and said.words[end - 1] in ("no", "nope"):
        return True
    return any(end <= s <= first for s, _ in at(found, language, "AFRESH"))


def _listed_on(
    start: int, end: int, first: int, language: str, found: Found, said: Wording
) -> bool:
    """Whether a comma stands between denial and sign without an "or" that carries the denial on."""
    if not any(start <= i < first for i in said.commas):
        return False
    return not any(end <= s <= first for s, _ in at(found, language, "LIST"))


def _but_after(last: int, language: str, found: Found, said: Wording) -> bool:
    return any(
        last <= s <= last + AFTER_REACH
        and same_sentence(said, s, last - 1)
        and not covered(s, e, tuple(at(found, language, "MILD")))
        for s, e in at(found, language, "BUT")
    )
