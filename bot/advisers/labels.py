"""Everything that has a code, in the words staff use. Patients never read these."""

from __future__ import annotations

from typing import Any, Final

from babel import Locale, UnknownLocaleError

from bot.advisers.answers_in_words import LABELS
from bot.model.support import STATUS_NAMES
from bot.referrals.close import OUTCOMES as ENDINGS

STATUS: Final = {
    "waiting": "New",
    "claimed": "Claimed",
    "trying": "Trying to reach",
    "contacted": "Contacted",
    "started": "Started",
    "closed": "Closed",
    "cannot_contact": "Could not be contacted",
    "no_longer_wanted": "No longer wanted",
    "deferred": "Deferred",
    "redirected": "Redirected",
    "withdrawn": "Withdrawn",
}
DESTINATION: Final = {
    "ea_msk": "Employment adviser in the MSK service",
    "workwell": "WorkWell",
    "be_well": "Be Well",
    "talking_therapies": "NHS Talking Therapies",
    "access_to_work": "Access to Work",
    "connect_to_work": "Connect to Work",
    "ips": "Individual Placement and Support",
    "msk_service": "Their MSK service",
    "gp": "Their GP",
    "new_style_esa": "New Style ESA",
    "universal_credit": "Universal Credit",
    "citizens_advice": "Citizens Advice",
    "acas": "Acas",
    "vcse_black_led": "Black-led community organisation",
    "vcse_asian_led": "Asian-led community organisation",
    "jobcentre": "Jobcentre",
    "local_nhs": "Local NHS",
    "childline": "Childline",
    "emergency_999": "999",
    "nhs_111": "NHS 111",
    "nhs_111_mental_health": "NHS 111, mental health option",
    "samaritans": "Samaritans",
    "shout": "Shout",
    "domestic_abuse_helpline": "Domestic abuse helpline",
    "person": "A person works it out",
}
BY: Final = {"call": "Call", "text": "Text", "visit": "Visit"}
CAME_OF_IT: Final = {
    "reached": "Reached",
    "no_answer": "No answer",
    "voicemail": "Left a voicemail",
    "wrong_number": "Wrong number",
    "asked_later": "Asked to be called later",
}
# the texts of data/domain/desk.yml, by their names without `utter_desk_`
TEXTS: Final = {
    "call_soon": "We will call you soon",
    "call_on": "We will call you on a day",
    "good_time": "When is a good time to call?",
    "tried": "We tried to call you",
    "still_there": "Do you still want to hear from us?",
    "goodbye": "We will stop trying",
}
WHY_NO_TEXT: Final = {
    "gone": "The conversation has been deleted.",
    "web": "They wrote by web chat and have never texted us. Nobody has proved that the number is"
    " theirs, and a reply to your text would not reach you.",
    "stopped": "They stopped texts from us.",
    "not_safe": "They said that texts to this phone are not safe, or may not be.",
    "refused": "They said no to texts about the referral.",
    "over": "The conversation has ended, so a reply would not reach you. If they text us again, you"
    " can text them.",
}
DELIVERY: Final = {
    "waiting": "waiting to be sent",
    "sending": "being sent",
    "sent": "sent",
    "delivered": "delivered",
    "failed": "not sent",
    "undeliverable": "could not be delivered",
}
DERIVED: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "pathway": (
        "Pathway",
        {"msk_pain": "MSK pain", "inflammatory": "Inflammatory", "bone": "Bone"},
    ),
    "service_tags": ("Also", {"physio_ot": "Physiotherapy or occupational therapy"}),
    "need": (
        "Need",
        {
            "at_risk": "Job at risk",
            "off_sick": "Off sick",
            "barrier_to_work": "Barrier to work",
        },
    ),
    "plan_type": (
        "Plan",
        {"thrive_in_work": "Thrive in work", "move_into_work": "Move into work"},
    ),
    "strand": ("Strand", {}),
    "status_code": ("Employment status code", STATUS_NAMES),
}
HAPPENED: Final = {
    "sent": "Sent",
    "status": "Status",
    "attempt": "Contact attempt",
    "note": "Note",
    "text_out": "Text sent",
    "text_in": "Text received",
    "change": "Change",
    "support": "Support",
}
ROLE: Final = {
    "adviser": "Adviser",
    "senior": "Senior adviser",
    "manager": "Manager",
    "evaluator": "Evaluator",
}
_NO_ANSWER: Final = {"not_answered": "Not answered", "prefer_not": "Prefers not to say"}
ENDING: Final = ENDINGS


# an interpreter speaks: how it is written does not say whom to book
_SPOKEN: Final = {
    "zh-Hant": "Chinese (Cantonese, unless they say Mandarin)",
    "zh-Hans": "Chinese (Mandarin)",
}


def label(slot: str, value: Any) -> str:
    """An answer in words; text, dates, numbers and names of services stay as they are.

    >>> label("interpreter", "ur"), label("interpreter", "zh-Hans")
    ('Urdu', 'Chinese (Mandarin)')
    """
    if isinstance(value, (list, tuple)):
        return ", ".join(label(slot, one) for one in value)
    text = str(value)
    known = _NO_ANSWER.get(text) or LABELS.get(slot, {}).get(text)
    if known is None and slot == "interpreter":
        return _SPOKEN.get(text) or language(text)
    return known or text


def language(code: str) -> str:
    """A language's English name.

    >>> language("zh-Hant"), language("ur"), language("xx")
    ('Chinese (Traditional)', 'Urdu', 'xx')
    """
    try:
        name = Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code
    return name.replace("Traditional Han", "Traditional")
