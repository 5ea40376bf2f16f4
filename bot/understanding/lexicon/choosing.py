"""Which answer a text means where words of several codes stand in it, and what a first text tells."""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.lexicon.tables import DENY_AFTER, NEVER, Lexicon, eaten
from bot.understanding.places import FAR, areas_named
from bot.understanding.said import Found, Said

_UNPAID: Final = frozenset({"carer_home", "student", "volunteer", "retired"})
# Questions that follow from somebody's work, and what a reply of nothing else turns it into.
FOLLOWS_FROM_WORK: Final = ("sick_weeks", "job_risk", "barriers")
_TURNS: Final = ("working", "off_sick", "self_employed", "self_employed_off")
_WITHOUT_WORK: Final = frozenset({"looking", "not_working_health"})
_DAY: Final = ("morning", "afternoon", "evening")
_NOT_OF_CONDITION: Final = (
    "barriers",
    "msk_care",
    "contact_times",
    "contact_by",
    "job_risk",
    "safety",
)
_WITH_NEWS: Final = ("change", "greet", "thanks", "carry_on", "more", "refuse")
_FIRST_OF_CARE: Final = ("unsure", "waiting")


def meant(
    said: Said, slot: str, codes: list[str], words: Lexicon, text: str, found: Found
) -> list[str]:
    """The codes of a slot that a text means among those whose words stand in it; none where it is no answer."""
    if slot == "employment":
        return _of_work(said, codes, words, text)
    if slot == "access_needs":
        codes = _without_denied(slot, codes, words, text)
        if "none" in codes and len(codes) > 1 and words.others.search(text):
            return ["none"]  # "my mother needs large print, not I"
        codes = [c for c in codes if c != "none"] or codes
        return [code for code in codes if code != "other"] or codes  # "I am deaf, I sign"
    if slot == "job_risk" and codes and not _without_denied(slot, codes, words, text):
        return ["none"]  # "worried not"
    if slot == "interpreter" and len(codes) > 1:
        return [code for code in codes if code != "none"]  # "I get by, but with doctors a Pole please"
    if slot == "gp_area" and codes == ["unknown"] and not said.asked(slot, "age_band"):
        return []
    if slot == "contact_by" and said.asked("contact_times") and words.negates.search(text):
        return []  # "I cannot take a call at work": of the time
    if slot == "community_how" and not said.asked(slot):
        return codes if found.get("community_choice") in ("black_led", "asian_led") else []
    if slot == "barriers":
        return _without_purpose(words, text, worried_about(words, text, codes))
    if slot == "contact_by" and len(codes) > 1:
        return _good_ways(codes, words, text)
    if slot == "contact_times":
        return _good_times(codes, words, text)
    if slot == "job_risk" and not said.asked(slot, "employment", "sick_weeks") and not said.open:
        return [code for code in codes if code == "threatened"]  # "no fear" is of what was asked
    if slot == "out_of_work" and not said.asked(slot) and codes != ["never_worked"]:
        return codes if found.get("employment") in _WITHOUT_WORK else []  # "a few days ago"
    return codes


def _without_purpose(words: Lexicon, text: str, barriers: list[str]) -> list[str]:
    """The barriers without the movement that only says what a thing is wished for: "a chair to sit on"."""
    hurts = words.slots["condition"]["pain"].search(text)
    if "equipment" not in barriers or hurts or not words.wishes.search(text):
        return barriers
    return [code for code in barriers if code != "pain_movement"]


def _of_work(said: Said, codes: list[str], words: Lexicon, text: str) -> list[str]:
    if said.asked("out_of_work") and {*codes} <= _WITHOUT_WORK:
        return []  # "no work for years": how long was asked, and that they have none is known
    if codes == ["looking"] and said.asked("employment") and not words.seeks.search(text):
        ill = eaten(text, words.slots["condition"]) or eaten(text, words.slots["body_area"])
        return [] if ill else codes  # "no job, my back": looking, or out of work through illness
    if len(codes) > 1 and words.negates.search(text):
        codes = [code for code in codes if code != "working"]  # "a student, I do not work"
    paid = [code for code in codes if code in ("working", "self_employed")]
    if not paid or not (words.past.search(text) or words.others.search(text)):
        return codes
    table = words.slots["employment"]
    now = [part for part in _clauses(words, text) if not _of_another_time_or_person(words, part)]
    return [c for c in codes if c not in paid or any(table[c].search(part) for part in now)]


