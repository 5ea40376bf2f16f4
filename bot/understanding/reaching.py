"""How and when to reach somebody: `contact_by`, `contact_times`, `voicemail_ok`, `text_safe`, `access_needs`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding.counts import number
from bot.understanding.options import says_none
from bot.understanding.phrases import NO_GOOD_TIME, NO_NEEDS, SAID_GOOD, codes_in, one_of, table
from bot.understanding.said import Found, Said
from bot.understanding.yes_no import leading_yes_no

_NO_CALL = one_of(
    r"(?:dont|do not|cant|please dont|not|no|hate|rather not|prefer not to|instead of|rather than) (?:\w+ ){0,2}?(?:call|calls|calling|ring|ringing|phone|phoning|voice|talk|speak|phone calls|answer)(?: me| (?:the |my )?phone| (?:my |the )?(?:phone )?calls?)?",
    "cant talk",
    "no phone",
    "not by phone",
    "no phone calls",
)
_NO_TEXT = one_of(
    r"(?:dont|do not|cant|please dont|not|no|never|rather than|instead of|hopeless|useless|rubbish|terrible|bad|slow|hate|struggle) (?:\w+ ){0,2}?(?:text|texts|texting|sms|message|messages|messaging)(?: me)?"
)
_CALL = one_of(
    r"(?:please |just |you can |can you )?(?:call|ring|phone|telephone|bell|tinkle|fone)(?: ?me| back| is best| please| is fine| is better)?",
    "calls?",
    "calling",
    "phone ?calls?",
    "by phone",
    "on the phone",
    "rung",
    "voice",
    "give me a (?:call|ring|bell|tinkle|buzz)",
    "speak(?: on)?(?: the)? phone",
    "over the phone",
    "ringing",
)
_TEXT = one_of(
    r"(?:please |just |you can )?(?:text|message|sms)(?: ?me| is best| please| is fine| is better| only)?",
    "texts?",
    "texting",
    "by text",
    "messages?",
    "messaging",
    "sms",
)
_CALL_WORD = re.compile(r"call|ring|phone|rung|bell|buzz|voice")

_TIMES: Final = table(
    any=(r"any ?time(?: is| at all)?", "anytimes?", "whenever(?: you like)?", "any", "all day", "any of them", "all of them", "all", "dont mind", "i dont mind", "not bothered", "not fussed", "whenever suits", "when ever", "always free", "any day any time", "all times", "doesnt matter", "no preference", "up to you", "whatever time", "im flexible", "flexible", "always", "24/7", "anytime really", "day or night"),
    morning=("mornings?", "morning times?", "am", "a m", "before (?:noon|lunch|midday|dinner)", "early", "early on", "first thing", "early doors", "till (?:noon|lunch)", "breakfast"),
    afternoon=("afternoons?", "after noons?", "pm", "p m", "after (?:noon|lunch|midday|dinner)", "lunch ?times?", "dinner ?times?", "midday", "lunch", "around lunch", "early pm"),
    evening=("evenings?", "nights?", "night ?time", "after (?:work|tea|school)(?! (?:drop|run))", "tea ?times?", "late on", "late(?! (?:morning|afternoon|am))", "tonight", "nites?", "later on"),
)  # fmt: skip
_DAY_PARTS: Final = ("morning", "afternoon", "evening")
_EXCEPT = re.compile(
    r"(?:not|except|but not|apart from|avoid|never|no|anything but|cant do|just not|other than) (?:in |the |for |on )*(morning|afternoon|evening|night|early|am|pm)s?(?: time)?(?: (?:or|and|nor) (?:in |the )*(morning|afternoon|evening|night)s?)?"
)
_CLOCK = r"(\d{1,2})(?:[.:/ ]?(?:00|15|30|45))?(?: ?oclock)? ?(am|pm|noon)?"
_CLOCK_SPAN = re.compile(
    rf"(?<!\S)(?:between |from |any time between )?{_CLOCK} ?(?:to|and|till|until|or) {_CLOCK}(?!\S)"
)
_CLOCK_SIDE = re.compile(
    rf"(?<!\S)(after|from|before|until|till|by|past|about|around|at)(?: about| around)? {_CLOCK}(?!\S)"
)
_CLOCK_ALONE = re.compile(r"(?<!\S)(\d{1,2})(?:[.: ](?:00|15|30|45))? ?(am|pm|oclock)(?!\S)")

_HOUR_WORDS = re.compile(
    r"(?<=\s)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=$|\s)(?! (?:of|to one|or the other))"
)

_VOICEMAIL_NO = one_of(
    r"(?:dont|do not|please dont|no|never|rather you didnt|prefer you didnt|not) (?:\w+ ){0,2}?(?:leave|message|messages|voicemails?|voice ?mail|mail)(?: \w+){0,2}",
    "my (?:husband|wife|partner|mum|dad|son|family|kids?)(?: \\w+){0,3} (?:listens?|hears?|checks?|uses?)(?: .*)?",
    "no voicemail",
    "dont have voicemail",
    "havent got voicemail",
    "someone else might hear.*",
    "shared phone",
    "share(?:d)? (?:the|my|a) phone.*",
)
_VOICEMAIL_YES = one_of(
    r"(?:leave|you can leave|can leave|please leave|just leave|happy for you to leave)(?: me)? (?:a |one|it)?(?: ?message| ?voicemail| voice mail)?.*",
    "voicemail (?:is )?(?:fine|ok|good)",
    "message (?:is )?(?:fine|ok|good)",
    "leave one",
)
_UNSAFE_TEXT = one_of(
    "not safe",
    "isnt safe",
    "unsafe",
    "its not safe",
    "(?:he|she|they|husband|wife|partner|my (?:husband|wife|partner|boyfriend|girlfriend|ex|family)) (?:\\w+ ){0,3}?(?:reads?|checks?|looks?|sees?|goes through|has|watch(?:es)?|monitors?)(?: .*)?",
    "dont text.*",
    "stop texting.*",
    "shared phone",
    "not really safe",
)
_SAFE_TEXT = one_of(
    "(?:its |yes |yeah |this is )?(?:safe|private|fine|ok)(?: to text)?(?: me)?(?: on this)?(?: number)?",
    "only me",
    "just me",
    "no one else.*",
    "my own phone",
    "only i .*",
    "nobody else.*",
    "my phone only",
    "i have my own phone",
)

_NEEDS: Final = table(
    large_print=("large print", "larger print", "big print", "bigger print", "large (?:font|letters|text|writing)", "big(?:ger)? (?:font|letters|text|writing)", "large print letters", "font \\d+", "lrg print"),
    easy_read=("easy ?read", "easy to read", "simple (?:words|english|writing|language)", "plain english", "pictures", "easy words", "easyread"),
    bsl=("bsl", "sign language(?: interpreter)?", "british sign language", "i sign(?! on)", "signer", "b s l"),
    braille=("braille", "brail", "braile", "brialle"),
    audio=("audio", "audio (?:cd|file|recording|version)", "voice recording", "recorded", "read (?:it )?(?:out|aloud) to me", "read aloud", "listen to(?: it)?", "(?:on a |a )?recording(?: .*)?", "in audio"),
    relay=("relay", "text ?relay", "relay uk", "relayuk", "18001", "typetalk", "minicom", "text phone", "textphone", "next generation text", "type talk", "ngt"),
    other=("hearing aids?", "hearing loop", "induction loop", "hard of hearing", "lip ?read(?:ing|er)?s?", "dyslexi[ac]\\w*", "cant (?:read|hear|see)(?: \\w+)?(?: well| good)?", "partially sighted", "visually impaired", "sight loss", "deaf", "blind", "autis(?:m|tic)", "adhd", "learning (?:disabilit\\w+|difficult\\w+)", "wheelchair(?: access| user)?", "step free", "speak (?:slowly|slower|slow|clearly|up|loud)", "talk slow(?:ly)?", "slow(?:ly)? speech", "extra time", "more time", "coloured paper", "yellow paper", "stammer", "stutter", "speech (?:problem|impediment)", "advocate", "carer to help", "email(?: instead| only)?", "deafblind", "memory problems?", "bad memory", "poor eyesight", "poor hearing", "written down", "in writing"),
)  # fmt: skip
_STRONG_NEEDS: Final = ("large_print", "easy_read", "bsl", "braille", "relay")


def _contact_by(said: Said) -> Found:
    text = said.plain
    if re.search(
        r"(?<!\S)(?:either|both|(?:text|call|ring|phone) or (?:text|call|ring|phone)|dont mind|any|not bothered|whatever|whichever|doesnt matter)(?!\S)",
        text,
    ):
        return {}
    no_call, no_text = _NO_CALL.search(text), _NO_TEXT.search(text)
    rest = _NO_TEXT.sub(" , ", _NO_CALL.sub(" , ", text))
    call, words = _CALL.search(rest), _TEXT.search(rest)
    if no_call and not no_text and not call:
        return {"contact_by": "text"}
    if no_text and not no_call and not words:
        return {"contact_by": "call"}
    if bool(call) == bool(words):
        first_only = re.match(r"(?:text|message)(?: me)? (?:first|before)", text)
        return {"contact_by": "text"} if first_only else {}
    return {"contact_by": "call" if call else "text"}


def _hour(figure: str, half: str | None) -> int:
    hour = int(figure)
    if half == "pm" and hour < 12:
        return hour + 12
    if half is None and 1 <= hour <= 7:
        return hour + 12
    return hour


def _part(hour: int) -> int:
    return 0 if hour < 12 else 1 if hour < 17 else 2


def _parts_beside(match: re.Match[str]) -> tuple[str, ...]:
    hour = _hour(match[2], match[3] if match[3] != "noon" else None)
    if match[1] in ("after", "from", "past"):
        return _DAY_PARTS[_part(hour) :]
    if match[1] in ("before", "until", "till", "by"):
        return _DAY_PARTS[: _part(hour - 1) + 1]
    return (_DAY_PARTS[_part(hour)],)


def _by_clock(text: str) -> list[str]:
    text = _HOUR_WORDS.sub(lambda match: str(int(number(match[0]) or 0)), text)
    if match := _CLOCK_SPAN.search(text):
        start = _part(_hour(match[1], match[2] if match[2] != "noon" else None))
        end = _part(max(0, _hour(match[3], match[4] if match[4] != "noon" else None) - 1))
        return list(_DAY_PARTS[start : end + 1]) if start <= end else []
    if sides := list(_CLOCK_SIDE.finditer(text)):
        each = [set(_parts_beside(match)) for match in sides]
        parts = set.intersection(*each) or set.union(*each)
        return [part for part in _DAY_PARTS if part in parts]
    if match := _CLOCK_ALONE.search(text):
        return [_DAY_PARTS[_part(_hour(match[1], None if match[2] == "oclock" else match[2]))]]
    return []


def _contact_times(text: str, asked: bool) -> Found:
    text = re.sub(
        r"(?<!\S)(?:work|working|do|on|doing) nights(?!\S)", " ", SAID_GOOD.sub(" ", text)
    )
    if re.search(r"(?<!\S)not (?:before|until|till|after)(?!\S)", text):
        return {}
    text = NO_GOOD_TIME.sub(r"not \1", text)
    if match := _EXCEPT.search(text):
        same = {"night": "evening", "early": "morning", "am": "morning", "pm": "afternoon"}
        denied = {same.get(part, part) for part in match.groups()}
        rest = codes_in(_EXCEPT.sub(" ", text), {k: v for k, v in _TIMES.items() if k != "any"})
        return {"contact_times": [code for code in (rest or _DAY_PARTS) if code not in denied]}
    clock = _by_clock(text)
    half = re.match(r"(?:am|pm|mornings?|afternoons?|evenings?)(?!\S)", text)
    if half and clock:  # "pm but before 5": both hold
        named = codes_in(half[0], _TIMES)
        clock = [part for part in clock if part in named] or clock
    if clock and asked:
        return {"contact_times": clock}
    found = clock or codes_in(text, _TIMES)
    if not asked:
        if not re.search(
            r"(?<!\S)(?:call|ring|phone|text|contact|reach|get me|free|best|good time|mornings|afternoons|evenings|anytime|any time)(?!\S)",
            text,
        ):
            return {}
        found = [code for code in found if code != "any" or re.search(r"any ?time|whenever", text)]
        if re.search(
            r"(?:good (?:morning|afternoon|evening)|this morning|every morning|last night)|worse in the",
            text,
        ) or re.search(r"shift|stiff", text):
            return {}
    if "any" in found:
        others = [code for code in found if code != "any"]
        found = others or ["any"]
        if others and not re.search(r"any ?time (?:in|on|during|of)", text) and len(others) >= 1:
            found = (
                ["any"]
                if re.search(r"any ?time(?! in| on| during)", text)
                and "best" not in text
                and "mostly" not in text
                and "prefer" not in text
                else others
            )
    return {"contact_times": found} if found else {}


def _yes_no_about(said: Said, slot: str, no: re.Pattern[str], yes: re.Pattern[str]) -> Found:
    if no.search(said.plain):
        return {slot: "no"}
    plain = leading_yes_no(said.plain)
    if plain in ("yes", "no"):
        return {slot: plain}
    return {slot: "yes"} if yes.search(said.plain) else {}


def _access_needs(said: Said) -> Found:
    text = said.plain
    if said.asked("access_needs") and (
        says_none(text)
        or re.fullmatch(
            r"(?:no|nope|nah|n|no thanks|no thank you|no ta|im (?:fine|ok|good)|all good|no im (?:fine|ok|good)|nothing)(?: thanks| thank you| ta)?",
            text.replace(" ,", ""),
        )
    ):
        return {"access_needs": ["none"]}
    needs_none = NO_NEEDS.search(text)
    found = codes_in(NO_NEEDS.sub(" , ", SAID_GOOD.sub(" ", text)), _NEEDS)
    if needs_none and not found:
        none: Found = {"access_needs": ["none"]}
        return {**none, "interpreter": "none"} if "interpreter" in needs_none[0] else none
    if said.asked("interpreter", "name", "contact_by") or not said.asked("access_needs"):
        found = [code for code in found if code in _STRONG_NEEDS]
    if (
        "other" in found
        and len(found) > 1
        and re.fullmatch(
            r".*(?<!\S)(?:deaf|blind|hard of hearing|cant (?:read|hear|see).*)(?!\S).*", text
        )
    ):
        found = [code for code in found if code != "other"]
    return {"access_needs": found} if found else {}


def read_reaching(said: Said) -> Found:
    """How, when and in what form to reach somebody, from a reply."""
    found: Found = {**_access_needs(said)}
    text = said.plain
    if said.asked("name"):
        text = re.sub(
            r"(?<!\S)(?:call me|you can call me|they call me|people call me) (?!in|on|at|after|before|any|please|now|mornings?|afternoons?|evenings?|instead|no|large|$)(?=\w)",
            " ",
            text,
        )
        said = replace(said, plain=text)
    if said.asked("contact_by", "name", "phone", "contact_times") or re.search(
        r"(?<!\S)(?:call|ring|phone|text|message) me (?:in|on|after|before|any|is|please|best|instead)|prefer(?:red)? (?:a )?(?:text|call|phone)|(?:text|message|ring|call|phone) me (?:instead|rather|dont|not|please dont|and dont)|text only|instead of (?:ringing|calling|phoning|texting)|by text|rather (?:text|talk)|call me (?:mornings|evenings|afternoons)",
        text,
    ):
        found |= _contact_by(said)
    if said.asked("contact_times", "contact_by", "phone", "name") or said.open:
        found |= _contact_times(text, said.asked("contact_times"))
    if said.asked("voicemail_ok"):
        found |= _yes_no_about(said, "voicemail_ok", _VOICEMAIL_NO, _VOICEMAIL_YES)
    elif re.search(r"voicemail|voice mail|leave (?:a |me a )?message", text):
        if _VOICEMAIL_NO.search(text):
            found["voicemail_ok"] = "no"
        elif re.search(
            r"(?:ok|fine|can|please|happy).{0,20}(?:voicemail|leave)|voicemail (?:is )?(?:ok|fine)",
            text,
        ):
            found["voicemail_ok"] = "yes"
    if said.asked("text_safe"):
        found |= _yes_no_about(said, "text_safe", _UNSAFE_TEXT, _SAFE_TEXT)
    if said.asked("name") and re.search(
        r"(?:,|text|call|ring|phone|text me|call me) (?:no|none|nope|no thanks|nothing|no needs)(?: thanks)?$",
        text,
    ):
        found |= {"access_needs": ["none"], "interpreter": "none"}
    return found
