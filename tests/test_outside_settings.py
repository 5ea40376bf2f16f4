"""Half a setting is refused with what is missing; secrets go over https or stay on this machine."""

import pytest

from bot.settings import SettingProblem, Settings

SECRET = "whsec_" + "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMgbG9uZw=="


def settings(tmp_path, **more):
    return Settings.from_environment({"DEMO": "1", "DATA_DIR": str(tmp_path), **more})


def test_without_settings_everything_outside_is_off(tmp_path):
    found = settings(tmp_path)
    assert (found.provider, found.mail, found.receiver) == (None, None, None)
    assert found.adviser_url == "http://127.0.0.1:5006"


def test_each_can_be_set(tmp_path):
    found = settings(
        tmp_path,
        ADVISER_URL="https://desk.example.nhs.uk/",
        OIDC_ISSUER="https://login.example.nhs.uk/",
        OIDC_CLIENT_ID="desk",
        OIDC_MFA_ACR="AAL2,AAL3",
        SMTP_HOST="smtp.example.nhs.uk",
        SMTP_FROM="a@example.nhs.uk",
        SMTP_SECURITY="tls",
        WEBHOOK_URL="https://records.example.nhs.uk/hook",
        WEBHOOK_SECRET=f"{SECRET}, {SECRET}",
    )
    assert found.adviser_url == "https://desk.example.nhs.uk"
    assert found.provider.issuer == "https://login.example.nhs.uk/"
    assert found.provider.second_factor_levels == ("AAL2", "AAL3")
    assert (found.mail.port, found.mail.user) == (465, None)
    assert len(found.receiver.keys) == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"OIDC_ISSUER": "https://login.example"}, "OIDC_CLIENT_ID is not set"),
        ({"OIDC_CLIENT_ID": "x"}, "OIDC_ISSUER is not set"),
        ({"OIDC_ISSUER": "http://login.example", "OIDC_CLIENT_ID": "x"}, "must start with https"),
        ({"OIDC_ISSUER": "login.example", "OIDC_CLIENT_ID": "x"}, "is not an address"),
        ({"ADVISER_URL": "http://desk.example"}, "ADVISER_URL"),
        ({"SMTP_HOST": "smtp.example"}, "SMTP_FROM is not set"),
        ({"SMTP_HOST": "h", "SMTP_FROM": "a@b", "SMTP_USER": "u"}, "SMTP_PASSWORD is not set"),
        ({"SMTP_HOST": "h", "SMTP_FROM": "a@b", "SMTP_SECURITY": "ssl"}, "SMTP_SECURITY"),
        ({"SMTP_HOST": "h", "SMTP_FROM": "a@b", "SMTP_SECURITY": "none"}, "this machine only"),
        ({"SMTP_HOST": "h", "SMTP_FROM": "a@b", "SMTP_PORT": "x"}, "SMTP_PORT"),
        ({"WEBHOOK_URL": "https://r.example"}, "WEBHOOK_SECRET is not set"),
        ({"WEBHOOK_URL": "http://r.example", "WEBHOOK_SECRET": SECRET}, "must start with https"),
        ({"WEBHOOK_URL": "https://r.example", "WEBHOOK_SECRET": "short"}, "24 random bytes"),
    ],
)
def test_half_or_unsafe_settings_are_refused(tmp_path, given, said):
    with pytest.raises(SettingProblem, match=said):
        settings(tmp_path, **given)


def test_how_long_an_unfinished_journey_is_kept_is_a_setting(tmp_path):
    assert settings(tmp_path).unfinished_days == 14
    assert settings(tmp_path, UNFINISHED_DAYS="7").unfinished_days == 7


@pytest.mark.parametrize("wrong", ["0", "91", "two weeks", "-1"])
def test_a_journey_cannot_be_kept_for_ever(tmp_path, wrong):
    with pytest.raises(SettingProblem, match="UNFINISHED_DAYS"):
        settings(tmp_path, UNFINISHED_DAYS=wrong)
