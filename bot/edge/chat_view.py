"""What the chat page shows of a conversation: the advice that interrupts, the log, the one question."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.edge.ports import CHANGE, Line, Row
from bot.model.answers import SLOTS, Kind

ONE_OF_MANY: Final = ("safety",)  # holds several codes, but its question is answered by one
RECENT: Final = 12  # lines shown open; what was said before is folded away


@dataclass(frozen=True)
class Group:
    """The answers a person may pick from: for the page's fieldset."""

    choices: tuple[tuple[str, str], ...]
    several: bool


@dataclass(frozen=True)
class ChatView:
    """A conversation as a page. `question` is what the form answers; 0 where nothing is asked."""

    advice: tuple[Line, ...]
    earlier: tuple[Line, ...]
    recent: tuple[Line, ...]
    question: int
    group: Group | None
    may_change: frozenset[str]  # the answers of the check that may be opened again
    checks: bool  # the question plays the answers back, with a way to change each
    waiting: bool  # the last thing said by the person has no answer yet
    newest: int
    left: int | None  # about how many questions are still to come, this one among them
    last_said: int  # the person's last line: where a page without a script begins to be read

    def allows(self, codes: Sequence[str]) -> bool:
        """Whether the codes are among those offered, and no more of them than may be picked."""
        if len(codes) == 1 and codes[0].startswith(CHANGE):
            return codes[0].removeprefix(CHANGE) in self.may_change
        if self.group is None:
            return not codes
        offered = {code for code, _ in self.group.choices}
        return offered.issuperset(codes) and (self.group.several or len(codes) <= 1)

    def label(self, code: str) -> str:
        """What the person read beside a code."""
        return next(
            (label for c, label in (self.group.choices if self.group else ()) if c == code), code
        )


def view_of(lines: Sequence[Line]) -> ChatView:
    """The page's parts; texts without words (a conversation's opening) are not shown."""
    shown = [line for line in lines if line.text.strip()]
    last_in = max((place for place, line in enumerate(lines) if line.direction == "in"), default=-1)
    latest = [line for line in lines[last_in + 1 :] if line.text.strip()]
    advice = tuple(line for line in latest if line.is_advice)
    asked = next((line for line in reversed(latest) if line.choices or line.slot), None)
    log = [line for line in shown if line not in advice]
    cut = 0 if not log else max(0, len(log) - RECENT)
    if advice:
        cut = len([line for line in log if line not in latest])
    return ChatView(
        advice=advice,
        earlier=tuple(log[:cut]),
        recent=tuple(log[cut:]),
        question=asked.id if asked else 0,
        group=_group(asked),
        may_change=frozenset(row.slot for row in asked.summary) if asked else frozenset(),
        checks=asked is not None and around_answers(asked) is not None,
        waiting=bool(lines) and not latest,
        newest=lines[-1].id if lines else 0,
        left=asked.left if asked and not advice else None,
        last_said=lines[last_in].id if last_in >= 0 else 0,
    )


def _group(asked: Line | None) -> Group | None:
    if asked is None or not asked.choices:
        return None
    slot = SLOTS.get(asked.slot or "")
    several = slot is not None and slot.kind is Kind.CODES and slot.name not in ONE_OF_MANY
    return Group(asked.choices, several)


def around_answers(line: Line) -> tuple[str, str] | None:
    """The words before and after the answers in a message that plays them back; None where it does not."""
    answers = "\n".join(row.answer for row in line.summary)
    if not answers or answers not in line.text:
        return None
    before, _, after = line.text.partition(answers)
    return before.strip(), after.strip()


@dataclass(frozen=True)
class Copy:
    """A conversation to keep: the answers as last checked, and what was told."""

    answers: tuple[Row, ...]
    told: tuple[Line, ...]
    language: str | None = None  # the answers are in this one


def copy_of(lines: Sequence[Line]) -> Copy:
    """The newest answers played back and what we told since then; else everything that was said."""
    shown = [line for line in lines if line.text.strip()]
    checked = max((place for place, line in enumerate(shown) if line.summary), default=None)
    if checked is None:
        return Copy((), tuple(shown))
    since = shown[checked + 1 :]
    told = [line for line in since if line.direction == "out" and not line.slot]
    return Copy(shown[checked].summary, tuple(told), shown[checked].language)


def message_id(hidden: str, text: str, codes: Sequence[str]) -> str:
    """The client message id of one form: a second press is the same message, another answer is not."""
    said = "\x1f".join((text, *codes))
    return f"{hidden[:40]}.{hashlib.sha256(said.encode()).hexdigest()[:16]}"
