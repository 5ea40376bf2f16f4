"""Signs that Arabic and Persian put in words of their own, beside the signs of all languages.

Both give every concept named here (`arabic_frames`, `persian_frames`).
"""

from typing import Final

PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "cauda_equina.saddle": ("NUMB|DEAD|NUMBED + SADDLE|BELOW / 5", "NUMB|UNAWARE + SEAT / 4", "AS_IF ..4 SEATED ..3 SOFT", "AS_IF ..2 SOFT ..4 BELOW|SEATED", "NUMB|DEAD|AS_IF + WIPE / 5"),
    "cauda_equina.bladder": ("TOILET|FULL|PEE + NOT_A_DROP / 8", "TOILET|FULL + UNAWARE / 6", "CLOTHES + WET / 4 ! RAIN|LITTLE_OR_PET", "NAPPY + FOR_ME / 4 ! LITTLE_ONE", "HARD_PEE", "PEE + RUNS / 4"),
    "cauda_equina.bowel": ("POO + RUNS|UNAWARE / 4", "CLOTHES + SOILED / 4", "RING_OPEN"),
    "cauda_equina.sexual": ("SEX_LIFE + NUMB|DEAD|GONE|FAILS / 6",),
    "cauda_equina.legs": ("LEGS + TWO + HEAVY / 5 ! FAR", "LEGS + TWO + FAILS|DEAD|NUMB|WEAK|LIMP / 6 ! FAR", "CLUMSY + NECK / 10", "BOTH_LEGS + DEAD|FAILS / 4 ! FAR", "BOTH_FEET ..4 NUMB|DEAD|FAILS|WEAK|LIMP"),
    "heart.chest_pain": ("CHEST + RACING + FAINTING / 8", "CHEST + CRUSHED|SWEAT / 5", "ARM ..4 PAIN ..4 JAW", "BLUE ..4 CHEST"),
    "breathing.cannot": ("LIPS + BLUE / 2", "CHOKES", "NO_AIR", "LITTLE_ONE ..3 BLUE_NOW"),
    "bleeding.heavy": ("BLEEDS|BLOODY + STOPS_NOT / 4", "COUGHS|VOMITS + BLOODY / 4", "VOMITED_BLOOD", "BLOODY + POURS / 4", "BLACK_STOOL", "PREGNANT + BLOODY / 6", "PREGNANT + BLEEDS / 8"),
    "stroke.face": ("FACE ..3 CROOKED", "HALF_FACE"),
    "stroke.speech": ("SPEECH_BAD + ARM|SUDDEN|HEAD / 8",),
    "stroke.one_side": ("FACE + ARM + NUMB / 6", "ONE_SIDE + LIMP|DEAD / 3", "ARM + DROPS_DOWN + SUDDEN|SPEECH_BAD / 8"),
    "sight.loss": ("EYE ..4 DARKENED", "SEES_TWO"),
    "headache.sudden": ("HEAD ..3 STRUCK_LIKE",),
    "trauma.major": ("HEAD + STRUCK + DAZED / 12", "FELL ..14 CANT_STAND_ON|LEG_SHORT", "CRASH + NUMB|CANT / 12", "FINGER + CUT_OFF / 4", "CRUSHED_BY", "SCALDED", "STABBED", "ELECTRIC", "JOINT ..4 OUT_OF_PLACE"),
    "collapse.unconscious": ("FIT ! MUSCLE", "NOT_WAKING", "FOAMS"),
    "sepsis.signs": ("HEADACHE|FEVER + STIFF_NECK / 8", "LITTLE_ONE + FEVER + NO_FEED / 12", "CONFUSED + FEVER|PEE|SUDDEN|TODAY|PUS / 12", "FEVER + SPOTS / 12", "SPOTS_STAY", "FEVER + WOUND + PUS / 14"),
    "allergy.reaction": ("THROAT + CLOSES + CANT_SWALLOW|HIVES / 12", "THROAT ..3 SHUTTING", "HIVES ..8 NO_AIR|BREATHE"),
    "overdose.accidental": ("INSULIN + TWICE|MANY / 7", "TOOK ..3 TWICE ..10 DROWSY", "PILLS + TWICE + DROWSY / 14", "TOOK + ALL_THE_PILLS / 3"),
    "overdose.taken": ("TOOK + ALL_THE_PILLS / 3", "TOOK + PILLS + ON_PURPOSE / 6"),
    "crisis.overdose": ("TOOK + ALL_THE_PILLS / 3", "TOOK + PILLS + ON_PURPOSE / 6"),
    "emergency.call": ("SWALLOWED_IT", "SUGAR + SUGAR_BAD + FEVER|DROWSY|CONFUSED / 10", "TESTICLE + SWOLLEN|PAIN + SUDDEN / 8", "BACK + TEARING + SUDDEN|BELLY / 8", "LIMB ..10 COLD ..6 WHITE|BLUE", "LIMB ..10 WHITE|BLUE ..6 COLD|NUMB|DEAD", "NO_PULSE", "CAST + BLUE|COLD|UNBEARABLE / 6", "BELLY ..6 BACK ..8 SUDDEN|TEARING", "BELLY ..3 HARD_AS_STONE", "RELATIVE ..4 DYING_NOW"),
    "pregnancy.signs": ("PREGNANT + HEADACHE + BLURRY / 12",),
    "joint.hot": ("JOINT ..5 HOT ..8 FEVER", "JOINT ..5 FEVER ..8 HOT"),
    "leg.clot": ("CALF ..4 HOT|BIGGER",),
    "head.temple": ("TEMPLE ..4 PAIN|SWOLLEN", "JAW + CHEWING / 6", "SCALP + PAIN / 5"),
    "wound.infected": ("WOUND ..10 PUS|HOT",),
    "bone.brittle": ("BRITTLE ..16 PAIN",),
    "leg.foot_drop": ("FOOT ..6 DRAGS",),
    "back.weight_loss": ("LOST_WEIGHT + BACK|BACK_PAIN / 10",),
    "cancer.back": ("CANCER ..14 BONES ..4 PAIN|UNRELENTING ! OTHERS_CANCER", "CANCER ..14 BACK ..4 UNRELENTING ! OTHERS_CANCER"),
    "crisis.suicide": ("ENOUGH_PILLS", "GATHERED ..3 PILLS ! PHARMACY", "PILLS ..2 GATHERED ! PHARMACY", "FAREWELL", "GONE_SOON", "ROPE ..3 READY", "PLANS ..4 DIE", "DIE ..3 PLANS", "LEDGE", "NO_LIFE", "VOICES ..6 END_IT|DO_HARM"),
    "crisis.self_harm": ("HEAD + BANGS + WALL / 6", "BURNS_ME", "CUTS_ME"),
    "crisis.cannot_keep_safe": ("UNSURE_OF_ME",),
    "crisis.harm_others": ("KILL_HIM ! >JEST", "SCARED ..4 HARM_BABY", "VOICES ..6 DO_HARM"),
    "unsafe.hit": ("STRUCK_ME", "PERSON|FAMILY ..8 KILLS_ME", "THREAT_TO_KILL", "ACID"),
    "unsafe.fear": ("DONT_CALL ..8 PERSON|HE|FINDS_OUT", "EX + STALKS / 8"),
    "unsafe.control": ("PHONE + SEIZES + FAMILY / 8", "PERSON + CONTROLS / 5 ! BOSS", "PHONE ..3 CHECKS ! PHONE_SHOP", "CHECKS ..2 PHONE ! PHONE_SHOP", "LOCKS ..4 ON_ME"),
    "unsafe.exploited": ("UNPAID + SERF / 12", "SERF ..10 KILLS_ME|DEPORTED", "DEPORTED ..6 SERF|BOSS", "UNPAID ..8 DEPORTED"),
    "unsafe.forced": ("HARASSES", "FORCED_BED", "MARRY_ME_OFF"),
    "unsafe.child": ("TOUCHES + LITTLE_ONE / 3", "RELATIVE ..4 HURTS_CHILD"),
}
