import pytest
import requests
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from tests.edge.parts import ACCOUNT, PUBLIC, TOKEN, edge_app, free_port, served, wait_for
from tests.edge.scripted import ScriptedConversations
from tests.edge.sound_page import check_page, hidden, tree_of, words

TEXTS = f"/demo/twilio/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


class ToHere(TwilioHttpClient):
    """Twilio's own client, pointed at the edge as TWILIO_API_URL points it."""

    def __init__(self, url):
        super().__init__()
        self._url = url

    def request(self, method, url, *args, **more):
        return super().request(
            method, url.replace("https://api.twilio.com", self._url), *args, **more
        )


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def demo(tmp_path, script):
    port = free_port()
    app = edge_app(
        tmp_path, script, demo=True, edge_port=port, public_url=f"http://127.0.0.1:{port}"
    )
    with served(app, port) as url:
        twilio = Client(ACCOUNT, TOKEN, http_client=ToHere(url + "/demo/twilio"))
        script.deliver = lambda phone, text: twilio.messages.create(
            to=phone, from_="+447700900000", body=text
        )
        yield url, twilio


def test_a_text_goes_through_the_real_door_and_the_answer_comes_to_the_screen(demo, script):
    url, twilio = demo
    browser = requests.Session()
    page = browser.get(f"{url}/demo/phone", timeout=5)
    token = page.text.split('name="form" value="')[1].split('"')[0]
    sent = browser.post(
        f"{url}/demo/phone",
        data={"form": token, "from": "07700 900456", "text": "hello"},
        timeout=10,
    )
    assert sent.status_code == 200 and "wrong=" not in sent.url
    (text,) = script.texts
    assert (text.phone, text.text, text.to) == ("+447700900456", "hello", "+447700900000")
    network = "/demo/phone/texts?from=07700900456"
    wait_for(lambda: len(requests.get(url + network, timeout=5).json()["texts"]) == 2)
    screen = browser.get(f"{url}/demo/phone?from=07700+900456", timeout=5).text
    assert "hello" in screen and "Question 1?" in screen and "1 segment, GSM-7" in screen
    other = browser.get(f"{url}/demo/phone?from=07700+900457", timeout=5).text
    assert "Question 1?" not in other


def test_the_network_answers_as_twilio_does(demo):
    _, twilio = demo
    sent = twilio.messages.create(to="+447700900123", from_="+447700900000", body="zażółć " * 20)
    assert sent.sid.startswith("SM") and sent.status == "queued" and sent.error_code is None
    assert sent.num_segments == "3"
    (found,) = twilio.messages.list(to="+447700900123")
    assert (found.sid, found.body, found.status) == (sent.sid, sent.body, "delivered")
    assert twilio.messages(sent.sid).fetch().to == "+447700900123"
    assert twilio.messages.list(to="+447700900124") == []


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"To": "07700", "Body": "x", "From": "+447700900000"}, 21211),
        ({"To": "+447700900123", "Body": "", "From": "+447700900000"}, 21602),
        ({"To": "+447700900123", "Body": "x" * 1601, "From": "+447700900000"}, 21617),
    ],
)
def test_the_network_refuses_as_twilio_does(demo, form, code):
    url, _ = demo
    answer = requests.post(url + TEXTS, data=form, auth=(ACCOUNT, TOKEN), timeout=5)
    assert answer.status_code == 400 and answer.json()["code"] == code


def test_the_network_is_for_the_account_on_this_machine_alone(demo):
    url, _ = demo
    form = {"To": "+447700900123", "Body": "x", "From": "+447700900000"}
    assert requests.post(url + TEXTS, data=form, timeout=5).status_code == 401
    assert requests.post(url + TEXTS, data=form, auth=(ACCOUNT, "no"), timeout=5).status_code == 401
    passed_on = requests.post(
        url + TEXTS,
        data=form,
        auth=(ACCOUNT, TOKEN),
        headers={"X-Forwarded-For": "203.0.113.7"},
        timeout=5,
    )
    assert passed_on.status_code == 404


def test_the_network_refuses_a_caller_from_elsewhere(tmp_path):
    client = edge_app(tmp_path, demo=True).test_client()
    answer = client.post(
        TEXTS,
        data={"To": "+447700900123", "Body": "x"},
        auth=(ACCOUNT, TOKEN),
        environ_base={"REMOTE_ADDR": "203.0.113.7"},
    )
    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["/demo/phone", "/demo/phone/texts", TEXTS])
def test_outside_demo_mode_there_is_no_phone(tmp_path, path):
    client = edge_app(tmp_path, demo=False).test_client()
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


@pytest.mark.parametrize("number", ["07123 456789", "+447700901000", "999", "x"])
def test_only_numbers_that_belong_to_nobody_may_be_used(tmp_path, script, number):
    client = edge_app(tmp_path, script, demo=True, public_url="http://localhost").test_client()
    page = client.get("/demo/phone")
    answer = client.post(
        "/demo/phone", data={**hidden(page, "/demo/phone"), "from": number, "text": "hi"}
    )
    assert number not in answer.headers["Location"]
    shown = client.get(answer.headers["Location"])
    assert "belong to nobody" in words(check_page(shown))
    assert script.texts == []


def test_a_service_that_refuses_the_text_is_said(tmp_path):
    client = edge_app(
        tmp_path, demo=True, edge_port=free_port(), public_url="http://localhost"
    ).test_client()
    page = client.get("/demo/phone")
    fields = {**hidden(page, "/demo/phone"), "text": "hi"}
    answer = client.get(client.post("/demo/phone", data=fields).headers["Location"])
    assert "did not take the text" in words(check_page(answer))
    fields["form"] = "wrong"
    assert "wrong=expired" in client.post("/demo/phone", data=fields).headers["Location"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_phone_is_a_sound_page(tmp_path, language):
    client = edge_app(tmp_path, demo=True, public_url=PUBLIC).test_client()
    check_page(client.get("/demo/phone", headers={"Accept-Language": language}), language)
    assert tree_of(client.get("/demo/phone")) is not None
