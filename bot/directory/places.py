"""Where a town, a district or a postcode start lies: one table for all sites, and the site's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.directory.reading import Part, SiteProblem
from bot.model.answers import AREAS
from bot.model.site import SHARED


def places(content: Mapping[str, Any], path: Path) -> dict[str, str]:
    """From `area: [names]` to `name: area`; a name under two areas is a mistake in the file."""
    found: dict[str, str] = {}
    for area, names in content.items():
        if area not in (*AREAS, SHARED):
            raise SiteProblem(
                f"{path}: places.{area} is not an area; {SHARED} or one of: {' '.join(AREAS)}"
            )
        if not isinstance(names, list):
            raise Part({}, path, "places").problem("is not a list of names", area)
        for name in names:
            key = " ".join(str(name).lower().replace("-", " ").replace("'", "").split())
            if found.setdefault(key, area) != area:
                raise SiteProblem(
                    f"{path}: {name!r} stands under {found[key]} and {area};"
                    f" under {SHARED} would be right"
                )
    return found
