"""Yes, no and not sure, in every form people text."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of

_YES = (
    "y|ye|yy+|yes+|yess?ss*|yea|yeah+|yeh|yer|yh|yah|ya|yep+|yup+|yus|yas|aye|ay|si|ok|okay|okey|oki|okie|okies|okey dokey|k|kk|okk|sure|surely|fine|alright|alrite|al right|all right|aight"
    "|of course|ofc|course|definitely|defo|def|deffo|absolutely|certainly|correct|right|thats right|true|agree|agreed|i agree|i consent|consent|accept|i accept|go on|go on then|go ahead|go for it|do it"
    "|lets do it|lets go|happy to|happy with that|im happy|no problem|no probs|no prob|no worries|no bother|not a problem|np|dont mind|i dont mind|why not|please do|please|yes please|thats fine|thats ok|thats okay|thats good|sounds good|sounds ok|good"
    "|send it|send it off|send|send please|looks good|all good|all correct|all right|looks right|perfect|great|i do|i am|i have|ive|i would|i will|i can|id like that|id like to|i want to|im in|very much|im up for it|count me in|100|affirmative|i suppose|suppose so|i guess so|guess so|i think so|think so|probably|it is|they can|you can|you may|yes you can|it does|she does|he does|they do|both|nice one"
)
_NO = (
    "n|no+|noo+|nah+|nar|naa+|na|nay|nope+|nop|naw|non|never|no thanks|no thank you|no ta|nah ta|not really|not now|not today|not right now|not at the moment|not yet|not at all|not me|not interested|no way|no chance"
    "|i dont|dont|i do not|im not|i havent|i wouldnt|i cant|i wont|id rather not|rather not|rather you didnt|please dont|dont want to|i dont want to|disagree|i disagree|i dont agree|dont agree|do not agree|decline|i decline|dont consent|i dont consent|negative|neither|not for me|no not for me|not for me no|not my thing|i dont think so|dont think so|cant say i am|cant say i do|no i dont|nope i dont|dont send it|dont send|not happy|not ok|not okay|no good|it isnt|its not|they cant|you cant|id prefer not|prefer not|no need|not needed|none|not ever"
)
_UNSURE = (
    "not sure|unsure|im not sure|not so sure|not certain|dont know|i dont know|no idea|no clue|not a clue|havent a clue|maybe|mabye|mayb|perhaps|possibly|depends|it depends|hard to say|cant say|who knows|might be|could be|not 100|yes and no|sometimes|i wonder|not too sure|dont really know|i dont really know|couldnt say|cant remember|dont remember|not really sure|not sure really|im unsure|no not sure|erm|hmm|unknown"
)  # fmt: skip
_PREFER_NOT: Final = one_of(
    r"(?:id |would |i would )?(?:rather|prefer) not (?:to )?(?:say|tell|tell you|answer|disclose)",
    r"prefer not to|prefer not say|rather not say|rather not tell you|none of your (?:business|bizness|busness)|mind your own(?: business)?|not telling(?: you)?|im not telling(?: you)?|not saying|im not saying|i wont say|dont want to (?:say|tell you|answer)(?: that| this| it| you)?|i dont want to (?:say|tell you|answer)(?: that| this| it| you)?|not going to (?:say|tell you)|wont tell you|no comment|its personal|thats personal|too personal",
)
_PRIVATE: Final = re.compile(r"(?:thats |its )?(?:private|personal)(?: thanks)?")
_SOFT = r"(?: (?:please|thanks|thank you|ta|mate|love|pal|then|tbh|lol|thats ok|thats fine|x+|sorry|actually|really|to that|for now|cheers|yes|yeah|no|nope|ok|ok then|of course))*"

_WHOLE: Final = {
    code: re.compile(
        rf"(?:(?:well|oh|um|er|erm|so|hi|hello|i think|i think its|its|im|a|its a|that would be|yes|no|ok) )?(?:{words}){_SOFT}"
    )
    for code, words in (("unsure", _UNSURE), ("yes", _YES), ("no", _NO))
}
_LEADS: Final = {
    "unsure": re.compile(rf"(?:{_UNSURE})(?= |,|$)"),
    "yes": re.compile(
        r"(?:yes+|yea|yeah+|yeh|yh|yep+|yup+|ye|y|aye|ok|okay|k|kk|sure|definitely|defo|absolutely|of course|agree|agreed|i agree|i consent|happy to|im happy (?:to|with|for)|thats (?:fine|ok|okay|all right|alright|right|good|great|no problem|cool)|course|by all means|certainly|go for it|go ahead|go on|please do|you can|fine|alright|no problem|no worries|correct)(?= |,|$)"
    ),
    "no": re.compile(r"(?:no+|nah+|nope+|naw|n|na|never|not really|not at the moment|not now|no thanks|i dont|dont|im not|i havent|id rather not|please dont|not interested)(?= |,|$)"),
}  # fmt: skip
_BUT = one_of(
    "but",
    "except",
    "apart from",
    "although",
    "however",
    "only",
    "unless",
    "tho",
    "though",
    "just not",
)
_BOTH = re.compile(
    r"(?:yes|yeah|ok)[ ,]+(?:no|nah|but no|or no)(?!\S)|(?:no|nah)[ ,]+(?:yes|yeah|wait|actually)(?!\S)"
)


def prefers_not(text: str) -> bool:
    """Whether somebody would rather not answer."""
    return bool(
        _PRIVATE.fullmatch(text)
        or _PREFER_NOT.fullmatch(text)
        or _PREFER_NOT.match(text)
        or re.search(r"(?<!\S)(?:rather|prefer) not (?:to )?(?:say|answer|tell)", text)
    )


def whole_yes_no(text: str) -> str | None:
    """`yes`, `no` or `unsure` where that is all a tidy text says, else None."""
    text = text.replace(" , ", " ").replace(",", "").replace(" ?", "").strip()
    if _BOTH.match(text):
        return "unsure" if text.startswith("yes") else None
    for code, pattern in _WHOLE.items():
        if pattern.fullmatch(text):
            return code
    return None


def leading_yes_no(text: str) -> str | None:
    """`yes`, `no` or `unsure` where a longer text begins with it and does not take it back."""
    if whole := whole_yes_no(text):
        return whole
    if _BOTH.match(text) or _BUT.search(text):
        return None
    for code, pattern in _LEADS.items():
        if pattern.match(text):
            return code
    return None