def own_news(said: Said, words: Lexicon, text: str, found: Found) -> bool:
    """Whether work told beside another question is the person's own news of it.

    Read only in a language that marks the first person (`mine`): "lifting at the warehouse" tells where, and
    a wish ("start again") is no start of a job.
    """
    work = found["employment"]
    if said.open or said.asked("employment") or words.mine is NEVER:
        return True
    if any(" " in m.group() for wish, p in words.asides.items() if wish not in _WITH_NEWS for m in p.finditer(text)):
        return False
    if work in ("off_sick", "self_employed_off") or words.returned.search(text):
        return True
    table = words.slots["employment"][work]
    return any(table.search(part) and words.mine.search(part) for part in _clauses(words, text))


def no_work_now(words: Lexicon, text: str) -> bool:
    """Whether every clause tells of work that was, or of somebody else's."""
    return all(_of_another_time_or_person(words, part) for part in _clauses(words, text))


def _of_another_time_or_person(words: Lexicon, part: str) -> bool:
    """Whether a clause tells of work that was ("I was a driver") or is somebody else's ("my son works")."""
    mine = words.mine.search(part)
    return bool(words.past.search(part) or (words.others.search(part) and not mine))


def _clauses(words: Lexicon, text: str) -> list[str]:
    parted = words.but.sub(" , ", words.joins.sub(" , ", text))
    return [part.strip() for part in parted.split(",") if part.strip()]


def _good_ways(codes: list[str], words: Lexicon, text: str) -> list[str]:
    """Call or text, without the one that a clause of its own denies: "no calls please, write to me"."""
    table = words.slots["contact_by"]
    bad = [part for part in _clauses(words, text) if words.negates.search(part)]
    refused = {code for part in bad for code in eaten(part, table)}
    return [code for code in codes if code not in refused] or codes


def _without_denied(slot: str, codes: list[str], words: Lexicon, text: str) -> list[str]:
    """The codes without those whose words are denied: "braille not, large print"."""
    if words.language not in DENY_AFTER:
        return codes
    table, no = words.slots[slot], words.negates.pattern

    def stands(code: str) -> bool:
        pattern = table[code].pattern
        return re.search(rf"(?:{pattern})(?! (?:[^\s,]+ )?(?:{no}))", text) is not None

    return [code for code in codes if code == "none" or code not in table or stands(code)]


def _good_times(codes: list[str], words: Lexicon, text: str) -> list[str]:
    """Times to be reached at: without those that are no good, or the others where only such are named."""
    table = words.slots["contact_times"]
    kept = _without_denied("contact_times", codes, words, text)
    if kept and len(kept) < len(codes):
        return kept  # "the evening not, the morning"
    told = [part for part in words.but.sub(" , ", text).split(",") if eaten(part.strip(), table)]
    good = [part for part in told if words.suits.search(part)]
    if good and any(len(part.split()) > 1 for part in told if part not in good):
        return eaten(" , ".join(good), table)  # "mornings I sleep, the evening is fine"
    bad = [part for part in _clauses(words, text) if words.negates.search(part)]
    refused = {code for part in bad for code in eaten(part, table)} - {"any"}
    free = [p for p in _clauses(words, text) if not (words.negates.search(p) or words.busy.search(p))]
    kept = [code for code in codes if any(code in eaten(part, table) for part in free)]
    if kept:
        return kept  # "at work in the evening, mornings are good"
    if not refused:
        return ["any"] if codes[-1] == "any" else codes  # "morning or evening, I do not mind"
    kept = [code for code in codes if code not in refused]
    return kept if kept and kept != ["any"] else [c for c in _DAY if c not in refused]


def only_one(slot: str, codes: list[str], words: Lexicon, text: str) -> str:
    """The code that a text means among those whose words stand in it, in its order."""
    if slot == "msk_care":
        if {*codes} == {"gp_only", "none"}:
            return "gp_only"  # "nobody, only my GP"
        return next((code for code in _FIRST_OF_CARE if code in codes), codes[0])
    if slot == "job_risk" and {*codes} == {"threatened", "worried"}:
        # Where words of fear were read first, what is left of a threat was said by somebody.
        table = [*words.slots[slot]]
        return "threatened" if table.index("worried") < table.index("threatened") else codes[0]
    return _work(codes, words, text) if slot == "employment" else codes[0]


def _work(codes: list[str], words: Lexicon, text: str) -> str:
    """Paid work first; else the code whose words stand first in the table of employment, or in the text."""
    if "self_employed" in codes and {"off_sick", "not_working_health"} & {*codes}:
        return "self_employed_off"
    if "working" in codes and codes[0] != "off_sick" and {*codes} <= _UNPAID | {"working"}:
        return "working"
    if "looking" in codes and {*codes} & _UNPAID and not words.seeks.search(text):
        codes = [code for code in codes if code != "looking"]  # "a student, no job"
    chosen = next(code for code in words.slots["employment"] if code in codes)
    if chosen == "self_employed" and words.stopped.search(text):
        return "self_employed_off"
    return chosen


