"""What a person, a keyboard and axe-core find on a page in the browser."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG_22_AA = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
PHONE = {"width": 320, "height": 640}
# a window of 1280 by 1024 at 400%: what WCAG 2.2, 1.4.10 asks to fit
ZOOMED = {"width": 320, "height": 256}
DESK = {"width": 1280, "height": 900}


def faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core holds against the page, with the elements."""
    found = Axe().run(page, options=WCAG_22_AA).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def wide(page: Page) -> int:
    """Pixels by which the page is wider than its window; 0 or less is well."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def check_sound(page: Page, where: str = "") -> None:
    """The page fits its window and axe-core finds nothing."""
    page.mouse.move(0, 0)  # what lies under the pointer looks different
    over, found = wide(page), faults(page)
    assert over <= 0 and not found, (where, over, found)


def start(page: Page) -> Page:
    """From the start page into the chat."""
    page.get_by_role("button", name=re.compile("Start")).click()
    page.wait_for_url("**/chat*")
    return page


def said(script: Any) -> list[str]:
    """What the person said in the one scripted conversation."""
    (kept,) = script.kept.values()
    return [line.text for line in kept.lines if line.direction == "in"]
