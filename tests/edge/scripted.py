"""Conversations in memory that follow a script: enough to try every door of the edge."""

from __future__ import annotations

import itertools
import threading
from dataclasses import dataclass, field

from bot.edge.ports import About, Answer, Choice, Line, Row, Text

CHOICES = (("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure"))
SEVERAL = (("mood", "Low mood"), ("travel", "Travel"), ("none", "None of these"))
ROWS = (
    Row("gp_area", "Area of your GP surgery", "Northtown"),
    Row("name", "Name", "Sam <Example>"),
)
CHECK = "Check your answers.\n\nNorthtown\nSam <Example>\n\nSend these answers to the team?"
ADVICE = (
    "Call 999 or go to A&E now\n\nDo not wait. Call 111 if you are not sure.\n\n"
    "Samaritans: call 116 123. See https://111.nhs.uk."
)


@dataclass
class Kept:
    """One conversation."""

    language: str
    partner: str | None
    state: str = "open"
    lines: list[Line] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    waiting: list[tuple[str, str]] = field(default_factory=list)


class ScriptedConversations:
    """Says `1 then 2 then …` questions; knows danger, trouble and a change of language."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.phones: dict[str, str] = {}
        self.texts: list[Text] = []
        self.seen: set[str] = set()
        self.reports: list[tuple[str, str, str | None]] = []
        self.handled: list[str] = []
        self.codes_asked: list[str] = []
        self.codes_tried: list[tuple[str, str]] = []
        self.engine_is_up = True
        self.deliver = lambda phone, text: None
        self._ids = itertools.count(1)
        self._lock = threading.RLock()

    def open_web(self, language: str, partner: str | None) -> str:
        conversation_id = f"conversation-{next(self._ids)}"
        self.kept[conversation_id] = Kept(language, partner)
        return conversation_id

    def receive_sms(self, text: Text) -> str | None:
        with self._lock:
            if text.provider_id in self.seen:
                return None
            self.seen.add(text.provider_id)
            self.texts.append(text)
            if text.phone not in self.phones:
                self.phones[text.phone] = self.open_web("en", None)
            conversation_id = self.phones[text.phone]
            self.receive(conversation_id, text.provider_id, text.text, None)
            return conversation_id

    def receive(
        self, conversation_id: str, provider_id: str, text: str, choice: Choice | None
    ) -> bool:
        with self._lock:
            kept = self.kept[conversation_id]
            if provider_id in kept.answers:
                return False
            codes = choice if isinstance(choice, list) else [choice] if choice else []
            shown = text or ", ".join(dict(CHOICES + SEVERAL).get(code, code) for code in codes)
            rows = {f"change:{row.slot}": row.label for row in ROWS}
            kind = "change" if shown in rows else "carry_on" if shown == "carry_on" else "reply"
            picked = kept.language if codes and kind == "reply" else None
            line = Line(next(self._ids), "in", rows.get(shown, shown), kind=kind, language=picked)
            kept.lines.append(line)
            kept.answers[provider_id] = Answer((), pending=True)
            kept.waiting.append((provider_id, text or ",".join(codes)))
            return True

    def run_turn(self, conversation_id: str) -> object:
        with self._lock:
            kept = self.kept[conversation_id]
            while kept.waiting and self.engine_is_up:
                provider_id, text = kept.waiting.pop(0)
                self.handled.append(provider_id)
                lines = self._reply(kept, text)
                kept.lines += lines
                kept.answers[provider_id] = Answer(tuple(lines))
                phone = next((p for p, c in self.phones.items() if c == conversation_id), None)
                if phone:
                    self.deliver(phone, "\n\n".join(line.text for line in lines))
        return True

    def _reply(self, kept: Kept, text: str) -> list[Line]:
        def line(text: str, **more: object) -> Line:
            told: dict[str, object] = {"language": kept.language, **more}
            return Line(next(self._ids), "out", text, **told)  # type: ignore[arg-type]

        if "chest pain" in text:
            return [
                line(ADVICE, kind="safety", level="emergency"),
                line("Do you want to go on?", slot="carry_on", choices=CHOICES[:2]),
            ]
        if text.startswith("language "):
            kept.language = text.split()[1]
        if "many" in text:
            return [line("What makes work hard?", slot="barriers", choices=SEVERAL)]
        if text == "check":
            return [line(CHECK, slot="consent_share", choices=CHOICES[:2], summary=ROWS, left=1)]
        if text.startswith("change:"):
            return [line(f"Asked again: {text}", slot=text.split(":")[1], left=2)]
        if text == "send it":
            return [line("Thank you. Your reference is WB42.")]
        if "name" in text:
            return [line("What is your name?", slot="name")]
        place = len(kept.answers)
        return [
            line(f"Thank you. Call 0300 123 4567 about {text[:40]}."),
            line(f"Question {place}?", slot="wants_work", choices=CHOICES),
        ]

    def answer_now(self, conversation_id: str, provider_id: str) -> Answer:
        self.run_turn(conversation_id)
        return self.kept[conversation_id].answers[provider_id]

    def answer_to(self, conversation_id: str, provider_id: str) -> Answer | None:
        kept = self.kept.get(conversation_id)
        return kept.answers.get(provider_id) if kept else None

    def replies_after(self, conversation_id: str, message_id: int) -> list[Line]:
        lines = self.kept[conversation_id].lines
        return [line for line in lines if line.direction == "out" and line.id > message_id]

    def lines(self, conversation_id: str) -> list[Line]:
        return list(self.kept[conversation_id].lines)

    def about(self, conversation_id: str) -> About | None:
        kept = self.kept.get(conversation_id)
        return About(kept.language, kept.state, kept.partner) if kept else None

    def send_code(self, phone: str) -> str:
        self.codes_asked.append(phone)
        return f"handle-{len(self.codes_asked):04d}"

    def open_by_code(self, handle: str, code: str) -> str | None:
        self.codes_tried.append((handle, code))
        return self.open_web("en", None) if code.strip() == "246810" else None

    def code_to_text(self, conversation_id: str) -> str | None:
        return "K7M4-RT9C" if conversation_id in self.kept else None

    def delivered(self, provider_id: str, status: str, error_code: str | None) -> None:
        self.reports.append((provider_id, status, error_code))
