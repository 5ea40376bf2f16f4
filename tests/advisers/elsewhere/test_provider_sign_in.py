"""There and back: what may open a session, against a provider that answers over HTTP."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import RSAKey

from bot.advisers.sessions import COOKIE
from bot.store import staff_elsewhere
from bot.store.tables import provider_sign_ins
from tests.advisers.round_trip import (
    browser_of,
    come_back,
    is_in,
    leave,
    refused,
    round_trip,
    settings_of,
    there,
)
from tests.doubles.provider_double import CLIENT, SECRET


def test_there_and_back_opens_a_session_without_another_code(page, hired, provider, engine):
    response = round_trip(page, next="/queue?view=mine")
    assert response.status_code == 200
    assert 'content="0;url=/queue?view=mine"' in response.text
    (cookie,) = [h for h in response.headers.getlist("Set-Cookie") if h.startswith(f"{COOKIE}=")]
    for part in ("HttpOnly", "SameSite=Strict", "Secure"):
        assert part in cookie
    assert is_in(page)
    with engine.begin() as db:
        found = staff_elsewhere.by_provider(db, provider.issuer, "s-1")
        left = db.execute(provider_sign_ins.select()).all()
    assert found.id == hired.member.id
    assert left == []


def test_what_is_asked_of_the_provider(page, hired):
    asked = parse_qs(urlsplit(leave(page)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid email"]
    assert len(asked["state"][0]) >= 20
    assert len(asked["nonce"][0]) >= 20
    assert SECRET not in str(asked)


def test_the_cookie_that_travels_is_lax_and_short_lived(page, hired):
    left = page.post("/sign-in/provider")
    (cookie,) = [h for h in left.headers.getlist("Set-Cookie") if h.startswith("adviser_provider=")]
    for part in ("HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600", "Path=/sign-in/provider"):
        assert part in cookie


def test_there_is_no_button_where_no_provider_is_set(make_app, provider):
    plain = browser_of(make_app())
    assert "Sign in with" not in plain.get("/sign-in").text
    assert plain.post("/sign-in/provider").status_code == 404
    assert plain.get("/sign-in/provider/back").status_code == 404
    with_it = browser_of(make_app(**settings_of(provider)))
    assert "Sign in with Example Trust" in with_it.get("/sign-in").text


def wrong_tokens():
    now = int(time.time())
    yield "another issuer", {"iss": "https://elsewhere.example"}
    yield "no issuer", {"iss": None}
    yield "another audience", {"aud": "another-app"}
    yield "another audience, we are only azp", {"aud": "another-app", "azp": CLIENT}
    yield "no audience", {"aud": None}
    yield "made for another party", {"aud": [CLIENT, "another-app"], "azp": "another-app"}
    yield "expired", {"exp": now - 3600, "iat": now - 7200}
    yield "no end", {"exp": None}
    yield "from the future", {"iat": now + 3600, "exp": now + 7200}
    yield "another nonce", {"nonce": "of another time"}
    yield "no nonce", {"nonce": None}
    yield "another access token", {"at_hash": "bm90IHRoaXMgb25l"}
    yield "nobody", {"sub": None}


@pytest.mark.parametrize(
    "changes", [changes for _, changes in wrong_tokens()], ids=[name for name, _ in wrong_tokens()]
)
def test_a_token_with_a_wrong_claim_signs_nobody_in(page, hired, provider, changes):
    provider.changes = changes
    refused(page, round_trip(page))
    provider.changes = {}
    round_trip(page)
    assert is_in(page)


def test_an_unsigned_token_signs_nobody_in_even_where_the_provider_offers_it(page, hired, provider):
    provider.unsigned = True
    provider.metadata = {"id_token_signing_alg_values_supported": ["none", "RS256"]}
    refused(page, round_trip(page))


def test_a_token_signed_with_another_key_signs_nobody_in(page, hired, provider):
    provider.signs_with = RSAKey.generate_key(2048, {"kid": "1"})
    refused(page, round_trip(page))


def test_a_token_signed_with_the_public_key_as_a_secret_signs_nobody_in(page, hired, provider):
    provider.public_key_as_secret = True
    provider.metadata = {"id_token_signing_alg_values_supported": ["HS256"]}
    refused(page, round_trip(page))


def test_new_keys_of_the_provider_are_fetched(page, hired, provider):
    round_trip(page)
    page.post("/sign-out")
    provider.key = RSAKey.generate_key(2048, {"kid": "2", "use": "sig", "alg": "RS256"})
    provider.header = {"alg": "RS256", "kid": "2"}
    round_trip(page)
    assert is_in(page)


def test_what_came_back_once_cannot_come_back_again(page, hired):
    answer = there(leave(page))
    assert come_back(page, answer).status_code == 200
    page.post("/sign-out")
    refused(page, come_back(page, answer))


def test_an_answer_for_one_browser_opens_no_session_in_another(app, page, hired):
    answer = there(leave(page))
    other = browser_of(app)
    refused(other, come_back(other, answer))
    leave(other)
    refused(other, come_back(other, answer))


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "another"},
        {"state": ""},
        {"code": ""},
        {"code": "a guess"},
        {"iss": "https://elsewhere.example"},
        {"error": "access_denied"},
    ],
)
def test_a_wrong_answer_signs_nobody_in(page, hired, changes):
    refused(page, come_back(page, {**there(leave(page)), **changes}))


def test_too_long_away_begins_again(page, hired, clock):
    answer = there(leave(page))
    clock.turn(minutes=11)
    refused(page, come_back(page, answer))


def test_a_provider_that_says_it_is_another_is_not_asked(page, hired, provider):
    provider.metadata = {"issuer": "https://elsewhere.example"}
    refused(page, page.post("/sign-in/provider"))
    provider.metadata = {}
    round_trip(page)
    assert is_in(page)


def test_a_provider_that_is_away_is_said_and_what_was_typed_is_kept(page, hired, provider):
    provider.close()
    response = page.post("/sign-in/provider", kept="rang twice", next="/queue")
    refused(page, response)
    assert "rang twice" in response.text
    assert page.get("/sign-in").status_code == 200


def test_what_was_typed_comes_back_after_the_round_trip(page, hired, reference):
    response = round_trip(page, kept="rang <b>twice</b>", next=f"/referrals/{reference}")
    assert "rang &lt;b&gt;twice&lt;/b&gt;" in response.text
    assert f'href="/referrals/{reference}"' in response.text
    assert is_in(page)


def test_nobody_is_sent_elsewhere_after_the_round_trip(page, hired):
    assert 'content="0;url=/"' in round_trip(page, next="//evil.example").text
