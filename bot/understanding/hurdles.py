"""What makes work hard: the eighteen `barriers`, in people's own words."""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding.body_words import BACK_ELSEWHERE
from bot.understanding.options import says_all, says_none
from bot.understanding.phrases import CLINICS, codes_in, denied, one_of, table
from bot.understanding.said import Found, Said

_DO = r"(?:stand|sit|lift|bend|walk|reach|grip|carry|kneel|climb|move|type|hold|drive far|twist|crouch|stretch|push|pull|use my (?:hands?|arms?|legs?|shoulder)|write|squat|stoop|turn|grab|stay (?:standing|sat|seated)|get up(?! at)|get out of bed|get (?:up|down) (?:the )?(?:stairs|ladders?)|do (?:the )?stairs|manage (?:the )?stairs|raise my arms?|lay|lie)"
_DOING = r"(?:standing|sitting|lifting|bending|walking|reaching|gripping|carrying|kneeling|climbing|moving|typing|twisting|crouching|pushing|pulling|stairs|being on my feet|movement|mobility|getting up(?! at)|using my hands?|holding|squatting|stooping|turning|ladders)"

# What somebody fears is said in the words that follow, and says nothing of their mood.
_OF_SOMETHING = r"(?! (?:about|of|that|over|how|what|whether|if|ill|i|id|my|me|they|theyll|theyd|the|losing|for|by|in case|bout|it|im)(?!\S))"

