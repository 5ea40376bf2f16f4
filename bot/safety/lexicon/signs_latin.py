"""Signs that Polish, Romanian and Somali put in words of their own, beside the signs of all languages.

Each of the three gives every concept named here (`polish_frames`, `romanian_frames`, `somali_frames`).
"""

from typing import Final

_OVERDOSE = ("TOOK_ALL", "TOOK + MANY + PILLS / 8")

PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "cauda_equina.saddle": ("NOT_FEEL + SEAT / 3", "NOT_FEEL + WASH + PRIVATE / 10", "SADDLE_DEAD", "TOUCH_THERE + NOT_FEEL / 6"),
    "cauda_equina.bladder": ("NO_PEE", "URGE_GONE", "WET + UNAWARE|NOT_FEEL / 6", "START ..3 PADS ! LITTLE_OR_PET", "WET_BED ! LITTLE_OR_PET", "PEE + DRIBBLE / 4"),
    "cauda_equina.sexual": ("SEX + NOT_FEEL|NUMB / 5", "ERECTION_GONE + BACK|NUMB|SINCE / 12"),
    "cauda_equina.legs": ("TWO_LEGS + BUCKLE / 5 ! FAR", "SUDDEN + CANT_WALK / 4", "ONE_THEN_BOTH"),
    "heart.chest_pain": ("HOLDS_CHEST",),
    "stroke.speech": ("SLUR",),
    "stroke.one_side": ("ARM + LIMP + SPEECH|SLUR / 10",),
    "trauma.major": ("CRUSH + WHOM / 4", "CUT_OFF", "DEFORMED", "CAST + DIGITS + PALE|NUMB / 8"),
    "collapse.unconscious": ("FITTING",),
    "sepsis.signs": ("CONFUSED + FEVER|TODAY|SUDDEN / 12", "RASH_STAYS", "STIFF_NECK + FEVER|LIGHT|LITTLE_ONE / 10", "CHEMO + FEVER / 10"),
    "allergy.reaction": ("AIRWAY + CLOSES / 3",),
    "emergency.call": ("ELECTRIC", "LIMB + COLD + PALE / 6", "HELP_CRY"),
    "pregnancy.signs": ("WATERS",),
    "overdose.accidental": (*_OVERDOSE, "LITTLE_ONE + TOOK + PILLS|POISON / 8"),
    "overdose.taken": _OVERDOSE,
    "crisis.overdose": _OVERDOSE,
    "crisis.suicide": ("GOODBYE", "NOT_HERE", "GOD_TAKES", "ON_EDGE", "ROPE_UP", "MEANS + READY / 4", "VOICES + COMMAND / 3", "END_LIFE"),
    "confirm.cannot_go_on": ("CANT_ANY_MORE $",),
    "crisis.hopeless": ("BURDEN",),
    "crisis.self_harm": ("CUTS_SELF",),
    "crisis.cannot_keep_safe": ("UNSAFE_SELF",),
    "crisis.harm_others": ("KILL + KNIFE|READY / 10", "VOICES + HARM / 6"),
    "unsafe.hit": ("HIT_ME ! PLAY", "HUMAN + KILLS_ME / 3 ! PLAY", "DEATH_THREAT"),
    "unsafe.fear": ("SCARED_OF", "CANT_TALK + HE_THERE / 8", "HIDING"),
    "unsafe.control": ("CONTROL",),
    "unsafe.exploited": ("DEBT_WORK",),
    "unsafe.forced": ("MARRIED_OFF",),
    "unsafe.child": ("KID + KID_HARM / 4 ! PLAY",),
    "head.temple": ("JAW + CHEWING / 6 ! TEETH", "SCALP",),
    "leg.foot_drop": ("FOOT_DROP",),
    "wound.infected": ("WOUND + INFECTED / 8",),
    "bone.brittle": ("BRITTLE + BACK + BUMP / 14",),
    "joint.hot": ("JOINT + HOT + INFECTED|STIFF / 8",),
    "cancer.back": ("CANCER + BONES + UNRELENTING / 14",),
}  # fmt: skip
