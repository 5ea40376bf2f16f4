import gzip
import re
from urllib.parse import urlsplit

import pytest

from bot.edge.ports import Face
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, hidden, tree_of, words

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


def started(client):
    first = client.get("/")
    answer = client.post("/chat/start", data=hidden(first, "/chat/start"))
    assert answer.status_code == 303 and answer.headers["Location"] == "/chat"
    return client.get("/chat")


def send(client, page, **fields):
    return client.post("/chat", data={**hidden(page), **fields})


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


def test_a_whole_answer_goes_round_without_a_script(client, script):
    page = started(client)
    tree = check_page(page)
    radios = [f for f in tree.iter(f"{HTML}input") if f.get("type") == "radio"]
    assert [radio.get("value") for radio in radios] == ["yes", "no", "unsure"]
    answer = send(client, page, choice="yes")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/chat#latest")
    page = client.get("/chat")
    assert page.get_data(as_text=True).count('id="latest"') == 1
    check_page(page)
    assert "Yes" in words(tree_of(page))
    page_after_text = (
        client.get("/chat") if send(client, page, text="many things").status_code == 303 else None
    )
    boxes = [
        f for f in check_page(page_after_text).iter(f"{HTML}input") if f.get("type") == "checkbox"
    ]
    assert [box.get("value") for box in boxes] == ["mood", "travel", "none"]
    assert send(client, page_after_text, choice=["mood", "travel"]).status_code == 303
    (kept,) = script.kept.values()
    said = [line.text for line in kept.lines if line.direction == "in"]
    assert said == ["", "Yes", "many things", "Low mood, Travel"]


def test_what_is_picked_and_what_is_written_both_arrive(client, script):
    send(client, started(client), choice="no", text="but maybe later")
    (kept,) = script.kept.values()
    assert kept.lines[-3].text == "No\nbut maybe later"


def test_a_double_press_is_one_answer(client, script):
    page = started(client)
    for _ in range(3):
        assert send(client, page, choice="yes").status_code == 303
    assert len(script.handled) == 2  # the opening and the answer


def test_an_old_page_changes_nothing_and_says_so_but_words_are_always_taken(client, script):
    old = started(client)
    send(client, old, choice="yes")
    stale = send(client, old, choice="no")
    assert stale.status_code == 422
    assert "answered already" in words(check_page(stale))
    assert len(script.handled) == 2
    assert send(client, old, text="I have chest pain").status_code == 303
    assert "nhsuk-card--care--emergency" in client.get("/chat").get_data(as_text=True)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Choose an answer"),
        ({"text": "   "}, "Choose an answer"),
        ({"choice": "made_up"}, "Choose one of"),
        ({"choice": ["yes", "no"]}, "Choose one of"),
    ],
)
def test_a_missing_or_made_up_answer_is_said_and_nothing_is_stored(client, script, fields, says):
    page = started(client)
    answer = send(client, page, **fields)
    assert answer.status_code == 422
    tree = check_page(answer)
    assert words(tree.find(f".//{HTML}title")).startswith("Error:")
    assert says in words(tree)
    assert len(script.handled) == 1


def test_advice_interrupts_with_numbers_to_tap(client):
    send(client, started(client), text="chest pain since this morning")
    answer = client.get("/chat")
    tree = check_page(answer)
    cards = [
        n
        for n in tree.iter(f"{HTML}section")
        if "nhsuk-card--care--emergency" in n.get("class", "")
    ]
    assert len(cards) == 1
    assert "Call 999 or go to A&E now" in words(cards[0].find(f".//{HTML}h2"))
    links = {a.get("href") for a in cards[0].iter(f"{HTML}a")}
    assert {"tel:111", "tel:116123", "https://111.nhs.uk"} <= links
    log = next(n for n in tree.iter() if n.get("role") == "log")
    assert cards[0] not in list(log.iter())