# Said at any question: plain enough alone.
_SURE: Final = table(
    fit_note=("(?:fit|sick|doctors) note(?! from)(?: .*)?(?:problem|run out|ran out|expired|need|needs|wont|cant get|won't|refus\\w+|ending)", "(?:need|cant get|get|getting|want|without) (?:a |another |my |new )?(?:fit|sick) note", "fit note (?:problems?|issues?|trouble)", "doctor wont (?:give|write|sign)(?: \\w+){0,3} note"),
    benefits_worry=("(?:worried|scared|afraid|frightened|worry|fear|anxious|dont want|cant afford|terrified|going|might|risk) (?:\\w+ ){0,4}?(?:lose|losing|loose|loosing|lost|stop|stopping|stopped|affect\\w*|cut) (?:\\w+ ){0,2}?(?:benefits?|pip|esa|uc|universal credit|money off the dwp|lcwra|housing benefit|blue badge)", "(?:lose|losing|loose|loosing) (?:my |me |the |all my )?(?:benefits?|pip|esa|uc|universal credit|lcwra)", "benefits? (?:worry|worries|stopping|stopped|being (?:cut|stopped))", "(?:worried|scared|worry) about (?:my |me |the )?(?:benefits?|pip|esa|uc|universal credit)"),
    language=("(?:my |me )?english(?: language)? (?:is |isnt |is not |aint |not )(?:very |so |too |really |that |much )*(?:good|great|perfect|well|bad|poor|weak|strong|limited|basic|the best|enough)(?: enough)?", "(?:dont|cant|not|hard to|difficult to|struggle to|no) (?:\\w+ )?(?:speak|understand|read|write|talk)(?:ing)?(?: \\w+){0,2} english(?: \\w+)?", "(?:poor|bad|little|no|limited|broken|weak) english", "language (?:barrier|problem|difficult\\w+)", "(?:struggle|struggling|difficulty|problem|trouble|problems) with (?:my |the )?(?:english|language)", "english (?:problem|not my first language|second language|is my second language)", "speaking english", "learning english"),
    discrimination=("treat(?:s|ed|ing)? (?:me )?(?:different(?:ly)?|bad(?:ly)?|unfair(?:ly)?|like (?:dirt|rubbish|crap|shit))(?: .*)?", "because (?:of )?(?:im|my|the) (?:a )?(?:black|asian|muslim|brown|gay|woman|foreign|foreigner|polish|disabled|age|race|religion|colour|accent|hijab|headscarf|turban)(?: .*)?", "(?:my )?(?:headscarf|hijab|turban|skin colour|accent)", "discriminat\\w+", "racis[mt]", "racial", "treated (?:differently|unfairly|different|bad|badly) (?:because|cos|due|for|as).*", "homophob\\w+", "sexis[mt]", "islamophob\\w+", "prejudice\\w*", "ageis[mt]", "too old they think", "wont hire (?:me )?because", "descriminat\\w+", "discrimanat\\w+", "disability discrim\\w+", "harass\\w+", "theyre racist", "stigma"),
    loneliness=("lonely", "loneliness", "isolat\\w+", "no (?:friends|one to talk to|social life)", "(?:dont|never|hardly) (?:see|speak to|talk to) (?:anyone|anybody|no one|people)(?! for| about| at)", "on my own (?:all day|all the time|a lot)", "alone(?: all day)?", "by myself all day", "stuck in (?:the house|all day|on my own)(?: alone)?", "lonley", "miss (?:people|company)", "nobody to talk to", "feel alone"),
    housing=("homeless\\w*", "evict\\w+", "housing(?! benefit| association)", "sofa surfing", "damp(?: flat| house)?", "mould(?:y)?", "temporary accommodation", "(?:in a )?hostel", "nowhere to live", "no(?:where)? (?:fixed )?(?:abode|home)", "landlord(?: .*)?", "(?:losing|lose|lost) (?:my )?(?:home|house|flat)", "overcrowded", "living (?:situation|conditions|in a hostel)", "place to live", "bad housing", "housing situation", "rent arrears", "kicked out", "house(?:s)? (?:problem|move|issues?)"),
    money=("(?:money|financ\\w+|debt) (?:worries|worry|stress(?:es)?)", "money(?! off the dwp)", "skint", "debts?", "in debt", "broke(?! my| me| a| his| the| her|n| both| two| wrist| ankle| leg| arm| foot| hip)", "(?:cant|struggling to|struggle to|hard to|can barely|hardly) (?:pay|afford|cover|manage)(?: (?!to lose|not to)\\w+){0,3}", "bills", "(?:behind (?:on|with)) (?:the |my )?(?:rent|bills|mortgage|council tax)", "rent arrears", "no sick pay", "financ\\w+", "cost of living", "wages", "low pay", "pay (?:is )?(?:low|rubbish|crap|poor)", "foodbanks?", "food bank", "cash", "income", "no money(?! (?:worr|problem|trouble|issue|stress|concern))", "universal credit not enough", "half pay", "rent", "mortgage", "gas and electric", "loans?", "poor pay"),
    tiredness=("(?:so |always |very |really |constantly |dead |feel |feeling |get |i get )*tired(?:ness)?(?! of)", "fatigue[d]?", "exhaust(?:ed|ion|ing)", "no energy", "knackered(?! (?:back|knee|hip|shoulder|neck|hand|ankle))", "shattered", "worn out(?! (?:knee|hip|disc|joint))", "low energy", "cant sleep", "not sleeping", "dont sleep", "sleep(?:ing)?(?: problems?| badly| issues)?", "lack of sleep", "drained", "no sleep", "sleepless", "wiped out", "fatigued", "tire easily", "get tired", "insomnia", "energy", "run down", "pooped", "burnt out", "fatuige"),
    mood=("depress(?:ed|ion|ing)?", "anxi(?:ety|ous)", "(?:feel(?:ing)? |very |so |really |bit |quite |been |always |feel |feeling )*(?:low|(?<=feeling )down|(?<=feel )down|(?<=so )down|(?<=really )down|(?<=been )down)(?: mood)?(?= ,|$| and| with| all| about| because| most| at the| lately| these| or| but| too)", "low mood", "(?<!money )(?<!financial )(?<!debt )stress(?:ed|ful|ing)?(?: out)?(?! (?:about|over|of|with|from|by) (?:my |the |all |paying )*(?:\u00b7+|bills?|paying|benefits|travel|boss|manager))", "mental health(?! team| nurse| trust| worker| specialist)", "panic(?: attacks?|king)?", "(?:feel|feeling) (?:\\w+ )?(?:rubbish|crap|shit|sad|hopeless|overwhelmed|terrible|awful|depressed|fed up|worthless)", "fed up", "my head(?:s)? (?:is )?(?:not right|gone|a mess|in bits|in a bad place|all over(?: the place)?)", "nerves", "sad", "overwhelmed", "ptsd", "bipolar", "mood", "crying", "cry", "emotional(?:ly)?", "worried all the time", "worry a lot", f"worrying{_OF_SOMETHING}", "mentally", "mental", "not coping", "struggling to cope", "cant cope", "moods", "tearful", "bad nerves", "head is all over"),
    confidence=("(?:scared|afraid|worried|frightened|nervous|anxious|fear|terrified)(?: of| about| that| ill| i will| i might| i could| of me| me)* (?:hurt(?:ing)?|injur(?:e|ing)|damag(?:e|ing)|mak(?:e|ing) (?:it|my \\w+|things) (?:worse|bad)|aggravat\\w+)(?: .*)?", "(?:no |low |lost (?:all )?(?:my )?|lack(?:ing)?(?: of| in)? |not (?:very )?|my |lose |losing |loss of )*confiden(?:ce|t)", "self esteem", "self confidence", "(?:scared|nervous|frightened|afraid|worried|anxious) (?:to|of|about|bout) (?:go|going|be|being|get|getting|return|returning)(?: back| in| to| into| at| at work| out| again)*(?: work)?(?! sacked| fired| redundant)", "dont (?:think|feel|believe) (?:i can|im good|in myself|i could|good enough|capable)(?: .*)?", "confidance", "confidense", "not good enough", "doubt myself", "feel useless", "shy", "lost my nerve", "scared of hurting (?:it|myself)(?: again)?", "out of practice"),
    caring=("no (?:one (?:to|for) |help with )?(?:child ?care|the kids|babysitter|nursery place)", "(?:look|looking|looked) after (?:my |me |our |the |a )?(?:\\w+ )?(?:mum|mam|mother|dad|father|husband|wife|partner|kids|kid|children|child|son|daughter|baby|family|parents?|nan|gran|brother|sister|grandkids|grandchildren|little ones?|someone|him|her|them)(?: .*)?", "car(?:e|ing) for(?: .*)?", "child ?care", "carer(?: for .*|s)?", "caring(?: responsibilities| duties| role)?", "school (?:run|runs|pick ?ups?|holidays)", "(?:my |the |got |have |young |two |three |2 |3 |4 )*(?:kids|children)(?: .*)?", "nursery", "(?:my )?(?:mum|mam|dad|husband|wife|son|daughter) (?:is |s )?(?:ill|disabled|sick|needs? me|has dementia|relies on me|needs care)(?: .*)?", "babysitt\\w+", "single (?:mum|parent|dad)", "baby", "pick up (?:the )?kids", "creche", "family commitments", "single mother", "elderly (?:mum|dad|parents?)(?: .*)?"),
    travel=("(?:getting|get|travel(?:l?ing)?) (?:to|from|into|in to|there|in)(?: (?:and from|and back))? ?(?:work|there|in|the office)?(?! (?:to|on|up|down|out|and|back))(?= ,|$| and| is| because| on| by| or| with| cos| thats| that)", "travel(?:l?ing)?", "commut(?:e|ing)", "transport", "bus(?:es)?(?! driver)", "trains?(?! driver| as| to be)", "trams?", "(?:cant|dont|unable to|hard to|not able to|no longer|struggle to) (?:drive|driving)(?! for)", "driving(?! lessons)", "no car", "no licen[cs]e", "parking", "(?:too |very |so )?far(?: away)?(?: from home)?(?= ,|$| to| from)", "journey", "how to get there", "petrol", "long drive", "walk to (?:work|the bus|bus stop|the stop)(?: .*)?", "live (?:too )?far", "public transport", "taxis?", "lost my licence", "traveling", "getting about", "getting around"),
    equipment=("(?:no|need|lack of|without|not enough|proper|right) (?:\\w+ )?(?:gear|kit|equipment|aids|tools|machinery)(?: .*)?", "chairs?", "(?<!at a )(?<!at my )(?<!at the )desks?", "equipment", "equiptment", "equipement", "(?<!at a )(?<!at the )screen", "monitor", "keyboard", "mouse", "tools", "special (?:chair|desk|shoes|equipment|mouse|keyboard)", "stand(?:ing)? ?up desk", "standing desk", "sit stand desk", "adjustments?", "adaptations?", "adapted", "workstation(?: .*)?", "work station", "software", "dictation", "ramp", "rails?", "lifting aids?", "hoist", "trolley", "voice software", "gadgets?", "ergonomic(?: .*)?", "reasonable adjustments?", "splints?", "insoles", "aids", "kit", "footrest", "stool", "headset", "wrist rest", "proper seat", "seat"),
    duties_hours=("(?:my |long |the |too many |unsociable |less |fewer |reduced? |shorter |reducing |cut my |different |full |change |changing |changes to (?:my )?|lower )*(?<!\d )hours?(?! ago| later| away| on the)(?: too (?:long|many)| .{0,12}too much)?", "(?:long |night |late |early |12 hour |10 hour |the )*shifts?(?: work| pattern| too long)?", "nights", "night work", "(?:light(?:er)?|amended|different|my|heavy|work|the|change of|other|change) duties", "duties", "my tasks", "tasks", "the tasks", "heavy (?:lifting|work|boxes|loads|stuff|jobs?)", "manual (?:handling|work|labour|job)", "workload", "work load", "heavy", "physical (?:job|work|labour|side)", "job (?:is )?(?:too )?(?:heavy|physical|demanding|hard)", "(?:its|work is|works|the work is|job is) (?:too |very |so |dead |really )*(?:heavy|physical|demanding)", "targets", "pace", "too much work", "on my feet all day", "stood (?:up )?all day", "standing all day", "sat (?:down |at a desk )?all day", "no breaks", "breaks", "overtime", "rota", "full time", "too many hours", "cant do (?:full time|nights|long shifts|long hours|the hours|my hours|full days)", "12 hours", "lifting heavy(?: .*)?", "repetitive(?: work)?", "type of work", "the work itself", "the job itself", "what i do", "early starts", "part time only", "flexib\\w+(?: hours)?", "phased return", "long days", "sitting all day", "heavy lifting", "lifting patients", "lighter work"),
    employer=("(?:my |the |me |bad |unsupportive |unhelpful |horrible |difficult |awful )*(?:boss|bosses|manager|managers|employer|employers|supervisor|line manager|gaffer|management|hr|company|foreman|employer not helping)(?! said| says| told)(?: .{0,60})?", "(?:work|they|workplace)(?: \\w+)? (?:wont|dont|not|doesnt|arent|isnt|refuse|refused|refusing|havent|never)(?: .*)?", "(?:no|not (?:much|any|enough)|zero|lack of) (?:support|help|understanding) (?:from|at|off) (?:work|my (?:boss|manager|employer)|them|manager|boss|employer)", "bull(?:y|ied|ying)(?: .*)?", "unsupportive", "not supportive", "work (?:are|is) (?:not helping|being difficult|awkward|unsupportive|no help|useless)", "colleagues", "workmates", "co ?workers", "no support at work", "toxic(?: .*)?", "occupational health", "relationship with (?:my )?(?:boss|manager)", "unsupportive work", "people at work", "pressure from work"),
    skills=("skills?(?: or training)?", "(?:no |lack of |need |more |any |new |some |out of date )*(?:training|retrain(?:ing)?|qualifications?|quals|experience|gcses|certificates?)", "qualified", "c ?v", "interviews?", "computers?(?: skills)?", "(?:cant|not good (?:at|with|on)|dont know how to|rubbish (?:at|with|on)|useless (?:at|with|on)|no good (?:at|with|on)|bad (?:at|with)) (?:\\w+ ){0,2}(?:computers?|technology|it|tech|read(?:ing)?(?: or write| and write| and writing)?|writ(?:e|ing)|maths|online|spelling)", "it skills", "retrain", "unskilled", "no trade", "reading and writing", "only (?:ever )?(?:done|know|known) (?:manual|physical|one|heavy|labouring|this|building).*", "education", "need to learn(?: .*)?", "qualifcations", "dont know what else (?:i can|to) do", "change (?:of )?career", "course", "literacy", "no gcses"),
    pain_movement=(rf"(?:cant|cannot|can hardly|can barely|hardly|not able to|unable to|struggle to|struggling to|hard to|difficult to|hurts? to|painful to|couldnt|dont|finding it hard to|hurts? when i|find it hard to|hurts if i|kills me to|trouble|difficulty|problems?|killing me to|not|too painful to|too sore to|hurting when i|pain when i|pain if i|when i|agony to|able to|can only|cant even|cant really) (?:even |really |hardly |always |to |be |do |with )*{_DO}(?! out| a full)(?: .{{0,40}})?", rf"(?:struggle|struggling|trouble|difficulty|problems?|issues?|hard|difficult|pain|hurts?|cant do|hurts|bad|painful|cant manage|limited|no|cant handle|find|hate) (?:with |when |on |at |in |from |doing |to do |the |any |is |my |much |a lot of |too much )*{_DOING}(?: .{{0,30}})?", rf"{_DOING} (?:for long|for too long|all day|is (?:hard|difficult|a problem|painful|murder|agony|hell|tough|really hard|impossible|the problem)|hurts|kills|too long|long periods|a lot|about|up for long|around|for ages|heavy (?:things|stuff|boxes)|is hard|kills me)(?: .*)?", "pain (?:stops me|at work|when|makes|gets|all day|is too much|all the time|or moving|levels?|and moving|, moving)(?: .*)?", "the pain", "in too much pain", "too much pain", "pain is (?:bad|constant|too much)(?: .*)?", "cant move(?: .*)?", "pain or moving about", "moving about"),
)  # fmt: skip

