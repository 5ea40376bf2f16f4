"""What the machine says: memory of processes and their children, size of what is installed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

MEGABYTE = 1_000_000


def family(roots: Iterable[int]) -> list[int]:
    """The processes and all their descendants."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    children: dict[int, list[int]] = {}
    for line in told.stdout.splitlines():
        pid, parent = map(int, line.split())
        children.setdefault(parent, []).append(pid)
    found: list[int] = []
    waiting = list(roots)
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found


def memory(pids: Sequence[int]) -> float:
    """Megabytes of these processes: their proportional share (PSS) where the system knows it."""
    return sum(map(_memory, pids)) / MEGABYTE


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return _resident(pid)
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _resident(pid: int) -> int:
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True)
    return int(told.stdout.strip() or 0) * 1024


def installed(wanted: Iterable[str], packages: Path) -> float:
    """Megabytes of the distributions in a site-packages folder that these requirements need."""
    here = {canonicalize_name(one.name): one for one in distributions(path=[str(packages)])}
    needed: dict[str, Distribution] = {}
    waiting = [Requirement(text) for text in wanted]
    while waiting:
        requirement = waiting.pop()
        if not _applies(requirement):
            continue
        name = canonicalize_name(requirement.name)
        if name in here and name not in needed:
            needed[name] = here[name]
            waiting += [Requirement(text) for text in here[name].requires or ()]
    return sum(map(_size, needed.values())) / MEGABYTE


def _applies(requirement: Requirement) -> bool:
    marker = requirement.marker
    return marker is None or marker.evaluate({"extra": ""})


def _size(one: Distribution) -> int:
    total = 0
    for file in one.files or ():
        path = Path(str(one.locate_file(file)))
        if path.is_file():
            total += path.stat().st_size
    return total


def load() -> str:
    """How busy the machine is with everything, for the note beside the figures."""
    return f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}"
