import logging
import time

import pytest
import requests

from bot.edge.limits import Limits
from tests.edge.parts import (
    WEBHOOK,
    edge_app,
    free_port,
    post,
    served,
    signature,
    text_form,
    wait_for,
)
from tests.edge.scripted import ScriptedConversations

STATUS = "/webhooks/twilio/status"


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def client(tmp_path, script):
    return edge_app(tmp_path, script).test_client()


def test_a_signed_text_is_stored_acknowledged_and_answered_afterwards(client, script):
    answered = post(client, text_form())
    assert answered.status_code == 200
    assert answered.mimetype == "text/xml"
    assert answered.get_data(as_text=True).endswith("<Response></Response>")
    wait_for(lambda: script.handled == ["SM" + "1" * 32])


def test_the_place_a_phone_is_in_goes_no_further(client, script):
    post(client, text_form())
    kept = repr(script.texts)
    assert "SALFORD" not in kept and "M5" not in kept and "Greater" not in kept


def test_the_acknowledgement_does_not_wait_for_the_turn(tmp_path, script):
    def slow(conversation_id):
        time.sleep(1.5)

    script.run_turn = slow
    client = edge_app(tmp_path, script).test_client()
    started = time.monotonic()
    assert post(client, text_form()).status_code == 200
    assert time.monotonic() - started < 1.0


@pytest.mark.parametrize("wrong", [None, "", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="])
def test_a_missing_or_wrong_signature_is_403_and_nothing_is_stored(client, script, wrong):
    answered = post(client, text_form(), signature=wrong)
    assert answered.status_code == 403
    assert script.texts == [] and script.kept == {}


def test_a_signature_of_another_form_address_or_token_is_403(client, script):
    good = signature(WEBHOOK, text_form())
    assert post(client, text_form(Body="changed"), signature=good).status_code == 403
    assert post(client, {**text_form(), "Extra": "1"}, signature=good).status_code == 403
    other = signature(WEBHOOK, text_form(), address="http://localhost")
    assert post(client, text_form(), signature=other).status_code == 403
    forged = signature(WEBHOOK, text_form(), token="another token")
    assert post(client, text_form(), signature=forged).status_code == 403
    assert script.texts == []


@pytest.mark.parametrize("token", [None, ""])
def test_without_an_auth_token_nothing_comes_in(tmp_path, script, token):
    client = edge_app(tmp_path, script, twilio_auth_token=token).test_client()
    forged = signature(WEBHOOK, text_form(), token="")
    assert post(client, text_form(), signature=forged).status_code == 403
    assert script.texts == []


def test_the_query_is_part_of_what_is_signed(client, script):
    form = text_form()
    path = WEBHOOK + "?service=1"
    assert post(client, form, path, signature=signature(path, form)).status_code == 200
    assert (
        post(
            client, text_form(MessageSid="SM2"), path, signature=signature(WEBHOOK, form)
        ).status_code
        == 403
    )


def test_twilio_repeating_itself_is_one_text(client, script):
    for _ in range(3):
        assert post(client, text_form()).status_code == 200
    assert len(script.texts) == 1


def test_photos_and_empty_texts_pass_through(client, script):
    post(client, text_form(Body="", NumMedia="2", MessageSid="SM3"))
    form = text_form(MessageSid="SM4")
    del form["Body"], form["NumMedia"]
    post(client, form)
    assert [(text.text, text.media) for text in script.texts] == [("", 2), ("", 0)]


def test_the_networks_own_reading_of_stop_is_handed_on(client, script):
    post(client, text_form(Body="STOP", OptOutType="STOP"))
    post(client, text_form(Body="hi", OptOutType="nonsense", MessageSid="SM5"))
    assert [text.opt_out for text in script.texts] == ["STOP", None]


@pytest.mark.parametrize(
    "broken", [{"From": ""}, {"From": "NHSNoReply"}, {"MessageSid": ""}, {"MessageSid": "../x"}]
)
def test_a_form_without_a_phone_or_an_id_is_400(client, script, broken):
    assert post(client, text_form(**broken)).status_code == 400
    assert script.texts == []


def test_one_phone_cannot_flood(tmp_path, script):
    client = edge_app(
        tmp_path, script, limits=Limits(sender_per_minute=1, sender_burst=2)
    ).test_client()
    codes = [post(client, text_form(MessageSid=f"SM{n}")).status_code for n in range(3)]
    assert codes == [200, 200, 429]


def test_a_turn_that_breaks_is_logged_without_words_or_numbers(tmp_path, script, caplog):
    def breaks(conversation_id):
        raise RuntimeError("hello from +447700900123")

    script.run_turn = breaks
    client = edge_app(tmp_path, script).test_client()
    with caplog.at_level(logging.DEBUG):
        post(client, text_form(Body="my name is Sam"))
        wait_for(lambda: "RuntimeError" in caplog.text)
    assert "900123" not in caplog.text and "Sam" not in caplog.text


def test_a_delivery_report_is_noted_where_it_is_signed(client, script):
    form = {"MessageSid": "SM9", "MessageStatus": "undelivered", "ErrorCode": "30005"}
    assert post(client, form, STATUS).status_code == 200
    assert post(client, form, STATUS, signature="wrong").status_code == 403
    assert script.reports == [("SM9", "undelivered", "30005")]
    odd = {"MessageSid": "SM9", "MessageStatus": "exploded"}
    assert post(client, odd, STATUS).status_code == 400


def test_over_real_http_behind_a_proxy_the_public_address_is_what_counts(tmp_path, script):
    port = free_port()
    with served(edge_app(tmp_path, script, trusted_proxies=1), port) as url:
        form = text_form()
        answered = requests.post(
            url + WEBHOOK,
            data=form,
            headers={"X-Twilio-Signature": signature(WEBHOOK, form), "X-Forwarded-Proto": "https"},
            timeout=5,
        )
        assert answered.status_code == 200
        assert answered.headers["Strict-Transport-Security"]
        wait_for(lambda: script.handled)
