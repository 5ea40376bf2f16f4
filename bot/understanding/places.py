"""Towns, boroughs and postcode starts as the area codes of the site: `gp_area`, `lives_in`, `jobcentre_in`.

The site's own table is handed in; a place that lies in two areas stands in it as "" and settles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.model.answers import AREA_SLOTS, AREAS, OUTSIDE_ENGLAND
from bot.understanding.phrases import one_of
from bot.understanding.said import Found, Said

# Areas that no site serves.
FAR: Final = frozenset({"england_other", *OUTSIDE_ENGLAND})
_OWN: Final = {
    area: area
    for area in AREAS
    if area not in ("england_other", "no_gp", "unknown", "northern_ireland")
}
_NATIONS: Final = {
    "scotland": "scotland", "wales": "wales", "northern ireland": "northern_ireland", "n ireland": "northern_ireland", "ulster": "northern_ireland",
    **dict.fromkeys("glasgow edinburgh aberdeen dundee inverness stirling paisley falkirk fife".split(), "scotland"),
    **dict.fromkeys("cardiff swansea wrexham newport rhyl llandudno bangor aberystwyth merthyr".split(), "wales"),
    **dict.fromkeys("belfast derry londonderry lisburn newry armagh omagh".split(), "northern_ireland"),
    **dict.fromkeys(
        "london birmingham leeds sheffield bradford liverpool bristol leicester coventry newcastle sunderland brighton hull plymouth"
        " derby southampton portsmouth norwich york blackpool preston blackburn burnley warrington macclesfield chester crewe"
        " huddersfield halifax oxford cambridge exeter luton reading wolverhampton lincoln lancaster accrington glossop buxton"
        " cornwall devon kent essex surrey cumbria lancashire yorkshire cheshire derbyshire merseyside middlesbrough".split(), "england_other"),
    "stoke on trent": "england_other", "milton keynes": "england_other", "somewhere else in england": "england_other",
    "england": "england_other", "elsewhere in england": "england_other", "rest of england": "england_other",
}  # fmt: skip
_POSTCODE = re.compile(r"(?<!\S)([a-z]{1,2}\d[a-z\d]?)(?: ?(\d)([a-z]{2})?)?(?!\S)")
_NO_GP = one_of(
    "no gp",
    "no doctor",
    "(?:i )?(?:dont|do not|havent|have not|dont have|havent got|not got|aint got|never had)(?: got| have)?(?: a| an| any)? (?:gp|doctor|surgery|one)(?: surgery)?(?: yet)?",
    "not (?:currently )?registered(?: with)?(?: a| any| anywhere| one)?(?: gp| doctor)?(?: yet)?",
    "(?:im )?not with (?:a|any) (?:gp|doctor)",
    "without a gp",
    "unregistered",
    "not got a gp",
)
_UNKNOWN = re.compile(
    r"(?:(?:im )?not sure|unsure|(?:i )?dont (?:really )?know(?: (?:where|which|what).*)?|no idea(?: .*)?|dont remember|cant remember|unknown|havent a clue|no clue)(?: sorry| tbh)?"
)
_NO_JOBCENTRE = re.compile(
    r"(?:none|no|nope|nah|n|(?:none|no) ,? ?not .*|not signed .*|i dont(?: use| have| go to)?.*|dont (?:use|have|go).*|not (?:with|at|registered).*|no (?:jobcentre|i dont.*|thanks)|never(?: .*)?|n a|n/a|0)(?: thanks)?"
)
_WHERE: Final = {
    "gp_area": re.compile(r"(?:gp|doctor|doctors|surgery|practice|health centre|medical centre|registered|dr)(?:(?! live| living| home| jobcentre)[^,?]){0,40}$"),
    "lives_in": re.compile(r"(?:live|lives|living|based|home|house|flat|address|reside|resident|moved to|staying|from|postcode)(?:(?! gp| doctor| doctors| surgery| jobcentre| work| physio)[^,?]){0,25}$"),
    "jobcentre_in": re.compile(r"(?:jobcentre|sign on|signing on|work coach)(?:(?! gp| doctor| live)[^,?]){0,25}$"),
}  # fmt: skip
_AFTER: Final = {
    "gp_area": re.compile(r" (?:(?:for |is )(?:my |the )?)?(?:(?:gp|doctors?|surgery|practice|health centre|medical centre|medical practice))(?!\S)"),
    "lives_in": re.compile(r" (?:is where i live|born and bred|resident|lad|lass)(?!\S)"),
    "jobcentre_in": re.compile(r" jobcentre(?!\S)"),
}  # fmt: skip
_ELSEWHERE = re.compile(
    r"(?:physio|hospital|clinic|infirmary|rheumatology|appointment|referred|under|seeing|work|job|warehouse|employed|working|factory|msk|orthopaedics?|treated)(?:(?! live| gp)[^,?]){0,25}$"
)
_NOT_PLACES: Final = frozenset(
    "sale hale reading bury hyde bolton bath irlam crewe newport bangor derby york deal hull rugby wells moss lees mills park".split()
) - {"bolton"}
_LONGEST = 5


def _look_up(name: str, places: Mapping[str, str]) -> str | None:
    if name in places:
        return places[name]
    if name in _OWN:
        return _OWN[name]
    return _NATIONS.get(name)


def _named(text: str, places: Mapping[str, str]) -> list[tuple[int, int, str, str]]:
    """Every place in the text, longest first: (start, end, area, name)."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\s,?]+", text)]
    found, n = [], 0
    while n < len(words):
        for length in range(min(_LONGEST, len(words) - n), 0, -1):
            start, end = words[n][0], words[n + length - 1][1]
            area = _look_up(text[start:end], places)
            if area is not None:
                found.append((start, end, area, text[start:end]))
                n += length - 1
                break
        n += 1
    return found


