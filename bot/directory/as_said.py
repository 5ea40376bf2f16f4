"""The site's places and services by the names people use, for reading replies."""

from __future__ import annotations

from bot.model.site import SHARED, Site

DISTRICTS = range(1, 100)


def places_as_said(site: Site) -> dict[str, str]:
    """Lower-case place names and postcode districts → area code; "" where two areas share it.

    A postcode area that lies in one area whole (EH, LS) gives all its districts.
    """
    table = {
        f"{letters}{number}": area
        for letters, area in site.postcode_areas.items()
        for number in DISTRICTS
    }
    table.update(site.places)
    return {name: "" if area == SHARED else area for name, area in table.items()}


def services_as_said(site: Site, care_service: str | None = None) -> dict[str, str]:
    """Lower-case names of the site's services and hospitals → `care_provider` code.

    A hospital's name means its service of the kind the person spoke of, else its first service; with a
    kind's code after it ("mft rheumatology"), its service of that kind.
    """
    named = {service.name.lower(): service.code for service in site.services}
    short = {name.removesuffix(" service"): code for name, code in named.items()}
    of_kind = [s.code for s in site.services if s.care_service == care_service]
    first = (of_kind or [service.code for service in site.services])[:1]
    kinds = {service.care_service: service.code for service in reversed(site.services)}
    by_kind = {f"{at} {kind}": code for at in site.hospitals for kind, code in kinds.items()}
    at_hospitals = {at: code for at in site.hospitals for code in first}
    # the site's own order first: a number picks from its list
    return {**named, **short, **at_hospitals, **by_kind}
