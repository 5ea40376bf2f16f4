"""Who may do what: one table, and the one decorator that every view wears."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TypeVar

from flask import abort, g

from bot.store.staff import Member

# read: queue, search and referral pages of the own team · work: claim, try, move, note
# assign: give work to others · figures: counts without a name · audit: who read what
# export: take a referral out of the app · self: the own account
PERMISSIONS: Final[dict[str, frozenset[str]]] = {
    "adviser": frozenset(["read", "work", "figures", "export", "self"]),
    "senior": frozenset(["read", "work", "assign", "figures", "export", "self"]),
    "manager": frozenset(["read", "assign", "figures", "audit", "export", "self"]),
    # an evaluator works with numbers: no page with a name in it opens
    "evaluator": frozenset(["figures", "self"]),
}
EVERYBODY: Final = "everybody"  # also who has not signed in

View = TypeVar("View", bound=Callable[..., Any])


class NotSignedIn(Exception):
    """Nobody is signed in, or the session has ended."""


def needs(permission: str) -> Callable[[View], View]:
    """The decorator: the view opens for members whose role has the permission, else 403.

    `needs(EVERYBODY)` says that a view is open on purpose. Raises `NotSignedIn` before anything
    else happens.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def checked(*args: Any, **values: Any) -> Any:
            if permission != EVERYBODY and not may(member(), permission):
                abort(403)
            return view(*args, **values)

        checked.permission = permission  # type: ignore[attr-defined]
        return checked  # type: ignore[return-value]

    return wrap


def may(who: Member, permission: str) -> bool:
    """Whether this member's role has the permission."""
    return permission in PERMISSIONS[who.role]


def member() -> Member:
    """Who is signed in, or `NotSignedIn`."""
    session = g.get("session")
    if session is None:
        raise NotSignedIn
    return session.member
