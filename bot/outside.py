"""What the environment says about systems outside: staff's own sign-in, mail server, receiver.

Each is off unless it is set, and half a set is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.environment import LOOPBACK, SettingProblem, address, all_or_none, port
from bot.notices.mail import MailServer
from bot.notices.webhook import Receiver, key_of


@dataclass(frozen=True)
class SignInProvider:
    """The organisation's own sign-in (OpenID Connect), and what it calls a second factor."""

    issuer: str
    client_id: str
    client_secret: str | None  # None: a public client, by PKCE alone
    title: str
    second_factor_levels: tuple[str, ...]  # values of `acr` beside `mfa` in `amr`


def provider(env: Mapping[str, str]) -> SignInProvider | None:
    """The organisation's sign-in, or None. Raises `SettingProblem`."""
    if not all_or_none(env, "OIDC_ISSUER", "OIDC_CLIENT_ID"):
        return None
    address(env, "OIDC_ISSUER")
    return SignInProvider(
        issuer=env["OIDC_ISSUER"],  # as the provider writes it, with its slash if it has one
        client_id=env["OIDC_CLIENT_ID"],
        client_secret=env.get("OIDC_CLIENT_SECRET") or None,
        title=env.get("OIDC_NAME") or "your organisation",
        second_factor_levels=tuple((env.get("OIDC_MFA_ACR") or "").replace(",", " ").split()),
    )


def mail(env: Mapping[str, str]) -> MailServer | None:
    """The mail server, or None. Raises `SettingProblem`."""
    if not all_or_none(env, "SMTP_HOST", "SMTP_FROM"):
        return None
    login = all_or_none(env, "SMTP_USER", "SMTP_PASSWORD")
    security = (env.get("SMTP_SECURITY") or "starttls").lower()
    if security not in ("starttls", "tls", "none"):
        raise SettingProblem(f"SMTP_SECURITY={security!r}; one of starttls, tls and none would be")
    if security == "none" and env["SMTP_HOST"] not in LOOPBACK:
        raise SettingProblem("SMTP_SECURITY=none is for a mail server on this machine only")
    return MailServer(
        host=env["SMTP_HOST"],
        port=port(env, "SMTP_PORT", 465 if security == "tls" else 587),
        sender=env["SMTP_FROM"],
        user=env["SMTP_USER"] if login else None,
        password=env["SMTP_PASSWORD"] if login else None,
        security=security,
    )


def receiver(env: Mapping[str, str]) -> Receiver | None:
    """Who is called when a referral moves, or None. Raises `SettingProblem`."""
    if not all_or_none(env, "WEBHOOK_URL", "WEBHOOK_SECRET"):
        return None
    address(env, "WEBHOOK_URL")
    secrets = [text.strip() for text in env["WEBHOOK_SECRET"].split(",") if text.strip()]
    try:
        return Receiver(env["WEBHOOK_URL"], tuple(key_of(text) for text in secrets))
    except ValueError as problem:
        raise SettingProblem(f"WEBHOOK_SECRET: {problem}") from None
