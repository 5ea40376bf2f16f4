"""The conversation as a page that needs no script."""

import pytest
from sqlalchemy.exc import OperationalError

from tests.edge.chatting import said, send, started
from tests.edge.parts import edge_app
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import HTML, check_page, hidden, tree_of, words


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def app(tmp_path, script):
    return edge_app(tmp_path, script, public_url="http://localhost", demo=True)


@pytest.fixture
def client(app):
    return app.test_client()


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
    assert send(client, page, text="many things").status_code == 303
    page = client.get("/chat")
    boxes = [f for f in check_page(page).iter(f"{HTML}input") if f.get("type") == "checkbox"]
    assert [box.get("value") for box in boxes] == ["mood", "travel", "none"]
    assert send(client, page, choice=["mood", "travel"]).status_code == 303
    assert said(script) == ["", "Yes", "many things", "Low mood, Travel"]


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


def test_what_advice_paused_goes_on_by_a_button_in_any_language(client, script):
    send(client, started(client), text="chest pain since this morning")
    (kept,) = script.kept.values()
    assert send(client, client.get("/chat"), carry_on="yes").status_code == 422  # nothing is paused
    send(client, client.get("/chat"), text="a name, please")
    kept.state = "paused"
    page = client.get("/chat")
    assert "Carry on" in [words(b) for b in check_page(page).iter(f"{HTML}button")]
    answer = send(client, page, carry_on="yes", text="still writing")
    assert answer.status_code == 200  # what is written but not sent stands in its field again
    assert check_page(answer).find(f".//{HTML}textarea").text == "still writing"
    assert script.handled[-1] and said(script)[-1] == "carry_on"


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


def test_what_was_said_before_a_change_of_language_keeps_its_own(client):
    """WCAG 2.2, 3.1.2: a screen reader reads each message with the voice of its language."""
    page = started(client)
    send(client, page, choice="yes")
    send(client, client.get("/chat"), text="chest pain, check")
    send(client, client.get("/chat"), text="language ar")
    lines = {words(n): n for n in check_page(client.get("/chat"), "ar").iter() if n.get("data-id")}
    spoken = [(words(part), part.get("lang"), part.get("dir"))
              for line in lines.values() for part in line.iter() if part.get("lang")]  # fmt: skip
    before = [one for one in spoken if "Question 2?" in one[0] or "Call 999" in one[0]]
    assert len(before) == 2 and {one[1:] for one in before} == {("en", "ltr")}
    picked = [one for one in spoken if one[0] == "Yes"]
    assert picked == [("Yes", "en", "ltr")]
    after = [line for text, line in lines.items() if "Question 4?" in text]
    assert not [part for part in after[0].iter() if part.get("lang")]
    # what a person typed may be in any language: it claims none, and finds its own direction
    typed = next(line for text, line in lines.items() if "language ar" in text)
    assert [part.get("dir") for part in typed.iter(f"{HTML}p")] == ["auto"]


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