def test_a_form_without_its_token_keeps_the_words_and_takes_nothing(client, script):
    page = started(client)
    answer = client.post("/chat", data={**hidden(page), "form": "wrong", "text": "my long story"})
    assert answer.status_code == 400
    assert "my long story" in words(check_page(answer))
    assert len(script.handled) == 1
    crossing = client.post(
        "/chat", data={**hidden(page), "text": "x"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert crossing.status_code == 400 and len(script.handled) == 1


def test_refused_cookies_are_explained(app):
    client = app.test_client(use_cookies=False)
    first = client.get("/")
    answer = client.post("/chat/start", data=hidden(first, "/chat/start"))
    assert answer.status_code == 400
    assert "did not keep the cookie" in words(check_page(answer))


def test_a_tampered_or_lost_chat_cookie_is_explained(client):
    started(client)
    client.set_cookie("chat", "tampered")
    for answer in (client.get("/chat"), client.post("/chat", data={"text": "hello"})):
        assert "cannot open the chat" in words(check_page(answer))


def test_starting_twice_goes_on_with_the_same_chat(client, script):
    started(client)
    again = client.get("/")
    assert "Go on with your chat" in again.get_data(as_text=True)
    fields = hidden(again, "/chat/start")
    assert fields.pop("afresh") == "yes"
    client.post("/chat/start", data=fields)
    assert len(script.kept) == 1
    client.post("/chat/start", data={**fields, "afresh": "yes"})
    assert len(script.kept) == 2


def test_clearing_takes_the_chat_from_this_browser(client):
    started(client)
    asked = client.get("/chat/clear")
    assert client.post("/chat/clear", data={}).status_code == 400
    done = client.post("/chat/clear", data=hidden(asked, "/chat/clear"))
    assert "cleared" in words(check_page(done))
    assert "no chat open" in words(tree_of(client.get("/chat")))


def test_a_conversation_that_changes_language_changes_the_page(client):
    page = started(client)
    send(client, page, text="language ar")
    check_page(client.get("/chat"), "ar")


def test_the_script_gets_the_page_at_once(client):
    page = started(client)
    answer = client.post(
        "/chat", data={**hidden(page), "choice": "yes"}, headers={"X-Requested-With": "chat"}
    )
    assert answer.status_code == 200
    check_page(answer)


def test_with_the_engine_down_the_page_says_so_and_loses_nothing(client, script):
    page = started(client)
    script.engine_is_up = False
    assert send(client, page, text="hello").status_code == 303
    answer = client.get("/chat")
    assert "utter_trouble in en" in words(check_page(answer))
    script.engine_is_up = True
    (conversation_id,) = script.kept
    script.run_turn(conversation_id)
    assert "utter_trouble" not in client.get("/chat").get_data(as_text=True)


def test_a_store_that_is_away_is_a_page_that_keeps_the_words(client, script):
    from sqlalchemy.exc import OperationalError

    page = started(client)

    def away(*args):
        raise OperationalError("select my name is Sam", {}, Exception())

    script.answer_to = away
    answer = send(client, page, text="my name is Sam")
    assert answer.status_code == 503
    assert hidden(answer)["text"] == "my name is Sam"
    check_page(answer)


def test_an_unexpected_fault_is_a_plain_page_and_a_log_without_words(client, script, caplog):
    page = started(client)

    def breaks(*args):
        raise RuntimeError("my name is Sam")

    script.answer_to = breaks
    answer = send(client, page, text="my name is Sam")
    assert answer.status_code == 500
    check_page(answer)
    assert "RuntimeError" in caplog.text and "Sam" not in caplog.text


def test_too_long_and_too_fast_have_pages(client, script):
    page = started(client)
    assert send(client, page, text="x" * 20_000).status_code == 303
    long = send(client, page, text="x" * 500_000)
    assert long.status_code == 413
    check_page(long)


def test_a_script_in_a_message_stays_words(client):
    send(client, started(client), text="<script>alert(1)</script> call 999")
    text = client.get("/chat").get_data(as_text=True)
    assert "<script>alert" not in text and "&lt;script&gt;" in text


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
    from bot.edge.files import Shelf

    for name in ("nhsuk/nhsuk-frontend.min.css", "nhsuk/nhsuk-frontend.rtl.min.css", "edge.css"):
        body = Shelf().get(name).body.decode()
        assert "http" not in re.sub(r"http://www\.w3\.org/\S+", "", body)
        for address in re.findall(r"url\(([^)]+)\)", body):
            assert Shelf().get("nhsuk/" + address) is not None, address
