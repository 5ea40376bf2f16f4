"""R9-R14: who is added to whom, clause by clause, with each answer unknown once."""

import pytest

from tests.triage.cases import GP_ONLY, NO_JOB, added, day, decided, outcome

QUEUE = "ea_queue: ea_msk"

R9 = [
    *(({"barriers": [code]}, True) for code in ["housing", "loneliness", "caring", "confidence", "money"]),
    *(({"barriers": [code]}, False) for code in ["tiredness", "employer", "skills", "language", "other", "none"]),
    ({"barriers": ["housing"], "gp_area": "trafford"}, False),
    ({"barriers": ["housing"], "gp_area": "trafford", "lives_in": "manchester"}, True),
    ({"barriers": ["housing"], "gp_area": "trafford", "jobcentre_in": "manchester"}, False),
    ({"barriers": "prefer_not"}, False),
    ({"barriers": None}, False),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "named"), R9)
def test_r9_be_well(changes, named):
    assert ("be_well" in added(**changes)) is named


def choose(choice, how=None):
    return {"community_choice": choice, "community_how": how}


R10 = [
    (choose("black_led", "as_well"), "ea_queue: ea_msk vcse_black_led"),
    (choose("asian_led", "as_well"), "ea_queue: ea_msk vcse_asian_led"),
    (choose("asian_led"), "ea_queue: ea_msk vcse_asian_led"),
    (choose("asian_led", "unknown"), "ea_queue: ea_msk vcse_asian_led"),
    (choose("asian_led", "prefer_not"), "ea_queue: ea_msk vcse_asian_led"),
    (choose("asian_led", "instead"), "signpost: vcse_asian_led"),
    (choose("black_led", "instead"), "signpost: vcse_black_led"),
    (choose("none", "instead"), QUEUE),
    (choose("prefer_not", "instead"), QUEUE),
    (choose(None, "instead"), QUEUE),
    # no organisation there: the queue is not lost
    ({**choose("black_led", "instead"), "gp_area": "trafford"}, QUEUE),
    ({**choose("black_led", "instead"), "gp_area": "bolton"}, "ea_queue: ea_msk workwell"),
    (
        {**choose("black_led", "instead"), "gp_area": "bolton", "lives_in": "manchester"},
        "signpost: vcse_black_led",
    ),
    ({**choose("black_led"), **GP_ONLY}, "signpost: msk_service workwell vcse_black_led"),
    (
        {**choose("black_led", "instead"), **GP_ONLY},
        "signpost: msk_service workwell vcse_black_led",
    ),
    ({**choose("black_led", "instead"), "msk_care": "unsure"}, "signpost: vcse_black_led person"),
    (
        {**choose("black_led", "instead"), "consent_share": "no"},
        "signpost: vcse_black_led msk_service",
    ),
    ({**choose("black_led", "instead"), "wants_work": "no"}, "information:"),
    ({**choose("black_led", "instead"), "age_band": "16_17"}, "signpost: workwell gp"),
]


@pytest.mark.parametrize(("changes", "expected"), R10)
def test_r10_community_organisations(changes, expected):
    assert decided(**changes) == expected


@pytest.mark.parametrize("ethnicity", ["black_african", "asian_pakistani", "white_british"])
def test_r10_is_never_inferred_from_ethnicity(ethnicity):
    assert decided(ethnicity=ethnicity) == QUEUE


R11 = [
    ({"barriers": ["mood"]}, True),
    ({"barriers": ["mood"], "talking_therapy": "yes"}, True),
    ({"barriers": ["mood"], "talking_therapy": "no"}, False),
    ({"barriers": ["mood"], "talking_therapy": "prefer_not"}, True),
    ({"talking_therapy": "yes"}, True),
    ({"talking_therapy": "no"}, False),
    ({"talking_therapy": "yes", "barriers": None}, True),
    ({"barriers": ["mood"], "gp_area": "scotland", "lives_in": "manchester"}, True),
]


