import pytest

from bot.advisers.demo import sign_in_for_demo
from bot.advisers.serve import build, english_reasons
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT
from tests.advisers.conftest import Browser, settings_for


def test_what_serve_prints_for_the_demo_signs_in(tmp_path):
    settings = settings_for(tmp_path, DEMO="1", PUBLIC_URL="http://127.0.0.1:5005")
    username, password = sign_in_for_demo(settings)
    assert sign_in_for_demo(settings) == (username, password)
    page = Browser(build(settings).test_client())
    page.get("/sign-in")
    response = page.post("/sign-in", username=username, password=password)
    assert (response.status_code, response.location) == (303, "/queue")
    assert page.get("/queue").status_code == 200
    assert "Coaches" in page.get("/team").text


def test_there_is_no_demo_adviser_in_a_real_installation(tmp_path):
    with pytest.raises(ValueError, match="demo"):
        sign_in_for_demo(settings_for(tmp_path))


def test_reasons_are_told_to_staff_in_english():
    say = english_reasons(
        Words(PROJECT / "data", PROJECT / "locales"), load_site(PROJECT / "data", "manchester")
    )
    assert len(say("r12", "access_to_work")) > 20
    assert say("no_such_sentence", None) is None
