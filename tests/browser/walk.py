"""A person walks through the whole conversation in a browser: by pointer, or by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page, expect

# what is picked by its code, or written; in the order in which the demo site asks
STEPS: tuple[str | Sequence[str], ...] = (
    ["yes"],
    ["none"],
    ["18_plus"],
    "Manchester",
    ["pain"],
    ["back"],
    ["under_care"],
    ["physio_ot"],
    ["unknown"],
    ["working"],
    ["none"],
    ["equipment", "travel"],
    "{name}",
    "07700 900123",
    ["text"],
    ["none"],
)
SEND = ["yes"]
# the focus stands on the form's own button: one without a name, and not the hidden one
ON_SEND = "document.activeElement.matches('#answer button:not([name])')"
IN_FORM = "document.activeElement.matches('#answer input, #answer textarea')"
ON_START = "document.activeElement.matches('main form[action=\"/chat/start\"] button')"


@dataclass
class Walker:
    """One person at one page. `looks` is called at every question."""

    page: Page
    keyboard: bool = False
    looks: Callable[[Page, str], object] = lambda page, where: None

    def start(self) -> None:
        """Open the chat from the start page."""
        if self.keyboard:
            self.tab_to(ON_START)
            self.page.keyboard.press("Enter")
        else:
            self.page.locator('form[action="/chat/start"] button').click()
        self.page.wait_for_url("**/chat*")

    def walk(self, steps: Sequence[str | Sequence[str]], name: str = "Sam Example") -> None:
        """Answer one question after another."""
        for step in steps:
            self.looks(self.page, str(step))
            self.answer(step.format(name=name) if isinstance(step, str) else step)

    def answer(self, step: str | Sequence[str]) -> None:
        """Answer the question on the page and wait for the next."""
        asked = self.page.locator("#answer input[name=question]")
        before = asked.get_attribute("value")
        if self.keyboard:
            self._by_keys(step)
        else:
            self._by_pointer(step)
        expect(asked).not_to_have_value(str(before), timeout=40_000)

    def _by_pointer(self, step: str | Sequence[str]) -> None:
        if isinstance(step, str):
            self.page.locator("#text").fill(step)
        else:
            for code in step:
                self.page.locator(f'#answer input[value="{code}"]').check()
        self.page.locator("#answer button:not([name])").click()

    def _by_keys(self, step: str | Sequence[str]) -> None:
        keys = self.page.keyboard
        if isinstance(step, str):
            self.tab_to("document.activeElement.id === 'text'")
            keys.type(step)
        elif self.page.locator("#answer input[type=radio]").count():
            codes = self.page.eval_on_selector_all(
                "#answer input[type=radio]", "all => all.map(one => one.value)"
            )
            self.tab_to(IN_FORM)
            down = codes.index(step[0])
            for _ in range(down):
                keys.press("ArrowDown")
            if not down:
                keys.press("Space")
        else:
            for code in step:
                self.tab_to(f"document.activeElement.value === '{code}'")
                keys.press("Space")
        self.tab_to(ON_SEND)
        keys.press("Enter")

    def tab_to(self, there: str) -> None:
        """Press Tab until the focus is where it is wanted."""
        for _ in range(80):
            if self.page.evaluate(there):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"80 times Tab did not lead to {there}")
