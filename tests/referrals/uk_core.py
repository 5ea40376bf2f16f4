"""The rules of FHIR R4 and UK Core that our Bundle relies on, as FHIRPath that each resource fulfils.

R4: hl7.org/fhir/R4 (4.0.1). UK Core: StructureDefinitions of the UK Core staging repository,
Patient 2.6.0, ServiceRequest 2.5.0, Task 1.2.0, Extension ContactPreference 2.0.0. This is what we
rely on and no more: neither a validator nor a receiver has looked at a Bundle of ours.
"""

from dataclasses import dataclass

UK = "https://fhir.hl7.org.uk"
_PATIENT_EXTENSIONS = (
    f"{UK}/StructureDefinition/Extension-UKCore-ContactPreference",
    f"{UK}/StructureDefinition/Extension-UKCore-EthnicCategory",
    "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
)
_CONTACT = "extension.where(url.endsWith('ContactPreference'))"
_ONE_OR_NONE = " and ".join(
    f"{_CONTACT}.extension.where(url = '{name}').count() <= 1"
    for name in (
        "PreferredContactMethod",
        "PreferredContactTimes",
        "PreferredWrittenCommunicationFormat",
    )
)


@dataclass(frozen=True)
class Rule:
    """On which resource type, from where, and the FHIRPath that must give true."""

    on: str
    source: str
    says: str
    path: str


RULES = (
    Rule("Bundle", "R4 bdl-3", "every entry of a transaction has a request",
         "entry.all(request.exists() and request.method = 'POST' and request.url = resource.resourceType)"),
    Rule("Bundle", "R4 bdl-7", "no two entries have the same fullUrl",
         "entry.fullUrl.isDistinct() and entry.count() = entry.fullUrl.count()"),
    Rule("Bundle", "R4 bundle.html#references", "a fullUrl is a UUID in lower case",
         "entry.all(fullUrl.matches('^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'))"),
    Rule("Bundle", "ours", "nothing is a diagnosis: what a person said is an answer",
         "entry.resource.where(resourceType = 'Condition' or resourceType = 'Observation').empty()"),
    Rule("Patient", "UK Core 2.6.0", "it says that it follows UKCore-Patient",
         f"meta.profile = '{UK}/StructureDefinition/UKCore-Patient'"),
    Rule("Patient", "UK Core 2.6.0, identifier", "an identifier has a system and a value",
         "identifier.exists() and identifier.all(system.exists() and value.exists())"),
    Rule("Patient", "UK Core 2.6.0, identifier:nhsNumber", "no NHS number is made up: none was asked",
         "identifier.where(system = 'https://fhir.nhs.uk/Id/nhs-number').empty()"),
    Rule("Patient", "UK Core 2.6.0, extension", "only extensions that the profile knows",
         "extension.all(" + " or ".join(f"url = '{url}'" for url in _PATIENT_EXTENSIONS) + ")"),
    Rule("Patient", "UK Core 2.6.0, extension:ethnicCategory max 1", "at most one ethnic category",
         "extension.where(url.endsWith('EthnicCategory')).count() <= 1"),
    Rule("Patient", "UK Core, Extension EthnicCategory", "its code is of the English code system",
         f"extension.where(url.endsWith('EthnicCategory')).value.coding.all(system = '{UK}/CodeSystem/UKCore-EthnicCategoryEngland')"),
    Rule("Patient", "R4 ext-1; UK Core ContactPreference 2.0.0", "a preference has parts and no value",
         f"{_CONTACT}.all(extension.exists() and value.empty())"),
    Rule("Patient", "UK Core ContactPreference 2.0.0", "each part at most once", _ONE_OR_NONE),
    Rule("Patient", "UK Core ContactPreference 2.0.0", "method and format are coded",
         f"{_CONTACT}.extension.where(url = 'PreferredContactMethod' or url = 'PreferredWrittenCommunicationFormat').all(value.coding.code.exists())"),
    Rule("Patient", "UK Core ContactPreference 2.0.0", "times are one text",
         f"{_CONTACT}.extension.where(url = 'PreferredContactTimes').all(valueString.exists())"),
    Rule("Patient", "R4 patient-interpreterRequired", "yes or no",
         "extension.where(url.endsWith('interpreterRequired')).all(valueBoolean.exists())"),
    Rule("Patient", "UK Core 2.6.0, communication.language (required: all-languages)", "BCP 47",
         "communication.all(language.coding.all(system = 'urn:ietf:bcp:47' and code.matches('^[a-z]{2,3}(-[A-Z][a-z]{3})?$')))"),
    Rule("Patient", "R4 cpt-2", "a number says what it is", "telecom.all(value.empty() or system.exists())"),
    Rule("QuestionnaireResponse", "R4", "status, subject, author and when",
         "status = 'completed' and subject.exists() and author.exists() and authored.exists()"),
    Rule("QuestionnaireResponse", "R4 qrs-1", "not items in an item and in its answer",
         "item.all((answer.exists() and item.exists()).not())"),
    Rule("QuestionnaireResponse", "R4", "every item has a linkId of its own and an answer",
         "item.linkId.isDistinct() and item.all(answer.value.exists())"),
    Rule("Consent", "R4 ppc-1", "a policy or a policy rule", "policy.exists() or policyRule.exists()"),
    Rule("Consent", "R4 ppc-2", "patient privacy names the patient",
         "patient.exists() or scope.coding.where(code = 'patient-privacy').empty()"),
    Rule("Consent", "R4 1..*", "scope, category, status", "scope.exists() and category.exists() and status.exists()"),
    Rule("Consent", "ours", "a no is rejected and denies, a yes permits",
         "(status = 'active' and provision.type = 'permit') or (status = 'rejected' and provision.type = 'deny')"),
    Rule("ServiceRequest", "UK Core 2.5.0", "it says that it follows UKCore-ServiceRequest",
         f"meta.profile = '{UK}/StructureDefinition/UKCore-ServiceRequest'"),
    Rule("ServiceRequest", "UK Core 2.5.0, must support", "what a receiver must support is there",
         "status.exists() and intent.exists() and category.exists() and priority.exists() and code.exists()"
         " and subject.exists() and authoredOn.exists() and requester.exists()"),
    Rule("ServiceRequest", "UK Core 2.5.0, extension:sourceOfServiceRequest max 1", "one source, a CodeableConcept",
         "extension.where(url.endsWith('SourceOfServiceRequest')).count() <= 1"
         " and extension.where(url.endsWith('SourceOfServiceRequest')).all(value.coding.code.exists())"),
    Rule("ServiceRequest", "R4 prr-1", "detail only with a code", "orderDetail.empty() or code.exists()"),
    Rule("Task", "UK Core 1.2.0", "it says that it follows UKCore-Task",
         f"meta.profile = '{UK}/StructureDefinition/UKCore-Task'"),
    Rule("Task", "R4 inv-1", "not changed before it was made",
         "lastModified.empty() or authoredOn.empty() or lastModified >= authoredOn"),
    Rule("Task", "R4 Task.restriction", "limits only where a request is to be fulfilled",
         "restriction.empty() or (focus.exists() and code.coding.where(code = 'fulfill').exists())"),
    Rule("Provenance", "R4 1..*", "of what, when, by whom",
         "target.exists() and recorded.exists() and agent.exists() and agent.all(who.exists())"),
    Rule("Provenance", "R4 prov-1", "who acts for somebody is not that somebody",
         "agent.all(onBehalfOf.empty() or onBehalfOf.display != who.display)"),
)  # fmt: skip
