"""Where somebody stands with work, in their own words: `employment`. Paid work first (contract section 4)."""

from __future__ import annotations

import re

from bot.understanding import work_roles as roles
from bot.understanding import work_words as words
from bot.understanding.phrases import denied
from bot.understanding.said import Found, Said


def _undone(text: str) -> str:
    for pattern, new in words.DOUBLE_NO:
        text = pattern.sub(new, text)
    return text


def _off(text: str) -> bool:
    clear = words.OFF_NOT.sub(" . ", text)
    return any(not denied(clear, match.start()) for match in words.OFF.finditer(clear))


def _self_employed(text: str) -> str | None:
    if not words.SELF.search(text) or words.WAS_SELF.search(text):
        return None
    rest = words.SELF.sub(" . ", text)
    driver_only = re.search(r"(?<!\S)(?:taxi driver|childminder|cabbie)(?!\S)", text) and re.search(
        r"(?<!\S)(?:used to be|was|were)(?!\S)", text
    )
    if driver_only:
        return None
    return "self_employed_off" if words.OFF_MORE.search(rest) or _off(rest) else "self_employed"


def _sick_from_job(text: str) -> bool:
    """Off sick with a job behind it: benefits for the sick, or years on them, say otherwise."""
    if not _off(text) or (
        re.search(r"(?<!\S)long term sick(?:ness)?$", text) and len(text.split()) <= 5
    ):
        return False
    if words.JOB_BEHIND.search(text):
        return not re.search(
            r"(?<!\S)(?:no job|lost my job|no longer have a job|not got a job|dont have a job)(?!\S)",
            text,
        )
    if words.SURE_HEALTH_BENEFIT.search(text) or re.search(
        r"(?<!\S)(?:universal credit|uc|benefits|no job|unemployed|jobcentre|dwp|never worked|years on)(?!\S)",
        text,
    ):
        return False
    return not re.search(
        r"on the sick (?:for )?(?:years|\d+ years|ages|many years|a long time|two years|three years|five years|ten years)",
        text,
    )


def _long_sick_without_job(text: str) -> bool:
    return bool(_off(text) and words.LONG.search(text) and words.NO_JOB.search(text))


def _starting(text: str) -> bool:
    return bool(words.SOON.search(text)) and not words.SOON_NOT.search(text)


def _in_work(text: str, pattern: re.Pattern[str]) -> bool:
    rest = re.sub(
        r"(?<!\S)limited capability for work(?:\S| )*",
        " . ",
        words.SURE_HEALTH_BENEFIT.sub(" . ", text) if "limited" not in text else text,
    )
    rest = words.NOT_WORKING.sub(" . ", rest)
    rest = re.sub(
        r"(?<!\S)(?:used to|i was|was|were|before i|when i|want to|wanting to|id like to|would like to|like to|love to|trying to|to get|get back to|go back to|need to|hope to|hoping to|able to|ready to|want|need|looking for|find|finding|get|getting|help with|help to|apply(?:ing)? for|last|no|lost my|looking for a) (?:\w+ )?(?:back (?:in|to|at) )?(?:work|working|job|full time|part time|employed|employment|be working)(?: \w+)?",
        " . ",
        rest,
    )
    return bool(pattern.search(rest))


