"""What stands around a sign: denied, long past and over, or neither.

Denial alone never settles anything that is not plain: what is denied only half ("no numbness,
chest pain since this morning") is asked about, not passed over.
"""

from __future__ import annotations

from bot.safety.moment import AFTER_REACH, ALARM, ASK, PASS, PAST_REACH, had, now, when
from bot.safety.sign import Sign, covered
from bot.safety.told import answered_no, flatly_denied, never_before, no_news

_DENIAL_REACH = 4
# concepts whose words carry a denial on to what follows them: "no numbness, tingling or chest pain";
# the commonest first
_CARRYING = tuple(
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


def weigh(sign: Sign) -> int:
    """What a match of its rule comes to once the words around it are read."""
    if _asked_about(sign) or no_news(sign):
        return PASS
    if _in_my_care(sign):
        return _cared_for(sign)
    denied = _denied(sign)
    if denied is not None:
        return denied
    if sign.rule.past == "alarm":
        return ALARM
    if sign.rule.family == "cauda_equina":
        if _little_or_pet(sign):
            return PASS
        return min(when(sign), _explained(sign))
    return when(sign)


def _little_or_pet(sign: Sign) -> bool:
    """Whether the sentence is about who wets the bed as a matter of course: a toddler, a cat, those cared for."""
    near = sign.around(PAST_REACH, PAST_REACH + 1)
    return bool(sign.in_sentence("LITTLE_OR_PET", near)) and not now(sign)


def _explained(sign: Sign) -> int:
    """What a numb or weak part comes to that sitting long explains, or an illness of many years.

    Numb from a hard chair and soon well again is nothing; one of the two alone, or a lifelong
    illness beside the sign, is asked about.
    """
    names = ("POSTURE", "WEARS_OFF", "CHRONIC") if sign.rule.id in _FELT else ("CHRONIC",)
    near = [name for name in names if sign.in_last_message(name)]
    if not near or now(sign):
        return ALARM
    return PASS if {"POSTURE", "WEARS_OFF"} <= set(near) else ASK


def _asked_about(sign: Sign) -> bool:
    """Whether the sentence asks about our question ("why do you ask about …", "what does … mean")."""
    said = sign.said
    if any(said.opens_at(start) for start, _ in sign.before("WHY_ASKED")):
        return True
    if _asked_in_general(sign):
        return True
    return any(said.opens_at(start) for start, _ in sign.before("WHAT_IS")) and any(
        said.closes_at(end) for _, end in sign.in_last_sentence("MEANT", sign.after(2))
    )


def _cared_for(sign: Sign) -> int:
    """What a sign comes to among words of work or caring: acute now in somebody cared for is asked about."""
    acute = sign.rule.family in _ACUTE and not had(sign)
    return ASK if acute and sign.in_sentence("CARING") else PASS


def _asked_in_general(sign: Sign) -> bool:
    """Whether the sign stands in a question about people at large ("could sitting cause …")."""
    said = sign.said
    return any(
        said.opens_at(start)
        and sign.places("CAUSES", (end - 1, sign.end))
        and not any(
            said.words[i] in _OF_MYSELF and said.sentences[i] == said.sentences[start]
            for i in range(end, sign.end)
        )
        for start, end in sign.in_sentence("QUESTION", (0, sign.first + 1))
    )


def _in_my_care(sign: Sign) -> bool:
    """Whether the sign tells what somebody's work or caring is about, and not what happens now."""
    return (_role_before(sign) or _role_after(sign)) and not now(sign)


def _role_before(sign: Sign) -> bool:
    # the last word of the role may be the first of the sign
    return any(
        end <= sign.first + 1
        and sign.first - end <= _ROLE_REACH
        and _OF_MYSELF.isdisjoint(sign.said.words[end : sign.first])
        for _, end in sign.in_sentence("ROLE", (0, sign.first + 1))
    )


def _role_after(sign: Sign) -> bool:
    near = (sign.end - 1, sign.end + _ROLE_REACH + 1)
    return bool(sign.in_last_message("ROLE_AFTER", near))


def _denied(sign: Sign) -> int | None:
    for start, end in sign.before("NO", _DENIAL_REACH):
        if _fresh_start(end, sign) or never_before(start, sign):
            continue
        if not _bridged(end, sign.first, sign):
            continue
        if _listed_on(start, end, sign):
            return ASK
        return ASK if _but_after(sign) else PASS
    if _denied_inside(sign) or answered_no(sign):
        return PASS
    if sign.in_last_sentence("NONE_OF_THEM", sign.after()):
        return PASS
    if any(_bridged(end, sign.first, sign) for _, end in sign.before("UNSURE_NO", _DENIAL_REACH)):
        return ASK
    if _denied_after(sign):
        return ASK if _but_after(sign) else PASS
    if _closed_with_no(sign):
        return PASS if _denies_last(sign.language) or flatly_denied(sign) else ASK
    return None


def _denies_last(language: str) -> bool:
    """Whether the language puts its denial at the end, as a matter of course."""
    return language in ("ur", "ur-Latn", "pa", "bn", "fa", "so")


def _closed_with_no(sign: Sign) -> bool:
    """Whether a denial soon after the sign ends the sentence."""
    denies_last = _denies_last(sign.language)
    soon = sign.after(_DENIAL_REACH if denies_last else 1)
    return any(
        sign.said.closes_at(end) and (not denies_last or _bridged(sign.end, start, sign))
        for start, end in sign.in_last_sentence("NOT_AFTER", soon)
    )


def _denied_after(sign: Sign) -> bool:
    """Whether a whole denial follows the sign at once ("… dard nahi hai")."""
    soon = sign.after(_DENIAL_REACH)
    return any(
        _bridged(sign.end, start, sign) for start, _ in sign.in_last_sentence("DENIES_AFTER", soon)
    )


def _denied_inside(sign: Sign) -> bool:
    """Whether a denial stands right before a later part of the sign ("my chest does not hurt")."""
    parts = [start for start, _ in sign.spans]
    return any(
        end in parts
        and not covered(start, end, sign.spans)
        and sign.said.words[end - 1] != "nothing"
        for start, end in sign.places("NO", (sign.first + 1, sign.end))
    )


def _bridged(end: int, first: int, sign: Sign) -> bool:
    """Whether every word between a denial and the sign carries the denial on ("no sign of any …").

    Words that name parts or feelings carry it on too: "no numbness, tingling or chest pain".
    """
    return all(
        any(i < e for concept in _CARRYING for _, e in sign.places(concept, (end, i + 1)))
        for i in range(end, first)
    )


def _fresh_start(end: int, sign: Sign) -> bool:
    """Whether something new begins between the denial and the sign ("no, my chest hurts")."""
    if end - 1 in sign.said.commas and sign.said.words[end - 1] in ("no", "nope"):
        return True
    return bool(sign.places("AFRESH", (end, sign.first + 1)))


def _listed_on(start: int, end: int, sign: Sign) -> bool:
    """Whether a comma stands between denial and sign without an "or" that carries the denial on."""
    if sign.said.commas.isdisjoint(range(start, sign.first)):
        return False
    return not sign.places("LIST", (end, sign.first + 1))


def _but_after(sign: Sign) -> bool:
    mild = sign.places("MILD")
    return not all(
        covered(start, end, mild)
        for start, end in sign.in_last_sentence("BUT", sign.after(AFTER_REACH))
    )
