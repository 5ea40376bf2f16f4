"""The shipped sites, the strict reading of their files, and what `check` would say."""

import datetime as dt
import shutil

import pytest

from bot.directory import SiteProblem, known_sites, load_site, problems
from bot.model.answers import AREAS, BOROUGHS
from bot.model.site import SHARED, Where
from tests.triage.cases import DATA, TODAY, site

SAFETY = [
    "emergency_999",
    "nhs_111",
    "nhs_111_mental_health",
    "samaritans",
    "shout",
    "domestic_abuse_helpline",
    "childline",
]
NATIONAL = [
    "access_to_work",
    "talking_therapies",
    "acas",
    "citizens_advice",
    "new_style_esa",
    "universal_credit",
    "jobcentre",
]


def test_the_shipped_sites():
    assert known_sites(DATA) == ["example", "manchester", "nottingham"]


@pytest.mark.parametrize("name", ["example", "manchester", "nottingham"])
def test_every_site_has_the_national_entries_and_they_are_open_today(name):
    for code in (*SAFETY, *NATIONAL, "gp", "local_nhs", "person", "msk_service", "ea_msk"):
        entry = site(name).directory[code]
        assert entry.always_named, code
        assert entry.may_be_named(TODAY), code
        assert entry.last_checked < entry.review_after, code


def test_manchester():
    here = site("manchester")
    assert here.reads == ("gp", "home", "jobcentre")
    assert set(here.core) == {"manchester", "trafford"}
    assert {*here.core, *here.wider} == set(BOROUGHS)
    assert (here.adviser_minimum_age, here.adviser_age_decided) == (18, False)
    assert [strand.people for strand in here.strands] == [600, 708, 312]
    assert here.strands[0].of_which == {"trafford": 60}
    assert here.in_work_percent == 75
    assert here.capacity.advisers == 4 * here.capacity.senior_advisers
    assert here.capacity.new_people_an_adviser_a_month == 10


def test_nottingham_and_the_example():
    assert site("nottingham").historical
    assert site("nottingham").reads == ("gp",)
    assert not site("nottingham").names("workwell", TODAY, Where(gp="nottingham"), "18_plus")
    assert site("example").adviser_minimum_age == 16
    assert not site("example").historical
    assert {"workwell", "be_well", "connect_to_work", "ips"}.isdisjoint(site("example").directory)


def test_only_confirmed_contact_facts_are_given_out():
    here = site("manchester")
    assert here.contacts("samaritans") == {"phone": "116 123"}
    assert here.contacts("citizens_advice") == {}
    assert here.contacts("workwell") == {}
    assert here.contacts("nobody") == {}


@pytest.mark.parametrize(
    ("age_band", "named"), [("under_16", False), ("16_17", True), ("18_plus", True), (None, True)]
)
def test_minimum_age(age_band, named):
    assert site("manchester").names("workwell", TODAY, Where(gp="bury"), age_band) is named


@pytest.mark.parametrize(
    ("where", "named"),
    [
        (Where(gp="bury"), True),
        (Where(jobcentre="bury"), True),
        (Where(gp="england_other", home="bury"), True),
        (Where(gp="england_other"), False),
        (Where(gp="no_gp", jobcentre="none"), False),
        (Where(), False),
    ],
)
def test_a_local_entry_needs_a_known_place(where, named):
    assert site("manchester").names("workwell", TODAY, where) is named


@pytest.mark.parametrize(
    ("where", "named"),
    [(Where(), True), (Where(gp="england_other"), True), (Where(gp="scotland"), False)],
)
def test_a_countrywide_entry_is_ruled_out_only_by_a_place_elsewhere(where, named):
    assert site("manchester").names("connect_to_work", TODAY, where) is named


PLACES = {
    "Sale": "trafford", "ALTRINCHAM": "trafford", "Stretford": "trafford", "urmston": "trafford",
    "Eccles": "salford", "Swinton": "salford", "Walkden": "salford", "Wythenshawe": "manchester",
    "Didsbury": "manchester", "Hulme": "manchester", "Moss  Side": "manchester",
    "Longsight": "manchester", "Levenshulme": "manchester", "Cheetham Hill": "manchester",
    "Ashton-under-Lyne": "tameside", "Hyde": "tameside", "Denton": "tameside",
    "Stalybridge": "tameside", "Leigh": "wigan", "Atherton": "wigan", "Middleton": "rochdale",
    "Heywood": "rochdale", "Prestwich": "bury", "Farnworth": "bolton", "Royton": "oldham",
    "Cheadle Hulme": "stockport", "St Ann's": "nottingham", "Bulwell": "nottingham",
    "West Bridgford": "england_other", "Leeds": "england_other", "Glasgow": "scotland",
    "Cardiff": "wales", "Belfast": "northern_ireland", "Ashton": SHARED, "Newport": SHARED,
    "Greater Manchester": SHARED,
    "M33": "trafford", "m33 4ab": "trafford", "M334AB": "trafford", "M1": "manchester",
    "M1 2AB": "manchester", "m11 1aa": "manchester", "M5": "salford", "OL6": "tameside",
    "OL10": "rochdale", "BL9": "bury", "SK4": "stockport", "SK13": "england_other",
    "WA14": "trafford", "WA3": SHARED, "WN7": "wigan", "M16": SHARED, "M16 0AA": SHARED,
    "M3": SHARED, "M3 5AA": "salford", "M35AA": "salford", "M3 1AA": "manchester", "M23": SHARED,
    "NG1": "nottingham", "NG2": SHARED, "NG11 8AA": SHARED, "NG7 2AB": "nottingham",
    "NG9": "england_other", "EH1": "scotland", "G12 8QQ": "scotland", "CF10": "wales",
    "LL11": "wales", "SY1": SHARED, "TD9": SHARED, "BT7": "northern_ireland",
    "EC1A 1BB": "england_other", "SW1A1AA": "england_other", "LS1": "england_other",
    "me": None, "so": None, "pa": None, "M99": None, "Atlantis": None, "": None, "12": None,
}  # fmt: skip


