"""Pages in the person's language: which one, its words, its direction, its links."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, current_app, g, make_response, render_template, request

from bot.edge.chat_view import around_answers
from bot.edge.context import PREFERENCES_COOKIE, VISIT_COOKIE, edge
from bot.edge.cookies import keep
from bot.edge.prose import as_html, as_line, card_words, own_words


def install_words(app: Flask) -> None:
    """Give templates gettext in the request's language, and what every page shows."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: _translations().gettext(text),
        lambda one, many, n: _translations().ngettext(one, many, n),
        newstyle=True,
    )
    app.jinja_env.filters.update(prose=as_html, prose_line=as_line, own_words=own_words)
    app.jinja_env.filters.update(card_words=card_words, around_answers=around_answers)
    app.jinja_env.globals["file"] = lambda name: current_app.extensions["shelf"].address(name)
    app.context_processor(_every_page)


def _translations() -> Any:
    return edge().words.translations(language())


def language() -> str:
    """The language of this page: the conversation's, the one just chosen, the kept one, the browser's."""
    if "language" not in g:
        g.language = _language_of_request()
    return str(g.language)


def use_language(code: str) -> None:
    """From here on the page is in this language."""
    g.language = code


def _language_of_request() -> str:
    offered = edge().words.offered()
    for code in (request.args.get("language"), preferences().get("language")):
        if code in offered:
            return str(code)
    return request.accept_languages.best_match(offered, default="en") or "en"


def preferences() -> dict[str, str | None]:
    """The partner and language that a link or a choice left in this browser."""
    return edge().tokens.open_preferences(request.cookies.get(PREFERENCES_COOKIE, ""))


def keep_preferences(response: Response, **changes: str | None) -> None:
    """Remember the partner or the language until the browser closes."""
    kept = {**preferences(), **changes}
    value = edge().tokens.preferences(kept.get("partner"), kept.get("language"))
    keep(response, PREFERENCES_COOKIE, value)


def visit() -> str:
    """What ties this browser's forms to it; made at its first page."""
    if "visit" not in g:
        g.visit = request.cookies.get(VISIT_COOKIE, "")[:64] or edge().tokens.new_visit()
    return str(g.visit)


def form_is_ours() -> bool:
    """Whether the form just sent was made by us for this browser."""
    cookie = request.cookies.get(VISIT_COOKIE, "")
    return edge().tokens.form_is_ours(request.form.get("form", ""), cookie)


def page(template: str, status: int = 200, **values: Any) -> Response:
    """A page as a response, with the visit cookie its forms need."""
    response = make_response(render_template(template, **values), status)
    if request.cookies.get(VISIT_COOKIE) != visit():
        keep(response, VISIT_COOKIE, visit())
    return response


def in_chosen_language(response: Response) -> Response:
    """The page; a language chosen in its address is kept for the next ones."""
    chosen = request.args.get("language")
    if chosen in edge().words.offered():
        keep_preferences(response, language=chosen)
    return response


def _every_page() -> dict[str, Any]:
    here, code = edge(), language()
    return {
        "face": here.face,
        "demo": here.settings.demo,
        "language": code,
        "direction": _direction(code),
        "direction_of": _direction,
        "languages": [(c, here.words.name(c), _direction(c)) for c in here.words.offered()],
        "form_token": here.tokens.form(visit()),
    }


def _direction(code: str) -> str:
    return "rtl" if edge().words.is_rtl(code) else "ltr"
