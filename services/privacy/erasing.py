"""Erases a person on their own request: what ends, who is told, what remains.

Facts remain as numbers and dates, under a record with a random id that nothing links to the person. All other rows of
the person, and all their words, are removed. Each table declares beside itself which of its rows are facts and whose
words its columns hold (`models.privacy`); this module has the rules that go beyond that. What somebody announced in the
association's name belongs to the association, and stays.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, delete, or_, select, update

from models.agreement import Agreement
from models.concern import Concern, TrustedPerson
from models.erasure import Erasure
from models.imported_list import ImportedList
from models.internship import Internship, InternshipDay, InternshipHost
from models.meeting import Meeting
from models.mentorship import (
    Lapse,
    MentoringRequest,
    Mentorship,
    MentorshipState,
    RequestNotice,
    RequestState,
)
from models.person import ERASED, City, Person, RoleGrant, School
from models.privacy import OnErase
from models.profile import MentorProfile
from models.project import GOES_ON, Project, ProjectState
from models.report import ReportPart
from services.care.concern_keeping import leave_concerns
from services.defence.arranging import call_off_defence
from services.defence.commission import has_seat_in, leave_commissions
from services.events.registering import hold_events_of, leave_all_events
from services.internship.ending import days_that_end
from services.locks import locked_all
from services.matching.ending import cancel, close_pair
from services.matching.requests import OPEN, decide_request
from services.meetings.coming import has_not_begun
from services.meetings.groups.leaving import count_groups, hold_groups_of, leave_all_groups
from services.notices import tell
from services.places.typed import leave_city, leave_school, no_city
from services.privacy.forgetting import change_rows, forget_in_lists, forget_traces, forget_words
from services.privacy.personal_rows import own_column, personal_rows
from services.refusals import NotAllowed
from services.unit_of_work import FORGOTTEN, Act

_IDS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class WhatEnds:
    """What erasing the person ends: upcoming meetings, open requests, active mentorships, days of internships; and how
    many coming group meetings they lead (`led`), or have a place in or wait for (`groups`).
    """

    meetings: list[Meeting]
    requests: list[MentoringRequest]
    mentorships: list[Mentorship]
    days: list[InternshipDay] = field(default_factory=list)
    led: int = 0
    groups: int = 0

    @property
    def anything(self) -> bool:
        return bool(self.meetings or self.requests or self.mentorships or self.days or self.led or self.groups)


async def what_ends(act: Act) -> WhatEnds:
    """What erasing the acting person would end. Raises NotAllowed for a visitor."""
    me = act.me.id
    mine = or_(Mentorship.mentee_id == me, Mentorship.mentor_id == me)
    requests = select(MentoringRequest).where(_is_open_request_of(me)).order_by(MentoringRequest.id)
    mentorships = select(Mentorship).where(mine, Mentorship.state == MentorshipState.active).order_by(Mentorship.id)
    meetings = select(Meeting).where(_is_meeting_of(me), has_not_begun(act)).order_by(Meeting.starts_at)
    pairs = list(await act.session.scalars(mentorships))
    led, groups = await count_groups(act)
    return WhatEnds(
        meetings=list(await act.session.scalars(meetings)),
        requests=list(await act.session.scalars(requests)),
        mentorships=pairs,
        days=await days_that_end(act, [pair.id for pair in pairs]),
        led=led,
        groups=groups,
    )


async def hold_traces(act: Act) -> Person | None:
    """Lock what erasing the acting person ends, changes or removes. None when the person has just been erased."""
    held = await hold_traces_of(act, [act.me])
    return held[0] if held else None


async def hold_traces_of(act: Act, people: Sequence[Person]) -> list[Person]:
    """Lock every row of these people that others may be changing now. The people's own rows come last; once they are
    locked, nobody can add anything that refers to them. Returns those who are still there.
    """
    ids = [one.id for one in people]
    decided = or_(MentorProfile.decided_by_id.in_(ids), MentorProfile.asked_by_id.in_(ids))
    await locked_all(act, RoleGrant, RoleGrant.person_id.in_(ids))
    await locked_all(act, ImportedList, or_(ImportedList.brought_by_id.in_(ids), ImportedList.draft.is_not(None)))
    await locked_all(act, City, City.id.in_([one.city_id for one in people]), City.typed.is_(True))
    schools = [one.school_id for one in people if one.school_id is not None]
    await locked_all(act, School, School.id.in_(schools), School.typed.is_(True))
    await locked_all(act, MentoringRequest, _is_open_request_of(*ids, states=OPEN))
    await locked_all(act, Mentorship, or_(Mentorship.mentee_id.in_(ids), Mentorship.mentor_id.in_(ids)))
    await locked_all(act, Agreement, _is_agreement_of(*ids))
    await locked_all(act, MentorProfile, or_(MentorProfile.person_id.in_(ids), decided))
    await locked_all(act, Project, or_(Project.author_id.in_(ids), has_seat_in(ids)))
    await locked_all(act, Meeting, _is_meeting_of(*ids))
    await locked_all(act, InternshipHost, _is_host_of(*ids))
    await hold_groups_of(act, ids)
    await hold_events_of(act, ids)
    await locked_all(act, TrustedPerson, TrustedPerson.person_id.in_(ids))
    await locked_all(act, Concern, or_(Concern.person_id.in_(ids), Concern.trusted_id.in_(ids)))
    return await locked_all(act, Person, Person.id.in_(ids))


def _is_open_request_of(*ids: int, states: Sequence[RequestState] = (RequestState.sent,)) -> ColumnElement[bool]:
    sides = or_(MentoringRequest.mentee_id.in_(ids), MentoringRequest.mentor_id.in_(ids))
    return and_(sides, MentoringRequest.state.in_(states))


def _is_agreement_of(*ids: int) -> ColumnElement[bool]:
    theirs = select(Mentorship.id).where(or_(Mentorship.mentee_id.in_(ids), Mentorship.mentor_id.in_(ids)))
    return Agreement.mentorship_id.in_(theirs)


def _is_meeting_of(*ids: int) -> ColumnElement[bool]:
    theirs = select(Mentorship.id).where(or_(Mentorship.mentee_id.in_(ids), Mentorship.mentor_id.in_(ids)))
    return Meeting.mentorship_id.in_(theirs)


def _is_host_of(*ids: int) -> ColumnElement[bool]:
    """The hosts of internship days in which these people take part."""
    theirs = select(Mentorship.id).where(or_(Mentorship.mentee_id.in_(ids), Mentorship.mentor_id.in_(ids)))
    days = select(InternshipDay.host_id).join(Internship, Internship.id == InternshipDay.internship_id)
    return or_(
        InternshipHost.mentor_id.in_(ids), InternshipHost.id.in_(days.where(Internship.mentorship_id.in_(theirs)))
    )


async def erase_me(act: Act) -> None:
    """Erase the acting person; everybody affected is told in the same transaction. Raises NotAllowed for a visitor and
    for somebody who has just been erased.
    """
    me = await hold_traces(act)
    if me is None:
        raise NotAllowed
    ending = await what_ends(act)
    await forget_in_lists(act)
    await _withdraw(act, ending)
    groups = await leave_all_groups(act)
    await leave_concerns(act)
    await _close(act, ending)
    counts = {
        "meetings": len(ending.meetings),
        "requests": len(ending.requests),
        "mentorships": len(ending.mentorships),
        "groups": groups,
        "report_parts": (await forget_words(act))[ReportPart.__tablename__],
        **await forget_traces(act),
    }
    await act.session.flush()
    counts["facts"] = await _leave_facts(act, me)
    await change_rows(act, delete(Person).where(Person.id == me.id))
    await leave_school(act, me.school_id)
    await leave_city(act, me.city_id)
    act.session.expunge_all()
    act.session.info[FORGOTTEN] = True
    act.session.add(Erasure(key=secrets.token_hex(16), erased_at=act.now, counts=counts))


async def _withdraw(act: Act, ending: WhatEnds) -> None:
    for request in ending.requests:
        ids: dict[str, int | str] = {"request_id": request.id}
        if request.mentee_id == act.me.id:
            decide_request(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, RequestNotice.withdrawn, ids)
        else:
            decide_request(act, request, RequestState.lapsed)
            request.lapse = Lapse.left
            await tell(act, request.mentee_id, RequestNotice.lapsed, ids)
    await act.session.flush()
    planned = _is_open_request_of(act.me.id, states=(RequestState.planned,))
    await change_rows(act, delete(MentoringRequest).where(planned))


async def _close(act: Act, ending: WhatEnds) -> None:
    open_pairs = {mentorship.id for mentorship in ending.mentorships}
    for meeting in ending.meetings:
        if meeting.mentorship_id not in open_pairs:
            await cancel(act, meeting)
    for mentorship in ending.mentorships:
        meetings = [meeting for meeting in ending.meetings if meeting.mentorship_id == mentorship.id]
        await close_pair(act, mentorship, meetings, [mentorship.other_side(act.me.id).id])
    await change_rows(
        act,
        update(Project)
        .where(Project.author_id == act.me.id, Project.state.in_(GOES_ON))
        .values(state=ProjectState.stopped),
    )
    for project in await act.session.scalars(select(Project).where(Project.author_id == act.me.id)):
        await call_off_defence(act, project)
    await leave_commissions(act)
    await leave_all_events(act)


async def _leave_facts(act: Act, me: Person) -> int:
    """Move the rows that stay to a nameless record, and return how many there are. Its random id is negative, which no
    sequence produces.
    """
    key = -1 - secrets.randbelow(_IDS)
    nobody = Person(
        id=key,
        surname=ERASED,
        first_name="",
        timezone=me.city.timezone,
        city_id=await no_city(act) if me.city.typed else me.city_id,  # the person typed the city's name themselves
        reachable=False,
        created_at=act.now,
        roles=[],
    )
    act.session.add(nobody)
    await act.session.flush()
    left = 0
    for column in columns_of_facts():
        left += await change_rows(act, update(column.table).where(column == me.id).values({column.name: key}))
    if left == 0:
        await change_rows(act, delete(Person).where(Person.id == key))
        await leave_city(act, nobody.city_id)
    return left


def columns_of_facts() -> Iterator[Column[Any]]:
    """The columns that refer to a person in rows that outlive the person."""
    for table, rows in personal_rows():
        column = own_column(table, rows)
        if rows.on_erase is OnErase.keep and column is not None:
            yield column
