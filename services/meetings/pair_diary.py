"""What booking a meeting depends on in the meetings of the pair so far: what was chosen last time, how many are coming,
whether an agreement is signed, and moves that a cancelled meeting leaves to the next. One statement.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, cast

from sqlalchemy import Select, Table, and_, bindparam, exists, or_, select

from models.agreement import Agreement, AgreementState
from models.base import table_columns
from models.consent import Consent, ConsentKind
from models.fit import FitCheck, FitVerdict
from models.meeting import HelpKind, Meeting, MeetingState
from models.mentorship import Mentorship
from models.profile import Form, MenteeProfile
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import COMING_AT_MOST, MEETING_LENGTH, MENTEE_MOVES, mentee_changes_until
from services.refusals import Refusal
from services.unit_of_work import Act


class TwoComing(Refusal):
    """The pair has as many coming meetings as it may have; one of them can be moved."""

    key = "refusal-two-coming"


class AgreementNeeded(Refusal):
    key = "refusal-agreement-needed"


class WhyStays(StrEnum):
    """Why a mentee can no longer move a planned meeting."""

    begun = "begun"
    cut_off = "cut_off"
    no_moves = "no_moves"


@dataclass(frozen=True, slots=True)
class MeetingMade:
    """One meeting of the pair, in whatever state."""

    id: int
    starts_at: datetime
    ends_at: datetime
    booked_at: datetime
    form: Form
    help: HelpKind | None
    place: str
    state: MeetingState
    series_id: int | None
    cancelled_by_id: int | None
    moves_by_mentee: int

    def why_stays(self, now: datetime) -> WhyStays | None:
        """Why the mentee cannot move it now although it is planned; None: it can be moved."""
        if now >= self.starts_at:
            return WhyStays.begun
        if now >= mentee_changes_until(self.starts_at, self.booked_at):
            return WhyStays.cut_off
        return WhyStays.no_moves if self.moves_by_mentee >= MENTEE_MOVES else None


@dataclass(frozen=True, slots=True)
class PairDiary:
    """`wished`: the form in the mentee's profile. `shows_link`: the mentor agreed to show their contacts. `thinks`: the
    mentee has not decided yet whether to go on.
    """

    mentorship: Mentorship
    made: tuple[MeetingMade, ...]
    wished: Form | None
    shows_link: bool
    has_agreement: bool
    thinks: bool = False

    @property
    def last(self) -> MeetingMade | None:
        """The meeting booked last, whose choices are offered again."""
        return max(self.made, key=lambda one: (one.booked_at, one.id), default=None)

    @property
    def usual_length(self) -> timedelta:
        return self.last.ends_at - self.last.starts_at if self.last else MEETING_LENGTH

    @property
    def usual_help(self) -> HelpKind:
        return (self.last and self.last.help) or HelpKind.consultation

    def coming(self, now: datetime) -> list[MeetingMade]:
        ahead = (one for one in self.made if one.state is MeetingState.planned and one.ends_at > now)
        return sorted(ahead, key=lambda one: one.starts_at)

    def coming_alone(self, now: datetime) -> list[MeetingMade]:
        """The coming meetings that are not of a series: only these are limited."""
        return [one for one in self.coming(now) if one.series_id is None]

    def coming_in_series(self, now: datetime) -> list[MeetingMade]:
        return [one for one in self.coming(now) if one.series_id is not None]

    def hindrance(self, now: datetime, policy: MeetingPolicy) -> Refusal | None:
        """Why no further single meeting can be booked."""
        if not self.may_meet_again(policy):
            return AgreementNeeded()
        if len(self.coming_alone(now)) >= COMING_AT_MOST:
            return TwoComing(at_most=COMING_AT_MOST)
        return None

    def may_meet_again(self, policy: MeetingPolicy) -> bool:
        """Whether nothing but a signed agreement could be missing for another meeting."""
        met = sum(_took_place(one) for one in self.made)
        without = 2 if self.thinks else 1  # who is still thinking may meet once more before deciding
        return self.has_agreement or met < without or not policy.agreement_from_second

    def taken_back(self, person_id: int, since: datetime) -> int:
        """How many of the bookings made since then the person has cancelled. A series is one booking."""
        return sum(
            one.booked_at > since and one.cancelled_by_id == person_id and one.series_id in (None, one.id)
            for one in self.made
        )

    def moves_left_over(self, now: datetime) -> MeetingMade | None:
        """The meeting that the mentee moved and then cancelled, if the pair has not met after it: its moves count for
        the next one.
        """
        left = (one for one in self.made if one.moves_by_mentee and self._is_cancelled_by_mentee(one))
        last = max(left, key=lambda one: one.id, default=None)
        if last is None or any(last.starts_at < one.ends_at <= now and _took_place(one) for one in self.made):
            return None
        return last

    def _is_cancelled_by_mentee(self, one: MeetingMade) -> bool:
        return one.state is MeetingState.cancelled and one.cancelled_by_id == self.mentorship.mentee_id


def _took_place(one: MeetingMade) -> bool:
    return one.state in (MeetingState.planned, MeetingState.held)


def _statement() -> Select[Any]:
    """Made once, of tables and not of models: every window of a booking asks for it."""
    pair, meeting, agreement = map(table_columns, (Mentorship, Meeting, Agreement))
    consent, fit, profile = map(table_columns, (Consent, FitCheck, MenteeProfile))
    wished = select(profile.form).where(profile.person_id == pair.mentee_id).scalar_subquery()
    shows = exists().where(
        consent.person_id == pair.mentor_id, consent.kind == ConsentKind.contacts, consent.ended_at.is_(None)
    )
    # one that a list brought was signed elsewhere
    listed = and_(agreement.number != "", agreement.sequence.is_(None))
    is_signed = or_(agreement.signed_on.is_not(None), agreement.state == AgreementState.signed, listed)
    signed = exists().where(agreement.mentorship_id == pair.id, is_signed)
    thinks = exists().where(
        fit.mentorship_id == pair.id, fit.person_id == pair.mentee_id, fit.verdict == FitVerdict.thinking
    )
    made = (meeting[name] for name in MeetingMade.__slots__)
    both = cast(Table, Mentorship.__table__).outerjoin(Meeting.__table__, meeting.mentorship_id == pair.id)
    return select(wished, shows, signed, thinks, *made).select_from(both).where(pair.id == bindparam("pair_id"))


_DIARY = _statement()


async def diary_of(act: Act, mentorship: Mentorship) -> PairDiary:
    rows = (await act.session.execute(_DIARY, {"pair_id": mentorship.id})).all()
    made = tuple(MeetingMade(*row[4:]) for row in rows if row[4] is not None)
    return PairDiary(mentorship, made, *rows[0][:4])
