"""Notices about reports of problems. No notice says whose report it is or what it says; its button opens the report."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased

from models.concern import WAITS, Concern, ConcernNotice
from models.mentorship import Mentorship
from models.person import Person
from services.matching.working_days import last_day_to_answer
from services.notices import Ids, Reminder, remind, tell
from services.unit_of_work import Act

WORKING_DAYS = 3  # until an answer is expected
_AT = time(10)
_DAY = timedelta(days=1)


async def tell_trusted(act: Act, concern: Concern) -> None:
    """Tell the trusted person that a report waits, remind them on the last day to answer, and the day after tell the
    writer if nobody has answered.
    """
    if concern.trusted is None:
        return
    reader, writer = concern.trusted, concern.person
    last = concern.answer_by = concern.answer_by or await answer_expected_by(act)
    ids: Ids = {"concern_id": concern.id, "since": _since(concern)}
    await tell(act, reader.id, ConcernNotice.arrived, ids)
    key = f"{concern.id}:{reader.id}:{_since(concern)}"
    later = (
        (reader, ConcernNotice.waits, datetime.combine(last, _AT, ZoneInfo(reader.timezone))),
        (writer, ConcernNotice.unanswered, datetime.combine(last + _DAY, _AT, ZoneInfo(writer.timezone))),
    )
    await remind(act, [Reminder(one.id, kind, ids, at, f"{kind}:{key}") for one, kind, at in later])


async def answer_expected_by(act: Act) -> date:
    """The last day on which an answer to words of this moment is expected."""
    return await last_day_to_answer(act, act.today, WORKING_DAYS)


def _since(concern: Concern) -> int:
    return int(concern.waits_since.timestamp()) if concern.waits_since else 0


def waits_as_told(concern: Concern, ids: dict[str, int | str]) -> bool:
    """Whether the words that a notice was about still wait for an answer."""
    return concern.state in WAITS and ids["since"] == _since(concern)


async def tell_writer(act: Act, concern: Concern) -> None:
    await tell(act, concern.person_id, ConcernNotice.news, {"concern_id": concern.id})


async def tell_settled(act: Act, reader_id: int | None) -> None:
    """A report no longer waits for its reader; the notice does not say which, since it may be gone."""
    if reader_id is not None:
        await tell(act, reader_id, ConcernNotice.settled, {})


async def tell_writers_left(act: Act, concerns: Iterable[Concern]) -> None:
    """The reader of these reports is gone: tell the writers of open ones that they may choose another."""
    for concern in concerns:
        concern.answer_by = None
        if concern.closed_at is None:
            await tell_writer(act, concern)


def is_or_was_paired(reader_id: Any) -> ColumnElement[bool]:
    """Whether a reader, given by id or by a column, is or ever was the mentor or a mentee of the one who wrote."""
    return exists().where(
        or_(
            and_(Mentorship.mentor_id == reader_id, Mentorship.mentee_id == Concern.person_id),
            and_(Mentorship.mentee_id == reader_id, Mentorship.mentor_id == Concern.person_id),
        )
    )


def is_unread() -> ColumnElement[bool]:
    """Whether a Concern has no reader, or one to whom the bot cannot write."""
    reader = aliased(Person)
    reads = reader.id == Concern.trusted_id, reader.can_be_told
    return ~exists().where(*reads)


async def tell_of_readers(act: Act, reader_id: int) -> None:
    """Tell the writers of open reports that nobody can read that there is a new reader, unless the new reader is or was
    in a pair with the writer.
    """
    unread = is_unread(), Concern.closed_at.is_(None), Concern.person_id != reader_id
    query = select(Concern).join(Person, Person.id == Concern.person_id).where(*unread, ~is_or_was_paired(reader_id))
    for concern in await act.session.scalars(query.order_by(Concern.id)):
        await tell_writer(act, concern)
