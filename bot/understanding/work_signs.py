"""What one sign says of work: off sick, own business, a job to begin, unpaid roles. Read by `work`."""

from __future__ import annotations

import re

from bot.understanding import out_of_work_words as without
from bot.understanding import work_roles as roles
from bot.understanding import work_words as words
from bot.understanding.phrases import denied


def undone(text: str) -> str:
    """A double no as the yes that it means."""
    for pattern, new in words.DOUBLE_NO:
        text = pattern.sub(new, text)
    return text


def off(text: str) -> bool:
    """Whether the words say "off sick", and nothing denies it."""
    clear = words.OFF_NOT.sub(" . ", text)
    return any(not denied(clear, match.start()) for match in words.OFF.finditer(clear))


def self_employed(text: str) -> str | None:
    """`self_employed`, `self_employed_off` or None."""
    if not words.SELF.search(text) or words.WAS_SELF.search(text) or words.FOR_A_FIRM.search(text):
        return None
    rest = words.SELF.sub(" . ", text)
    driver_only = re.search(r"(?<!\S)(?:taxi driver|childminder|cabbie)(?!\S)", text) and re.search(
        r"(?<!\S)(?:used to be|was|were)(?!\S)", text
    )
    if driver_only:
        return None
    rest = words.LESS_ONLY.sub(" . ", rest)
    return "self_employed_off" if words.OFF_MORE.search(rest) or off(rest) else "self_employed"


def sick_from_job(text: str) -> bool:
    """Off sick with a job behind it: benefits for the sick, or years on them, say otherwise."""
    if not off(text) or (
        re.search(r"(?<!\S)long term sick(?:ness)?$", text) and len(text.split()) <= 5
    ):
        return False
    if words.JOB_BEHIND.search(text):
        return not re.search(
            r"(?<!\S)(?:no job|lost my job|no longer have a job|not got a job|dont have a job|(?:my )?job (?:has |is |s )?(?:gone|finished|ended)|no job to go back to)(?!\S)",
            text,
        )
    if words.SURE_HEALTH_BENEFIT.search(text) or re.search(
        r"(?<!\S)(?:universal credit|uc|benefits|no job|job gone|unemployed|jobcentre|dwp|never worked|years on)(?!\S)",
        text,
    ):
        return False
    return not re.search(
        r"on the sick (?:for )?(?:years|\d+ years|ages|many years|a long time|two years|three years|five years|ten years)",
        text,
    )


def long_sick_without_job(text: str) -> bool:
    """Sick for long, and no job behind it."""
    return bool(off(text) and words.LONG.search(text) and words.NO_JOB.search(text))


def starting(text: str) -> bool:
    """A job that is to begin."""
    return bool(words.SOON.search(text)) and not words.SOON_NOT.search(text)


