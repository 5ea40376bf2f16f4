"""Every public page and every error page in every offered language, and mirrored: by following links."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from bot.directory import known_sites, load_site
from bot.edge.error_pages import PAGES, error
from bot.edge.ports import Face
from bot.settings import PROJECT
from tests.edge.mirrored import MIRRORED, OPEN, MirroredWords
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, hidden, tree_of, words

WORDS = MirroredWords()
LANGUAGES = WORDS.offered()
# reached by a form, by trouble, or by somebody who was told the address
NOT_LINKED = (
    "/chat",
    "/chat/clear",
    "/chat/copy",
    "/partners/embed",
    "/partners/embed?code=library",
)
OUTSIDE = re.compile(r"https://[\w.-]+\.(uk|org|gov\.uk)(/[\w./-]*)?|https://gov\.uk[\w./-]*")
HEADINGS = [f"{HTML}h{level}" for level in range(1, 7)]
# what stands in every language as it is
NAMES = re.compile(r"^(chat|visit|choices|library|[\W\d]*)$")


def client_of(tmp_path, site="manchester", **more):
    face = Face("Example", "+447700900000", load_site(PROJECT / "data", site))
    app = edge_app(tmp_path, more.pop("script", None), WORDS, face=face, demo=True,
                   public_url="http://localhost", **more)  # fmt: skip
    return app.test_client()


def check_headings(tree, path):
    # NHS.UK puts the error summary, an h2, before the page's own heading
    headings = [node for node in tree.iter() if node.tag in HEADINGS]
    said = [one for one in headings if "error-summary" not in one.get("class", "")]
    levels = [int(node.tag[-1]) for node in said]
    assert levels[:1] == [1], path
    steps = [after - before for before, after in zip(levels, levels[1:], strict=False)]
    assert all(step <= 1 for step in steps), f"{path}: a heading level is left out: {levels}"
    for node in tree.iter():
        if node.tag in HEADINGS:
            assert words(node), f"{path}: an empty heading"


def check_languages(tree, path, language):
    """Words in another language say so; the page's own words went through the catalogue."""
    for node in tree.iter(f"{HTML}a"):
        if node.get("hreflang"):
            assert node.get("lang") == node.get("hreflang"), path
            expected = "rtl" if WORDS.is_rtl(node.get("lang")) else "ltr"
            assert node.get("dir") == expected, path
    if language != MIRRORED:
        return
    for tag in ("h1", "h2", "h3", "p", "li", "label", "legend", "button", "caption", "th", "title"):
        for node in tree.iter(f"{HTML}{tag}"):
            said, own = words(node), node.get("lang") or node.find("*[@lang]") is not None
            assert own or OPEN in said or NAMES.match(said), f"{path}: not translated: {said!r}"


def check_links(tree, path):
    for node in tree.iter(f"{HTML}a"):
        target = node.get("href") or ""
        assert words(node) or node.get("aria-label"), f"{path}: a link without words: {target}"
        where = urlsplit(target)
        if where.scheme == "https":
            assert OUTSIDE.fullmatch(target), f"{path}: {target}"
            assert "noreferrer" in node.get("rel", ""), f"{path}: {target}"
        elif where.scheme:
            number = r"tel:(\+44|0)?\d{3,11}|sms:\d{5}"
            assert re.fullmatch(number, target), f"{path}: {target}"


def check_whole(answer, path, language):
    tree = check_page(answer, language)
    check_headings(tree, path)
    check_languages(tree, path, language)
    check_links(tree, path)
    return tree


def same_site(tree):
    for node in tree.iter(f"{HTML}a"):
        where = urlsplit(node.get("href") or "")
        if not where.scheme and not where.netloc and where.path:
            yield where.path + (f"?{where.query}" if where.query else "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("site", known_sites(PROJECT / "data"))
def test_every_public_page_is_sound(tmp_path, site, language):
    client = client_of(tmp_path, site)
    seen, waiting = set(), ["/", *NOT_LINKED]
    titles = {}
    while waiting:
        path = waiting.pop()
        if path in seen or "language=" in path:
            continue
        seen.add(path)
        answer = client.get(path, headers={"Accept-Language": language})
        if answer.status_code == 303:
            continue
        assert answer.status_code == 200, path
        if path.startswith("/demo/"):
            continue  # for trying out, in English, and outside of what patients get
        tree = check_whole(answer, path, language)
        titles.setdefault(words(tree.find(f".//{HTML}title")), set()).add(path.split("?")[0])
        waiting += list(same_site(tree))
    assert {"/services", "/help/prepare", "/help/access-to-work", "/privacy", "/languages",
            "/cookies", "/accessibility"} <= seen  # fmt: skip
    shared = [paths for paths in titles.values() if len(paths) > 1]
    assert shared == [{"/chat", "/chat/copy"}]  # both say that there is no chat


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", PAGES)
def test_every_error_page_is_sound(tmp_path, status, language):
    client = client_of(tmp_path)
    with client.application.test_request_context("/", headers={"Accept-Language": language}):
        answer = client.application.process_response(error(status))
    assert answer.status_code == status
    tree = check_whole(answer, str(status), language)
    assert set(same_site(tree)) >= {"/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chat_is_sound_in_every_state(tmp_path, language):
    script = ScriptedConversations()
    client = client_of(tmp_path, script=script)
    client.get(f"/?language={language}")
    client.post("/chat/start", data=hidden(client.get("/"), "/chat/start"))
    for text in ("hello", "many", "a name", "check", "chest pain"):
        sent = {**hidden(client.get("/chat")), "text": text}
        assert client.post("/chat", data=sent).status_code == 303
        tree = check_page(client.get("/chat"), language)
        check_headings(tree, text)
        check_links(tree, text)
    empty = client.post("/chat", data=hidden(client.get("/chat")))
    check_headings(check_page(empty, language), "error")
    check_page(client.get("/chat/copy"), language)


def test_a_mirrored_page_has_the_mirrored_styles_and_no_sides_of_its_own(tmp_path):
    client = client_of(tmp_path)
    page = client.get("/", headers={"Accept-Language": MIRRORED})
    assert 'dir="rtl"' in page.get_data(as_text=True)
    assert "nhsuk-frontend.rtl.min.css" in page.get_data(as_text=True)
    ours = (PROJECT / "bot" / "edge" / "static" / "edge.css").read_text()
    sides = r"(margin|padding|border|inset)-(left|right)|(?<![\w-])(left|right):|text-align: ?(left|right)|float:"
    assert not re.search(sides, ours)
    assert tree_of(page) is not None
