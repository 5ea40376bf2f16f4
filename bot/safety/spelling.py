"""How people spell when they text: short forms, missing letters, slips of one or two keys.

A word nobody knows is read as the key word one slip away (two for long words). Ordinary
English words near a key word ("leg" near "log", "lump" near "limp") are left alone: see `guards.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from bot.safety.lexicon.guards import GUARDS
from bot.safety.lexicon.texting import TEXTING
from bot.safety.phrases import Lexicon
from bot.safety.roman_letters import roman_letters
from bot.safety.wording import ARABIC, SIGN

_ONE_SLIP_FROM = 5
_TWO_SLIPS_FROM = 8
_LONGEST = 16
_LONGEST_RUN = 40
_SHORT = frozenset("i im my me to a in is it of no he on up be".split())
_LINKS = frozenset("the and want dont cant feel have been any more here not".split())
# how a sentence without spaces begins
_CRY = re.compile(
    "i?(cant|cannot|couldnt|dont|want|wanna)|kill|chest|numb|wet|both|lost|help|hehit|hehurt|myleg|myback|mychest|nofeel"
)
# what a dialect or a newcomer to English also means by a word
_ALSO_MEANS = {"me": ("my",), "wi": ("with",), "were": ("where",), "t'other": ("other",)}
_ARABIC_PREFIXES = ("وال", "بال", "فال", "عال", "هال", "لل", "ال", "و", "ب", "ل", "ف")
# what dialects put before a verb: "he hits" in Morocco, "he will" in Egypt, the Gulf and in print
_ARABIC_TENSES = tuple(tense + who for tense in "كهحس" for who in "يتن")
_TENSED_FROM = 5
_ARABIC = re.compile(f"[{ARABIC}]")


class Speller:
    """Reads one word as the words it may stand for. Remembers what it has read (bounded)."""

    def __init__(self, lexicon: Lexicon, key_words: Iterable[str]):
        """`key_words` are the words worth recovering: parts of the body, signs, what people do."""
        self._lexicon = lexicon
        self._keys = {w for w in key_words if w.isascii() and w.isalpha() and w not in GUARDS}
        self._cut: dict[str, list[str]] = {}
        for word in sorted(self._keys):
            if len(word) >= _ONE_SLIP_FROM:
                for short in self._shortened(word):
                    self._cut.setdefault(short, []).append(word)
        self.symbols = lru_cache(maxsize=8192)(self._symbols)

    def _symbols(self, word: str) -> tuple[str, ...]:
        also = _ALSO_MEANS.get(word, ())
        alike = () if self._cut else roman_letters().spellings(word)
        return self._lexicon.symbols(
            word, *also, *self._readings(word), *arabic_readings(word), *alike
        )

    def _readings(self, word: str) -> list[str]:
        if not word.isascii() or not word.isalnum() or len(word) < 3:
            return []
        single = _without_doubles(word)
        if self._lexicon.knows(word) or word in GUARDS:
            return []
        if single != word and self._lexicon.knows(single):
            return [single]
        return self._near(word) or ([] if single == word else self._near(single))

    def _near(self, word: str) -> list[str]:
        if not _ONE_SLIP_FROM - 1 <= len(word) <= _LONGEST:
            return []
        best: list[str] = []
        closest = 3
        for short in self._shortened(word):
            for key in self._cut.get(short, ()):
                slips = _slips(word, key)
                if slips > _allowed(word, key) or slips > closest:
                    continue
                best = [key] if slips < closest else [*best, key]
                closest = slips
        return list(dict.fromkeys(best))

    @staticmethod
    def _shortened(word: str) -> list[str]:
        """The word, and the word without one letter (two, where it is long)."""
        if len(word) < _ONE_SLIP_FROM - 1 or len(word) > _LONGEST:
            return []
        once = [word[:i] + word[i + 1 :] for i in range(1, len(word))]
        if len(word) < _TWO_SLIPS_FROM - 1:
            return [word, *once]
        twice = [w[:i] + w[i + 1 :] for at, w in enumerate(once, 1) for i in range(at, len(w))]
        return [word, *once, *twice]


def arabic_readings(word: str) -> list[str]:
    """What a word in Arabic script is also written like: without what stands before it, in the other spelling.

    Dialects write "back" with another letter, "his" as it sounds, and close a denial with a letter;
    Persian says a verb with "e" that it writes with "ad". Nothing for other scripts.
    """
    if not _ARABIC.match(word):
        return []
    bare = without_prefix(word)
    if len(word) >= _TENSED_FROM and word.startswith(_ARABIC_TENSES):
        bare.append(word[1:])
    return bare + [other for one in (word, *bare) for other in _otherwise_spelt(one)]


def _otherwise_spelt(word: str) -> list[str]:
    found = []
    if "ض" in word:
        found.append(word.replace("ض", "ظ"))
    if len(word) >= _TENSED_FROM - 1:
        if word[-1] == "و":
            found.append(word[:-1] + "ه")
        elif word[-1] == "ش":
            found.append(word[:-1])
        elif word[-1] == "د" and word.startswith(("مي", "نمي")):
            found.append(word[:-1] + "ه")
    return found


def without_prefix(word: str) -> list[str]:
    """An Arabic word without its article, its "and", "with", "to"; nothing for other scripts."""
    if not _ARABIC.match(word):
        return []
    return [
        word[len(prefix) :]
        for prefix in _ARABIC_PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= 2
    ]


def parted(word: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Words run together ("chestpain", "cantfeelmylegs"), where every piece is a known word.

    More than two pieces, and short ones, only after words that open such cries: many an ordinary
    word falls apart by chance ("together").
    """
    if len(word) < 7 or not word.isascii() or word in GUARDS or lexicon.knows(word):
        return None
    for i in range(4, len(word) - 3):
        if word[:i] in lexicon.vocabulary and word[i:] in lexicon.vocabulary:
            return word[:i], word[i:]
    if len(word) > _LONGEST_RUN or not _CRY.match(word):
        return None
    return _pieces(word, lexicon.vocabulary)