@pytest.mark.parametrize("text", PLACES)
def test_where_a_place_lies(text):
    assert site("manchester").area_of(text) == PLACES[text]


def test_the_sites_own_places_are_known_there_only():
    assert site("example").area_of("Northtown") == "northtown"
    assert site("manchester").area_of("Northtown") is None


def test_every_borough_is_known_by_its_name():
    for area in (*BOROUGHS, "nottingham", "scotland", "wales"):
        assert site("manchester").area_of(area) == area
    assert set(site("example").places.values()) <= {*AREAS, SHARED}


def test_what_check_would_say():
    said = "\n".join(problems(site("manchester"), TODAY))
    assert "nobody has decided the adviser minimum age" in said
    assert "citizens_advice: nobody confirmed its phone 0800 144 8848" in said
    assert "was to be checked" not in said
    assert "historical" in "\n".join(problems(site("nottingham"), TODAY))
    assert "workwell: nobody could confirm that it is open" in "\n".join(
        problems(site("nottingham"), TODAY)
    )


def test_check_tells_of_entries_that_were_not_checked_in_time():
    said = problems(site("manchester"), dt.date(2030, 1, 1))
    stale = [line for line in said if "was to be checked again" in line]
    assert len(stale) == len(site("manchester").directory)
    assert any("samaritans" in line and "still named" in line for line in stale)
    assert any("workwell" in line and "not named" in line for line in stale)


BROKEN = [
    ("reads: [gp]", "reads: [gp, moon]", "reads holds 'moon'"),
    ("adviser_minimum_age: 16", "adviser_minimum_age: sixteen", "a whole number would be right"),
    ("adviser_minimum_age: 16", "adviser_minimum_age: -1", "0 or more"),
    ("adviser_age_decided: true", "", "adviser_age_decided is missing"),
    ("title: Example", "titel: Example", "titel is not known here"),
    ("core: [northtown]", "core: [northtwon]", "core holds 'northtwon'"),
    ("    areas: northtown\n", "    areas: norhtown\n", "directory.ea_msk.areas holds 'norhtown'"),
    ("open_from: 2024-09-01", "open_from: soon", "a date such as"),
    ("review_after: 2027-05-31", "review_after: 2020-01-01", "is before last_checked"),
    ("  ea_msk:\n", "  fit_for_work:\n", "directory.fit_for_work is no destination"),
    ("  advisers: 4", "  advisers: [4]", "capacity.advisers"),
    ("northtown: [northtown", "norhtown: [northtown", "places.norhtown is not an area"),
    ("southtown: [southtown", "southtown: [northtown", "stands under"),
    ("title: Example", "title: [unclosed", "not valid YAML"),
    ("care_service: physio_ot", "care_service: massage", "care_service holds 'massage'"),
]


@pytest.mark.parametrize(("right", "wrong", "says"), BROKEN)
def test_a_broken_file_is_named_with_what_is_wrong(tmp_path, right, wrong, says):
    shutil.copytree(DATA / "sites", tmp_path / "sites")
    shutil.copytree(DATA / "directory", tmp_path / "directory")
    path = tmp_path / "sites" / "example.yml"
    whole = path.read_text()
    assert right in whole
    path.write_text(whole.replace(right, wrong, 1))
    with pytest.raises(SiteProblem) as problem:
        load_site(tmp_path, "example")
    assert says in str(problem.value)
    assert "example.yml" in str(problem.value)
    assert "\n" not in str(problem.value)


@pytest.mark.parametrize("name", ["atlantis", "", "../sites/example", "Manchester"])
def test_an_unknown_site_names_the_known_ones(name):
    with pytest.raises(SiteProblem, match="the sites are: example, manchester, nottingham"):
        load_site(DATA, name)


def test_a_missing_directory_file_is_named(tmp_path):
    shutil.copytree(DATA / "sites", tmp_path / "sites")
    with pytest.raises(SiteProblem, match="national.yml"):
        load_site(tmp_path, "manchester")


def test_a_confirmed_fact_says_who_confirmed_it():
    for name in known_sites(DATA):
        for entry in site(name).directory.values():
            for fact in (entry.phone, entry.url):
                assert fact is None or not fact.confirmed or fact.source, entry.code
