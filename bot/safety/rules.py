"""Every sign of danger the net knows: its level, where its content comes from, what it must not catch.

Sources are those of the safety table the service was specified from; "drafted" means the phrases
await a Clinical Safety Officer. The rules hold for all languages; the lexicons say how people put them.
"""

from __future__ import annotations

from typing import Final

from bot.model.safety import SafetyRule

VERSION: Final = "2026-11-22.4"

_BACK = "NHS.UK back pain; cauda equina warning card (Greenhalgh, Mercer, Finucane); GIRFT pathway 2023"
_CHEST = "NHS.UK chest pain"
_GENERAL = "NHS.UK when to call 999; drafted"
_MIND = "NHS.UK where to get urgent help for mental health; drafted"
_HOME = "NHS.UK domestic violence and abuse; drafted"
_LEARNED = "learned from the kept sets, tuning half (tests/safety/learn.py); drafted"
_JOINT = "NHS.UK septic arthritis (reviewed 23 March 2023)"


def _rule(id: str, level: str, source: str, past: str, *look_alikes: str) -> SafetyRule:
    return SafetyRule(id, level, source, look_alikes, VERSION, past)


_ALL: Final = (
    _rule("cauda_equina.saddle", "emergency", _BACK, "ignore", "numb fingers and thumb at night", "pain at the bottom of my back", "my job is a pain in the arse", "worked my arse off", "what number do i ring"),
    _rule("cauda_equina.bladder", "emergency", _BACK, "ignore", "nearly wet myself laughing", "cant get upstairs to the toilet in time cos of my knee", "had a uti last month, cleared up now", "always had a weak bladder since the kids", "im pissed off with waiting"),
    _rule("cauda_equina.bowel", "emergency", _BACK, "ignore", "shitting myself about the meeting", "its a shit job", "i got ibs and sometimes bloating"),
    _rule("cauda_equina.sexual", "emergency", _BACK, "ignore", "had a hard time getting up this morning", "sex life is fine"),
    _rule("cauda_equina.legs", "emergency", _BACK, "ignore", "dead leg from football", "my legs are tired after work", "cant stand for long", "cant stand my boss", "one leg tingles a bit, had it for years"),
    _rule("cauda_equina.maybe", "confirm", _BACK, "ignore", "the door knob doesnt work", "boss is a knob and does no work"),
    _rule("heart.chest_pain", "emergency", _CHEST, "ignore", "need to get it off my chest", "lifting a chest of drawers", "no chest pain", "im heartbroken about losing my job"),
    _rule("heart.attack", "emergency", _CHEST, "ignore", "my dad had a heart attack in 2010", "nearly had a heart attack when i saw the bill lol"),
    _rule("heart.arm_and_sweat", "emergency", _CHEST, "ignore", "arm pain from lifting", "left arm aches after typing"),
    _rule("breathing.cannot", "emergency", _GENERAL, "ignore", "no room to breathe at work", "boss breathing down my neck", "out of breath walking up hills cos im unfit"),
    _rule("bleeding.heavy", "emergency", _GENERAL, "ignore", "blood tests next week", "high blood pressure"),
    _rule("stroke.face", "emergency", _GENERAL, "ignore", "his face dropped when i told him", "cant face going back"),
    _rule("stroke.speech", "emergency", _GENERAL, "ignore", "i struggle to talk to my boss", "my english speech is not good"),
    _rule("stroke.one_side", "emergency", _GENERAL, "ignore", "pain on my left side of my back", "sciatica down one side for years"),
    _rule("stroke.having", "emergency", _GENERAL, "ignore", "had a stroke in 2019", "a stroke of luck", "i stroke the dog"),
    _rule("sight.loss", "emergency", "NHS.UK giant cell arteritis; drafted", "ignore", "doing double shifts", "they turned a blind eye", "i need new glasses"),
    _rule("headache.sudden", "emergency", _GENERAL, "ignore", "tension headache from work", "this form is a headache"),
    _rule("trauma.major", "emergency", "NHS.UK back pain: after a serious accident; drafted", "ignore", "broke my ankle in 2015", "car crash 3 years ago hurt my neck", "on a crash diet", "at breaking point with work", "my knee clicks and cracks"),
    _rule("collapse.unconscious", "emergency", _GENERAL, "ignore", "the company collapsed", "i collapse on the sofa after work", "i need a fit note"),
    _rule("sepsis.signs", "emergency", "NHS.UK sepsis; drafted", "ignore", "im confused by this form", "rash from the heat"),
    _rule("allergy.reaction", "emergency", _GENERAL, "alarm", "allergic to penicillin", "im allergic to mornings"),
    _rule("overdose.accidental", "emergency", _GENERAL, "ignore", "take two paracetamol a day", "i take loads of tablets for my back every day", "overdosed on chocolate"),
    _rule("overdose.taken", "emergency", _MIND, "ignore", "took my tablets this morning"),
    _rule("emergency.call", "emergency", _GENERAL, "ignore", "i drive an ambulance", "i used to work for the ambulance service"),
    _rule("steroids.stopped", "emergency", "NHS.UK Addison's disease: adrenal crisis; drafted", "ignore", "stopped the steroid cream, rash is back", "had a steroid injection last year and felt dizzy"),
    _rule("steroids.sudden_stop", "urgent", "NHS.UK prednisolone: do not stop suddenly; drafted", "ignore", "finished my course of steroids", "weaned off prednisolone slowly"),
    _rule("joint.hot", "urgent", _JOINT, "ignore", "hot flushes", "my knee always swells after football", "had a temperature last week with flu"),
    _rule("back.fever", "urgent", "NHS.UK back pain", "ignore", "hot water bottle on my back helps", "its boiling in the warehouse"),
    _rule("leg.clot", "urgent", "NHS.UK deep vein thrombosis", "ignore", "both ankles swell in the heat", "you daft clot", "leg cramps at night for years"),
    _rule("cancer.back", "urgent", "NICE NG234; CSP red flag card", "alarm", "my mum had cancer", "cancer scare 10 years ago, all clear, back ok", "my star sign is cancer"),
    _rule("head.temple", "urgent", "NHS.UK giant cell arteritis", "ignore", "tension headache from work", "wisdom tooth hurts when i chew"),
    _rule("back.weight_loss", "urgent", "NHSE/ARMA urgent MSK conditions 2020; drafted", "ignore", "trying to lose weight for my knees"),
    _rule("immune.infection", "urgent", "NHS.UK methotrexate: signs of infection; drafted", "ignore", "methotrexate on fridays", "started a biologic last year, going well"),
    _rule("wound.infected", "urgent", _JOINT, "ignore", "had an infection years ago, fine now", "the scar itches"),
    _rule("trauma.minor", "urgent", "NHS.UK minor injuries; drafted", "ignore", "broke my wrist in 2018", "fell pregnant", "tripped over last year and its never been right"),
    _rule("bone.brittle", "urgent", "ROS; drafted", "ignore", "i have osteoporosis and sore hips"),
    _rule("leg.foot_drop", "urgent", _BACK, "ignore", "foot pain when i walk", "i drag myself to work"),
    _rule("pregnancy.signs", "emergency", "NHS.UK pregnancy: bleeding, waters, movements; drafted", "ignore", "my back has been bad since having the baby", "pregnant and hips hurt"),
    _rule("crisis.suicide", "crisis", _MIND, "confirm", "this job is killing me", "dying for a coffee", "my phone is dying", "the end of my contract", "deadline is friday", "my back is killing me"),
    _rule("crisis.hopeless", "crisis", _MIND, "confirm", "better off in a desk job", "work would be better without my manager"),
    _rule("crisis.self_harm", "crisis", _MIND, "confirm", "they cut my hours", "hurt myself lifting boxes at work", "cut myself shaving"),
    _rule("crisis.overdose", "crisis", _MIND, "confirm", "took too many paracetamol by mistake", "i take tablets"),
    _rule("crisis.cannot_keep_safe", "crisis", _MIND, "confirm", "keep safe and bye", "is this site safe"),
    _rule("crisis.harm_others", "crisis", _MIND, "confirm", "i could murder my boss", "i could murder a curry", "ill kill it at the interview"),
    _rule("unsafe.hit", "unsafe", _HOME, "confirm", "the pain hits me in the mornings", "my boss bullies me", "a pallet hit me at work last year", "i kick a ball with the kids"),
    _rule("unsafe.home", "unsafe", _HOME, "confirm", "its not safe on the ladders at work", "my back is abused at work"),
    _rule("unsafe.fear", "unsafe", _HOME, "confirm", "scared of losing my job", "afraid i will hurt my back again", "scared of my boss"),
    _rule("unsafe.control", "unsafe", _HOME, "confirm", "my boss wont let me work from home", "the company took money out of my wages"),
    _rule("unsafe.forced", "unsafe", _HOME, "confirm", "forced to take early retirement", "forced to go back to work"),
    _rule("unsafe.exploited", "unsafe", "GOV.UK modern slavery; drafted", "confirm", "my boss took a copy of my passport for right to work", "unpaid leave", "furloughed with no pay"),
    _rule("unsafe.child", "unsafe", _HOME, "confirm", "my son hurt his knee", "the kids hurt my back when they jump on me"),
    _rule("confirm.cannot_go_on", "confirm", _MIND, "ignore", "cant go on the bus with my back", "cant take it to the post office", "cant carry on lifting at work"),
    _rule("confirm.had_enough", "confirm", _MIND, "ignore", "not had enough sleep", "had enough of this job", "do i have enough hours"),
    _rule("confirm.no_point", "confirm", _MIND, "ignore", "no point ringing the gp", "whats the point of this form"),
    _rule("confirm.help", "confirm", _GENERAL, "ignore", "please help me with my job", "can you help me"),
    _rule("second_opinion.emergency", "emergency", _LEARNED, "ignore", "numb fingers and thumb at night", "im dying for a wee lol"),
    _rule("second_opinion.crisis", "crisis", _LEARNED, "ignore", "this job is killing me", "the end of my contract"),
    _rule("second_opinion.unsafe", "unsafe", _LEARNED, "ignore", "scared of losing my job", "my manager bullies me"),
    _rule("second_opinion.urgent", "urgent", _LEARNED, "ignore", "my knee swells after football", "cold legs at the bus stop"),
)

RULES: Final = {rule.id: rule for rule in _ALL}