def denies_work(said: Said, words: Lexicon, text: str) -> bool:
    """Whether a text says not; in a first text, where it says that of work."""
    if not said.open:
        return bool(words.negates.search(text))
    work = words.slots["employment"]["working"]
    clauses = [clause for clause in text.split(",") if work.search(clause.strip())]
    return any(words.negates.search(clause) for clause in clauses or [text])


def settle_care(said: Said, words: Lexicon, text: str, found: Found) -> None:
    """Doubt outdoes what is doubted ("referred, I am not sure"); a service that is named is one that cares."""
    if said.asked("care_provider") and {*areas_named(text, said.places)} & FAR:
        found["care_provider"] = "elsewhere"  # "the hospital in Leeds"
    if not said.asked("msk_care"):
        return
    if _doubts(words, text):
        if found.get("msk_care") == "under_care" and ("," in text or words.asks.search(text)):
            del found["msk_care"]  # "I see the physio, how long I do not know": asked again
        else:
            found["msk_care"] = "unsure"
    elif "msk_care" not in found and not words.negates.search(text):
        service = eaten(text, words.slots.get("care_service", {}))
        found |= {"msk_care": "under_care"} if len(service) == 1 else {}


def _doubts(words: Lexicon, text: str) -> bool:
    """Whether a text begins or ends with doubt: "not sure ...", "... or not, I do not know"."""
    bare = " ".join(text.replace(",", " ").split())
    return any(
        not words.soft.sub("", bare[: doubt.start()]).split()
        or not words.soft.sub("", bare[doubt.end() :]).split()
        for doubt in words.replies["unsure"].finditer(bare)
    )


def worried_about(words: Lexicon, text: str, barriers: list[str]) -> list[str]:
    """The barriers without the mood that is only worry about one of the others: "worried about money"."""
    if "mood" not in barriers or len(barriers) == 1:
        return barriers
    alone = any(_stands_apart(words, text[: each.start()]) for each in words.worries.finditer(text))
    calm = " ".join(words.worries.sub(" ", text).split())
    if alone or words.slots["barriers"]["mood"].search(calm):
        return barriers
    return [code for code in barriers if code != "mood"]


def _stands_apart(words: Lexicon, before: str) -> bool:
    """Whether what comes next begins a text or a clause, or is joined by "and"."""
    last = before.split()[-1:]
    return not last or last == [","] or bool(words.joins.fullmatch(last[0]))


def turns_work(told: Found) -> bool:
    """Whether a reply tells of nothing but another work: "I am back at work"."""
    return {*told} == {"employment"} and told["employment"] in _TURNS


def told_first(words: Lexicon, text: str) -> Found:
    """What a first text says plainly beside condition, work and area."""
    found: Found = {}
    for slot, table in words.told.items():
        if slot == "job_risk":
            table = {**table, "threatened": words.slots["job_risk"]["threatened"]}
        if codes := eaten(text, table):
            several = SLOTS[slot].kind is Kind.CODES
            found[slot] = codes if several else only_one(slot, codes, words, text)
    if "care_service" in words.slots and eaten(text, words.slots["care_service"]):
        care = eaten(text, words.slots["msk_care"])
        told = next((code for code in ("waiting", "under_care") if code in care), None)
        found |= {"msk_care": told} if told else {}
    if "job_risk" not in found and words.slots["job_risk"]["threatened"].search(text):
        found["job_risk"] = "threatened"
    return found


def settle_condition(said: Said, found: Found) -> None:
    """Drop what was read of a condition where its words say something else; add the pain of a place."""
    if said.asked(*_NOT_OF_CONDITION) and "body_area" not in found:
        found.pop("condition", None)
    if said.asked("barriers") and "barriers" in found and found.get("condition") == ["pain"]:
        del found["condition"]  # "my knee hurts on the stairs": what is hard, told before what it is
        found.pop("body_area", None)
    # "Off after an operation", "off with pain": the words of the leave.
    vague = found.get("condition") in (["pain"], ["injury"]) and "body_area" not in found
    if vague and not said.asked("condition") and (not said.open or "employment" in found):
        del found["condition"]
    if found.get("condition") == ["not_msk"] and not (said.open or said.asked("condition")):
        del found["condition"]  # "my eyes are weak, large print please"
    if "condition" in found and len(found["condition"]) > 1:
        found["condition"] = [
            c
            for c in found["condition"]
            if c != "not_msk"
            and not (c == "pain" and {"inflammatory", "bone"} & {*found["condition"]})
        ]
    if "widespread" in found.get("body_area", ()):
        found["body_area"] = ["widespread"]  # "all over, from head to foot"
    if "body_area" in found and "condition" not in found:
        if said.asked("condition"):
            found["condition"] = ["pain"]
        elif not said.asked("body_area"):
            del found["body_area"]
