"""Who looks after the problem: `msk_care`, `care_service`, `care_provider`.

Discharged or private care is `none` (contract section 4), or `gp_only` where a GP still helps.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding.care_provider import read_provider
from bot.understanding.options import says_none
from bot.understanding.phrases import first_code, one_of, table
from bot.understanding.said import Found, Said
from bot.understanding.somebody_else import of_oneself
from bot.understanding.yes_no import leading_yes_no

_TEAM = r"(?:physios?|rheumatology|msk(?: (?:team|clinic|service|hub))?|pain (?:clinic|team|management(?: programme| group| clinic| team)?|service|programme)|consultants?|specialists?|orthopaedics?(?: consultant| surgeon)?|ortho|hospital|clinic|occupational therapist|occupational therapy|ot|hand therapist|hand therapy|bone (?:clinic|health)|osteoporosis (?:clinic|nurse)|fracture (?:clinic|liaison)|spinal (?:team|clinic|unit)|surgeon|podiatr\w+|mcats|first contact physio|fcp|biologics (?:clinic|nurse)|rheumatology nurse|back clinic|joint clinic|hydrotherapy|nhs team|physio team|knee clinic|hip clinic|shoulder clinic|tier 2|hand clinic|foot clinic|back pain clinic|arthritis clinic|the infirmary)"
_A = r"(?:a |an |the |my |me |some |nhs |local |his |her |with |by |at |to |for |in |of |under |new |lady |man |from |once |surgery |surgerys |gp )*"
_CARE: Final = table(
    none=(
        r"(?:been |was |got |just |now |ive been |im )?discharged(?: (?:from|by|off|me|last|in|again|now|after|with|already)(?: .*)?)?", rf"(?:only |just |its |seeing |see |have |paid |paying |pay |going |go )?(?:a |for |to |it )*private(?:ly)?(?: {_TEAM}| one| clinic| only| osteo\w*| chiropract\w*)?(?: myself| for it| through work)?", "pay(?:ing)? for (?:it|physio|my own|a)(?: \\w+)?(?: myself)?",
        "bupa", "nuffield", "(?:a |my |see a |seeing a |go to a )?(?:chiropract\\w+|chiro|osteopath\\w*|acupunctur\\w*|masseuse|massage)", "nobody(?: at all)?", "no ?one(?: at all)?", "no body", "not seeing (?:any ?one|any ?body|no ?one|nobody|them|any)(?: .*)?", "not under (?:any ?one|any ?body|any|no ?one|a).*", "(?:finished|stopped|ended|completed|done with|had) (?:my |the |all my )?(?:physio|treatment|sessions|appointments)(?: .*)?(?:ago|last|finished|already|now|ended|years?|before|but it (?:finished|ended|stopped))?",
        r"(?:physio|treatment|sessions) (?:has |have |is |was |are )?(?:finished|ended|stopped|over|done)(?: .*)?", "dont see (?:any ?one|any ?body|no ?one|nobody|any)(?: .*)?", "havent (?:seen|been to|got) (?:any ?one|any ?body|no ?one|a doctor|the doctor|my doctor|a gp|my gp|about)(?: .*)?", "not been (?:to|seen|referred).*", "nobody yet", "(?:nobody|no ?one)s? (?:is |has |have |else )*(?:helping|helped|seen|treating|seeing|looking|doing|done|bothered)(?: .*)?", "never (?:seen|been|had).*", "none", "no team", "no nhs.*", "not at the moment", "not currently", "not yet", "on my own", "managing (?:it )?(?:myself|on my own)", "just (?:take|taking) (?:painkillers|tablets|paracetamol|ibuprofen)", "just painkillers", "(?:i )?do(?:ing)? (?:my )?(?:own )?exercises(?: .*)?", "self managing", "(?:they )?(?:ive been |been |have )?signed (?:me )?off(?: their books| now)?", "(?:finished|done|completed|had) (?:all |of )?(?:my |the |our |me )?(?:\\w+ )?(?:physio|sessions|treatment|injections|course)(?: there| with them)?(?= ,|$)", "not any ?more", "no longer", "used to(?: .*)?(?:not now|no more|not any ?more|stopped)", "(?:stopped|gave up|given up|quit|packed in) (?:going|seeing|on|with)(?: .*)?", "not waiting(?: for anything| either)?", "neither", "through work insurance",
    ),
    gp_only=(r"(?:just|only|no just|no only|its just|its only|just see|just seen|just seeing|only see|only seen|only seeing|nope just|nah just|no one just|nobody just|nothing just|just been to|only been to|spoke to|been to see|spoken to|seen|see|seeing) ?(?:the |my |me |a |to |with |under |see |seen |spoke |spoken |by |through )*(?:gps?|doctors?|surgery|local doctor|family doctor|nurse|practice nurse)(?: only| so far| at the moment| for now| atm| and thats it| nothing else| about it)?", r"(?:the |my |a |local |own )*(?:gps?|doctors?)(?: only| surgery| practice| so far| at the moment| for now| atm| prescribes .*| gives .*| gave .*| sorts .*| tablets| does .*| looks after .*)?", r"(?:gp|doctor) (?:just )?(?:gives|gave|prescribes|prescribed|keeps giving) .*", "discharged back to (?:my |the )?(?:gp|doctor)", "tablets (?:from|off) (?:my |the )?(?:gp|doctor)", "just (?:the )?(?:gp|doctor).*", "only (?:the |my )?(?:gp|doctor).*"),
)  # fmt: skip
_WAITING = one_of(
    r"(?:on|im on|still on) (?:a |the |their |an )?(?:nhs |very |really |long |massive |huge )*(?:waiting )?list(?: .*)?", r"wait(?:ing)?(?: still| ages| a long time)? (?:for|to|on|list)(?! (?:my |a |the |an |to )*(?:start|dbs|references?|contract|interview|job|offer|work|decision|money|payment|begin|go back|hear back from (?:the )?(?:job|interview)))(?: (?!my decision|a decision|my benefits|pip|a job|work|the bus|you)\S+)*", "waitlist(?:ed)?", r"(?:been |was |got |just been |ive been |being |has |have |doctor |gp |they |he |she |just |only just been )*referr?ed(?: me)?(?: .*)?", rf"(?:await|awaiting|awating|expecting|hoping for) {_A}(?:{_TEAM}|appointments?|referral|letter|assessment|scan|mri|surgery|operation|first|call|date|news|phone call)(?: .*)?",
    "havent heard(?: back| anything| yet| from them| nothing)?.*", "(?:said|told me|reckon) (?:they|theyd|theyll|they will|they would|hed|shed) (?:will |would )?(?:ring|call|phone|write|text|be in touch|get back|contact)(?: .*)?", "not heard(?: back| anything| yet)?.*", "heard nothing(?: yet| back)?", "referral (?:sent|is in|in|has gone|gone|made|done|been).*", "(?:in the|in a) queue", "(?:my |me |got )?(?:first )?(?:physio |hospital |clinic )?(?:appointment|assessment) (?:is |isnt )?(?:next|in|on|coming|not till|till|until|not until|for).*", "self referred(?: .*)?", "im waiting", "still waiting", "waiting", "waiting list", "on the list", "waiting on it", "wating", "yes waiting", "yeah waiting", "(?:been )?(?:told|quoted|given) (?:its |it could be |it would be )?(?:about |over |up to |at least )?(?:a )?\\w+ (?:weeks?|months?|years?)(?: wait| wait list| waiting)?", "(?:weeks?|months?|years?) (?:long )?wait(?:ing)?(?: list| time)?", "long wait", "gp (?:is )?(?:referring|put me (?:down|forward|through)).*", "put (?:me )?(?:down|forward|on the list|in) for(?: .*)?", "due to (?:see|start|have) .*", "not seen (?:them|anyone) yet but.*", "gonna see.*", "going to see .*",
)  # fmt: skip
_SEEING = one_of(
    rf"(?:see|seeing|seen by|under|with|have|having|got|attend|attending|go to|goes to|going to|doing|get|getting|had|see the|visit|visiting|being seen (?:by|at)|been seeing|treated (?:by|at)|being treated (?:by|at)|in|been going to|on|started|start(?:ed)? seeing|go) {_A}{_TEAM}(?: .*)?",
    rf"{_TEAM} (?:every|each|weekly|monthly|fortnightly|twice|once|at|sessions?|appointments?|exercises|on (?:monday|tuesday|wednesday|thursday|friday)|in|through|with|patient|nurse|team|now|atm|ongoing)(?: .*)?",
    "under (?:a |the |my )?(?:consultant|specialist|hospital|care|them|him|her|dr .*|wythenshawe|mri|salford royal|trafford|oldham).*",
    "patient initiated(?: .*)?",
    "pifu",
    "open (?:follow up|appointment|access)(?: .*)?",
    "can (?:go|ring|call|come|self refer) back(?: .*)?",
    "(?:a |my |me |the )?(?:surgery |gp |gp surgery |practice |doctors |first contact )(?:surgery )?(?:s )?physio(?: .*)?",
    "(?:physio|msk practitioner) at (?:my |the )?(?:gp|doctors?|surgery|practice).*",
    "(?:have|got|had) (?:regular|ongoing|follow up|my) (?:appointments?|check ?ups?|treatment|reviews?)(?: .*)?",
    "i see one",
    "see one",
    "seeing one",
    "seeing someone",
    "seeing them",
    "yes under them",
    "im under them",
    "under one",
    "under care",
    "still (?:with|under|seeing) (?:them|him|her|it)(?: .*)?",
    "having (?:injections|treatment|infusions)(?: .*)?",
    "on (?:biologics|methotrexate|infusions)(?: .*)?",
    "seeing (?:a |the )?(?:nhs )?team",
    "in (?:the )?(?:physio|pain|hydro\\w*) (?:classes|group|programme).*",
    "follow ups?(?: .*)?",
    "escape pain.*",
    "had (?:my )?first (?:appointment|session).*",
    "started (?:my )?(?:physio|treatment).*",
    "an? nhs team",
)
_BARE_TEAM = re.compile(
    rf"(?:(?:yes|yeah|yep|ye|yh|just|the|a|my|nhs|at|its|hospital|an|some|only) )*(?:, )?(?:the |my |a |an |nhs |hospital |weekly |some ){{0,3}}{_TEAM}(?: (?:at|in|with|on) .*| please| yes| team| nurse| dept| department| clinic)?"
)
_DENIES_TEAM = re.compile(
    rf"(?<!\S)(?:no|not|never|stopped|havent|dont|without|isnt|didnt|no longer|not had|quit) (?:\w+ )?(?:see|seen|seeing|under|had|have|having|got|been to|getting|going to|any|a|the|in|get)? ?{_A}{_TEAM}"
)
_UNSURE = re.compile(
    r"(?:(?:im )?not sure.*|unsure|(?:i )?dont (?:really )?know(?! what).*|no idea|maybe|i think so|possibly|not certain|hard to say|cant remember|was seeing.*not sure.*|who knows.*|no idea(?: .*)?|no clue(?: .*)?)"
)

_SERVICES: Final = table(
    rheumatology=("rheumatology(?: nurse| clinic| team| dept)?", "arthritis clinic", "biologics (?:clinic|nurse)", "rheumatologist", "joint swelling clinic"),
    pain=("pain (?:clinic|team|management|service|programme|specialist|consultant|nurse|people|place|one)", "chronic pain (?:clinic|team|service)", "pain"),
    bone_health=("bone (?:health|clinic|density|scan)(?: \\w+)?", "osteoporosis (?:clinic|nurse|team|service)", "fracture liaison(?: service)?", "fls", "dexa(?: scan)?", "metabolic bone(?: \\w+)?", "bones? (?:clinic|team|nurse)"),
    msk_clinic=("msk(?: (?:clinic|team|service|hub|centre|practitioner|triage|cats|interface))?", "mcats", "tier 2", "joint(?: back and muscle)? clinic", "back clinic", "musculoskeletal(?: \\w+)?", "knee clinic", "shoulder clinic", "spinal (?:clinic|team|unit)", "hip clinic", "back pain clinic", "interface clinic", "a joint clinic"),
    physio_ot=("physios?(?: team| clinic| dept| department)?", "occupational (?:therapy|therapist)", "ot", "hand (?:therapy|therapist|clinic)", "hydrotherapy", "fcp", "first contact(?: \\w+)?", "physical therapist"),
    other=("orthopaedics?", "orthopedics?", "ortho", "surgeons?", "fracture clinic", "podiatr\\w+", "neurology", "neurosurgeon", "another team", "other", "something else", "different (?:team|one)", "neurosurgery", "foot clinic", "orthotics"),
)  # fmt: skip


def _not_about_team(text: str) -> bool:
    return bool(
        re.search(
            r"(?<!\S)(?:mental health|cmht|therapy for|wait(?:ing)? (?:on|for|to get|to hear about) (?:my |a |the )*(?:start|dbs|references?|contract|interview|job)|counsell\w+|jobcentre|work coach|dentist|housing)(?!\S)",
            text,
        )
    )


def _care(text: str, asked: bool) -> str | None:
    private = re.search(r"(?<!\S)private(?:ly)?(?!\S)", text)
    off_list = re.search(
        r"(?<!\S)(?:dont want to be referred|not on (?:a|the|any) (?:waiting )?list|not waiting|not (?:been|being) referred|no referral|wasnt referred|havent been referred|not referred)",
        text,
    )
    seeing = _SEEING.search(text)
    if seeing and (
        _DENIES_TEAM.search(text)
        or re.search(
            r"(?<!\S)(?:used to|years ago|last year|was (?:seeing|under|having)|ages ago|in the past|waiting (?:to|for) (?:see|start|have))",
            text,
        )
    ):
        seeing = None
    waiting = None if off_list else _WAITING.search(text)
    if (
        waiting
        and re.search(
            r"(?:already|still|been|have been|currently|now|also) (?:seeing|having|under)", text
        )
        and seeing
    ):
        waiting = None
    if seeing and re.search(r"discharged|finished|stopped seeing", text):
        seeing = None
    if (
        seeing
        and waiting
        and re.search(
            r"(?<!\S)(?:waiting|awaiting|wating|list|referred|havent heard|not heard|due to|going to see|next (?:week|month)|on the \d)(?!\S)",
            text,
        )
    ):
        seeing = (
            seeing
            if re.search(r"(?<!\S)(?:seeing|having|under|and waiting|but waiting)(?!\S)", text)
            and not re.match(
                r".*(?<!\S)(?:waiting|referred|list).*(?:see|seeing|under|with|at|have|physio|start)",
                text,
            )
            else None
        )
    if (
        private
        and not waiting
        and not re.search(
            r"(?<!\S)(?:nhs|and|also)(?!\S)[^,]*(?:physio|rheumatology|clinic|hospital)",
            text.replace("private physio", ""),
        )
    ):
        return (
            "none"
            if asked or re.search(r"private(?:ly)? (?:physio|osteo|chiro)|physio privately", text)
            else None
        )
    if waiting and not seeing:
        return "waiting"
    if seeing:
        return "under_care"
    return None


# Where somebody's GP is says nothing of who treats them.
_GP_SOMEWHERE: Final = re.compile(
    r"(?<!\S)(?:(?:my|the|me) )?(?:gps?|doctors?|surgery)(?: surgery| practice)? (?:is |are )?(?:in|at|near) (?!the moment)\w+"
)


def _asked_care(text: str) -> str | None:
    text = _GP_SOMEWHERE.sub(" . ", text)
    first = text.split(" if ")[0]
    if _UNSURE.fullmatch(text) and not re.search(r"wait|referred|list|seeing", first):
        return "unsure"
    found = _care(text, asked=True)
    if found:
        return found
    if says_none(text):
        return "none"
    whole = (
        first_code(text, {"gp_only": _CARE["gp_only"]})
        if not re.search(r"(?:dont|not|havent|never) (?:\w+ ){0,2}(?:gp|doctor)", text)
        else None
    )
    if whole == "gp_only" and re.search(rf"(?:and|plus|also|then|,) {_A}{_TEAM}(?!\S)", text):
        return None  # "gp and physio": not the GP alone
    if whole and not re.search(r"physio at|referred", text):
        return whole
    if _CARE["none"].search(text) or _DENIES_TEAM.search(text):
        return "none"
    if _BARE_TEAM.fullmatch(text):
        return "under_care"
    plain = leading_yes_no(text)
    return {
        "no": "none",
        "unsure": "unsure",
        "yes": "under_care" if re.search(rf"(?<!\S){_TEAM}(?!\S)", text) else None,
    }.get(plain or "")


def _volunteered_care(text: str) -> str | None:
    teams = re.search(rf"(?<!\S){_TEAM}(?!\S)", text)
    found = _care(text, asked=False)
    if found == "waiting":
        sure = teams or re.search(r"(?<!\S)(?:waiting list|referr?ed|on the list)(?!\S)", text)
        return "waiting" if sure else None
    if found:
        return found if teams or "discharged" in text else None
    if re.search(r"(?<!\S)discharged(?: from)?(?: physio| the| hospital|,|$| by)", text):
        return "none"
    if re.search(r"(?<!\S)(?:not seeing (?:anyone|anybody|no one)|private physio)(?!\S)", text):
        return "none"
    if (
        re.search(
            r"(?:^|, )(?:nobody|no one|none|no|no nhs team|nope)(?: ,|$| yet| else| at the moment| atm)",
            text,
        )
        and "," in text
    ):
        return None
    if re.search(
        r"(?<!\S)(?:just|only) (?:seen? |seeing |been to |see )?(?:the |my |a )?(?:gp|doctor)(?!\S)",
        text,
    ):
        return "gp_only"
    return None


def _service(said: Said) -> str | None:
    text = said.plain
    if said.asked("care_service"):
        if _UNSURE.fullmatch(text):
            return "unknown"
        return first_code(text, _SERVICES)
    strong = {code: pattern for code, pattern in _SERVICES.items() if code != "other"}
    found = first_code(text, strong)
    if found == "pain" and not re.search(
        r"pain (?:clinic|team|management|service|programme|specialist|consultant|nurse)", text
    ):
        found = first_code(
            text, {code: pattern for code, pattern in strong.items() if code != "pain"}
        )
    return found


def _without_place(said: Said) -> str:
    """The words before a town at their end: "pain clinic salford"."""
    head, _, last = said.plain.rpartition(" ")
    town = last in said.places or last in SLOTS["gp_area"].codes
    return head if town and not _GP_SOMEWHERE.search(said.plain) else said.plain


def read_care(said: Said) -> Found:
    """The three care slots from a reply."""
    said = replace(said, plain=of_oneself(said.plain))
    text = said.plain
    if not text:
        return {}
    if _not_about_team(text) or said.asked(
        "next_treatment", "existing_support", "contact_by", "contact_times", "name", "wants_work"
    ):
        return {}
    found: Found = {}
    companion = said.asked("condition") and re.search(
        r"(?:,|(?<!\S)and|(?<!\S)but) ?(?:no|nope|nobody|no one|none|nothing|not yet|just gp|just the gp|gp only|only gp|only a gp|only my gp|only the gp|gp|im waiting|waiting|i see one|yes)(?: yet| thanks| one)?$",
        text,
    )
    if said.asked("msk_care"):
        care = _asked_care(text) or _asked_care(_without_place(said))
    elif companion:
        care = _asked_care(re.split(r",| and | but ", text)[-1].strip())
    else:
        care = _volunteered_care(text)
    if care and not (said.asked("care_service", "care_provider") and care == "under_care"):
        found["msk_care"] = care
    service = _service(said)
    if service and (
        said.asked("care_service", "care_provider") or care in ("under_care", "waiting")
    ):
        found["care_service"] = service
    provider = read_provider(said, service)
    if provider and (
        said.asked("care_provider", "care_service") or care in ("under_care", "waiting")
    ):
        found["care_provider"] = provider
    return found
