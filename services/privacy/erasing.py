"""Somebody wants to be erased: what is ended, who is told, what remains.

Facts remain, as numbers and dates, under a record with a random id that no list links to the person. All other rows of
the person, and all their words, are removed. Each table says beside itself which of its rows are facts and which words
are whose (`models.privacy`); here stand the rules that need more than that. What was announced in the association's
name is the association's, and stays.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, delete, or_, select, update

from models.erasure import Erasure
from models.event import Event, Registration
from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.notice import NoticeKind
from models.person import ERASED, Person
from models.privacy import OnErase
from models.project import Project, ProjectState, ReportFile
from services.matching.requests import settle
from services.meetings.claims import release
from services.notices import tell
from services.privacy.forgetting import change_rows, forget_traces, forget_words, leave_city
from services.privacy.personal_rows import own_column, personal_rows
from services.unit_of_work import FORGOTTEN, Act
from services.vetting.applications import locked_application

_IDS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Ending:
    """What an erasing ends: meetings to come, open requests, active mentorships."""

    meetings: list[Meeting]
    requests: list[MentoringRequest]
    mentorships: list[Mentorship]


async def what_ends(act: Act, *, to_change: bool = False) -> Ending:
    """Of the acting person; `to_change` holds the rows, in the order in which accepting and booking take them, so that
    neither waits for the other in a circle. Raises NotAllowed for a visitor.
    """
    me = act.me.id
    requests = select(MentoringRequest).where(
        or_(MentoringRequest.mentee_id == me, MentoringRequest.mentor_id == me),
        MentoringRequest.state == RequestState.sent,
    )
    mentorships = select(Mentorship).where(or_(Mentorship.mentee_id == me, Mentorship.mentor_id == me))
    if to_change:
        requests = requests.with_for_update(of=MentoringRequest)
        mentorships = mentorships.with_for_update(of=Mentorship)
    open_requests = list(await act.session.scalars(requests))
    mine = list(await act.session.scalars(mentorships.order_by(Mentorship.id)))
    if to_change:
        await locked_application(act, me)  # who decides on it or writes it down comes before, or finds it gone
        await act.session.execute(select(Person.id).where(Person.id == me).with_for_update())
    meetings = select(Meeting).where(
        Meeting.mentorship_id.in_([one.id for one in mine]),
        Meeting.state == MeetingState.planned,
        Meeting.ends_at > act.now,
    )
    return Ending(
        meetings=list(await act.session.scalars(meetings.order_by(Meeting.starts_at))),
        requests=open_requests,
        mentorships=[one for one in mine if one.state is MentorshipState.active],
    )


async def erase_me(act: Act) -> None:
    """Erase the acting person; the other sides are told in the same transaction. Raises NotAllowed for a visitor."""
    me = act.me
    ending = await what_ends(act, to_change=True)
    await _withdraw(act, ending)
    await _close(act, ending)
    counts = {
        "meetings": len(ending.meetings),
        "requests": len(ending.requests),
        "mentorships": len(ending.mentorships),
        "files": (await forget_words(act))[ReportFile.__tablename__],
        **await forget_traces(act),
    }
    await act.session.flush()
    counts["facts"] = await _leave_facts(act, me)
    await change_rows(act, delete(Person).where(Person.id == me.id))
    await leave_city(act, me.city_id)
    act.session.expunge_all()
    act.session.info[FORGOTTEN] = True
    act.session.add(Erasure(key=secrets.token_hex(16), erased_at=act.now, counts=counts))


async def _withdraw(act: Act, ending: Ending) -> None:
    for request in ending.requests:
        ids: dict[str, int | str] = {"request_id": request.id}
        if request.mentee_id == act.me.id:
            settle(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, NoticeKind.request_withdrawn, ids)
        else:
            settle(act, request, RequestState.declined)
            await tell(act, request.mentee_id, NoticeKind.request_declined, ids)


async def _close(act: Act, ending: Ending) -> None:
    for meeting in ending.meetings:
        meeting.state = MeetingState.cancelled
        await release(act, meeting)
    for mentorship in ending.mentorships:
        mentorship.state = MentorshipState.closed
        mentorship.ended_at = act.now
        cancelled = [str(meeting.id) for meeting in ending.meetings if meeting.mentorship_id == mentorship.id]
        ids: dict[str, int | str] = {"mentorship_id": mentorship.id, "meetings": ",".join(cancelled)}
        await tell(act, mentorship.other_side(act.me.id).id, NoticeKind.mentorship_closed, ids)
    await change_rows(
        act,
        update(Project)
        .where(Project.author_id == act.me.id, Project.state == ProjectState.active)
        .values(state=ProjectState.stopped),
    )
    coming = select(Event.id).where(Event.starts_at > act.now)
    await change_rows(
        act, delete(Registration).where(Registration.person_id == act.me.id, Registration.event_id.in_(coming))
    )


async def _leave_facts(act: Act, me: Person) -> int:
    """How many rows go on under a record of their own. Its id is below zero, where no sequence comes."""
    key = -1 - secrets.randbelow(_IDS)
    nobody = Person(
        id=key,
        surname=ERASED,
        first_name="",
        timezone=me.city.timezone,
        city_id=me.city_id,
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
    return left


def columns_of_facts() -> Iterator[Column[Any]]:
    """Those that name people in rows that outlive them."""
    for table, rows in personal_rows():
        column = own_column(table, rows)
        if rows.on_erase is OnErase.keep and column is not None:
            yield column