# Said to the barriers question only.
_WHEN_ASKED: Final = table(
    fit_note=("(?:fit|sick|doctors) note(?:s)?(?: .*)?", "note from (?:the |my )?doctor"),
    benefits_worry=("benefits?(?: .*)?", "pip", "esa", "universal credit", "uc", "dwp"),
    language=("english", "language", "the language", "communication"),
    caring=("mum", "dad", "my mum", "family", "husband", "wife", "my son", "my daughter", "grandkids"),
    mood=("low", f"worry{_OF_SOMETHING}", f"worried(?! to){_OF_SOMETHING}", "anxious", "feeling low", "ptsd", "angry", "^(?:my |me |the )?head$", f"(?<!money )(?<!financial )(?<!job )(?<!benefit )worries{_OF_SOMETHING}"),
    confidence=(f"nervous{_OF_SOMETHING}", f"scared{_OF_SOMETHING}"),
    employer=("^(?:my |the )?work(?: itself)?$", "boss", "bos", "atmosphere"),
    loneliness=("no company", "lonely"),
    housing=("^(?:my |the |our )?(?:flat|house|home)$", "home situation"),
    skills=("skills", "learning", "read", "writing", "reading"),
    travel=("distance", "stairs at the station", "car", "drive"),
    pain_movement=("pain(?:s|ful)?(?: .*)?", "hurts?(?: .*)?", "hurting", "aches?", "aching", "agony", "sore", "stiff(?:ness)?", _DOING, "moving", "mobility", "(?:my |me |bad |the |dodgy )*(?:back|knees?|hips?|neck|shoulders?|hands?|wrists?|feet|legs?|joints?|arthritis|fibromyalgia|sciatica)(?: .*)?", "lifts?", "balance", "swelling", "stairs", "steps", "flare ?ups?", "movement", "moving around", "flares?", "physical pain", "spasms?", "grip(?:ping)?", "numbness", "weakness", "seizing up", "stand", "lift", "sit"),
    other=("other", "something else", "none of these but.*"),
)  # fmt: skip
_REAL: Final = tuple(code for code in SLOTS["barriers"].codes if code not in ("other", "none"))
_NOTHING: Final = re.compile(
    r"(?:no|nope|nah|not really|nothing|none|no im (?:fine|ok|good)|nothing really|no problems?|no issues?|all (?:good|fine|ok)|nothing at all|work is (?:fine|ok|good)|im (?:fine|ok|good)(?: at work)?|no barriers|nothing makes it hard|its fine|no not really|nothing its fine|no nothing)(?: at the moment| really| thanks| to be honest| tbh| at work)?"
)
# At these questions a word such as "kids", "hours" or "boss" belongs to the question itself.
_QUIET_AT: Final = frozenset(
    "name phone contact_by contact_times voicemail_ok access_needs interpreter consent_take_part consent_share consent_contact consent_evaluation gp_area lives_in jobcentre_in age_band language safety care_service care_provider community_choice community_how ethnicity gender disability text_safe next_treatment job_date out_of_work civil_servant existing_support talking_therapy".split()
)
_PARTLY: Final = {
    "employment": frozenset("equipment duties_hours employer confidence caring skills travel tiredness housing money loneliness mood".split()),
    "job_risk": frozenset("employer mood confidence duties_hours money discrimination".split()) - {"discrimination"},
    "condition": frozenset("mood tiredness caring employer duties_hours travel equipment skills money housing confidence".split()),
    "body_area": frozenset("mood tiredness caring employer duties_hours travel equipment skills money pain_movement".split()),
    "msk_care": frozenset("mood caring employer duties_hours travel equipment skills money confidence tiredness".split()),
    "sick_weeks": frozenset("employer mood duties_hours caring money confidence".split()),
    "wants_work": frozenset("employer duties_hours skills caring travel mood money equipment".split()),
}  # fmt: skip
_FIRM: Final = one_of(
    "skint",
    "in debt",
    "debts?",
    "homeless",
    "evict\\w+",
    "cant (?:pay|afford) (?:my |the )?(?:rent|bills|mortgage)",
    "no money(?! (?:worr|problem|trouble|issue|stress|concern))",
    "money (?:is )?(?:tight|worries|problems|troubles)",
    "(?:worried|stress\\w*|struggling) (?:about|with|for) money",
    "struggling with (?:money|bills|travel|confidence)",
    "no confidence",
    "lost (?:all )?my confidence",
    "depressed",
    "feel(?:ing)? (?:really |so |very |a bit |quite )?(?:low|down|anxious|stressed|depressed)",
    "(?:getting|get) (?:me |myself )?to work(?: is| on the)?(?: .*)?",
    "lonely",
    "always (?:tired|exhausted|knackered)",
    "exhausted",
    "anxiety and depression",
    "cant (?:do|manage) (?:the|my|long|full time) (?:hours|shifts|duties|days)",
    "(?:need|could do with|want) (?:a |an |some )?(?:\\w+ ){0,2}(?:chair|desk|equipment|keyboard|mouse|screen)(?: .*)?",
    "my confidence (?:has |is |s )?(?:gone|shot|low|rock bottom|on the floor|zero)",
    "(?:boss|manager|employer|work) (?:is |are )?(?:not (?:helping|supportive|understanding)|wont help|unsupportive|horrible|no help|useless|bullying me|wont (?:let|change|give|make|listen).*)",
    "fatigue",
    "shifts (?:are )?too long",
    "mood (?:is )?(?:low|bad)",
    "low mood",
    "stressed(?: out)?",
    "so tired",
    "no energy",
    "getting there is hard",
    "cant drive(?: any ?more)?",
    "cant get to work",
    "(?:its )?getting (?:to|from) work(?: thats| is)?(?: the)?(?: .*)?",
)


