"""Signs that Urdu and Panjabi put in words of their own, beside the signs of all languages.

Both, in every script, give every concept named here (`urdu_frames`, `panjabi_frames`, `roman_frames`).
"""

from typing import Final

_OVERDOSE = ("TOOK + ALL_THE_PILLS / 4", "PILLS + TWICE + DROWSY / 14", "DOUBLED")

PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "cauda_equina.saddle": ("NUMB|DEAD|NUMBED + SADDLE|BELOW / 5", "NUMB|UNAWARE + SEAT / 5", "AS_IF + SOFT + BELOW|SEATED|SADDLE / 6", "WIPE + DEAD|NUMBED / 8", "SADDLE_DEAD"),
    "cauda_equina.bladder": ("TOILET|FULL + UNAWARE / 6", "CLOTHES + WET / 4 ! RAIN", "PADS + WORN / 4 ! LITTLE_ONE", "HARD_PEE", "PEE + RUNS / 4", "URGE_GONE"),
    "cauda_equina.bowel": ("POO + RUNS|UNAWARE / 5", "CLOTHES + SOILED / 3", "RING_OPEN"),
    "cauda_equina.sexual": ("SEX_LIFE + NUMB|DEAD|FAILS / 6",),
    "cauda_equina.legs": ("BOTH_LEGS + DEAD|FAILS / 4 ! FAR", "BOTH_FEET + NUMB|DEAD|FAILS|WEAK|LIMP / 5", "HALF_GONE"),
    "heart.chest_pain": ("CHEST + CRUSHED|SWEAT / 6",),
    "breathing.cannot": ("CHOKES", "NO_AIR"),
    "bleeding.heavy": ("COUGHS|VOMITS + BLOODY / 4", "BLOODY + POURS / 4", "BLACK_STOOL", "PREGNANT + BLOODY / 6"),
    "stroke.face": ("HALF_FACE",),
    "stroke.speech": ("SPEECH_BAD + ARM|SUDDEN|HEAD / 8",),
    "stroke.one_side": ("ONE_SIDE + LIMP|DEAD / 3", "ARM + LIMP + SPEECH_BAD / 12"),
    "sight.loss": ("EYE + DARKENED / 4", "SEES_TWO"),
    "headache.sudden": ("HEAD + STRUCK_LIKE / 5",),
    "trauma.major": ("HEAD + STRUCK + DAZED / 14", "FELL + NO_WEIGHT / 14", "CRASH|FELL + NECK + NUMB|LIMP|STUCK / 14", "CRUSHED_BY", "CUT_OFF", "SCALDED", "STABBED", "OUT_OF_PLACE"),
    "collapse.unconscious": ("FIT ! MUSCLE", "NOT_WAKING", "FOAMS"),
    "sepsis.signs": ("CONFUSED + FEVER|PEE|SUDDEN|TODAY / 12", "FEVER + SPOTS|STIFF_NECK / 10", "SPOTS_STAY", "CHEMO + FEVER / 8"),
    "allergy.reaction": ("HIVES + BREATHE / 8", "SWELLS_SHUT"),
    "overdose.accidental": _OVERDOSE,
    "overdose.taken": _OVERDOSE,
    "crisis.overdose": _OVERDOSE,
    "emergency.call": ("LIMB + COLD + WHITE|BLUE|NUMB / 8", "LIMB + BLUE + SUDDEN|COLD|PAIN / 8", "NO_PULSE", "CAST + BLUE|NUMB|LIMP|STUCK / 8", "TEARING", "LYING_THERE", "MISFORTUNE"),
    "pregnancy.signs": ("WATERS",),
    "joint.hot": ("JOINT + HOT + FEVER / 10",),
    "leg.clot": ("CALF + HOT|BIGGER / 5",),
    "head.temple": ("TEMPLE + PAIN / 5", "JAW + CHEWING + PAIN / 8", "SCALP + PAIN / 5"),
    "wound.infected": ("WOUND + PUS / 8",),
    "leg.foot_drop": ("FOOT + DRAGS / 6",),
    "back.weight_loss": ("LOST_WEIGHT + BACK|BACK_PAIN / 12",),
    "cancer.back": ("CANCER + BONES + PAIN / 14 ! OTHERS_CANCER", "CANCER + BACK + UNRELENTING / 14 ! OTHERS_CANCER"),
    "crisis.suicide": ("PILLS + GATHERED / 3 ! PHARMACY", "FAREWELL", "GONE_SOON", "ROPE + READY / 4", "WISH + END_IT / 4", "PLANS + DIE / 4", "LEDGE", "NO_LIFE", "DEATH_KIND", "VOICES + END_IT / 6", "UNDER_WHEELS + WISH / 6"),
    "crisis.self_harm": ("CUTS_ME",),
    "crisis.cannot_keep_safe": ("UNSURE_OF_ME",),
    "crisis.harm_others": ("KILL_HIM ! JEST", "BURN_THEM", "HARM_BABY", "VOICES + DO_HARM / 6"),
    "unsafe.hit": ("STRUCK_ME ! JEST", "PERSON|HE + KILLS_ME / 8 ! JEST", "PERSON|HE + HITS_AT / 8 ! BOSS", "ACID"),
    "unsafe.fear": ("DONT_CALL + PERSON|HE|FINDS_OUT / 10", "STALKS", "FLED"),
    "unsafe.control": ("PHONE + CHECKS / 3", "LOCKED_IN", "TAKES_FROM_ME"),
    "unsafe.exploited": ("UNPAID + SERF / 12", "DEPORTED"),
    "unsafe.forced": ("HARASSES", "MARRY_ME_OFF"),
    "unsafe.child": ("HURTS_CHILD",),
}  # fmt: skip
