"""Run our actions inside the engine: no second server, no HTTP hop, no schema checked twice.

`rasa run actions` still works for a developer. Two measured costs of stock Rasa 3.6.21 go
away here (docs/adr/0002): the hop, and `jsonschema` re-validating its own schema on every
answer (68% of a stock turn, and still a tenth of ours when compiled).
"""

from __future__ import annotations

import json
import logging
import traceback
from typing import Any

import jsonschema
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

logger = logging.getLogger(__name__)


class TurnFailed(BaseException):
    """An action broke: the turn is given up whole, nothing of it is kept, and it is tried again.

    Not an `Exception`, because Rasa catches those, loses the action's events and goes on in
    silence (rasa/core/processor.py, `_run_action`); a person would wait for an answer.
    """


class InProcessActions(EndpointConfig):
    """An action endpoint that calls the actions of a package directly."""

    def __init__(self, package: str = "actions"):
        """Load every action of the package; an import error stops the start."""
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(self, method: str = "post", **kwargs: Any) -> Any:
        """Run the action that Rasa asks for and give its answer as the action server would."""
        call = kwargs["json"]
        try:
            return await self._executor.run(call)
        except ActionExecutionRejection as problem:
            raise _rejected(problem, call) from None
        except Exception as problem:
            # its traceback may hold a person's words: the kind and the place are enough
            place = traceback.extract_tb(problem.__traceback__)[-1]
            kind, name = type(problem).__name__, call.get("next_action")
            logger.error("%s in %s at %s:%s", kind, name, place.filename, place.lineno)
            raise TurnFailed(f"{name}: {kind}") from problem


def _rejected(problem: Exception, call: dict[str, Any]) -> ClientResponseError:
    body = {"error": str(problem), "action_name": call.get("next_action")}
    return ClientResponseError(400, str(problem), json.dumps(body))


def check_answers_once() -> None:
    """Check an action server's answer against a schema compiled once, our own actions' not at all.

    What our own actions say is put together by `rasa_sdk` in this very process, which checks the
    events itself; the schema is for strangers.
    """
    schema = RemoteAction.action_response_format_spec()
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        if not isinstance(self.action_endpoint, InProcessActions):
            validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate
