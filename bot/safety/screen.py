"""The safety net over what people write: the last few messages in, a level and a rule id out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from bot.model.safety import LEVELS, Hit, SafetyRule
from bot.safety import scope
from bot.safety.lexicon import english, others
from bot.safety.patterns import Found, Pattern, compiled
from bot.safety.phrases import Lexicon, Span
from bot.safety.plain_english import STOPS, in_english
from bot.safety.rules import RULES
from bot.safety.second_opinion import (
    CERTAIN,
    DOUBTFUL,
    FIRST,
    NOTHING,
    SURE,
    SURER,
    Opinion,
    Place,
    marks,
    opinion,
    weighed,
)
from bot.safety.sign import Sign
from bot.safety.spelling import Speller, reader
from bot.safety.wording import Wording, as_it_is, words_of

Languages = Mapping[str, tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]]
# words that bound a sign are not worth guessing from a slip of the key
SCOPE: Final = frozenset(
    "NO UNSURE_NO NOT_AFTER DENIES_AFTER AFRESH LIST BUT PAST LASTING ONSET OVER NOW WAS IDIOM ROLE ROLE_AFTER WHY_ASKED WHAT_IS MEANT MILD POSTURE WEARS_OFF CHRONIC JOKE NONE_OF_THEM QUESTION CAUSES LITTLE_OR_PET CARING UNCHANGED LAUGHS IN_EARNEST NOT_HAD IN_HAND YEAR TURN".split()
)
SILENCED: Final = "silenced"  # a sign that the words around it take back
READ: Final = 8  # readings that are remembered: the same message is looked at more than once
TELLING: Final = 3  # words that the opinion's advice takes: "both legs" may answer where it hurts
TEXTS: Final = 4  # how many of the last messages are read together


class Net:
    """The lexicons of some languages, compiled once: read words, find concepts, weigh matches."""

    def __init__(self, languages: Languages, texting: bool, beside: Net | None = None):
        """`languages`: code → (concepts, patterns). `texting`: short forms and slips of English are read.

        What `beside` has words for throughout is left to it: "suicide" in a text of any language.
        """
        self._lexicon = Lexicon()
        self._beside = beside
        patterns = []
        key_words: set[str] = set()
        for language, (concepts, signs) in languages.items():
            for name in sorted(concepts, key=SCOPE.__contains__):
                if name in SCOPE and not key_words:
                    key_words = set(self._lexicon.vocabulary)
                self._lexicon.add(f"{language}:{name}", concepts[name])
            for rule, texts in signs.items():
                patterns += [compiled(rule, language, text, self._lexicon) for text in texts]
        self._read = reader(self._lexicon) if texting else as_it_is
        self._speller = Speller(self._lexicon, key_words if texting else ())
        shared = Counter(name for pattern in patterns for name in pattern.names())
        self._by_rarest: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            # what few patterns look for stands in few texts: the rest need not be tried
            for name in pattern.rarest_names(shared):
                self._by_rarest.setdefault(name, []).append(pattern)
        self._reading = lru_cache(maxsize=READ)(self._read_anew)
        self.levels = lru_cache(maxsize=READ)(self._levels)

    def _read_anew(self, texts: tuple[str, ...]) -> tuple[Wording, Found]:
        said = words_of(texts, self._read)
        found = self._lexicon.find([self._speller.symbols(word) for word in said.words])
        return said, _unmasked(found)

    def forget(self) -> None:
        """Forget the last messages read."""
        self._reading.cache_clear()
        self.levels.cache_clear()

    def concepts(self, text: str) -> list[Place]:
        """The concepts of the lexicon among the first words of one text, in order, without their language."""
        _, found = self._reading((text,))
        first: set[Place] = set()
        for concept, spans in found.items():
            name = _name(concept)
            first.update((start, end, name) for start, end in takewhile(_among_first, spans))
        return sorted(first)

    def _levels(self, texts: tuple[str, ...]) -> Mapping[str, str]:
        """Rule id → level for every sign that involves the newest text; SILENCED where it is denied or over."""
        said, found = self._reading(texts)
        newest = len(texts) - 1
        if not said.words or said.messages[-1] != newest:
            return {}
        hits: dict[str, str] = {}
        for pattern in self._possible(found):
            if hits.get(pattern.rule) != RULES[pattern.rule].level:
                level = self._level(pattern, found, said, newest)
                if level and (level != SILENCED or pattern.rule not in hits):
                    hits[pattern.rule] = level
        return hits

    def _level(self, pattern: Pattern, found: Found, said: Wording, newest: int) -> str | None:
        rule, best, seen = RULES[pattern.rule], scope.PASS, False
        for spans in pattern.matches(found, said):
            if all(said.messages[end - 1] != newest for _, end in spans):
                continue
            if self._beside and self._beside.reads(spans, said):
                continue
            seen = True
            best = max(best, scope.weigh(Sign(spans, pattern.language, rule, found, said)))
            if best == scope.ALARM:
                return rule.level
        if best == scope.ASK:
            return "confirm"
        return SILENCED if seen else None

    def reads(self, spans: tuple[Span, ...], said: Wording) -> bool:
        """Whether every word of the spans is one of this net's own."""
        return all(self._lexicon.knows(word) for s, e in spans for word in said.words[s:e])

    def _possible(self, found: Found) -> list[Pattern]:
        seen: dict[int, Pattern] = {}
        for name in found:
            for pattern in self._by_rarest.get(name, ()):
                seen[id(pattern)] = pattern
        return list(seen.values())


def _among_first(span: Span) -> bool:
    return span[0] < FIRST


@cache
def _name(concept: str) -> str:
    """A concept without its language; words that a pattern names itself keep their `=`."""
    return concept[min(at for at in map(concept.find, ":=") if at >= 0) :]


