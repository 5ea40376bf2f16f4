"""The engine's process: Rasa on loopback, our channel only, its own API off."""

from __future__ import annotations

import gc
from typing import Any

from bot.engine.quiet import quieten
from bot.engine.train import model_for_now
from bot.settings import Settings


def run(settings: Settings) -> None:
    """Serve turns until stopped. Nothing listens before the model is loaded and the store open."""
    quieten()
    model = model_for_now(settings.data_dir / "models", say=lambda line: print(line, flush=True))
    from sanic import Sanic

    from bot.engine.agent import load_agent
    from bot.engine.loopback import loopback
    from bot.engine.surroundings import surroundings

    around = surroundings()
    around.site, around.words  # noqa: B018 (broken files stop us here, before anything listens)
    app = Sanic("engine", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = 1_000_000
    app.config.ACCESS_LOG = False
    app.ctx.agent = load_agent(model, settings.redis_url)
    app.blueprint(loopback(app.ctx.agent, settings.engine_secret))
    _warm_up(app)
    app.run("127.0.0.1", settings.engine_port, access_log=False, debug=False, workers=1)


def _warm_up(app: Any) -> None:
    """Parse one line at the start, so that the first person does not wait for lazy imports."""

    @app.listener("after_server_start")
    async def warm(app: Any, loop: Any) -> None:
        await app.ctx.agent.parse_message("hello")
        # the model and the words stay: looking through them for garbage held a turn up by 240 ms
        gc.collect()
        gc.freeze()


if __name__ == "__main__":
    run(Settings.from_environment())
