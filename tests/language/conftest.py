from pathlib import Path

import pytest

from bot.language.words import Words
from tests.language.pseudo import pseudo_locales

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def pseudo_folder(tmp_path_factory):
    return pseudo_locales(PROJECT, tmp_path_factory.mktemp("locales"))


@pytest.fixture(scope="session")
def pseudo_words(pseudo_folder):
    return Words(PROJECT / "data", pseudo_folder)
