"""What people ask or want beside the question: why, who sees this, a person, back, change, delete …

Each aside has patterns for what it is, and only the message as a whole decides: "my lower back"
is an answer, "go back" is not.
"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of
from bot.understanding.said import Said

_PERSON = r"(?:person|human|human being|someone|somebody|real person|real human|actual person|advis[eo]r|operator|agent|a member of (?:the )?(?:staff|team)|real someone|staff|worker|people|an actual human|live person|one of you|man|woman|team|proper person|coach)"
_DATA = r"(?:this|it|these|that|my (?:info|information|data|details|answers|messages|texts|chat|stuff|records)|what i (?:say|tell you|write|put|type)|the (?:info|answers|information|chat)|everything i say|any of this|them|my (?:phone )?(?:number|name|address|conversation|reply|replies|personal info\w*))"
_BENEFIT = r"(?:benefits?|pip|esa|uc|universal credit|lcwra|lcw|dla|housing benefit|carers allowance|money|payments?|jsa|tax credits|attendance allowance|blue badge|claim|council tax)"

# The first that matches is the aside. Order matters: the rarer and plainer first.
_ASIDES: Final = {
    "delete": one_of(
        rf"(?:please |can you |could you |i want you to |i want to |want to |how do i )*(?:delete|erase|remove|wipe|destroy|get rid of|deleet|delet|forget)(?: all)?(?: of)? (?:me|everything|{_DATA}|my (?:record|account|number|name)|all (?:of )?(?:this|my .*)|the lot)(?: .*)?", "delete", "erase", "forget me", "delete me", "delete all", "remove my .*", "right to be forgotten", "(?:dont|do not) (?:keep|store|save) (?:my|any|this|it)(?: .*)?", "get rid of (?:my|this|all).*", "delete please", "wipe it", "scrub my .*",
    ),
    "restart": one_of("(?:can i |can we |please |i want to |i would like to |i need to |lets |id like to )*(?:re ?start|start (?:again|over|afresh|from (?:the )?(?:start|beginning|scratch)|all over(?: again)?)|begin again|begin all over|from the (?:start|beginning)|start it again|reset|redo (?:it|this|everything|all)|do (?:it|this) (?:all )?again|re start|can we start (?:again|over)|(?:want|like) to start (?:again|over)|back to the (?:start|beginning)|go back to (?:the )?(?:start|beginning)|new start|clean slate|scrap (?:that|it|this)(?: and)? start again|start anew)(?: please)?(?! (?:job|work))"),
    "summary": one_of("what (?:have|did|ive|has) (?:i |ive )?(?:said|told|tell|answered|put|given|say|written)(?: .*)?", "(?:show|see|check|read|view|review|list|give|tell|send|remind|let me see|look at|can i see|repeat)(?: me)?(?: back)?(?: of)? (?:my |me |the |all my |what my )?(?:answers|responses|summary|info so far|what i (?:said|put|told you|answered))(?: .*)?", "summary", "my answers(?: please| so far)?", "what (?:do|info do|have) you (?:know|have|got|hold)(?: about| on)? me(?: .*)?", "what (?:info|information|details|data) (?:do|have) you (?:got|have|hold)(?: .*)?", "recap", "sum up", "summarise", "summery", "what are my answers(?: .*)?", "answers so far", "what answers .*", "(?:can i |let me |could i )?(?:see |check |read |look at )?what(?:s| have| has|ve)?(?: you| youve| you have)?(?: been)? (?:got|put|written|noted|recorded|saved|wrote)(?: down)?(?: (?:for|about|on) me)?(?: so far| please)*", "what have you (?:got|put|written)(?: .*)?", "where (?:are we|am i) up to"),
    "robot": one_of("(?:are|r|is) (?:you|u|this|there|it) (?:a |an |just a |really a |even a )?(?:real|actual|bot|robot|human|computer|machine|ai|person|chat ?bot|automated|real person|live|auto)(?: .*)?", "am i (?:talking|speaking|texting|chatting|messaging) (?:to|with) (?:a |an )?(?:real|bot|robot|human|computer|machine|ai|person|someone|anyone|actual).*", "who (?:is this|am i (?:talking|speaking|texting)(?: to)?|are you|u|is texting me|is it|are u|r u|r you|is messaging me)", "(?:is this|are you) (?:chat ?gpt|ai|automatic|automated|computer)(?: .*)?", "what are you", "(?:you|u) (?:a |an )?(?:bot|robot|computer|ai)", "is (?:there|it) a real (?:person|human)(?: .*)?", "is anyone (?:there|real|reading this)(?: .*)?", "is someone reading this", "bot", "robot", "is a human reading this", "you sound like a (?:robot|bot)"),
    "human": one_of(
        rf"(?:can|could|may|please can|pls can|is it possible to|any chance (?:i|of)|id rather|rather|i want to|want to|i need to|need to|like to|i would like to|wanna|prefer to|let me|how (?:do|can) i|is there (?:a|any) way to|i would rather|please|just|i will only|can you let me|possible to)(?: i| you| someone| somebody| we)? ?(?:please )?(?:just )?(?:speak|talk|chat|spk|speaking|talking|speek|tlk|get)(?: to| with| 2| through to| in touch with)? (?:a |an |some |with |to |the |your |my |another |real |one of )*{_PERSON}(?: .*)?", rf"(?:speak|talk|chat|spk|tlk|speek) (?:to|with|2) (?:a |an |some |the |your |my |another |real |one of )*{_PERSON}(?: .*)?", r"(?:can|could|will|would|please can|get|have|i want|want) (?:i have )?(?:someone|somebody|a person|anyone|an advis[eo]r|a human|a real person|you|one of you|a real human)(?: please| just)?(?: to)? (?:ring|call|phone|speak to|talk to|contact)(?: to)? (?:me|us)(?: .*)?", r"(?:i )?(?:want|need|get me|give me|prefer|put me through to|put me on to|connect me to|connect me with|put me through 2|rather have|id like) (?:a |an |to a |some |the |real )*(?:person|human|human being|real person|operator|agent|advis[eo]r|someone real|real human|live person|member of staff|actual person)(?: .*)?", "(?:a )?(?:human|person|real person|operator|agent|real human)(?: please| pls)?", "(?:call|ring|phone) me (?:instead|please|now|back)(?: .*)?", "are there (?:any |some |real |actual )*(?:people|humans|staff|advis[eo]rs|persons)(?: .*)?", "is there (?:a |any |some)?(?:person|human|number|phone number|someone|one|anyone)(?: i can| to| i could)?(?: .*)?", "can i (?:just |please )*(?:ring|call|phone)(?: you| someone| anyone| instead| a number)?(?: .*)?", "(?:have you|got) (?:got )?a (?:phone )?number(?: .*)?", "i dont (?:want|like) (?:to )?(?:talk(?:ing)? to|texting|text|talking 2) (?:a |to a |with a )?(?:bot|robot|machine|computer)(?: .*)?", "rather (?:talk|speak)(?: .*)?", "speak to (?:someone|a person|somebody)", "what number (?:do|can) i (?:ring|call)", "do you have a (?:phone )?number", "can somebody help me in person", "human please", "adviser please", "actual (?:human|person).*",
    ),
    "visa": one_of("(?:(?:will|does|do|can|is|are|would|what|how|if|am|im|i|ive|but|my|on|it) .*)?(?:my )?(?:visa|immigration(?: status)?|home office|leave to remain|asylum(?: claim| case| seeker)?|settled status|pre settled|deport\\w*|right to work|brp|work permit|refugee(?: status)?|residence permit|citizenship|ilr|nationality|passport)(?: .*)?"),
    "who_sees": one_of(
        r"who(?:s|m)?(?: else| all| exactly)? (?:will |can |is |are |going to |gonna |gets |get |does |do |has |have |would |could |actually |you |they |it |all )*(?:see|sees|read|reads|reading|access|seeing|look|looks|looking|view|views|get|gets|given|share|sharing|shared|told|tell|telling|know|knows|send|sent|goes|go|going|viewing|got access|passed|pass|to)(?: .*)?", "who has (?:my|this|access|seen).*", "who (?:does|is) (?:this|it|my .*) (?:go|going|sent|shared|passed)(?: .*)?", "who are you (?:sending|giving|sharing|passing|telling)(?: .*)?", rf"where (?:does|do|will|is|are) (?:all )?{_DATA} (?:go|end up|sent|stored|going|kept)(?: .*)?", r"(?:will|can|does|do|would|could|is|are|did) (?:my |the |me )?(?:boss|employer|work|manager|gp|doctor|dr|jobcentre|dwp|family|husband|wife|partner|landlord|anyone|anybody|anyone else|job|government|council|police|home office|company|they|hr|mum|dad|gaffer|ex|surgery|parents|people)(?: ever| also| be able to| going to)? (?:see|find out|know|get|hear|read|be told|get told|told|have access|access|look|be able to see|going to see|finding out)(?: .*)?", rf"(?:will|do|are|would|can|could|dont|please dont|you) (?:you |u |going to |gonna |not )*(?:tell|telling|share|sharing|inform|pass|passing|give|giving|send|sending|contact|show) (?:{_DATA} )?(?:with |to |on to |it |on )*(?:my |the |anyone|anybody|other )?(?:boss|employer|work|manager|gp|doctor|jobcentre|dwp|family|anyone|anybody|husband|wife|partner|others|people|anyone else|home office|government|police|landlord)(?: .*)?", "who is going to.*(?:see|read|know).*", "whos (?:seeing|reading|looking|gonna see|going to see)(?: .*)?", rf"(?:do|will|are) you (?:going to )?(?:share|sharing|pass|sell) {_DATA}(?: .*)?", "who sees(?: .*)?", "who will know(?: .*)?", "does (?:this|it) (?:go|get sent|get passed) (?:to|on to) (?:my |the )?(?:gp|doctor|work|boss|employer|dwp|jobcentre)(?: .*)?", "whose (?:reading|seeing).*", "what happens to my (?:answers|replies)",
    ),
    "private": one_of(
        rf"(?:is|will|are|how)(?: all| does)? {_DATA} (?:be |kept |stay |going to be |all |really |totally |completely |definitely |remain |strictly |100 )*(?:private|confidential|safe|secure|anonymous|protected|stored|secret|kept|used|hacked|recorded|between us|encrypted|save)(?: .*)?", "(?:is|are) (?:it|this|we|they) (?:\\w+ )?(?:private|confidential|anonymous|secure|gdpr\\w*)(?: .*)?", "(?:do|will|are) you (?:keep|store|save|record|hold|log|sell|keeping|recording|storing)(?: .*)?", "(?:what|how) (?:about|do you|happens|will you|will happen|are you going to)(?: do)?(?: with| to| use| store| protect| keep)? ?(?:my |me |the )?(?:data|info|information|privacy|details|personal info|personal data|personal details)(?: .*)?", "(?:data protection|gdpr|privacy(?: policy| notice)?|confidentiality)", "(?:is it )?(?:private|confidential|safe|secure|anonymous)\\s?\\?.*", "how (?:safe|secure|private|confidential) is (?:this|it|my .*)(?: .*)?", "(?:is|can) (?:it|this) (?:be )?(?:just )?between (?:us|you and me)", "how long (?:do|will) you keep (?:my|it|this|them)(?: .*)?", "can (?:i|this) (?:trust|be trusted)(?: .*)?", "is (?:it|this) (?:a )?(?:scam|legit|genuine|real|spam|dodgy|safe to (?:answer|reply))(?: .*)?", "how do i know (?:this|its|it|you|youre)(?: .*)?(?:real|scam|safe|legit|genuine|who you say).*", "is (?:this|it) (?:really )?(?:the )?nhs(?: .*)?", "will (?:it|this) (?:go|be) on my (?:record|records|medical records?|notes|file)(?: .*)?", "private\\?", "do you keep (?:this|it).*", "is (?:my )?(?:data|info|information) (?:safe|secure|protected|private).*",
    ),
    "benefits": one_of(
        rf"(?:will|does|do|would|can|could|is|are|if|what if|how (?:will|does|would)|what (?:about|happens to)|cud|wil|am i|whats the effect|might)(?:(?! affect my (?:work|job|care)) [\w,]+){{0,9}}? (?:my |me |the |any |our |his |her )?{_BENEFIT}(?! advice| problem)(?: .*)?", rf"(?:affect|effect|impact|stop|lose|loose|losing|sanction\w*|change|touch|mess with|cut|reduce)(?: \w+){{0,2}} (?:my |me |the )?{_BENEFIT}(?: \w+){{0,3}} ?\?", "(?:will|can|could|do) (?:i|they) (?:be |get |get me )?sanction(?:ed)?(?: .*)?", "sanctions?\\s?\\?", rf"(?:my |what about (?:my )?)?{_BENEFIT}\s?\?", rf"what (?:about|happens (?:to|with)) (?:my )?{_BENEFIT}(?: .*)?", "benefits\\s?\\?",
    ),
    "cost": one_of("(?:how much|what) (?:does|do|will|is|would) (?:it|this|that|the texts?|texts|replying|i|texting|the (?:service|call|help))(?: \\w+)? (?:cost|charge|pay|charged)(?: .*)?", "(?:is|are|will) (?:it|this|the (?:texts?|service|calls?|help)|texts|these texts|texting|these|that) (?:\\w+ )?(?:free|cost|costing|charged|charge|be charged|charging)(?: .*)?", "(?:do|will|would|does) (?:i|it|this|you|they) (?:have to |need to |going to )?(?:pay|cost|charge|get charged|be charged)(?: .*)?", "(?:cost|price|fee|free|charges?|how much|pay)\\s?\\?(?: .*)?", "how much is (?:it|this|that)(?: .*)?", "whats the (?:cost|price|catch|charge)(?: .*)?", "(?:am|will) i (?:being |be |get |getting )?charged(?: .*)?", "does (?:it|this|texting)(?: \\w+)? cost(?: .*)?", "(?:is there|any) (?:a |any )?(?:fee|charge|cost|charges)(?: .*)?", "how much will (?:i|it|this)(?: .*)?", "does it use (?:up )?my credit(?: .*)?", "i have no credit.*"),
    "how_long": one_of("how long (?:does|will|is|do|till|til|until|before|b4|would|this|it|for this|have i|am i|left)(?: .*)?", "how (?:many|much)(?: more| other| longer)? ?(?:questions?|more|longer|left|qs|texts|messages|more questions|to go)(?: .*)?", "how (?:much )?(?:longer|long)(?: .*)?(?:to go|left|more|now|is this)?", "(?:are we|is it|is this|am i) (?:nearly|almost|there|done|finished|near)(?: .*)?(?:done|finished|there|over|end|yet)?", "when (?:will|do|can|is|would|are) (?:i |someone |somebody |you |they |an adviser |the adviser |it |u |a person )(?:\\w+ )?(?:hear|call|ring|contact|be in touch|get|phone|start|speak|text)(?: .*)?", "(?:is there|got) (?:many|much|a lot) (?:more|left|to go|longer)(?: .*)?", "how quick(?:ly)?(?: .*)?", "will (?:it|this) take (?:long|ages|a long time)(?: .*)?", "how soon(?: .*)?", "whats the wait(?:ing)?(?: time)?(?: .*)?", "does (?:it|this) take long", "many more(?: questions)?(?: .*)?", "nearly (?:done|finished)(?: .*)?", "when will someone.*", "how long\\s?\\?"),
    "why": one_of(
        r"(?:but |and |ok |ok but |sorry |um |hang on |wait |sorry but )*(?:why|y)(?: (?:do|does|did|are|r|is|would|should|u|you|on earth|exactly|tho|though|that|this|so|the|all|please|what for|must|am i|ask|would you|need|not just|me|my|on|have|asking))*(?: (?:need|want|know|ask|asking|asked|wanting|needing|matter|relevant|important|question|questions|tell|telling|interested|care|answer|say|give|you|being|bothered|necessary|asks?))+(?: .*)?", "(?:but |so |and |oh )?(?:why|y)(?: tho| though| is that| that| this| so| exactly| please| on earth)?(?: ,| \\?|$)(?: .*)?", "what (?:for|has (?:that|this|it) got to do(?: with)?(?: .*)?|(?:do|does|d) (?:you|u|it|that|this) (?:need|want|matter)(?: .*)?)", "whats (?:that|this|it|my .*) (?:got )?(?:to|2) do with(?: .*)?", "whats (?:that|this|it) for", "how come(?: .*)?", "whats the (?:point|reason|purpose)(?: .*)?", "what (?:do|would|will|does) (?:you|u) (?:need|want|do|use|with)(?: .*)?(?:that|this|it|for|know)(?: .*)?", "is (?:that|this|it) (?:really )?(?:relevant|necessary|needed|important)(?: .*)?", "do (?:i|you|u) (?:really )?(?:have to|need to) (?:answer|say|tell|know)(?: .*)?", "for what(?: reason| purpose)?", "reason\\s?\\?", "what difference does (?:it|that|this) make(?: .*)?", "why do.*", "why are you.*", "why is (?:that|this|it)(?: .*)?", "why does (?:it|that|this).*", "what has (?:this|that) to do with.*", "wat for", "why you.*", "why should i(?: .*)?", "y u .*", "y do .*", "does (?:that|it|this) matter(?: .*)?", "whats it (?:matter|got to do|to you|to do)(?: .*)?", "why (?:would|does) (?:it|that|this) (?:matter|help)(?: .*)?", "why me", "what s it got to do with.*", "why so many questions",
    ),
    "language": one_of("(?:change|switch|different|another|other|swap|choose|pick|change the|change my) (?:the |my |a )?(?:language|languages|lang|langauge|languge|laguage)(?: .*)?", "(?:can|could|do|is|have|what)(?: \\w+){0,5} (?:language|languages|langauge|languge)(?: .*)?", "(?:not|dont|cant|no) (?:i )?(?:speak|read|understand|good|good at|write|talk)(?: \\w+){0,2} english(?: .*)?", "no english", "language", "languages", "in my (?:own )?language", "my language", "translate(?: .*)?", "speak (?:another|other|different) language", "not english", "english not good", "english is not my (?:first )?language"),
    "skip": one_of("(?:can (?:i|we) |could (?:i|we) |please |lets |let me |ill |i want to |id like to |want to |id rather )*(?:skip|pass|skip it|skip this|skip that|skip (?:this|that|the) (?:one|question|bit)|skip please|skip to (?:the )?next|skp|skipp)(?: .*)?", "next(?: question| one| please)?(?: please)?", "move on(?: please)?", "(?:dont|not) (?:want|going) to answer (?:that|this|it)(?: one| question)?(?: can we .*)?", "leave (?:that|this|it) (?:one|blank|out|for now)", "miss (?:that|this|it)(?: one)?(?: out)?", "come back to (?:that|this|it)(?: one)?(?: later)?", "ask me (?:later|something else|another)", "lets move on", "another question", "pass", "no answer", "can we move on.*", "next q", "ignore that(?: one| question)?", "go to (?:the )?next(?: .*)?", "jump this (?:one)?"),
    "back": one_of("(?:can (?:i|we) |could (?:i|we) |please |lets |let me |i want to |want to |need to |i need to |take me |how do i |id like to |can you )*(?:go|goin|gone|going|step|take me|move|get) back(?: (?:a|one|1|to|please|pls|step|question|page|the|previous|last|one step|that|a bit|up|an?|1 question|2|two))*(?: .{0,25})?", "back(?: (?:please|pls|up|one|a step|a question|to (?:the )?(?:last|previous)(?: question| one)?))?", "(?:previous|last|prev|earlier)(?: question| one| page| step)(?: please| again)?", "previous(?: please)?", "the (?:one|question) before(?: .*)?", "undo(?: .*)?", "return to (?:the )?(?:last|previous)(?: .*)?", "the last question(?: again)?", "one back"),
    "change": one_of(
        r"(?:can (?:i|we|you) |could (?:i|we) |please |i need to |i want to |want to |need to |let me |id like to |how do i |ill |i have to |lets |hi )*(?:change|correct|alter|fix|edit|update|amend|redo|chnage|chang|chane)(?: (?:my |the |an |that |this |one |what i |a |me |some |something|last |previous |one of my ))*(?: ?(?:answers?|response|name|number|phone|age|gp|area|address|details|condition|barriers|employment|time|times|said|put|told|last answer|mistake|error|it|that|info|information|town|job|work|date|weeks|contact|reply|thing|something|surgery|postcode|hours|one|please|access needs|interpreter|doctor|problem|body part|start date|status|situation))(?: .*)?", "(?:i |ive |sorry i |oops i |oh i |think i )*(?:made|put|gave|wrote|typed|said|got|pressed|hit|sent|picked|chose|given|told you|answered|have made) (?:a |an |the |you the |in the |you a |it |my |that |some of |my age |my name )*(?:mistake|wrong|error|typo|incorrect|wrong thing|wrong answer|wrong number|wrong one|wrongly|mistakes)(?: .*)?", "(?:that|thats|this|its|the last one|my last answer|something|one of my answers|it|what i said|that answer)(?: is| was|s)? (?:\\w+ )?(?:wrong|incorrect|not right|isnt right|a mistake|mistake|not correct|out of date|not what i (?:meant|said))(?: .*)?", "(?:oops|sorry|wait|no|oh|nope|whoops|woops)(?: ,| no| wait| sorry)* (?:i meant|meant|i mean|thats wrong|wrong|my mistake|not that|i should have said|should be|that should be|it should be|i put the wrong|i didnt mean that)(?: .*)?", "i (?:meant|mean|didnt mean)(?: .*)?", "(?:meant|should (?:be|have been|have said|say))(?: .*)?", "wrong (?:answer|one|button|thing)(?: .*)?", "mistake", "my mistake(?: .*)?", "change", "change (?:that|it|please)(?: .*)?", "(?:ive|i have|i) changed my mind(?: .*)?", "ignore (?:what i said|my last|that last|the last)(?: .*)?", "correction(?: .*)?", "not what i meant(?: .*)?", "its not (?:right|what i said)(?: .*)?", "scratch that(?: .*)?", "typo(?: .*)?",
    ),
    "refuse": one_of("(?:i )?(?:dont|do not|no longer|dnt|not) (?:want|wanna|wish|wana) (?:to )?(?:do|be doing|carry on|continue|be part of|take part|go on|answer|any part|be in|this|be involved|anything to do|go through|talk|answering|participate|it)(?: (?:this|it|with|any|more|of|these|your|questions|anymore|in|now|to|you|about|all|further))*", "(?:im |i am )?not (?:doing|answering|taking part|interested in|continuing|happy to|going to (?:do|answer)|playing|bothering)(?: .*)?", "not interested(?: .*)?", "(?:im )?(?:done|finished) with (?:this|you|it|these)(?: .*)?", "i (?:refuse|give up|quit this)(?: .*)?", "refuse", "this is (?:stupid|pointless|rubbish|a waste of time|bullshit|ridiculous|silly|crap|shit|a joke)(?: .*)?", "waste of (?:my )?time", "forget (?:it|this|about it)(?: .*)?", "never mind(?: .*)?", "nevermind", "no more questions(?: .*)?", "enough(?: of this| questions)?(?: .*)?", "i cant be (?:bothered|arsed)(?: .*)?", "cant be (?:bothered|arsed)(?: .*)?", "i withdraw(?: .*)?", "withdraw(?: me| my .*| consent)?", "i want (?:out|to withdraw|to pull out|to drop out)(?: .*)?", "pull out", "too many questions(?: .*)?", "sick of (?:this|these|your)(?: .*)?", "i am done", "im out", "i changed my mind i dont want.*", "no i dont want (?:this|to do this)(?: .*)?", "wont do (?:it|this)"),
    "carry_on": one_of("(?:im (?:ok|fine|safe|alright|all right|good)(?: now)?(?: thanks)? (?:lets |can i |can we )?|please |ok |yes |lets |ok lets |im ready to |i want to |want to |can (?:i|we) |ready to |i would like to |id like to |happy to |yeah |im ok |im fine |im safe )*(?:carry on|carryon|continue|keep going|proceed|crack on|resume|go on with (?:it|this)|continu|cary on|carry on with (?:it|this|the questions)|finish (?:it|this|the questions|off))(?: please| now| with.*| then| from where.*| thanks)?"),
    "help": one_of("help(?: me| please| pls| me please| plz)?(?: ?\\?)?(?: .{0,20})?(?<!work)", "(?:i )?(?:need|want) help(?! (?:with|to|in|find|getting|at) )(?: please| now| understanding.*)?", "(?:im )?(?:stuck|confused|lost|baffled)(?: here| by this| with this)?(?: .*)?", "(?:i )?(?:dont|do not|didnt|cant) (?:understand|get it|get this|know what (?:to|you|u|that|this|it|i)|follow|know what .*mean|no what)(?: .*)?", "what (?:do|does|d) (?:you|u|that|this|it|i|\\w+) (?:mean|do|need to do|say|write|put|type|means)(?: .*)?", "what(?:s| is)? (?:this|that|it)(?: all)?(?: about| mean| for\\?)?(?: ?\\?)?", "(?:how|what) (?:does|do|is|should) (?:this|i|it|that) (?:work|answer|reply|do|put|use|all about|answer this)(?: .*)?", "explain(?: .*)?", "what are (?:my|the) (?:options|choices)(?: .*)?", "(?:what|eh|huh|pardon|come again|you what|wtf|sorry what|say again|repeat(?: that)?|what was that|what was the question|can you repeat.*|repeat (?:the )?question)(?: ?\\?)*", "what can (?:i|you) (?:do|say|help with|help me with)(?: .*)?", "makes no sense", "doesnt make sense(?: .*)?", "what should i (?:put|say|write|do)(?: .*)?", "example(?: please)?", "give me an example", "can you (?:help|explain|say that again)(?: .*)?", "im not sure what (?:you|u|this|to|that)(?: .*)?", "not sure what (?:you mean|u mean|to put|to say|that means|this means|you want)(?: .*)?", "which one (?:do|should|am) i(?: .*)?", "commands", "menu", "options", "meaning\\?", "info please", "more help"),
    "more": one_of("(?:tell me |read |show me |see |find out |know |send me |want to know |can i (?:have|know|get) |give me |i want |need )*more(?: (?:please|info|information|details|about (?:it|this|that|them)|on that))*", "tell me more(?: .*)?", "what else(?: .*)?", "and\\?", "go on tell me", "(?:more|further) (?:info|information|details?)(?: .*)?", "show more", "other options", "whats (?:workwell|be well|access to work|connect to work|talking therap\\w+)(?: .*)?", "what is (?:workwell|be well|access to work|connect to work)(?: .*)?", "anything else\\?"),
    "greet": one_of("(?:hi+|hiya+|hello+|helo|hey+|heya|hallo|yo|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|al+right|alrite|aright|ay up|ey up|eyup|ello|hi there|hello there|hey there|salaam|salam|assalamu alaikum|asalam alaikum|assalamualaikum|salam alaikum|hows it going|how are you|how r you|you there|anyone there|sup|wagwan|howdy|aslaam|hi hi|hello hello|test|start|begin|ready|im ready|referral|self refer(?:ral)?|refer|lets start|new referral|start now|hi start)(?: (?:there|all|mate|love|everyone|team|to you|you|again|bot|pal|how are you|please|anyone|can i start))*(?: ?\\?)?"),
    "thanks": one_of("(?:ok |okay |great |lovely |brilliant |perfect |no |cool |amazing |aw |ah |nice one |cheers |many |thats great |thats brilliant |thats fine |will do |right )*(?:thanks?|thank you|thank u|thankyou|ta|cheers|thanku|much appreciated|appreciate (?:it|that)|ta very much|god bless|bless you|nice one|many thanks|tyvm|ty|tysm|shukria|shukriya)(?: .{0,40})?", "(?:youve|you have|been|very|really) (?:\\w+ )?helpful(?: .*)?", "that(?:s| is| was) (?:great|helpful|brilliant|lovely|kind)(?: .*)?"),
}  # fmt: skip

# These win only where they are all the message says; a clause beside an answer does not make them.
_WHOLE_ONLY: Final = frozenset(
    "greet thanks more skip back help carry_on refuse language visa human".split()
)
_ANYWHERE: Final = frozenset(
    "why who_sees private benefits cost how_long robot delete restart summary human change language".split()
)
_NOT_ASIDE: Final = re.compile(
    r"(?<!\S)(?:why would i|why not|thats why|dont know why|no idea why|reason why|which is why|this is why|wondering why they|know why|why they)(?!\S)"
)
_LEADING_CHANGE: Final = re.compile(
    r"^(?:(?:oh|oops|sorry|wait|hang on|no|um|well|ok|hi)(?: ,)? ){0,4}(?:actually|actualy|actully|acually|correction|i meant|i mean|sorry i meant|i should have said|scratch that|no wait|hang on|my mistake|change that to|i lied|on second thoughts)(?!\S)"
)
_TARGETS: Final = (
    ("phone", one_of("(?:phone |mobile |telephone |contact )?number", "phone", "mobile")),
    ("name", one_of("name")),
    ("age_band", one_of("age", "date of birth", "dob", "how old")),
    ("jobcentre_in", one_of("jobcentre")),
    ("lives_in", one_of("address", "where i live", "home")),
    ("gp_area", one_of("gp", "doctors?", "surgery", "area", "town", "postcode", "where my gp is")),
    ("sick_weeks", one_of("weeks", "how long (?:ive been )?off", "time off")),
    ("job_date", one_of("(?:start |end )?date")),
    ("job_risk", one_of("job risk", "losing my job")),
    ("contact_times", one_of("times?", "when you call", "best time")),
    ("contact_by", one_of("contact(?: method)?", "how you contact me", "call or text")),
    ("access_needs", one_of("access(?: needs)?", "large print")),
    ("interpreter", one_of("interpreter")),
    ("language", one_of("language")),
    ("barriers", one_of("barriers?", "what makes work hard", "difficulties")),
    ("msk_care", one_of("care", "physio", "clinic", "hospital")),
    ("body_area", one_of("body(?: part)?", "where it hurts")),
    ("condition", one_of("condition", "problem", "diagnosis", "illness")),
    ("employment", one_of("employment(?: status)?", "job(?: status)?", "work(?: status| situation)?", "working")),
    ("wants_work", one_of("want(?:ing)? (?:to )?work")),
    ("existing_support", one_of("support", "help i get")),
    ("talking_therapy", one_of("therapy")),
    ("voicemail_ok", one_of("voicemail")),
    ("consent_share", one_of("consent")),
)  # fmt: skip
_POLITE = re.compile(
    r"^(?:(?:hi|hiya|hello|hey|sorry|ok|okay|so|um|erm|well|but|and|oh|please|excuse me|yes|yeah|no|right|wait|hang on|just|before i answer|one thing|quick question|can i ask|may i ask|question)(?: ,)? )+|(?:[ ,]+(?:please|thanks|thank you|ta|mate|love|pls|x+|cheers|pal|lol|first|though|tho|then|now|btw|by the way|before i answer|if you dont mind me asking|just wondering|just curious))+$"
)


def _core(text: str) -> str:
    return _POLITE.sub("", _POLITE.sub("", text)).strip(" ,")


def leads_with_change(plain: str) -> bool:
    """Whether a message begins as a correction: "actually …", "i meant …"."""
    return bool(_LEADING_CHANGE.match(plain))


def aside(said: Said, answered: bool, replied: bool = False) -> tuple[str, float] | None:
    """The aside a message is and how sure that is; None where it is none.

    `answered`: it holds an answer too; `replied`: an answer to the very question that was asked.
    """
    text = said.plain
    if _NOT_ASIDE.search(text) and not re.search(r"why (?:do|are) you", text):
        return None
    core = _core(text)
    bare = core.replace(" ?", "").strip()
    whole = text.replace(" ?", "").strip(" ,")
    for intent, pattern in _ASIDES.items():
        if any(pattern.fullmatch(shape) for shape in (bare, core, whole)):
            reaches = intent == "human" and said.asked("name")
            if (replied or reaches) and _is_reply(intent, said, bare):
                continue
            if answered and intent in _YIELDS and not _YIELDS[intent].fullmatch(bare):
                continue
            return intent, 0.97
    for intent in _ASIDES:
        if intent in _ANYWHERE and _clause_is(intent, text):
            if (
                answered
                and intent in ("change", "human", "language", "summary", "restart", "delete")
                and "?" not in text
            ):
                continue
            return intent, 0.9
    return None


# Where words that could be these answer the question, they are the answer: "back" may hurt.
MAY_ANSWER: Final = ("thanks", "greet", "more", "back", "carry_on")
# An answer that such words also fit stays an answer, unless the message is this and no more.
_YIELDS: Final = {
    "help": one_of("help", "info", "help me"),
    "thanks": one_of("thanks", "thank you", "ta", "cheers"),
    "greet": one_of("hi", "hello", "hiya", "hey"),
    "refuse": one_of("refuse"),
    "language": one_of("change (?:the )?language"),
    "change": one_of("change.*"),
    "back": one_of("go back", "back"),
    "carry_on": one_of("carry on", "continue"),
    "visa": one_of("visa"),
    "human": one_of(".*"),
    "skip": one_of("skip"),
    "more": one_of("more"),
    "private": one_of(".*\\?"),
    "benefits": one_of("(?:will|does|do|would|can|could|is|how).*"),
    "cost": one_of("cost"),
    "how_long": one_of("how .*"),
    "robot": one_of("are you.*"),
    "summary": one_of("summary"),
    "why": one_of("why.*"),
    "who_sees": one_of("who.*", "will.*"),
}


def _is_reply(intent: str, said: Said, bare: str) -> bool:
    """Whether words that could be this aside are the answer to the question: "back", "call me", "no thanks"."""
    if intent in MAY_ANSWER:
        return not (intent == "back" and bare.startswith("go"))
    return (
        intent == "human"
        and said.asked("contact_by", "name")  # a text asks both
        and bool(re.match(r"(?:call|ring|phone) me", bare))
    )


def without_aside(plain: str, intent: str) -> str:
    """What is left of a message beside the aside, clause by clause."""
    clauses = [clause.strip() for clause in re.split(r"[,?]", plain)]
    pattern = _ASIDES[intent]
    return " , ".join(
        c
        for c in clauses
        if c
        and not (pattern.fullmatch(c) or pattern.fullmatch(_core(c)) or pattern.fullmatch(c + " ?"))
    )


def _clause_is(intent: str, text: str) -> bool:
    for clause in re.split(
        r",|\?|(?<!\S)(?:but|and)(?= (?:why|who|will|is|how|can|does|do|what)(?!\S))", text
    ):
        if len(clause.split()) >= 2 and _ASIDES[intent].fullmatch(_core(clause.strip())):
            return True
    return "?" in text and any(
        len(part.split()) >= 2 and _ASIDES[intent].fullmatch(_core(part.strip() + " ?"))
        for part in text.split("?")
    )


def target_of(plain: str) -> str | None:
    """The slot that a wish to change something names."""
    for slot, pattern in _TARGETS:
        if pattern.search(plain):
            return slot
    return None
