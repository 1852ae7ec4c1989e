"""The coordinators' three lists of applications: those that wait for a coordinator, those that wait for the applicant,
and those that are decided.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select

from models.person import Person
from models.profile import ApplicationState, MentorProfile
from services.places.search import Portion
from services.unit_of_work import Act
from services.vetting.decisions import decides


class ApplicationList(StrEnum):
    ours = "ours"
    theirs = "theirs"
    decided = "decided"

    @property
    def states(self) -> tuple[ApplicationState, ...]:
        return {
            ApplicationList.ours: (ApplicationState.submitted,),
            ApplicationList.theirs: (ApplicationState.returned,),
            ApplicationList.decided: (ApplicationState.approved, ApplicationState.declined),
        }[self]


@dataclass(frozen=True, slots=True)
class ApplicationCount:
    """How many applications a list has, and since when the oldest is in it; None if it is empty."""

    count: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class ApplicationsFound:
    """The part of the list that was asked for, or the last part if that lies beyond the end; `first` come before it."""

    applications: list[MentorProfile]
    first: int


async def counted_applications(act: Act) -> dict[ApplicationList, ApplicationCount]:
    """The numbers of all three lists; zeros for people who do not decide."""
    sent = func.min(MentorProfile.submitted_at)
    query = select(MentorProfile.state, func.count(), sent, func.min(MentorProfile.decided_at))
    rows = list(await act.session.execute(query.where(_seen(act)).group_by(MentorProfile.state)))
    found = {}
    for which in ApplicationList:
        theirs = [row for row in rows if row[0] in which.states]
        moments = [row[2] if which is ApplicationList.ours else row[3] for row in theirs]
        found[which] = ApplicationCount(
            sum(row[1] for row in theirs), min((one for one in moments if one), default=None)
        )
    return found


async def applications_of(act: Act, which: ApplicationList, part: Portion) -> ApplicationsFound:
    """Those that wait longest come first; of the decided ones, the latest. Empty for people who do not decide."""
    there = and_(_seen(act), MentorProfile.state.in_(which.states))
    count = await act.session.scalar(select(func.count()).select_from(MentorProfile).where(there)) or 0
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    since = {
        ApplicationList.ours: MentorProfile.submitted_at.asc(),
        ApplicationList.theirs: MentorProfile.decided_at.asc(),
        ApplicationList.decided: MentorProfile.decided_at.desc(),
    }[which]
    query = select(MentorProfile).join(Person, Person.id == MentorProfile.person_id).where(there)
    page = query.order_by(since, MentorProfile.person_id).offset(first).limit(part.at_most)
    return ApplicationsFound(list(await act.session.scalars(page)), first)


def _seen(act: Act) -> ColumnElement[bool]:
    """Applications that the acting person may decide on or read. A mentor from an imported list has never applied, and
    so has answered nothing.
    """
    if not decides(act):
        return MentorProfile.person_id.is_(None)
    applied = or_(MentorProfile.answered > 0, MentorProfile.state == ApplicationState.submitted)
    return and_(MentorProfile.attempt > 0, MentorProfile.person_id != act.me.id, applied)
