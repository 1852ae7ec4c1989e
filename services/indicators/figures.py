"""The figures of a period, in a constant number of statements however large the association is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship
from models.passport import Indicator, IndicatorDirection
from models.profile import Form
from models.survey import SurveyAnswer, SurveyMoment, SurveyQuestion
from services.defence.results import ResultShare
from services.guards import require_coordinator
from services.indicators.counted import among_ids, counted_ids, in_period, of_pairs
from services.indicators.definitions import DEFINITIONS, Definition, Figuring, Measure, Thing
from services.indicators.moments import SecondsBetween
from services.indicators.periods import Scope
from services.indicators.shares import Interval, wilson
from services.unit_of_work import Act

Count = tuple[int, int | None]  # how many, and of a part of how many
_NO_RESULTS = ResultShare(0, 0), 0
THREE_QUESTIONS = (SurveyQuestion.goal, SurveyQuestion.openness, SurveyQuestion.benefit)


@dataclass(frozen=True, slots=True)
class MeasureFigure:
    """`count`: how many. Of a part, `of`: among how many. Of a pooled share, `share`, of `count` projects, of which
    `planned` had planned results. For answers, `median`: half of them took at most this time.
    """

    measure: Measure
    count: int
    of: int | None = None
    share: ResultShare | None = None
    planned: int = 0
    median: timedelta | None = None

    @property
    def percent(self) -> int | None:
        """A whole number: of a part or of a pooled share; None when there is nothing to divide by."""
        if self.share is not None:
            return self.share.percent
        return ResultShare(self.of, self.count).percent if self.of else None

    @property
    def interval(self) -> Interval | None:
        """Of a pooled share. A project without planned results is no observation."""
        if self.share is None or not self.share.planned:
            return None
        return wilson(self.share.reached / self.share.planned, self.planned)


@dataclass(frozen=True, slots=True)
class Figures:
    """`figures` lacks those that have no meaning for a chosen programme."""

    scope: Scope
    figures: dict[Measure, MeasureFigure]

    @property
    def comparable(self) -> bool:
        """Whether both sides have enough projects with planned results for their shares to be compared."""
        sides = [self.figures.get(one) for one in (Measure.reached_with, Measure.reached_without)]
        return all(one is not None and one.planned >= self.scope.policy.least for one in sides)


async def figures_of(act: Act, scope: Scope) -> Figures:
    """Four statements. Raises NotAllowed."""
    require_coordinator(act)
    return await all_figures(act, scope)


async def all_figures(act: Act, scope: Scope) -> Figures:
    """The same for the program itself, which acts for nobody."""
    shown = [one for one in DEFINITIONS.values() if one.by_programme or scope.programme is None]
    counts = await _counts(act, scope, shown) | await _pair_meetings(act, scope)
    pooled = await pooled_shares(act, scope)
    median = await _median_answer(act, scope)
    found = {one.measure: MeasureFigure(one.measure, *counts[one.measure]) for one in shown}
    for measure, figure in found.items():
        if DEFINITIONS[measure].figuring is Figuring.pooled:
            share, planned = pooled.get(measure, _NO_RESULTS)
            found[measure] = replace(figure, share=share, planned=planned)
    found[Measure.answered] = replace(found[Measure.answered], median=median)
    return Figures(scope, found)


async def _counts(act: Act, scope: Scope, shown: Sequence[Definition]) -> dict[Measure, Count]:
    """All counts except those of pairs' meetings, in one statement."""
    rest = [one for one in shown if one.thing is not Thing.meeting]
    parts = [one.measure for one in rest if one.figuring is Figuring.part]
    asked = [_length(counted_ids(one.measure, scope)) for one in rest]
    asked += [_length(among_ids(one, scope)) for one in parts]
    row = [int(one) for one in (await act.session.execute(select(*asked))).one()]
    wholes = dict(zip(parts, row[len(rest) :], strict=True))
    return {one.measure: (count, wholes.get(one.measure)) for one, count in zip(rest, row, strict=False)}


