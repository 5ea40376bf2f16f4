from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import model  # noqa: F401
from tests.reliability.service import Service, serving


@pytest.fixture(scope="module")
def service(model: Path) -> Iterator[Service]:  # noqa: F811
    with serving(model) as running:
        yield running
