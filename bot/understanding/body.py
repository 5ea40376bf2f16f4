"""What kind of problem and where in the body, in people's own words: `condition`, `body_area`.

A named illness is put under the kind of problem a person would pick for it; nothing is diagnosed.
Plain "arthritis" is `pain` (most is wear and tear), unless its kind or swelling is named."""

from __future__ import annotations

import re

from bot.understanding.body_words import (
    ALL_MSK,
    AREA_WORDS,
    AREAS,
    AT_WORK_ONLY,
    BACK_ELSEWHERE,
    BECAUSE,
    IDIOMS,
    KINDS,
    NO_MSK,
    NOT_MSK,
    STRONG,
    TELLING,
    TROUBLE,
)
from bot.understanding.options import says_all, says_none
from bot.understanding.phrases import CLINICS, codes_in, denied
from bot.understanding.said import Found, Said
from bot.understanding.somebody_else import RELATIVES

# "no joint or back problems", after words that name something else.
NO_TROUBLE = re.compile(
    rf"(?<=\S) (?:but )?(?:no|not (?:a|any)|dont have (?:a |any )?|havent got (?:a |any )?|nothing to do with (?:my )?) ?(?:(?:{AREA_WORDS}|bones?|muscles?|or|and|my|,) )+(?:problems?|troubles?|issues?|pains?|condition)(?!\S)"
)


# "waiting for a knee replacement" tells of care, and no new complaint.
_TREATED = re.compile(
    rf"(?<!\S)(?:for|on) (?:a |an |my |me |the |left |right |new |both )*(?:{AREA_WORDS}) (?:replacements?|op|operation|surgery|injections?|scan|x ray|mri)(?!\S)"
)
# Somebody else's illness, with no word of one's own.
_SOMEBODY_ELSE = re.compile(
    rf"(?:(?:hi|hello|hiya|so|well|please)(?: ,)? )*(?:my|our) {RELATIVES}(?: is| has| s)?(?!\S)(?!.*(?<!\S)(?:i|im|ive|me|id)(?!\S))"
)


def where(text: str) -> list[str]:
    """The parts of the body a text names; idioms ("back at work", "on the other hand") are not among them."""
    found = codes_in(IDIOMS.sub(" . ", BACK_ELSEWHERE.sub(" . ", text)), AREAS)
    return [code for code in found if code != "other"] or found


def _complaint_of(text: str, areas: list[str]) -> bool:
    """Whether a part of the body is named as the trouble: "bad back", "off with my knee"."""
    if not areas:
        return False
    return bool(
        TROUBLE.search(text)
        or re.search(
            rf"(?<!\S){BECAUSE}(?:{AREA_WORDS})(?!\S)|(?:^|, )its (?:my|me) (?:\w+ )?(?:{AREA_WORDS})(?= ,|$)",
            text,
        )
    )


def _joints(text: str) -> bool:
    return bool(re.search(r"(?<!\S)(?:joints?|muscles?|muscular|bones?|nerves?)(?!\S)", text))


def _kinds(text: str, areas: list[str]) -> list[str]:
    found = codes_in(BACK_ELSEWHERE.sub(" . ", text), KINDS)
    if (
        "pain" in found
        and not areas
        and not re.search(
            r"joint|muscle|arthrit|fibro|sciatica|osteo|pain|ach|disc|nerve|tend|wear|hurt|sore|stiff",
            text,
        )
    ):
        found.remove("pain")
    if (
        len(found) > 1
        and "pain" in found
        and re.search(
            r"(?<!\S)(?:ra|rheumatoid|psoriatic|inflammatory|reactive|juvenile|jia)(?!\S)", text
        )
        and not re.search(
            r"(?<!\S)(?:osteoarthritis|oa|back pain|neck pain|fibromyalgia|sciatica|pains?|hurts?|and)(?!\S)",
            text,
        )
    ):
        found.remove("pain")
    if "injury" in found and "pain" in found:
        torn = re.sub(
            r"(?:tore|torn|ripped|ruptured|snapped|damaged) (?:my |me |the |a )*rotator cuff",
            "tore shoulder",
            text,
        )
        found = [code for code in found if code != "pain" or "pain" in codes_in(torn, KINDS)]
    if "injury" in found and found != ["injury"] and re.search(r"broke easily", text):
        found.remove("injury")
    return found


def read_body(said: Said) -> Found:
    """`condition` and `body_area` from a reply."""
    text = NO_TROUBLE.sub(" . nothing", CLINICS.sub(" . ", said.plain))
    if said.asked("body_area"):
        return _area_asked(said, text)
    if said.asked("msk_care", "care_service", "next_treatment"):
        text = _TREATED.sub(" . ", text)
    if said.open and _SOMEBODY_ELSE.match(text):
        return {}
    areas = where(text)
    if said.asked("condition"):
        return _condition_asked(text, areas)
    kinds = _kinds(text, areas)
    named = [code for code in kinds if code != "pain"] if not areas else kinds
    if not areas and STRONG.search(text):
        named = kinds
    if not kinds and _complaint_of(text, areas):
        named = ["pain"]
    if not named or AT_WORK_ONLY.search(text):
        return {}
    if (
        said.asked(
            "barriers",
            "safety",
            "msk_care",
            "care_service",
            "next_treatment",
            "existing_support",
            "job_risk",
            "access_needs",
            "disability",
            "sick_weeks",
        )
        and not TELLING.search(text)
        and not (areas and _complaint_of(text, areas))
    ):
        named = [code for code in named if STRONG.search(text)]
    if not STRONG.search(text) and not areas:
        named = []
    found: Found = {"condition": named} if named else {}
    return {**found, "body_area": areas} if areas and (named or said.open) else found


def _area_asked(said: Said, text: str) -> Found:
    if says_all(text):
        return {"body_area": ["widespread"]}
    bare = re.sub(
        r"(?<!\S)(?:my|me|the|lower|upper|mid|both|left|right|bottom of|top of)(?!\S)", "", text
    ).strip()
    areas = ["back"] if re.fullmatch(r"backs?(?: mainly| mostly)?", bare) else where(text)
    found: Found = {"body_area": areas} if areas else {}
    kinds = [
        code
        for code in _kinds(text, areas)
        if code in ("inflammatory", "bone") or STRONG.search(text)
    ]
    return {**found, "condition": kinds} if kinds else found


def _condition_asked(text: str, areas: list[str]) -> Found:
    if says_all(text):
        return {"condition": list(ALL_MSK)}
    kinds = _kinds(text, areas)
    bare = re.sub(r"(?<!\S)(?:my|me|the|lower|upper)(?!\S)", "", text).strip()
    if bare == "back":
        areas = ["back"]
    if not kinds and (areas or (_joints(text) and not NO_MSK.fullmatch(text))):
        only_msk = (
            _complaint_of(text, areas)
            or (areas and not NOT_MSK.search(text))
            or (
                _joints(text)
                and (TROUBLE.search(text) or (len(text.split()) <= 4 and not NOT_MSK.search(text)))
            )
        )
        kinds = ["pain"] if only_msk else []
    if kinds:
        found: Found = {"condition": kinds}
        return {**found, "body_area": areas} if areas else found
    if says_none(text) or NO_MSK.fullmatch(text):
        return {"condition": ["not_msk"]}
    other = NOT_MSK.search(text)
    if other and not denied(text, other.start()) and not areas:
        return {"condition": ["not_msk"]}
    return {}
