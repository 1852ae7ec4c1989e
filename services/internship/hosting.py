"""The mentor's time on internship days: a host holds it, and the days of several interns may share one host. The day
itself holds the intern's time. The primary key of `claimed_times` refuses everything else.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import and_, delete, or_, select

from models.internship import InternshipDay, InternshipDayState, InternshipHost
from models.meeting import ClaimedTime
from services.locks import locked_all
from services.meetings.claims import Cell, Holder, cells_of, claim_all, release
from services.unit_of_work import Act


def held_by_day(day: InternshipDay) -> Holder:
    return Holder(ClaimedTime.internship_day_id, day.id)


def held_by_host(host: InternshipHost) -> Holder:
    return Holder(ClaimedTime.internship_host_id, host.id)


async def claim_days(act: Act, days: Sequence[InternshipDay], *, several: bool) -> None:
    """Claim the time of all days for the intern and the mentor, in one sorted statement. `several`: other interns may
    come on these days too, so a day of the same hours shares its host. The internship's mentorship is locked. Raises
    SlotTaken.
    """
    pair = days[0].internship.mentorship
    old = [day.host_id for day in days if day.host_id is not None]
    same_time = [and_(InternshipHost.starts_at == day.starts_at, InternshipHost.ends_at == day.ends_at) for day in days]
    theirs = InternshipHost.mentor_id == pair.mentor_id, or_(*same_time, InternshipHost.id.in_(old))
    hosts = await locked_all(act, InternshipHost, *theirs)
    alone = {host.id for host in hosts} - await _shared(act, hosts, [day.id for day in days])
    wanted: dict[Holder, Collection[Cell]] = {}
    left: list[InternshipHost] = []
    for day in days:
        former = next((host for host in hosts if host.id == day.host_id), None)
        host = _host_for(act, day, hosts, former if former and former.id in alone else None, several=several)
        if former is not None and former is not host and former.id in alone:
            left.append(former)
        day.host = host
    await act.session.flush()
    for day in days:
        assert day.host is not None
        cells = cells_of(day.starts_at, day.ends_at, host_id=pair.mentor_id, guest_ids=[pair.mentee_id])
        wanted[held_by_day(day)] = [cell for cell in cells if cell[0] == pair.mentee_id]
        wanted[held_by_host(day.host)] = [cell for cell in cells if cell[0] == pair.mentor_id]
    await claim_all(act, wanted)
    await _dismiss(act, left)


def _host_for(
    act: Act, day: InternshipDay, hosts: Sequence[InternshipHost], own: InternshipHost | None, *, several: bool
) -> InternshipHost:
    """The shared host of the same hours if several may come; otherwise the day's own host, or a new one."""
    same = [host for host in hosts if (host.starts_at, host.ends_at) == (day.starts_at, day.ends_at)]
    shared = next((host for host in same if host is not own), None) if several else None
    host = shared or own
    if host is None:
        mentor_id = day.internship.mentorship.mentor_id
        host = InternshipHost(mentor_id=mentor_id, starts_at=day.starts_at, ends_at=day.ends_at, several=several)
        act.session.add(host)
    host.starts_at, host.ends_at, host.several = day.starts_at, day.ends_at, several
    return host


async def release_days(act: Act, days: Sequence[InternshipDay]) -> None:
    """Release the interns' time, and the mentor's where no other intern comes."""
    hosts = await locked_all(act, InternshipHost, InternshipHost.id.in_([day.host_id for day in days if day.host_id]))
    shared = await _shared(act, hosts, [day.id for day in days])
    for day in days:
        await release(act, held_by_day(day))
        day.host = None
    await act.session.flush()
    await _dismiss(act, [host for host in hosts if host.id not in shared])


async def _shared(act: Act, hosts: Sequence[InternshipHost], without: Collection[int]) -> set[int]:
    """The hosts that other days need, too."""
    others = InternshipDay.host_id.in_([host.id for host in hosts]), InternshipDay.id.not_in(without)
    live = InternshipDay.state != InternshipDayState.cancelled
    found = await act.session.scalars(select(InternshipDay.host_id).where(*others, live))
    return {host_id for host_id in found if host_id is not None}


async def _dismiss(act: Act, hosts: Sequence[InternshipHost]) -> None:
    for host in hosts:
        await release(act, held_by_host(host))
        await act.session.execute(delete(InternshipHost).where(InternshipHost.id == host.id))