@pytest.mark.parametrize(("changes", "named"), R11)
def test_r11_talking_therapies(changes, named):
    assert ("talking_therapies" in added(**changes)) is named


def test_r11_needs_a_known_age_of_18_and_a_known_place_in_england():
    mood = {"barriers": ["mood"], "talking_therapy": "yes"}
    assert "talking_therapies" not in decided("example", age_band="16_17", **mood)
    assert "talking_therapies" not in decided(age_band=None, **mood)
    assert "talking_therapies" not in decided(gp_area=None, jobcentre_in="bury", **mood)
    assert "talking_therapies" in decided(gp_area="england_other", **mood)


EQUIPMENT = {"barriers": ["equipment"]}
SOON = {**EQUIPMENT, "employment": "starting_soon", "job_risk": None}
R12 = [
    *(({"barriers": [code]}, True) for code in ["equipment", "travel", "duties_hours", "pain_movement"]),
    *(({"barriers": [code]}, False) for code in ["tiredness", "employer", "mood", "none", "fit_note"]),
    *(
        ({**EQUIPMENT, "employment": code, "job_risk": None}, True)
        for code in ["working", "off_sick", "self_employed", "self_employed_off", "starting_soon"]
    ),
    *(
        ({**EQUIPMENT, "employment": code, "job_risk": None}, False)
        for code in ["looking", "not_working_health", "carer_home", "student", "volunteer", "retired", "other"]
    ),
    ({**EQUIPMENT, "employment": "prefer_not", "job_risk": None}, False),
    ({**SOON, "job_date": day(84)}, True),
    ({**SOON, "job_date": day(85)}, False),
    ({**SOON, "job_date": day(0)}, True),
    ({**SOON, "job_date": day(-1)}, True),
    ({**SOON, "job_date": "prefer_not"}, True),
    ({**EQUIPMENT, "job_date": day(200)}, True),
    ({**EQUIPMENT, "civil_servant": "yes"}, False),
    ({**EQUIPMENT, "civil_servant": "no"}, True),
    ({**EQUIPMENT, "civil_servant": "prefer_not"}, True),
    ({**EQUIPMENT, "lives_in": "wales"}, True),
    ({**EQUIPMENT, "lives_in": "northern_ireland"}, False),
    ({**EQUIPMENT, "lives_in": "unknown"}, True),
    ({**EQUIPMENT, "gp_area": None, "jobcentre_in": "manchester"}, False),
    ({**EQUIPMENT, "gp_area": "no_gp", "jobcentre_in": "manchester"}, False),
    ({**EQUIPMENT, "gp_area": "no_gp", "lives_in": "manchester"}, True),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "named"), R12)
def test_r12_access_to_work(changes, named):
    assert ("access_to_work" in added(**changes)) is named


@pytest.mark.parametrize(
    ("civil_servant", "sentence"),
    [
        ("no", "r12"),
        (None, "r12_civil_servant_unknown"),
        ("prefer_not", "r12_civil_servant_unknown"),
    ],
)
def test_r12_says_where_civil_servants_ask_while_it_is_not_known(civil_servant, sentence):
    found = outcome(**EQUIPMENT, civil_servant=civil_servant)
    assert sentence in [reason.sentence for reason in found.reasons]


