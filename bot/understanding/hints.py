"""Looser signs of an aside, read only where a message answers nothing: one telling word is then enough."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.said import Said

_OTHERS = r"(?:boss|employer|manager|work|hr|gp|doctor|surgery|hospital|dwp|jobcentre|family|husband|wife|partner|council|people|anyone|anybody|coach|police|universal credit|landlord|mum|dad|ex|company)"
_SEEN = r"(?:see|sees|seen|told|tell|telling|know|knows|find out|get back to(?! work)|gets? to|share|sharing|read|reads|reading|holds?|have my|has my|give this|going to|look at|informed|passed|copy|hear)"

_SIGNS: Final = tuple(
    (intent, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"))
    for intent, pattern in (
        ("stop", r"(?:stop|no more|end|cancel|dont want any more|dont want|dont send|cease|enough|never asked for) (?:\S+ ){0,4}?(?:texts?|messages?|texting|messaging|msgs?|these)(?: to stop| stop)?|(?:want|make) (?:these |the )?(?:texts|messages) (?:to )?stop|off (?:your|this|the) list|dont send me any ?more|leave me be|(?:take|remove) (?:me|my number) (?:off|from) (?:your|this|the) (?:list|texts)|opt out"),
        ("delete", r"(?:delet\w*|erase\w*|remov\w*|wipe|clear|bin|scrap|destroy|del|get rid of) (?:\S+ ){0,4}?(?:data|answers?|details|info|information|chat|everything|stuff|it all|records?|messages|ive said|i said|me|number|deleted)|(?:data|chat|details|answers|it|everything) (?:be )?(?:deleted|removed|erased|wiped)|be forgotten|(?:take|get) (?:my (?:details|info|data|answers)|it all) off.*|dont (?:keep|want you to (?:have|keep)) (?:anything|my|what).*|deleted?|right to erasure"),
        ("restart", r"(?:start|begin|go|do|try|redo|take) (?:\S+ ){0,5}?(?:again|agen|over|afresh|from (?:the )?(?:start|top|beginning|scratch)|back to the (?:start|beginning))(?: \S+)?|from the (?:top|start|beginning)|fresh start|re ?start\w*|reset|redo the whole.*|the whole thing again|first question again|right back to the start"),
        ("visa", r"visa|immigration|asylum|refugee|home office|passport|no papers|have papers|public funds|settled status|pre settled|not british|brp|leave to remain|deport\w*|no status|eu citizen|citizenship|undocumented|work permit|share code"),
        ("benefits", r"sanction\w*|reassess\w*|worse off|think im fit for work|(?:jobcentre|dwp) use this against me|(?:will|would|does|do|can|could|is|are|if|affect|effect|take|stop|lose|cut|touch|about|happens to|safe|count|any|linked) (?:\S+ ){0,8}?(?:benefits?|benifits?|pip|esa|uc|universal credit|tax credits?|jsa|lcwra|claim|payments)|tax credits"),
        ("who_sees", rf"(?:who|whos|which|whose) (?:\S+ ){{0,5}}?{_SEEN}(?: \S+)*|(?:will|does|do|are|is|can|could|would|did|might|has|have) (?:\S+ ){{0,5}}?(?:{_SEEN} (?:\S+ ){{0,5}}?{_OTHERS}|{_OTHERS} (?:\S+ ){{0,4}}?{_SEEN})(?: \S+)*|who (?:has|have|gets?|holds?|will)(?: \S+)*|(?:telling|told|tell) (?:my )?{_OTHERS}"),
        ("private", r"confidential\w*|private|privacy|secure|genuine|legit|scam|proper nhs|really nhs|hack\w*|gdpr|encrypt\w*|medical records?|my data|protect\w*|safe (?:giving|to|with|is)|trust (?:this|you|it)|anonymous|recorded|stored?|between us|keep (?:it|this|my info)(?: .*)? (?:safe|private|to yourself)|(?:is|how) (?:\S+ ){0,3}safe"),
        ("summary", r"my answers|what (?:i|ive|have i|did i|i have)(?: \S+)? (?:said|put|told|answered|answer|given|wrote|written|say|tell|sent)(?: .*)?|summary|overview|recap|sum (?:it|this|that) up|my form|have you (?:saved|got|written)|my info so far|show what you have|where (?:have|did) we (?:got|get) (?:up )?to|up to now|details do you have"),
        ("robot", r"(?:a )?(?:bot|robot|computer|machine|chatgpt|ai|automated|automatic|auto ?reply|auto)|real person|real human|(?:who|whos) (?:is |am i |are |r )?(?:this|you|u|chatting|texting|talking|messaging)(?: .*)?|your name|(?:somebody|someone|anyone|a person|person|human) (?:\S+ )?(?:reading|writing|there|from|on the other end)(?: .*)?|message from a person|are you real|youre? real|a live person"),
        ("human", r"(?:speak|talk|chat|phone|call|ring|bell|see|put|put me|transfer|need|get|want|prefer|someone real|have|find|meet|rather|wheres|is there|give|explain) (?:\S+ ){0,6}?(?:person|human|someone|somebody|advis[eo]rs?|agent|helpline|phone number|number to (?:call|ring)|face to face|anyone|operator|staff)(?: .*)?|face to face|helpline|(?:someone|somebody|person|advis[eo]r|advisers) (?:\S+ )?(?:phone|call|ring|help|give me a|real|to (?:talk|speak|ring|call|phone))(?: .*)?|talk to (?:you|u|them)|speak to (?:you|u|them)|(?:rather|prefer) (?:to )?(?:talk|speak|phone)|what number.*|real (?:one|person) please"),
        ("cost", r"costs?|charged?|charges|free|fees?|bills?|price|(?:pay|paying|pays) (?:for|anything|you)?|(?:my|no|use up|phone) credit|how much (?:is|are|do|will|does|would)(?: .*)?|anything to pay|expensive"),
        ("how_long", r"how (?:long|far|quick\w*|soon|much (?:time|longer|more)|many)(?: .*)?|nearly (?:done|finished|there|over)|last question|take (?:ages|long|a while)|be (?:quick|long)|when (?:will|does|do|are|is|can|would|am)(?: .*)?|close to the end|long to go|much more|many more|any more questions|nearly the end|waiting time|almost (?:done|finished|there)|left to go"),
        ("back", r"go(?:ing)? (?:back|bk|backwards?)(?: .*)?|(?:last|previous) (?:one|question)(?: .*)?|rewind|backwards?|question before(?: .*)?|return|step back|back (?:a bit|up|one|to (?:that|the last))(?: .*)?|previous"),
        ("change", r"wrong|incorrect\w*|mistakes?|spelt|spelled|swap|edit|fix|correct (?:my|it|that|the)|error|boo boo|typo|amend|didnt mean|change (?:my|it|that|the|what|an|something)|not right(?! (?:now|away|this))|misread|misunderst\w+ (?:the|that|your) question|pressed the"),
        ("skip", r"skip\w*|next (?:one|question|q)|leave (?:this|that|it)(?: one)?(?: .*)?|miss (?:this|that|it)(?: one)?|moving? on|(?:not|dont|rather not|wont|prefer not to|cant) answer(?: .*)?|come back to (?:that|this|it)(?: .*)?|different (?:one|question)|dont want that question|no answer for.*|(?:the )?next|pass(?! (?:it|them|that|this|everything|my|on|over))|leave blank|can we not|dont like (?:this|that) question"),
        ("why", r"why|got to do with|has to do with|relevant|reason|(?:need|use|want) (?:\S+ ){0,4}for|whats it to you|really (?:needed|necessary)|what (?:would|will|do) you (?:\S+ )?(?:need|want|do|use)(?: .*)?|necessary|nosy|bit personal|dont see (?:why|how|what)(?: .*)?|how come"),
        ("language", r"(?:change|different|another|other|my|own|what) (?:\S+ )?languages?|english (?:is )?(?:hard|difficult|bad|not good|no good)(?: .*)?|(?:dont|cant|not|no) (?:\S+ ){0,2}english|version in|translat\w+"),
        ("help", r"(?:dont|didnt|not|cant|doesnt|do not) (?:\S+ )?(?:understand\w*|follow|get (?:it|this|what|that|you)|make sense|sense)(?: .*)?|no sense(?: .*)?|what (?:do|does|am|should|are|is|did|shall|can) (?:you|u|i|it|that|this)(?: .*)?|explain\w*|confus\w*|example|which (?:number|one|option)(?: .*)?|what options|not sure (?:what|how|which)(?: .*)?|(?:struggling|stuck|help|trouble) (?:with|on|answering) (?:the|this|that) (?:question|one)|say (?:it|that) (?:again|in)(?: .*)?|how does (?:it|this)(?: .*)?|tell me what to do|what happens now|question mean|whats this(?: .*)?|what(?: .*)? mean|huh|pardon|repeat|unclear|too hard|too complicated|how do i(?: .*)?|lost"),
        ("refuse", r"dont want (?:this|to (?:do|be|answer|carry|go|share|take|continue)|help from|any of this|your help|anything)(?: .*)?|waste of (?:my )?time|had enough|pull out|withdraw\w*|count me out|not doing(?: .*)?|wont be doing(?: .*)?|leave it|stuff this|sod (?:this|it)|pointless|rather not do(?: .*)?|gone off|too much hassle|forget it|im (?:done|out|stopping)|not interested|cant be (?:bothered|arsed)|stupid|rubbish|ridiculous|changed my mind about(?: .*)?|(?:this|its|it|is|taking|takes|questions) (?:\S+ )?too long|not helping|give up|useless"),
        ("carry_on", r"carry on|continue|go on|proceed|left off|finish (?:my answers|the form|it|this)|get on with it|lets go|keep going|resume"),
        ("more", r"more|tell me about(?: .*)?|what (?:else|other|sort|kind|help|support)(?: .*)?|what (?:does|do|can|would) (?:the|an|they|your|a)(?: .*)?|options|info(?:rmation)?|details|how can (?:they|you|it|an?|the)(?: .*)?|what is(?: .*)?|whats(?: .*)?|eligible|qualify|who is (?:this|it) for"),
        ("thanks", r"thanks|thank you|cheers|appreciat\w*|helpful|ta"),
        ("greet", r"(?:hi+|hello+|hey+|hiya+|morning|good morning|good afternoon|good evening|salaam|salam|heyy+|helloo+)(?: .*)?"),
    )
)  # fmt: skip
_QUESTION: Final = re.compile(
    r"(?:(?:hi|hello|but|and|so|ok|sorry|um) (?:, )?)*(?:will|would|does|do you|do they|do the|do i|is|are|can|could|who|whos|whose|why|how|what|whats|which|where|when|am i|should|if i|if you|did)(?!\S)"
)
_CARES: Final = frozenset("why who_sees private benefits visa cost how_long robot human".split())
_STATES: Final = re.compile(
    r"(?<!\S)(?:i dont know why|no idea why|thats why|reason i|which is why|is why|why not|why would i|dont cost|free time|free (?:after|on|in|from|at|any|all|most|until|before|mornings?|afternoons?|evenings?)|im free|the wrong (?:bus|way)|wrong with)(?!\S)"
)


def is_question(plain: str) -> bool:
    """Whether a message is put as a question."""
    return bool(_QUESTION.match(plain)) or plain.endswith("?")


def complains(said: Said, wanted: str) -> bool:
    """What makes work hard may sound like an aside: "might lose the house and no money"."""
    of_money = wanted in ("benefits", "cost", "private")
    return of_money and said.question == "barriers" and not is_question(said.plain)


def hinted(plain: str, answered: bool) -> tuple[str, float] | None:
    """The aside that a message which answers nothing hints at; with other answers, only where it is a question."""
    if _STATES.search(plain) or len(plain.split()) > 25:
        return None
    for intent, pattern in _SIGNS:
        if pattern.search(plain) and (not answered or intent in _CARES):
            if intent == "greet" and not pattern.match(plain):
                continue
            return intent, 0.75
    return None
