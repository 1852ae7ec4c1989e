"""What the coordinators should look at, one line each: what stalls for so long that the rules pass it to them, and
agreements, requests and applications that wait too long. A line rests after a coordinator has done something about
it, and while the mentee is asked whether they go on with another mentor.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import contains_eager, lazyload

from models.agreement import UNSIGNED, Agreement
from models.care import CareDeed, Deed, DigestPart, GoingOn, Stall
from models.handover import Handover, HandoverState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Person
from models.profile import ApplicationState, MentorProfile
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.care.stalls import all_stalled
from services.days import day_of
from services.matching.agreement_reminders import COORDINATORS_AFTER
from services.matching.agreement_time import its_turn
from services.matching.handing_over import answer_until
from services.unit_of_work import Act

PARTS: Mapping[Stall, DigestPart] = {
    Stall.low_pulse: DigestPart.pairs,
    Stall.first_meeting: DigestPart.pairs,
    Stall.no_meeting: DigestPart.pairs,
    Stall.closed: DigestPart.pairs,
    Stall.unreviewed: DigestPart.stages,
    Stall.overdue: DigestPart.stages,
    Stall.stuck: DigestPart.stages,
    Stall.agreement: DigestPart.agreements,
    Stall.request: DigestPart.requests,
    Stall.application: DigestPart.applications,
}  # in the order in which coordinators read them
CLOSED_SHOWN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class CareLine:
    """`mentee`, `mentor`: whom it is about; an application has only a mentor, a project may have only a mentee."""

    stall: Stall
    subject_id: int
    since: datetime
    mentee: Person | None
    mentor: Person | None
    pair: Mentorship | None = None
    title: str = ""

    @property
    def key(self) -> str:
        return f"{self.stall}:{self.subject_id}"

    @property
    def part(self) -> DigestPart:
        return PARTS[self.stall]

    @property
    def people(self) -> list[Person]:
        return [one for one in (self.mentee, self.mentor) if one is not None]

    @property
    def may_be_handed_over(self) -> bool:
        return self.pair is not None and self.stall is not Stall.closed

    def is_of(self, person_id: int) -> bool:
        return any(one.id == person_id for one in self.people)


@dataclass(frozen=True, slots=True)
class LineDone:
    """What was done about a line, when and by whom (None: erased since); the line rests until `until`. Without a
    `deed` a coordinator has asked the mentee about a hand-over.
    """

    deed: Deed | None
    at: datetime
    until: datetime
    coordinator: Person | None


async def care_lines(act: Act, policy: CarePolicy = CARE_BY_DEFAULT) -> list[CareLine]:
    """All lines, including those that rest, in the order of the parts; within a part the oldest first."""
    lines = [
        CareLine(
            one.stall, one.subject_id, one.since, one.mentee, one.pair.mentor if one.pair else None, one.pair, one.title
        )
        for one in await all_stalled(act, policy)
        if one.rule.coordinator is not None and one.days(act.now) >= one.rule.coordinator
    ]
    lines += [*await _closed(act), *await _agreements(act), *await _requests(act), *await _applications(act)]
    order = {stall: place for place, stall in enumerate(PARTS)}
    return sorted(lines, key=lambda line: (order[line.stall], line.since, line.subject_id))


async def _closed(act: Act) -> list[CareLine]:
    """Pairs that were closed because nobody answered, and have not been opened again."""
    query = select(GoingOn).join(GoingOn.mentorship).options(contains_eager(GoingOn.mentorship))
    closed = GoingOn.closed_at > act.now - CLOSED_SHOWN, Mentorship.state == MentorshipState.closed
    found = await act.session.scalars(query.where(*closed))
    return [_line(Stall.closed, one.id, one.closed_at or act.now, one.mentorship) for one in found]


async def _agreements(act: Act) -> list[CareLine]:
    """Those that nobody has signed in time, from the turn of each on: before that nobody can be reminded of them."""
    query = select(Agreement).join(Agreement.mentorship).options(contains_eager(Agreement.mentorship))
    late = Agreement.state.in_(UNSIGNED), Agreement.waits_since <= act.now - COORDINATORS_AFTER, its_turn()
    found = await act.session.scalars(query.where(*late, Mentorship.state == MentorshipState.active))
    return [_line(Stall.agreement, one.id, one.waits_since, one.mentorship) for one in found]


def _line(stall: Stall, subject_id: int, since: datetime, pair: Mentorship) -> CareLine:
    return CareLine(stall, subject_id, since, pair.mentee, pair.mentor, pair)


async def _requests(act: Act) -> list[CareLine]:
    """Requests whose mentor has not answered in time; the mentee has been asked what to do."""
    sent = MentoringRequest.state == RequestState.sent, MentoringRequest.answer_by < act.now.date() + timedelta(days=1)
    return [
        CareLine(Stall.request, one.id, one.sent_at, one.mentee, one.mentor)
        for one in await act.session.scalars(select(MentoringRequest).where(*sent))
        if one.answer_by and one.answer_by < day_of(one.mentor, act.now) and not one.waits_for_reply
    ]


async def _applications(act: Act) -> list[CareLine]:
    query = select(MentorProfile.submitted_at, Person).join(Person, Person.id == MentorProfile.person_id)
    query = query.where(MentorProfile.state == ApplicationState.submitted)
    rows = await act.session.execute(query)
    return [CareLine(Stall.application, one.id, at or act.now, None, one) for at, one in rows]


async def resting(act: Act, lines: list[CareLine]) -> dict[str, LineDone]:
    """For each line that rests, by its key, what was done about it last."""
    now_resting = CareDeed.until > act.now
    query = select(CareDeed).where(now_resting).order_by(CareDeed.id)
    known = {line.key for line in lines}
    found = {f"{one.stall}:{one.subject_id}": one for one in await act.session.scalars(query)}
    done = {key: LineDone(one.deed, one.at, one.until, one.coordinator) for key, one in found.items() if key in known}
    return await _handed_over(act, lines) | done


async def _handed_over(act: Act, lines: list[CareLine]) -> dict[str, LineDone]:
    """The lines of pairs whose mentee is asked whether they go on with another mentor: they rest until the answer, or
    until the day for it is over.
    """
    query = select(Handover, Person).join(Person, Person.id == Handover.asked_by_id)
    query = query.where(Handover.state == HandoverState.asked)
    alone = lazyload(Handover.mentorship), lazyload(Handover.to_mentor)
    rows = await act.session.execute(query.options(*alone))
    done = {one.mentorship_id: LineDone(None, one.asked_at, answer_until(one), person) for one, person in rows}
    waits = {pair_id: one for pair_id, one in done.items() if one.until > act.now}
    return {line.key: waits[line.pair.id] for line in lines if line.pair is not None and line.pair.id in waits}
