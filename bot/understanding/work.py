"""Where somebody stands with work, in their own words: `employment`. Paid work first (contract section 4)."""

from __future__ import annotations

import re

from bot.understanding import out_of_work_words as without
from bot.understanding import work_roles as roles
from bot.understanding import work_words as words
from bot.understanding.said import Found, Said
from bot.understanding.somebody_else import of_oneself
from bot.understanding.work_signs import (
    in_work,
    long_sick_without_job,
    off,
    only_caring,
    only_study,
    self_employed,
    sick_from_job,
    starting,
    undone,
    unpaid_roles,
    without_work,
)


def _asked(text: str) -> str | None:
    if re.search(r"(?<!\S)(?:asylum seeker|no right to work|not allowed to work)(?!\S)", text):
        return "other"
    if found := self_employed(text):
        return found
    losing = roles.LOSING.search(text)
    if (
        losing
        and not words.ONLY_FEARED.search(text)
        and not re.search(r"(?<!\S)(?:lost|was made|got made|been made|unemployed)(?!\S)", text)
    ):
        return "off_sick" if sick_from_job(text) else "working"
    if sick_from_job(text) or words.JOB_NOT_IN.search(text):
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
        and not without.RETIRED.search(text)
        and not re.search(
            r"(?<!\S)(?:paid job|and (?:a )?(?:part time|paid)|part time job|got a job)(?!\S)", text
        )
    ):
        return "volunteer"
    working = in_work(text, words.WORKING) or bool(words.PAID_TIME.search(text))
    begins = starting(text)
    carer = roles.CARER.search(text)
    role = unpaid_roles(text, asked=True)
    lost = without.LOST.search(text) and not re.search(
        r"(?<!\S)(?:but|now) (?:got|have|working|im working)", text
    )
    if begins and not re.search(
        r"(?<!\S)(?:im working|still working|currently working|work (?:at|in|for)|in work|got a job now and)(?!\S)",
        text,
    ):
        return "starting_soon"
    if (
        not lost
        and not (carer and only_caring(text))
        and not (role == "student" and only_study(text) and not words.PAID_TIME.search(text))
        and working
    ):
        return "working" if not off(text) or not words.HEALTH_BENEFIT.search(text) else None
    if re.search(r"(?<!\S)long term sick(?:ness)?$", text) and len(text.split()) <= 5:
        return None  # said by people with a job and by people without one
    if long_sick_without_job(text):
        return "not_working_health"
    if found := without_work(text):
        return found
    if role:
        return role
    if lost and words.ILL_SINCE.search(text) and not without.SEEKS.search(text):
        return None  # lost through illness: whether they could work now is not said
    if lost or without.LOOKING.search(text):
        return "looking"
    if words.JOBS.search(words.NOT_COMPUTING.sub("", text)) and not re.search(
        r"(?<!\S)(?:was|used to|were|ex|former|not|no)(?!\S)", text
    ):
        return "working"
    return "other" if roles.OTHER.fullmatch(text) else None


NOT_PAID_ONLY = re.compile(
    r"(?<!\S)(?:volunteer\w*|voluntary|unpaid work|help(?:ing)? (?:out )?at (?:a |the |my )?(?:\w+ )?(?:charity|food ?bank|church|mosque|temple|gurdwara|hospice))(?!\S)"
)


def _volunteered(text: str) -> str | None:
    """Only what is plainly said about work now; a passing "job" or "work" is not."""
    if (found := self_employed(text)) and re.search(
        r"(?<!\S)(?:self employed|sole trader|freelanc\w+|own (?:\w+ ){0,2}business|work for myself)(?!\S)",
        text,
    ):
        return found
    losing = roles.LOSING.search(text)
    if sick_from_job(text) and re.search(
        r"(?<!\S)(?:off sick|on the sick|signed (?:me )?off|sick leave|ssp|off (?:work|ill|with my|with me|with a)|on sick|been off|sick pay|absent)(?!\S)",
        text,
    ):
        return "off_sick"
    if losing and re.search(
        r"(?<!\S)(?:being made redundant|made redundant (?:next|in|on|at)|final (?:written )?warning|working my notice|at risk of redundancy|facing redundancy|going to be made redundant)(?!\S)",
        text,
    ):
        return "working"
    if starting(text) and re.search(
        r"(?<!\S)(?:(?:start|starting) (?:a |my )?new job|starting (?:a )?(?:job|work)|start (?:a |my )?(?:new )?job|start work)(?!\S)",
        text,
    ):
        return "starting_soon"
    role = unpaid_roles(text, asked=False)
    cares_alone = role == "carer_home" and roles.CARER.search(text) and only_caring(text)
    if not cares_alone and (words.SAYS_JOB.search(text) or in_work(text, words.STRONG_WORKING)):
        return "working"
    if found := without_work(text):
        sure = re.search(
            r"(?<!\S)(?:cant work|not working|out of work|unemployed|(?:not|havent|no longer|never) (?:been )?(?:worked|able to work)|had to (?:give up|stop|quit|leave|pack in)|unable to work|dont work|unfit (?:for|to) work|too (?:ill|sick|poorly|unwell|sore|disabled) to work|looking for (?:a |any )?(?:work|job)|job ?seekers?|jsa|signing on|medically retired)(?!\S)",
            text,
        )
        if sure or words.SURE_HEALTH_BENEFIT.search(text):
            return found
        if found == "not_working_health":
            return None
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
    text = undone(of_oneself(said.plain))
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
