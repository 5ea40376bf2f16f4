from tests.referrals.invented import send


def test_a_shared_phone_is_said_and_linked(browser, engine, reference):
    other = send(engine, "conversation-2")
    assert f'href="/referrals/{other}"' in browser.get(f"/referrals/{reference}").text
