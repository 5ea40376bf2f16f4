"""How long: weeks, months, years and "since …" as whole weeks.

A month is 4.33 weeks and a year 52, rounded to the nearest week ("2 months" is 9, "a year" is 52);
days and dates count completed weeks ("10 days" is 1). A month named alone starts on its first day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.model.answers import MAX_WEEKS
from bot.understanding.counts import NUMBER, number
from bot.understanding.days import MONTHS, easter, said_day

_WEEKS_IN: Final = {"day": 1 / 7, "week": 1.0, "fortnight": 2.0, "month": 52 / 12, "year": 52.0}
_UNIT = r"(day|week|fortnight|month|year)s?"
_FEW: Final = {
    "couple": 2.0,
    "a couple": 2.0,
    "couple of": 2.0,
    "a couple of": 2.0,
    "cpl": 2.0,
    "cpl of": 2.0,
}
_AMOUNT = (
    rf"({NUMBER}|a couple of|couple of|a couple|couple|cpl of|cpl|a|an|one|the last|the past|last)"
)
_SPAN = re.compile(
    rf"(?<!\S)(?:{_AMOUNT} (and a half )?(?:whole |full |solid |calendar )?{_UNIT}(?: and (?:a|an|one) (half|month|week)| ({NUMBER}|and {NUMBER}) (month|week)s?)?"
    rf"|(half) (?:a |an )?(year|month)|(?:a )?(year|month) and (?:a half|half))(?! old)(?!\S)"
)
_LETTER = re.compile(r"(?<!\S)(\d{1,3}) ?(w|m|y|d)(?!\S)")
_TO = re.compile(rf"(?<!\S)({NUMBER}) (?:to|or) {NUMBER} {_UNIT}(?!\S)")
_AND_DAYS = re.compile(
    rf"(?<!\S)((?:{NUMBER}|a|an) (?:week|fortnight|month|year)s?)(?: and)? (?:{NUMBER}|a couple of|a few|a) days?(?! (?:a|per|each) )(?!\S)"
)
_AHEAD = re.compile(
    r"(?:^|\s)(?:in|another|for another|next|back in|every|each|within|more than just|last for|hours?|hrs|times|once|twice|nights|shifts|mornings|evenings|afternoons|days) $"
)
_STILL_TO_COME = re.compile(
    r" (?:time|from now|more|a week|a day|a month|left|notice|ago old)(?!\S)"
)
# of several lengths of time, those that are plainly something else, and those that are plainly meant
_NOT_MEANT = re.compile(
    r"(?<!\S)(?:not|isnt|wasnt|than|instead of|age|aged|im|i am|was supposed to be|supposed to be|meant to be|last (?:year|time)(?: (?:i|it) was)?(?: off)?"
    r"|(?:worked|working|been|job|employed)(?: (?:here|there|in|at|for|with|it|them|the|that|this|my|job|same|company|firm|place|i|am|have|ive|been)){1,5}"
    r"|notes?(?: (?:was|is|says?|said|runs?|only|just|for|of|another))*) $"
)
_SOMETHING_ELSE = re.compile(
    r" (?:last year|(?:i|it|he|she) was|was|wait|waits|waiting|ago|last time|each|there|with them|in (?:that|this|the) job|holiday|hols|leave|notice|contract|old)(?!\S)"
)
_MEANT = re.compile(
    r"(?<!\S)(?:off(?: (?:sick|work|ill|now|for|about|only|just|with it|been|nearly|over))*|on (?:the )?sick(?: for)?|this time(?: (?:its|it is|for|only|just))*|so(?: thats)?|(?:its|it is|im|i am|make it|diary says|ive done|only done)(?: (?:now|only|just|really|actually|been|at|on|done|up to|more like))*(?<! im)(?<! am)(?<!^im)|in total|all in all|altogether) $"
)
_MEANT_AFTER = re.compile(
    r" (?:off|so far|altogether|in total|all in|this time|now|on the sick)(?!\S)"
)
_SINCE = re.compile(
    r"(?<!\S)(?:since|from|sinse|sinc|last (?:shift|day|day at work|worked)(?: was| on)?)(?: about| around| roughly| last| early| late| mid| the beginning of| the start of| the)* ([^,?]+)"
)


def weeks_of(amount: float, unit: str) -> int:
    """An amount of days, weeks, fortnights, months or years as whole weeks."""
    if unit == "day":
        return int(amount // 7)
    return round(amount * _WEEKS_IN[unit])


def _one_span(match: re.Match[str]) -> float:
    amount, and_half, unit, tail, extra, extra_unit, half, half_unit, plus_half = match.groups()
    if half:
        return _WEEKS_IN[half_unit] / 2
    if plus_half:
        return _WEEKS_IN[plus_half] * 1.5
    many = _FEW.get(amount) or number(amount) or 1.0
    weeks = (many + (0.5 if and_half or tail == "half" else 0)) * _WEEKS_IN[unit]
    if tail in ("month", "week"):
        weeks += _WEEKS_IN[tail]
    if extra:
        weeks += (number(extra.removeprefix("and ")) or 0) * _WEEKS_IN[extra_unit]
    return weeks


def spans(text: str) -> list[tuple[int, int, int]]:
    """Every length of time that lies behind: (start, end, whole weeks). "In 3 weeks" is not one."""
    text = _AND_DAYS.sub(r"\1", text)
    text = _TO.sub(lambda m: f"{m.group(1)} {m.group(2)}s", text)
    found = []
    for match in _SPAN.finditer(text):
        if _AHEAD.search(text[: match.start()]) or _STILL_TO_COME.match(text, match.end()):
            continue
        weeks = _one_span(match)
        whole = int(weeks + 1e-6) if match.group(3) == "day" else round(weeks)
        if 0 <= whole <= MAX_WEEKS * 4:
            found.append((match.start(), match.end(), whole))
    return found


def _since_when(text: str, today: date) -> date | None:
    if re.match(r"easter(?!\S)", text):
        this = easter(today.year)
        return this if this <= today else easter(today.year - 1)
    if re.match(r"(?:christmas|boxing day)(?!\S)", text):
        return date(today.year if (today.month, today.day) >= (12, 25) else today.year - 1, 12, 25)
    if re.match(r"new years?(?: day| eve)?(?!\S)", text):
        return date(today.year, 1, 1)
    month = re.match(
        rf"({'|'.join(MONTHS)})(?: (?:of )?(20\d\d|this year|last year))?(?!\S)(?! \d)", text
    )
    if month and not re.search(r"\d{1,2}(?:st|nd|rd|th)?(?: of)? $", text[: month.start()]):
        return _month_begins(MONTHS[month.group(1)], month.group(2), today)
    return said_day(text, today, back=True)


def _month_begins(month: int, year: str | None, today: date) -> date:
    if year and year.isdigit():
        return date(int(year), month, 1)
    if year == "last year":
        return date(today.year - 1, month, 1)
    return date(today.year if month <= today.month else today.year - 1, month, 1)


def since(text: str, today: date) -> int | None:
    """Completed weeks from the day the text names with "since …" to today; None where it names none."""
    match = _SINCE.search(text)
    if match is None:
        return None
    when = _since_when(match.group(1).strip(), today)
    if when is None or when > today:
        return None
    return min(((today - when) // timedelta(days=7)), MAX_WEEKS)


def _the_one(text: str) -> set[int]:
    """The lengths of time that a text says; of several that differ, those that are plainly meant, if any are."""
    told = spans(text)
    if several(text):
        told = [
            (start, end, weeks)
            for start, end, weeks in told
            if not _NOT_MEANT.search(text[:start]) and not _SOMETHING_ELSE.match(text, end)
        ] or told
    meant = [
        weeks
        for start, end, weeks in told
        if _MEANT.search(text[:start]) or _MEANT_AFTER.match(text, end)
    ]
    return set(meant) if len(set(meant)) == 1 else {weeks for _, _, weeks in told}


# followed by what cannot be counted: "been off 8, they've been great"
_BARE = re.compile(
    rf"(?<![\w/:.])(?<!this )(?<!that )(?<!the )(?<!which )(?<!no )(?<!any )({NUMBER})(?= ?(?:,|$|now|so far|this|last|not|lol|and|but|altogether|in total|all|i|my|its|of them|off|then|because|with)(?!\S))"
)


def as_weeks(text: str) -> str:
    """The text of who was asked for weeks, with its bare numbers as weeks: "not 3, 5"."""
    return _BARE.sub(lambda said: f"{said[1]} weeks", text)


def several(text: str) -> bool:
    """Whether a text says lengths of time that differ."""
    return len({weeks for _, _, weeks in spans(text)}) > 1


def weeks_behind(text: str, today: date) -> int | None:
    """The one length of time a text says in whole weeks, 0 to 520; None where none or two differ."""
    if re.search(r"(?<!\S)(?:few|several|many|some) (?:weeks|months|years|days)(?!\S)", text):
        return None
    found = _the_one(text)
    if not found:
        letters = _LETTER.search(text)
        unit = {"w": "week", "m": "month", "y": "year", "d": "day"}
        if letters:
            found = {weeks_of(float(letters.group(1)), unit[letters.group(2)])}
    by_date = since(text, today)
    if by_date is not None and not found:
        found = {by_date}
    if not found:
        found = {
            weeks
            for pattern, weeks in (
                (
                    r"(?<!\S)(?:since |only )?(?:today|yesterday|this morning|this week|monday|just started)(?!\S)",
                    0,
                ),
                (r"(?<!\S)(?:since )?last week(?!\S)", 1),
            )
            if re.search(pattern, text)
        }
    return found.pop() if len(found) == 1 and max(found) <= MAX_WEEKS else None
