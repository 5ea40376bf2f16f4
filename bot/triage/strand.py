"""Which contract strand a person counts under: one a person (WorkWell, Manchester, 22 October 2024)."""

from __future__ import annotations

from bot.triage.case import Case


def strand(case: Case, destinations: tuple[str, ...]) -> str | None:
    """The site's first strand that one of the destinations belongs to, in the destinations' order.

    A strand with areas of its own takes only people with a GP, home or Jobcentre there.
    """
    places = case.where.of(("gp", "home", "jobcentre"))
    for destination in destinations:
        for one in case.site.strands:
            here = not one.areas or any(place in one.areas for place in places)
            if destination in one.destinations and here:
                return one.code
    return None