def read_hurdles(said: Said, employment: str | None) -> Found:
    """`barriers` from a reply: all that is said when asked, and elsewhere only what is plain."""
    text = _FEARED_JOB.sub(" ,", CLINICS.sub(" . ", said.plain))
    text = _NOT_OF_MOVING.sub(" ,", re.sub(r"(?<!\S)so far(?= ,|$)", "", text))
    if said.asked("barriers"):
        return _asked(BACK_ELSEWHERE.sub(lambda match: match[0].replace("back", "again"), text))
    if listed := _listed(text):
        return {"barriers": listed}
    if said.question in _QUIET_AT:
        return {}
    found = codes_in(text, _SURE)
    firm = (
        codes_in(
            " , ".join(
                match.group()
                for match in _FIRM.finditer(text)
                if not denied(text, match.start(), match.end())
            ),
            _SURE,
        )
        if _FIRM.search(text)
        else []
    )
    quiet = _PARTLY.get(said.question or "", frozenset())
    if said.open:
        quiet = frozenset(
            "caring employer skills duties_hours travel confidence equipment housing money mood tiredness".split()
        )
    found = [code for code in found if code not in quiet or code in firm]
    if said.asked("condition") and not _AT_WORK.search(text) and "pain_movement" in found:
        found.remove("pain_movement")  # where it hurts, and no word of work
    if employment in ("off_sick", "self_employed_off") and said.asked("employment"):
        found = [code for code in found if code != "travel"]  # a driver's work, not the way there
    if employment == "carer_home" and "caring" in found:
        found.remove("caring")
    return {"barriers": found} if found else {}


