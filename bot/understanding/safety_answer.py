"""The answer to the fixed list of emergency signs: none, one or more of them, or not sure.

A sign in the person's own words is left to the safety net. "No, but my legs are numb" is no
answer here, and "I don't think so" is not sure: the list is asked again rather than guessed.
"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.options import says_all, says_none
from bot.understanding.said import Found, Said

_UNSURE: Final = re.compile(
    r"(?:(?:no|yes|erm+|er+|h+m+|um+|well|oh|honestly|tbh) ?,? ?)*(?:(?:im )?(?:still )?(?:really )?not (?:too |really |totally |100 |entirely |so )?(?:sure|certain)|unsure|(?:i )?dont (?:really )?(?:know|think so)|no idea|maybe|mayb|mabye|possibly|perhaps|might (?:be|have|do)|could be|kind of|sort of|sometimes|not really|hard to (?:say|tell)|depends|i think so|think so|a bit|bit|cant (?:tell|say)|unclear)(?: .*)?"
)
_NO: Final = re.compile(
    r"(?:n|no+|nope+|nah+|nop|naw|none+|non|nil|zero|never|0|i dont|i havent|not me|no i dont|no i havent|negative|not that i know(?: of)?|nothing|all fine|im fine|all ok|no none|all clear|not any|neither|no signs|thankfully (?:no|not)|i do not|do not|dont have any|i dont have any|havent got any|i havent got any|no problems|nothing like that|non)(?:(?: ,)? (?:of|these|those|them|the|above|that|thanks|thank you|ta|god|goodness|i dont|i havent|i do not|nothing|none|no|not|any|all|for me|at all|like|apply|fine|ok|at the moment|have|had|got|signs|just|luckily|thankfully|to all|thank|problems|really none|symptoms|new|apart from|i know|know|in the last 2 weeks|recently|im|all good|sorry|mate|love|good|to any|list|on|sign|with|me|a|an|nope|nah|phew|lol|x|is|mine|things|ive|havent|dont|i|my|back|knee|neck|hip|shoulder|hand|usual|normal|pain|hurts|ache|sore|same|old|stuff|bad|knees))*"
)
_YES: Final = re.compile(
    r"(?:y|ye|yes+|yea|yeah+|yep+|yup|yh|yeh|aye|ya|i do|i have|ive|yes i do|(?:[b2] )?(?:one or more|at least one|more than one|any|one|two|some) of (?:them|these|those)|(?:[b2] )?(?:one or more|at least one)|some|a few|couple|two of them|i do have|ive got|i think yes|definitely|the (?:first|second|third|fourth|fifth|last|numb|bladder|pee|wee|chest|leg|legs|bowel) one|affirmative)(?:[ ,].*)?"
)
# "I read them all and the answer is no to every one"
_NONE_SAID: Final = re.compile(
    r"(?<!\S)(?:none (?:of|from) (?:them|these|those|that|it|the)|no (?:to|for|on) (?:all|every|each|any|the lot)|(?:have|got) (?:no|not) one of (?:them|these|those)|answers? (?:is|are) no|none at all|none apply|none for me|me none)(?!\S)"
)
_SOME_SAID: Final = re.compile(r"(?<!\S)(?:had|have|got|yes|maybe|think|one of|some|a few)(?!\S)")
_UNSURE_AT_ALL: Final = re.compile(r"(?<!\S)(?:sure|certain|know|say|tell|\?)(?!\S)")
_ENOUGH_SAID: Final = 16  # words
# The list shows three of the codes, in their order: none of these, one or more, not sure.
_SHOWN: Final = {
    "1": "none",
    "2": "emergency",
    "3": "unsure",
    "a": "none",
    "b": "emergency",
    "c": "unsure",
    "one": "none",
    "two": "emergency",
    "three": "unsure",
    "0": "none",
}
_TAKES_BACK: Final = re.compile(
    r"(?<!\S)(?:but|except|apart from|although|however|only|unless|tho|though|well)(?!\S)"
)
# After a "no", any word near a sign leaves the answer open: the list is asked again.
_NEAR_A_SIGN: Final = re.compile(
    r"numb|tingl|pins|pee|wee|poo|toilet|bowel|bladder|leak|wet|legs?(?!\w)|chest|breath|fever|temperature|hot|swell|swollen|fall|fell|accident|crash|suicid|die|dying|kill|end it|hurt myself|harm|safe|scared|afraid|weak|feel|groin|bum|bottom|genital|private|saddle|balance|sight|vision|cancer|sweat|faint|collapse|yes|maybe|sure"
)
_NOT_YES: Final = re.compile(
    r"(?:yes|yeah|yep|ok|yea) ?,? ?(?:no|none|nope|im fine|all fine|but no|read|understood|ok|i understand|ive read|i have read|carry on|continue)(?!\S)"
)


def read_safety(said: Said) -> Found:
    """`safety` where the fixed list was asked: `none`, `emergency` or `unsure`; else nothing."""
    if not said.asked("safety"):
        return {}
    text = said.plain.replace(" ?", "").strip(" ,")
    if says_all(text):
        return {"safety": ["emergency"]}
    if option := _SHOWN.get(text.removeprefix("option ").strip(".) ")):
        return {"safety": [option]}
    if _NOT_YES.match(text):
        return {}
    if _UNSURE.fullmatch(text):
        return {"safety": ["unsure"]}
    if _YES.fullmatch(text):
        return {"safety": ["emergency"]}
    if (says_none(text) or _NO.fullmatch(text)) and not _TAKES_BACK.search(text):
        return {"safety": ["none"]}
    none = _NONE_SAID.search(text)
    if none and len(text.split()) <= _ENOUGH_SAID:
        around = f"{text[: none.start()]} {text[none.end() :]}"
        if not any(
            near.search(around) for near in (_TAKES_BACK, _NEAR_A_SIGN, _SOME_SAID, _UNSURE_AT_ALL)
        ):
            return {"safety": ["none"]}
    first, _, rest = text.partition(" , ")
    if (
        rest
        and _NO.fullmatch(first)
        and not (_TAKES_BACK.search(text) or _NEAR_A_SIGN.search(rest))
    ):
        return {"safety": ["none"]}
    return {}
