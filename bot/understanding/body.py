"""What kind of problem and where in the body, in people's own words: `condition`, `body_area`.

A named illness is put under the kind of problem a person would pick for it; nothing is diagnosed.
Plain "arthritis" is `pain` (most is wear and tear), unless its kind or swelling is named.
"""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding.options import says_all, says_none
from bot.understanding.phrases import CLINICS, codes_in, denied, one_of, table
from bot.understanding.said import Found, Said

# "back" that is no part of the body: back at work, go back, call back, back in march, back to …
_BACK_ELSEWHERE = re.compile(
    r"(?<!\S)(?:(?:go|going|went|come|came|coming|get|getting|got|be|bring|call|ring|text|phone|write|send|turn|look|been|being|move|moving|moved|head|straight|take|took|taken|welcome|hear|pay|hold|holding|held|sent|put|reply|message|start|started|starting|phased|soon) (?:me |you |it |us )?back(?! (?:pain|problem|ache|trouble|injur))(?! and neck)|(?<!my )(?<!me )(?<!bad )(?<!lower )back (?:at work|in work|to|at|in (?!pain|agony|bits|spasm|a mess|pieces)|into|from|then|soon|now|there|home|home|working|full time|part time|on monday|on light|on reduced|next|here|again|up|off please|and forth|on the|on my feet|on track|in the day|a bit|a page|one))(?!\S)(?! (?:is|was|hurts|pain))"
)
_AREAS: Final = table(
    neck=("necks?", "whiplash", "cervical", "nape"),
    back=("backs?", "spine", "spinal", "lumbar", "sciatica", "(?:slipped|bulging|herniated|prolapsed|burst|worn|crumbling|degenerative|bad|popped) dis[ck]s?", "dis[ck]s?(?: problem| bulge| prolapse| disease| in my)?", "lumbago", "coccyx", "tail ?bone", "vertebrae?", "scoliosis", "kyphosis", "l4|l5|l4/l5|l5/s1|s1", "sacroiliac", "ankylosing(?: spondylitis)?", "spondylosis", "backache", "spondylitis", "ribs? and back", "spinal stenosis", "stenosis"),
    shoulder=("shoulders?", "rotator(?: cuff)?", "shoulder blades?", "collar ?bones?", "frozen shoulder", "clavicle", "rotor cuff"),
    elbow=("elbows?", "tennis elbow", "golfers elbow"),
    hand_wrist=("hands?(?! on| over| in my)", "wrists?", "fingers?", "thumbs?", "knuckles?", "carpal(?: tunnel)?", "carpel(?: tunnel)?", "trigger (?:finger|thumb)", "dupuytrens?", "grip", "de quervains", "rsi", "scaphoid"),
    hip=("hips?", "groin", "pelvis", "pelvic"),
    knee=("knees?", "kneecaps?", "knee caps?", "meniscus", "acl", "cruciate", "mcl", "patella"),
    foot_ankle=("foot", "feet", "ankles?", "heels?", "toes?", "achilles", "plantar(?: fasciitis| fasc\\w+)?", "bunions?", "arch(?:es)?", "hallux"),
    widespread=("all over(?: my body)?", "everywhere", "every where", "whole body", "all my (?:joints|body|bones|muscles)", "every joint", "all (?:the )?joints", "head to toe", "fibromyalgia", "all of me", "most of my (?:joints|body)", "top to toe", "full body", "entire body", "lots of joints", "multiple joints", "many joints", "several joints", "(?:my )?whole (?:body|self)", "all parts", "everything (?:hurts|aches|is sore|is painful)", "hypermobil\\w*", "polymyalgia(?: rheumatica)?", "pmr"),
    other=("somewhere else", "elsewhere", "another place", "legs?", "arms?", "thighs?", "calf", "calves", "shins?", "jaw", "ribs?", "forearms?", "upper arm", "hamstrings?", "chest wall", "glutes?", "buttocks?", "bum", "stomach muscles", "tmj", "quads?", "biceps?", "triceps?"),
)  # fmt: skip
_IDIOMS = one_of("on the other hand", "second hand", "first hand", "give me a hand", "lend a hand", "hands on", "hand over", "by hand", "at hand", "out of hand", "get (?:it|this) off my chest", "pain in the neck", "pain in the (?:arse|ass|bum|backside)", "behind my back", "cold feet", "on my feet all day", "on my feet", "off my feet", "watch my back", "hand in my notice", "handed in my notice", "neck of the woods", "neck and neck", "stand on my own two feet", "single handed", "costs? an arm and a leg", "foot the bill", "chip on my shoulder", "on hand", "hand in", "hip hop", "to be hip", "knee deep", "rule of thumb", "back and forth", "have my back", "got my back", "back to back", "feet up", "put my foot down", "foot in the door", "back burner", "back up", "hand to mouth", "heels? over head", "car back", "back door", "back garden", "arm and a leg")

