"""What goes with the work situation: `sick_weeks`, `job_risk`, `job_date`, `out_of_work`, `wants_work`, `civil_servant`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.counts import number
from bot.understanding.days import said_day
from bot.understanding.durations import spans, since, weeks_behind
from bot.understanding.phrases import one_of
from bot.understanding.said import Found, Said
from bot.understanding.yes_no import leading_yes_no, whole_yes_no

_THREAT: Final = one_of(
    r"(?:they|boss|manager|work|employer|hr|company|gaffer|he|she|theyve|theyre|boss has|employers?) (?:\w+ ){0,4}?(?:said|says|told|saying|warned|threatened|threatening|threatning|want|wants|sack|sacking|letting|going to let|getting rid|finish|talking about|mentioned|hinted|started|wrote|sent)(?: \w+){0,8}? ?(?:lose|job|redundant|redundancy|go|leave|dismiss\w*|sack\w*|finish\w*|fire\w*|out|capability|disciplinary|replace\w*|let me go|termina\w+|notice|contract)(?: .*)?", "(?:being|be|getting|going to be|gonna be|will be|about to be|facing|at risk of|threatened with|under threat of|up for) (?:made |getting |being )?(?:redundant|redundancy|laid off|sacked|fired|let go|dismissed|dismissal|the sack)(?: .*)?", "made redundant (?:next|in|on|at|soon|from)(?: .*)?", "(?:final|last|written|first|formal) (?:written )?warning", "capability(?: .*)?", "disciplinary(?: .*)?", "(?:got|had|given|received|been sent|have) (?:a |my |an )?(?:letter|email|notice)(?: .*)?", "(?:given|handed|got|under|on|working|serving|in) (?:me |my |a |the )?notice(?: period)?", "redundanc(?:y|ies)(?: .*)?", "consultation", "at risk (?:letter|meeting)", "(?:contract|job|post|role) (?:is |will be |wont be |isnt being |not being |is being |has been )?(?:ending|ends|finishing|finishes|being cut|renewed|terminated|going)(?: .*)?", "(?:sent|given|gave) (?:me )?(?:a )?letter(?: .*)?", "letting me go", "getting rid of me", "(?:yes|yeah|yep|they have|they did|theyve|he has|she has|boss has|yes they have|employer has)(?: ,)? (?:said so|told me|they have|they did|said it|said that|warned me|theyve said)", "said so", "boss said so", "employer (?:has )?said(?: so)?", "they told me", "boss told me", "been told(?: .*)?", "ive been told(?: .*)?", "dismissal", "sack me", "sacking me", "finishing me", "fire me", "replace me", "threatened", "want me out", "(?:get|getting) rid of me", "shutting down", "closing (?:down|the)(?: .*)?", "company (?:is )?closing", "hearing(?: .*)?",
)
_WORRY: Final = one_of("(?:bit |little |very |really |so |quite |im |am |kind of |kinda |slightly |a lot |pretty |dead |always )*(?:worried|worrying|scared|afraid|anxious|frightened|concerned|nervous|stressed|panicking|paranoid|terrified|petrified|fear)(?: .*)?", "(?:might|may|could|going to|gonna|probably|think ill|i think i will|will|scared of|afraid of|fear of) (?:\\w+ ){0,2}?(?:lose|losing|loose|loosing) (?:my|me|the|it)(?: job)?(?: .*)?", "dont think (?:they|theyll|they will|ill|i will|my job)(?: .*)?(?:keep|last|job|have me|safe)(?: .*)?", "job (?:is |isnt |not )?(?:at risk|on the line|not safe|shaky|unsafe|in danger|dodgy)", "isnt safe", "not safe", "not secure", "insecure", "worry", "worried", "i worry(?: .*)?", "on thin ice", "losing it", "losing my job", "a bit", "a little", "kind of", "sort of", "bit yeah", "yes a bit", "yeah a bit", "very much so", "yes very")
_NO_WORRY: Final = one_of(
    "not (?:at all |really |that |too |overly |very |particularly )*(?:worried|bothered|concerned|scared|at risk|a worry|an issue|anxious|fussed)(?: .*)?", "(?:job|work|it|its|contract|position) (?:is |s )?(?:\\w+ )?(?:safe|secure|fine|ok|okay|good|solid|permanent)(?: .*)?", "(?:boss|work|manager|employer|they|theyre|employers|company|hr)(?: is| are| have| has| been| being| were| was|ve)? ?(?:being |been |really |very |dead |so |all |quite |pretty |super )*(?:great|good|fine|supportive|ok|okay|understanding|brilliant|lovely|nice|sound|amazing|helpful|kind|patient|cool|excellent|fantastic|decent)(?: .*)?", "no (?:worries|risk|problem|problems|concerns|not worried|danger|threat|issues)(?: .*)?", "no chance", "safe as houses", "no job", "dont have (?:a |any )?(?:job|worries)(?: .*)?", "none", "theyre keeping (?:it|my job)(?: .*)?", "keeping my job open", "(?:they )?cant (?:sack|fire|get rid of|dismiss|touch) me(?: .*)?", "job (?:is )?(?:being )?(?:kept )?open(?: for me)?", "nothing said", "safe", "secure", "dont worry", "no worries there", "havent got a job", "safe for now",
)
_NOT_SURE: Final = one_of("not sure(?: .*)?", "unsure", "dont know(?: .*)?", "no idea", "maybe", "possibly", "hard to (?:say|tell)", "who knows", "could be", "not certain", "depends(?: .*)?", "havent a clue", "unknown", "not heard anything", "cant say", "50 50", "50/50", "might be", "perhaps")

_NEVER: Final = one_of("never (?:had a (?:proper |real |paid )?job|worked(?: at all| before| ever)?|been in work|been employed|have(?: worked)?|had work|had one|done a days work|in my life|ever)", "(?:i )?(?:have never|havent ever|not ever|ive never|havent) (?:worked(?: before| yet| ever| a day)|had a job(?: before| yet)?)", "always been a (?:mum|carer|housewife|student)", "no work history", "never", "first job", "not worked before", "never worked", "not worked in my life", "havent worked ever", "no never worked")
_OVER_TWO: Final = one_of("(?:over|more than|at least|well over|longer than|about|for|past) (?:2|two|three|four|five|ten|\\d+) years(?: .*)?", "(?:2|two) (?:years? )?(?:plus|\\+)(?: years)?", "(?:years|yonks|donkeys years)(?: and years| now| ago)?", "many years(?: .*)?", "(?:several|few|a few|quite a few|lots of) years(?: .*)?", "decades?(?: .*)?", "years and years", "over 2", "2 years plus", "more than 2", "over two", "since (?:i was|my kids were) (?:young|little|a teenager|a kid)")
_OUT_CUE: Final = re.compile(r"(?<!\S)(?:out of work|unemployed|not worked|havent worked|not (?:been )?working|without work|without a job|no job|no work|jobless|lost my job|made redundant|left my job|laid off|sacked|stopped working|last worked|last job|looking for (?:work|a job)|cant work|since i worked|not had a job|signing on|not been in work|quit my job|been out|last worked|finished work|gave up work|been on esa|didnt work|retired)(?!\S)")
_OFF_CUE: Final = re.compile(r"(?<!\S)(?:off|sick|signed off|absent|ssp|not been in|havent been in|havent worked|not worked|laid up|stopped|on the sick|cant drive|havent been (?:able|at work)|no work)(?!\S)")
_NOT_OFF_SPAN: Final = re.compile(r"(?:wait(?:ing|ed)?|list|physio|referred|pain|hurt|hurting|bad back|problem|had (?:it|this)|worked (?:there|here)|been there|working there|been working|suffer(?:ed|ing)?|arthritis|diagnosed|with (?:the|this) company|job for|kids?|live[d]?|old|broke|injured|fell|appointment|started)(?: (?!off|sick|signed|not|work|stopped)\w+){0,4} ?(?:for|about|since|over|nearly|in)? ?$")

_WANTS: Final = one_of(
    r"(?:i )?(?:do |really |would |just |id |still |desperately |definitely )*(?:want|wanna|like|love|need|wish|keen|hoping|hope|eager|ready|willing|looking|trying) (?:to )?(?:go |get |be |find |do |start |have |return |some |a |any |help |with |getting |finding |returning |going |back |into |in |to |for |the |new |different |more |paid |part time |full time )*(?:work|working|job|employment|back into it|back to it)(?: .*)?", "(?:i )?(?:do |would |really )*(?:want|need|like|appreciate) (?:some |the |a bit of |your |any |all the )?help(?: .*)?", "help (?:me )?(?:with|to|finding|find|getting|get|me) (?:a |into |back |find |get |some |finding |to |with )*(?:work|job|it|back)(?: .*)?", "i do want (?:help|it|that|to)(?: .*)?", "want (?:help|it|that|to work|work|a job)", "would like (?:that|help|to|it)(?: .*)?", "id (?:like|love) (?:that|help|to|it|some)(?: .*)?", "yes to work", "interested", "please help", "need help", "want to work", "ready to work", "keen", "eventually yes", "if possible", "hope so", "asap", "desperate(?:ly)?(?: .*)?", "bored (?:at home|stiff|silly).*",
)
_NOT_WANT: Final = one_of(
    "(?:i )?(?:dont|do not|never|not|no longer|wont|cant) (?:really |currently |ever |actually )*(?:want|wanna|need|like|looking|interested|ready|able|think i want|intend|plan|planning|thinking|wanting|up to|well enough|fit|bothered|after|want any|want help|want to)(?: .*)?", "not (?:now|yet|at the moment|right now|just now|at this time|today|for now|interested|for me|ready|this year|any ?time soon|currently)(?: .*)?", "too (?:ill|sick|old|sore|poorly|much|soon|unwell)(?: .*)?", "no (?:work|thanks|not now|way|interest|desire|help)(?: .*)?", "happy (?:as i am|retired|not working)(?: .*)?", "my working days are (?:over|done)", "done (?:with|my) (?:work|bit|working)(?: .*)?", "never again", "finished with work", "cant work(?: .*)?", "maybe later", "later", "in the future maybe", "given up(?: .*)?", "leave me", "another time",
)


def _sick_weeks(said: Said, employment: str | None) -> int | None:
    text = said.plain
    if said.asked("sick_weeks"):
        bare = number(text.strip(" ,").removeprefix("about ").removeprefix("around ").removeprefix("roughly ").removesuffix(" ish").strip())
        if bare is not None and bare == int(bare) and bare <= 520:
            return int(bare)
        first = text.split(",")[0].strip()
        if "," in text and (lone := number(first)) is not None and lone == int(lone) and lone <= 520:
            return int(lone)
        if text in ("week", "fortnight", "month", "year"):
            text = f"a {text}"
        found = weeks_behind(text, said.today)
        if found is None and "," in text:
            found = weeks_behind(first, said.today)
        if found is None and re.search(r"(?<!\S)(?:just (?:gone|gone off|started|today)|not (?:even )?(?:a|one) week|less than (?:a|1|one) week|under (?:a|1|one) week|first day)(?!\S)", text):
            return 0
        return found
    if employment not in ("off_sick", "self_employed_off") or not _OFF_CUE.search(text):
        return None
    behind = {weeks for start, _, weeks in spans(text) if not _NOT_OFF_SPAN.search(text[:start].rpartition(",")[2])}
    if not behind and (since_weeks := since(text, said.today)) is not None:
        behind = {since_weeks}
    weeks = behind.pop() if len(behind) == 1 else None
    return weeks if weeks is None or weeks <= 520 else None


def band_of(weeks: int) -> str:
    return "under_6m" if weeks < 26 else "6_to_12m" if weeks < 52 else "1_to_2y" if weeks <= 104 else "over_2y"


def _out_of_work(said: Said, employment: str | None) -> str | None:
    text = said.plain
    asked = said.asked("out_of_work")
    if _NEVER.search(text) and (asked or re.search(r"never (?:had a job|worked)", text)):
        return "never_worked"
    if not asked and not (employment in ("looking", "not_working_health", None) and _OUT_CUE.search(text)):
        return None
    return _how_long_out(said, asked)


def _how_long_out(said: Said, asked: bool) -> str | None:
    text = said.plain
    if re.search(r"(?<!\S)(?:under|less than|below|not quite|nearly|almost|just under) (?:6|six) months?", text):
        return "under_6m"
    if re.search(r"(?<!\S)(?:under|less than|not quite|nearly|almost|just under|6 to 12 months|up to) (?:a|1|one|12)? ?(?:year|months)?(?!\S)", text) and re.search(r"(?<!\S)(?:under|less than|nearly|almost|not quite|just under|up to) (?:a|1|one|12) (?:year|months)|6 to 12", text):
        return "6_to_12m"
    if re.search(r"(?<!\S)(?:under|less than|nearly|almost|not quite|just under) (?:2|two) years|(?:1|one) to (?:2|two)(?: years)?|between (?:1|one|a year) and (?:2|two)", text):
        return "1_to_2y"
    if re.search(r"(?<!\S)(?:over|more than) (?:6|six) months", text):
        return "6_to_12m"
    if re.search(r"(?<!\S)(?:over|more than) (?:2|two) years|(?:2|two) ?(?:\+|plus) ?(?:years)?", text):
        return "over_2y"
    if re.search(r"(?<!\S)(?:few|couple of|several) weeks|(?<!\S)(?:a |last )?few months|last month|this month|last week|recently", text) and asked:
        return "under_6m"
    weeks = _all_behind(text)
    if weeks is None and (year := re.search(r"(?<!\S)(?:since|in|from) (?:about |around )?((?:19|20)\d\d)(?!\S)", text)):
        oldest = (said.today.year - int(year[1])) * 52
        newest = oldest - 52 + said.today.timetuple().tm_yday // 7
        return band_of(newest) if band_of(max(0, newest)) == band_of(oldest) else None
    if weeks is None:
        weeks = since(re.sub(r"(?<!\S)(?:in|ended|finished) (?=january|february|march|april|may|june|july|august|september|october|november|december)", "since ", text), said.today)
    if weeks is None and asked and _OVER_TWO.search(text):
        return "over_2y"
    if weeks is None and re.search(r"(?<!\S)(?:for |over |many )years(?!\S)", text):
        return "over_2y"
    return band_of(weeks) if weeks is not None else None


def _all_behind(text: str) -> int | None:
    found = {weeks for start, _, weeks in spans(text) if not _NOT_OFF_SPAN.search(text[:start].rpartition(",")[2])}
    return found.pop() if len(found) == 1 else None


def _job_risk(said: Said, employment: str | None) -> str | None:
    text = said.plain
    asked = said.asked("job_risk") or (said.asked("sick_weeks") and ("," in text or " and " in text or "worried" in text or bool(re.search(r" (?:yes|yeah|yep|no|nope|nah)(?: thanks| not really)?$", text))))
    threat, calm, worry = _THREAT.search(text), _NO_WORRY.search(text), _WORRY.search(text)
    if asked:
        return _risk_asked(said, text, threat, calm, worry)
    if re.search(r"(?<!\S)(?:job|sack|sacked|redundan\w+|dismiss\w*|final (?:written )?warning|my notice|capability|let(?:ting)? me go|contract)(?!\S)", text):
        if re.search(r"(?<!\S)(?:not worried about (?:losing )?(?:my|the) job|job is safe|my job is secure)(?!\S)", text):
            return "none"
        if re.search(r"(?<!\S)(?:(?:worried|scared|afraid|fear|might|may|could|going to) (?:\w+ ){0,4}(?:los(?:e|ing)|loos(?:e|ing)) (?:my|me|the) job)(?!\S)", text) and not re.search(r"(?<!\S)(?:boss|manager|employer|they|hr) (?:\w+ )?(?:said|told|says|warned)", text):
            return "worried"
        if threat and _SURE_THREAT.search(text):
            return "threatened"
    return None


_SURE_THREAT = re.compile(r"(?<!\S)(?:(?:being|be|getting|facing|at risk of|threatened with) (?:made )?(?:redundan\w+|sacked|fired|let go|dismissed)|made redundant (?:next|in (?!january|february|march|april|may|june|july|august|september|october|november|december)|on|at|soon)|final (?:written )?warning|(?:working|under|given|serving) (?:my |me )?notice|(?:they|boss|manager|employer|work|hr)(?: \w+){0,5} (?:sack|sacking|let me go|letting me go|fire me|finish me|lose my job|dismiss me|get rid|redundan\w+)|threaten\w*(?: \w+){0,4} (?:sack|job|dismiss\w*)|capability (?:meeting|hearing))(?!\S)")


def _risk_asked(said: Said, text: str, threat: re.Match[str] | None, calm: re.Match[str] | None, worry: re.Match[str] | None) -> str | None:
    clauses = text.split(",")
    tail = clauses[-1].strip() if said.asked("sick_weeks") else text
    if said.asked("sick_weeks") and (last := re.search(r"(?<!\S)(yes|yeah|yep|no|nope|nah)(?: thanks| not really)?$", tail)):
        tail = last[1]
    if calm and not (threat and re.search(r"(?<!\S)but(?!\S)", text)) and not re.search(r"(?<!\S)but (?:im |still )?(?:worried|scared)", text):
        if not (threat and _SURE_THREAT.search(text)):
            return "none"
    if threat and not re.search(r"(?<!\S)(?:havent|hasnt|not|nobody has|no one has|nothing|didnt) (?:\w+ )?(?:said|told|been told|mentioned|heard|had)(?: so| anything| nothing)?", text):
        return "threatened"
    if worry:
        return "worried"
    plain = None if tail == "not yet" else leading_yes_no(tail)
    if plain == "yes" and re.search(r"(?<!\S)(?:havent|hasnt|not) (?:\w+ )?(?:said|told)", text):
        return "worried"
    if _NOT_SURE.search(tail):
        return "unknown"
    return {"yes": "worried", "no": "none", "unsure": "unknown"}.get(plain or "")


def _job_date(said: Said, employment: str | None, risk: str | None) -> str | None:
    ending = employment == "starting_soon" or risk == "threatened"
    if not said.asked("job_date") and not ending:
        return None
    if not said.asked("job_date") and not re.search(r"(?<!\S)(?:start|starts|starting|redundant|ends|ending|finish\w*|last day|notice|job|redundancy|renewed|leave|go)(?!\S)", said.plain):
        return None
    text = said.plain
    if not said.asked("job_date"):
        cut = re.search(r"(?<!\S)(?:start|starts|starting|redundant|ends|ending|finish\w*|last day|notice|redundancy|job|leave|go)(?!\S)(.*)", text)
        text = cut[1] if cut else text
    day = said_day(text, said.today)
    return day.isoformat() if day and day >= said.today else None


def _wants_work(said: Said, employment: str | None) -> str | None:
    text = said.plain
    if said.asked("wants_work"):
        return _wants_asked(text)
    if said.asked("out_of_work") and ("," in text or " and " in text or re.search(r"(?<!\S)(?:yes|no|want|help|yeah|nope)(?!\S)", text)):
        tail = re.split(r",| and | but ", text)[-1].strip()
        found = _wants_asked(tail) if len(re.split(r",| and | but ", text)) > 1 else None
        if found:
            return found
        ends = re.search(r"(?<!\S)(yes|yeah|yep|no|nope|nah)(?: please| thanks)?$", text)
        return None if not ends else "yes" if ends[1][0] == "y" else "no"
    if re.search(r"(?<!\S)(?:dont|do not|no longer|never) (?:really )?want(?: to| a| any| help)* (?:work|job|go back to work|help with work|find work)(?! (?:there|here|nights|in|with))", text):
        return "no"
    if said.asked("condition", "job_risk", "safety", "contact_times"):
        return None
    sure = re.search(r"(?<!\S)(?:(?:want|wanna|like|love|need|keen|hoping|ready|desperate) (?:to )?(?:(?:go|get|be|find|start|have|return|some|help|with|getting|finding|back|into|in|to|for) )*(?:a |any |some )?(?:work|job|working)|want(?: a| some)? (?:job|work|help with work|help finding)|help (?:me )?(?:to )?(?:find|get|finding|getting|with finding) (?:a |some |into |back to |back into )*(?:job|work)|need help with work|(?:but|still) want(?: to)? work)(?!\S)(?! (?:from home|less|fewer|nights|part time|fewer hours|to (?:change|be|let|give|know)|adjust\w+|out|coach|less hours|related|in peace))", text)
    return "yes" if sure and not re.search(r"(?<!\S)(?:dont|not|wouldnt|never) (?:\w+ )?(?:want|like|need|ready|keen)", text) and employment not in ("working", "self_employed") else None


def _wants_asked(text: str) -> str | None:
    whole = whole_yes_no(text)
    if re.search(r"(?<!\S)(?:not sure|unsure|dont know|maybe|depends|possibly|perhaps|in two minds|undecided|not certain|not decided|no idea)(?!\S)", text) and not re.match(r"(?:yes|no|nope|yeah)(?!\S)", text):
        return "unsure"
    if whole:
        return whole
    if re.match(r"(?:yes|yeah|yep|yh|ye|definitely|of course|sure)(?!\S)", text) and not re.search(r"(?<!\S)but (?:not|i dont|maybe)(?!\S)", text):
        return "yes"
    if _NOT_WANT.search(text) and not re.search(r"(?<!\S)(?:but|though) (?:i )?(?:do |would |still |want|id like)", text):
        return "no" if not _WANTS.match(text) else None
    if _WANTS.search(text):
        return "yes"
    return leading_yes_no(text)


def _civil_servant(said: Said) -> str | None:
    text = said.plain
    if re.search(r"(?<!\S)(?:im|am|yes|as) (?:a )?civil servant|(?:work|working) (?:for|in|at) (?:the )?(?:civil service|dwp|hmrc|home office|moj|ministry of (?:justice|defence)|hmcts|dvla|dvsa|passport office|cabinet office|jobcentre|jobcentre plus|department for \w+)", text) and not re.search(r"(?<!\S)not a civil", text):
        return "yes"
    if not said.asked("civil_servant"):
        return None
    if re.search(r"(?<!\S)(?:council|nhs|private|school|hospital|charity|tesco|local government|local authority|police|shop|warehouse|factory)(?!\S)", text) and leading_yes_no(text) != "yes":
        return "no"
    plain = leading_yes_no(text)
    return plain if plain in ("yes", "no") else None


def read_prospects(said: Said, employment: str | None) -> Found:
    """The slots that go with the work situation; `employment` is what the same reply says of it."""
    risk = _job_risk(said, employment)
    found = {
        "sick_weeks": _sick_weeks(said, employment),
        "job_risk": risk,
        "job_date": _job_date(said, employment, risk),
        "out_of_work": _out_of_work(said, employment),
        "wants_work": _wants_work(said, employment),
        "civil_servant": _civil_servant(said),
    }
    return {slot: value for slot, value in found.items() if value is not None}
