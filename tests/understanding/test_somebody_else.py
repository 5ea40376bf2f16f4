"""What is told of somebody else's care or work is not taken for the person's own."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory import load_site, places_as_said, services_as_said
from bot.settings import PROJECT
from bot.understanding.read import read

TODAY = date(2026, 11, 23)
SITE = load_site(PROJECT / "data", "manchester")
CARE = ("msk_care", "care_service", "care_provider")


def by_rules(text: str, question: str | None) -> dict[str, object]:
    return read(
        text, question, today=TODAY, places=places_as_said(SITE), services=services_as_said(SITE), twice=False
    ).answers  # fmt: skip


@pytest.mark.parametrize("question", [None, "msk_care", "employment", "condition", "barriers"])
@pytest.mark.parametrize(
    "text",
    [
        "my mum sees a physio", "my husband is waiting for physio", "my wife is off sick", "my partner is retired",
        "our daughter had physio at the mri", "husband is self employed",
    ],
)  # fmt: skip
def test_a_relatives_care_and_work_are_theirs(text: str, question: str | None) -> None:
    """Hazard: a person who sees nobody is queued by a mother's physiotherapist."""
    assert not {"employment", *CARE} & {*by_rules(text, question)}


@pytest.mark.parametrize(
    ("text", "slot", "code"),
    [
        ("my wife is off sick, im working", "employment", "working"),
        ("my husband works but im off sick", "employment", "off_sick"),
        ("my son is disabled, im a full time carer", "employment", "carer_home"),
        ("my mum had physio, im waiting for it", "msk_care", "waiting"),
        ("i see a physio, my mum does too", "msk_care", "under_care"),
    ],
)
def test_ones_own_beside_it_is_heard(text: str, slot: str, code: str) -> None:
    assert by_rules(text, slot)[slot] == code


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("MFT rheumatology", "mft_rheumatology"), ("pain clinic at wythenshawe", "mft_pain"), ("mft msk", "mft_msk"),
        ("trafford msk", "trafford_msk"), ("trafford general physio", "mft_physio"), ("mft", "mft_physio"),
        ("salford royal", "elsewhere"), ("royal oldham", "elsewhere"), ("tameside hospital", "elsewhere"),
        ("1", "mft_physio"), ("6", "trafford_msk"), ("7", "elsewhere"),
    ],
)  # fmt: skip
def test_a_hospital_means_its_service_of_the_kind_that_is_named(text: str, provider: str) -> None:
    assert by_rules(text, "care_provider")["care_provider"] == provider


def test_a_number_picks_from_the_sites_list_whatever_kind_was_told_before() -> None:
    assert list(dict.fromkeys(services_as_said(SITE, "rheumatology").values())) == [
        service.code for service in SITE.services
    ]
