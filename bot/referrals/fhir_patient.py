"""The person as a FHIR R4 Patient, with UK Core's extensions where it has them.

UK Core (June 2025): Patient 2.6.1, Extension-UKCore-ContactPreference, EthnicCategory.
Codes: UKCore-PreferredContactMethod 3 telephone, 7 sign language, 9 SMS;
UKCore-PreferredWrittenCommunicationFormat 11 large print, 12 braille, 13 audio.
"""

from __future__ import annotations

from typing import Any, Final

from bot.referrals.ethnicity import DISPLAY

UK_CORE: Final = "https://fhir.hl7.org.uk/StructureDefinition/"
UK_CODES: Final = "https://fhir.hl7.org.uk/CodeSystem/"

_METHOD: Final = {"call": ("3", "Telephone"), "text": ("9", "SMS")}
_FORMAT: Final = {
    "large_print": ("11", "Large print"),
    "braille": ("12", "Braille"),
    "audio": ("13", "Audio"),
}


def coded(system: str, code: str, display: str) -> dict[str, Any]:
    """A CodeableConcept with one coding."""
    return {"coding": [{"system": system, "code": code, "display": display}]}


def patient(record: dict[str, Any], identifier: dict[str, str]) -> dict[str, Any]:
    """The Patient resource. Name and number as given: nobody checked them against a register."""
    person, access = record["person"], record["access"]
    resource: dict[str, Any] = {
        "resourceType": "Patient",
        "meta": {"profile": [f"{UK_CORE}UKCore-Patient"]},
        "identifier": [identifier],
        "active": True,
        "communication": [_language(record["language"], access.get("interpreter"))],
    }
    if person.get("name"):
        resource["name"] = [{"use": "usual", "text": person["name"]}]
    if str(person.get("phone", "")).startswith("+"):
        resource["telecom"] = [{"system": "phone", "value": person["phone"]}]
    extensions = [*_interpreter(access), *_preference(person, access), *_ethnic(record)]
    if extensions:
        resource["extension"] = extensions
    return resource


def _language(language: str, interpreter: str | None) -> dict[str, Any]:
    spoken = interpreter if _is_language(interpreter) else language
    coding = {"system": "urn:ietf:bcp:47", "code": spoken}
    return {"language": {"coding": [coding]}, "preferred": True}


def _is_language(code: str | None) -> bool:
    return code not in (None, "none", "not_answered", "prefer_not")


def _interpreter(access: dict[str, Any]) -> list[dict[str, Any]]:
    if access.get("interpreter") in (None, "not_answered", "prefer_not"):
        return []
    needed = _is_language(access["interpreter"]) or "bsl" in access.get("access_needs", [])
    url = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
    return [{"url": url, "valueBoolean": needed}]


def _preference(person: dict[str, Any], access: dict[str, Any]) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = []
    if person.get("contact_by") in _METHOD:
        parts.append(
            _part("PreferredContactMethod", "PreferredContactMethod", _METHOD[person["contact_by"]])
        )
    times = person.get("contact_times")
    if isinstance(times, list) and times:
        parts.append({"url": "PreferredContactTimes", "valueString": ", ".join(times)})
    formats = [code for code in access.get("access_needs", []) if code in _FORMAT]
    if formats:
        name = "PreferredWrittenCommunicationFormat"
        parts.append(_part(name, name, _FORMAT[formats[0]]))
    if not parts:
        return []
    return [{"url": f"{UK_CORE}Extension-UKCore-ContactPreference", "extension": parts}]


def _part(url: str, system: str, code: tuple[str, str]) -> dict[str, Any]:
    return {"url": url, "valueCodeableConcept": coded(f"{UK_CODES}UKCore-{system}", *code)}


def _ethnic(record: dict[str, Any]) -> list[dict[str, Any]]:
    code = record.get("equality", {}).get("ethnic_category")
    if code is None:
        return []
    concept = coded(f"{UK_CODES}UKCore-EthnicCategoryEngland", code, DISPLAY[code])
    return [{"url": f"{UK_CORE}Extension-UKCore-EthnicCategory", "valueCodeableConcept": concept}]