ADDED_BESIDE_A_GATE = [
    ({"age_band": "16_17", **EQUIPMENT}, "signpost: workwell gp access_to_work"),
    (
        {"age_band": "16_17", "barriers": ["money", "mood", "travel", "discrimination"]},
        "signpost: workwell gp access_to_work",
    ),
    ({"age_band": "16_17", **EQUIPMENT, "civil_servant": "yes"}, "signpost: workwell gp"),
    *(
        (
            {
                **dict.fromkeys(["gp_area", "lives_in"], nation),
                "barriers": ["equipment", "money", "mood", "discrimination"],
                "existing_support": ["mh_team"],
            },
            "signpost: local_nhs access_to_work citizens_advice acas",
        )
        for nation in ("scotland", "wales")
    ),
    (
        {
            **dict.fromkeys(["gp_area", "lives_in"], "northern_ireland"),
            "barriers": ["equipment", "money", "discrimination"],
        },
        "signpost: local_nhs",
    ),
    (
        {"wants_work": "no", "barriers": ["equipment", "money", "mood", "discrimination"]},
        "signpost: be_well talking_therapies citizens_advice acas",
    ),
    ({"wants_work": "no", "barriers": ["equipment"]}, "information:"),
    ({"wants_work": "no", "existing_support": ["mh_team"]}, "information:"),
    ({"wants_work": "no", "job_risk": "threatened"}, "signpost: acas"),
    (
        {"employment": "retired", "wants_work": None, "barriers": ["money"]},
        "signpost: be_well citizens_advice",
    ),
]


@pytest.mark.parametrize(("changes", "expected"), ADDED_BESIDE_A_GATE)
def test_what_each_gate_lets_in(changes, expected):
    assert decided(**changes) == expected


LONG = {**NO_JOB, "out_of_work": "over_2y"}
R13 = [
    *(({**LONG, "out_of_work": code}, True) for code in ("1_to_2y", "over_2y", "never_worked")),
    *(({**LONG, "out_of_work": code}, False) for code in ("under_6m", "6_to_12m", "prefer_not", None)),
    *(
        ({**LONG, "employment": code}, True)
        for code in ["not_working_health", "carer_home", "student", "volunteer", "other", "starting_soon", "retired"]
    ),
    *(
        ({**LONG, "employment": code}, False)
        for code in ["working", "off_sick", "self_employed", "prefer_not"]
    ),
    ({**LONG, "wants_work": "unsure"}, False),
    ({**LONG, "wants_work": None}, False),
    ({**LONG, "existing_support": ["ips"]}, False),
    ({**LONG, "existing_support": ["connect_to_work"]}, False),
    ({**LONG, "existing_support": ["work_coach"]}, True),
    ({**LONG, "existing_support": None}, True),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "named"), R13)
def test_r13_connect_to_work(changes, named):
    assert ("connect_to_work" in added(**changes)) is named


def test_r13_is_for_people_known_to_be_18():
    assert "connect_to_work" not in decided(**{**LONG, "age_band": None})
    assert added("example", **LONG) == "jobcentre"
    assert added("example", **LONG, existing_support=["work_coach"]) == ""
    assert added("example", **LONG, age_band="16_17") == ""


@pytest.mark.parametrize(
    ("support", "expected"),
    [
        (["mh_team"], "ips"),
        (["mh_team", "ips"], ""),
        (["other"], ""),
        ("prefer_not", ""),
        (None, ""),
    ],
)
def test_r14_ips_through_the_mental_health_team(support, expected):
    assert added(existing_support=support) == expected


def test_additions_stand_in_the_order_of_their_rules():
    everything = outcome(
        barriers=["discrimination", "money", "mood", "equipment"],
        existing_support=["mh_team"],
        community_choice="black_led",
        employment="self_employed_off",
    )
    assert everything.destinations == (
        *("ea_msk", "be_well", "vcse_black_led", "talking_therapies", "access_to_work", "ips"),
        *("citizens_advice", "new_style_esa", "acas"),
    )


@pytest.mark.parametrize(
    ("changes", "rule", "destination"),
    [({}, "R6", "ea_msk"), (GP_ONLY, "R7", "msk_service"), ({"wants_work": "no"}, "R5", None)],
)
def test_the_fit_note_reason_stands_with_the_main_destination(changes, rule, destination):
    found = outcome(**changes, barriers=["fit_note"])
    [reason] = [reason for reason in found.reasons if reason.sentence == "fit_note"]
    assert (reason.rule, reason.destination) == (rule, destination)