_MAKES_WORK_HARD: Final = re.compile(
    r"(?<=.)(?: ,)? (?:which |that |all |both |really )?(?:makes?|making|make my) (?:my |going to |being at |doing )?(?:work|job|working|it)(?: at work)? (?:really |very |so |more )?(?:hard|difficult|harder|tough|tricky|impossible|a nightmare)(?!\S)"
    r"|(?:work|working|job|it)(?: is|s)? (?:really |so |very )?(?:hard|difficult|tough) (?:because of|cos of|because|cos|due to|with) (?:my |the )?(?P<after>[^,]+)"
)


_AT_WORK: Final = re.compile(
    r"(?<!\S)(?:work|working|job|shifts?|boss|duties|till|warehouse|factory|customers|patients|residents|site|office|desk|employ\w*)(?!\S)"
)
# "cant sit at home", "cant stand my boss": nothing of moving.
_NOT_OF_MOVING: Final = re.compile(
    r"(?<!\S)(?:cant|couldnt|cannot|hate|cant just|dont want to|not) (?:just |keep )?(?:(?:sit|sitting|stay|lie|lying|lay|stand|standing|be) (?:about|around|at home|in the house|here|there|indoors|in all day|idle|still all|on my (?:bum|arse|backside|own)|doing nowt|doing nothing)|stand (?:my|the|him|her|them|it there|this|that) ?(?:boss|manager|job|place|people|gaffer|anymore)?(?= ,|$| any)|move (?:house|home|on|out)|carry on|hold (?:a |down |my )+|turn up|pull out|reach (?:anyone|them|him|her|you))(?!\S)"
)


