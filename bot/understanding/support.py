"""Help that is offered or already there: talking therapy, community organisations, existing support; and the optional equality slots."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.options import says_none
from bot.understanding.phrases import codes_in, first_code, one_of, table
from bot.understanding.said import Found, Said
from bot.understanding.yes_no import leading_yes_no

_EXISTING: Final = table(
    ips=("ips(?:pc)?", "individual placement(?: and support| support)?", "(?:job|employment|work) specialist(?: .*)?", "employment (?:specialist|worker|adviser|advisor) (?:in|at|from|with) (?:my |the )?(?:mental health|cmht).*"),
    connect_to_work=("connect to work", "connect 2 work", "connect2work", "connecttowork", "connect to wrk"),
    mh_team=("(?:community )?mental health (?:team|nurse|worker|trust|service|services|people)", "cmht", "cpn", "c p n", "community (?:psychiatric |mental health )?nurse", "psychiatr\\w+", "crisis team", "early intervention(?: team)?", "care ?co ?ordinator", "mh team", "mental health"),
    work_coach=("work ?coach(?:es)?", "job ?coach", "jobcentre(?: plus)?(?: .*)?", "dwp(?: .*)?", "(?:my )?(?:uc|universal credit) (?:coach|adviser|advisor|person|lady|man)", "disability employment (?:adviser|advisor)", "dea", "work coach at the jobcentre"),
    other=("social prescrib\\w+", "link worker", "charity", "(?:my )?union(?: rep)?", "occupational health(?: .*)?", "social worker", "support worker", "shaw trust", "remploy", "restart(?: scheme| programme)?", "growth company", "ingeus", "maximus", "reed", "seetec", "be well", "big life", "workwell", "work well", "hr", "my (?:employer|manager|boss)", "princes? trust", "housing (?:officer|association)", "citizens advice", "someone else", "somebody else", "other", "other person", "advocate", "careers (?:service|adviser)", "national careers", "key ?worker", "probation(?: officer)?", "college", "mind", "counsellor", "recruitment agency", "my (?:mum|wife|husband|partner|daughter|son|friend|sister|brother|family)(?: .*)?", "talking therapies", "therapist", "working win", "working well"),
)  # fmt: skip
_NOBODY = re.compile(
    r"(?:no|nope|nah|none|nobody|no one|no body|not (?:yet|really|at the moment|currently|that i know of)|nothing|just me|on my own|no ?one is|no not (?:yet|really)|no one at all|nobody at all|no help|n|not at all|no i dont|i dont|never had any)(?: (?:at the moment|atm|yet|thanks|at all|really|else|helping|helping me|is|no|so far|has|has helped|im on my own|is helping|is helping me|helps me|right now|sadly|unfortunately))*"
)
_COMMUNITY: Final = table(
    asian_led=("asian(?: ?led)?(?: one| please| org\\w*)?", "south asian", "asain"),
    black_led=("black(?: ?led)?(?: one| please| org\\w*)?", "african", "caribbean", "african caribbean"),
    none=("no preference", "neither", "dont mind", "not bothered", "either", "not fussed", "no", "none", "not really", "no thanks", "no thank you", "nope", "nah", "just the normal", "normal", "the usual", "just an adviser", "i dont mind", "doesnt matter", "not needed", "no need", "any"),
)  # fmt: skip
_HOW: Final = table(
    instead=("instead", "insted", "only them", "just them", "not (?:an |the )?(?:adviser|advisor)", "only (?:the )?(?:community|organisation|that one)", "just (?:the )?(?:community|organisation|that one)", "in place of", "rather than(?: .*)?", "instead of.*"),
    as_well=("as ?well(?: as)?", "both", "both of them", "aswell", "also", "too", "and the adviser", "with", "together", "the two", "on top", "alongside", "in addition", "all of it", "yes both"),
    unknown=("dont know", "not sure", "unsure", "dont mind", "no idea", "either", "whatever", "whichever", "no preference", "maybe", "not bothered", "up to you"),
)  # fmt: skip
_THERAPY_YES = one_of(
    "(?:want|like|interested|try|need|love|open to|give it a (?:go|try)|willing|sounds good|could help|would help|might help|tell me more|send me|info|information|please|more about|happy to)(?: .*)?"
)
_THERAPY_NO = one_of(
    "(?:dont|not|no|wont|never) (?:\\w+ ){0,2}?(?:want|need|like|interested|for me|my thing|help|work|into|believe|bothered|fancy|talk)(?: .*)?",
    "(?:already|tried|had|done|been there|did)(?: .*)?",
    "rather not",
    "not for me",
    "waste of time",
)
_THERAPY_ASK = re.compile(
    r"(?<!\S)(?:(?:want|like|need|interested in|could i (?:have|get)|can i (?:have|get)) (?:some |a |to try |to have |to see a )*(?:counselling|talking therap\w+|therapy|counsellor|cbt|someone to talk to about my (?:mental health|mood)))(?!\S)"
)

_ETHNICITY: Final = table(
    mixed_white_black_caribbean=("(?:mixed )?white (?:and |/ ?)?(?:black )?caribbean", "black caribbean and white", "half (?:jamaican|caribbean)(?: half (?:white|english))?", "mixed (?:white )?(?:and )?(?:black )?caribbean", "mixed caribbean"),
    mixed_white_black_african=("(?:mixed )?white (?:and |/ ?)?(?:black )?african", "black african and white", "half (?:african|nigerian|ghanaian)(?: half (?:white|english))?", "mixed (?:white )?(?:and )?(?:black )?african"),
    mixed_white_asian=("(?:mixed )?white (?:and |/ ?)?asian", "asian and white", "half (?:asian|indian|pakistani)(?: half (?:white|english))?", "mixed (?:white )?(?:and )?asian"),
    mixed_other=("mixed(?: race| other| ethnicity| heritage)?", "dual heritage", "any other mixed(?: .*)?", "other mixed(?: .*)?"),
    white_gypsy_traveller=("gypsy(?: or irish traveller)?", "(?:irish )?traveller", "romany(?: gypsy)?"),
    white_roma=("roma", "white roma"),
    white_irish=("(?:white )?irish",),
    asian_indian=("(?:british |asian )?indian", "asian british indian", "punjabi indian", "gujarati"),
    asian_pakistani=("(?:british |asian )?pakistani?", "pakistan", "kashmiri", "paki?stani british"),
    asian_bangladeshi=("(?:british |asian )?bangladeshi?", "bengali", "sylheti"),
    asian_chinese=("(?:british |asian )?chinese", "hong konger", "hong kong chinese"),
    black_african=("(?:black )?(?:british )?african", "nigerian", "ghanaian", "somali", "zimbabwean", "sudanese", "eritrean", "ethiopian", "congolese", "kenyan", "ugandan", "gambian", "black african british", "cameroonian"),
    black_caribbean=("(?:black )?(?:british )?caribbean", "jamaican", "west indian", "afro ?caribbean", "african caribbean", "bajan", "trinidadian", "black caribbean british"),
    arab=("arab", "arabic", "iraqi", "syrian", "yemeni", "libyan", "egyptian", "moroccan", "saudi", "palestinian"),
    asian_other=("other asian", "any other asian(?: .*)?", "asian other", "filipino", "vietnamese", "sri lankan", "nepalese", "nepali", "thai", "japanese", "korean", "malaysian", "afghan", "tamil"),
    black_other=("other black", "any other black(?: .*)?", "black other", "black british", "black"),
    white_other=("other white", "any other white(?: .*)?", "white other", "polish", "romanian", "italian", "spanish", "portuguese", "european", "eastern european", "white european", "american", "australian", "german", "french", "greek", "ukrainian", "white american", "hungarian", "lithuanian", "russian"),
    white_british=("white(?: british| english| uk| brit)?", "british", "english", "scottish", "welsh", "northern irish", "brit", "white (?:scottish|welsh|northern irish)", "wb", "w/b", "caucasian"),
    other=("other", "any other(?: .*)?", "kurdish", "iranian", "persian", "turkish", "latin american", "brazilian", "jewish", "sikh", "hispanic", "latino", "latina", "something else"),
)  # fmt: skip
_GENDER: Final = table(
    non_binary=("non ?binary", "nb", "enby", "they them", "gender ?fluid", "genderqueer", "agender", "neither"),
    woman=("(?:trans )?wom[ae]n", "female", "f", "femail", "lady", "girl", "she(?: her)?", "w", "fem"),
    man=("(?:trans )?m[ae]n", "male", "m", "mail", "bloke", "guy", "lad", "he(?: him)?", "boy", "gent", "gentleman", "fella"),
    other=("other", "another(?: .*)?", "intersex", "in another way", "something else", "trans(?:gender)?"),
)  # fmt: skip
_DISABILITY: Final = table(
    a_lot=("a lot", "lot", "alot", "lots", "very much", "massively", "loads", "yes a lot", "completely", "totally", "hugely", "severely", "big time", "very limited", "limited a lot", "badly", "yes lots", "majorly", "significantly", "all the time"),
    a_little=("a little", "a bit", "bit", "little", "slightly", "some", "somewhat", "a wee bit", "sometimes", "a small bit", "not much", "yes a bit", "limited a little", "lil", "mildly", "abit", "not a lot", "kind of", "a tad", "moderately", "partly"),
    no=("no", "nope", "none", "not at all", "not disabled", "im not disabled", "nah", "not limited", "n", "no not at all", "not really"),
)  # fmt: skip


def _existing(said: Said) -> Found:
    text = said.plain
    if said.asked("existing_support"):
        if says_none(text) or _NOBODY.fullmatch(text.replace(" ,", "")):
            return {"existing_support": ["none"]}
        found = codes_in(text, _EXISTING)
        if (
            "ips" in found
            and "mh_team" in found
            and re.search(r"specialist in my mental health team", text)
        ):
            found.remove("mh_team")
        if (
            not found
            and re.match(r"(?:no|nobody|no one|none|nope)(?!\S)", text)
            and not re.search(r"(?<!\S)(?:but|except|only|just)(?!\S)", text)
        ):
            return {"existing_support": ["none"]}
        if len(found) > 1 and "other" in found and not re.search(r",| and ", text):
            found.remove("other")
        return {"existing_support": found} if found else {}
    sure = re.search(
        r"(?<!\S)(?:my|got a|have a|seeing a|see a|under the|with the|under a|with a|got an|have an|seeing my|on|im with|im under) (?:\w+ )?(?:work ?coach|job ?coach|cmht|cpn|community mental health team|mental health team|mental health nurse|psychiatrist|connect to work|ips(?: worker)?|employment specialist|link worker|social prescriber)(?!\S)",
        text,
    )
    if (
        not sure
        or said.asked("wants_work", "jobcentre_in")
        or re.search(
            r"(?<!\S)(?:no|dont have|havent got|not got|not) (?:a |an |my )?(?:\w+ )?(?:work ?coach|cpn|mental)",
            text,
        )
    ):
        return {}
    found = [
        code
        for code in codes_in(sure.group(), _EXISTING)
        if code != "other" or "prescrib" in text or "link" in text
    ]
    return {"existing_support": found} if found else {}


def _community(said: Said) -> Found:
    text = said.plain
    found: Found = {}
    if said.asked("community_choice"):
        chosen = first_code(text, {code: _COMMUNITY[code] for code in ("asian_led", "black_led")})
        both = (
            len(codes_in(text, {code: _COMMUNITY[code] for code in ("asian_led", "black_led")})) > 1
        )
        if chosen and not both:
            found["community_choice"] = chosen
        elif not both and (
            _COMMUNITY["none"].match(text) or leading_yes_no(text) == "no" or says_none(text)
        ):
            found["community_choice"] = "none"
    elif (sure := re.search(r"(?<!\S)(black|asian) led(?!\S)", text)) and not re.search(
        r"(?<!\S)(?:not|no|dont)(?!\S)", text[: sure.start()]
    ):
        found["community_choice"] = f"{sure[1]}_led"
    if (
        said.asked("community_how")
        or "community_choice" in found
        and found["community_choice"] != "none"
    ):
        how = first_code(
            text,
            _HOW
            if said.asked("community_how")
            else {k: v for k, v in _HOW.items() if k == "instead"},
        )
        if how:
            found["community_how"] = how
    return found


def _therapy(said: Said) -> Found:
    text = said.plain
    if not said.asked("talking_therapy"):
        return (
            {"talking_therapy": "yes"}
            if _THERAPY_ASK.search(text) and not re.search(r"(?<!\S)(?:dont|not|never)(?!\S)", text)
            else {}
        )
    if _THERAPY_NO.search(text):
        return {"talking_therapy": "no"}
    plain = leading_yes_no(text)
    if plain in ("yes", "no"):
        return {"talking_therapy": plain}
    return {"talking_therapy": "yes"} if plain is None and _THERAPY_YES.search(text) else {}


def _equality(said: Said) -> Found:
    text = said.plain.replace(" ,", "").strip()
    text = re.sub(
        r"^(?:(?:im|its|i|am|a|an|id say|yes|yeah|i identify as|identify as|well|my|ethnicity|gender|is) )+",
        "",
        text,
    )
    if said.asked("ethnicity"):
        found = [
            code for code, pattern in _ETHNICITY.items() if pattern.fullmatch(text)
        ] or codes_in(text, _ETHNICITY)
        return (
            {"ethnicity": found[0]}
            if found and (len(found) == 1 or _ETHNICITY[found[0]].fullmatch(text))
            else {}
        )
    if said.asked("gender"):
        found = codes_in(text, _GENDER)
        return {"gender": found[0]} if len(found) == 1 else {}
    if said.asked("disability"):
        found = codes_in(text, {k: v for k, v in _DISABILITY.items() if k != "no"})
        if len(found) == 1:
            return {"disability": found[0]}
        return (
            {"disability": "no"}
            if not found and (_DISABILITY["no"].fullmatch(text) or leading_yes_no(text) == "no")
            else {}
        )
    return {}


def read_support(said: Said) -> Found:
    """Support slots and the optional equality slots from a reply."""
    return {**_existing(said), **_community(said), **_therapy(said), **_equality(said)}
