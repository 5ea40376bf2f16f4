from werkzeug.datastructures import MultiDict

from bot.sms.signature import is_signed, sign

URL = "https://example.nhs.uk/webhooks/twilio/webhook"
FORM = {"From": "+447700900123", "Body": "Hello", "MessageSid": "SM1"}


def test_the_account_signs_for_the_public_address():
    signature = sign("token", URL, FORM)
    assert is_signed("token", URL, FORM, signature)
    assert is_signed("token", URL, MultiDict(FORM), signature)


def test_anything_else_is_refused():
    signature = sign("token", URL, FORM)
    assert not is_signed("other", URL, FORM, signature)
    assert not is_signed("token", URL, {**FORM, "Body": "Bye"}, signature)
    assert not is_signed("token", URL.replace("https", "http"), FORM, signature)
    assert not is_signed("token", URL + "?x=1", FORM, signature)
    assert not is_signed("token", URL, FORM, "")
    assert not is_signed("", URL, FORM, sign("", URL, FORM))
