"""Tells a side that the answers differ, how a coordinator decided, and what the mentor has written down."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.afterwards.states import AFTERWARDS
from handlers.meetings.coming.facts import other_is
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.afterwards import AfterwardsNotice
from models.meeting import Meeting, MeetingState
from services.meetings.feedback import Aftermath, aftermath, past_meeting
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.unit_of_work import Act, Uow

ENDED = (MeetingState.planned, MeetingState.held, MeetingState.not_held)


class OpenAfterwards(CallbackData, prefix="mt_after"):
    meeting_id: Id


def open_row(speech: Speech, meeting_id: int, label: str = "meetings-btn-open") -> Rows:
    return (((speech.label(label), OpenAfterwards(meeting_id=meeting_id)),),)


async def _after(act: Act, ids: dict[str, Any]) -> Aftermath | None:
    meeting = await meeting_spoken_of(act, ids, *ENDED)
    return await aftermath(act, meeting.id) if meeting is not None else None


async def _disputed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    after = await _after(act, ids)
    if after is None or after.dispute is None or after.mine is None:
        return None
    text = speech.say(
        "afterwards-notice-disputed",
        **_about(act, speech, after.meeting),
        said="yes" if after.mine.took_place else "no",
        until=speech.day(speech.local(after.until).date()),
    )
    return Letter(text, open_row(speech, after.meeting.id))


async def _settled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    after = await _after(act, ids)
    if after is None or not after.decided:
        return None
    held = "yes" if after.meeting.state is MeetingState.held else "no"
    text = speech.say("afterwards-notice-settled", held=held, **_about(act, speech, after.meeting))
    return Letter(text, open_row(speech, after.meeting.id))


async def _agreed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    after = await _after(act, ids)
    if after is None or after.summary is None:
        return None
    text = speech.say("afterwards-notice-agreed", words=after.summary.words, **_about(act, speech, after.meeting))
    return Letter(text, open_row(speech, after.meeting.id))


def _about(act: Act, speech: Speech, meeting: Meeting) -> dict[str, str]:
    other = name_of(speech, meeting.mentorship.other_side(act.me.id))
    return {"when": speech.when(meeting.starts_at), "other": other, **other_is(act.me, meeting.mentorship)}


VIEWS: tuple[NoticeView, ...] = (
    NoticeView(AfterwardsNotice.disputed, _disputed, read_ahead=read_meetings),
    NoticeView(AfterwardsNotice.settled, _settled, read_ahead=read_meetings),
    NoticeView(AfterwardsNotice.agreed, _agreed, read_ahead=read_meetings),
)


async def on_open(
    _press: CallbackQuery, callback_data: OpenAfterwards, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await past_meeting(act, callback_data.meeting_id)
    await open_on_top(dialog_manager, *AFTERWARDS.at(callback_data.meeting_id))


BUTTONS: Buttons = ((OpenAfterwards, on_open),)
