"""What a reply tells of somebody else: the care a mother has and a wife's sick leave are not the person's own."""

from __future__ import annotations

import re
from typing import Final

RELATIVES: Final = r"(?:mums?|mams?|moms?|dads?|mothers?|fathers?|wifes?|wife|husbands?|hubbys?|partners?|girlfriends?|boyfriends?|fiancee?s?|sons?|daughters?|brothers?|sisters?|sis|friends?|mates?|nans?|nanas?|grans?|grandads?|grandmas?|aunts?|aunties?|uncles?|cousins?|neighbours?|flatmates?|lads?|missus|fella|other half)"
# "my mum sees a physio", "the wife is off sick": a relative, and at once what they do
_TELLS_OF: Final = re.compile(
    rf"(?:(?:hi|hello|so|well|and|but|no|its|only|just|because|cos|though|yes|yeah) )*(?:my|our|the|me) (?:\w+ )?{RELATIVES} (?:is|was|has|had|have|got|goes|gets|sees|saw|works?|worked|does|did|takes|started|starts|retired|hurt|cant|doesnt|isnt|just|also|already|still|needs|used|lost|been|attends|under|waiting|off)(?!\S)"
    rf"|{RELATIVES} (?:is|was|has|sees|works|goes|gets)(?!\S)"
)
_ONESELF: Final = re.compile(r"(?<!\S)(?:i|im|ive|id|ill|me|myself|mine|we|were|us|both)(?!\S)")
_IN_THEIR_NAME: Final = re.compile(
    r"(?<!\S)(?:on behalf|filling|texting for|asking for|for (?:him|her|them))(?!\S)"
)
_CARED_FOR: Final = re.compile(
    r"(?<!\S)(?:carers?|car(?:e|ing) for|look(?:s|ing)? after|stay at home|housewife)(?!\S)"
)
_PARTED: Final = re.compile(r"(,|(?<!\S)(?:but|so|and|while|though)(?= (?:i|im|ive|id)(?!\S)))")


def of_oneself(text: str) -> str:
    """The text without the clauses that tell of somebody else's life; as it was where it speaks for them.

    >>> of_oneself("my wife is off sick , i work in a shop")
    ', i work in a shop'
    """
    if _IN_THEIR_NAME.search(text):
        return text
    parts = _PARTED.split(text)
    kept = ["" if _is_anothers(part.strip()) else part for part in parts]
    return text if kept == parts else "".join(kept).strip()


def _is_anothers(clause: str) -> bool:
    ones_own = _ONESELF.search(clause) or _CARED_FOR.search(clause)
    return bool(_TELLS_OF.match(clause)) and not ones_own
