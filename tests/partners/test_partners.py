import datetime as dt
import xml.etree.ElementTree as ET

import pytest

from bot.partners.codes import BadCode, add_partner
from bot.partners.links import link, qr
from bot.store import partners as store
from bot.store.database import open_database
from bot.store.tables import metadata

NOW = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.timezone.utc)


@pytest.fixture
def engine(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path}/partners.db")
    metadata.create_all(engine)
    return engine


def add(engine, code="northmoor", **more):
    facts = {"name": "Northmoor Centre", "site": "manchester", "now": NOW, **more}
    return add_partner(engine, code=code, **facts)


def test_a_partner_is_found_however_its_code_is_typed(engine):
    partner = add(engine, language="ur", keyword="northmoor")
    with engine.begin() as db:
        assert store.by_code(db, "NorthMoor") == partner
        assert store.by_keyword(db, "Northmoor") == partner
        assert store.by_code(db, "elsewhere") is None


@pytest.mark.parametrize(
    "code", ["", "ab", "North", "two--hyphens", "-x-y", "a b c", "x" * 41, "../etc", "naïve"]
)
def test_a_code_that_would_not_survive_a_link_is_refused(engine, code):
    with pytest.raises(BadCode, match="northmoor-centre"):
        add(engine, code)
    with engine.begin() as db:
        assert store.every(db) == []


@pytest.mark.parametrize("keyword", ["STOP", "stop", "help", "Yes", "a", "two words", "1st"])
def test_a_keyword_the_networks_take_or_nobody_can_text_is_refused(engine, keyword):
    with pytest.raises(BadCode, match="keyword"):
        add(engine, keyword=keyword)


@pytest.mark.parametrize(
    ("field", "value"), [("language", "urdu!"), ("name", " "), ("name", "x" * 121)]
)
def test_other_wrong_facts_are_refused(engine, field, value):
    with pytest.raises(BadCode):
        add(engine, **{field: value})


def test_codes_and_keywords_are_one_partners_own(engine):
    add(engine, keyword="NORTH")
    with pytest.raises(store.CodeTaken, match="code"):
        add(engine)
    with pytest.raises(store.CodeTaken, match="keyword"):
        add(engine, "another", keyword="north")
    with engine.begin() as db:
        assert [partner.code for partner in store.every(db, "manchester")] == ["northmoor"]
        assert store.every(db, "nottingham") == []


def test_the_qr_code_is_a_file_of_its_kind():
    address = link("https://work.example.nhs.uk/", "northmoor")
    assert address == "https://work.example.nhs.uk/r/northmoor"
    assert ET.fromstring(qr(address, "svg")).tag.endswith("svg")
    assert qr(address, "png").startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="svg"):
        qr(address, "gif")
