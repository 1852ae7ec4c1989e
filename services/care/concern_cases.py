"""What a trusted person does about the reports of problems that they alone read."""

from typing import Any

from sqlalchemy import Select, func, literal, select

from models.concern import WAITS, Concern, ConcernMessage, ConcernState
from services.care.concern_moves import ConcernSettled, move_concern
from services.care.concern_telling import tell_writer
from services.home.waiting import named
from services.locks import locked
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

ANSWER_LIMIT = 2000


class WordsAdded(Refusal):
    """The one who wrote has added words since the report was shown."""

    key = "refusal-concern-words-added"


async def my_cases(act: Act) -> list[Concern]:
    """The reports that the acting person may read. Those that wait come first, the longest waiting at the top; then the
    newest. Raises NotAllowed for a visitor.
    """
    waits = func.coalesce(Concern.waits_since, act.now)
    query = select(Concern).where(Concern.trusted_id == act.me.id).order_by(waits, Concern.id.desc())
    return list(await act.session.scalars(query))


async def case_of(act: Act, concern_id: int) -> Concern:
    """Raises NotAllowed when the acting person may not read the report, or it does not exist."""
    concern = await act.session.get(Concern, concern_id)
    if concern is None or concern.trusted_id != act.me.id:
        raise NotAllowed
    return concern


async def take_case(act: Act, concern_id: int) -> None:
    """Say that one is looking into it; the one who wrote is told. Raises NotAllowed, ConcernSettled."""
    concern = await _hold_case(act, concern_id)
    if concern.state is not ConcernState.received:
        raise ConcernSettled
    move_concern(act, concern, ConcernState.taken)
    await tell_writer(act, concern)


async def answer_case(act: Act, concern_id: int, words: str) -> None:
    """Raises NotAllowed, ConcernSettled."""
    concern = await _hold_case(act, concern_id)
    move_concern(act, concern, ConcernState.answered)
    said = {"is_answer": True, "trusted_id": act.me.id, "written_at": act.now}
    concern.messages.append(ConcernMessage(words=words[:ANSWER_LIMIT], **said))
    await tell_writer(act, concern)


async def close_case(act: Act, concern_id: int, shown: int | None = None) -> None:
    """`shown`: how many messages the acting person was shown. Raises NotAllowed, ConcernSettled, WordsAdded."""
    concern = await _hold_case(act, concern_id)
    if concern.state is ConcernState.closed:
        raise ConcernSettled
    if shown is not None and shown != len(concern.messages):
        raise WordsAdded
    move_concern(act, concern, ConcernState.closed)
    await tell_writer(act, concern)


async def _hold_case(act: Act, concern_id: int) -> Concern:
    await case_of(act, concern_id)
    concern = await locked(act, Concern, concern_id)
    if concern is None or concern.trusted_id != act.me.id:
        raise NotAllowed
    return concern


def cases_waiting(act: Act) -> Select[Any]:
    """Reports that wait for the acting person. They are listed without names, since others may see the screen."""
    mine = Concern.trusted_id == act.me.id, Concern.state.in_(WAITS)
    return named(Concern.id, literal(""), Concern.waits_since).where(*mine)
