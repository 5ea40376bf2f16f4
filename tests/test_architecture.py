"""The house rules that a machine can hold: imports point down, files stay small, words stay in data/."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent

RINGS = {
    "model": 0,
    "safety": 1, "triage": 1, "directory": 1, "language": 1, "journey": 1,
    "understanding": 2, "store": 2, "sms": 2, "notices": 2,
    "conversations": 3, "referrals": 3, "partners": 3, "reports": 3,
    "engine": 4, "edge": 4, "advisers": 4, "worker": 4, "cli": 4,
}  # fmt: skip
DOORS = {room for room, ring in RINGS.items() if ring == 4} | {"actions"}
# What only doors may import: the settings, and what each door makes of them in the same way.
FOR_DOORS = {"settings", "environment", "outside", "installation", "security_headers", "serving"}
# The engine and its actions are one process in two folders; the command line starts every door.
MAY_MEET = {
    ("actions", "engine"),
    ("engine", "actions"),
    *(("cli", door) for door in DOORS),
}
PURE = {
    "model": (),
    "safety": ("bot.model", "bot.safety"),
    "triage": ("bot.model", "bot.triage"),
}
LONGEST_FILE = 300


def sources() -> list[Path]:
    files = [*(PROJECT / "bot").rglob("*.py"), *(PROJECT / "actions").rglob("*.py")]
    return [path for path in files if "migrations" not in path.parts]


def room_of(module: str) -> str | None:
    parts = module.split(".")
    if parts[0] == "actions":
        return "actions"
    if parts[0] != "bot" or len(parts) < 2 or parts[1] == "__main__":
        return None
    return parts[1]


def imported(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def crossings() -> list[tuple[Path, str, str]]:
    found = []
    for path in sources():
        here = room_of(".".join(path.relative_to(PROJECT).with_suffix("").parts))
        for name in imported(path):
            there = room_of(name)
            if here and there and here != there:
                found.append((path, here, there))
    return found


def test_imports_point_strictly_downward() -> None:
    wrong = []
    for path, here, there in crossings():
        if (here, there) in MAY_MEET:
            continue
        if there in FOR_DOORS:
            if here not in DOORS | FOR_DOORS:
                wrong.append(f"{path}: only doors read the settings")
            continue
        ring_here, ring_there = RINGS.get(here, 4), RINGS.get(there, 4)
        if here != "settings" and ring_there >= ring_here:
            wrong.append(f"{path}: {here} may not import {there}")
    assert not wrong, "\n".join(wrong)


def test_every_room_is_on_the_map() -> None:
    rooms = {p.name for p in (PROJECT / "bot").iterdir() if p.is_dir() and p.name[0] not in "._"}
    assert rooms <= set(RINGS), rooms - set(RINGS)


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_imports_only_the_standard_library(room: str) -> None:
    import sys

    for path in (PROJECT / "bot" / room).rglob("*.py"):
        for name in imported(path):
            own = name.startswith(f"bot.{room}") or name.startswith(PURE[room])
            top = name.partition(".")[0]
            assert own or top in sys.stdlib_module_names, f"{path} imports {name}"


def test_actions_stay_flat() -> None:
    # a sub-package there named like any importable package stops the action server
    assert not [
        p for p in (PROJECT / "actions").iterdir() if p.is_dir() and p.name != "__pycache__"
    ]


def test_files_stay_small() -> None:
    long = {str(p): n for p in sources() if (n := len(p.read_text().splitlines())) > LONGEST_FILE}
    assert not long, long


def test_public_functions_say_what_they_do() -> None:
    silent = []
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                members = [m for m in node.body if isinstance(m, ast.FunctionDef)]
                silent += [f"{path}:{m.lineno} {m.name}" for m in members if _is_silent(m)]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent += [
            f"{path}:{n.lineno} {n.name}"
            for n in tree.body
            if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef) and _is_silent(n)
        ]
    assert not silent, "\n".join(silent)


def _is_silent(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return not node.name.startswith("_") and ast.get_docstring(node) is None
