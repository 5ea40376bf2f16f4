"""A sign-in provider of our own over real HTTP: OpenID Connect with discovery, keys and PKCE.

It checks what a real one checks (client, address to come back to, code used once, PKCE), and lies
on demand.
"""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "adviser-desk", "secret of the tests"
COME_BACK = "https://advisers.example.nhs.uk/sign-in/provider/back"


class ProviderDouble:
    """`person` is who signs in there, `changes` what is changed in the next tokens (None: left out)."""

    def __init__(self):
        self.key = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"})
        self.person = {"sub": "s-1", "email": "amina@example.nhs.uk", "email_verified": True}
        self.changes, self.header, self.signs_with = {}, {"alg": "RS256", "kid": "1"}, None
        self.unsigned, self.public_key_as_secret = False, False
        self.metadata, self.at_userinfo_only = {}, False
        self.issuer_in_answer, self.come_back, self.shows_a_page = True, COME_BACK, False
        self.calls, self.codes, self.last_token = [], {}, None
        double = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                double._get(self)

            def do_POST(self):
                length = int(self.headers["Content-Length"])
                double._token(self, _flat(self.rfile.read(length).decode()))

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def _get(self, handler):
        parts = urlsplit(handler.path)
        self.calls.append(parts.path)
        if parts.path == "/.well-known/openid-configuration":
            return _send(handler, 200, {**self._discovery(), **self.metadata})
        if parts.path == "/keys":
            return _send(handler, 200, {"keys": [self.key.as_dict(private=False)]})
        if parts.path == "/authorize":
            return self._authorize(handler, _flat(parts.query))
        if parts.path == "/userinfo":
            bearer = handler.headers.get("Authorization", "")
            if bearer != f"Bearer {self.last_token}":
                return _send(handler, 401, {"error": "invalid_token"})
            return _send(handler, 200, {**self.person, **getattr(self, "userinfo", {})})
        return _send(handler, 404, {})

    def _discovery(self):
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "authorization_response_iss_parameter_supported": True,
        }

    def _authorize(self, handler, asked):
        if asked.get("client_id") != CLIENT or asked.get("redirect_uri") != self.come_back:
            return _send(handler, 400, {"error": "invalid_request"})  # a real one does not go back
        if asked.get("code_challenge_method") != "S256" or not asked.get("code_challenge"):
            return _send(handler, 400, {"error": "invalid_request"})
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        answer = {"code": code, "state": asked["state"]}
        if self.issuer_in_answer:
            answer["iss"] = self.issuer
        address = f"{self.come_back}?{urlencode(answer)}"
        if self.shows_a_page:
            return _send(handler, 200, f"<a href='{address}'>It is me</a>", "text/html")
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.end_headers()
        return None

    def _token(self, handler, form):
        self.calls.append("/token")
        basic = base64.b64encode(f"{CLIENT}:{SECRET.replace(' ', '+')}".encode()).decode()
        plain = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if handler.headers.get("Authorization") not in (f"Basic {basic}", f"Basic {plain}"):
            return _send(handler, 401, {"error": "invalid_client"})
        asked = self.codes.pop(form.get("code"), None)  # a code is used once
        if asked is None or form.get("redirect_uri") != self.come_back:
            return _send(handler, 400, {"error": "invalid_grant"})
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if challenge != asked["code_challenge"]:
            return _send(handler, 400, {"error": "invalid_grant"})
        self.last_token = secrets.token_urlsafe(16)
        answer = {"access_token": self.last_token, "token_type": "Bearer", "expires_in": 60}
        token = self._id_token(asked["nonce"])
        return _send(handler, 200, {**answer, **({"id_token": token} if token else {})})

    def _id_token(self, nonce):
        now = int(time.time())
        person = {"sub": self.person["sub"]} if self.at_userinfo_only else self.person
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "exp": now + 60,
            "iat": now,
            "nonce": nonce,
            "amr": ["pwd", "mfa"],
            **person,
            **self.changes,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.unsigned:
            head, body = (_base64url(one) for one in ({"alg": "none"}, claims))
            return f"{head}.{body}."
        if self.public_key_as_secret:
            return self._signed_with_the_public_key(claims)
        return jwt.encode(self.header, claims, self.signs_with or self.key)

    def _signed_with_the_public_key(self, claims):
        """The old trick: the public key's own text as a secret for HS256."""
        content = ".".join(_base64url(one) for one in ({"alg": "HS256", "kid": "1"}, claims))
        mac = hmac.new(self.key.as_pem(private=False), content.encode(), hashlib.sha256).digest()
        return f"{content}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


def _base64url(data):
    return base64.urlsafe_b64encode(json.dumps(data).encode()).rstrip(b"=").decode()


def _flat(query):
    return {name: values[0] for name, values in parse_qs(query).items()}


def _send(handler, status, content, kind="application/json"):
    body = (content if isinstance(content, str) else json.dumps(content)).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
