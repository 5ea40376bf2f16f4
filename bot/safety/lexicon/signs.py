"""The signs as every language but English puts them: the same patterns over each language's own concepts.

A language gives every concept named here; one it has no words for is an empty text.
"""

from typing import Final

_OVERDOSE = ("TOOK + MANY + PILLS / 5", "OVERDOSE")

PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "cauda_equina.saddle": ("NUMB + SADDLE / 6", "NUMB + WIPE / 6"),
    "cauda_equina.bladder": ("CANT + PEE / 4", "WETTING"),
    "cauda_equina.bowel": ("CANT + POO / 3", "SOILING"),
    "cauda_equina.legs": ("BOTH_LEGS + NUMB|WEAK / 5", "CANT + STAND / 2 ! FAR"),
    "heart.chest_pain": ("CHEST + PAIN / 5",),
    "heart.attack": ("HEART_ATTACK",),
    "breathing.cannot": ("CANT|HARD + BREATHE / 4", "NO_BREATH"),
    "bleeding.heavy": ("BLOOD",),
    "stroke.face": ("FACE + DROOP / 4",),
    "stroke.having": ("STROKE",),
    "sight.loss": ("LOST_SIGHT",),
    "trauma.major": ("TRAUMA",),
    "collapse.unconscious": ("COLLAPSED",),
    "allergy.reaction": ("ALLERGY",),
    "overdose.accidental": _OVERDOSE,
    "overdose.taken": _OVERDOSE,
    "crisis.overdose": _OVERDOSE,
    "emergency.call": ("AMBULANCE",),
    "joint.hot": ("JOINT + SWOLLEN + FEVER / 8", "JOINT + SWOLLEN + HOT / 6"),
    "leg.clot": ("CALF + SWOLLEN / 5", "CLOT"),
    "cancer.back": ("CANCER + BACK + PAIN / 10 ! OTHERS_CANCER",),
    "back.fever": ("BACK + FEVER / 8",),
    "crisis.suicide": ("SUICIDE",),
    "crisis.self_harm": ("SELF_HARM",),
    "crisis.harm_others": ("HARM_OTHERS",),
    "unsafe.hit": ("HE + HITS / 4 ! BOSS",),
    "unsafe.home": ("UNSAFE",),
    "unsafe.fear": ("SCARED + HE / 4 ! BOSS", "SCARED + HOME / 4"),
    "confirm.cannot_go_on": ("CANT_GO_ON",),
}
