import re

import pytest

from bot.store import tasks
from bot.store.tables import metadata
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW, hire


@pytest.mark.parametrize(
    "path",
    [
        "/queue",
        "/queue?view=mine",
        "/queue?find=07700900123",
        "/queue?find=nothing",
        "/queue?status=waiting&priority=high&offset=50",
        "/queue?view=nonsense&offset=-1",
        "/account",
        "/team",
        "/tasks",
        "/partners",
        "/referrals/{reference}",
        "/referrals/{reference}/texts",
    ],
)
def test_every_page_parses_and_has_its_names_and_labels(browser, reference, path):
    response = browser.get(path.format(reference=reference))
    assert response.status_code == 200
    check_page(response)


def test_the_sign_in_page_and_the_managers_pages_parse(app, as_member, engine, reference):
    check_page(app.test_client().get("/sign-in"))
    manager = as_member(hire(engine, "mona", "manager"))
    manager.get(f"/referrals/{reference}")
    for path in ("/read-log", f"/read-log?reference={reference}", f"/referrals/{reference}"):
        check_page(manager.get(path))


def test_every_answer_is_read_with_the_strict_headers(browser, reference):
    response = browser.get(f"/referrals/{reference}")
    policy = response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert set(re.findall(r"'self'|'none'|https?:[^ ;]+", policy)) == {"'self'", "'none'"}
    assert response.headers["Cache-Control"] == "no-store"
    assert browser.get("/static/nhsuk/nhsuk-frontend.min.css").status_code == 200
    assert browser.get("/static/advisers.css").status_code == 200
    assert browser.get("/static/queue.js").status_code == 200
    assert browser.get("/static/nhsuk/../../pyproject.toml").status_code == 404


def test_pages_that_are_not_there_say_so(browser):
    for path in ("/nowhere", "/referrals/CCC-CCC", "/referrals/%00", "/referrals/" + "x" * 3000):
        response = browser.get(path)
        assert response.status_code == 404
        check_page(response)


def test_health_is_open_and_says_when_the_database_is_away(app, engine, monkeypatch):
    client = app.test_client()
    assert client.get("/health/live").json == {"status": "ok"}
    assert client.get("/health/ready").json == {"status": "ok", "database": "ok"}
    metadata.drop_all(engine)
    assert client.get("/health/ready").status_code == 503


def test_tasks_are_shown_and_ticked_off_in_the_own_team_only(browser, as_member, engine, reference):
    with engine.begin() as db:
        tasks.open_task(db, "conversation-1", "safety", "chest_pain", NOW)
    outsider = as_member(hire(engine, "omar", team="nottingham"))
    assert reference not in outsider.get("/tasks").text
    outsider.post("/tasks/1/done")
    assert "1 thing needs" in browser.get("/queue").text
    assert "chest_pain" in browser.get("/tasks").text
    assert browser.post("/tasks/1/done").status_code == 303
    assert "Nothing." in browser.get("/tasks").text
