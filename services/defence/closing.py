"""The end of the scoring: no more points are given, and the commission decides."""

from models.defence import Defence, DefenceNotice, DefenceState
from services.defence.defences import late_members
from services.notices import tell, tell_coordinators
from services.people.roles import read_roles
from services.unit_of_work import Act


async def end_scoring(act: Act, defence: Defence) -> None:
    """The chair is asked to decide; the coordinators, too, since the chair may be away."""
    defence.state = DefenceState.scored
    ids: dict[str, int | str] = {"defence_id": defence.id}
    chair = next((one for one in defence.seats if one.is_chair), None)
    await tell_coordinators(act, DefenceNotice.scored, ids)
    if chair is None:
        return
    await read_roles(act, chair.person)
    if not chair.person.is_in_charge and chair.person_id != act.me.id:
        await tell(act, chair.person_id, DefenceNotice.scored, ids)


async def end_scoring_if_complete(act: Act, defence: Defence) -> None:
    """After a member has scored or has left: when everybody who sits in the commission has given all points."""
    if defence.seats and not late_members(defence):
        await end_scoring(act, defence)
