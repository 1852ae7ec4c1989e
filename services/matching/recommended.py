"""Mentors who suit the acting mentee best, and why; and why a mentor was asked by a mentee. The judgement itself is in
`services/matching/scoring.py`; here its facts are read, in one statement for any number of mentors.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, select

from models.mentorship import Mentorship, Programme
from models.person import Person, School
from models.profile import Form, MenteeProfile, MentorProfile, OfferedTopic, WishedTopic
from services.matching.catalogue import SHOWN, TAKEN
from services.matching.mentor_search import (
    CAN_BE_ASKED,
    ListedMentor,
    MentorsSought,
    among_mentors,
    mentors_listed,
    met_by,
)
from services.matching.programmes import facts_of, programmes_open_to, takes
from services.matching.scoring import Offered, Reason, Wanted, Weights, can_accompany, reasons_for, suitability
from services.unit_of_work import Act

RECOMMENDED = 15


@dataclass(frozen=True, slots=True)
class RecommendedMentor:
    """A mentor of the list, and why they suit the reader."""

    listed: ListedMentor
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Recommended:
    """The mentors' ids, the best first, and the programme that they were judged for; None when the mentee has a mentor
    or a request in each.
    """

    programme: Programme | None
    mentor_ids: list[int]


async def recommended_mentors(act: Act, sought: MentorsSought, weights: Weights) -> Recommended:
    """Those who can accompany the acting mentee and meet the conditions, at most RECOMMENDED; none for somebody who has
    no mentee's profile. Mentors who suit alike keep the order of their names.
    """
    programme = next(iter(programmes_open_to(await facts_of(act, act.me))), None)
    wanted = await _wanted(act, act.me, programme)
    if wanted is None:
        return Recommended(programme, [])
    others = MentorProfile.person_id != act.me.id
    query = _facts(and_(met_by(act, sought), CAN_BE_ASKED, others), act.me.id).order_by(Person.in_order, Person.id)
    judged = _judged(wanted, await act.session.execute(query), weights)
    judged.sort(key=lambda one: -one[0])
    return Recommended(programme, [mentor_id for _, mentor_id in judged[:RECOMMENDED]])


def _judged(wanted: Wanted, rows: Iterable[Any], weights: Weights) -> list[tuple[int, int]]:
    """The points and the id of each mentor who can accompany them. Many mentors offer the same: they are judged once,
    which makes five thousand of them several times as cheap.
    """
    points: dict[tuple[Any, ...], int | None] = {}
    judged = []
    for row in rows:
        mentor_id, *facts = row
        key = tuple(facts)
        if key not in points:
            offered = _offered(row)
            points[key] = suitability(wanted, offered, weights).points if can_accompany(wanted, offered) else None
        found = points[key]
        if found is not None:
            judged.append((found, mentor_id))
    return judged


async def with_reasons(
    act: Act, mentor_ids: Sequence[int], programme: Programme | None = None
) -> list[RecommendedMentor]:
    """These mentors in this order, without those who have left the list."""
    wanted = await _wanted(act, act.me, programme)
    query = _facts(and_(*SHOWN, MentorProfile.person_id.in_(mentor_ids)), act.me.id)
    offers = {row.person_id: _offered(row) for row in await act.session.execute(query)}
    return [
        RecommendedMentor(one, reasons_for(wanted, offers[one.card.profile.person_id]) if wanted else ())
        for one in await mentors_listed(act, mentor_ids)
    ]


async def reasons_to_ask(act: Act, mentor_id: int, mentee: Person, programme: Programme) -> tuple[Reason, ...]:
    """Why this mentor suits the mentee; none when one of them has no profile any more."""
    wanted = await _wanted(act, mentee, programme)
    query = _facts(MentorProfile.person_id == mentor_id, mentee.id)
    row = (await act.session.execute(query)).one_or_none()
    return reasons_for(wanted, _offered(row)) if wanted and row else ()


async def _wanted(act: Act, mentee: Person, programme: Programme | None) -> Wanted | None:
    topics = func.aggregate_strings(cast(WishedTopic.topic_id, String), ",")
    query = (
        select(MenteeProfile.form, topics)
        .outerjoin(WishedTopic, WishedTopic.mentee_id == MenteeProfile.person_id)
        .where(MenteeProfile.person_id == mentee.id)
        .group_by(MenteeProfile.person_id, MenteeProfile.form)
    )
    row = (await act.session.execute(query)).one_or_none()
    if row is None:
        return None
    form, wished = row
    school = mentee.school
    return Wanted(_ids(wished), mentee.city_id, school.district if school else None, form, programme)


def _facts(there: ColumnElement[bool], mentee_id: int) -> Select[Any]:
    """What the judgement needs of mentors; of their topics those that the mentee wishes."""
    wished = select(WishedTopic.topic_id).where(WishedTopic.mentee_id == mentee_id)
    shared = (
        select(func.aggregate_strings(cast(OfferedTopic.topic_id, String), ","))
        .where(OfferedTopic.mentor_id == MentorProfile.person_id, OfferedTopic.topic_id.in_(wished))
        .correlate(MentorProfile)
        .scalar_subquery()
    )
    guided = Mentorship.mentor_id == MentorProfile.person_id, Mentorship.programme == Programme.novice
    novices = (
        select(func.count(Mentorship.mentee_id.distinct())).where(*guided).correlate(MentorProfile).scalar_subquery()
    )
    columns = select(
        MentorProfile.person_id,
        Person.city_id,
        School.district,
        MentorProfile.remote,
        MentorProfile.in_person,
        (MentorProfile.capacity - TAKEN).label("free"),
        shared.label("topics"),
        novices.label("novices"),
        *(takes(one).label(one.value) for one in Programme),
    )
    return among_mentors(columns, there)


def _offered(row: Any) -> Offered:
    forms = frozenset(form for form, on in ((Form.remote, row.remote), (Form.in_person, row.in_person)) if on)
    return Offered(
        topics=_ids(row.topics),
        city_id=row.city_id,
        district=row.district,
        forms=forms,
        programmes=frozenset(one for one in Programme if getattr(row, one.value)),
        novices=row.novices,
        free=max(0, row.free),
    )


def _ids(joined_up: str | None) -> frozenset[int]:
    return frozenset(int(one) for one in (joined_up or "").split(",") if one)
