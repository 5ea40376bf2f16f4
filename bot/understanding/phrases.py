"""Tables of phrases turned into patterns, and what stands before a phrase and denies it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

Table = Mapping[str, re.Pattern[str]]
# "no special needs", "I dont need large print or an interpreter"
NO_NEEDS: Final = re.compile(
    r"(?<!\S)(?:no|dont need|dont want|do not need|dont have|havent got|without)(?: any| a| an| the| other)* (?:(?:special|access|extra|communication|reading)(?: needs?| requirements?| help)|needs|requirements|help (?:with )?(?:communicati\w+|reading|writing|information)|large print|easy read|bsl|braille|sign language)(?: (?:or|and|nor) [^,]+)?(?= ,|$| please| thanks)"
)


def one_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for whole words or runs of words; each phrase may be a small regular expression."""
    return re.compile(r"(?<!\S)(?:" + "|".join(phrases) + r")(?!\S)")


def table(**codes: Iterable[str]) -> Table:
    """A table of code → phrases as patterns, read in the order it is written."""
    return {code.rstrip("_"): one_of(*phrases) for code, phrases in codes.items()}


# A clinic's name is no complaint: "pain clinic", "osteoporosis nurse".
CLINICS: Final = re.compile(
    r"(?<!\S)(?:(?:chronic )?pain|back pain|osteoporosis|bone(?: health)?|arthritis|fracture|joint|back|knee|hip|hand|shoulder|foot|spinal|mental health) (?:clinic|team|service|nurse|management|unit|programme|specialist|consultant|therapy|therapist|liaison)(?: \w*service)?(?!\S)"
)
# "afternoons are good": no "there is nothing wrong with my afternoons".
SAID_GOOD: Final = re.compile(
    r"(?<=\w) (?:is|are|be|would be|seems|feels) (?:(?!no |not |never )\w+ )?(?:fine|ok|okay|good|alright|best|great|better|easier)(?!\S)"
)


NO_GOOD_TIME: Final = re.compile(
    r"(?<!\S)(mornings?|afternoons?|evenings?|nights?) (?:is|are) (?:\w+ )?(?:no good|not good|no use|bad|difficult|hard|awkward|tricky|out|worst|impossible)(?!\S)"
)
_DENIED: Final = re.compile(
    r"(?:^|\s)(?:not|no|isnt|arent|wasnt|aint|without|never|dont have|havent got|havent|hasnt|no problems?|no trouble"
    r"|no issues?|nothing wrong|nowt wrong|dont mind|not bothered|isnt because of)"
    r"(?: (?:a|an|any|my|the|really|much|about|with|of|for|in|on|so|too|just|got|have|having|had|to|at|worried|bothered|concerned|stressed))*\s$"
)
# "no back pain": the part stands between, where nothing of one's own does ("not my back, my knee")
_DENIED_OF_A_PART: Final = re.compile(
    r"(?:^|\s)(?:no|without|never|dont have|havent got|havent|not got|aint got)(?: (?:a|any|much|real|more|had|have|got|lower|upper))* (?:back|neck|shoulder|elbow|wrist|hand|hip|knee|foot|ankle|leg|arm|joint|muscle|bone)\s$"
)
_FINE_AFTER: Final = re.compile(
    r"\s(?:is|are|feels|seems|isnt a|not a|isnt the) (?:\w+ )?(?:fine|ok|okay|good|alright|no problem|not a problem|problem)(?!\S)"
)


def denied(text: str, start: int, end: int | None = None) -> bool:
    """Whether the words just before `start` in the same clause deny what follows.

    >>> denied("not my knee", 4)
    True
    """
    clause = text[:start].rpartition(",")[2]
    if _DENIED.search(clause) or _DENIED_OF_A_PART.search(clause):
        return True
    return end is not None and bool(_FINE_AFTER.match(text, end))


_SMALL_DENIAL: Final = one_of(
    "(?:i )?(?:dont|do not|havent|have not|didnt) (?:have|got|get)", "(?:im |is |am |are |was )?not",
    *"no isnt arent wasnt aint never without nor neither".split(),
)  # fmt: skip


def undenied(text: str) -> str:
    """The text without the small words that deny; the same text where there are none.

    >>> undenied("im not retired")
    'retired'
    """
    return " ".join(_SMALL_DENIAL.sub(" ", text).split())


def codes_in(text: str, codes: Table) -> list[str]:
    """Every code of the table that the text affirms, by the table's order of eating words."""
    found: list[tuple[int, str]] = []
    for code, pattern in codes.items():
        for match in pattern.finditer(text):
            if not denied(text, match.start(), match.end()):
                found.append((match.start(), code))
        text = pattern.sub(lambda m: "\u00b7" * len(m.group()), text)
    return list(dict.fromkeys(code for _, code in sorted(found)))


def first_code(text: str, codes: Table) -> str | None:
    """The code of the table's first pattern that the text affirms."""
    for code, pattern in codes.items():
        match = pattern.search(text)
        if match and not denied(text, match.start(), match.end()):
            return code
    return None