def in_work(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern says work that is done now, and not wished for, feared or past."""
    rest = re.sub(
        r"(?<!\S)limited capability for work(?:\S| )*",
        " . ",
        words.SURE_HEALTH_BENEFIT.sub(" . ", text) if "limited" not in text else text,
    )
    rest = words.NOT_WORKING.sub(" . ", words.JOB_SEARCH.sub(" . ", rest))
    rest = re.sub(
        r"(?<!\S)(?:too|not|never|isnt|arent|havent|hasnt) (?:\w+ ){0,2}?(?:fit|well|ill|poorly|sick|sore|able|been|safe|right|back)(?: enough| back)? (?:for|to|in|at) (?:do )?work(?:ing)?(?!\S)",
        " . ",
        rest,
    )
    rest = re.sub(
        r"(?<!\S)(?:used to|i was|was|were|before i|when i|want to|wanting to|id like to|would like to|like to|love to|trying to|to get|get back to|go back to|need to|hope to|hoping to|able to|ready to|want|need|looking for|find|finding|get|getting|help with|help to|apply(?:ing)? for|last|no|lost my|looking for a) (?:\w+ )?(?:back (?:in|to|at) )?(?:work|working|job|full time|part time|employed|employment|be working)(?: \w+)?",
        " . ",
        rest,
    )
    rest = re.sub(
        r"(?<!\S)(?:after|unfit for|fit for|finished (?:\w+ )?(?:at|in|with)|left|lost|was (?:\w+ )?(?:at|in)|got the sack from) (?:a |the |my )?(?:\w+ )?(?:work|job|shop|office|factory|warehouse|school|hospital|pub|cafe|nursery|hotel|care home)(?!\S)",
        " . ",
        rest,
    )
    return bool(pattern.search(rest))


def unpaid_roles(text: str, asked: bool) -> str | None:
    """Retired, carer, student or volunteer; where it was not asked only what is plain."""
    for code, pattern in (
        ("retired", without.RETIRED),
        ("carer_home", roles.CARER),
        ("student", roles.STUDENT),
        ("volunteer", roles.VOLUNTEER),
    ):
        match = pattern.search(text)
        if code == "student" and re.search(
            r"(?<!\S)(?:finished|left|graduated|dropped out)(?!\S)", text
        ):
            continue
        if match is None or denied(text, match.start()):
            continue
        if asked or _surely(code, text):
            return code
    return None


def _surely(code: str, text: str) -> bool:
    strong = {
        "retired": r"(?<!\S)(?:im |am |fully |now |been )?retired(?!\S)",
        "carer_home": r"(?<!\S)(?:(?:full time|unpaid|im a|im the|im) carer for|stay at home (?:mum|dad)|house ?wife|full time (?:mum|carer)|unpaid carer|carers allowance)(?!\S)",
        "student": r"(?<!\S)(?:im (?:a |an )?(?:\w+ )?student|at (?:uni|university|college)|studying|full time student|(?:uni|university|college) student)(?!\S)",
        "volunteer": r"(?<!\S)(?:i volunteer|im a volunteer|volunteering|do voluntary work)(?!\S)",
    }
    if code == "carer_home" and re.search(r"(?:^|, )carer for (?:my|me) ", text):
        return True
    return bool(re.search(strong[code], text))


_ILL = re.compile(
    r"(?<!\S)(?:ill|(?:my|poor|bad|ill|of) health|poorly|unwell|disabled|sick(?! leave| pay| note| of))(?!\S)"
)


def without_work(text: str) -> str | None:
    """`looking` or `not_working_health`, or None."""
    health = words.CANT.search(text) or words.SURE_HEALTH_BENEFIT.search(text)
    benefit = words.HEALTH_BENEFIT.search(text)
    not_working = words.NOT_WORKING.search(text)
    if health and re.search(r"car(?:e|ing) for|look(?:ing)? after|carer for", text):
        return None
    if re.search(
        r"(?<!\S)(?:looking for|job hunting|signing on|applying for|jsa)(?!\S)", text
    ) and not words.SURE_HEALTH_BENEFIT.search(text):
        return "looking"
    if (
        not_working
        and words.ILL_SINCE.search(text, not_working.start())
        and not without.SEEKS.search(text)
    ):
        return "not_working_health"
    if (
        not_working
        and _ILL.search(text)
        and not without.SEEKS.search(text)
        and not roles.CARER.search(text)
    ):
        return "not_working_health"
    if health or (benefit and (not_working or words.OFF.search(text))):
        return "not_working_health"
    return None


def only_caring(text: str) -> bool:
    """Care and no job beside it."""
    rest = roles.CARER.sub(" . ", re.sub(r"full time(?= carer| mum| mam| dad| parent)", "", text))
    return not re.search(
        r"(?<!\S)(?:work|working|job|employed|agency|zero hours|part time|\d+ (?:hours|nights|days|mornings|evenings|shifts)|a few hours|shifts?|shop|office)(?!\S)",
        rest,
    )


def only_study(text: str) -> bool:
    """Study and no job beside it."""
    text = words.NOT_WORKING.sub(" . ", text)
    rest = re.sub(
        r"(?:full|part) time (?=(?:\w+ )?(?:student|study|studying|course|college|uni|university))|studying (?:full|part) time|student (?:full|part) time|(?:at|in) (?:uni|college|university) (?:full|part) time",
        "",
        text,
    )
    return not re.search(
        r"(?<!\S)(?:work|working|job|employed|agency|zero hours|shifts|part time|bar work|waitress\w*)(?!\S)",
        rest,
    )
