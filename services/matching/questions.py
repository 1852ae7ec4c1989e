"""A mentor may ask one question about a request before answering it, and the mentee may reply once. It is no chat: what
there is to discuss beyond that belongs to the first meeting.
"""

from models.mentorship import MentoringRequest, RequestNotice, RequestState
from services.guards import require_mentee, require_mentor
from services.matching.awaiting import await_answer, await_reply
from services.matching.requests import RequestDecided, locked_request
from services.notices import tell
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

QUESTION_LIMIT = REPLY_LIMIT = 500


class AskedAlready(Refusal):
    """The mentor has asked about this request before."""

    key = "refusal-asked-already"


class RepliedAlready(Refusal):
    key = "refusal-replied-already"
    settled = True


async def ask_about(act: Act, request_id: int, words: str) -> MentoringRequest:
    """The acting mentor asks the mentee, who is told and has five working days to reply. Raises NotAllowed,
    RequestDecided, AskedAlready.
    """
    request = await _open(act, request_id)
    if request.mentor_id != require_mentor(act).id:
        raise NotAllowed
    _require_open(request)
    if request.questioned_at is not None:
        raise AskedAlready
    request.question, request.questioned_at = words[:QUESTION_LIMIT], act.now
    await tell(act, request.mentee_id, RequestNotice.questioned, {"request_id": request.id})
    await await_reply(act, request)
    return request


async def reply_to_question(act: Act, request_id: int, words: str) -> MentoringRequest:
    """The acting mentee replies; the mentor is told and has five working days again. Raises NotAllowed,
    RequestDecided, RepliedAlready.
    """
    request = await _open(act, request_id)
    if request.mentee_id != require_mentee(act).id or request.questioned_at is None:
        raise NotAllowed
    _require_open(request)
    if request.replied_at is not None:
        raise RepliedAlready
    request.reply, request.replied_at = words[:REPLY_LIMIT], act.now
    await tell(act, request.mentor_id, RequestNotice.replied, {"request_id": request.id})
    await await_answer(act, request)
    return request


async def question_to_me(act: Act, request_id: int) -> MentoringRequest | None:
    """The acting mentee's request on which the mentor has asked something."""
    request = await act.session.get(MentoringRequest, request_id)
    mine = request is not None and request.mentee_id == act.me.id and request.questioned_at is not None
    return request if mine else None


async def _open(act: Act, request_id: int) -> MentoringRequest:
    request = await locked_request(act, request_id)
    if request is None or request.state is RequestState.planned:
        raise NotAllowed
    return request


def _require_open(request: MentoringRequest) -> None:
    if request.state is not RequestState.sent:
        raise RequestDecided(state=request.state.value)
