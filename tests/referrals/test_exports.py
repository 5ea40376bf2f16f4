import copy
import csv
import dataclasses
import io

import jsonschema
import pytest
from fhir.resources.bundle import Bundle

from bot.model.answers import NO_ANSWER, SLOTS, Kind
from bot.model.referral import STATUSES
from bot.referrals import export_csv, export_fhir, export_json
from bot.referrals.ethnicity import CATEGORY, DISPLAY
from bot.referrals.record import SECTION_OF
from bot.referrals.withdraw import withdraw
from bot.store import referrals as store
from tests.referrals.invented import ANSWERS, NOW, send

PUBLISHER = export_fhir.Publisher("https://example.nhs.uk", "1.0")
VALIDATOR = jsonschema.Draft202012Validator(
    export_json.schema(), format_checker=jsonschema.FormatChecker()
)


def exported(engine, **changes):
    reference = send(engine, **changes)
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, export_json.as_data(found, store.history_of(db, found.id))


def test_the_schema_is_one(engine):
    jsonschema.Draft202012Validator.check_schema(export_json.schema())


def test_a_referral_validates(engine):
    _, data = exported(engine)
    VALIDATOR.validate(data)


def every_answer():
    one_each = {
        Kind.CODE: lambda slot: slot.codes[0],
        Kind.CODES: lambda slot: list(slot.codes),
        Kind.WEEKS: lambda slot: 6,
        Kind.DATE: lambda slot: "2026-12-01",
        Kind.TEXT: lambda slot: "=cmd|' /C calc'!A0",
        Kind.PHONE: lambda slot: "+447700900123",
        Kind.LANGUAGE: lambda slot: "zh-Hant",
    }
    answers = {name: one_each[slot.kind](slot) for name, slot in SLOTS.items()}
    return {**answers, "age_band": "18_plus"}


@pytest.mark.parametrize("value", [None, *NO_ANSWER])
def test_every_slot_with_any_answer_validates_and_stands_once(engine, value):
    kept = ("consent_take_part", "consent_share", "language", "name", "phone")
    answers = {
        name: answer if value is None or name in kept else value
        for name, answer in every_answer().items()
    }
    _, data = exported(engine, **answers)
    VALIDATOR.validate(data)
    flat = [key for part in data.values() if isinstance(part, dict) for key in part]
    for slot in SLOTS:
        if slot.startswith("consent_") or slot in ("language", "safety", "barriers"):
            assert slot not in flat
        else:
            assert flat.count(slot) == 1
            assert SECTION_OF[slot] in data


def test_what_was_not_asked_is_absent(engine):
    _, data = exported(engine)
    assert "equality" not in data
    assert "job_date" not in data["employment"]
    assert data["condition"]["condition_words"] == "my back goes into spasm"
    assert data["barriers_words"] == "cant lift the boxes"


def breakages():
    yield "status", "lost"
    yield "reference", "OIL-0BS"
    yield "safety", [{"words": "x"}]
    yield "version", "2"
    yield "surprise", 1
    yield "first_contact_due", "soon"


@pytest.mark.parametrize(("key", "value"), breakages())
def test_the_schema_refuses_what_is_wrong(engine, key, value):
    _, data = exported(engine)
    broken = {**copy.deepcopy(data), key: value}
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(broken)


def test_the_schema_knows_the_codes_that_the_model_knows():
    properties = export_json.schema()["properties"]
    for slot, section in SECTION_OF.items():
        text = str(properties[section]["properties"][slot])
        for code in SLOTS[slot].codes:
            assert repr(code) in text
    assert properties["status"]["enum"] == list(STATUSES)


@pytest.mark.parametrize("status", STATUSES)
def test_the_bundle_parses_as_fhir_r4_in_every_status(engine, status):
    found, _ = exported(engine, **every_answer())
    found = dataclasses.replace(found, status=status)
    data = export_fhir.bundle(found, PUBLISHER)
    parsed = Bundle.parse_obj(data)
    kinds = [entry.resource.resource_type for entry in parsed.entry]
    assert kinds == [
        "Patient",
        "QuestionnaireResponse",
        "Consent",
        "Consent",
        "ServiceRequest",
        "Task",
        "Provenance",
    ]
    assert "Condition" not in kinds


