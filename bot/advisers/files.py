"""Styles and scripts, and the published schema of a referral."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from flask import Blueprint, Response, jsonify, send_from_directory

from bot.advisers.permissions import EVERYBODY, needs
from bot.referrals import export_json
from bot.settings import PROJECT

files = Blueprint("static_files", __name__)

OURS: Final = Path(__file__).with_name("static")
NHSUK: Final = PROJECT / "vendor" / "nhsuk-frontend"
HOUR: Final = 3600


@files.get("/static/nhsuk/<path:name>")
@needs(EVERYBODY)
def nhsuk(name: str) -> Response:
    """The NHS.UK front end, as built; the sign-in page needs it too."""
    return send_from_directory(NHSUK, name, max_age=HOUR)


@files.get("/static/<path:name>")
@needs(EVERYBODY)
def ours(name: str) -> Response:
    """Our own styles and scripts."""
    return send_from_directory(OURS, name, max_age=HOUR)


@files.get("/schemas/referral-1.json")
@needs("self")
def schema() -> Response:
    """What `referrals --format json` and `referral.json` look like."""
    response = jsonify(export_json.schema())
    response.mimetype = "application/schema+json"
    return response