def _unpaid_roles(text: str, asked: bool) -> str | None:
    for code, pattern in (
        ("retired", words.RETIRED),
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


def _without_work(text: str) -> str | None:
    health = words.CANT.search(text) or words.SURE_HEALTH_BENEFIT.search(text)
    benefit = words.HEALTH_BENEFIT.search(text)
    not_working = words.NOT_WORKING.search(text)
    if health and re.search(r"car(?:e|ing) for|look(?:ing)? after|carer for", text):
        return None
    if re.search(
        r"(?<!\S)(?:looking for|job hunting|signing on|applying for|jsa)(?!\S)", text
    ) and not words.SURE_HEALTH_BENEFIT.search(text):
        return "looking"
    if health or (benefit and (not_working or words.OFF.search(text))):
        return "not_working_health"
    return None


def _asked(text: str) -> str | None:
    if found := _self_employed(text):
        return found
    losing = roles.LOSING.search(text)
    if (
        losing
        and not words.ONLY_FEARED.search(text)
        and not re.search(r"(?<!\S)(?:lost|was made|got made|been made|unemployed)(?!\S)", text)
    ):
        return "off_sick" if _sick_from_job(text) else "working"
    if _sick_from_job(text):
        return "off_sick"
    if (
        re.search(
            r"(?<!\S)(?:worked|was working|used to work|been working) .*(?:til|till|until|before|closed|shut)(?!\S)",
            text,
        )
        or text == "redundancy"
    ):
        return None
    if (
        NOT_PAID_ONLY.search(text)
        and not words.RETIRED.search(text)
        and not re.search(
            r"(?<!\S)(?:paid job|and (?:a )?(?:part time|paid)|part time job|got a job)(?!\S)", text
        )
    ):
        return "volunteer"
    working = _in_work(text, words.WORKING)
    starting = _starting(text)
    carer = roles.CARER.search(text)
    role = _unpaid_roles(text, asked=True)
    lost = words.LOST.search(text) and not re.search(
        r"(?<!\S)(?:but|now) (?:got|have|working|im working)", text
    )
    if starting and not re.search(
        r"(?<!\S)(?:im working|still working|currently working|work (?:at|in|for)|in work|got a job now and)(?!\S)",
        text,
    ):
        return "starting_soon"
    if (
        not lost
        and not (carer and _only_caring(text))
        and not (role == "student" and _only_study(text))
        and working
    ):
        return "working" if not _off(text) or not words.HEALTH_BENEFIT.search(text) else None
    if re.search(r"(?<!\S)long term sick(?:ness)?$", text) and len(text.split()) <= 5:
        return None  # said by people with a job and by people without one
    if _long_sick_without_job(text):
        return "not_working_health"
    if found := _without_work(text):
        return found
    if role:
        return role
    if lost or words.LOOKING.search(text):
        return "looking"
    if words.JOBS.search(words.NOT_COMPUTING.sub("", text)) and not re.search(
        r"(?<!\S)(?:was|used to|were|ex|former|not|no)(?!\S)", text
    ):
        return "working"
    return "other" if roles.OTHER.fullmatch(text) else None


NOT_PAID_ONLY = re.compile(r"(?<!\S)(?:volunteer\w*|voluntary|unpaid work)(?!\S)")


def _only_caring(text: str) -> bool:
    rest = roles.CARER.sub(" . ", re.sub(r"full time(?= carer| mum| mam| dad| parent)", "", text))
    return not re.search(
        r"(?<!\S)(?:work|working|job|employed|agency|zero hours|part time|\d+ hours|a few hours|shifts?|shop|office)(?!\S)",
        rest,
    )


def _only_study(text: str) -> bool:
    rest = re.sub(
        r"(?:full|part) time (?=(?:\w+ )?(?:student|study|studying|course|college|uni|university))|studying (?:full|part) time|student (?:full|part) time|(?:at|in) (?:uni|college|university) (?:full|part) time",
        "",
        text,
    )
    return not re.search(
        r"(?<!\S)(?:work|working|job|employed|agency|zero hours|shifts|part time|bar work|waitress\w*)(?!\S)",
        rest,
    )


def _volunteered(text: str) -> str | None:
    """Only what is plainly said about work now; a passing "job" or "work" is not."""
    if (found := _self_employed(text)) and re.search(
        r"(?<!\S)(?:self employed|sole trader|freelanc\w+|my own business|work for myself)(?!\S)",
        text,
    ):
        return found
    losing = roles.LOSING.search(text)
    if _sick_from_job(text) and re.search(
        r"(?<!\S)(?:off sick|on the sick|signed (?:me )?off|sick leave|ssp|off (?:work|ill|with my|with me|with a)|on sick|been off|sick pay|absent)(?!\S)",
        text,
    ):
        return "off_sick"
    if losing and re.search(
        r"(?<!\S)(?:being made redundant|made redundant (?:next|in|on|at)|final (?:written )?warning|working my notice|at risk of redundancy|facing redundancy|going to be made redundant)(?!\S)",
        text,
    ):
        return "working"
    if _starting(text) and re.search(
        r"(?<!\S)(?:(?:start|starting) (?:a |my )?new job|starting (?:a )?(?:job|work)|start (?:a |my )?(?:new )?job|start work)(?!\S)",
        text,
    ):
        return "starting_soon"
    role = _unpaid_roles(text, asked=False)
    only_caring = role == "carer_home" and roles.CARER.search(text) and _only_caring(text)
    if not only_caring and (words.SAYS_JOB.search(text) or _in_work(text, words.STRONG_WORKING)):
        return "working"
    if found := _without_work(text):
        sure = re.search(
            r"(?<!\S)(?:cant work|not working|unable to work|dont work|unfit (?:for|to) work|too (?:ill|sick) to work|looking for (?:a |any )?(?:work|job)|job ?seekers?|jsa|signing on|medically retired)(?!\S)",
            text,
        )
        return found if sure or words.SURE_HEALTH_BENEFIT.search(text) else None
    if role:
        return role
    if re.search(
        r"(?<!\S)(?:unemployed|lost my job|(?:was|got|been|just) made redundant|made redundant|got sacked|been sacked|laid off|out of work|looking for (?:a job|work)|no job|between jobs|quit my job|left my job)(?!\S)",
        text,
    ):
        return "looking"
    return None


def read_work(said: Said) -> Found:
    """`employment` from a reply. "Not working" alone says too little and answers nothing."""
    text = _undone(said.plain)
    if said.asked("contact_by", "contact_times", "voicemail_ok", "phone", "access_needs") or (
        not said.asked("employment") and _ASKING.match(text)
    ):
        return {}
    if said.asked("employment"):
        found = _asked(text)
    elif said.asked(
        "next_treatment", "name", "care_provider", "wants_work", "benefits", "interpreter"
    ):
        found = (
            _volunteered(text)
            if re.search(r"(?<!\S)(?:im|ive|i) ", text) and not said.asked("wants_work")
            else _retired_or_off(text)
        )
    else:
        found = _volunteered(text)
    if (said.asked("sick_weeks", "job_risk") and found == "off_sick") or said.asked(
        "civil_servant"
    ):
        found = None
    if said.asked("out_of_work") and found in ("looking", "not_working_health"):
        found = None
    if (
        said.asked("barriers", "job_risk", "condition", "contact_times")
        and found == "working"
        and not re.search(
            r"(?<!\S)(?:im|i) (?:\w+ )?(?:work|working|employed|an? |on |back|in work)", text
        )
    ):
        found = None
    return {"employment": found} if found else {}


_ASKING = re.compile(r"(?:how|will|does|do|can|what|would|could|if|should|is|are)(?!\S)[^,]*$")


def _retired_or_off(text: str) -> str | None:
    found = _volunteered(text)
    return found if found in ("retired", "off_sick", "carer_home", "student") else None
