"""The self-check by the six standards of EMCC's International Standards for Mentoring and Coaching Programmes, as far
as the data tell: what is in place and what is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from models.agreement import Agreement, AgreementGoal, AgreementVersion
from models.attendance import Attendance
from models.care import PairPulse
from models.cohort import CohortSeat
from models.event import Event, EventKind, EventState
from models.mentorship import Mentorship, MentorshipState
from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.survey import SurveyAnswer
from services.care.trusted import count_of_trusted
from services.guards import require_coordinator
from services.unit_of_work import Act

ENOUGH = 80  # per cent, from which something counts as in place
SETTLED = timedelta(days=30)  # a pair must be this old before goals and a review are expected of it
REVIEWED = timedelta(days=90)
TRAINED = timedelta(days=365)
_TRAININGS = (
    EventKind.club,
    EventKind.case_review,
    EventKind.lecture,
    EventKind.master_class,
    EventKind.session,
    EventKind.training,
    EventKind.away_session,
)


class Standard(StrEnum):
    coordinator = "coordinator"
    objectives = "objectives"
    training = "training"
    pairing = "pairing"
    review = "review"
    ethics = "ethics"


@dataclass(frozen=True, slots=True)
class StandardMet:
    """`count` of `of`; of people who must be named, `of` is None and one is enough."""

    standard: Standard
    count: int
    of: int | None = None

    @property
    def in_place(self) -> bool | None:
        """None when there are no data yet."""
        if self.of is None:
            return self.count > 0
        return 100 * self.count >= ENOUGH * self.of if self.of else None


async def self_check(act: Act) -> list[StandardMet]:
    """In one statement. Raises NotAllowed."""
    require_coordinator(act)
    coordinators = _people(IN_CHARGE).where(Person.can_be_told)
    asked = [
        coordinators,
        *_pairs(act, _has_goals(), old=True),
        _people((Role.mentor,)).where(_learns(act)),
        _people((Role.mentor,)),
        *_pairs(act, _both_chose(), old=False),
        *_pairs(act, _reviewed(act), old=True),
        count_of_trusted().where(Person.can_be_told),
    ]
    row = (await act.session.execute(select(*(one.scalar_subquery() for one in asked)))).one()
    named, goals, settled, learns, mentors, chosen, active, reviewed, old, trusted = map(int, row)
    return [
        StandardMet(Standard.coordinator, named),
        StandardMet(Standard.objectives, goals, settled),
        StandardMet(Standard.training, learns, mentors),
        StandardMet(Standard.pairing, chosen, active),
        StandardMet(Standard.review, reviewed, old),
        StandardMet(Standard.ethics, trusted),
    ]


def _people(roles: Sequence[Role]) -> Any:
    held = exists().where(RoleGrant.person_id == Person.id, RoleGrant.role.in_(roles))
    return select(func.count()).select_from(Person).where(held)


def _pairs(act: Act, condition: ColumnElement[bool], *, old: bool) -> tuple[Any, Any]:
    """How many active mentorships meet the condition, and how many there are; `old`: only settled ones."""
    whole = select(func.count()).select_from(Mentorship).where(Mentorship.state == MentorshipState.active)
    if old:
        whole = whole.where(Mentorship.began_at <= act.now - SETTLED)
    return whole.where(condition), whole


def _has_goals() -> ColumnElement[bool]:
    """A version of the agreement with goals was signed, or a list brought the agreement as signed elsewhere."""
    signed = and_(
        AgreementVersion.agreement_id == Agreement.id,
        AgreementVersion.signed_at.is_not(None),
        exists().where(AgreementGoal.version_id == AgreementVersion.id),
    )
    return exists().where(Agreement.mentorship_id == Mentorship.id, exists().where(signed))


def _learns(act: Act) -> ColumnElement[bool]:
    """Mentors who came to a club, a lecture or a training in the last year."""
    event = and_(Event.id == Attendance.event_id, Event.kind.in_(_TRAININGS), Event.state == EventState.announced)
    return exists().where(Attendance.person_id == Person.id, Attendance.came_at >= act.now - TRAINED, event)


def _both_chose() -> ColumnElement[bool]:
    """The mentee asked for the mentor, who accepted; or a cohort offered the pair to both."""
    offered = exists().where(CohortSeat.mentorship_id == Mentorship.id)
    return or_(Mentorship.request_id.is_not(None), offered)


def _reviewed(act: Act) -> ColumnElement[bool]:
    since = act.now - REVIEWED
    pulse = exists().where(PairPulse.mentorship_id == Mentorship.id, PairPulse.answered_at >= since)
    answer = exists().where(SurveyAnswer.mentorship_id == Mentorship.id, SurveyAnswer.answered_at >= since)
    return or_(pulse, answer)
