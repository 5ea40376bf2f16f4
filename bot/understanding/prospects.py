"""What goes with the work situation: `sick_weeks`, `job_risk`, `job_date`, `out_of_work`, `wants_work`, `civil_servant`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.counts import NUMBER, number
from bot.understanding.days import said_day
from bot.understanding.durations import as_weeks, several, since, spans, weeks_behind
from bot.understanding.job_risk import read_job_risk
from bot.understanding.out_of_work import NOT_OFF_SPAN, read_out_of_work
from bot.understanding.said import Found, Said
from bot.understanding.wanting_work import read_wants_work
from bot.understanding.yes_no import leading_yes_no

_OFF_CUE: Final = re.compile(
    r"(?<!\S)(?:off|sick|signed off|absent|ssp|not been in|havent been in|havent worked|not worked|laid up|stopped|on the sick|cant drive|havent been (?:able|at work)|no work)(?!\S)"
)


_NOT_A_WEEK: Final = re.compile(
    r"(?<!\S)(?:not (?:even |quite |yet |been )*|less than|under|just under|below|not as much as )(?: ?)(?:a |1 |one |a full |a whole )week(?!\S)|(?<!\S)(?:only |just |about )?(?<!weeks )(?<!week )(?<!and )(?:a few|few|a couple of|couple of|a day or two|one or two|two or three) days(?!\S)(?! (?:a|per|each) week)|(?<!\S)(?:earlier|only|just) this week(?!\S)"
)
_ONLY_A_WHILE: Final = re.compile(
    rf"(?:(?:about|around|for|nearly|over|been|roughly|bout|its been|almost|just|a) )*(?:{NUMBER}|a|couple of) (?:weeks?|months?)(?: (?:now|off|ish|or so|so far))*"
)
_DATE_UNKNOWN: Final = re.compile(
    r"(?:(?:im |i am |am )?(?:really )?not (?:sure|certain)|unsure|no idea|no clue|havent a clue|(?:i )?(?:dont|do not) (?:really )?know)(?: (?:yet|sorry|tbh|the (?:exact )?(?:date|day)|when|of a date|what date|exactly|for sure|it|mate|that|about that|when exactly|at the moment|when it is|when that is|to be honest))*"
    r"|(?:they|boss|he|she|work|the boss|my boss|employer|no ?one|nobody)(?: has| have|s|ve)? ?(?:havent|hasnt|have not|not|never|wont|dont|didnt|havnt|said|told|wouldnt) ?(?:actually |really )?(?:said|told|tell|say|know|given|give|let|confirmed|confirm|set|me)?(?: (?:me|yet|us|know|a|the|any|date|when|anything|nothing|what|day))*"
    r"|(?:ive |i have |i )?(?:not|havent|havnt|have not) (?:been |had |got |yet )*(?:told|given|got|a|said|confirmed|sure|heard|decided|one)(?: (?:a|the|any|me|yet|when|date|dates|anything|one|day|back|from them))*"
    r"|(?:theres |there is |got |have |its )?no (?:\w+ )?dates?(?: (?:yet|set|given|for it|fixed|confirmed|as yet|so far|been given|been set))*|(?:date )?(?:not|isnt|hasnt been|not been) (?:decided|set|fixed|confirmed|known|agreed|settled|given)(?: yet)?|tbc|tba|unknown|to be confirmed|waiting (?:to (?:hear|find out|be told)|for (?:a|the) date)(?: .*)?|up in the air|who knows|cant remember(?: the date)?|dont remember|nothing confirmed(?: yet)?|nothing set(?: yet)?|havent got a clue|dont have a date(?: yet)?"
)


def _sick_weeks(said: Said, employment: str | None) -> int | None:
    text = said.plain
    if said.asked("sick_weeks"):
        if _NOT_A_WEEK.search(text):
            return 0
        bare = number(
            text.strip(" ,")
            .removeprefix("about ")
            .removeprefix("around ")
            .removeprefix("roughly ")
            .removesuffix(" ish")
            .strip()
        )
        if bare is not None and bare == int(bare) and bare <= 520:
            return int(bare)
        first = text.split(",")[0].strip()
        if (
            "," in text
            and (lone := number(first)) is not None
            and lone == int(lone)
            and lone <= 520
        ):
            return int(lone)
        if text in ("week", "fortnight", "month", "year"):
            text = f"a {text}"
        told = as_weeks(text)
        found = weeks_behind(told, said.today)
        if found is None and "," in text and not several(told):
            found = weeks_behind(first, said.today)
        if found is None and re.search(
            r"(?<!\S)(?:just (?:gone|gone off|started|today)|not (?:even )?(?:a|one) week|less than (?:a|1|one) week|under (?:a|1|one) week|first day)(?!\S)",
            text,
        ):
            return 0
        return found
    if said.asked("employment") and _ONLY_A_WHILE.fullmatch(text):
        return weeks_behind(text, said.today)
    if employment not in ("off_sick", "self_employed_off") or not _OFF_CUE.search(text):
        return None
    behind = {
        weeks
        for start, _, weeks in spans(text)
        if not NOT_OFF_SPAN.search(text[:start].rpartition(",")[2])
    }
    if not behind and (since_weeks := since(text, said.today)) is not None:
        behind = {since_weeks}
    weeks = behind.pop() if len(behind) == 1 else None
    return weeks if weeks is None or weeks <= 520 else None


def _job_date(said: Said, employment: str | None, risk: str | None) -> str | None:
    ending = employment == "starting_soon" or risk == "threatened"
    if not said.asked("job_date") and not ending:
        return None
    if not said.asked("job_date") and not re.search(
        r"(?<!\S)(?:start|starts|starting|redundant|dismissed|sacked|let go|ends|ending|finish\w*|last day|notice|job|redundancy|renewed|leave|go)(?!\S)",
        said.plain,
    ):
        return None
    text = said.plain
    if not said.asked("job_date"):
        cut = re.search(
            r"(?<!\S)(?:start|starts|starting|redundant|dismissed|sacked|let go|ends|ending|finish\w*|last day|notice|redundancy|job|leave|go)(?!\S)(.*)",
            text,
        )
        text = cut[1] if cut else text
    day = said_day(text, said.today)
    if day is None and said.asked("job_date") and _DATE_UNKNOWN.fullmatch(text.strip(" ,?")):
        return "not_answered"
    return day.isoformat() if day and day >= said.today else None


def _civil_servant(said: Said) -> str | None:
    text = said.plain
    if re.search(
        r"(?<!\S)(?:im|am|yes|as) (?:a )?civil servant|(?:work|working) (?:for|in|at) (?:the )?(?:civil service|dwp|hmrc|home office|moj|ministry of (?:justice|defence)|hmcts|dvla|dvsa|passport office|cabinet office|jobcentre|jobcentre plus|department for \w+)",
        text,
    ) and not re.search(r"(?<!\S)not a civil", text):
        return "yes"
    if not said.asked("civil_servant"):
        return None
    if (
        re.search(
            r"(?<!\S)(?:council|nhs|private|school|hospital|charity|tesco|local government|local authority|police|shop|warehouse|factory)(?!\S)",
            text,
        )
        and leading_yes_no(text) != "yes"
    ):
        return "no"
    plain = leading_yes_no(text)
    return plain if plain in ("yes", "no") else None


def read_prospects(said: Said, employment: str | None) -> Found:
    """The slots that go with the work situation; `employment` is what the same reply says of it."""
    risk = read_job_risk(said, employment)
    found = {
        "sick_weeks": _sick_weeks(said, employment),
        "job_risk": risk,
        "job_date": _job_date(said, employment, risk),
        "out_of_work": read_out_of_work(said, employment),
        "wants_work": read_wants_work(said, employment),
        "civil_servant": _civil_servant(said),
    }
    return {slot: value for slot, value in found.items() if value is not None}
