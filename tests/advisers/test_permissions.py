import pytest

from bot.advisers.permissions import EVERYBODY, PERMISSIONS
from bot.settings import PROJECT
from bot.store.staff import ROLES
from bot.store.tables import notices, referrals
from tests.referrals.invented import NOW, hire, send, talk

DOCUMENT = PROJECT / "docs" / "adviser-roles.md"
ALL_PERMISSIONS = set().union(*PERMISSIONS.values())
OPEN = {
    "/sign-in",
    "/sign-in/provider",
    "/sign-in/provider/back",
    "/sign-in/provider/code",
    "/sign-out",
    "/health/live",
    "/health/ready",
}

# every route with what it takes; a route that is not here fails the test below
TABLE = {
    ("GET", "/"): "self",
    ("GET", "/account"): "self",
    ("POST", "/account"): "self",
    ("POST", "/account/recovery-codes"): "self",
    ("POST", "/account/e-mails"): "self",
    ("POST", "/account/sign-ins/end"): "self",
    ("GET", "/queue"): "read",
    ("GET", "/queue/counts"): "read",
    ("GET", "/queue/lines"): "read",
    ("GET", "/referrals/<reference>"): "read",
    ("GET", "/referrals/<reference>/print"): "export",
    ("GET", "/referrals/<reference>/texts"): "read",
    ("POST", "/referrals/<reference>/texts"): "work",
    ("POST", "/referrals/<reference>/texts/preview"): "work",
    ("GET", "/referrals/<reference>/referral.json"): "export",
    ("GET", "/referrals/<reference>/referral.fhir.json"): "export",
    ("POST", "/referrals/<reference>/claim"): "work",
    ("POST", "/referrals/<reference>/give-back"): "work",
    ("POST", "/referrals/<reference>/assign"): "assign",
    ("POST", "/referrals/<reference>/attempt"): "work",
    ("POST", "/referrals/<reference>/move"): "work",
    ("POST", "/referrals/<reference>/defer"): "work",
    ("POST", "/referrals/<reference>/close"): "work",
    ("POST", "/referrals/<reference>/note"): "work",
    ("POST", "/referrals/<reference>/support/start"): "work",
    ("POST", "/referrals/<reference>/support/session"): "work",
    ("POST", "/referrals/<reference>/support/session/taken-back"): "work",
    ("POST", "/referrals/<reference>/support/status"): "work",
    ("POST", "/referrals/<reference>/support/onward"): "work",
    ("POST", "/referrals/<reference>/support/onward/result"): "work",
    ("POST", "/referrals/<reference>/same-phone/merge"): "work",
    ("POST", "/referrals/<reference>/same-phone/apart"): "work",
    ("GET", "/team"): "figures",
    ("POST", "/team/<int:staff_id>/away"): "assign",
    ("POST", "/team/<int:staff_id>/hand-over"): "assign",
    ("GET", "/team/<int:staff_id>/sign-ins"): "audit",
    ("POST", "/team/<int:staff_id>/sign-ins/end"): "audit",
    ("POST", "/team/<int:staff_id>/left"): "audit",
    ("POST", "/team/<int:staff_id>/return"): "audit",
    ("GET", "/reports"): "figures",
    ("GET", "/reports/report.csv"): "figures",
    ("GET", "/partners"): "figures",
    ("GET", "/read-log"): "audit",
    ("GET", "/not-delivered"): "audit",
    ("POST", "/not-delivered/<int:notice_id>/again"): "audit",
    ("GET", "/tasks"): "read",
    ("POST", "/tasks/<int:task_id>/done"): "work",
    ("GET", "/schemas/referral-1.json"): "self",
}
DAY = {"day": "2026-11-20"}
FORMS = {
    "start": {**DAY, "plan_type": "thrive_in_work", "status_code": "01"},
    "session": {**DAY, "kind": "phone", "minutes": "30", "attendance": "attended"},
    "taken-back": {"session": "1"},
    "status": {**DAY, "point": "12_weeks", "status_code": "01"},
    "onward": {**DAY, "to": "ips"},
    "result": {**DAY, "onward": "1", "result": "started"},
    "merge": {"keep": "this", "other": "CCC-CCC", "other_edition": "1"},
    "apart": {"other": "CCC-CCC"},
    "assign": {"to": "1"},
    "left": {"to": "1"},
    "end": {"which": "all"},
    "attempt": {"by": "call", "outcome": "no_answer", "form_key": "k"},
    "move": {"to": "redirected"},
    "defer": {"until": "2026-12-01"},
    "close": {"outcome": "stayed_in_job", "status_code": "01"},
    "note": {"note": "a note"},
    "away": {"until": ""},
    "hand-over": {"to": "2"},
    "texts": {"template": "call_soon"},
    "preview": {"template": "call_soon"},
}


def routes(app):
    for rule in app.url_map.iter_rules():
        for method in rule.methods - {"HEAD", "OPTIONS"}:
            yield method, rule.rule, app.view_functions[rule.endpoint]


def test_every_view_declares_its_permission(app):
    for _, path, view in routes(app):
        permission = getattr(view, "permission", None)
        assert permission is not None, f"{path} does not say who may open it"
        assert permission in ALL_PERMISSIONS | {EVERYBODY}, path


def test_only_sign_in_health_and_style_are_open_to_everybody(app):
    for method, path, view in routes(app):
        if view.permission == EVERYBODY:
            assert path in OPEN or path.startswith("/static/"), f"{method} {path}"
        else:
            assert TABLE[method, path] == view.permission, f"{method} {path}"


def test_the_table_names_no_route_that_is_gone(app):
    assert set(TABLE) <= {(method, path) for method, path, _ in routes(app)}


