"""Each member of the commission gives points alone. When all have given them, or a coordinator closes the scoring, the
points are added up and the chair is asked to decide.
"""

from models.defence import CommissionMember, Defence, DefenceScore, DefenceState, SeatInCommission
from services.audit import record
from services.defence.closing import end_scoring, end_scoring_if_complete
from services.defence.defences import criteria_of, late_members, locked_defence, require_seat
from services.guards import hold_coordinator
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


class NotBegun(Refusal):
    key = "refusal-defence-not-begun"


class NobodyScored(Refusal):
    key = "refusal-defence-nobody-scored"


def _require_scoring(act: Act, defence: Defence) -> CommissionMember:
    seat = require_seat(act, defence)
    if act.now < defence.starts_at:
        raise NotBegun
    return seat


async def give_points(act: Act, defence_id: int, criterion_id: int, points: int) -> CommissionMember:
    """Points can be changed until the scoring is closed. Raises NotFound, NotAllowed, AlreadyDecided, NotBegun."""
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    seat = _require_scoring(act, defence)
    criteria = {one.criterion_id: one for one in await criteria_of(act, defence.id)}
    criterion = criteria.get(criterion_id)
    if criterion is None or not 0 <= points <= criterion.most:
        raise NotFound
    given = next((one for one in seat.scores if one.criterion_id == criterion_id), None)
    if given is None:
        given = DefenceScore(criterion_id=criterion_id)
        seat.scores.append(given)
    given.title, given.most, given.points = criterion.title, criterion.most, points
    if seat.state is SeatInCommission.invited:
        seat.state, seat.answered_at = SeatInCommission.accepted, act.now
    if criteria.keys() <= {one.criterion_id for one in seat.scores}:
        seat.scored_at = act.now
        await end_scoring_if_complete(act, defence)
    return seat


async def close_scoring(act: Act, defence_id: int) -> Defence:
    """Close the scoring without the members who are late. Raises NotFound, NotAllowed, AlreadyDecided, NobodyScored."""
    await hold_coordinator(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    if defence.project.author_id == act.me.id:
        raise NotAllowed
    if len(late_members(defence)) == len(defence.seats):
        raise NobodyScored
    await end_scoring(act, defence)
    record(act, "defence.scoring_closed", defence.id)
    return defence
