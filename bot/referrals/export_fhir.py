"""A referral as a FHIR R4 transaction Bundle, following UK Core where it has a profile.

UK Core (June 2025 staging): ServiceRequest 2.5.1 and Patient 2.6.1 are active; Task 1.2.0,
Consent 2.4.0, QuestionnaireResponse 1.2.0 and Provenance 1.2.0 are drafts. What a person said
about their condition is an answer in the QuestionnaireResponse, never a Condition.
SNOMED codes: 1098051000000103 employment support (NHS Talking Therapies data set),
310434002 self-referral to service. The rules we rely on are checked as FHIRPath (docs/fhir.md);
conformance was not checked by a validator or a receiver.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, Final

from bot.model.answers import SLOTS, Kind
from bot.referrals.fhir_patient import UK_CORE, coded, patient
from bot.referrals.printable import printable
from bot.referrals.record import own_words, shown, slots_of
from bot.store.referrals import Referral

SNOMED: Final = "http://snomed.info/sct"
TASK_CODES: Final = "http://hl7.org/fhir/CodeSystem/task-code"

_REQUEST_STATUS: Final = {
    "closed": "completed",
    "withdrawn": "revoked",
    "no_longer_wanted": "revoked",
    "redirected": "revoked",
    "deferred": "on-hold",
}
_TASK_STATUS: Final = {
    "waiting": "requested",
    "claimed": "accepted",
    "trying": "accepted",
    "contacted": "in-progress",
    "started": "in-progress",
    "closed": "completed",
    "cannot_contact": "failed",
    "no_longer_wanted": "cancelled",
    "deferred": "on-hold",
    "redirected": "rejected",
    "withdrawn": "cancelled",
}


@dataclass(frozen=True)
class Publisher:
    """Who says it: the base address for our own identifiers, and the software's version."""

    base_url: str
    version: str


def bundle(referral: Referral, publisher: Publisher) -> dict[str, Any]:
    """The Bundle as plain data. The same referral always has the same ids, so it can be re-sent."""
    return _Bundle(referral, publisher).build()


