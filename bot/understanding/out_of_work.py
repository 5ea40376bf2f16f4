"""How long without work: `out_of_work`. A year is `1_to_2y`; exactly two years still are."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.durations import since, spans
from bot.understanding.phrases import one_of
from bot.understanding.said import Said

NOT_OFF_SPAN: Final = re.compile(
    r"(?:wait(?:ing|ed)?|list|physio|referred|pain|hurt|hurting|bad back|problem|had (?:it|this)|worked (?:there|here)|been there|working there|(?<!not )(?<!havent )been working|suffer(?:ed|ing)?|arthritis|diagnosed|with (?:the|this) company|(?<!no )(?<!a )(?<!from my )(?<!house )(?<!off )job for|kids?|live[d]?|old|broke|injured|fell|appointment|started)(?: (?!off|sick|signed|not|work|stopped)\w+){0,4} ?(?:for|about|since|over|nearly|in)? ?$"
)
# "not worked in 6 years" lies behind, "a job in 6 weeks" does not.
_NOT_IN: Final = re.compile(
    r"(?<!\S)((?:not|havent|no|never|aint|without|hasnt|didnt) (?:\w+ ){0,4}?(?:work|worked|working|job|employed|employment|one|anything)) in (?:the )?(?:last |past )?(?=(?:over |about |nearly |around |almost |more than |at least )?(?:\d|an?|one|two|three|four|five|six|seven|eight|nine|ten|years|twelve)(?!\S|\d{3})|(?:over|about|nearly)|\d\d? )"
)
_NEVER: Final = one_of(
    "never (?:had a (?:proper |real |paid )?job|worked(?: at all| before| ever)?|been in work|been employed|have(?: worked)?|had work|had one|done a days work|in my life|ever)",
    "(?:i )?(?:have never|havent ever|not ever|ive never|havent) (?:worked(?: before| yet| ever| a day)|had a job(?: before| yet)?)",
    "always been a (?:mum|carer|housewife|student)",
    "no work history",
    "(?:not|never|havent) (?:ever )?(?:had|got) a (?:\\w+ )?job(?: (?:in my life|ever|before|yet))",
    "never",
    "first job",
    "not worked before",
    "never worked",
    "not worked in my life",
    "havent worked ever",
    "no never worked",
)
_OVER_TWO: Final = one_of(
    "(?:over|more than|at least|well over|longer than|about|for|past) (?:2|two|three|four|five|ten|\\d+) years(?: .*)?",
    "(?:2|two) (?:years? )?(?:plus|\\+)(?: years)?",
    "(?:years|yonks|donkeys years)(?: and years| now| ago)?",
    "many years(?: .*)?",
    "(?:several|few|a few|quite a few|lots of) years(?: .*)?",
    "decades?(?: .*)?",
    "(?:since |from |before |pre )+(?:the )?(?:lockdown|covid|pandemic|furlough)(?: .*)?",
    "years and years",
    "over 2",
    "2 years plus",
    "more than 2",
    "over two",
    "since (?:i was|my kids were) (?:young|little|a teenager|a kid)",
)
_OUT_CUE: Final = re.compile(
    r"(?<!\S)(?:out of work|unemployed|not worked|havent worked|not (?:been )?working|without work|without a job|no job|no work|jobless|lost my job|made redundant|left my job|laid off|sacked|stopped working|last worked|last job|looking for (?:work|a job)|cant work|since i worked|not had a job|signing on|not been in work|quit my job|been out|last worked|finished work|(?:gave|give|given) up (?:my )?(?:work|job)|too (?:ill|sick|poorly|unwell) to work|been on esa|didnt work|retired)(?!\S)"
)


def band_of(weeks: int) -> str:
    """The `out_of_work` band of a number of weeks; a year is `1_to_2y`, two years still are."""
    return (
        "under_6m"
        if weeks < 26
        else "6_to_12m"
        if weeks < 52
        else "1_to_2y"
        if weeks <= 104
        else "over_2y"
    )


def read_out_of_work(said: Said, employment: str | None) -> str | None:
    """`out_of_work`: asked, or told beside being out of work."""
    text = said.plain
    asked = said.asked("out_of_work")
    if _NEVER.search(text) and (asked or re.search(r"never (?:had a job|worked)", text)):
        return "never_worked"
    if not asked and not (
        employment in ("looking", "not_working_health", None) and _OUT_CUE.search(text)
    ):
        return None
    return _how_long_out(said, asked)


def _how_long_out(said: Said, asked: bool) -> str | None:
    text = _NOT_IN.sub(r"\1 for ", said.plain)
    if re.search(
        r"(?<!\S)(?:under|less than|below|not quite|nearly|almost|just under) (?:6|six) months?",
        text,
    ):
        return "under_6m"
    if re.search(
        r"(?<!\S)(?:under|less than|not quite|nearly|almost|just under|6 to 12 months|up to) (?:a|1|one|12)? ?(?:year|months)?(?!\S)",
        text,
    ) and re.search(
        r"(?<!\S)(?:under|less than|nearly|almost|not quite|just under|up to) (?:a|1|one|12) (?:year|months)|6 to 12",
        text,
    ):
        return "6_to_12m"
    if re.search(
        r"(?<!\S)(?:under|less than|nearly|almost|not quite|just under) (?:2|two) years|(?:1|one) to (?:2|two)(?: years)?|between (?:1|one|a year) and (?:2|two)",
        text,
    ):
        return "1_to_2y"
    if re.search(r"(?<!\S)(?:over|more than) (?:6|six) months", text):
        return "6_to_12m"
    if re.search(
        r"(?<!\S)(?:over|more than) (?:2|two) years|(?:2|two) ?(?:\+|plus) ?(?:years)?", text
    ):
        return "over_2y"
    if (
        re.search(
            r"(?<!\S)(?:few|couple of|several) weeks|(?<!\S)(?:a |last )?few months|last month|this month|last week|recently",
            text,
        )
        and asked
    ):
        return "under_6m"
    weeks = _all_behind(text)
    if weeks is None and (
        year := re.search(
            r"(?<!\S)(?:since|in|from) (?:about |around )?((?:19|20)\d\d)(?!\S)", text
        )
    ):
        oldest = (said.today.year - int(year[1])) * 52
        newest = oldest - 52 + said.today.timetuple().tm_yday // 7
        return band_of(newest) if band_of(max(0, newest)) == band_of(oldest) else None
    if weeks is None:
        weeks = since(
            re.sub(
                r"(?<!\S)(?:in|ended|finished) (?=january|february|march|april|may|june|july|august|september|october|november|december)",
                "since ",
                text,
            ),
            said.today,
        )
    if weeks is None and asked and _OVER_TWO.search(text):
        return "over_2y"
    if weeks is None and re.search(r"(?<!\S)(?:for |over |many )years(?!\S)", text):
        return "over_2y"
    return band_of(weeks) if weeks is not None else None


def _all_behind(text: str) -> int | None:
    found = {
        weeks
        for start, _, weeks in spans(text)
        if not NOT_OFF_SPAN.search(text[:start].rpartition(",")[2])
    }
    return found.pop() if len(found) == 1 else None
