"""The answers' codes in the words staff use. Patients never read these."""

from __future__ import annotations

from typing import Any, Final

from bot.referrals.close import OUTCOMES as ENDINGS

_AREAS: Final = {
    **{
        name: name.title()
        for name in [
            "manchester",
            "trafford",
            "salford",
            "bolton",
            "bury",
            "oldham",
            "rochdale",
            "stockport",
            "tameside",
            "wigan",
            "nottingham",
            "northtown",
            "southtown",
            "scotland",
            "wales",
        ]
    },
    "england_other": "Somewhere else in England",
    "northern_ireland": "Northern Ireland",
    "no_gp": "No GP surgery",
    "unknown": "Not known",
    "none": "None",
}
_YES_NO: Final = {"yes": "Yes", "no": "No"}

LABELS: Final[dict[str, dict[str, str]]] = {
    "consent_take_part": _YES_NO,
    "consent_share": _YES_NO,
    "consent_contact": _YES_NO,
    "consent_evaluation": _YES_NO,
    "safety": {
        "none": "None of the emergency signs",
        "emergency": "Emergency signs",
        "urgent": "Urgent signs",
        "crisis": "In crisis",
        "unsafe": "Not safe",
        "unsure": "Not sure",
    },
    "text_safe": {"yes": "Texts to this number are safe", "no": "Do NOT text this number"},
    "age_band": {"under_16": "Under 16", "16_17": "16 or 17", "18_plus": "18 or over"},
    "gp_area": _AREAS,
    "lives_in": _AREAS,
    "jobcentre_in": _AREAS,
    "condition": {
        "pain": "Pain",
        "inflammatory": "Inflammatory joint problem",
        "bone": "Bone problem",
        "injury": "Injury",
        "other_msk": "Another joint, back or muscle problem",
        "not_msk": "Not a joint, back or muscle problem",
    },
    "body_area": {
        "back": "Back",
        "neck": "Neck",
        "shoulder": "Shoulder",
        "elbow": "Elbow",
        "hand_wrist": "Hand or wrist",
        "hip": "Hip",
        "knee": "Knee",
        "foot_ankle": "Foot or ankle",
        "widespread": "All over",
        "other": "Somewhere else",
    },
    "msk_care": {
        "under_care": "Under the care of an NHS service",
        "waiting": "Waiting for an NHS service",
        "gp_only": "GP only",
        "none": "No NHS care",
        "unsure": "Not sure",
    },
    "care_service": {
        "physio_ot": "Physiotherapy or occupational therapy",
        "msk_clinic": "MSK clinic",
        "rheumatology": "Rheumatology",
        "pain": "Pain service",
        "bone_health": "Bone health",
        "other": "Another service",
        "unknown": "Not known",
    },
    "care_provider": {"elsewhere": "A service elsewhere", "unknown": "Not known"},
    "employment": {
        "working": "Working",
        "off_sick": "Off sick from a job",
        "self_employed": "Self-employed",
        "self_employed_off": "Self-employed and off sick",
        "starting_soon": "Starting a job soon",
        "looking": "Looking for work",
        "not_working_health": "Not working because of health",
        "carer_home": "Carer or at home",
        "student": "Student",
        "volunteer": "Volunteer",
        "retired": "Retired",
        "other": "None of these",
    },
    "job_risk": {
        "none": "Not worried about losing the job",
        "worried": "Worried about losing the job",
        "threatened": "The employer has said the job may go",
        "unknown": "Does not know",
    },
    "out_of_work": {
        "under_6m": "Under 6 months",
        "6_to_12m": "6 to 12 months",
        "1_to_2y": "1 to 2 years",
        "over_2y": "Over 2 years",
        "never_worked": "Never worked",
    },
    "wants_work": {"yes": "Yes", "no": "No", "unsure": "Not sure"},
    "barriers": {
        "pain_movement": "Pain or movement",
        "tiredness": "Tiredness",
        "equipment": "Equipment",
        "duties_hours": "Duties or hours",
        "travel": "Travel",
        "employer": "The employer",
        "confidence": "Confidence",
        "mood": "Mood, stress or worry",
        "money": "Money",
        "housing": "Housing",
        "caring": "Caring for somebody",
        "skills": "Skills",
        "language": "Language",
        "discrimination": "Discrimination",
        "benefits_worry": "Worry about benefits",
        "fit_note": "Fit note",
        "loneliness": "Loneliness",
        "other": "Something else",
        "none": "Nothing",
    },
    "talking_therapy": {"yes": "Wants it", "no": "Does not want it"},
    "community_choice": {
        "black_led": "Black-led organisation",
        "asian_led": "Asian-led organisation",
        "none": "No, thank you",
    },
    "community_how": {
        "as_well": "As well as an adviser",
        "instead": "Instead of an adviser",
        "unknown": "Not said",
    },
    "existing_support": {
        "none": "Nobody",
        "work_coach": "Work coach",
        "ips": "Individual Placement and Support",
        "connect_to_work": "Connect to Work",
        "mh_team": "Community mental health team",
        "other": "Somebody else",
    },
    "civil_servant": _YES_NO,
    "contact_by": {"call": "Call", "text": "Text"},
    "contact_times": {
        "morning": "Morning",
        "afternoon": "Afternoon",
        "evening": "Evening",
        "any": "Any time",
    },
    "voicemail_ok": {"yes": "Voicemail is fine", "no": "Do NOT leave a voicemail"},
    "access_needs": {
        "large_print": "Large print",
        "easy_read": "Easy read",
        "bsl": "British Sign Language",
        "braille": "Braille",
        "audio": "Audio",
        "relay": "Relay UK",
        "other": "Something else",
        "none": "None",
    },
    "interpreter": {"none": "No interpreter needed"},
    "gender": {
        "woman": "Woman",
        "man": "Man",
        "non_binary": "Non-binary",
        "other": "Another term",
    },
    "disability": {"a_lot": "Limited a lot", "a_little": "Limited a little", "no": "Not limited"},
}

