"""The signs as every language but English puts them: the same patterns over each language's own concepts.

A language gives every concept named here; one it has no words for is an empty text.
"""

from typing import Final

_OVERDOSE = ("TOOK + PILLS + DIE / 8", "TOOK + MANY + PILLS / 5", "OVERDOSE")

PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "cauda_equina.saddle": ("NUMB|UNAWARE + SADDLE / 10", "NUMB|UNAWARE + WIPE / 8", "NUMB + SADDLE / 6", "NUMB + WIPE / 6"),
    "cauda_equina.bladder": ("PEE + BY_ITSELF / 5", "PEE + UNAWARE / 6", "PEE + GONE / 5", "CANT + PEE / 6", "CANT + PEE / 4", "WETTING"),
    "cauda_equina.bowel": ("POO + BY_ITSELF|UNAWARE / 5", "POO + GONE / 4", "CANT + POO / 3", "SOILING"),
    "cauda_equina.legs": ("BOTH_LEGS + LIMP / 4 ! FAR", "BOTH_LEGS + NUMB|WEAK / 5", "CANT + STAND / 2 ! FAR"),
    "heart.chest_pain": ("CHEST + PAIN / 7", "CHEST + PAIN / 5",),
    "heart.attack": ("HEART_ATTACK",),
    "breathing.cannot": ("CANT|HARD + BREATHE / 4", "NO_BREATH"),
    "bleeding.heavy": ("BLOOD",),
    "stroke.face": ("FACE + DROOP / 4",),
    "stroke.having": ("STROKE",),
    "sight.loss": ("EYE + NOT_SEE + SUDDEN / 10", "LOST_SIGHT",),
    "trauma.major": ("FELL + HIGH / 6", "FELL + TODAY + LIMP|GONE / 12", "CRASH + TODAY / 6", "BONE + STICKS_OUT / 4", "TRAUMA",),
    "collapse.unconscious": ("COLLAPSED",),
    "allergy.reaction": ("THROAT + CLOSES + PILLS|TOOK|BREATHE / 12", "ALLERGY",),
    "overdose.accidental": (*_OVERDOSE, "LITTLE_ONE + TOOK + PILLS / 6"),
    "overdose.taken": _OVERDOSE,
    "crisis.overdose": _OVERDOSE,
    "emergency.call": ("AMBULANCE",),
    "joint.hot": ("JOINT + SWOLLEN + FEVER / 8", "JOINT + SWOLLEN + HOT / 6"),
    "leg.clot": ("CALF + SWOLLEN|CLOSES / 7", "CALF + SWOLLEN / 5", "CLOT"),
    "cancer.back": ("CANCER + BACK_PAIN / 16 ! OTHERS_CANCER", "CANCER + BACK + PAIN / 16 ! OTHERS_CANCER", "CANCER + BACK + PAIN / 10 ! OTHERS_CANCER",),
    "back.fever": ("BACK_PAIN + FEVER / 8", "BACK + FEVER / 8",),
    "crisis.suicide": ("TOOK + PILLS + DIE / 8", "WISH + DIE / 4", "WISH + NOT_WAKE / 8", "WISH + LIFE + ENDS / 6", "WITHOUT_ME + BETTER / 6", "WISH + HUNG / 4", "TIRED_OF", "VOICES + SAY + DIE|HUNG|CUTS / 8", "SUICIDE",),
    "crisis.self_harm": ("BLADE + CUTS / 5", "SELF_HARM",),
    "crisis.harm_others": ("HARM_OTHERS",),
    "unsafe.hit": ("PERSON + BEATS_ME / 6", "KNIFE + THREAT / 5", "PERSON + THREAT + SCARED / 10", "HE + HITS / 4 ! BOSS",),
    "unsafe.home": ("UNSAFE",),
    "unsafe.fear": ("SCARED + HE / 4 ! BOSS", "SCARED + HOME / 4"),
    "confirm.cannot_go_on": ("CANT_GO_ON",),
    "stroke.one_side": ("ARM + LIMP + SUDDEN / 8",),
    "headache.sudden": ("HEADACHE + WORST / 5",),
    "pregnancy.signs": ("PREGNANT + BABY_BAD / 8",),
    "unsafe.exploited": ("PASSPORT + SEIZES / 5",),
    "unsafe.forced": ("FORCE + MARRY|SEX_ACT / 6",),
    "unsafe.control": ("NOT_LET + GO_OUT / 4 ! BOSS", "NOT_LET + GO_OUT + SEIZES / 10 ! BOSS", "PERSON + NOT_LET + GO_OUT / 8 ! BOSS",),
}