def _by_postcode(text: str, places: Mapping[str, str]) -> list[tuple[int, int, str, str]]:
    found = []
    for match in _POSTCODE.finditer(text):
        start = match[1]
        area = places.get(start) or places.get(f"{start} {match[2]}")  # a district may lie in two
        if area is None and match[2] is None and len(start) > 2:
            continue
        if area is None and start.startswith("bt"):
            area = "northern_ireland"
        if area is not None:
            found.append((match.start(), match.end(), area, start))
    glued = re.search(r"(?<!\S)([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})(?!\S)", text)
    if not found and glued and glued[1] in places:
        found.append((glued.start(), glued.end(), places[glued[1]], glued[1]))
    return found


def _mistyped(text: str, places: Mapping[str, str]) -> str | None:
    names = all_places(places)
    words = text.replace(",", " ").split()
    for length in (3, 2, 1):
        for n in range(len(words) - length + 1):
            name = " ".join(words[n : n + length])
            if len(name) < 5 or name in _USUAL:
                continue
            near = process.extractOne(
                name, names.keys(), scorer=OSA.distance, score_cutoff=2 if len(name) >= 8 else 1
            )
            if near and len(near[0]) >= 5 and near[0][0] == name[0]:
                return names[near[0]]
    return None


_USUAL: Final = frozenset(
    "there where doctor surgery living centre health practice street which think house about whale whales sales hales lease".split()
)


def _belongs(text: str, start: int, end: int) -> str | None:
    before = text[:start].rpartition(",")[2]
    for slot in ("jobcentre_in", "gp_area", "lives_in"):
        if _WHERE[slot].search(before):
            return slot
    for slot in ("jobcentre_in", "gp_area", "lives_in"):
        if _AFTER[slot].match(text, end):
            return slot
    return "elsewhere" if _ELSEWHERE.search(before) else None


