"""The organisation's own sign-in, by OpenID Connect through Authlib: the way there, and what came back.

Authorization code with PKCE (RFC 7636), state, nonce, and `iss` on the way back (RFC 9207).
"""

from __future__ import annotations

import hmac
import logging
import time
from dataclasses import dataclass
from typing import Any, Final

from authlib.integrations.flask_client import OAuth
from flask import Flask

from bot.outside import SignInProvider

PATIENCE: Final = 10  # seconds for each call of the provider
METADATA_LASTS: Final = 3600  # seconds: keys and addresses change, seldom
LEEWAY: Final = 60  # seconds by which the two clocks may differ

# signed with the provider's private key: never `none`, never a secret that both sides know
ALGORITHMS: Final = (
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "EdDSA",
)

_log = logging.getLogger(__name__)


class ProviderTrouble(RuntimeError):
    """What came back is not to be trusted, or nothing came back; the message is a code for the log."""


@dataclass(frozen=True)
class Departure:
    """Where to send somebody, and what has to come back with them. Used once."""

    url: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Identity:
    """Whom the provider vouches for. `email` is there only where the provider has verified it."""

    subject: str
    email: str | None
    second_factor: bool


class Provider:
    """One provider. Its addresses and keys are asked for at the first use, not at the start."""

    def __init__(self, app: Flask, known: SignInProvider, come_back: str):
        """`come_back` is our address, as it is registered there."""
        self.known, self._come_back = known, come_back
        self._client = OAuth(app).register(
            name="provider",
            client_id=known.client_id,
            client_secret=known.client_secret,
            server_metadata_url=f"{known.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={
                "scope": "openid email",
                "code_challenge_method": "S256",
                "default_timeout": PATIENCE,
                "leeway": 0,  # the access token is used at once or never
                "token_endpoint_auth_method": "client_secret_basic"
                if known.client_secret
                else "none",
            },
        )

    def depart(self) -> Departure:
        """A new way there. Raises `ProviderTrouble`."""
        try:
            self._metadata()
            made = self._client.create_authorization_url(self._come_back)
        except Exception as problem:
            raise _trouble(problem) from None
        return Departure(made["url"], made["state"], made["nonce"], made["code_verifier"])

    def arrive(self, answer: dict[str, str], sent: Departure) -> Identity:
        """Who came back with this answer (the address's parameters). Raises `ProviderTrouble`."""
        if not hmac.compare_digest(answer.get("state", "").encode(), sent.state.encode()):
            raise ProviderTrouble("another state")
        if answer.get("iss", self.known.issuer) != self.known.issuer:
            raise ProviderTrouble("another issuer")
        if "error" in answer or not answer.get("code"):
            raise ProviderTrouble("the provider said no")
        try:
            return self._identity(*self._claims(answer["code"], sent))
        except ProviderTrouble:
            raise
        except Exception as problem:
            # network, HTTP, JSON, signature or claim: whatever it is, nobody is signed in
            raise _trouble(problem) from None

    def _metadata(self) -> dict[str, Any]:
        kept = self._client.server_metadata
        if time.time() - kept.get("_loaded_at", 0.0) > METADATA_LASTS:
            for name in ("_loaded_at", "jwks"):
                kept.pop(name, None)
        metadata = self._client.load_server_metadata()
        if metadata.get("issuer") != self.known.issuer:
            metadata.pop("_loaded_at", None)
            raise ProviderTrouble("another issuer")
        offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        safe = [name for name in offered if name in ALGORITHMS]
        metadata["id_token_signing_alg_values_supported"] = safe or ["RS256"]
        return metadata

    def _claims(self, code: str, sent: Departure) -> tuple[dict[str, Any], dict[str, Any]]:
        self._metadata()
        token = self._client.fetch_access_token(
            self._come_back, code=code, code_verifier=sent.verifier
        )
        if "id_token" not in token:
            raise ProviderTrouble("no id_token")
        expected = {
            "iss": {"essential": True, "value": self.known.issuer},
            "aud": {"essential": True, "value": self.known.client_id},
        }
        claims = self._client.parse_id_token(
            token, nonce=sent.nonce, claims_options=expected, leeway=LEEWAY
        )
        return claims, token

    def _identity(self, claims: dict[str, Any], token: dict[str, Any]) -> Identity:
        said = claims if "email" in claims else {**claims, **self._asked_for(claims, token)}
        verified = said.get("email_verified") is True and isinstance(said.get("email"), str)
        return Identity(
            subject=str(claims["sub"]),
            email=said["email"] if verified else None,
            second_factor="mfa" in (claims.get("amr") or [])  # RFC 8176
            or claims.get("acr") in self.known.second_factor_levels,
        )

    def _asked_for(self, claims: dict[str, Any], token: dict[str, Any]) -> dict[str, Any]:
        if "userinfo_endpoint" not in self._metadata():
            return {}
        told = dict(self._client.userinfo(token=token))
        if told.get("sub") != claims["sub"]:
            raise ProviderTrouble("another person")
        return {name: told[name] for name in ("email", "email_verified") if name in told}


def _trouble(problem: Exception) -> ProviderTrouble:
    if isinstance(problem, ProviderTrouble):
        return problem
    # the kind of trouble only: a message could quote a token
    return ProviderTrouble(type(problem).__name__)
