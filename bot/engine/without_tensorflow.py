"""Let Rasa be imported where TensorFlow is not installed (docs/adr/0003-slim-install.md).

Rasa 3.6 imports TensorFlow whatever the pipeline holds; ours holds nothing that uses it,
and leaving it out saves 1.9 GB and half the start. With the real package installed this
steps aside. `refuse_components` stops a pipeline that would need it, before anything runs.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

ABSENT = ("tensorflow", "tensorflow_hub", "tensorflow_text", "keras")
NEEDS_TENSORFLOW = (
    "DIETClassifier",
    "TEDPolicy",
    "UnexpecTEDIntentPolicy",
    "ResponseSelector",
    "ConveRTFeaturizer",
    "LanguageModelFeaturizer",
)


class NeedsTensorFlow(RuntimeError):
    """A component of config.yml uses TensorFlow, which this installation leaves out."""


class _AbsentType(type):
    """Stands for any class or function of TensorFlow: may be named and inherited from, does nothing."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return Absent


class Absent(metaclass=_AbsentType):
    """What every name inside the absent packages resolves to."""


class _AbsentModule(ModuleType):
    __path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent


class _AbsentLoader(Loader):
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


class _AbsentFinder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in ABSENT:
            return ModuleSpec(fullname, _AbsentLoader(), is_package=True)
        return None


def step_in() -> bool:
    """Make the absent packages importable by name; False where the real TensorFlow is installed."""
    if any(isinstance(finder, _AbsentFinder) for finder in sys.meta_path):
        return True
    if importlib.util.find_spec("tensorflow") is not None:
        return False
    sys.meta_path.append(_AbsentFinder())
    return True


def refuse_components(names: Iterable[str]) -> None:
    """Raise `NeedsTensorFlow` naming the first component that this installation cannot run."""
    for name in names:
        if name.rpartition(".")[2] in NEEDS_TENSORFLOW:
            raise NeedsTensorFlow(
                f"config.yml names {name}, which needs TensorFlow; this installation leaves"
                " TensorFlow out (docs/adr/0003-slim-install.md says how to put it in)"
            )
