"""Styles, scripts and pictures: read once, squeezed once, named by their content, kept a year."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, current_app, request

from bot.settings import PROJECT

files = Blueprint("files", __name__)

OURS: Final = Path(__file__).with_name("static")
NHSUK: Final = PROJECT / "vendor" / "nhsuk-frontend"
SERVED: Final = (".css", ".js", ".svg")
YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True)
class File:
    """One file, plain and squeezed."""

    body: bytes
    squeezed: bytes
    kind: str
    tag: str


class Shelf:
    """All files by their address below /static."""

    def __init__(self) -> None:
        """Read `bot/edge/static` and the NHS.UK front end."""
        self._files = {**_read(OURS, ""), **_read(NHSUK, "nhsuk/")}

    def get(self, name: str) -> File | None:
        """A file by its address, or None."""
        return self._files.get(name)

    def address(self, name: str) -> str:
        """The link to a file, with its content's tag; KeyError where there is none."""
        return f"/static/{name}?v={self._files[name].tag}"


def _read(folder: Path, prefix: str) -> dict[str, File]:
    found = sorted(p for p in folder.rglob("*") if p.suffix in SERVED)
    return {prefix + path.relative_to(folder).as_posix(): _file(path) for path in found}


def _file(path: Path) -> File:
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    tag = hashlib.sha256(body).hexdigest()[:12]
    return File(body, gzip.compress(body, 9, mtime=0), f"{kind}; charset=utf-8", tag)


@files.get("/static/<path:name>")
def static_file(name: str) -> Response:
    """One file; the browser may keep it as long as its tag is in the link."""
    found: File | None = current_app.extensions["shelf"].get(name)
    if found is None:
        abort(404)
    squeeze = "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(found.squeezed if squeeze else found.body, content_type=found.kind)
    if squeeze:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    kept = YEAR if request.args.get("v") == found.tag else 300
    response.headers["Cache-Control"] = f"public, max-age={kept}"
    response.set_etag(found.tag + ("-gz" if squeeze else ""))
    response.make_conditional(request)
    return response
