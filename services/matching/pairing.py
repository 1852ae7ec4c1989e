"""Mentorships (сопровождение) begin, and the same follows whatever makes them: an accepted request, a published cohort,
an agreed hand-over, or a list of pairs.
"""

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select

from models.agreement import Agreement, AgreementState
from models.connection.database import insert_new
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestNotice, RequestState
from models.profile import MentorProfile
from models.project import Project
from services.care.concern_keeping import leave_to_others
from services.locks import locked_all
from services.matching.agreement_reminders import reminders_for
from services.matching.mentorships import mentees_of
from services.matching.requests import OPEN, decide_request
from services.notices import remind, tell
from services.projects.projects import reviewer_of
from services.projects.reports import authors_who_wait, tell_of_waiting_reports
from services.projects.ties import tie_begun
from services.unit_of_work import Act

Search = tuple[int, Programme]  # a mentee, and the programme in which they look for a mentor
Begun = dict[Search, tuple[int, int]]  # by the search that ends: the mentor, and the id of the mentorship


@dataclass(frozen=True, slots=True)
class NewPair:
    """`request_id`: of the request that is accepted. `began_at`: now unless given. `agreed`: the agreement is signed
    already, on paper.
    """

    mentee_id: int
    mentor_id: int
    programme: Programme
    request_id: int | None = None
    began_at: datetime | None = None
    agreed: bool = False

    @property
    def search(self) -> Search:
        return self.mentee_id, self.programme


async def make_pairs(act: Act, pairs: Sequence[NewPair]) -> list[int | None]:
    """Insert the mentorships; returns their ids, in the same order, and None for one whose mentee has a mentor in the
    programme already. Their agreements begin, and what `beginning` says follows. The caller tells the two sides.
    """
    mentees, mentors = {one.mentee_id for one in pairs}, {one.mentor_id for one in pairs}
    async with beginning(act, mentees, mentors) as begun:
        before = await _active(act, mentees)
        await insert_new(act.session, Mentorship, [_row(act, one) for one in pairs])
        found = {key: one for key, one in (await _active(act, mentees)).items() if key not in before}
        made = [found.get((one.mentee_id, one.mentor_id, one.programme)) for one in pairs]
        new = [(one, pair_id) for one, pair_id in zip(pairs, made, strict=True) if pair_id is not None]
        await _begin_agreements(act, {pair_id: one.mentee_id for one, pair_id in new if not one.agreed})
        begun |= {one.search: (one.mentor_id, pair_id) for one, pair_id in new}
    return made


@asynccontextmanager
async def beginning(act: Act, mentees: Collection[int], mentors: Collection[int]) -> AsyncIterator[Begun]:
    """Around what makes mentorships active, which are put into the dictionary: then the mentees' other requests in
    these programmes end, mentors are told of reports that wait for their review, whoever waits for a mentor whose last
    place is taken now is told, and nobody reads on reports of problems of somebody who is now their own mentor or
    mentee. The caller holds the mentees' open requests and the mentors' profiles.
    """
    await locked_all(act, Project, Project.author_id.in_(mentees))
    reviewers = {author: await reviewer_of(act, author) for author in await authors_who_wait(act, mentees)}
    full = await without_places(act, mentors)
    begun: Begun = {}
    yield begun
    await settle_requests(act, begun)
    await tie_begun(act, begun)
    for author, reviewer in reviewers.items():
        await tell_of_waiting_reports(act, author, reviewer)
    await tell_those_who_wait(act, await without_places(act, set(mentors) - full))
    await leave_to_others(act, mentees, mentors)


async def settle_requests(act: Act, found: Begun) -> None:
    """End the open requests of mentees who have found a mentor: one to this mentor is accepted, others are withdrawn
    and their mentors told. Further choices are left out.
    """
    theirs = MentoringRequest.mentee_id.in_({mentee_id for mentee_id, _ in found}), MentoringRequest.state.in_(OPEN)
    query = select(MentoringRequest).where(*theirs).order_by(MentoringRequest.id)
    planned = list[int]()
    for request in await act.session.scalars(query.execution_options(populate_existing=True)):
        pair = found.get((request.mentee_id, request.programme))
        if pair is None:
            continue
        mentor_id, mentorship_id = pair
        if request.state is RequestState.planned:
            planned.append(request.id)
        elif request.mentor_id == mentor_id:
            decide_request(act, request, RequestState.accepted)
            mentorship = await act.session.get_one(Mentorship, mentorship_id)
            mentorship.request_id = mentorship.request_id or request.id
        else:
            decide_request(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})
    await act.session.flush()
    if planned:
        await act.session.execute(delete(MentoringRequest).where(MentoringRequest.id.in_(planned)))


def _row(act: Act, pair: NewPair) -> dict[str, object]:
    return {
        "mentee_id": pair.mentee_id,
        "mentor_id": pair.mentor_id,
        "request_id": pair.request_id,
        "programme": pair.programme,
        "state": MentorshipState.active,
        "began_at": pair.began_at or act.now,
    }


async def _active(act: Act, mentees: Collection[int]) -> dict[tuple[int, int, Programme], int]:
    """The ids of these mentees' active mentorships."""
    theirs = Mentorship.mentee_id.in_(mentees), Mentorship.state == MentorshipState.active
    query = select(Mentorship.id, Mentorship.mentee_id, Mentorship.mentor_id, Mentorship.programme).where(*theirs)
    rows = await act.session.execute(query)
    return {(mentee, mentor, programme): int(one) for one, mentee, mentor, programme in rows}


async def _begin_agreements(act: Act, mentees: Mapping[int, int]) -> None:
    """By the ids of their mentorships: each mentee has an agreement to write, and is reminded of it."""
    begun = {"state": AgreementState.drafting, "waits_since": act.now, "number": "", "series": ""}
    await insert_new(act.session, Agreement, [{"mentorship_id": one, **begun} for one in mentees])
    query = select(Agreement.id, Agreement.mentorship_id).where(Agreement.mentorship_id.in_(mentees))
    rows = (await act.session.execute(query.order_by(Agreement.id))).all()
    await remind(act, [one for agreement, pair in rows for one in reminders_for(agreement, mentees[pair], act.now)])


async def without_places(act: Act, mentors: Collection[int]) -> set[int]:
    """Those of these mentors who have no free place."""
    taken = mentees_of(MentorProfile.person_id).correlate(MentorProfile).scalar_subquery()
    query = select(MentorProfile.person_id).where(MentorProfile.person_id.in_(mentors), taken >= MentorProfile.capacity)
    return set(await act.session.scalars(query))


async def tell_those_who_wait(act: Act, mentors: Iterable[int]) -> None:
    """They have no place left: whoever still waits for one of these mentors is told so and may ask the next choice. A
    mentor's own mentees, who asked for a further programme, need no place.
    """
    waiting = MentoringRequest.mentor_id.in_(mentors), MentoringRequest.state == RequestState.sent
    with_them = Mentorship.mentor_id == MentoringRequest.mentor_id, Mentorship.mentee_id == MentoringRequest.mentee_id
    guided = exists().where(*with_them, Mentorship.state == MentorshipState.active)
    query = select(MentoringRequest.id, MentoringRequest.mentee_id).where(*waiting, ~guided)
    for request_id, mentee_id in (await act.session.execute(query.order_by(MentoringRequest.id))).all():
        await tell(act, mentee_id, RequestNotice.full, {"request_id": request_id})
