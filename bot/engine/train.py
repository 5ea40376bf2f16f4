"""Train the model when there is none or when data/, config.yml or the actions' names changed."""

from __future__ import annotations

import contextlib
import hashlib
import io
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from bot.engine.quiet import quieten
from bot.engine.without_tensorflow import refuse_components, step_in
from bot.settings import PROJECT

TRAINED_ON = ("data/domain", "data/nlu", "data/rules", "data/stories")


class TrainingFailed(RuntimeError):
    """Rasa could not make a model of data/ and config.yml; the message says what it complained of."""


def model_for_now(models: Path, say: Callable[[str], None] = print) -> Path:
    """The model file for the data as it is now, trained if need be; `say` hears of the progress.

    Raises `TrainingFailed`, and `NeedsTensorFlow` for a component that is not installed.
    """
    model = models / f"{fingerprint()}.tar.gz"
    if model.is_file():
        return model
    say("Training the model on data/ (about 20 seconds) ...")
    models.mkdir(parents=True, exist_ok=True)
    _train(model)
    for old in models.glob("*.tar.gz"):
        if old != model:
            old.unlink()
    say("The model is trained.")
    return model


def fingerprint() -> str:
    """A name for what the model is made of: the same files, the same name."""
    digest = hashlib.sha256()
    paths = [PROJECT / "config.yml"]
    for folder in TRAINED_ON:
        paths += sorted((PROJECT / folder).rglob("*.yml"))
    for path in paths:
        digest.update(f"{path.relative_to(PROJECT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def check_components() -> None:
    """Refuse a config.yml that names what this installation leaves out."""
    config = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))
    if step_in():
        parts = [*(config.get("pipeline") or ()), *(config.get("policies") or ())]
        refuse_components(part["name"] for part in parts)


def _train(model: Path) -> None:
    check_components()
    import rasa

    quieten()
    told = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            result = _make(rasa, folder, model)
        if result.code != 0 or not result.model:
            raise TrainingFailed(f"Rasa could not train on data/ and config.yml: {told.getvalue()}")
        draft = model.with_suffix(".part")
        shutil.copyfile(result.model, draft)
        draft.rename(model)  # whole or not at all


def _make(rasa: Any, folder: str, model: Path) -> Any:
    return rasa.train(
        domain=str(PROJECT / "data" / "domain"),
        config=str(PROJECT / "config.yml"),
        training_files=[str(PROJECT / part) for part in TRAINED_ON[1:]],
        output=folder,
        fixed_model_name=model.name.removesuffix(".tar.gz"),
        force_training=True,
    )