# A job that may go is `job_risk`, and no barrier of its own beside others.
_FEARED_JOB: Final = re.compile(
    r"(?<=[,\w] )(?:(?:im|and|also|bit|really) )*(?:worried|scared|afraid)(?: about| of| that)?(?: \w+){0,2} (?:lose|losing) (?:my|the) job(?= ,|,|$)"
)


def _listed(text: str) -> list[str]:
    """What a message says makes work hard: a list of nothing else, or words beside "makes work hard"."""
    clauses = [clause.strip() for clause in text.split(",") if clause.strip(" .")]
    short = all(len(clause.split()) <= 5 for clause in clauses)
    if len(clauses) >= 3 and short and all(_asked(clause) for clause in clauses):
        codes = [code for clause in clauses for code in _asked(clause)["barriers"]]
        return list(dict.fromkeys(code for code in codes if code not in ("none", "other")))
    match = _MAKES_WORK_HARD.search(text)
    if match is None:
        return []
    if match["after"]:
        return [code for code in _asked(match["after"]).get("barriers", []) if code in _REAL]
    return _just_before(text[: match.start()])


def _just_before(text: str) -> list[str]:
    """The barriers named at the very end of a text, back to the first words that name none."""
    found: list[str] = []
    earlier, _, last = text.rpartition(",")
    parts = re.split(r"(?<!\S)(?:and|n|plus)(?!\S)", last)
    clauses = [clause for clause in earlier.split(",") if clause.strip()]
    while clauses and len(clauses[-1].split()) <= 3:
        parts.insert(0, clauses.pop())
    for part in reversed(parts):
        words = part.split()
        for many in range(1, min(4, len(words)) + 1):
            codes = _asked(" ".join(words[-many:])).get("barriers", [])
            if codes and codes != ["none"]:
                found = [*codes, *found]
                break
        if not words or many < len(words) or not codes:
            break
    return [code for code in dict.fromkeys(found) if code in _REAL]