QUESTIONS: Final[dict[str, str]] = {
    "age_band": "Age",
    "gp_area": "GP surgery in",
    "lives_in": "Lives in",
    "jobcentre_in": "Jobcentre in",
    "condition": "Kind of problem",
    "body_area": "Where",
    "msk_care": "NHS care",
    "care_service": "Which service",
    "care_provider": "Whose service",
    "next_treatment": "Next treatment",
    "employment": "Work now",
    "sick_weeks": "Weeks off sick",
    "job_risk": "Risk to the job",
    "job_date": "Date",
    "out_of_work": "Out of work for",
    "wants_work": "Wants help with work now",
    "civil_servant": "Civil servant",
    "barriers": "What makes work hard",
    "talking_therapy": "Talking therapy",
    "community_choice": "Community organisation",
    "community_how": "Community organisation, how",
    "existing_support": "Already helping",
    "contact_by": "Contact by",
    "contact_times": "Best times",
    "voicemail_ok": "Voicemail",
    "text_safe": "Texts",
    "access_needs": "Access needs",
    "interpreter": "Interpreter",
}

STATUS: Final = {
    "waiting": "New",
    "claimed": "Claimed",
    "trying": "Trying to reach",
    "contacted": "Contacted",
    "started": "Started",
    "closed": "Closed",
    "cannot_contact": "Could not be contacted",
    "no_longer_wanted": "No longer wanted",
    "deferred": "Deferred",
    "redirected": "Redirected",
    "withdrawn": "Withdrawn",
}
DESTINATION: Final = {
    "ea_msk": "Employment adviser in the MSK service",
    "workwell": "WorkWell",
    "be_well": "Be Well",
    "talking_therapies": "NHS Talking Therapies",
    "access_to_work": "Access to Work",
    "connect_to_work": "Connect to Work",
    "ips": "Individual Placement and Support",
    "msk_service": "Their MSK service",
    "gp": "Their GP",
    "new_style_esa": "New Style ESA",
    "universal_credit": "Universal Credit",
    "citizens_advice": "Citizens Advice",
    "acas": "Acas",
    "vcse_black_led": "Black-led community organisation",
    "vcse_asian_led": "Asian-led community organisation",
    "jobcentre": "Jobcentre",
    "local_nhs": "Local NHS",
    "childline": "Childline",
    "emergency_999": "999",
    "nhs_111": "NHS 111",
    "nhs_111_mental_health": "NHS 111, mental health option",
    "samaritans": "Samaritans",
    "shout": "Shout",
    "domestic_abuse_helpline": "Domestic abuse helpline",
    "person": "A person works it out",
}
BY: Final = {"call": "Call", "text": "Text", "visit": "Visit"}
CAME_OF_IT: Final = {
    "reached": "Reached",
    "no_answer": "No answer",
    "voicemail": "Left a voicemail",
    "wrong_number": "Wrong number",
    "asked_later": "Asked to be called later",
}
ROLE: Final = {
    "adviser": "Adviser",
    "senior": "Senior adviser",
    "manager": "Manager",
    "evaluator": "Evaluator",
}
_NO_ANSWER: Final = {"not_answered": "Not answered", "prefer_not": "Prefers not to say"}
ENDING: Final = ENDINGS


def label(slot: str, value: Any) -> str:
    """An answer in words; text, dates, numbers and names of services stay as they are."""
    if isinstance(value, (list, tuple)):
        return ", ".join(label(slot, one) for one in value)
    text = str(value)
    return _NO_ANSWER.get(text) or LABELS.get(slot, {}).get(text, text)