async def _pair_meetings(act: Act, scope: Scope) -> dict[Measure, Count]:
    """All of them in one pass, because there are many more of them than of anything else."""
    kinds = Meeting.state, Meeting.form
    query = among_ids(Measure.held, scope).with_only_columns(*kinds, func.count()).group_by(*kinds)
    rows = [(state, form, int(count)) for state, form, count in await act.session.execute(query)]
    held = {form: count for state, form, count in rows if state is MeetingState.held}
    return {
        Measure.remote: (held.get(Form.remote, 0), None),
        Measure.in_person: (held.get(Form.in_person, 0), None),
        Measure.held: (sum(held.values()), sum(count for _, _, count in rows)),
    }


def _length(ids: Select[Any]) -> ColumnElement[int]:
    return select(func.count()).select_from(ids.subquery()).scalar_subquery()


def reached() -> ColumnElement[bool]:
    """For a query: the rule of `services/defence/results.py`."""
    less = and_(Indicator.direction == IndicatorDirection.less, Indicator.reached <= Indicator.target)
    more = and_(Indicator.direction != IndicatorDirection.less, Indicator.reached >= Indicator.target)
    return and_(Indicator.reached.is_not(None), or_(less, more))


def how_many_reached() -> ColumnElement[int]:
    return func.coalesce(func.sum(case((reached(), 1), else_=0)), 0)


async def pooled_shares(act: Act, scope: Scope) -> dict[Measure, tuple[ResultShare, int]]:
    """Of all results of the decided projects with a mentor together, and of those without one; and of how many
    projects.
    """
    sides = [
        select(literal(one.value).label("side"), ids.c.id)
        for one in (Measure.reached_with, Measure.reached_without)
        for ids in [counted_ids(one, scope).subquery()]
    ]
    projects = sides[0].union_all(sides[1]).subquery()
    query = select(projects.c.side, func.count(Indicator.id), how_many_reached(), func.count(projects.c.id.distinct()))
    query = query.join(Indicator, Indicator.project_id == projects.c.id).group_by(projects.c.side)
    rows = await act.session.execute(query)
    return {Measure(side): (ResultShare(int(planned), int(done)), int(of)) for side, planned, done, of in rows}


async def _median_answer(act: Act, scope: Scope) -> timedelta | None:
    """The median time to an answer in whole seconds; for an even number of answers the mean of the middle two."""
    took = SecondsBetween(MentoringRequest.sent_at, MentoringRequest.decided_at)
    answers = select(took.label("took")).where(MentoringRequest.id.in_(counted_ids(Measure.answered, scope))).subquery()
    place = func.row_number().over(order_by=answers.c.took)
    ranked = select(answers.c.took, place.label("place"), func.count().over().label("all")).subquery()
    middle = or_(ranked.c.place == (ranked.c.all + 1) // 2, ranked.c.place == (ranked.c.all + 2) // 2)
    seconds = await act.session.scalar(select(func.avg(ranked.c.took)).where(middle))
    return None if seconds is None else timedelta(seconds=round(float(seconds)))


@dataclass(frozen=True, slots=True)
class Answers:
    """Of one question at one moment: how many answers, their sum, and how many people gave them."""

    count: int
    total: int
    people: int

    @property
    def mean(self) -> float:
        return self.total / self.count


AnswerKey = tuple[SurveyQuestion, SurveyMoment, bool]


async def three_questions(act: Act, scope: Scope) -> dict[AnswerKey, Answers]:
    """The three questions of all pairs together, by question, moment, and whether a mentor answers. Raises
    NotAllowed.
    """
    require_coordinator(act)
    by_mentor = SurveyAnswer.person_id == Mentorship.mentor_id
    query = (
        select(
            *(SurveyAnswer.asked_about, SurveyAnswer.moment, by_mentor),
            *(func.count(), func.sum(SurveyAnswer.grade), func.count(SurveyAnswer.person_id.distinct())),
        )
        .join(Mentorship, Mentorship.id == SurveyAnswer.mentorship_id)
        .where(SurveyAnswer.asked_about.in_(THREE_QUESTIONS), in_period(SurveyAnswer.answered_at, scope))
        .where(*of_pairs(SurveyAnswer.mentorship_id, scope))
        .group_by(SurveyAnswer.asked_about, SurveyAnswer.moment, by_mentor)
    )
    rows = await act.session.execute(query)
    return {
        (asked, moment, bool(mentor)): Answers(int(count), int(total), int(people))
        for asked, moment, mentor, count, total, people in rows
    }