def _asked(text: str) -> Found:
    if says_all(text):
        return {"barriers": list(_REAL)}
    if (but := _ALL_BUT.fullmatch(text)) and (left_out := _asked(but[1]).get("barriers")):
        return {"barriers": [code for code in _REAL if code not in left_out]}
    text = _NO_PROBLEM.sub(" , ", text)
    if says_none(text) or _NOTHING.fullmatch(text.replace(" ,", "")):
        return {"barriers": ["none"]}
    joined = {
        code: one_of(
            *(pattern.pattern[len("(?<!\\S)(?:") : -len(")(?!\\S)")] for pattern in patterns)
        )
        for code, patterns in _BOTH.items()
    }
    text = _WITH_BENEFITS.sub(r"\1", text)
    found: list[str] = []
    for clause in re.split(r",|(?<!\S)(?:and|plus|also|but|or|n|then)(?!\S)", text):
        if clause.strip().isdigit() and 1 <= int(clause) <= len(_REAL) + 1:
            found.append(SLOTS["barriers"].codes[int(clause) - 1])
        found += [code for code in codes_in(clause.strip(), joined) if code not in found]
    whole = [code for code in codes_in(text, _SURE) if code not in found]
    order = found + [code for code in whole if code not in ("duties_hours", "employer", "mood")]
    return {"barriers": order} if order else {}