class _Bundle:
    def __init__(self, referral: Referral, publisher: Publisher):
        self.referral = referral
        self.record = printable(shown(referral.record, referral.status))
        self.publisher = publisher
        self.identifier = {
            "system": f"{publisher.base_url}/id/referral",
            "value": referral.reference,
        }

    def build(self) -> dict[str, Any]:
        resources = {
            "patient": patient(self.record, self.identifier),
            "answers": self._answers(),
            **{
                f"consent-{number}": self._consent(line)
                for number, line in enumerate(self.record["consents"], 1)
            },
            "request": self._request(),
            "task": self._task(),
            "provenance": self._provenance(),
        }
        return {
            "resourceType": "Bundle",
            "type": "transaction",
            "entry": [self._entry(name, resource) for name, resource in resources.items()],
        }

    def _url(self, name: str) -> str:
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{self.identifier}/{name}')}"

    def _ref(self, name: str) -> dict[str, str]:
        return {"reference": self._url(name)}

    def _entry(self, name: str, resource: dict[str, Any]) -> dict[str, Any]:
        request = {"method": "POST", "url": resource["resourceType"]}
        if "identifier" in resource:
            # a receiver that has it already keeps the one it has
            request["ifNoneExist"] = "identifier={system}|{value}".format(**self.identifier)
        return {"fullUrl": self._url(name), "resource": resource, "request": request}

    def _answers(self) -> dict[str, Any]:
        words = own_words(self.record)
        given = {
            slot: value for slot, value in slots_of(self.record).items() if slot not in _IN_PATIENT
        }
        return {
            "resourceType": "QuestionnaireResponse",
            "meta": {"profile": [f"{UK_CORE}UKCore-QuestionnaireResponse"]},
            "identifier": self.identifier,
            "questionnaire": f"{self.publisher.base_url}/Questionnaire/referral|{self.record['version']}",
            "status": "completed",
            "subject": self._ref("patient"),
            "authored": self.record["created_at"],
            "author": self._ref("patient"),
            "source": self._ref("patient"),
            "item": [_item(slot, value) for slot, value in given.items()]
            + [
                {"linkId": f"{slot}_words", "answer": [{"valueString": said}]}
                for slot, said in words.items()
            ],
        }

    def _consent(self, line: dict[str, Any]) -> dict[str, Any]:
        scope = "http://terminology.hl7.org/CodeSystem/consentscope"
        agreed = line["answer"] == "yes"
        return {
            "resourceType": "Consent",
            "meta": {"profile": [f"{UK_CORE}UKCore-Consent"]},
            "status": "active" if agreed else "rejected",
            "scope": coded(scope, "patient-privacy", "Privacy Consent"),
            "category": [{"text": f"Self-referral: {line['purpose']}"}],
            "patient": self._ref("patient"),
            "dateTime": line["at"],
            "performer": [self._ref("patient")],
            "policy": [
                {
                    "uri": f"{self.publisher.base_url}/consent/{line['purpose']}"
                    f"/{line['wording_version']}#{line['wording_hash']}"
                }
            ],
            "provision": {"type": "permit" if agreed else "deny"},
        }

    def _request(self) -> dict[str, Any]:
        source = coded(SNOMED, "310434002", "Self-referral to service")
        return {
            "resourceType": "ServiceRequest",
            "meta": {"profile": [f"{UK_CORE}UKCore-ServiceRequest"]},
            "extension": [
                {
                    "url": f"{UK_CORE}Extension-UKCore-SourceOfServiceRequest",
                    "valueCodeableConcept": source,
                }
            ],
            "identifier": [self.identifier],
            "status": _REQUEST_STATUS.get(self.referral.status, "active"),
            "intent": "proposal",
            "category": [{"text": "Employment support"}],
            "priority": "urgent" if self.referral.priority == "high" else "routine",
            "code": {
                "coding": [{"system": SNOMED, "code": "1098051000000103"}],
                "text": "Employment support",
            },
            "subject": self._ref("patient"),
            "occurrencePeriod": {"end": self.record["first_contact_due"]},
            "authoredOn": self.record["created_at"],
            "requester": self._ref("patient"),
            "supportingInfo": [self._ref("answers")],
        }

    def _task(self) -> dict[str, Any]:
        return {
            "resourceType": "Task",
            "meta": {"profile": [f"{UK_CORE}UKCore-Task"]},
            "identifier": [self.identifier],
            "status": _TASK_STATUS[self.referral.status],
            "businessStatus": {"text": self.referral.status},
            "intent": "order",
            "code": coded(TASK_CODES, "fulfill", "Fulfill the focal request"),
            "priority": "urgent" if self.referral.priority == "high" else "routine",
            "focus": self._ref("request"),
            "for": self._ref("patient"),
            "authoredOn": self.record["created_at"],
            "lastModified": _time(self.referral.updated_at),
            "owner": {"display": f"Employment advisers, {self.referral.team}"},
            "restriction": {"period": {"end": self.record["first_contact_due"]}},
        }

    def _provenance(self) -> dict[str, Any]:
        version = f"msk-work-referral {self.publisher.version}"
        return {
            "resourceType": "Provenance",
            "meta": {"profile": [f"{UK_CORE}UKCore-Provenance"]},
            "target": [self._ref("answers"), self._ref("request")],
            "recorded": self.record["created_at"],
            "agent": [
                {"who": self._ref("patient")},
                {
                    "who": {"display": version},
                    "onBehalfOf": {"display": f"Employment advisers, {self.referral.team}"},
                },
            ],
        }


_IN_PATIENT: Final = ("name", "phone")


def _item(slot: str, value: Any) -> dict[str, Any]:
    values = value if isinstance(value, list) else [value]
    return {"linkId": slot, "answer": [_answer(slot, one) for one in values]}


def _answer(slot: str, value: Any) -> dict[str, Any]:
    kind = SLOTS[slot].kind
    if kind is Kind.WEEKS and isinstance(value, int):
        return {"valueInteger": value}
    if kind is Kind.DATE and value[:1].isdigit():
        return {"valueDate": value}
    return {"valueString": value}


def _time(at: dt.datetime) -> str:
    return at.isoformat()
