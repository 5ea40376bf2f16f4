from bot.advisers.serve import build, english_reasons
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT
from bot.store.hiring import demo_staff
from tests.advisers.conftest import Browser, settings_for
from tests.referrals.invented import NOW


def test_what_serve_builds_lets_the_demo_adviser_in(tmp_path):
    settings = settings_for(tmp_path, DEMO="1", PUBLIC_URL="http://127.0.0.1:5005")
    app = build(settings)
    for team in ("nottingham", "manchester"):
        adviser, _ = demo_staff(
            app.extensions["desk"].engine, team=team, secret_key=settings.secret_key, now=NOW
        )
        assert adviser.member.team == team
    page = Browser(app.test_client())
    page.get("/sign-in")
    response = page.post("/sign-in", username=adviser.member.username, password=adviser.password)
    assert (response.status_code, response.location) == (303, "/queue")
    assert page.get("/queue").status_code == 200
    assert "Coaches" in page.get("/team").text


def test_reasons_are_told_to_staff_in_english():
    say = english_reasons(
        Words(PROJECT / "data", PROJECT / "locales"), load_site(PROJECT / "data", "manchester")
    )
    assert len(say("r12", "access_to_work")) > 20
    assert say("no_such_sentence", None) is None
