"""«Сообщить о проблеме»: a person writes confidentially to one trusted person, and sees where it stands. Only the one
who wrote decides who else may read it.
"""

from dataclasses import replace

from sqlalchemy import select

from models.concern import Concern, ConcernMessage, ConcernNotice, ConcernState
from models.person import Person
from services.audit import record
from services.care.concern_moves import move_concern
from services.care.concern_telling import tell_settled, tell_trusted
from services.care.trusted import ask_to_name, ask_to_name_for, hold_readers
from services.daily_limit import require_not_told_too_often, require_not_too_often
from services.locks import locked
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 2000
OPEN_AT_MOST = 3  # reports that are not closed, per person
REPORTS_A_DAY, TOLD_A_DAY = 6, 20  # new ones; how often a reader is told of one


class TooManyConcerns(Refusal):
    """The person already has the maximum number (`count`) of open reports."""

    key = "refusal-too-many-concerns"


class ReadersChanged(Refusal):
    """Who would read it has changed since the window was shown."""

    key = "refusal-readers-changed"


async def my_concerns(act: Act) -> list[Concern]:
    """The acting person's reports, the newest first. Raises NotAllowed for a visitor."""
    query = select(Concern).where(Concern.person_id == act.me.id).order_by(Concern.id.desc())
    return list(await act.session.scalars(query))


async def my_concern(act: Act, concern_id: int) -> Concern:
    """Raises NotAllowed when the report is somebody else's or does not exist."""
    concern = await act.session.get(Concern, concern_id)
    if concern is None or concern.person_id != act.me.id:
        raise NotAllowed
    return concern


async def send_concern(act: Act, words: str, reader_id: int | None, *, may_name: bool) -> Concern:
    """Send a report to that reader. None is accepted only while nobody may read it: the report is kept unread and the
    owners are asked to name somebody. The audit trail says that a report came. Raises NotAllowed, ReadersChanged,
    TooManyConcerns, TooOften.
    """
    readers = await hold_readers(act)
    _require_offered(readers, reader_id)
    if len([one for one in await my_concerns(act) if one.closed_at is None]) >= OPEN_AT_MOST:
        raise TooManyConcerns(count=OPEN_AT_MOST)
    await require_not_too_often(act, Concern.sent_at, Concern.person_id == act.me.id, REPORTS_A_DAY)
    times = {"sent_at": act.now, "state_since": act.now, "waits_since": act.now}
    concern = Concern(
        person_id=act.me.id, trusted_id=reader_id, may_name=may_name, state=ConcernState.received, **times
    )
    concern.messages = [_words(act, words)]
    act.session.add(concern)
    await act.session.flush()
    await act.session.refresh(concern, ["person", "trusted"])
    record(replace(act, person=None), "concern.came")  # the trail does not say from whom
    if reader_id is None:
        await ask_to_name(act)
    await tell_trusted(act, concern)
    return concern


def _require_offered(readers: list[Person], reader_id: int | None) -> None:
    offered: list[int | None] = [one.id for one in readers]
    if reader_id not in (offered or [None]):
        raise ReadersChanged


def _words(act: Act, words: str) -> ConcernMessage:
    return ConcernMessage(is_answer=False, words=words[:WORDS_LIMIT], written_at=act.now)


async def write_on(act: Act, concern_id: int, words: str) -> Concern:
    """Add words. A report that was answered or closed waits again. If it waits already, the day by which an answer is
    expected stays, unless that day has passed; then a new day is set. The owners are asked to name somebody when nobody
    may read it. Raises NotAllowed, TooOften.
    """
    concern = await hold_my_concern(act, concern_id)
    await _require_told_little(act, concern, concern.trusted_id)
    concern.messages.append(_words(act, words))
    if concern.waits_since is None:
        move_concern(act, concern, ConcernState.received)
    if concern.answer_by is None or concern.answer_by < act.today:
        concern.waits_since, concern.answer_by = act.now, None
    await act.session.flush()
    if concern.trusted_id is None:
        await ask_to_name_for(act, [act.me.id])
    await tell_trusted(act, concern)
    return concern


async def _require_told_little(act: Act, concern: Concern, reader_id: int | None) -> None:
    readers = [] if reader_id is None else [reader_id]
    about = "concern_id", concern.id
    await require_not_told_too_often(act, readers, ConcernNotice.arrived, about, TOLD_A_DAY)


async def pass_on(act: Act, concern_id: int, reader_id: int) -> Concern:
    """Give the report to another reader. The former reader can no longer read it. Raises NotAllowed, ReadersChanged,
    TooOften.
    """
    _require_offered(await hold_readers(act), reader_id)
    concern = await hold_my_concern(act, concern_id)
    if concern.trusted_id == reader_id:
        raise ReadersChanged
    await _require_told_little(act, concern, reader_id)
    former, concern.trusted_id = concern.trusted_id, reader_id
    concern.waits_since, concern.answer_by = act.now, None
    move_concern(act, concern, ConcernState.received)
    await act.session.flush()
    await act.session.refresh(concern, ["trusted"])
    await tell_settled(act, former)
    await tell_trusted(act, concern)
    return concern


async def close_my_concern(act: Act, concern_id: int) -> None:
    """Raises NotAllowed."""
    concern = await hold_my_concern(act, concern_id)
    if concern.state is not ConcernState.closed:
        move_concern(act, concern, ConcernState.closed)
        await tell_settled(act, concern.trusted_id)


async def hold_my_concern(act: Act, concern_id: int) -> Concern:
    await my_concern(act, concern_id)
    concern = await locked(act, Concern, concern_id)
    if concern is None:
        raise NotAllowed
    return concern
