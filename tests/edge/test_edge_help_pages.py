"""Signposts from the directory of the day, sheets to get ready with, and a partner's own link."""

import datetime as dt
import re

import pytest

from bot.directory import known_sites, load_site
from bot.edge.ports import Face
from bot.edge.prose import as_html
from bot.edge.signposts import GROUPS, NOT_BY_ONESELF, services_of
from bot.language.words import Words
from bot.model.outcome import DESTINATIONS
from bot.settings import PROJECT
from tests.edge.parts import edge_app
from tests.edge.sound_page import HTML, check_page, tree_of, words

WORDS = Words(PROJECT / "data", PROJECT / "locales")
SITES = known_sites(PROJECT / "data")
TODAY = dt.date(2026, 11, 23)


def shown(site, today):
    groups = services_of(site, WORDS, "en", today)
    return {service.code: service for group in groups for service in group.services}


def client_of(tmp_path, site="manchester", **more):
    face = Face("Example", None, load_site(PROJECT / "data", site))
    return edge_app(tmp_path, words=WORDS, face=face, **more).test_client()


def test_every_destination_has_a_place_on_the_page_or_a_reason_not_to():
    grouped = [code for codes in GROUPS.values() for code in codes]
    assert sorted([*grouped, *NOT_BY_ONESELF]) == sorted(DESTINATIONS)


@pytest.mark.parametrize("name", SITES)
@pytest.mark.parametrize("day", range(0, 3000, 250))
def test_just_those_named_on_the_day_are_shown(name, day):
    site, today = load_site(PROJECT / "data", name), dt.date(2019, 1, 1) + dt.timedelta(days=day)
    named = {code for code in site.directory if site.names(code, today)}
    assert set(shown(site, today)) == named - set(NOT_BY_ONESELF)


@pytest.mark.parametrize("name", SITES)
def test_a_closed_service_is_nowhere_on_the_pages(tmp_path, name):
    client = client_of(tmp_path, name)
    site = load_site(PROJECT / "data", name)
    said = " ".join(
        words(tree_of(client.get(path)))
        for path in ("/", "/services", "/help/prepare", "/help/access-to-work", "/privacy")
    ).lower()
    assert site.closed
    for entry in site.closed:
        short = re.sub(r"\s*\(.*", "", entry.title).lower()
        assert short not in said


@pytest.mark.parametrize("name", SITES)
def test_only_confirmed_numbers_and_addresses_are_shown(name):
    site = load_site(PROJECT / "data", name)
    for code, service in shown(site, TODAY).items():
        entry = site.directory[code]
        for fact in (entry.phone, entry.url):
            # 999 and 111 are what the services are called
            if fact and not fact.confirmed and not re.fullmatch(r"\d{3}", fact.value):
                assert fact.value not in service.says


def test_the_page_says_for_whom_and_how(tmp_path):
    tree = check_page(client_of(tmp_path).get("/services"))
    text = words(tree)
    assert "Access to Work May pay for equipment" in text
    assert "Who it is for: people aged 16 or over." in text
    links = {a.get("href") for a in tree.iter(f"{HTML}a")}
    assert {"tel:08001111", "tel:999", "https://gov.uk/access-to-work"} <= links


def test_places_and_ages_are_those_of_the_site(tmp_path):
    site = load_site(PROJECT / "data", "manchester")
    opened = next(e.open_from for c, e in site.directory.items() if c == "be_well")
    fresh = site.directory["be_well"].last_checked
    be_well = shown(site, max(opened, fresh)).get("be_well")
    assert be_well is None or (be_well.places, be_well.age) == (("Manchester",), 16)


def test_the_sheet_never_says_what_a_fit_note_should_say(tmp_path):
    text = words(check_page(client_of(tmp_path).get("/help/prepare")))
    assert "between you and the professional who gives it" in text
    assert not re.search(r"(?i)\b(should|must|ask (them|the doctor|a GP) to) (say|write|put)", text)


def test_the_checklist_promises_nothing(tmp_path):
    text = words(check_page(client_of(tmp_path).get("/help/access-to-work")))
    assert "DWP decides" in text and "cannot tell you if you will get it" in text
    assert not re.search(r"(?i)you (qualify|can get|will get £|are entitled)", text)


def test_consent_stands_word_for_word_in_the_privacy_notice(tmp_path):
    text = words(check_page(client_of(tmp_path).get("/privacy")))
    site = load_site(PROJECT / "data", "manchester")
    for purpose in ("take_part", "share", "contact", "evaluation"):
        asked = WORDS.say(
            f"utter_ask_consent_{purpose}", "en", "web", place=site.title, team=site.team
        ).text
        for sentence in asked.split("\n\n"):
            assert " ".join(sentence.split()) in text
    assert site.team in text and "14 days" in text


@pytest.mark.parametrize(
    ("code", "address"),
    [("library", "/r/library"), ("nobody", "/"), ("", "/"), ('"><script>', "/"), ("x" * 300, "/")],
)
def test_a_partner_gets_a_link_and_nothing_that_tracks(tmp_path, code, address):
    client = client_of(tmp_path, public_url="https://chat.example.nhs.uk")
    answer = client.get("/partners/embed", query_string={"code": code})
    tree = check_page(answer)
    snippet = tree.find(f".//{HTML}textarea").text
    assert f'href="https://chat.example.nhs.uk{address}"' in snippet
    assert snippet.count("http") == 1
    assert not re.search(r"<(script|img|iframe|link)|cookie|utm_", snippet)
    assert "<script>" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("Go to gov.uk/access-to-work.", "https://gov.uk/access-to-work"),
        ("See www.nhs.uk, please", "https://www.nhs.uk"),
        ("https://ico.org.uk.", "https://ico.org.uk"),
        ("Call 0800 1111.", "tel:08001111"),
        ("有生命危險：致電999或111。", "tel:999"),
        ("致電111。", "tel:111"),
        ("請看gov.uk/access-to-work或", "https://gov.uk/access-to-work"),
        ("খরচ নেই: ০ 116 123", "tel:116123"),
    ],
)
def test_an_address_can_be_tapped(said, target):
    assert f'href="{target}"' in as_html(said)


@pytest.mark.parametrize(
    "said", ["sam@example.nhs.uk", "sam@nhs.uk", "evil.example/gov.uk", "notgov.uk", "gov.uk.evil"]
)
def test_what_only_looks_like_one_is_left(said):
    assert "href" not in as_html(said)


def test_only_numbers_of_the_directory_stand_on_the_public_pages(tmp_path):
    """A number nobody confirmed has no place in a template either."""
    client = client_of(tmp_path)
    site = load_site(PROJECT / "data", "manchester")
    confirmed = {
        re.sub(r"\s", "", entry.phone.value)
        for entry in site.directory.values()
        if entry.phone and (entry.phone.confirmed or len(entry.phone.value) == 3)
    }
    for path in ("/", "/services", "/privacy", "/cookies", "/accessibility", "/languages",
                 "/help/prepare", "/help/access-to-work"):  # fmt: skip
        for link in tree_of(client.get(path)).iter(f"{HTML}a"):
            scheme, _, number = (link.get("href") or "").partition(":")
            if scheme in ("tel", "sms"):
                assert number in confirmed, f"{path}: {number}"