def _pieces(word: str, known: set[str]) -> tuple[str, ...] | None:
    """The word as the fewest known words, or None."""
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        options = [
            (*before, word[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if (before := best[start]) is not None and _may_be_a_piece(word[start:end], known)
        ]
        best.append(min(options, key=len, default=None))
    return best[-1]


def _may_be_a_piece(piece: str, known: set[str]) -> bool:
    return piece in _SHORT if len(piece) < 3 else piece in known or piece in _LINKS


def reader(lexicon: Lexicon) -> Callable[[str], Sequence[str]]:
    """What a written word is short for: "cnt" is cant, "dunno" is dont know, "chestpain" two words.

    Signs of Chinese are no words of who texts in English.
    """
    short = {word: tuple(full.split()) for word, full in TEXTING.items()}

    def read(written: str) -> Sequence[str]:
        if SIGN.match(written):
            return ()
        word = written.replace("'", "").replace("sss", "ss")
        known = short.get(written) or short.get(word) or parted(word, lexicon)
        if known is None and written.endswith("'s") and not lexicon.knows(word):
            return (written[:-2].replace("'", ""),)  # "down's gone numb": down is
        return known or (word,)

    return read


def _allowed(word: str, key: str) -> int:
    if word[0] != key[0] or len(key) < _ONE_SLIP_FROM:
        return 0
    return 2 if min(len(word), len(key)) >= _TWO_SLIPS_FROM else 1


def _without_doubles(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def _slips(a: str, b: str) -> int:
    """Letters missing, extra, wrong or swapped with their neighbour (optimal string alignment)."""
    if abs(len(a) - len(b)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, cb in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (ca != cb))
            if i > 1 and j > 1 and ca == b[j - 2] and a[i - 2] == cb:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
