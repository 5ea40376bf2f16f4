"""`explain`: the outcome as JSON, or one clear line and status 2."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from bot.cli.explain import explain
from tests.triage.cases import BASE, DATA

KEYS = [
    "primary",
    "destinations",
    "priority",
    "pathway",
    "service_tags",
    "reasons",
    "missing",
    "rules_version",
]


def run(content, *options):
    raw = content if isinstance(content, (str, bytes)) else json.dumps(content)
    return CliRunner().invoke(explain, ["-", "--site", "manchester", *options], input=raw)


def test_it_prints_what_the_referral_also_holds():
    given = {**BASE, "care_service": "physio_ot", "barriers": ["equipment"], "civil_servant": "no"}
    done = run({"answers": given, "today": "2026-12-01"})
    shown = json.loads(done.stdout)
    assert done.exit_code == 0
    assert list(shown) == KEYS
    assert shown["primary"] == "ea_queue"
    assert shown["destinations"] == ["ea_msk", "access_to_work"]
    assert (shown["pathway"], shown["service_tags"]) == ("msk_pain", ["physio_ot"])
    assert [(r["rule"], r["destination"]) for r in shown["reasons"]] == [
        ("R6", "ea_msk"),
        ("R12", "access_to_work"),
    ]
    assert all(set(r) == {"rule", "destination", "text"} and r["text"] for r in shown["reasons"])


@pytest.mark.parametrize(
    "content",
    [BASE, {"answers": BASE}, {**BASE, "today": "2026-12-01"}, {"answers": BASE, "today": None}],
)
def test_bare_answers_and_a_missing_day_are_taken(content):
    assert json.loads(run(content).stdout)["primary"] == "ea_queue"


def test_no_answers_are_an_answer_too():
    assert json.loads(run({}).stdout)["primary"] == "callback"


def test_the_day_decides():
    given = {**BASE, "job_risk": "worried", "job_date": "2026-12-20"}
    soon = run({"answers": given, "today": "2026-12-01"})
    early = run({"answers": given, "today": "2026-10-01"})
    assert json.loads(soon.stdout)["priority"] == "high"
    assert json.loads(early.stdout)["priority"] == "normal"


def test_a_file_is_read_and_the_site_may_be_named(tmp_path):
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({**BASE, "gp_area": "northtown", "age_band": "16_17"}))
    done = CliRunner().invoke(explain, [str(path), "--site", "example"])
    assert json.loads(done.stdout)["primary"] == "ea_queue"


BROKEN = [
    ("", "not JSON"),
    ("{", "not JSON"),
    (b"\xff\xfe\x00", "UTF-8"),
    ("[" * 100_000, "not JSON"),
    ([], "not an object"),
    ("null", "not an object"),
    ('"text"', "not an object"),
    ({"answers": []}, '"answers" is not an object'),
    ({"answers": None}, '"answers" is not an object'),
    ({"answers": {}, "site": "manchester"}, "unknown key 'site'"),
    ({"shoe_size": "9"}, "unknown slot 'shoe_size'"),
    ({"shoe_size": None}, "unknown slot 'shoe_size'"),
    ({"age_band": None}, "age_band: null is no answer"),
    ({"age_band": "18+"}, "age_band: unknown code '18+'"),
    ({"age_band": ["18_plus"]}, "age_band: unknown code"),
    ({"age_band": True}, "age_band: unknown code"),
    ({"barriers": ["mood", "ennui"]}, "barriers: unknown code 'ennui'"),
    ({"barriers": {"mood": True}}, "barriers"),
    ({"safety": [["none"]]}, "safety: unknown code"),
    ({"sick_weeks": -1}, "sick_weeks"),
    ({"sick_weeks": 521}, "sick_weeks"),
    ({"sick_weeks": "4"}, "sick_weeks"),
    ({"sick_weeks": 4.5}, "sick_weeks"),
    ({"sick_weeks": True}, "sick_weeks"),
    ({"job_date": "tomorrow"}, "job_date"),
    ({"job_date": "2026-02-30"}, "job_date"),
    ({"job_date": 20261201}, "job_date"),
    ({"phone": "07700 900123"}, "phone"),
    ({"language": "english"}, "language"),
    ({"care_provider": "somewhere"}, "care_provider: unknown code 'somewhere'"),
    ({"answers": {}, "today": "soon"}, "today: 'soon'"),
    ({"answers": {}, "today": 7}, "today: 7"),
    ('{"age_band": "18_plus", "age_band": "under_16"}', "'age_band' stands in it twice"),
]


@pytest.mark.parametrize(("content", "says"), BROKEN)
def test_a_broken_input_gets_one_clear_line_and_status_2(content, says):
    done = run(content)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["/nowhere/answers.json"], "cannot be read"),
        (["/"], "cannot be read"),
        (["-", "--site", "atlantis"], "the sites are: example, manchester, nottingham"),
        (["-", "--site", "../sites/manchester"], "there is no site"),
        (["-", "--language", "tlh"], "'tlh' is not offered"),
        ([], "Missing argument"),
        (["-", "extra"], "unexpected extra argument"),
    ],
)
def test_a_wrong_argument_gets_status_2(arguments, says):
    done = CliRunner().invoke(explain, arguments, input="{}")
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr


def test_explain_does_not_wait_for_rasa():
    code = "import sys, bot.cli.explain; print([m for m in sys.modules if m.startswith('rasa')])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=DATA.parent
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("language", ["tlh", "ur-Latn", "en"])
def test_a_language_we_do_not_have_gets_english(language):
    done = run({**BASE, "language": language})
    assert done.exit_code == 0
    assert all(reason["text"] for reason in json.loads(done.stdout)["reasons"])
