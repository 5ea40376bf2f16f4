"""A web app of ours on loopback, by gunicorn without its command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication


def serve_on_loopback(
    name: str, make_app: Callable[[], Flask], *, port: int, threads: int, **options: Any
) -> None:
    """Serve until told to stop; a reverse proxy stands in front.

    One process: its threads wait for others. `options` are gunicorn's own.
    """
    _Server(
        make_app,
        bind=f"127.0.0.1:{port}",
        workers=1,
        worker_class="gthread",
        threads=threads,
        graceful_timeout=5,
        timeout=60,
        accesslog=None,  # addresses, paths and references of people stay out of the logs
        errorlog="-",
        loglevel="warning",
        proc_name=name,
        **options,
    ).run()


class _Server(BaseApplication):
    def __init__(self, make_app: Callable[[], Flask], **options: Any):
        self._make_app, self._options = make_app, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        # in the worker, after the fork: database connections do not cross it
        return self._make_app()
