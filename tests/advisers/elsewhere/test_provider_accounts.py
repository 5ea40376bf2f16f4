"""Whose account it is that comes back from the provider, and the second factor."""

import logging

import pytest

from bot.store import one_time_codes
from bot.store import staff as staff_store
from bot.store.tables import staff_sessions
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


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "somebody.else@example.nhs.uk"},
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "true"},
        {"email": None},
    ],
)
def test_nobody_makes_an_account_for_themselves(page, hired, provider, engine, changes):
    provider.changes = changes
    provider.person = {**provider.person, **changes}
    response = round_trip(page)
    assert response.status_code == 403
    assert "There is no account for you here" in response.text
    assert not is_in(page)
    with engine.begin() as db:
        assert len(staff_store.in_team(db, "manchester")) == 1
        assert db.execute(staff_sessions.select()).all() == []


def test_an_address_that_moves_to_somebody_else_does_not_take_the_account_along(
    page, hired, provider
):
    round_trip(page)
    page.post("/sign-out")
    provider.person = {**provider.person, "sub": "s-2"}  # a new person with an old address
    assert round_trip(page).status_code == 403
    provider.person = {"sub": "s-1", "email": "amina.khan@example.nhs.uk", "email_verified": True}
    round_trip(page)  # the old person with a new address
    assert is_in(page)


def test_the_address_may_stand_at_userinfo(page, hired, provider):
    provider.at_userinfo_only = True
    round_trip(page)
    assert is_in(page)
    assert "/userinfo" in provider.calls


def test_userinfo_about_another_person_is_not_taken(page, hired, provider):
    provider.at_userinfo_only, provider.userinfo = True, {"sub": "s-9"}
    refused(page, round_trip(page))


def test_somebody_who_left_does_not_come_back_that_way(page, hired, engine):
    round_trip(page)
    with engine.begin() as db:
        staff_store.set_active(db, hired.member, False)
    assert not is_in(page)
    assert round_trip(page).status_code == 403


def code_of(hired, clock):
    return one_time_codes.code_at(hired.totp_secret, int(clock().timestamp()) // 30)


def test_without_a_second_factor_there_a_code_is_asked_for_here(page, hired, provider, clock):
    provider.changes = {"amr": ["pwd"]}
    response = round_trip(page, next="/team", kept="rang twice")
    assert response.status_code == 200
    assert "Code from your authenticator app" in response.text
    assert not is_in(page)
    assert page.post("/sign-in/provider/code", code="000000").status_code == 401
    assert not is_in(page)
    done = page.post("/sign-in/provider/code", code=code_of(hired, clock))
    assert "rang twice" in done.text
    assert is_in(page)


def test_a_level_that_the_settings_name_is_a_second_factor(make_app, hired, provider):
    provider.changes = {"amr": None, "acr": "AAL3"}
    page = browser_of(make_app(**settings_of(provider)))
    assert "Code from your" in round_trip(page).text
    page = browser_of(make_app(**settings_of(provider, OIDC_MFA_ACR="AAL2, AAL3")))
    round_trip(page)
    assert is_in(page)


def test_guessing_codes_after_the_provider_locks_the_account(page, hired, provider, clock):
    provider.changes = {"amr": ["pwd"]}
    round_trip(page)
    for _ in range(5):
        assert page.post("/sign-in/provider/code", code="000000").status_code == 401
    round_trip(page)
    assert page.post("/sign-in/provider/code", code=code_of(hired, clock)).status_code == 401
    clock.turn(minutes=16)
    round_trip(page)
    assert page.post("/sign-in/provider/code", code=code_of(hired, clock)).status_code == 200


def test_a_code_without_a_provider_before_it_is_nothing(page, hired, clock):
    response = page.post("/sign-in/provider/code", code=code_of(hired, clock))
    refused(page, response)


def test_without_any_second_factor_nobody_gets_in(page, hired, provider, engine):
    provider.changes = {"amr": ["pwd"]}
    with engine.begin() as db:
        db.execute(staff_store.staff.update().values(totp_secret=None))
    response = round_trip(page)
    assert response.status_code == 403
    assert "You need a second factor" in response.text
    assert not is_in(page)


def test_the_log_holds_no_address_token_or_code(page, hired, provider, caplog):
    caplog.set_level(logging.DEBUG, logger="bot")
    round_trip(page)
    provider.changes = {"nonce": "x"}
    answer = there(leave(page))
    come_back(page, answer)
    provider.changes = {"email": "nobody@example.nhs.uk", "sub": "s-7"}
    round_trip(page)
    said = " ".join(record.getMessage() for record in caplog.records if record.name[:3] == "bot")
    assert "signing in at the organisation failed" in said
    for secret in ("example.nhs.uk", answer["code"], answer["state"], provider.last_token, "s-7"):
        assert secret not in said
