"""Counts for operators: channels, kinds and levels. Never a name, a number, a word or an id."""

from __future__ import annotations

from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from bot.edge.ports import Line

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """One registry for each edge, so that two in one process do not mix."""

    def __init__(self) -> None:
        """Start every count at nothing."""
        self.registry = CollectorRegistry()
        self.inbound = self._counter("inbound", "Messages taken in", "channel")
        self.outbound = self._counter("outbound", "Messages given out", "channel")
        self.safety = self._counter("safety", "Safety advice given out", "channel", "level")
        self.refused = self._counter("refused", "Requests refused", "why")
        self.delivery = self._counter("delivery", "Delivery reports", "status")
        self.seconds = Histogram(
            "edge_request_seconds",
            "Time to answer",
            ["route", "status"],
            registry=self.registry,
            buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
        )

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(f"edge_{name}", says, labels, registry=self.registry)

    def count_answer(self, channel: str, lines: Sequence[Line]) -> None:
        """Count what was given out."""
        for line in lines:
            self.outbound.labels(channel).inc()
            if line.is_advice:
                self.safety.labels(channel, line.level).inc()

    def page(self) -> bytes:
        """Everything counted so far, as Prometheus reads it."""
        return generate_latest(self.registry)
