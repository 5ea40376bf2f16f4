"""A message as a list of plain words: one spelling of every character, with sentences and commas kept.

Positions jump at a full stop and at the start of the next message, so that two signs in
different sentences stand further apart than two in one breath.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

MAX_CHARACTERS = 10_000  # all that is kept of a message; the engine itself reads less
SENTENCE_STEP = 1
MESSAGE_STEP = 1

_QUOTES = {ord(c): "'" for c in "’‘‛`´ʼ′＇"}
_DASHES = {ord(c): " " for c in '‐‑–—―-_/\\+&|~@#^=<>{}[]()"“”„«»'}
_GONE = {
    ord(c): None
    for c in "*\u00ad\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\ufeff\u0640\u0a3c"
}
_LETTERS = {  # letters that Unicode does not take apart
    **{ord(a): b for a, b in zip("łøđıßæœ", ("l", "o", "d", "i", "ss", "ae", "oe"), strict=True)},
    **{ord(c): "ا" for c in "أإآٱ"},
    **{ord(c): "ي" for c in "ىیې"},
    **{ord(c): "ه" for c in "ةہۃەۂ"},
    ord("ک"): "ك",
    ord("ھ"): "ه",
    ord("ؤ"): "و",
}
_PICTURES = {
    ord(a): f" {b} "
    for a, b in {"💩": "poo", "💊": "pills", "🔪": "knife", "🚑": "ambulance"}.items()
}
_TABLE = {**_PICTURES, **_QUOTES, **_DASHES, **_GONE, **_LETTERS}
_BREAKS = ".!?;:\n\r۔؟！？。；：।॥…"
_ASKS = "?؟？"
_COMMAS = ",،、，"
_STOPS = frozenset(_BREAKS + _COMMAS)
# scripts, as the inside of a character class
ARABIC: Final = "\u0600-\u06ff"
INDIC: Final = (
    "\u0900-\u0963\u0966-\u0dff"  # its vowel signs are no letters to `\w`; its stops end a word
)
HAN: Final = "\u3400-\u9fff"
SIGN: Final = re.compile(f"[{HAN}]")  # of Chinese
# pieces are remembered, so signs are taken a few at a time
_PIECE = re.compile(
    rf"[{HAN}]{{1,16}}|(?:(?![{HAN}_])[\w'{INDIC}])+|[{_COMMAS}]|[{re.escape(_BREAKS)}]"
)
_LATIN_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_PERSIAN_VERB = re.compile(rf"(?<![{ARABIC}])(ن?می) (?=[{ARABIC}])")
_REPEATS = re.compile(r"([a-z])\1{2,}")


@dataclass
class Wording:
    """Words in order, each with its place, its sentence, its message, and whether a comma follows it."""

    words: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)
    commas: set[int] = field(default_factory=set)  # indexes of words with a comma after them
    asking: set[int] = field(default_factory=set)  # sentences that end with a question mark
    elsewhere: dict[str, bool] = field(default_factory=dict)  # language → known not to be in it

    def place_words(self, jumps: int, sentence: int, message: int) -> None:
        """Give the words that have no place yet theirs: one after the other, after so many jumps."""
        old, new = len(self.places), len(self.words)
        self.places += range(old + jumps, new + jumps)
        self.sentences += [sentence] * (new - old)
        self.messages += [message] * (new - old)

    def opens_at(self, start: int) -> bool:
        """Whether a sentence begins with the word `start`."""
        return start == 0 or self.sentences[start - 1] != self.sentences[start]

    def closes_at(self, end: int) -> bool:
        """Whether a sentence, or a part of one before a comma, ends before the word `end`."""
        return (
            end >= len(self.words)
            or end - 1 in self.commas
            or self.sentences[end - 1] != self.sentences[end]
        )


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """The text in one spelling: lower case, no accents, no smart quotes, no invisible characters."""
    text = unicodedata.normalize("NFKC", text[:MAX_CHARACTERS]).lower()
    if "می " in text:
        text = _PERSIAN_VERB.sub(r"\1", text)
    text = text.translate(_TABLE)
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    # composed again, so that letters of other scripts stay whole
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", parts)).translate(_LETTERS)


Reader = Callable[[str], Sequence[str]]  # which words a written word is short for


@lru_cache(maxsize=16384)
def _words(piece: str, read: Reader) -> tuple[str, ...]:
    """The words of a piece out of its quotes, with no letter more than twice in a row ("heeelp" is heelp)."""
    return tuple(filter(None, read(_REPEATS.sub(r"\1\1", piece.strip("'")))))


def as_it_is(word: str) -> Sequence[str]:
    """A word that stands for itself alone, without its apostrophes; of Chinese, each sign does."""
    return word if SIGN.match(word) else (word.replace("'", ""),)


@lru_cache(maxsize=8)
def pieces(text: str) -> tuple[str, ...]:
    """The text in plain spelling, cut into words, runs of Chinese signs, commas and ends of sentences."""
    return tuple(_PIECE.findall(plain(text)))


def words_of(texts: Sequence[str], read: Reader = as_it_is) -> Wording:
    """The words of one or more messages, oldest first, each written word as `read` has it."""
    said = Wording()
    words = said.words
    jumps = sentence = 0
    for message, text in enumerate(texts):
        for piece in pieces(text):
            if piece not in _STOPS:
                words += _words(piece, read)
            elif piece in _COMMAS:
                if words:
                    said.commas.add(len(words) - 1)
            elif len(words) > len(said.places):
                said.place_words(jumps, sentence, message)
                if piece in _ASKS:
                    said.asking.add(sentence)
                sentence += 1
                jumps += SENTENCE_STEP
        said.place_words(jumps, sentence, message)
        sentence += 1
        jumps += MESSAGE_STEP
    return said
