"""Every answer a reply gives: the pending question's options first, then what the words say of any slot."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.ages import read_age
from bot.understanding.body import read_body
from bot.understanding.care import read_care
from bot.understanding.hurdles import read_hurdles
from bot.understanding.options import picked, says_all, says_none
from bot.understanding.people import read_name, read_phone
from bot.understanding.places import read_places
from bot.understanding.prospects import read_prospects
from bot.understanding.reaching import read_reaching
from bot.understanding.safety_answer import read_safety
from bot.understanding.said import Found, Said
from bot.understanding.support import read_support
from bot.understanding.tongues import read_tongues
from bot.understanding.work import read_work
from bot.understanding.yes_no import leading_yes_no

_PLAIN_YES_NO: Final = frozenset(
    "consent_take_part consent_share consent_contact consent_evaluation".split()
)
_CONSENT_NO: Final = re.compile(
    r"(?:^|(?<=\s))(?:dont|do not|not|wont|refuse|never|withdraw|disagree|rather not|id rather you didnt)(?: \w+){0,3} (?:take part|agree|consent|share|send|text me|contact|keep|happy|do (?:this|it)|want|ok|store|save|pass|sharing|sending|passing|agreeing|taking part|keeping)(?!\S)"
)
_CONSENT_YES: Final = re.compile(
    r"(?:^|(?<=\s))(?:i agree|agree|i consent|consent|happy to|happy for|you (?:can|may)|send (?:it|them|to)|share (?:it|them)|take part|go ahead|want to (?:take part|do it|start)|lets (?:do|go)|id like to (?:take part|start|do it)|im in|keep (?:my|them)|i accept|accept|fine by me|fine with me|ok with (?:me|that)|good to go|all correct|looks (?:right|good)|submit|i would|up for it|pass (?:it|them|that|this|everything|my \w+)(?: all)? (?:on|over|along)|all right with me|course|by all means|im game|crack on|count me in|no objections?|feel free|keep me (?:posted|updated|informed|in the loop))(?!\S)"
)


def _consent(said: Said) -> Found:
    if said.question not in _PLAIN_YES_NO:
        return {}
    if said.plain in ("none", "neither", "nothing") and said.asked("consent_share"):
        return {}  # the answer to an earlier question, more likely than a no to sending
    text = re.sub(r"(?<!\S)(?:sure |yes |yeah |ok )+why not(?!\S)", "yes", said.plain)
    if re.search(r"(?<!\S)(?:what|whats|who|whos|why|how|where|when|which|will|does)(?!\S)", text):
        return {}
    if "?" in said.raw and leading_yes_no(text) is None:
        return {}
    plain = leading_yes_no(text)
    if plain == "yes" and _CONSENT_NO.search(text):
        return {}
    if plain in ("yes", "no"):
        return {str(said.question): plain}
    if plain == "unsure":
        return {}
    if _CONSENT_NO.search(text):
        return {str(said.question): "no"}
    if re.search(r"(?<!\S)(?:but|except|unless|if|not)(?!\S)", text):
        return {}
    if said.asked("consent_contact") and re.search(r"(?<!\S)text me(?!\S)", text):
        return {"consent_contact": "yes"}
    return {str(said.question): "yes"} if _CONSENT_YES.search(text) else {}


def refuses(plain: str) -> bool:
    """Whether a tidy text says in so many words that something shall not be done: "dont send it"."""
    return bool(_CONSENT_NO.search(plain))


def by_option(said: Said) -> Found | None:
    """The answer by number, letter, code or "all of them"; None where the reply is in words."""
    question = said.question
    if question is None:
        return None
    slot = SLOTS[question]
    text = said.plain.replace(" ?", "").strip(" ,")
    typed = text.replace(" ", "_")
    if typed in slot.codes and not (question == "safety" and typed not in ("none", "unsure")):
        return {question: [typed] if slot.kind is Kind.CODES else typed}
    chosen = picked(question, text) if question != "interpreter" else ()
    if chosen:
        return _as_list(question, chosen)
    if question == "contact_times" and says_all(text):
        return {question: ["any"]}
    if says_none(text) and "none" in slot.codes and question not in ("safety", "wants_work"):
        return _as_list(question, ("none",))
    return None


def _as_list(question: str, chosen: tuple[str, ...]) -> Found:
    if SLOTS[question].kind is not Kind.CODES:
        return {question: chosen[0]}
    if len(chosen) > 1:
        chosen = tuple(code for code in chosen if code != "none")
    if "any" in chosen:
        chosen = ("any",)
    return {question: list(chosen)}


def _number_then_words(said: Said, found: Found) -> Found:
    """ "2 off sick": a number and words that mean the same option."""
    question = said.question
    if question is None or question in found or not SLOTS[question].codes:
        return {}
    lead = re.match(
        r"(\d{1,2})(?: ,| -|\)| )+(?!week|month|year|day|hour|kid|child|job|time)", said.plain
    )
    if lead is None or re.search(r"\d", said.plain[lead.end() :]):
        return {}
    rest = Said(
        said.raw,
        said.plain[lead.end() :],
        question,
        said.today,
        said.language,
        said.places,
        said.services,
    )
    chosen = picked(question, lead[1])
    words = {
        **read_work(rest),
        **read_prospects(rest, None),
        **read_support(rest),
        **read_care(rest),
        **read_reaching(rest),
    }
    if not chosen or question not in words:
        return {}
    value = words[question]
    return (
        {question: list(chosen) if isinstance(value, list) else chosen[0]}
        if chosen[0] in (value if isinstance(value, list) else [value])
        else {}
    )


def everything_said(said: Said) -> Found:
    """Every slot the reply answers, not yet checked against the model."""
    chosen = by_option(said)
    if chosen is not None:
        return chosen
    work = read_work(said)
    employment = work.get("employment")
    found: Found = {
        **read_tongues(said),
        **_consent(said),
        **read_safety(said),
        **read_age(said),
        **read_places(said),
        **read_body(said),
        **read_care(said),
        **work,
        **read_prospects(said, employment),
        **read_hurdles(said, employment),
        **read_support(said),
        **read_reaching(said),
        **read_name(said),
        **read_phone(said),
        **_treatment(said),
    }
    found = {**found, **_number_then_words(said, found)}
    if said.question and said.question not in found:
        found = {**_of_other_questions(said), **found}
    return found


# Where the reply settles nothing that was asked, what it plainly says of these is taken all the same.
_PLAIN_ANYWHERE: Final = frozenset(
    "age_band gp_area condition body_area msk_care care_service care_provider employment sick_weeks job_risk wants_work barriers contact_by contact_times voicemail_ok existing_support talking_therapy".split()
)
_ABOUT_TIME: Final = frozenset("contact_by contact_times voicemail_ok phone access_needs".split())


def _of_other_questions(said: Said) -> Found:
    """What a reply says of other questions, read as a first text would be; never the asked one."""
    then = replace(said, question=None)
    work = read_work(then)
    if said.question in _ABOUT_TIME and work.get("employment") == "working":
        work = {}
    employment = work.get("employment")
    found: Found = {
        **read_age(then),
        **read_body(then),
        **read_care(then),
        **read_places(then),
        **work,
        **read_prospects(then, employment),
        **read_hurdles(then, employment),
        **read_support(then),
        **read_reaching(then),
    }
    return {
        slot: value
        for slot, value in found.items()
        if slot in _PLAIN_ANYWHERE and slot != said.question
    }


def _treatment(said: Said) -> Found:
    """`next_treatment` holds the person's own words, or "none"."""
    if not said.asked("next_treatment") or not re.search(r"\w", said.plain):
        return {}
    if says_none(said.plain) or leading_yes_no(said.plain) == "no":
        return {"next_treatment": "none"}
    if leading_yes_no(said.plain) is not None and len(said.plain.split()) <= 2:
        return {}
    return {} if "?" in said.raw else {"next_treatment": said.raw.strip()}
