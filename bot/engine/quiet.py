"""Rasa's logs, pinned: they may hold what people say, so only warnings without words come through."""

from __future__ import annotations

import logging
import os
import warnings

import structlog


def quieten() -> None:
    """Silence start-up warnings of old libraries and pin every logger that may carry a text."""
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    # Sanic and others put their own filters back, so the printing itself is stopped
    warnings.showwarning = lambda *_, **__: None
    # Rasa's debug lines print whole trackers
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    for name in ("rasa", "rasa_sdk", "sanic", "sanic.root", "matplotlib", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # these log the whole exception of an action, words and all
    for name in ("rasa.core.processor", "rasa.core.actions.action"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