def test_every_reference_in_the_bundle_is_in_the_bundle(engine):
    found, _ = exported(engine)
    data = export_fhir.bundle(found, PUBLISHER)
    urls = {entry["fullUrl"] for entry in data["entry"]}

    def references(node):
        if isinstance(node, dict):
            if "reference" in node:
                yield node["reference"]
            node = node.values()
        elif not isinstance(node, list):
            return
        for child in node:
            yield from references(child)

    named = list(references(data["entry"]))
    assert len(named) > 10
    assert set(named) <= urls
    assert export_fhir.bundle(found, PUBLISHER) == data


def test_the_bundle_carries_the_answers_and_the_needs(engine):
    found, _ = exported(engine)
    resources = {
        entry["resource"]["resourceType"]: entry["resource"]
        for entry in export_fhir.bundle(found, PUBLISHER)["entry"]
    }
    answers = {
        item["linkId"]: item["answer"] for item in resources["QuestionnaireResponse"]["item"]
    }
    assert answers["sick_weeks"] == [{"valueInteger": 6}]
    assert answers["barriers"] == [{"valueString": "pain_movement"}, {"valueString": "mood"}]
    assert answers["condition_words"] == [{"valueString": "my back goes into spasm"}]
    patient = resources["Patient"]
    assert patient["communication"][0]["language"]["coding"][0]["code"] == "ur"
    assert "'code': '11'" in str(patient["extension"])
    assert resources["Task"]["restriction"]["period"]["end"] == "2026-11-27"


def test_every_ethnic_group_has_exactly_one_known_category():
    assert set(CATEGORY) == {*SLOTS["ethnicity"].codes, *NO_ANSWER}
    assert set(CATEGORY.values()) == set(DISPLAY)


def test_no_cell_of_the_csv_runs_in_a_spreadsheet(engine):
    dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]
    found = [
        exported(engine, conversation=f"c{n}", name=name)[0] for n, name in enumerate(dangerous)
    ]
    file = io.StringIO(newline="")
    assert export_csv.write(found, file) == len(dangerous)
    file.seek(0)
    rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == [f"'{name}" for name in dangerous]
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_the_csv_has_a_column_for_every_fact(engine):
    found, _ = exported(engine)
    file = io.StringIO(newline="")
    export_csv.write([found], file)
    file.seek(0)
    (row,) = csv.DictReader(file)
    assert row["barriers"] == "pain_movement; mood"
    assert row["destinations"] == "ea_msk; access_to_work"
    assert row["consent_share"] == "yes"
    assert row["consent_evaluation"] == "no"
    assert row["own_words"].startswith("condition: my back")
    asked = set(ANSWERS) - {"consent_take_part", "consent_share", "safety", "language"}
    assert all(row[slot] for slot in asked)


def test_no_export_of_a_withdrawn_referral_holds_the_person(engine):
    send(engine)
    withdraw(engine, conversation_id="conversation-1", now=NOW)
    with engine.begin() as db:
        found = store.by_conversation(db, "conversation-1")
        data = export_json.as_data(found, store.history_of(db, found.id))
    VALIDATOR.validate(data)
    bundle = export_fhir.bundle(found, PUBLISHER)
    Bundle.parse_obj(bundle)
    file = io.StringIO(newline="")
    export_csv.write([found], file)
    assert data["status"] == "withdrawn"
    for said in ("Okafor", "7700900123", "spasm", "boxes", "off_sick"):
        assert said not in f"{data}{bundle}{file.getvalue()}"


def test_marks_that_other_systems_choke_on_become_spaces():
    from bot.referrals.export_csv import cell
    from bot.referrals.printable import printable

    assert printable({"a": ["x\x00y", "x\x1fy\u2028z", "fine\n"]}) == {
        "a": ["x y", "x y z", "fine\n"]
    }
    assert cell("x\x00y") == "x y"