def address(path, reference):
    path = path.replace("<reference>", reference).replace("<int:task_id>", "1")
    path = path.replace("<int:notice_id>", "1")
    # nobody says of themselves that they have left
    return path.replace("<int:staff_id>", "2" if path.endswith("/left") else "1")


def call(browser, method, path, edition, **more):
    if method == "GET":
        return browser.get(path)
    browser.get("/account")
    form = FORMS.get(path.rpartition("/")[2], {})
    return browser.post(path, edition=str(edition), **{**form, **more})


def already_supported(db, member):
    """A referral whose support has begun, with a session and a referral to another service."""
    written = {"note": None, "by": "amina", "at": NOW.isoformat(), "day": "2026-11-20"}
    session = {"id": 1, "kind": "phone", "minutes": 30, "attendance": "attended", **written}
    given = {
        "sessions": [session],
        "employment_status": [],
        "onward": [{"id": 1, "to": "ips", "results": [], **written}],
    }
    record = db.execute(referrals.select()).mappings().first()["record"]
    values = {"status": "started", "claimed_by": member.id}
    db.execute(referrals.update().values(record={**record, "support_given": given}, **values))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("method", "path"), TABLE)
def test_every_role_at_every_route(engine, as_member, role, method, path):
    member = hire(engine, "amina", role)
    hire(engine, "bob")
    reference = send(engine)
    if path.endswith(("attempt", "close", "give-back")):
        with engine.begin() as db:
            db.execute(referrals.update().values(status="started", claimed_by=member.id))
    if path.endswith("give-back"):
        with engine.begin() as db:
            db.execute(referrals.update().values(status="claimed"))
    if method == "POST" and "/texts" in path:
        talk(engine)
        with engine.begin() as db:
            db.execute(referrals.update().values(status="claimed", claimed_by=member.id))
    if "/support/" in path:
        with engine.begin() as db:
            already_supported(db, member)
    if "<int:notice_id>" in path:
        with engine.begin() as db:
            db.execute(notices.update().values(state="dead"))
    more = {"other": send(engine, "conversation-2")} if "/same-phone/" in path else {}
    response = call(as_member(member), method, address(path, reference), 1, **more)
    if TABLE[method, path] in PERMISSIONS[role]:
        needs_a_password = method == "POST" and path in ("/account", "/account/recovery-codes")
        expected = {400} if needs_a_password else {200, 303}
        assert response.status_code in expected, response.text
    else:
        assert response.status_code == 403
        assert "role does not include it" in response.text


REFERRAL_ROUTES = [(method, path) for method, path in TABLE if "<reference>" in path]


@pytest.mark.parametrize("role", [role for role in ROLES if role != "evaluator"])
@pytest.mark.parametrize(("method", "path"), REFERRAL_ROUTES)
def test_another_team_cannot_tell_a_referral_from_nothing(engine, as_member, role, method, path):
    outsider = hire(engine, "omar", role, team="nottingham")
    reference = send(engine)
    browser = as_member(outsider)
    real = call(browser, method, address(path, reference), 1)
    guessed = call(browser, method, address(path, "CCC-CCC"), 1)
    expected = 404 if TABLE[method, path] in PERMISSIONS[role] else 403
    assert (real.status_code, guessed.status_code) == (expected, expected)
    assert "Okafor" not in real.text
    with engine.begin() as db:
        row = db.execute(referrals.select()).mappings().one()
    assert (row["edition"], row["status"], row["updated_at"]) == (1, "waiting", NOW)


@pytest.mark.parametrize(("method", "path"), TABLE)
def test_nobody_gets_in_without_signing_in(app, reference, method, path):
    client = app.test_client()
    response = client.open(address(path, reference), method=method)
    if method == "GET":
        assert response.status_code == 303
        assert response.location.startswith("/sign-in")
    else:
        assert response.status_code in (400, 401)
    assert "Okafor" not in response.text


# what is asked for by a number or a reference: of another team it is not there
NAMED = ("<reference>", "<int:staff_id>", "<int:notice_id>")


def documented():
    """The table of the document: each route with what every role, and another team, gets."""
    lines = [
        "| route | adviser | senior | manager | evaluator | another team's |",
        "|---|---|---|---|---|---|",
    ]
    for (method, path), permission in TABLE.items():
        gets = ["allowed" if permission in PERMISSIONS[role] else "refused" for role in ROLES]
        other = "hidden" if any(name in path for name in NAMED) else "not in it"
        if path == "/tasks/<int:task_id>/done":
            other = "no effect"
        if permission == "self":
            other = "same for all"
        lines.append(f"| `{method} {path}` | {' | '.join(gets)} | {other} |")
    return "\n".join(lines)


def test_the_document_says_what_the_routes_do():
    assert tuple(ROLES) == ("adviser", "senior", "manager", "evaluator")
    assert documented() in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("role", ["senior", "manager"])
@pytest.mark.parametrize("what", ["away", "hand-over"])
def test_a_colleague_of_another_team_cannot_be_told_from_nobody(engine, as_member, role, what):
    other = hire(engine, "amina")
    browser = as_member(hire(engine, "omar", role, team="nottingham"))
    answers = [call(browser, "POST", f"/team/{number}/{what}", 1) for number in (other.id, 9999)]
    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("path", ["/team", "/reports", "/queue", "/read-log", "/tasks"])
def test_no_page_shows_anything_of_another_team(engine, as_member, path):
    reference = send(engine)
    hire(engine, "amina")
    role = "manager"
    page = as_member(hire(engine, "omar", role, team="nottingham")).get(path).text
    assert "Okafor" not in page
    assert reference not in page
    assert "Amina" not in page
