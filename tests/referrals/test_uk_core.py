"""Every Bundle fulfils the FHIRPath rules we rely on, and each rule refuses a Bundle that breaks it."""

import copy
import dataclasses

import pytest
from fhir.resources.bundle import Bundle
from fhirpathpy import compile as fhirpath
from fhirpathpy.models import models

from bot.model.referral import STATUSES
from bot.referrals import export_fhir
from bot.store import referrals as store
from tests.referrals.invented import NOW, send
from tests.referrals.test_exports import every_answer
from tests.referrals.uk_core import RULES

PUBLISHER = export_fhir.Publisher("https://example.nhs.uk", "1.0")
# the model of R4 knows which elements have several types: `value` is valueString, valueCodeableConcept …
CHECKS = [(rule, fhirpath(rule.path, models["r4"])) for rule in RULES]


@pytest.fixture
def referral(engine):
    reference = send(engine, **every_answer())
    with engine.begin() as db:
        return store.by_reference(db, reference)


@pytest.fixture
def bundle(referral):
    return export_fhir.bundle(referral, PUBLISHER)


def broken(bundle):
    """The rules that a Bundle breaks."""
    whole = [("Bundle", bundle)] + [
        (entry["resource"]["resourceType"], entry["resource"]) for entry in bundle["entry"]
    ]
    return {
        rule.says
        for kind, resource in whole
        for rule, check in CHECKS
        if rule.on == kind and check(resource) != [True]
    }


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_fulfils_every_rule(referral, status):
    made = export_fhir.bundle(dataclasses.replace(referral, status=status), PUBLISHER)
    Bundle.parse_obj(made)
    assert broken(made) == set()


@pytest.mark.parametrize("value", ["not_answered", "prefer_not"])
def test_answers_that_say_nothing_fulfil_every_rule(engine, value):
    kept = ("consent_take_part", "consent_share", "language", "name", "phone", "age_band")
    answers = {name: answer if name in kept else value for name, answer in every_answer().items()}
    reference = send(engine, **answers)
    with engine.begin() as db:
        made = export_fhir.bundle(store.by_reference(db, reference), PUBLISHER)
    Bundle.parse_obj(made)
    assert broken(made) == set()


def test_every_kind_in_the_bundle_has_rules(bundle):
    kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]} | {"Bundle"}
    assert kinds == {rule.on for rule in RULES}


def of(bundle, kind):
    return next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind)


def preference(bundle):
    found = of(bundle, "Patient")["extension"]
    return next(one for one in found if one["url"].endswith("ContactPreference"))


def ethnic(bundle):
    found = of(bundle, "Patient")["extension"]
    return next(one for one in found if one["url"].endswith("EthnicCategory"))


def interpreter(bundle):
    found = of(bundle, "Patient")["extension"]
    return next(one for one in found if one["url"].endswith("interpreterRequired"))


def part(bundle, url):
    return next(one for one in preference(bundle)["extension"] if one["url"] == url)


NHS_NUMBER = {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9000000009"}
# for every rule one way to break it
BREAKS = {
    "every entry of a transaction has a request": lambda b: b["entry"][0].pop("request"),
    "no two entries have the same fullUrl": lambda b: b["entry"][0].update(
        fullUrl=b["entry"][1]["fullUrl"]
    ),
    "a fullUrl is a UUID in lower case": lambda b: b["entry"][0].update(
        fullUrl=b["entry"][0]["fullUrl"].upper()
    ),
    "nothing is a diagnosis: what a person said is an answer": lambda b: b["entry"].append(
        {"fullUrl": "urn:uuid:0", "resource": {"resourceType": "Condition"}}
    ),
    "it says that it follows UKCore-Patient": lambda b: of(b, "Patient").pop("meta"),
    "an identifier has a system and a value": lambda b: of(b, "Patient")["identifier"][0].pop(
        "system"
    ),
    "no NHS number is made up: none was asked": lambda b: of(b, "Patient")["identifier"].append(
        NHS_NUMBER
    ),
    "only extensions that the profile knows": lambda b: interpreter(b).update(url="https://x"),
    "at most one ethnic category": lambda b: of(b, "Patient")["extension"].append(ethnic(b)),
    "its code is of the English code system": lambda b: ethnic(b)["valueCodeableConcept"]["coding"][
        0
    ].update(system="https://x"),
    "a preference has parts and no value": lambda b: preference(b).update(valueString="x"),
    "each part at most once": lambda b: preference(b)["extension"].append(
        part(b, "PreferredContactMethod")
    ),
    "method and format are coded": lambda b: part(b, "PreferredContactMethod").update(
        valueCodeableConcept={"text": "by phone"}
    ),
    "times are one text": lambda b: part(b, "PreferredContactTimes").pop("valueString"),
    "yes or no": lambda b: interpreter(b).pop("valueBoolean"),
    "BCP 47": lambda b: of(b, "Patient")["communication"][0]["language"]["coding"][0].update(
        code="Urdu"
    ),
    "a number says what it is": lambda b: of(b, "Patient")["telecom"][0].pop("system"),
    "status, subject, author and when": lambda b: of(b, "QuestionnaireResponse").pop("author"),
    "not items in an item and in its answer": lambda b: of(b, "QuestionnaireResponse")["item"][
        0
    ].update(item=[{"linkId": "x"}]),
    "every item has a linkId of its own and an answer": lambda b: of(b, "QuestionnaireResponse")[
        "item"
    ][0].pop("answer"),
    "a policy or a policy rule": lambda b: of(b, "Consent").pop("policy"),
    "patient privacy names the patient": lambda b: of(b, "Consent").pop("patient"),
    "scope, category, status": lambda b: of(b, "Consent").pop("category"),
    "a no is rejected and denies, a yes permits": lambda b: of(b, "Consent").update(
        status="rejected"
    ),
    "it says that it follows UKCore-ServiceRequest": lambda b: of(b, "ServiceRequest").pop("meta"),
    "what a receiver must support is there": lambda b: of(b, "ServiceRequest").pop("requester"),
    "one source, a CodeableConcept": lambda b: of(b, "ServiceRequest")["extension"].append(
        of(b, "ServiceRequest")["extension"][0]
    ),
    "detail only with a code": lambda b: (
        of(b, "ServiceRequest").pop("code"),
        of(b, "ServiceRequest").update(orderDetail=[{"text": "x"}]),
    ),
    "it says that it follows UKCore-Task": lambda b: of(b, "Task").pop("meta"),
    "not changed before it was made": lambda b: of(b, "Task").update(
        lastModified="2020-01-01T00:00:00+00:00"
    ),
    "limits only where a request is to be fulfilled": lambda b: of(b, "Task").pop("code"),
    "of what, when, by whom": lambda b: of(b, "Provenance").pop("agent"),
    "who acts for somebody is not that somebody": lambda b: of(b, "Provenance")["agent"][1][
        "onBehalfOf"
    ].update(of(b, "Provenance")["agent"][1]["who"]),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.on}: {rule.says}")
def test_every_rule_refuses_a_bundle_that_breaks_it(bundle, rule):
    spoilt = copy.deepcopy(bundle)
    BREAKS[rule.says](spoilt)
    assert rule.says in broken(spoilt)


def test_a_referral_changed_later_says_so(referral):
    later = dataclasses.replace(referral, updated_at=NOW.replace(hour=12))
    assert broken(export_fhir.bundle(later, PUBLISHER)) == set()
