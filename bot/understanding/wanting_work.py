"""Whether work is something to be helped with now: `wants_work`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of
from bot.understanding.said import Said
from bot.understanding.yes_no import leading_yes_no, whole_yes_no

_WANTS: Final = one_of(
    r"(?:i )?(?:do |really |would |just |id |still |desperately |definitely )*(?:want|wanna|like|love|need|wish|keen|hoping|hope|eager|ready|willing|looking|trying) (?:to )?(?:go |get |be |find |do |start |have |return |some |a |any |help |with |getting |finding |returning |going |back |into |in |to |for |the |new |different |more |paid |part time |full time )*(?:work|working|job|employment|back into it|back to it)(?: .*)?",
    "(?:i )?(?:do |would |really )*(?:want|need|like|appreciate) (?:some |the |a bit of |your |any |all the )?help(?: .*)?",
    "help (?:me )?(?:with|to|finding|find|getting|get|me) (?:a |into |back |find |get |some |finding |to |with )*(?:work|job|it|back)(?: .*)?",
    "i do want (?:help|it|that|to)(?: .*)?",
    "want (?:help|it|that|to work|work|a job)",
    "would like (?:that|help|to|it)(?: .*)?",
    "id (?:like|love) (?:that|help|to|it|some)(?: .*)?",
    "yes to work",
    "interested",
    "(?:if i could find |find |for )?something (?:light|lighter|easier|sitting(?: down)?|part time|different|that suits|i can do|easy|new|local)(?: .*)?",
    "(?:only |just )?part time(?: .*)?",
    "(?:i )?(?:really )?miss (?:it|work|working|my job|the lads|the girls)(?: .*)?",
    "(?:id |ill |i will |will )?(?:give|try|have) (?:it|anything|something) (?:a )?(?:go|try|shot)?",
    "course (?:i do|yes)",
    "(?:i )?would(?: very much| love to| do| like)?",
    "i would (?:like|love) (?:it |that |to )?(?:very much|a lot|dearly)",
    "(?:very|so) much",
    "why not",
    "wouldnt mind(?: .*)?",
    "ready when (?:you|they) are",
    "give (?:it|anything) a (?:go|try)",
    "cant (?:sit|stay|stop) (?:at home|in|around|here)(?: .*)?",
    "please help",
    "need help",
    "want to work",
    "ready to work",
    "keen",
    "eventually yes",
    "if possible",
    "hope so",
    "asap",
    "desperate(?:ly)?(?: .*)?",
    "bored (?:at home|stiff|silly).*",
)
_NOT_WANT: Final = one_of(
    "(?:i )?(?:dont|do not|never|not|no longer|wont|cant) (?:really |currently |ever |actually )*(?:want|wanna|need|like|looking|interested|ready|able|think i want|intend|plan|planning|thinking|wanting|up to|well enough|fit|bothered|after|want any|want help|want to)(?: .*)?",
    "not (?:now|yet|at the moment|right now|just now|at this time|today|for now|interested|for me|ready|this year|any ?time soon|currently)(?: .*)?",
    "not (?:until|till|til|before)(?: .*)?",
    "too (?:ill|sick|old|sore|poorly|much|soon|unwell)(?: .*)?",
    "no (?:work|thanks|not now|way|interest|desire|help)(?: .*)?",
    "happy (?:as i am|retired|not working)(?: .*)?",
    "my working days are (?:over|done)",
    "done (?:with|my) (?:work|bit|working)(?: .*)?",
    "never again",
    "(?:not )?(?:at my age|too old)(?: .*)?",
    "finished with work",
    "maybe later",
    "later",
    "in the future maybe",
    "given up(?: .*)?",
    "leave me",
    "another time",
)


def read_wants_work(said: Said, employment: str | None) -> str | None:
    """`wants_work`: asked, or plainly said; a wish for less work is none."""
    text = said.plain
    if said.asked("wants_work"):
        return _wants_asked(text)
    if said.asked("out_of_work") and (
        "," in text
        or " and " in text
        or re.search(r"(?<!\S)(?:yes|no|want|help|yeah|nope)(?!\S)", text)
    ):
        tail = re.split(r",| and | but ", text)[-1].strip()
        found = _wants_asked(tail) if len(re.split(r",| and | but ", text)) > 1 else None
        if found:
            return found
        ends = re.search(r"(?<!\S)(yes|yeah|yep|no|nope|nah)(?: please| thanks)?$", text)
        return None if not ends else "yes" if ends[1][0] == "y" else "no"
    if re.search(
        r"(?<!\S)(?:dont|do not|no longer|never) (?:really )?want(?: to| a| any| help)* (?:work|job|go back to work|help with work|find work)(?! (?:there|here|nights|in|with))",
        text,
    ):
        return "no"
    if said.asked("condition", "job_risk", "safety", "contact_times"):
        return None
    sure = re.search(
        r"(?<!\S)(?:(?:want|wanna|like|love|need|keen|hoping|ready|desperate) (?:to )?(?:(?:go|get|be|find|start|have|return|some|help|with|getting|finding|back|into|in|to|for) )*(?:a |any |some )?(?:work|job|working)|want(?: a| some)? (?:job|work|help with work|help finding)|help (?:me )?(?:to )?(?:find|get|finding|getting|with finding) (?:a |some |into |back to |back into )*(?:job|work)|need help with work|(?:but|still) want(?: to)? work)(?!\S)(?! (?:from home|less|fewer|nights|part time|fewer hours|to (?:change|be|let|give|know)|adjust\w+|out|coach|less hours|related|in peace))",
        text,
    )
    return (
        "yes"
        if sure
        and not re.search(
            r"(?<!\S)(?:dont|not|wouldnt|never) (?:\w+ )?(?:want|like|need|ready|keen)", text
        )
        and employment not in ("working", "self_employed")
        else None
    )


def _wants_asked(text: str) -> str | None:
    whole = whole_yes_no(text)
    if re.search(
        r"(?<!\S)(?:dont|do not|never) want to (?:stop|give up|quit|leave|finish|lose)(?!\S)", text
    ):
        return "yes"
    if re.search(
        r"(?<!\S)(?:not sure|unsure|dont know|maybe|depends|possibly|perhaps|in two minds|undecided|not certain|not decided|no idea)(?!\S)",
        text,
    ) and not re.match(r"(?:yes|no|nope|yeah)(?!\S)", text):
        return "unsure"
    if whole:
        return whole
    if re.match(r"(?:yes|yeah|yep|yh|ye|definitely|of course|sure)(?!\S)", text) and not re.search(
        r"(?<!\S)but (?:not|i dont|maybe)(?!\S)", text
    ):
        return "yes"
    if _NOT_WANT.search(text) and not re.search(
        r"(?<!\S)(?:but|though) (?:i )?(?:do |would |still |want|id like)", text
    ):
        return "no" if not _WANTS.match(text) else None
    if _WANTS.search(text):
        return "yes"
    return leading_yes_no(text)
