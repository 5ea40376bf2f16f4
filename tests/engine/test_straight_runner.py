"""The graph run node after node gives what dask gives, and fails where it fails."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner

from bot.engine.straight_runner import StraightRunner
from tests.engine.conftest import LOOP


def through_dask(runner: StraightRunner) -> DaskGraphRunner:
    """The same nodes, run as Rasa itself runs them."""
    dask = object.__new__(DaskGraphRunner)
    dask._graph_schema = runner._graph_schema
    dask._instantiated_nodes = runner._instantiated_nodes
    dask._execution_context = runner._execution_context
    return dask


@pytest.mark.parametrize("text", ["who will see this?", "my knee hurts", "xyzzy", "-"])
def test_a_text_is_read_as_through_dask(agent: Any, text: str) -> None:
    parse = LOOP.run_until_complete
    straight = agent.processor.graph_runner
    assert isinstance(straight, StraightRunner)
    found = parse(agent.parse_message(text))
    agent.processor.graph_runner = through_dask(straight)
    assert found == parse(agent.parse_message(text))
    assert found["guess"]["name"]


def test_an_input_that_is_missing_is_an_error(agent: Any) -> None:
    runner = agent.processor.graph_runner
    with pytest.raises(GraphRunError):
        runner.run(inputs={}, targets=[agent.processor.model_metadata.nlu_target])
