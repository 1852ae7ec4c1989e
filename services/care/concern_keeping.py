"""How long reports of problems are kept, and what becomes of them when one of the people leaves or the reader becomes
a party.
"""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select

from models.concern import Concern, ConcernState
from services.care.concern_moves import move_concern
from services.care.concern_telling import is_or_was_paired, tell_settled, tell_writer, tell_writers_left
from services.care.trusted import ask_to_name, ask_to_name_for, ask_to_name_for_unread, is_trusted, readers_for
from services.locks import locked_all
from services.unit_of_work import Act

KEPT_DAYS = 365  # after closing
QUIET = timedelta(days=30)  # after an answer to which nothing was added


async def close_quiet_concerns(act: Act) -> None:
    """Close reports that were answered long ago. Their writers are told and may still add words."""
    old = Concern.state == ConcernState.answered, Concern.state_since <= act.now - QUIET
    for concern in await locked_all(act, Concern, *old):
        move_concern(act, concern, ConcernState.closed)
        await tell_writer(act, concern)


async def forget_concerns(act: Act, days: int = KEPT_DAYS) -> None:
    """Delete reports closed that many days ago, with all their messages."""
    await act.session.execute(delete(Concern).where(Concern.closed_at <= act.now - timedelta(days=days)))


async def leave_concerns(act: Act) -> None:
    """The acting person is being erased. Their own reports are deleted, and the readers are told that these no longer
    wait. Reports that only this person could read wait until their writers choose another reader; when there is nobody,
    the owners are asked to name somebody.
    """
    mine = Concern.person_id == act.me.id
    theirs = Concern.trusted_id == act.me.id
    held = await locked_all(act, Concern, mine | theirs)
    for concern in held:
        if concern.person_id == act.me.id and concern.closed_at is None:
            await tell_settled(act, concern.trusted_id)
    left = [one for one in held if one.person_id != act.me.id]
    for concern in left:
        concern.trusted_id = None
    await act.session.flush()
    await tell_writers_left(act, left)
    if await is_trusted(act):
        await ask_to_name_for_unread(act, act.me.id)


async def leave_to_others(act: Act, mentees: Collection[int], mentors: Collection[int]) -> None:
    """Mentorships of these people have begun: nobody reads on about a pair of their own. The owners are asked to name
    somebody also for reports that had no reader yet and that nobody may read now.
    """
    people = {*mentees, *mentors}
    await take_from_parties(act, Concern.person_id.in_(people), Concern.trusted_id.in_(people))
    await ask_to_name_for(act, people)


async def take_from_parties(act: Act, *about: ColumnElement[bool]) -> None:
    """Readers who have become the mentor or a mentee of the one who wrote read no more. Those who wrote choose somebody
    else; when there is nobody, the owners are asked to name somebody, without a name.
    """
    held = await locked_all(act, Concern, Concern.trusted_id.is_not(None), is_or_was_paired(Concern.trusted_id), *about)
    for concern in held:
        if concern.waits_since is not None:
            await tell_settled(act, concern.trusted_id)
        concern.trusted_id = None
    await act.session.flush()
    await tell_writers_left(act, held)
    waiting = {one.person_id for one in held if one.closed_at is None}
    if waiting and not all([await readers_for(act, person_id) for person_id in sorted(waiting)]):
        await ask_to_name(act)


async def drop_concerns(act: Act, person_id: int) -> None:
    """Delete the reports of a record whose account turned out to be somebody else's: its real owner must not read
    them.
    """
    readers = select(Concern.trusted_id).where(Concern.person_id == person_id, Concern.closed_at.is_(None))
    for reader_id in list(await act.session.scalars(readers)):
        await tell_settled(act, reader_id)
    await act.session.execute(delete(Concern).where(Concern.person_id == person_id))
