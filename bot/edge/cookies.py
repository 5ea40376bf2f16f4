"""Cookies: all our own, necessary, HttpOnly and SameSite; Secure wherever the site has https."""

from __future__ import annotations

from flask import Response

from bot.edge.context import edge


def keep(response: Response, name: str, value: str, seconds: int | None = None) -> None:
    """Give the browser a cookie; without `seconds` it goes when the browser closes."""
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        httponly=True,
        samesite="Lax",
        secure=edge().secure_cookies,
        path="/",
    )


def forget(response: Response, *names: str) -> None:
    """Take cookies back."""
    for name in names:
        response.delete_cookie(
            name, path="/", httponly=True, samesite="Lax", secure=edge().secure_cookies
        )
