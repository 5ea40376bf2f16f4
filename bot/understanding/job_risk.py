"""How safe a job is: `job_risk`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of
from bot.understanding.said import Said
from bot.understanding.yes_no import leading_yes_no

_THREAT: Final = one_of(
    r"(?:they|boss|manager|work|employer|hr|company|gaffer|he|she|theyve|theyre|boss has|employers?) (?:\w+ ){0,4}?(?:said|says|told|saying|warned|threatened|threatening|threatning|want|wants|sack|sacking|letting|going to let|getting rid|finish|talking about|mentioned|hinted|started|wrote|sent)(?: \w+){0,8}? ?(?:lose|job|redundant|redundancy|go|leave|dismiss\w*|sack\w*|finish\w*|fire\w*|out|capability|disciplinary|replace\w*|let me go|termina\w+|notice|contract)(?: .*)?",
    "(?:being|be|getting|going to be|gonna be|will be|about to be|facing|at risk of|threatened with|under threat of|up for) (?:made |getting |being )?(?:redundant|redundancy|laid off|sacked|fired|let go|dismissed|dismissal|the sack)(?: .*)?",
    "made redundant (?:next|in|on|at|soon|from)(?: .*)?",
    "(?:final|last|written|first|formal) (?:written )?warning",
    "capability(?: .*)?",
    "disciplinary(?: .*)?",
    "(?:got|had|given|received|been sent|have) (?:a |my |an )?(?:letter|email|notice)(?: .*)?",
    "(?:given|handed|got|under|on|working|serving|in) (?:me |my |a |the )?notice(?: period)?",
    "redundanc(?:y|ies)(?: .*)?",
    "consultation",
    "at risk (?:letter|meeting)",
    "(?:contract|job|post|role) (?:is |will be |wont be |isnt being |not being |is being |has been )?(?:ending|ends|finishing|finishes|being cut|renewed|terminated|going)(?: .*)?",
    "(?:sent|given|gave) (?:me )?(?:a )?letter(?: .*)?",
    "(?:hr|they|work|boss) (?:have |has )?started (?:a |the )?(?:process|proceedings|procedure)(?: .*)?",
    "(?:they|boss|manager|gaffer|he|she) (?:said|says|told me) (?:if )?(?:.* )?(?:thats it|im out|im gone|im finished|theres no job|they cant keep me)",
    "letting me go",
    "get(?:ting)? rid(?: of me)?",
    "(?:yes|yeah|yep|they have|they did|theyve|he has|she has|boss has|yes they have|employer has)(?: ,)? (?:said so|told me|they have|they did|said it|said that|warned me|theyve said)",
    "said so",
    "boss said so",
    "employer (?:has )?said(?: so)?",
    "they told me",
    "boss told me",
    "been told(?: .*)?",
    "ive been told(?: .*)?",
    "dismissal",
    "sack me",
    "sacking me",
    "finishing me",
    "fire me",
    "replace me",
    "threatened",
    "want me out",
    "(?:get|getting) rid of me",
    "shutting down",
    "closing (?:down|the)(?: .*)?",
    "company (?:is )?closing",
    "hearing(?: .*)?",
)
_WORRY: Final = one_of(
    "(?:bit |little |very |really |so |quite |im |am |kind of |kinda |slightly |a lot |pretty |dead |always )*(?:worried|worrying|scared|afraid|anxious|frightened|concerned|nervous|stressed|panicking|paranoid|terrified|petrified|fear)(?: .*)?",
    "(?:might|may|could|going to|gonna|probably|think ill|i think i will|will|scared of|afraid of|fear of) (?:\\w+ ){0,2}?(?:lose|losing|loose|loosing) (?:my|me|the|it)(?: job)?(?: .*)?",
    "dont think (?:they|theyll|they will|ill|i will|my job)(?: .*)?(?:keep|last|job|have me|safe)(?: .*)?",
    "job (?:is |isnt |not )?(?:at risk|on the line|not safe|shaky|unsafe|in danger|dodgy)",
    "isnt safe",
    "not safe",
    "not secure",
    "insecure",
    "worry",
    "worried",
    "i worry(?: .*)?",
    "(?:always |constantly )?(?:on|plays on|at the back of) my mind",
    "keeps? me (?:up|awake)(?: .*)?",
    "on thin ice",
    "losing it",
    "losing my job",
    "a bit",
    "a little",
    "kind of",
    "sort of",
    "bit yeah",
    "yes a bit",
    "yeah a bit",
    "very much so",
    "yes very",
    "(?:a )?(?:little|wee|tiny) bit",
)
_NO_WORRY: Final = one_of(
    "not (?:at all |really |that |too |overly |very |particularly )*(?:worried|bothered|concerned|scared|at risk|a worry|an issue|anxious|fussed)(?: .*)?",
    "(?:job|work|it|its|contract|position) (?:is |s )?(?:\\w+ )?(?:safe|secure|fine|ok|okay|good|solid|permanent)(?: .*)?",
    "(?:boss|work|manager|employer|they|theyre|employers|company|hr)(?: is| are| have| has| been| being| were| was|ve)? ?(?:being |been |really |very |dead |so |all |quite |pretty |super )*(?:great|good|fine|supportive|ok|okay|understanding|brilliant|lovely|nice|sound|amazing|helpful|kind|patient|cool|excellent|fantastic|decent)(?: .*)?",
    "no (?:worries|risk|problem|problems|concerns|not worried|danger|threat|issues)(?: .*)?",
    "no chance",
    "safe as houses",
    "no job",
    "dont have (?:a |any )?(?:job|worries)(?: .*)?",
    "none",
    "theyre keeping (?:it|my job)(?: .*)?",
    "(?:keep(?:ing)?|hold(?:ing)?|held|kept) (?:my job|it|my post|the job|my place)(?: open| safe)?(?: for me)?",
    "(?:they )?cant (?:sack|fire|get rid of|dismiss|touch) me(?: .*)?",
    "job (?:is )?(?:being )?(?:kept )?open(?: for me)?",
    "nothing said",
    "(?:im |its |job is )?permanent(?: .*)?",
    "not so far",
    "safe",
    "secure",
    "dont worry",
    "no worries there",
    "havent got a job",
    "safe for now",
)
_NOT_SURE: Final = one_of(
    "not sure(?: .*)?",
    "unsure",
    "dont know(?: .*)?",
    "no idea",
    "maybe",
    "possibly",
    "hard to (?:say|tell)",
    "who knows(?: with them)?",
    "could be",
    "not certain",
    "depends(?: .*)?",
    "havent a clue",
    "unknown",
    "not heard anything",
    "cant say",
    "50 50",
    "50/50",
    "might be",
    "perhaps",
)
_SURE_THREAT = re.compile(
    r"(?<!\S)(?:(?:being|be|getting|facing|at risk of|threatened with) (?:made )?(?:redundan\w+|sacked|fired|let go|dismissed)|made redundant (?:next|in (?!january|february|march|april|may|june|july|august|september|october|november|december)|on|at|soon)|final (?:written )?warning|(?:working|under|given|serving) (?:my |me )?notice|(?:they|boss|manager|employer|work|hr)(?: \w+){0,5} (?:sack|sacking|let me go|letting me go|fire me|finish me|lose my job|dismiss me|get rid|redundan\w+)|threaten\w*(?: \w+){0,4} (?:sack|job|dismiss\w*)|capability (?:meeting|hearing))(?!\S)"
)


# "they cant sack me", "nobody is sacking me": what will not happen is no threat
_NO_THREAT: Final = re.compile(
    r"(?<!\S)(?:cant|wont|couldnt|wouldnt|not|never|dont|doesnt|isnt|arent|aint|havent|hasnt|(?:nobody|no ?one)(?:s| is| has| will| can| wants to)?) (?:(?:be|been|being|get|getting|going to|gonna|just|even|ever|made|try to|trying to|want to|to|threatened to|threatening to) )*"
    r"(?:sack\w*|fire[ds]?|firing|dismiss\w*|get rid|getting rid|let go|let(?:ting)? me go(?! back)|replac\w*|finish(?:ing|ed)? me|threaten\w*|redundant)(?: (?:of )?me)?(?!\S)"
)
_NOBODY_SAID = one_of(
    "(?:nobody|no one|nothing|no ones|nobodys|they havent|boss hasnt) (?:has |have |been )*(?:said|mentioned)(?: .*)?"
)
# What the person fears that they will do, and nobody has said.
_FEARED = re.compile(
    r"(?<!\S)(?:scared|worried|afraid|frightened|terrified|think|thinking|reckon|fear|guess|bet|paranoid)(?: that)? (?:they|theyll|they will|theyd|boss|my boss|the boss|work|hell|shell|he will|she will|im|ill|i will|i might)(?: \w+){0,3}? (?:sack|fire|let go|let me go|get rid|finish|replace|lose my job)(?: \w+)?"
)


_SAFE_DENIED: Final = re.compile(
    r"(?<!\S)(?:not|isnt|doesnt|dont|aint|never|nowhere near|hardly|no longer|wont|didnt|wouldnt say) (?:(?:feel|think|seem|look|very|really|so|that|the|my|job|its|it|is|be|too|all|at|entirely|totally|completely|100) )*(?:safe|secure|permanent|supportive|understanding|helpful)(?!\S)"
)
# Nobody has said so, and the person senses it.
_SENSED: Final = re.compile(
    r"(?<!\S)(?:i )?(?:can )?(?:feel|see|sense|tell|know|reckon|think|bet|suspect|get the feeling|got a feeling) (?:it|its|it is|that|theyre|they are|they want|theyll|they will|they might|they|something|ill|im) ?(?:is |be |are )?(?:\w+ )?(?:coming|next|going to happen|going to be|trying to (?:push|get|force|ease)|looking (?:for|to)|getting ready|on the cards|thinking (?:it|about it)|push(?:ing)? me out|want(?:s|ing)? me (?:out|gone))(?!\S)|(?<!\S)(?:(?:they|he|she|boss|manager|theyre|work) (?:could|can|might|may|would) (?:just |easily |always )*(?:drop|replace|sack|fire|finish|bin|get rid of|let) me|in the back of my (?:head|mind)|treading on eggshells|not looking good|dont (?:believe|trust) (?:them|him|her|it|a word)|walking on eggshells)(?!\S)"
)
_ONLY_HOPED: Final = re.compile(
    r"(?<!\S)(?:hope|hoping|hopefully|fingers crossed|but (?:im |i am )?not (?:so |too |that )?(?:sure|convinced|certain)|but who knows)(?!\S)"
)
_AT_EASE: Final = re.compile(
    r"(?<!\S)(?:not|never|no|dont|isnt|arent|aint|without|nothing to|no need to|no reason to|didnt)(?: \w+){0,3} (?:worr\w+|scared|afraid|anxious|concern\w*|nervous|stress\w*|bothered|fear)(?!\S)|(?:worried|scared|anxious) (?:about|of) (?:anything|nothing|that)"
)


def _worries_beside(text: str) -> bool:
    """Whether a clause says that the person fears for the job, whatever another says of the boss."""
    clauses = re.split(r",|(?<!\S)(?:but|though|although|however|yet|still|only)(?!\S)", text)
    return len(clauses) > 1 and any(
        _FEAR_NOW.search(clause) and not _AT_EASE.search(clause) for clause in clauses
    )


_FEAR_NOW: Final = re.compile(
    r"(?<!\S)(?:(?:im|i am|am|i|do|does|bit|little|still|always|me) (?:\w+ ){0,2}?(?:worr(?:y|ied|ying)|scared|afraid|anxious|nervous|panicking|fear)|worries me|on my mind|worried|scared|afraid)(?!\S)(?! (?:about|of) (?:my health|my back|money|pain|the pain|hurting))"
)


def read_job_risk(said: Said, employment: str | None) -> str | None:
    """`job_risk`: threatened where the employer has said so, worried where only the person fears it."""
    text = said.plain
    asked = said.asked("job_risk") or (
        said.asked("sick_weeks")
        and (
            "," in text
            or " and " in text
            or "worried" in text
            or bool(re.search(r" (?:yes|yeah|yep|no|nope|nah)(?: thanks| not really)?$", text))
        )
    )
    if _FEARED.search(text):
        text = _FEARED.sub("worried ill lose my job", text)
    calm = _NO_WORRY.search(text)
    text = _NO_THREAT.sub(" , ", text)
    threat, worry = _THREAT.search(text), _WORRY.search(text)
    if asked:
        return _risk_asked(said, text, threat, calm, worry)
    if re.search(
        r"(?<!\S)(?:job|sack|sacked|redundan\w+|dismiss\w*|final (?:written )?warning|my notice|capability|let(?:ting)? me go|contract)(?!\S)",
        text,
    ):
        if re.search(
            r"(?<!\S)(?:not worried about (?:losing )?(?:my|the) job|job is safe|my job is secure)(?!\S)",
            text,
        ):
            return "none"
        if re.search(
            r"(?<!\S)(?:(?:worried|scared|afraid|fear|might|may|could|going to) (?:\w+ ){0,4}(?:los(?:e|ing)|loos(?:e|ing)) (?:(?:my|me|the) job|it)|(?:worried|scared|worry|anxious) (?:about|for) (?:my|me) job)(?!\S)",
            text,
        ) and not re.search(
            r"(?<!\S)(?:boss|manager|employer|they|hr) (?:\w+ )?(?:said|told|says|warned)", text
        ):
            return "worried"
        if threat and _SURE_THREAT.search(text):
            return "threatened"
    return None


def _risk_asked(
    said: Said,
    text: str,
    threat: re.Match[str] | None,
    calm: re.Match[str] | None,
    worry: re.Match[str] | None,
) -> str | None:
    clauses = text.split(",")
    tail = clauses[-1].strip() if said.asked("sick_weeks") else text
    if said.asked("sick_weeks") and (
        last := re.search(r"(?<!\S)(yes|yeah|yep|no|nope|nah)(?: thanks| not really)?$", tail)
    ):
        tail = last[1]
    taken_back = re.search(r"(?<!\S)but (?:im |still )?(?:worried|scared)", text)
    threat_too = threat and (_SURE_THREAT.search(text) or re.search(r"(?<!\S)but(?!\S)", text))
    if calm and _SENSED.search(text):
        return "worried"
    if calm and _SAFE_DENIED.search(text):
        calm = None
        worry = worry or _SAFE_DENIED.search(text)
    if calm and not threat_too and _worries_beside(text):
        return "worried"
    if calm and not taken_back and not threat_too:
        return None if _ONLY_HOPED.search(text) else "none"
    if re.search(
        r"(?<!\S)(?:told|said|says|tell)(?: me)? (?:not to|dont|no need to) (?:worry|panic|stress)",
        text,
    ):
        return "none"
    if threat and not re.search(
        r"(?<!\S)(?:havent|hasnt|not|nobody has|no one has|nothing|didnt) (?:\w+ )?(?:said|told|been told|mentioned|heard|had)(?: so| anything| nothing)?",
        text,
    ):
        return "threatened"
    if worry:
        return "worried"
    if _SENSED.search(text):
        return "worried"
    if _NOBODY_SAID.search(text):
        return "none"
    plain = None if tail == "not yet" else leading_yes_no(tail)
    if plain == "yes" and re.search(r"(?<!\S)(?:havent|hasnt|not) (?:\w+ )?(?:said|told)", text):
        return "worried"
    if _NOT_SURE.search(tail):
        return "unknown"
    return {"yes": "worried", "no": "none", "unsure": "unknown"}.get(plain or "")