# a place where somebody is not, or no longer: "not in Bolton", "used to live in Sale"
_DENIED: Final = re.compile(
    r"(?<!\S)(?:(?:not|isnt|arent|wasnt|dont live|dont come|nowhere near|never|instead of)(?: (?:in|at|with|from|near|under|the|for))*|used to (?:live|be|stay|have)(?: \w+){0,2}? (?:in|at|with)|(?:was|lived|were) (?:in|at|with)|left|moved from|moved out of) $"
)
# "moved from Bolton to Trafford"
_FROM_TO: Final = re.compile(r"(?<!\S)(?:moved|moving|move|came|gone) from [^,]{2,30}? to (?=\S)")


def _read_named(said: Said, asked: str | None) -> Found:
    text = said.plain
    found: Found = {}
    loose: list[str] = []
    for start, end, area, name in _by_postcode(text, said.places) or _named(text, said.places):
        if _DENIED.search(text[:start]):
            continue
        belongs = _belongs(text, start, end)
        if belongs in AREA_SLOTS:
            found.setdefault(belongs, area)
        elif (
            belongs is None
            and not (asked is None and name in _NOT_PLACES)
            or asked
            and belongs == "elsewhere"
        ):
            loose.append(area)
    if asked and asked not in found and len({*loose}) == 1:
        found[asked] = loose[0]
    return {slot: area for slot, area in found.items() if area}


# "Stockport Road" is in Manchester, and "Greater Manchester" is ten areas.
_NO_TOWN: Final = re.compile(
    r"(?<!\S)(?:(?:greater|gtr|gt|gr8er) manchester"
    r"|(?:waiting (?:on|for)|had|having|need|after|back|knee|hip|shoulder|hand|foot|spinal) (?:my |a |the )?surgery"
    r"|\w+ (?:new |old |east |west )?(?:road|rd|street|lane|ln|avenue|ave|crescent|close))(?!\S)"
)


def read_places(said: Said) -> Found:
    """The three area slots from a reply; an ambiguous or unknown place answers nothing."""
    asked = (
        said.question
        if said.question in AREA_SLOTS
        else "gp_area"
        if said.asked("age_band")
        else None
    )
    plain = _FROM_TO.sub(" moved to ", _NO_TOWN.sub(" , ", said.plain))
    hospitals = (name for name in said.services if " " in name)  # a bare town may be their GP's
    for hospital in hospitals if said.question not in AREA_SLOTS else ():
        plain = re.sub(rf"(?<!\S){re.escape(hospital)}(?!\S)", ",", plain)
    said = replace(said, plain=plain)
    text = re.sub(r"\?| ,$", "", said.plain).strip()
    found: Found = {}
    if asked == said.question and asked:
        if asked == "jobcentre_in" and _NO_JOBCENTRE.fullmatch(text):
            return {"jobcentre_in": "none"}
        if _UNKNOWN.fullmatch(text):
            return {asked: "unknown"}
    if _NO_GP.search(text) and (asked or re.search(r"(?<!\S)(?:gp|doctor)(?!\S)", text)):
        found["gp_area"] = "no_gp"
    found = {**_read_named(said, asked), **found}
    if (
        asked == said.question
        and asked
        and not found
        and not _named(text, said.places)
        and len(text.split()) <= 6
    ):
        near = _mistyped(text, said.places)
        found = {asked: near} if near else {}
    return found


def all_places(places: Mapping[str, str]) -> dict[str, str]:
    """The names of the site's table and of the nations and big towns, with their areas."""
    return {**_NATIONS, **_OWN, **places}


def areas_named(text: str, places: Mapping[str, str]) -> list[str]:
    """The areas of the places in a tidy text, by name or by postcode; none for a place in two areas."""
    found = _by_postcode(text, places) or _named(text, places)
    return list(dict.fromkeys(area for *_, area, _ in found if area))


def whole_place(text: str, places: Mapping[str, str]) -> str | None:
    """The area of a place that is all a tidy text says."""
    return _look_up(text, places) or None
