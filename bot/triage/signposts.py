"""R7 and R8: an MSK problem outside the advisers' care or area, and no MSK problem at all."""

from __future__ import annotations

from bot.model.outcome import Reason
from bot.triage.area import Served
from bot.triage.case import Case, Decision
from bot.triage.pathway import IN_CARE, has_msk


def msk_without_adviser(case: Case) -> Decision | None:
    """R7 (a) not under NHS MSK care, (b) under it but elsewhere or where no area is served."""
    if has_msk(case.answers) is not True:
        return None
    if case.answers.has("msk_care", "gp_only", "none"):
        start = ("msk_service", "r7") if case.served else ("gp", "r7_gp")
    elif _is_cared_for_elsewhere(case):
        start = ("msk_service", "r7_own_team")
    else:
        return None
    if case.served is Served.UNSETTLED:
        return _area_unknown("R7")
    reasons = (Reason("R7", *start), *case.named("R7", "workwell", "r7_workwell"))
    return Decision("R7", "signpost", reasons)


def _is_cared_for_elsewhere(case: Case) -> bool:
    if not case.answers.has("msk_care", *IN_CARE):
        return False
    return case.served is Served.NO or case.answers.has("care_provider", "elsewhere")


def not_msk(case: Case) -> Decision | None:
    """R8: WorkWell, else Connect to Work, else a GP."""
    if has_msk(case.answers) is not False:
        return None
    if case.served is Served.UNSETTLED:
        return _area_unknown("R8")
    reasons = (
        case.named("R8", "workwell", "r8")
        or case.named("R8", "connect_to_work", "r8_connect_to_work")
        or (Reason("R8", "gp", "r8_gp"),)
    )
    return Decision("R8", "signpost", reasons)


def _area_unknown(rule: str) -> Decision:
    """Nothing that is bound to an area: a GP, and a person who can find out who helps there."""
    code = rule.lower()
    reasons = (
        Reason(rule, "gp", f"{code}_area_unknown"),
        Reason(rule, "person", f"{code}_area_unknown_person"),
    )
    return Decision(rule, "signpost", reasons)
