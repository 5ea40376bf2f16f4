"""A bare yes, no, not sure or all of them in a language of its own, and what it means to each question."""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.lexicon.tables import NEVER, Lexicon, eaten
from bot.understanding.said import Found

# Questions to which a longer reply may begin with yes or no.
LED: Final = frozenset(
    "consent_take_part consent_share consent_contact consent_evaluation wants_work talking_therapy voicemail_ok text_safe civil_servant job_risk".split()
)
# Lists to which a longer reply may begin with no.
LED_BY_NO: Final = frozenset("interpreter access_needs existing_support".split())
_HESITATES: Final = re.compile(r"(?<!\S)(?:h+m+|m+|e+h+m*|u+m+|o+h|a+h|well|ok|okay|um+|\.+|\?)(?!\S)")
# Answers that are told beside others: the questions beside which each is read.
BESIDE_QUESTION: Final = {
    **dict.fromkeys(("msk_care", "job_risk"), ("condition", "sick_weeks")),
    **dict.fromkeys(("contact_by", "contact_times"), ("contact_by", "contact_times", "phone")),
    "community_how": ("community_choice",),
}
# Wishes whose words are the answer where that is asked: "safe" of texts, "I want to talk" of therapy.
NO_WISH: Final = {"human": ("contact_by", "contact_times", "talking_therapy", "access_needs", "name", "community_choice", "community_how"), "private": ("text_safe",), "visa": ("civil_servant",)}  # fmt: skip
# Questions about the person, where "I will not say" ends a reply that names what it will not say.
_PERSONAL: Final = frozenset("name age_band gp_area lives_in sick_weeks job_date phone ethnicity gender disability".split())
# What a bare yes, no or not sure means to questions that are not yes or no.
_MEANS: Final[dict[str, dict[str, str]]] = {
    "safety": {"yes": "emergency", "no": "none", "unsure": "unsure"}, "wants_work": {"yes": "yes", "no": "no", "unsure": "unsure"},
    "job_risk": {"yes": "worried", "no": "none", "unsure": "unknown"}, "msk_care": {"no": "none", "unsure": "unsure"},
    "existing_support": {"no": "none"}, "access_needs": {"no": "none"}, "interpreter": {"no": "none"}, "barriers": {"no": "none"},
    "community_choice": {"no": "none"}, "community_how": {"unsure": "unknown"}, "disability": {"no": "no"}, "jobcentre_in": {"no": "none", "unsure": "unknown"},
    "job_date": {"unsure": "not_answered"}, "gp_area": {"unsure": "unknown"}, "lives_in": {"unsure": "unknown"}, "care_service": {"unsure": "unknown"}, "care_provider": {"unsure": "unknown"},
}  # fmt: skip


def _says(words: Lexicon, text: str) -> str | None:
    """What one run of words says: `yes`, `no`, `unsure`, `all` or `prefer_not`, softened or said twice."""
    for what, pattern in words.replies.items():
        if what == "either":
            continue
        if pattern.fullmatch(text):
            return what
    for what, pattern in words.replies.items():
        if what == "all" and words.replies["no"].search(text):
            continue  # "none of all these"
        if what != "either" and pattern.search(text):
            rest = pattern.sub(" ", text)
            if what == "yes" and (words.negates.search(rest) or _begins_with_no(words, text)):
                continue  # "I have none of any"
            rest = _HESITATES.sub(" ", words.soft.sub(" ", rest))
            if not rest.split():
                return what
    return None


def _begins_with_no(words: Lexicon, text: str) -> bool:
    """Whether a text begins with no, and not with a longer yes that holds it: "no problem"."""
    no, yes = words.replies["no"].match(text), words.replies["yes"].match(text)
    return no is not None and (yes is None or yes.end() < no.end())


def reply_in(words: Lexicon, text: str) -> str | None:
    """`yes`, `no`, `unsure`, `all` or `prefer_not` where the whole text, or its first clause, says so."""
    bare = " ".join(text.replace(",", " ").split())
    if whole := _says(words, bare):
        return whole
    first = text.split(",")[0].strip()
    if first != text and (said := _says(words, first)) in ("yes", "no"):
        return said
    return None


def reply_to(question: str | None, words: Lexicon, text: str) -> str | None:
    """The reply in a text; None where what follows says more: "fine, but not now", "yes, they wrote me so"."""
    if question and question.startswith(("consent", "voicemail")) and question in words.slots:
        bare = " ".join(text.replace(",", " ").split())
        if words.slots[question].get("yes", NEVER).fullmatch(bare) and not words.but.search(bare):
            return "yes"  # "no problem", asked to be let
    reply = reply_in(words, text)
    private = words.replies.get("prefer_not", NEVER)
    if reply is None and question in _PERSONAL and private.search(text):
        rest = private.sub("", text)
        if len(text.split()) <= 7 or len(rest.split()) <= 3:
            return "prefer_not"  # "my age, ..."
    if reply == "yes" and question and _MEANS.get(question, {}).get("no") == "none":
        if words.replies["no"].fullmatch(" ".join(text.replace(",", " ").split())):
            return "no"  # "no problem", asked for signs or needs
        if question == "safety" and words.negates.search(text):
            return None
    if question == "job_risk" and "," in text and eaten(text, words.slots["job_risk"]):
        return None
    consent = (question or "").startswith("consent")
    if not consent or reply != "yes":
        return reply
    if refuses(str(question), words, text):  # "I thought about it, I do not agree"; "yes, but not to my boss"
        return None if words.alone.match(text) else "unsure"
    table = {code: p for code, p in words.slots.get(str(question), {}).items() if code in ("_", "no")}
    taken_back = "," in text and eaten(text, table)  # "fine for now, no texts later"
    put_off = words.but.search(text) or puts_off(question, words, text)
    return None if put_off or taken_back else reply


def puts_off(question: str | None, words: Lexicon, text: str) -> bool:
    """Whether a reply puts a consent off ("fine, let me think"); to be asked later is what one of them is about."""
    consent = (question or "").startswith("consent") and question != "consent_evaluation"
    return consent and bool(words.waits.search(text))


def refuses(slot: str, words: Lexicon, text: str) -> bool:
    """Whether a text says not, or doubts, beside what reads as a yes to a consent, or to safe texts."""
    if not slot.startswith(("consent", "voicemail", "text_safe")):
        return False
    own = words.slots.get(slot, {})
    rest = words.replies["yes"].sub(" ", own["yes"].sub(" ", text) if "yes" in own else text)
    if words.replies["unsure"].search(rest) or puts_off(slot, words, text):
        return True  # hesitation is no yes
    return bool(words.negates.search(" ".join(rest.split())))


def lead_in(words: Lexicon, text: str) -> str | None:
    """`yes`, `no` or `unsure` where a longer text begins with it and does not take it back."""
    bare = " ".join(text.replace(",", " ").split())
    begun = {
        what: match.end()
        for what in ("yes", "no", "unsure")
        if (match := words.replies[what].match(bare)) and not words.alone.fullmatch(match.group())
    }
    if not begun:
        return None
    what = max(begun, key=lambda each: begun[each])
    if what == "unsure":
        return what
    other = "no" if what == "yes" else "yes"
    if words.but.search(bare) or words.replies[other].search(bare, begun[what]):
        return None
    return what


def from_reply(question: str, reply: str, language: str) -> Found:
    """What a bare `reply` of that kind answers to the question; empty where it means nothing there."""
    slot = SLOTS[question]
    if question == "interpreter" and reply == "yes" and language != "en":
        return {"interpreter": language.removesuffix("-Latn")}
    if reply == "prefer_not":
        return {question: "prefer_not"}
    if reply == "all":
        if question == "safety":
            return {"safety": ["emergency"]}
        every = [code for code in slot.codes if code not in ("none", "other", "not_msk", "any")]
        return (
            {question: ["any"] if "any" in slot.codes else every} if slot.kind is Kind.CODES else {}
        )
    code = _MEANS.get(question, {}).get(reply)
    if code is None and slot.codes == ("yes", "no") and reply in ("yes", "no"):
        code = reply
    if code is None:
        return {}
    return {question: [code] if slot.kind is Kind.CODES else code}
