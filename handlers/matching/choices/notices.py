"""To the mentee, when a request did not lead to a mentor: what happened, and a question about the next choice. Nothing
is sent on before they say so.
"""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import Catalogue
from handlers.matching.choices.getters import next_text, over_text, waits_for
from handlers.matching.choices.states import NEXT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.speech import Html, Speech
from models.mentorship import MentoringRequest, RequestNotice, RequestState
from services.matching.awaiting import in_queue, is_silent
from services.matching.catalogue import mentor_card
from services.matching.choices import Decision, asking, send_next, wait_longer
from services.matching.requests import my_request
from services.unit_of_work import Act, Uow


class SendNext(CallbackData, prefix="rq_next"):
    """`instead_of`: the request that is withdrawn, as the notice says. Older buttons name none."""

    request_id: Id
    instead_of: Id | None = None


class SeeNext(CallbackData, prefix="rq_then"):
    """Opens the window of the decision; the id is that of any request of the programme."""

    request_id: Id


class WaitLonger(CallbackData, prefix="rq_wait"):
    request_id: Id


class OtherMentors(CallbackData, prefix="rq_more"):
    pass


async def _over(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """A request was refused or has lapsed."""
    request = await my_request(act, ids["request_id"])
    if request is None or request.state not in (RequestState.declined, RequestState.lapsed):
        return None
    shown = await asking(act, request.id)
    if shown.waits:
        return Letter(over_text(act, speech, request))  # another mentor has been asked since
    return Letter(_text(speech, over_text(act, speech, request), shown), _rows(speech, request, shown))


async def _silent(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    request = await my_request(act, ids["request_id"])
    if request is None or not is_silent(act, request) or str(request.answer_by) != ids["answer_by"]:
        return None
    shown = await asking(act, request.id)
    return Letter(_text(speech, over_text(act, speech, request), shown), _rows(speech, request, shown))


async def _full(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """The mentor's last place was taken by somebody else."""
    request = await my_request(act, ids["request_id"])
    card = await mentor_card(act, request.mentor_id) if request else None
    if request is None or card is None or request.state is not RequestState.sent or card.free:
        return None
    queue = await in_queue(act, request)
    said = speech.say("choices-full", mentor=request.mentor.full_name, place=queue.place)
    shown = await asking(act, request.id)
    return Letter(_text(speech, said, shown), _rows(speech, request, shown, may_wait=False))


def _text(speech: Speech, said: Html, shown: Decision) -> Html:
    return Html("\n\n".join([speech.say("choices-notice"), said, next_text(speech, shown)]))


def _rows(speech: Speech, request: MentoringRequest, shown: Decision, *, may_wait: bool = True) -> Rows:
    rows: list[tuple[tuple[str, CallbackData], ...]] = []
    if shown.planned is not None and shown.may_send:
        send = SendNext(request_id=shown.planned.id, instead_of=shown.instead_of)
        rows.append(((speech.label("choices-btn-send"), send),))
    if shown.may_wait and may_wait:
        rows.append(((speech.label("choices-btn-wait"), WaitLonger(request_id=request.id)),))
    if shown.planned is not None:
        rows.append(((speech.label("choices-btn-then"), SeeNext(request_id=request.id)),))
    rows.append(((speech.label("requests-btn-others"), OtherMentors()),))
    return tuple(rows)


VIEWS = (
    NoticeView(RequestNotice.declined, _over),
    NoticeView(RequestNotice.lapsed, _over),
    NoticeView(RequestNotice.silent, _silent, stale_after=timedelta(days=60)),
    NoticeView(RequestNotice.full, _full),
)


async def on_send_next(press: CallbackQuery, callback_data: SendNext, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        sent = await send_next(act, callback_data.request_id, callback_data.instead_of)
    await show_outcome(press, speech.say("choices-sent", mentor=sent.mentor.full_name))


async def on_see_next(_press: CallbackQuery, callback_data: SeeNext, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *NEXT.at(callback_data.request_id))


async def on_wait_longer(press: CallbackQuery, callback_data: WaitLonger, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        request = await wait_longer(act, callback_data.request_id)
    await show_outcome(press, speech.say("choices-waits", **waits_for(speech, request)))


async def on_others(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Catalogue.mentors, {})


BUTTONS: Buttons = (
    (SendNext, on_send_next),
    (SeeNext, on_see_next),
    (WaitLonger, on_wait_longer),
    (OtherMentors, on_others),
)