_KINDS: Final = table(
    inflammatory=("ra", "r a", "rheumatoid(?: arthritis)?", "rheumatism", "psoriatic(?: arthritis)?", "psa", "ankylosing(?: spondylitis)?", "axial(?: spa| spondyloarthritis| sponylo\\w+)?", "axspa", "ax spa", "spondyloarth\\w*", "spondylitis", "lupus", "sle", "gout", "gouty", "polymyalgia(?: rheumatica)?", "pmr", "inflammatory(?: arthritis| joint\\w*| back pain)?", "inflamed joints?", "reactive arthritis", "jia", "juvenile (?:idiopathic )?arthritis", "stills disease", "vasculitis", "sjogrens?", "scleroderma", "swollen(?: \\w+){0,2} joints?", "joints? (?:is |are |get |keep )?(?:swelling|swollen|swell)(?: up)?", "autoimmune arthritis", "rheumatic", "myositis", "behcets"),
    bone=("osteoporosis", "osteoperosis", "osteoporosi", "osteporosis", "osteoporsis", "osteopenia", "osteopaenia", "brittle bones?(?: disease)?", "thin(?:ning)? bones?", "weak bones?", "bones? (?:are |is )?(?:thin|thinning|weak|brittle|crumbling)", "fragility fractures?", "low bone density", "bone density", "bone thinning", "pagets(?: disease)?", "osteomalacia", "osteogenesis(?: imperfecta)?", "bone health", "compression fractures?", "soft bones", "bone that broke easily", "crumbling bones", "bones break easily"),
    injury=("injur(?:y|ies|ed)", "sprain(?:ed|s)?", "strain(?:ed)?", "torn", "tore", "tear", "ruptured?", "snapped(?: my)?", "broke(?:n)?(?= (?:my|me|a|his|her|the|wrist|ankle|leg|arm|foot|hip|shoulder|elbow|finger|fingers|thumb|toe|bone|bones|neck|back|collarbone|collar|hand|pelvis|rib|ribs|both|two|left|right)(?!\\S))", "(?:wrist|ankle|leg|arm|foot|hip|shoulder|elbow|finger|toe|collarbone|hand|pelvis|rib|bone|back) (?:is |was |got )?broken", "fractur(?:e|es|ed|ing)", "dislocat(?:ed|ion|es)", "whiplash", "car (?:accident|crash)", "accident", "rta", "fell(?: off| over| down| at| on| from)?", "fall", "fallen", "pulled(?: a| my)?(?: muscle| back| hamstring| shoulder)?", "twisted(?: my)?", "acl", "ligaments?(?: damage| injury| tear)?", "meniscus(?: tear)?", "hurt it at work", "crushed", "slipped and", "surgery", "operation", "an op", "had an op", "op on", "(?:hip|knee|back|shoulder|foot|ankle|hand|wrist|neck|elbow|spine|spinal|knee replacement) op(?:eration)?", "replac(?:ement|ed|ements)", "arthroscopy", "fusion", "discectomy", "cruciate", "football injury", "sports injury", "work injury", "rotator cuff tear", "cartilage(?: damage| tear)?", "ripped", "busted", "did (?:my|me) (?:back|knee|ankle|shoulder|hip) in", "knocked", "smashed"),
    other_msk=("carpal(?: tunnel)?(?: syndrome)?", "carpel tunnel", "scoliosis", "kyphosis", "hypermobil\\w*", "eds", "ehlers danlos(?: syndrome)?", "joint hypermobility", "trigger (?:finger|thumb)", "dupuytrens?", "club ?foot", "bunions?", "muscular dystrophy", "muscle (?:wastage|wasting|weakness|problem|disease|condition)", "joint (?:problem|condition|disease)", "another (?:joint|back|muscle)(?: problem| thing)?", "msk", "musculoskeletal", "rsi", "repetitive strain(?: injury)?", "spina bifida", "perthes", "hip dysplasia", "dysplasia", "gangli(?:on|a)", "bursitis", "osgood schlatters?", "flat feet", "knock knees", "spinal stenosis", "stenosis", "amputat\\w+"),
    pain=("pains?", "painful", "aches?", "aching", "achey", "achy", "achin", "hurts?", "hurting", "hurtin", "hurtz", "agony", "sore(?:ness)?", "stiff(?:ness)?", "sciatica", "(?:slipped|bulging|herniated|prolapsed|burst|worn|crumbling|degenerative|popped) dis[ck]s?", "dis[ck] (?:problem|bulge|prolapse|disease)s?", "frozen shoulder", "tennis elbow", "golfers elbow", "plantar(?: fasciitis| fasc\\w+)?", "fibromyalgia", "trapped nerves?", "pinched nerve", "tend[oi]n[io]tis", "tendonitus", "tendinopathy", "tendonosis", "osteoarthritis", "osteo ?arthritis", "oa", "o a", "wear and tear", "arthritis", "arthritic", "spasms?", "gone again", "gives? (?:way|out)", "giving (?:way|out)", "locks up", "seiz(?:es|ed) up", "playing up", "killing me", "throbbing", "spondylosis", "lumbago", "inflammation", "chronic pain", "nerve pain", "impingement", "myofascial", "backache", "degenerative", "rotator cuff", "coccyx", "cramps?", "burning", "tender", "in bits", "crippling", "crippled", "tight muscles", "muscle pain", "crumbling spine", "worn (?:out|away|joints?|hip|knee)"),
)  # fmt: skip
_TROUBLE = re.compile(
    r"(?<!\S)(?:bad|dodgy|sore|dicky|gammy|knackered|buggered|fucked|wrecked|shot|gone|went|goes|problem|problems|trouble|troubles|issue|issues|weak|worn|swollen|dodge|shit|crap|rubbish|naff|ruined|terrible|poorly|condition|duff|clapped|buggard|banjaxed|messed|screwed|awful|horrible|not good|no good|trapped|locked|locking|stuck|numb|packed in|given up|useless|trapped|wonky|crook|wrong with|done in|did in)(?!\S)"
)
_BECAUSE = r"(?:with|because of|because|cause|due to|from|over|down to|of|for|bc of|thanks to|on account of) (?:my |me |the |a |this |left |right |both |lower |upper |bad )*"
_NOT_MSK = one_of(
    "diabet\\w*", "asthma\\w*", "copd", "depress\\w*", "anxiety", "heart(?: problem| disease| failure| condition| attack)?", "cancer", "epilep\\w*", "migraines?", "ibs", "strokes?", "ms", "multiple sclerosis", "m e", "cfs", "chronic fatigue(?: syndrome)?", "long covid", "covid", "eczema", "psoriasis", "kidneys?(?: disease| problem| failure)?", "liver", "lungs?(?: disease| problem)?", "blood pressure", "high blood pressure", "thyroid", "crohns?", "colitis", "mental health", "ptsd", "bipolar", "schizophrenia", "adhd", "autism", "autistic", "parkinsons?", "hearing(?: loss)?", "eyes?(?:ight)?", "skin(?: condition)?", "stomach(?: problems?| ulcers?)?", "bowel(?: problems?| disease)?", "headaches?", "menopause", "endometriosis", "alcohol", "drinking", "drugs?", "addiction", "stress", "panic attacks?", "ocd", "obesity", "overweight", "pregnan\\w+", "hiv", "sleep apn\\w+", "vertigo", "tinnitus", "hernia", "gallstones?", "angina", "bronchitis", "emphysema", "dementia", "insomnia", "hay ?fever", "allerg\\w+", "pots", "sickle cell", "anaemia", "dyslexia", "something else", "my problem is something else",
)
_NO_MSK = re.compile(
    r"(?:(?:no|not|none|nope|nah|nothing)(?: ,)? ?(?:its |really |i )?(?:(?:not )?(?:a |my )?(?:joint|joints|back|bones?|muscles?|msk|body)|nothing (?:like that|to do with)|(?:dont have|havent got|not got|have) (?:a |any |no )*(?:joint|back|muscle)|(?:joint|back|muscle|msk)(?: or \w+)* problems?).*|(?:i )?(?:dont|do not) have (?:a |any )?(?:joint|back|muscle|of|one|problem).*|no problems?(?: with.*)?|nothing wrong(?: with.*)?|not (?:msk|a joint|joints?).*|none of (?:these|them|those|that|the above).*)"
)
_ALL_MSK: Final = tuple(code for code in SLOTS["condition"].codes if code != "not_msk")


