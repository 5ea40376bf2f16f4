import time

import pytest

from bot.edge.limits import Buckets
from bot.edge.prose import as_html, card_words, own_words
from bot.edge.tokens import Tokens
from bot.edge.turns import TurnPool
from tests.edge.parts import edge_app, post, text_form, wait_for


def test_it_is_live_whatever_is_away(tmp_path):
    client = edge_app(tmp_path, probes={"engine": lambda: 1 / 0}).test_client()
    assert client.get("/health/live").json == {"status": "live"}


def test_ready_names_what_is_away_and_nothing_more(tmp_path):
    def away():
        raise RuntimeError("postgresql://user:password@host")

    client = edge_app(tmp_path, probes={"database": lambda: None, "engine": away}).test_client()
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json == {
        "status": "not ready",
        "parts": {"database": "ready", "engine": "not ready"},
    }
    good = edge_app(tmp_path, probes={"database": lambda: None}).test_client()
    assert good.get("/health/ready").status_code == 200


def test_metrics_count_by_channel_and_level_and_hold_nobody(tmp_path):
    app = edge_app(tmp_path)
    client = app.test_client()
    token = client.post("/webhooks/web/conversations").json["token"]
    head = {"Authorization": f"Bearer {token}"}
    client.post("/webhooks/web/messages", json={"id": "1", "text": "chest pain, Sam"}, headers=head)
    post(client, text_form(Body="hello Sam"))
    client.post("/webhooks/twilio/webhook", data=text_form())
    client.get("/r/library")
    text = client.get("/metrics").get_data(as_text=True)
    assert 'edge_inbound_total{channel="web"} 1.0' in text
    assert 'edge_inbound_total{channel="sms"} 1.0' in text
    assert 'edge_safety_total{channel="web",level="emergency"} 1.0' in text
    assert 'edge_refused_total{why="bad_signature"} 1.0' in text
    assert 'route="/r/<code>"' in text
    for private in ("Sam", "900123", "conversation-", "library"):
        assert private not in text


def test_a_bucket_empties_fills_and_forgets():
    now = [0.0]
    buckets = Buckets(per_minute=60, burst=2, clock=lambda: now[0])
    assert [buckets.take("a"), buckets.take("a")] == [0.0, 0.0]
    assert buckets.take("a") == pytest.approx(1.0)
    assert buckets.take("b") == 0.0
    now[0] = 1.0
    assert buckets.take("a") == 0.0
    assert buckets.take("a") > 0


def test_tokens_of_one_kind_or_key_do_not_pass_for_another():
    tokens, others = Tokens("one secret"), Tokens("another secret")
    token = tokens.conversation("abc")
    assert tokens.open_conversation(token) == "abc"
    assert others.open_conversation(token) is None
    assert not tokens.form_is_ours(token, "abc")
    assert tokens.open_preferences(token) == {}
    assert not tokens.form_is_ours(tokens.form(""), "")
    assert tokens.form_is_ours(tokens.form("v"), "v") and not tokens.form_is_ours(
        tokens.form("v"), "w"
    )


def test_a_conversation_token_grows_old():
    import time_machine

    tokens = Tokens("a secret")
    with time_machine.travel("2026-01-01T00:00:00Z"):
        token = tokens.conversation("abc")
    with time_machine.travel("2026-01-30T00:00:00Z"):
        assert tokens.open_conversation(token) == "abc"
    with time_machine.travel("2026-02-01T00:00:00Z"):
        assert tokens.open_conversation(token) is None


def test_the_pool_has_an_end_and_leaves_what_does_not_fit():
    running = []

    def slow(conversation_id):
        running.append(conversation_id)
        time.sleep(0.2)

    pool = TurnPool(slow, threads=1, waiting=2)
    assert [pool.soon(name) for name in "abc"] == [True, True, False]
    wait_for(lambda: running == ["a", "b"])
    wait_for(lambda: pool.soon("d"))
    pool.close()


@pytest.mark.parametrize(
    ("text", "holds", "lacks"),
    [
        ("Call 999 now.", 'href="tel:999"', None),
        ("Call 111, option 2", 'href="tel:111"', None),
        ("Samaritans 116 123", 'href="tel:116123"', None),
        ("Ring 0808 2000 247 free", 'href="tel:08082000247"', None),
        ("Ring 0161 496 0000", 'href="tel:01614960000"', None),
        ("It is 1,111 or 9990 or 11/11/1111", None, "tel:"),
        ("text SHOUT to 85258", 'href="sms:85258"', "tel:"),
        ("Deaf? 18001 111 or 18000", 'href="tel:18001111"', None),
        ("- one\n- call 999", "<ul><li", None),
        ("Call 0161 496 0000 on 11:00", 'href="tel:01614960000"', None),
        ("Go to NHS 111 online", None, "tel:"),
        ("See https://111.nhs.uk.", 'href="https://111.nhs.uk"', "tel:"),
        ("javascript:alert(1) <b>", "&lt;b&gt;", "<a"),
    ],
)
def test_numbers_and_links_can_be_tapped(text, holds, lacks):
    html = as_html(text)
    assert holds is None or holds in html
    assert lacks is None or lacks not in html


def test_blank_lines_part_paragraphs():
    assert as_html("a\nb\n\nc") == "<p>a<br>b</p><p>c</p>"


def test_a_service_stands_below_its_name():
    assert as_html("Who can help.\n\nAcas\nFree advice.", names=True) == (
        "<p>Who can help.</p><p><strong>Acas</strong><br>Free advice.</p>"
    )


def test_a_persons_own_words_keep_their_direction_and_nothing_in_them_can_be_tapped():
    assert own_words("call 07700 900123\n<b>") == '<p dir="auto">call 07700 900123<br>&lt;b&gt;</p>'


def test_a_cards_heading_is_its_first_line_where_that_is_short():
    assert card_words("Call 999\n\nNow.").heading == "Call 999"
    assert card_words("Call 999 now.").heading == ""
    assert card_words("x" * 200 + "\nmore").heading == ""
