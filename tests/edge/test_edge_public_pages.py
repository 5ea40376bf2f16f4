"""The pages that need no conversation, and the files they are made of."""

import gzip
import re
from urllib.parse import urlsplit

import pytest

from bot.edge.files import Shelf
from bot.edge.ports import Face
from tests.edge.chatting import started
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, tree_of, words

PAGES = [
    "/",
    "/chat",
    "/chat/clear",
    "/languages",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/services",
    "/help/prepare",
    "/help/access-to-work",
    "/partners/embed",
    "/chat/copy",
    "/nowhere",
]


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def app(tmp_path, script):
    return edge_app(tmp_path, script, public_url="http://localhost", demo=True)


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_sound_in_both_directions(client, path, language):
    answer = client.get(path, headers={"Accept-Language": language})
    tree = check_page(answer, language)
    if language == "ar":
        assert "nhsuk-frontend.rtl.min.css" in answer.get_data(as_text=True)
        for tag in ("h1", "p", "li", "label"):
            for node in tree.iter(f"{HTML}{tag}"):
                said = words(node)
                own = {"English", "العربية", "chat", "visit", "choices", ""}
                assert said in own or "[" in said, f"not from the catalogue: {said}"


def test_every_link_on_the_pages_leads_somewhere(client):
    seen = {"/"}
    waiting = ["/", "/demo/phone"]
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        assert answer.status_code == 200, path
        for node in tree_of(answer).iter():
            target = urlsplit(node.get("href") or node.get("src") or "")
            address = target.path + (f"?{target.query}" if target.query else "")
            if not target.netloc and not target.scheme and target.path and address not in seen:
                seen.add(address)
                if target.path.startswith("/static/"):
                    assert client.get(address).status_code == 200, address
                else:
                    waiting.append(address)
    assert "/privacy" in seen


def test_the_start_page_says_what_it_must(client):
    said = words(client.get("/").get_data(as_text=True) and tree_of(client.get("/")))
    for part in (
        "999",
        "111",
        "Who this is for",
        "What happens",
        "Who sees your answers",
        "minutes",
    ):
        assert part in said


def test_the_start_page_shows_the_number_to_text(tmp_path):
    client = edge_app(tmp_path, face=Face("Northtown", "+447700900000")).test_client()
    text = client.get("/").get_data(as_text=True)
    assert "+447700900000" in text and "Northtown" in text


def test_a_language_is_chosen_by_link_and_kept_by_a_signed_cookie(client):
    check_page(client.get("/?language=ar"), "ar")
    check_page(client.get("/privacy"), "ar")
    client.set_cookie("choices", "tampered")
    check_page(client.get("/privacy"), "en")
    check_page(client.get("/?language=xx"), "en")


def test_a_partners_link_is_remembered_and_an_unknown_one_still_helps(client, script):
    answer = client.get("/r/masjid")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/?language=ar")
    started_page = started(client)
    check_page(started_page, "ar")
    (kept,) = script.kept.values()
    assert (kept.language, kept.partner) == ("ar", "masjid")
    assert client.get("/r/nobody").headers["Location"] == "/"
    assert client.get("/r/" + "x" * 200).headers["Location"] == "/"


def test_files_are_squeezed_kept_and_named_by_their_content(client):
    page = client.get("/").get_data(as_text=True)
    styles = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', page)
    assert len(styles) == 2
    for address in styles:
        answer = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "max-age=31536000" in answer.headers["Cache-Control"]
        assert gzip.decompress(answer.data)
        again = client.get(
            address, headers={"If-None-Match": answer.headers["ETag"], "Accept-Encoding": "gzip"}
        )
        assert again.status_code == 304
    assert client.get("/static/../app.py").status_code == 404
    assert client.get("/static/nhsuk/build.py").status_code == 404


def test_the_first_page_weighs_less_than_60_kilobytes(client):
    page = client.get("/")
    weight = len(gzip.compress(page.data))
    for address in re.findall(r'(?:href|src)="(/static/[^"]+)"', page.get_data(as_text=True)):
        weight += len(client.get(address, headers={"Accept-Encoding": "gzip"}).data)
    assert weight < 60_000


def test_no_style_or_script_reaches_for_another_host():
    for name in ("nhsuk/nhsuk-frontend.min.css", "nhsuk/nhsuk-frontend.rtl.min.css", "edge.css"):
        body = Shelf().get(name).body.decode()
        assert "http" not in re.sub(r"http://www\.w3\.org/\S+", "", body)
        for address in re.findall(r"url\(([^)]+)\)", body):
            assert Shelf().get("nhsuk/" + address) is not None, address
