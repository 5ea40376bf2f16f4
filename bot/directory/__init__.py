"""Services we signpost to, site by site: what is open, what was checked, and when."""

from bot.directory.checks import problems
from bot.directory.site import SiteProblem, known_sites, load_site

__all__ = ["SiteProblem", "known_sites", "load_site", "problems"]