_ALL_BUT: Final = re.compile(
    r"(?:all(?: of (?:them|these|those|it|the above))?|everything|the lot)(?: (?:on (?:there|the list)))? (?:,? ?)(?:except|apart from|bar|but not|but)(?: for)? (.+)"
)
_NO_PROBLEM: Final = re.compile(
    r"(?<!\S)(?:no|not|havent (?:any|got)|dont have(?: any)?|without(?: any)?) (?:\w+ ){0,2}?(?:problems?|issues?|worries|trouble|difficulty|difficulties)(?: (?:with|about|over) (?:my |the |any )?\w+)?(?!\S)"
)
# "my uc will stop if i do more hours": the hours belong to the worry.
_WITH_BENEFITS: Final = re.compile(
    r"((?<!\S)(?:benefits?|pip|esa|uc|universal credit|lcwra|dla)(?!\S)[^,]*?) (?:if|when|once|because|cos|should|for) (?:i|im|ill|id|my|working|going|doing|getting|taking|starting)(?!\S)[^,]*"
)
_BOTH: Final = {
    code: [pattern for pattern in (_SURE.get(code), _WHEN_ASKED.get(code)) if pattern is not None]
    for code in (*[c for c in _SURE if c != "pain_movement"], "pain_movement", "other")
}
