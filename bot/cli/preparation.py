"""Before anything listens: settings, site, words, database, keys and model are there and whole."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError

from bot.cli.demo_adviser import demo_sign_ins
from bot.cli.processes import StartProblem
from bot.directory import SiteProblem, load_site
from bot.language.words import Words
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys


def prepare(settings: Settings, say: Callable[[str], None]) -> None:
    """Check everything and bring the database and the model up to date. Raises `StartProblem`."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    _check_files(settings)
    use_keys(list(settings.field_keys), settings.secret_key)
    try:
        upgrade(open_database(settings.database_url))
    except SQLAlchemyError as problem:
        raise StartProblem(
            f"DATABASE_URL: the database does not answer ({type(problem).__name__})"
        ) from None
    _train(settings, say)


def _check_files(settings: Settings) -> None:
    try:
        load_site(PROJECT / "data", settings.site)
        Words(PROJECT / "data", PROJECT / "locales")
    except SiteProblem as problem:
        raise StartProblem(f"SITE: {problem}") from None
    except ValueError as problem:
        raise StartProblem(str(problem)) from None


def _train(settings: Settings, say: Callable[[str], None]) -> None:
    from bot.engine.quiet import quieten
    from bot.engine.train import TrainingFailed, model_for_now
    from bot.engine.without_tensorflow import NeedsTensorFlow

    quieten()
    try:
        model_for_now(settings.data_dir / "models", say)
    except (TrainingFailed, NeedsTensorFlow) as problem:
        raise StartProblem(str(problem)) from None


def what_to_try(settings: Settings) -> list[str]:
    """The lines a person reads when everything is up: addresses, what to try, what is not set up."""
    edge = f"http://127.0.0.1:{settings.edge_port}"
    desk = f"http://127.0.0.1:{settings.adviser_port}"
    lines = ["", f"For patients:  {edge}   (web chat: {edge}/chat)"]
    if settings.demo:
        lines.append(
            f"A demo phone:  {edge}/demo/phone   (text the service, no Twilio account needed)"
        )
    lines += [f"For advisers:  {desk}", *_demo_sign_in(settings), ""]
    missing = not_configured(settings)
    if missing:
        lines += ["Not configured:", *(f"  - {line}" for line in missing), ""]
    return [*lines, "Stop with Ctrl-C."]


def _demo_sign_in(settings: Settings) -> list[str]:
    if not settings.demo:
        return []
    return [
        f"               sign in as {username} ({role}), password {password}"
        for username, password, role in demo_sign_ins(settings)
    ]


def not_configured(settings: Settings) -> list[str]:
    """What a live installation still needs, a line each."""
    lines = []
    if not (settings.twilio_account_sid and settings.twilio_auth_token and settings.twilio_number):
        lines.append(
            "Twilio (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_NUMBER): texts go to the demo phone"
        )
    if settings.demo:
        lines.append("keys (SECRET_KEY, FIELD_KEYS): demo keys are kept in DATA_DIR/keys.json")
    if settings.mail is None:
        lines.append(
            "e-mail (SMTP_HOST, SMTP_FROM): advisers are not told of new referrals by e-mail"
        )
    told = settings.mail or settings.provider or settings.receiver
    if told and settings.adviser_url.startswith("http://") and not settings.demo:
        lines.append(
            "ADVISER_URL: e-mails and the sign-in provider need the adviser app's https address"
        )
    return lines
