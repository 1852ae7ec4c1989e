"""The state of a report of a problem, and the times that follow from it."""

from models.concern import MOVES, WAITS, Concern, ConcernState
from services.refusals import AlreadyDecided
from services.unit_of_work import Act


class ConcernSettled(AlreadyDecided):
    """The report is closed, or somebody has taken it already."""

    key = "refusal-concern-settled"


def move_concern(act: Act, concern: Concern, to: ConcernState) -> None:
    """Change the state, or keep it. Raises ConcernSettled for a move that the present state does not allow."""
    if concern.state is not to:
        if to not in MOVES[concern.state]:
            raise ConcernSettled
        concern.state, concern.state_since = to, act.now
    concern.closed_at = act.now if to is ConcernState.closed else None
    if to not in WAITS:
        concern.waits_since = concern.answer_by = None
