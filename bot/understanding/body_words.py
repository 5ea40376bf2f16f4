"""The words for parts of the body and for what is wrong with them. Read by `body`."""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding.phrases import one_of, table

# "back" that is no part of the body: back at work, go back, call back, back in march, back to …
BACK_ELSEWHERE = re.compile(
    r"(?<!\S)(?:(?:go|going|went|come|came|coming|get|getting|got|be|bring|call|ring|text|phone|write|send|turn|look|been|being|move|moving|moved|head|straight|take|took|taken|welcome|hear|pay|hold|holding|held|sent|put|reply|message|start|started|starting|phased|soon) (?:me |you |it |us )?back(?! (?:pain|problem|ache|trouble|injur))(?! and neck)|(?<!my )(?<!me )(?<!bad )(?<!lower )back (?:at work|in work|to|at|in (?!pain|agony|bits|spasm|a mess|pieces)|into|from|then|soon|now|there|home|home|working|full time|part time|on monday|on light|on reduced|next|here|again|up|off please|and forth|on the|on my feet|on track|in the day|a bit|a page|one))(?!\S)(?! (?:is|was|hurts|pain))"
)
AREAS: Final = table(
    widespread=("all over(?: my body)?(?! the (?:place|shop|country)| again| manchester| town| me like)", "(?<!applied )(?<!looked )(?<!tried )(?<!applying )everywhere(?! i (?:apply|go|look|try))", "every where", "whole body", "all (?:of )?my (?:joints|body|bones|muscles)", "every joint", "all (?:the )?joints", "head to (?:toe|foot)", "all of it", "the lot", "fibromyalgia", "all of me", "most of my (?:joints|body)", "top to toe", "full body", "entire body", "lots of joints", "multiple joints", "many joints", "several joints", "(?:my )?whole (?:body|self)", "all parts", "everything (?:hurts|aches|is sore|is painful)", "hypermobil\\w*", "polymyalgia(?: rheumatica)?", "pmr"),
    neck=("necks?", "whiplash", "cervical", "nape"),
    back=("backs?", "spine", "spinal", "lumbar", "sciatica", "(?:slipped|bulging|herniated|prolapsed|burst|worn|crumbling|degenerative|bad|popped) dis[ck]s?", "dis[ck]s?(?: problem| bulge| prolapse| disease| in my)?", "lumbago", "coccyx", "tail ?bone", "vertebrae?", "scoliosis", "kyphosis", "l4|l5|l4/l5|l5/s1|s1", "sacroiliac", "ankylosing(?: spondylitis)?", "spondylosis", "backache", "spondylitis", "ribs? and back", "spinal stenosis", "stenosis"),
    shoulder=("shoulders?", "rotator(?: cuff)?", "shoulder blades?", "collar ?bones?", "frozen shoulder", "clavicle", "rotor cuff"),
    elbow=("elbows?", "tennis elbow", "golfers elbow"),
    hand_wrist=("hands?(?! on| over| in my)", "wrists?", "fingers?", "thumbs?", "knuckles?", "carpal(?: tunnel)?", "carpel(?: tunnel)?", "trigger (?:finger|thumb)", "dupuytrens?", "(?<!i )(?<!to )(?<!my )grip", "de quervains", "rsi", "scaphoid"),
    hip=("hips?", "groin", "pelvis", "pelvic"),
    knee=("knees?", "kneecaps?", "knee caps?", "meniscus", "acl", "cruciate", "mcl", "patella"),
    foot_ankle=("foot", "feet", "ankles?", "heels?", "toes?", "achilles", "plantar(?: fasciitis| fasc\\w+)?", "bunions?", "arch(?:es)?", "hallux"),
    other=("somewhere else", "elsewhere", "another place", "legs?", "arms?", "thighs?", "calf", "calves", "shins?", "jaw", "ribs?", "forearms?", "upper arm", "hamstrings?", "chest wall", "glutes?", "buttocks?", "bum", "stomach muscles", "tmj", "quads?", "biceps?", "triceps?"),
)  # fmt: skip
IDIOMS = one_of(
    "on the other hand",
    "second hand",
    "first hand",
    "give me a hand",
    "lend a hand",
    "hands on",
    "hand over",
    "by hand",
    "at hand",
    "out of hand",
    "get (?:it|this) off my chest",
    "pain in the neck",
    "pain in the (?:arse|ass|bum|backside)",
    "behind my back",
    "cold feet",
    "on my feet all day",
    "on my feet",
    "off my feet",
    "watch my back",
    "hand in my notice",
    "handed in my notice",
    "neck of the woods",
    "neck and neck",
    "stand on my own two feet",
    "single handed",
    "costs? an arm and a leg",
    "foot the bill",
    "chip on my shoulder",
    "on hand",
    "hand in (?:my|me|the) notice",
    "hip hop",
    "to be hip",
    "knee deep",
    "rule of thumb",
    "back and forth",
    "have my back",
    "got my back",
    "back to back",
    "feet up",
    "put my foot down",
    "foot in the door",
    "back burner",
    "back up",
    "hand to mouth",
    "heels? over head",
    "car back",
    "back door",
    "back garden",
    "arm and a leg",
)
KINDS: Final = table(
    inflammatory=("ra", "r a", "rheumatoid(?: arthritis)?", "rheumatism", "psoriatic(?: arthritis)?", "psa", "ankylosing(?: spondylitis)?", "axial(?: spa| spondyloarthritis| sponylo\\w+)?", "axspa", "ax spa", "spondyloarth\\w*", "spondylitis", "lupus", "sle", "gout", "gouty", "polymyalgia(?: rheumatica)?", "pmr", "inflammatory(?: arthritis| joint\\w*| back pain)?", "inflamed joints?", "reactive arthritis", "jia", "juvenile (?:idiopathic )?arthritis", "stills disease", "vasculitis", "sjogrens?", "scleroderma", "swollen(?: \\w+){0,2} joints?", "joints? (?:is |are |get |keep )?(?:swelling|swollen|swell)(?: up)?", "autoimmune arthritis", "rheumatic", "myositis", "behcets"),
    bone=("osteoporosis", "osteoperosis", "osteoporosi", "osteporosis", "osteoporsis", "osteopenia", "osteopaenia", "brittle bones?(?: disease)?", "thin(?:ning)? bones?", "weak bones?", "bones? (?:are |is )?(?:thin|thinning|weak|brittle|crumbling)", "fragility fractures?", "low bone density", "bone density", "bone thinning", "pagets(?: disease)?", "osteomalacia", "osteogenesis(?: imperfecta)?", "bone health", "compression fractures?", "soft bones", "bone that broke easily", "crumbling bones", "bones break easily"),
    injury=("injur(?:y|ies|ed)", "sprain(?:ed|s)?", "strain(?:ed)?", "torn", "tore", "tear", "ruptured?", "snapped(?: my)?", "broke(?:n)?(?= (?:my|me|a|his|her|the|wrist|ankle|leg|arm|foot|hip|shoulder|elbow|finger|fingers|thumb|toe|bone|bones|neck|back|collarbone|collar|hand|pelvis|rib|ribs|both|two|left|right)(?!\\S))", "(?:wrist|ankle|leg|arm|foot|hip|shoulder|elbow|finger|toe|collarbone|hand|pelvis|rib|bone|back) (?:is |was |got )?broken", "fractur(?:e|es|ed|ing)", "dislocat(?:ed|ion|es)", "whiplash", "car (?:accident|crash)", "accident", "rta", "fell(?: off| over| down| at| on| from)?", "fall", "fallen", "pulled(?: a| my)?(?: muscle| back| hamstring| shoulder)?", "twisted(?: my)?", "acl", "ligaments?(?: damage| injury| tear)?", "meniscus(?: tear)?", "hurt it at work", "crushed", "slipped and", "surgery", "operation", "an op", "had an op", "op on", "(?:hip|knee|back|shoulder|foot|ankle|hand|wrist|neck|elbow|spine|spinal|knee replacement) op(?:eration)?", "replac(?:ement|ed|ements)", "arthroscopy", "fusion", "discectomy", "cruciate", "football injury", "sports injury", "work injury", "rotator cuff tear", "cartilage(?: damage| tear)?", "ripped", "busted", "did (?:my|me) (?:back|knee|ankle|shoulder|hip) in", "knocked", "hit by(?: a)?(?: \\w+)?", "smashed"),
    other_msk=("carpal(?: tunnel)?(?: syndrome)?", "carpel tunnel", "scoliosis", "kyphosis", "hypermobil\\w*", "eds", "ehlers danlos(?: syndrome)?", "joint hypermobility", "trigger (?:finger|thumb)", "dupuytrens?", "club ?foot", "bunions?", "muscular dystrophy", "muscle (?:wastage|wasting|weakness|problem|disease|condition)", "joint (?:problem|condition|disease)", "another (?:joint|back|muscle)(?: problem| thing)?", "msk", "musculoskeletal", "rsi", "repetitive strain(?: injury)?", "spina bifida", "perthes", "hip dysplasia", "dysplasia", "gangli(?:on|a)", "bursitis", "osgood schlatters?", "flat feet", "knock knees", "spinal stenosis", "stenosis", "amputat\\w+"),
    pain=("pains?", "painful", "aches?", "aching", "achey", "achy", "achin", "hurts?", "hurting", "hurtin", "hurtz", "agony", "sore(?:ness)?", "stiff(?:ness)?", "sciatica", "(?:slipped|bulging|herniated|prolapsed|burst|worn|crumbling|degenerative|popped) dis[ck]s?", "dis[ck] (?:problem|bulge|prolapse|disease)s?", "frozen shoulder", "tennis elbow", "golfers elbow", "plantar(?: fasciitis| fasc\\w+)?", "fibromyalgia", "trapped nerves?", "pinched nerve", "tend[oi]n[io]tis", "tendonitus", "tendinopathy", "tendonosis", "osteoarthritis", "osteo ?arthritis", "oa", "o a", "wear and tear", "arthritis", "arthritic", "spasms?", "gone again", "gives? (?:way|out)", "giving (?:way|out)", "locks up", "seiz(?:es|ed) up", "playing up", "killing me", "throbbing", "spondylosis", "lumbago", "inflammation", "chronic pain", "nerve pain", "impingement", "myofascial", "backache", "degenerative", "rotator cuff", "coccyx", "cramps?", "burning", "tender", "in bits", "crippling", "crippled", "tight muscles", "muscle pain", "crumbling spine", "worn (?:out|away|joints?|hip|knee)"),
)  # fmt: skip
TROUBLE = re.compile(
    r"(?<!\S)(?:bad|dodgy|sore|dicky|gammy|knackered|buggered|fucked|wrecked|shot|gone|went|goes|problem|problems|trouble|troubles|issue|issues|weak|worn|swollen|dodge|shit|crap|rubbish|naff|ruined|terrible|poorly|condition|duff|clapped|buggard|banjaxed|messed|screwed|awful|horrible|not good|no good|trapped|locked|locking|stuck|numb|packed in|given up|useless|trapped|wonky|crook|wrong with|done in|did in)(?!\S)"
)
BECAUSE = r"(?:with|because of|because|cause|due to|from|over|down to|of|for|bc of|thanks to|on account of) (?:my |me |the |a |this |left |right |both |lower |upper |bad )*"
NOT_MSK = one_of(
    "diabet\\w*",
    "asthma\\w*",
    "copd",
    "depress\\w*",
    "anxiety",
    "heart(?: problem| disease| failure| condition| attack)?",
    "cancer",
    "epilep\\w*",
    "migraines?",
    "ibs",
    "strokes?",
    "ms",
    "multiple sclerosis",
    "m e",
    "cfs",
    "chronic fatigue(?: syndrome)?",
    "long covid",
    "covid",
    "eczema",
    "psoriasis",
    "kidneys?(?: disease| problem| failure)?",
    "liver",
    "lungs?(?: disease| problem)?",
    "blood pressure",
    "high blood pressure",
    "thyroid",
    "crohns?",
    "colitis",
    "mental health",
    "ptsd",
    "bipolar",
    "schizophrenia",
    "adhd",
    "autism",
    "autistic",
    "parkinsons?",
    "hearing(?: loss)?",
    "eyes?(?:ight)?",
    "skin(?: condition)?",
    "stomach(?: problems?| ulcers?)?",
    "bowel(?: problems?| disease)?",
    "headaches?",
    "menopause",
    "endometriosis",
    "alcohol",
    "drinking",
    "drugs?",
    "addiction",
    "stress",
    "panic attacks?",
    "ocd",
    "obesity",
    "overweight",
    "pregnan\\w+",
    "hiv",
    "sleep apn\\w+",
    "vertigo",
    "tinnitus",
    "hernia",
    "gallstones?",
    "angina",
    "bronchitis",
    "emphysema",
    "dementia",
    "insomnia",
    "hay ?fever",
    "allerg\\w+",
    "pots",
    "sickle cell",
    "anaemia",
    "dyslexia",
    "something else",
    "my problem is something else",
)
NO_MSK = re.compile(
    r"(?:(?:no|not|none|nope|nah|nothing)(?: ,)? ?(?:its |really |i )?(?:(?:not )?(?:a |my )?(?:joint|joints|back(?! (?:pain|ache))|bones?|muscles?|msk|body)|nothing (?:like that|to do with)|(?:dont have|havent got|not got|have) (?:a |any |no )*(?:joint|back|muscle)|(?:joint|back|muscle|msk)(?: or \w+)* problems?).*|(?:i )?(?:dont|do not) have (?:a |any )?(?:joint|back(?! (?:pain|ache))|muscle|of|one|problem).*|no problems?(?: with.*)?|nothing wrong(?: with.*)?|not (?:msk|a joint|joints?).*|none of (?:these|them|those|that|the above).*)"
)
ALL_MSK: Final = tuple(code for code in SLOTS["condition"].codes if code != "not_msk")
AREA_WORDS: Final = "back|backs|neck|shoulders?|elbows?|hands?|wrists?|hips?|knees?|ankles?|foot|feet|legs?|arms?|spine|fingers?|joints?|disc"
STRONG = re.compile(
    r"(?<!\S)(?:ra|rheumatoid|psoriatic|ankylosing|lupus|gout|polymyalgia|inflammatory arthritis|osteoporosis|osteopenia|fibromyalgia|sciatica|arthritis|osteoarthritis|carpal tunnel|frozen shoulder|tennis elbow|hypermobility|eds|joint pain|muscle pain|chronic pain|slipped dis[ck]|whiplash|plantar fasciitis|scoliosis|trapped nerve|aching joints|painful joints|swollen joints|brittle bones|tendonitis|tendinitis|wear and tear|broke my|fractured my|bad joints|dodgy joints|joint problems?)(?!\S)"
)
TELLING = re.compile(
    r"(?<!\S)(?:ive (?:got )?(?:a |an )?|i got (?:a |an )?|have got|suffer|suffering|because of|due to|with) ?"
)
AT_WORK_ONLY = re.compile(r"pain in the (?:neck|arse|ass|bum|backside)$")