def where(text: str) -> list[str]:
    """The parts of the body a text names; idioms ("back at work", "on the other hand") are not among them."""
    found = codes_in(_IDIOMS.sub(" . ", _BACK_ELSEWHERE.sub(" . ", text)), _AREAS)
    return [code for code in found if code != "other"] or found


def _complaint_of(text: str, areas: list[str]) -> bool:
    """Whether a part of the body is named as the trouble: "bad back", "off with my knee"."""
    if not areas:
        return False
    return bool(_TROUBLE.search(text) or re.search(rf"(?<!\S){_BECAUSE}(?:{_AREA_WORDS})(?!\S)|(?:^|, )its (?:my|me) (?:\w+ )?(?:{_AREA_WORDS})(?= ,|$)", text))


_AREA_WORDS: Final = "back|backs|neck|shoulders?|elbows?|hands?|wrists?|hips?|knees?|ankles?|foot|feet|legs?|arms?|spine|fingers?|joints?|disc"


def _joints(text: str) -> bool:
    return bool(re.search(r"(?<!\S)(?:joints?|muscles?|muscular|bones?|nerves?)(?!\S)", text))


def _kinds(text: str, areas: list[str]) -> list[str]:
    found = codes_in(_BACK_ELSEWHERE.sub(" . ", text), _KINDS)
    if "pain" in found and not areas and not re.search(r"joint|muscle|arthrit|fibro|sciatica|osteo|pain|ach|disc|nerve|tend|wear|hurt|sore|stiff", text):
        found.remove("pain")
    if len(found) > 1 and "pain" in found and re.search(r"(?<!\S)(?:ra|rheumatoid|psoriatic|inflammatory|reactive|juvenile|jia)(?!\S)", text) and not re.search(r"(?<!\S)(?:osteoarthritis|oa|back pain|neck pain|fibromyalgia|sciatica|pains?|hurts?|and)(?!\S)", text):
        found.remove("pain")
    if "injury" in found and found != ["injury"] and re.search(r"broke easily", text):
        found.remove("injury")
    return found


def read_body(said: Said) -> Found:
    """`condition` and `body_area` from a reply."""
    text = CLINICS.sub(" . ", said.plain)
    if said.asked("body_area"):
        return _area_asked(said, text)
    areas = where(text)
    if said.asked("condition"):
        return _condition_asked(text, areas)
    kinds = _kinds(text, areas)
    named = [code for code in kinds if code != "pain"] if not areas else kinds
    if not areas and _STRONG.search(text):
        named = kinds
    if not kinds and _complaint_of(text, areas):
        named = ["pain"]
    if not named or _AT_WORK_ONLY.search(text):
        return {}
    if said.asked("barriers", "safety", "msk_care", "care_service", "next_treatment", "existing_support", "job_risk", "access_needs", "disability", "sick_weeks") and not _TELLING.search(text) and not (areas and _complaint_of(text, areas)):
        named = [code for code in named if _STRONG.search(text)]
    if not _STRONG.search(text) and not areas:
        named = []
    found: Found = {"condition": named} if named else {}
    return {**found, "body_area": areas} if areas and (named or said.open) else found


_STRONG = re.compile(
    r"(?<!\S)(?:ra|rheumatoid|psoriatic|ankylosing|lupus|gout|polymyalgia|inflammatory arthritis|osteoporosis|osteopenia|fibromyalgia|sciatica|arthritis|osteoarthritis|carpal tunnel|frozen shoulder|tennis elbow|hypermobility|eds|joint pain|muscle pain|chronic pain|slipped dis[ck]|whiplash|plantar fasciitis|scoliosis|trapped nerve|aching joints|painful joints|swollen joints|brittle bones|tendonitis|tendinitis|wear and tear|broke my|fractured my|bad joints|dodgy joints|joint problems?)(?!\S)"
)
_TELLING = re.compile(r"(?<!\S)(?:ive (?:got )?(?:a |an )?|i got (?:a |an )?|have got|suffer|suffering|because of|due to|with) ?")
_AT_WORK_ONLY = re.compile(r"pain in the (?:neck|arse|ass|bum|backside)$")


def _area_asked(said: Said, text: str) -> Found:
    if says_all(text):
        return {"body_area": ["widespread"]}
    bare = re.sub(r"(?<!\S)(?:my|me|the|lower|upper|mid|both|left|right|bottom of|top of)(?!\S)", "", text).strip()
    areas = ["back"] if re.fullmatch(r"backs?(?: mainly| mostly)?", bare) else where(text)
    found: Found = {"body_area": areas} if areas else {}
    kinds = [code for code in _kinds(text, areas) if code in ("inflammatory", "bone") or _STRONG.search(text)]
    return {**found, "condition": kinds} if kinds else found


def _condition_asked(text: str, areas: list[str]) -> Found:
    if says_all(text):
        return {"condition": list(_ALL_MSK)}
    kinds = _kinds(text, areas)
    bare = re.sub(r"(?<!\S)(?:my|me|the|lower|upper)(?!\S)", "", text).strip()
    if bare == "back":
        areas = ["back"]
    if not kinds and (areas or (_joints(text) and not _NO_MSK.fullmatch(text))):
        only_msk = _complaint_of(text, areas) or (areas and not _NOT_MSK.search(text)) or (_joints(text) and (_TROUBLE.search(text) or len(text.split()) <= 4))
        kinds = ["pain"] if only_msk else []
    if kinds:
        found: Found = {"condition": kinds}
        return {**found, "body_area": areas} if areas else found
    if says_none(text) or _NO_MSK.fullmatch(text):
        return {"condition": ["not_msk"]}
    other = _NOT_MSK.search(text)
    if other and not denied(text, other.start()) and not areas:
        return {"condition": ["not_msk"]}
    return {}
