"""What every answer of a web door carries: nothing from elsewhere, nothing inline, nothing kept."""

from __future__ import annotations

from typing import Final

from flask import Response, request

# no 'unsafe-inline', no third-party host: scripts and styles are files of ours
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

FIXED: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}


def put_on(response: Response, referrer: str = "no-referrer") -> Response:
    """Add the headers; whatever is not a file of ours is never kept by a browser or a proxy.

    `referrer` is the referrer policy: what the door's own pages may hear of where a click came from.
    """
    for name, value in FIXED.items():
        response.headers[name] = value
    response.headers["Referrer-Policy"] = referrer
    # `no-cache` is what Flask says of a file without an age: such a one is not to be kept either
    if "no-cache" in response.headers.get("Cache-Control", "no-cache"):
        response.headers["Cache-Control"] = "no-store"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response
