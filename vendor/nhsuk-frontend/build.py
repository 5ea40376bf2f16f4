"""Makes this folder again from the npm package: python vendor/nhsuk-frontend/build.py PACKAGE_FOLDER

PACKAGE_FOLDER is what `npm pack nhsuk-frontend@10.6.1` holds, unpacked. Needs npx for rtlcss.
Nothing here runs when the service runs.
"""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERSION = "10.6.1"
RTLCSS = "4.3.0"
# Frutiger may be used by NHS sites alone and comes from another host: the fallback, Arial, is local
FRUTIGER = re.compile(r"@font-face\{font-family:Frutiger W01;[^}]*\}")
SOURCE_MAP = re.compile(r"\n?/[/*]# sourceMappingURL=[^\n]*\n?")


def build(package: Path) -> None:
    """Copy, cut and mirror; then write VERSION with the sha256 of every file."""
    dist = package / "dist" / "nhsuk"
    css = (dist / f"nhsuk-frontend-{VERSION}.min.css").read_text()
    css = SOURCE_MAP.sub("\n", FRUTIGER.sub("", css)).replace("url(/assets/", "url(assets/")
    css = css.replace("font-family:Frutiger W01,", "font-family:")
    (HERE / "nhsuk-frontend.min.css").write_text(css)
    js = (dist / f"nhsuk-frontend-{VERSION}.min.js").read_text()
    (HERE / "nhsuk-frontend.min.js").write_text(SOURCE_MAP.sub("\n", js))
    images = HERE / "assets" / "images"
    images.mkdir(parents=True, exist_ok=True)
    for name in sorted(set(re.findall(r"url\(assets/images/([\w.-]+)\)", css))):
        (images / name).write_bytes((dist / "assets" / "images" / name).read_bytes())
    subprocess.run(
        [
            "npx",
            "--yes",
            f"rtlcss@{RTLCSS}",
            "nhsuk-frontend.min.css",
            "nhsuk-frontend.rtl.min.css",
        ],
        cwd=HERE,
        check=True,
    )
    _write_version()


def _write_version() -> None:
    files = [p for p in sorted(HERE.rglob("*")) if p.suffix in (".css", ".js", ".svg")]
    lines = [f"nhsuk-frontend {VERSION}", f"rtlcss {RTLCSS} (made nhsuk-frontend.rtl.min.css)", ""]
    lines += [
        f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(HERE).as_posix()}"
        for p in files
    ]
    (HERE / "VERSION").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
