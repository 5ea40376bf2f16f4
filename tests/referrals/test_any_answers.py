"""Whatever a person answers, every export of it holds together."""

import csv
import io

import jsonschema
from fhir.resources.bundle import Bundle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advisers.at_a_glance import by_when, groups
from bot.directory.site import load_site
from bot.model.answers import NO_ANSWER, SLOTS, Answers, Kind
from bot.referrals import export_csv, export_fhir, export_json
from bot.settings import PROJECT
from bot.store.referrals import Entry, Referral
from bot.triage.assess import assess
from tests.referrals.invented import NOW, OUTCOME, make_record

VALIDATOR = jsonschema.Draft202012Validator(
    export_json.schema(), format_checker=jsonschema.FormatChecker()
)
PUBLISHER = export_fhir.Publisher("https://example.nhs.uk", "1")
WORDS = st.text(min_size=1, max_size=30).filter(str.strip)
OF_KIND = {
    Kind.CODE: lambda slot: st.sampled_from(slot.codes),
    Kind.CODES: lambda slot: st.lists(st.sampled_from(slot.codes), unique=True, max_size=4),
    Kind.WEEKS: lambda slot: st.integers(0, 520),
    Kind.DATE: lambda slot: st.dates().map(str),
    Kind.TEXT: lambda slot: WORDS,
    Kind.PHONE: lambda slot: st.integers(0, 999).map(lambda n: f"+447700900{n:03d}"),
    Kind.LANGUAGE: lambda slot: st.sampled_from([*slot.also, "en", "ur", "zh-Hant"]),
}
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        name: st.one_of(OF_KIND[slot.kind](slot), st.sampled_from(NO_ANSWER), st.none())
        for name, slot in SLOTS.items()
        if name != "language"
    },
)


def referral(record):
    sent = {
        "reference": "CFH-JKM",
        "created_at": NOW.isoformat(),
        "first_contact_due": "2026-11-27",
    }
    return Referral(
        id=1,
        reference="CFH-JKM",
        conversation_id="c",
        site="manchester",
        team="manchester",
        status="waiting",
        claimed_by=None,
        edition=1,
        primary_outcome="ea_queue",
        priority="normal",
        pathway=None,
        strand=None,
        language="en",
        area=None,
        source="sms",
        attempts=0,
        first_contact_due=NOW.date(),
        deferred_until=None,
        phone_hash=None,
        name=None,
        record={**sent, **record},
        created_at=NOW,
        updated_at=NOW,
    )


SITES = {
    name: load_site(PROJECT / "data", name) for name in ("manchester", "nottingham", "example")
}


@given(ANSWERS, st.sampled_from(sorted(SITES)))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_export_of_any_answers_holds_together(answers, site):
    outcome = assess(Answers(answers), SITES[site], NOW.date())
    if outcome.primary is None:
        # `safety` not settled: nothing is sent, so there is nothing to export
        outcome = OUTCOME
    one = referral(make_record(outcome, **answers))
    VALIDATOR.validate(export_json.as_data(one, [Entry(NOW, "patient", "sent", "waiting")]))
    Bundle.parse_obj(export_fhir.bundle(one, PUBLISHER))
    file = io.StringIO(newline="")
    export_csv.write([one], file)
    (row,) = csv.DictReader(io.StringIO(file.getvalue(), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    facts = [fact for group in groups(one.record, {}, {}).values() for fact in group]
    assert all(fact.name and (fact.value or fact.words) for fact in facts)
    assert all(line.strip() for line in by_when(one.record))