def _unmasked(found: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Concepts without those that overlap a harmless saying of their own language.

    A concept that says more than the saying stays: "sick of living" is more than "sick of".
    """
    masks = {name[:-6]: spans for name, spans in found.items() if name.endswith(":IDIOM")}
    if not masks:
        return found
    over = {language: _by_word(spans) for language, spans in masks.items()}
    kept: dict[str, list[Span]] = {}
    for name, spans in found.items():
        if name.endswith(":IDIOM"):
            continue
        sayings = over.get(name.replace("=", ":").partition(":")[0], {})
        apart = sayings.keys().isdisjoint
        left = [span for span in spans if apart(range(*span)) or not _masked(span, sayings)]
        if left:
            kept[name] = left
    return kept


def _by_word(spans: list[Span]) -> dict[int, list[Span]]:
    """The spans that each word is part of."""
    over: dict[int, list[Span]] = {}
    for span in spans:
        for word in range(*span):
            over.setdefault(word, []).append(span)
    return over


def _masked(span: Span, sayings: Mapping[int, list[Span]]) -> bool:
    """Whether a saying overlaps the span that is not wholly inside it."""
    start, end = span
    for word in range(start, end):
        for low, high in sayings.get(word, ()):
            if low < start or end < high or end - start <= high - low:
                return True
    return False


_ENGLISH: Final = Net(english.LANGUAGES, texting=True)
NETS: Final = (_ENGLISH, Net(others.LANGUAGES, texting=False, beside=_ENGLISH))


def screen(texts: Sequence[str]) -> Hit | None:
    """What the last few messages of one person (oldest first) mean for safety, or None.

    The rules say it (`by_rules`), and the newest text gets the second opinion. Where both see danger
    the rules' advice stands. Where only one does, and the other is sure, the person is asked the one
    question that carries the numbers. Where the opinion is certain of one level, its advice is given.
    Where it sees next to none (below `NOTHING`), a rule's alarm is none: see decision 6 in `docs/adr`.
    A sign split over texts is the rules' alone, and so is one in a text too long to be weighed to its end.
    """
    verdicts = _verdicts(texts)
    hit = _hit(verdicts)
    if not texts:
        return None
    doubt = second_opinion(texts[-1])
    if hit is None:
        # what a rule saw and found denied or over takes more to be doubted
        if doubt.danger < (SURER if verdicts else SURE):
            return None
        rule = f"second_opinion.{doubt.level}"
        certain = doubt.likely >= CERTAIN and _words(texts[-1]) >= TELLING
        return Hit(doubt.level if certain else "confirm", rule, (), (rule,))
    if doubt.danger < DOUBTFUL and hit == by_rules(texts[-1:]) and _whole(texts[-1]):
        nothing = doubt.danger < NOTHING and not _always_asked(RULES[hit.rule])
        return None if nothing else Hit("confirm", hit.rule, (), hit.rules)
    return hit


def _words(text: str) -> int:
    """How many words a text has, those of Chinese as the dictionary parts them."""
    return sum(word not in STOPS for word in in_english(weighed(text)))


def _whole(text: str) -> bool:
    """Whether a text is weighed to its end, with what stands together in it."""
    return weighed(text) == text and len(in_english(text)) <= FIRST


def _always_asked(rule: SafetyRule) -> bool:
    """Whether a sign is for the person to confirm whatever the opinion: what may mean either by itself
    ("i give up"), and cauda equina, where a sign that is missed for hours harms for life (GIRFT 2023)."""
    return rule.level == "confirm" or rule.family == "cauda_equina"


def second_opinion(text: str) -> Opinion:
    """The learned opinion on one text, by its marks."""
    return opinion(marks_of(text))


def marks_of(text: str) -> set[int]:
    """The places of what one text is weighed by: its pieces and words, the concepts in it, the signs taken back."""
    taken_back = [rule for rule, level in _hits([text]).items() if level == SILENCED]
    concepts = [net.concepts(text) for net in NETS]
    begun = weighed(text)
    return marks(begun, in_english(begun), concepts, taken_back)


def by_rules(texts: Sequence[str]) -> Hit | None:
    """What the last few messages of one person (oldest first) mean for safety, or None.

    A sign split over messages counts, but only where the newest message is part of it; a message
    that gave a hit already is not read again with later ones. At most the last four are read, and
    1,600 characters of each.
    """
    return _hit(_verdicts(texts))


def _verdicts(texts: Sequence[str]) -> dict[str, str]:
    before: list[str] = []
    hits: dict[str, str] = {}
    for text in texts[-TEXTS:]:
        hits = _hits([*before, text])
        before = [] if set(hits.values()) - {SILENCED} else [*before, text]
    return hits


def _hits(texts: Sequence[str]) -> dict[str, str]:
    hits: dict[str, str] = {}
    for net in NETS:
        for rule, level in net.levels(tuple(texts)).items():
            if _rank(level) <= _rank(hits.get(rule, SILENCED)):
                hits[rule] = level
    return hits


def _rank(level: str) -> int:
    return len(LEVELS) if level == SILENCED else LEVELS.index(level)


def _hit(verdicts: dict[str, str]) -> Hit | None:
    hits = {rule: level for rule, level in verdicts.items() if level != SILENCED}
    if not hits:
        return None
    ordered = sorted(hits, key=lambda rule: LEVELS.index(hits[rule]))
    levels = tuple(dict.fromkeys(hits[rule] for rule in ordered))
    if "crisis" in levels or levels[0] == "emergency":
        # the question would only ask what is already answered
        levels = tuple(level for level in levels if level != "confirm")
    return Hit(levels[0], ordered[0], levels[1:], tuple(ordered))
