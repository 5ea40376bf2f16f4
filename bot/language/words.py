"""One door to every patient-facing word: a response's name in, the person's language out."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.language import catalogues
from bot.language.responses import ResponseMissing, Variant, choose, load_responses, sentences
from bot.language.sms import numbered
from bot.model.languages import ROMAN

# what a person says is a value, never a template; a value that is not there says nothing
_templates = ImmutableSandboxedEnvironment(
    autoescape=False,
    undefined=ChainableUndefined,
    keep_trailing_newline=False,
)


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    return _templates.from_string(text)


def rendered(text: str, values: dict[str, Any]) -> str:
    """A sentence with its values put in."""
    return _template(text).render(values).strip() if "{" in text else text.strip()


@dataclass(frozen=True)
class Said:
    """A response as a person gets it: `choices` are (code, label) pairs, in the order offered."""

    text: str
    choices: tuple[tuple[str, str], ...] = ()
    response: str = ""


class Words:
    """The sentences of `data/domain` in every language of `locales/`, loaded once."""

    def __init__(self, data_dir: Path, locales_dir: Path):
        """Read both folders (the project's `data` and `locales`); ValueError names a broken file."""
        self.responses = load_responses(data_dir)
        self._catalogues = catalogues.load_catalogues(locales_dir, sentences(self.responses))
        self._offered = [code for code, loaded in self._catalogues.items() if not loaded.wanting]

    def offered(self) -> list[str]:
        """The languages a person may choose, English first: those with every sentence whole."""
        return list(self._offered)

    def writes(self, language: str) -> bool:
        """Whether we can go on in a language: Roman Urdu is read, and answered in Urdu."""
        return ROMAN.get(language, language) in self._offered

    def wanting(self) -> dict[str, tuple[str, ...]]:
        """The languages that are begun but not offered, and what each still wants."""
        return {code: loaded.wanting for code, loaded in self._catalogues.items() if loaded.wanting}

    def translations(self, language: str) -> gettext.NullTranslations:
        """The gettext object of a language (English where we have none)."""
        code = ROMAN.get(language, language)
        return self._catalogues.get(code, self._catalogues[catalogues.SOURCE]).translations

    name = staticmethod(catalogues.own_name)
    is_rtl = staticmethod(catalogues.is_rtl)

    def has(self, response: str) -> bool:
        """Whether data/domain holds this response."""
        return response in self.responses

    def say(self, response: str, language: str = "en", channel: str = "web", **values: Any) -> Said:
        """The response in a language, shaped for a channel (`web` or `sms`), with its values put in.

        On SMS the choices stand numbered in the text. Raises `ResponseMissing`.
        """
        if response not in self.responses:
            raise ResponseMissing(response)
        variant = choose(self.responses[response], channel)
        return self.shape(variant, response, language, channel, values)

    def shape(
        self, variant: Variant, response: str, language: str, channel: str, values: dict[str, Any]
    ) -> Said:
        """One variant translated, rendered and shaped for its channel."""
        translate = self.translations(language).gettext
        text = rendered(translate(variant.text), values) if variant.text.strip() else ""
        choices = tuple(
            (code, rendered(translate(label), values)) for code, label in variant.choices
        )
        if channel == "sms" and choices:
            text = f"{text}\n{numbered(choices)}"
        return Said(text, choices, response)
