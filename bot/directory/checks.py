"""What would stop a site from going live: for `check`, in plain lines."""

from __future__ import annotations

import datetime as dt

from bot.model.site import Entry, Site


def problems(site: Site, today: dt.date) -> list[str]:
    """One line a problem: entries past their review date, contact facts nobody confirmed, a site

    that is historical, an adviser age nobody decided. An empty list: nothing stands in the way.
    """
    found = []
    if site.historical:
        found.append(f"site {site.name}: historical; it may be run for study, never for patients")
    if not site.adviser_age_decided:
        found.append(
            f"site {site.name}: nobody has decided the adviser minimum age"
            f" ({site.adviser_minimum_age} is assumed)"
        )
    if not site.services:
        found.append(f"site {site.name}: belongs to no NHS service")
    for entry in site.directory.values():
        found.extend(f"{site.name}: {line}" for line in _entry_problems(entry, today))
    return found


def _entry_problems(entry: Entry, today: dt.date) -> list[str]:
    if entry.open_from is None:
        return [f"{entry.code}: nobody could confirm that it is open, so it is not named"]
    if entry.open_to is not None and entry.open_to < today:
        return [f"{entry.code}: closed on {entry.open_to}, so it is not named"]
    found = []
    if not entry.is_fresh(today):
        what = "still named" if entry.always_named else "not named"
        found.append(
            f"{entry.code}: was to be checked again by {entry.review_after}; it is {what} meanwhile"
        )
    for kind, fact in (("phone", entry.phone), ("link", entry.url)):
        if fact is not None and not fact.confirmed:
            found.append(
                f"{entry.code}: nobody confirmed its {kind} {fact.value}, so it is not shown"
            )
    return found
