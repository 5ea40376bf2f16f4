"""Services we signpost to, site by site: what is open, what was checked, and when."""

from bot.directory.as_said import places_as_said, services_as_said
from bot.directory.checks import problems
from bot.directory.site import SiteProblem, known_sites, load_site

__all__ = [
    "SiteProblem",
    "known_sites",
    "load_site",
    "places_as_said",
    "problems",
    "services_as_said",
]
