"""The mentee writes an agreement: up to three goals in own words; topics, term and rhythm are chosen. Each answer is
stored at once.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from models.agreement import Agreement, AgreementGoal, AgreementState, AgreementVersion, Rhythm
from models.profile import Topic, WishedTopic
from services.days import today_of
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreements import (
    AgreementChanged,
    agreement_to_read,
    begin_agreement,
    hold_agreement,
    move_agreement,
)
from services.matching.mentorships import mentorships_of
from services.people.wishes import wished_topics
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

GOALS_AT_MOST = 3
GOAL_LIMIT = 1000  # code points
TERMS = (3, 6, 9, 12)  # months


class TooManyGoals(Refusal):
    """`limit` goals are written already."""

    key = "refusal-too-many-goals"


async def agreements_begun(act: Act) -> list[Agreement]:
    """The acting mentee's agreements, one for each mentorship; those begin here of mentorships that are older than
    agreements in this program.
    """
    pairs = await mentorships_of(act, act.me.id)
    return [await begin_agreement(act, pair.id) for pair in pairs]


async def add_goal(act: Act, agreement_id: int, words: str) -> None:
    """Raises NotAllowed, AgreementChanged, TooManyGoals."""
    draft = await _draft(act, agreement_id)
    if len(draft.goals) >= GOALS_AT_MOST:
        raise TooManyGoals(limit=GOALS_AT_MOST)
    draft.goals.append(AgreementGoal(number=len(draft.goals) + 1, words=words[:GOAL_LIMIT]))


async def remove_last_goal(act: Act, agreement_id: int) -> None:
    """Raises NotAllowed, AgreementChanged."""
    draft = await _draft(act, agreement_id)
    if draft.goals:
        draft.goals.pop()


async def choose_topics(act: Act, agreement_id: int, topic_ids: Sequence[int]) -> None:
    """Raises NotAllowed, AgreementChanged."""
    draft = await _draft(act, agreement_id)
    draft.topics = "\n".join(topic.name_ru for topic in await wished_topics(act, topic_ids))


async def topics_likely(act: Act, agreement_id: int) -> list[int]:
    """The topics of the draft; before the first choice those that the mentee wishes. Raises NotAllowed."""
    draft = (await draft_to_read(act, agreement_id)).draft
    if draft is not None and draft.topics:
        return list(await act.session.scalars(select(Topic.id).where(Topic.name_ru.in_(draft.topics.splitlines()))))
    return list(await act.session.scalars(select(WishedTopic.topic_id).where(WishedTopic.mentee_id == act.me.id)))


async def choose_term(act: Act, agreement_id: int, months: int) -> None:
    """Raises NotAllowed, AgreementChanged."""
    if months not in TERMS:
        raise NotAllowed
    draft = await _draft(act, agreement_id)
    draft.until = months_later(today_of(act), months)


async def choose_rhythm(act: Act, agreement_id: int, rhythm: Rhythm) -> None:
    """Raises NotAllowed, AgreementChanged."""
    draft = await _draft(act, agreement_id)
    draft.rhythm = rhythm


async def amend(act: Act, agreement_id: int) -> None:
    """Begin a new version of a signed agreement, which both will sign again; until then the signed one is in force.
    Raises NotAllowed, AgreementChanged.
    """
    agreement = await hold_agreement(act, agreement_id)
    _require_writer(act, agreement)
    if agreement.state is not AgreementState.signed:
        raise AgreementChanged(state=agreement.state.value)
    move_agreement(act, agreement, AgreementState.drafting)
    next_version(agreement)
    await act.session.flush()
    await remind_of_agreement(act, agreement)


async def drop_amendment(act: Act, agreement_id: int) -> None:
    """Leave the signed agreement as it is. Raises NotAllowed, AgreementChanged."""
    agreement = await hold_agreement(act, agreement_id)
    _require_writer(act, agreement)
    if agreement.state is not AgreementState.drafting or agreement.signed_on is None:
        raise AgreementChanged(state=agreement.state.value)
    _keep_signed(act, agreement)


async def go_on_with_agreement(act: Act, agreement: Agreement) -> None:
    """The mentorship of an ended agreement, locked by the caller, is active again: a signed agreement is in force, any
    other is for the mentee to write.
    """
    if agreement.signed_on is not None or agreement.is_listed:
        _keep_signed(act, agreement)
        return
    move_agreement(act, agreement, AgreementState.drafting)
    if agreement.versions and agreement.draft is None:
        next_version(agreement)
    await act.session.flush()
    await remind_of_agreement(act, agreement)


def _keep_signed(act: Act, agreement: Agreement) -> None:
    move_agreement(act, agreement, AgreementState.signed)
    draft = agreement.draft
    if draft is not None:
        agreement.versions.remove(draft)


def next_version(agreement: Agreement, like: AgreementVersion | None = None) -> AgreementVersion:
    """A draft that begins as a copy of the version before it, or of `like`."""
    before = like or (agreement.versions[-1] if agreement.versions else None)
    number = agreement.versions[-1].number + 1 if agreement.versions else 1
    draft = AgreementVersion(number=number, text="", digest="", comment="", topics="")
    draft.goals, draft.signatures = [], []
    if before is not None:
        draft.topics, draft.until, draft.rhythm = before.topics, before.until, before.rhythm
        draft.goals = [AgreementGoal(number=one.number, words=one.words) for one in before.goals]
    agreement.versions.append(draft)
    return draft


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


async def draft_to_read(act: Act, agreement_id: int) -> Agreement:
    """The acting mentee's agreement. Raises NotAllowed."""
    agreement = await agreement_to_read(act, agreement_id)
    _require_writer(act, agreement)
    return agreement


async def _draft(act: Act, agreement_id: int) -> AgreementVersion:
    agreement = await hold_agreement(act, agreement_id)
    _require_writer(act, agreement)
    if agreement.state is not AgreementState.drafting:
        raise AgreementChanged(state=agreement.state.value)
    return agreement.draft or next_version(agreement)


def _require_writer(act: Act, agreement: Agreement) -> None:
    if agreement.mentorship.mentee_id != act.me.id:
        raise NotAllowed
