"""A language is offered when whole. Each planted fault takes it away, and its sentence is said in English."""

import shutil
from pathlib import Path

import pytest

from bot.language.messages import as_bytes, catalogue_path, read_catalogue, refresh, save
from bot.language.words import Words
from bot.model.languages import WRITTEN
from tests.language.pseudo import MIRRORED

PROJECT = Path(__file__).resolve().parents[2]
AGE = "How old are you?"


@pytest.fixture
def folder(pseudo_folder, tmp_path):
    shutil.copytree(pseudo_folder, tmp_path / "locales")
    return tmp_path / "locales"


def spoil(folder, change):
    path = catalogue_path(folder, MIRRORED)
    catalogue = read_catalogue(path)
    message = change(catalogue)
    save(path, as_bytes(catalogue))
    return message


def with_number(catalogue):
    return next(m for m in catalogue if "0808 2000 247" in m.id and "{{" not in m.id)


def fuzzy(catalogue):
    catalogue[AGE].flags.add("fuzzy")
    return AGE


def untranslated(catalogue):
    catalogue[AGE].string = ""
    return AGE


def lost_placeholder(catalogue):
    message = next(m for m in catalogue if "{{ due }}" in m.id)
    message.string = message.string.replace("{{ due }}", "")
    return message.id


def changed_number(catalogue):
    message = with_number(catalogue)
    message.string = message.string.replace("0808 2000 247", "0808 2000 274")
    return message.id


def missing(catalogue):
    catalogue.delete(AGE)
    return AGE


@pytest.mark.parametrize("fault", [fuzzy, untranslated, lost_placeholder, changed_number, missing])
def test_a_planted_fault_is_found_and_said_in_english(folder, fault):
    english = spoil(folder, fault)
    words = Words(PROJECT / "data", folder)
    assert MIRRORED not in words.offered()
    assert len(words.wanting()[MIRRORED]) == 1
    assert repr(english) in words.wanting()[MIRRORED][0]
    assert words.translations(MIRRORED).gettext(english) == english
    assert words.translations(MIRRORED).gettext("Knee") != "Knee"


def test_a_lost_plural_counts_too(folder):
    def spoiled(catalogue):
        message = next(m for m in catalogue if isinstance(m.id, tuple))
        message.string = ("",) * catalogue.num_plurals
        return message.id

    spoil(folder, spoiled)
    assert MIRRORED not in Words(PROJECT / "data", folder).offered()


def test_without_the_list_of_sentences_nothing_but_english_is_offered(folder):
    (folder / "messages.pot").unlink()
    assert Words(PROJECT / "data", folder).offered() == ["en"]


def test_english_changed_since_the_list_was_made_counts_as_not_translated(folder, tmp_path):
    shutil.copytree(PROJECT / "data" / "domain", tmp_path / "data" / "domain")
    about = tmp_path / "data" / "domain" / "about_you.yml"
    about.write_text(about.read_text().replace(AGE, "What is your age?"))
    words = Words(tmp_path / "data", folder)
    assert words.offered() == ["en"]
    assert "What is your age?" in words.say("utter_ask_age_band", MIRRORED).text


def test_the_mirrored_language_is_offered_while_nothing_is_wrong(folder):
    assert MIRRORED in Words(PROJECT / "data", folder).offered()


def test_languages_stand_in_our_order(folder):
    offered = Words(PROJECT / "data", folder).offered()
    assert offered == [code for code in WRITTEN if code in offered]


def a_project(tmp_path, english):
    domain = tmp_path / "data" / "domain"
    domain.mkdir(parents=True, exist_ok=True)
    (domain / "a.yml").write_text(f'responses:\n  utter_a:\n    - text: "{english}"\n')
    shutil.copy(PROJECT / "babel.cfg", tmp_path)
    return tmp_path


def test_refreshing_keeps_translations_and_turns_changed_english_fuzzy(tmp_path):
    project = a_project(tmp_path, "Please call 999 now, or go to A&E")
    assert len(refresh(project, ("ur",))) == 2
    path = catalogue_path(project / "locales", "ur")
    catalogue = read_catalogue(path)
    assert "draft, not reviewed by a qualified translator" in catalogue.header_comment
    catalogue["Please call 999 now, or go to A&E"].string = "ابھی 999"
    save(path, as_bytes(catalogue))
    assert refresh(project, ("ur",)) == []

    a_project(tmp_path, "Please call 999 now or go to A&E")
    assert len(refresh(project, ("ur",), write=False)) == 2
    assert "Please call 999 now, or go to A&E" in read_catalogue(path)
    refresh(project, ("ur",))
    message = read_catalogue(path)["Please call 999 now or go to A&E"]
    assert message.string == "ابھی 999" and message.fuzzy
    assert len(read_catalogue(path)) == 1
