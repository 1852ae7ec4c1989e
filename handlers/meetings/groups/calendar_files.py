"""A group meeting as a file for a calendar: taken by a button, sent anew after each change, and withdrawn when the
meeting is cancelled or the participant's place is given up.
"""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from files.calendar_file import CalendarEntry, calendar_file
from handlers.meetings.groups.chosen import group_id_of
from handlers.shared.documents import send_file, send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import Buttons, Letter, LetterFile, NoticeView, Rows
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.group_meeting import GroupMeeting, GroupNotice, GroupPlace, GroupState
from models.person import Person
from models.profile import Form
from services.links import is_link
from services.meetings.groups.calendar import sequence_for, take_group_file, takes_place_for, uid_of_group
from services.meetings.groups.notices import group_spoken_of
from services.unit_of_work import Act, Uow


class GroupFile(CallbackData, prefix="gr_file"):
    group_id: Id


def group_entry(
    speech: Speech, group: GroupMeeting, me: Person, seat: GroupPlace | None, revised_at: datetime
) -> CalendarEntry:
    """The meeting as that person sees it, whose place is `seat`; the mentor has none. A withdrawn one has no link."""
    stands = takes_place_for(group, me.id, seat)
    link = group.place if stands and group.form is Form.remote and is_link(group.place) else ""
    words = [speech.label("groups-host", host=name_of(speech, group.host)), speech.term(group.form).capitalize()]
    if link:
        words.append(speech.label("meetings-place-remote", place=link))
    return CalendarEntry(
        uid=uid_of_group(group),
        sequence=sequence_for(group, seat),
        revised_at=revised_at,
        starts_at=group.starts_at,
        ends_at=group.ends_at,
        title=speech.label("groups-calendar-title", topic=group.topic),
        place=group.place if group.form is Form.in_person else link,
        link=link,
        words="\n".join(words),
        host=name_of(speech, group.host),
        cancelled=not stands,
    )


def _file_of(act: Act, speech: Speech, group: GroupMeeting) -> LetterFile:
    name = speech.label("groups-calendar-file", day=f"{speech.local(group.starts_at):%d.%m.%Y}")
    entry = group_entry(speech, group, act.me, group.seat_of(act.me.id), act.now)
    return LetterFile(f"{name}.ics", calendar_file(entry))


async def write_group_file(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """After a change, to whoever has taken the file."""
    group = await group_spoken_of(act, ids, GroupState.planned, GroupState.cancelled)
    if group is None or group.starts_at <= act.now:
        return None
    stands = takes_place_for(group, act.me.id, group.seat_of(act.me.id))
    what = "changed" if stands else "cancelled" if group.state is GroupState.cancelled else "left"
    text = speech.say("groups-calendar-changed", what=what, when=speech.when(group.starts_at))
    return Letter(text, file=_file_of(act, speech, group))


def file_row(speech: Speech, group: GroupMeeting) -> Rows:
    return (((speech.label("meetings-btn-calendar"), GroupFile(group_id=group.id)),),)


async def on_group_card_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    speech = speech_of(manager)
    async with uow_of(manager).write() as act:
        file = _file_of(act, speech, await take_group_file(act, group_id_of(manager)))
    await send_file(manager, file.name, file.content, "meetings-calendar-taken")


async def on_take_group_file(
    _press: CallbackQuery, callback_data: GroupFile, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """From a notice: the file has the meeting as it is now, whatever the notice says."""
    async with uow.write() as act:
        file = _file_of(act, speech, await take_group_file(act, callback_data.group_id))
    await send_file_of_notice(dialog_manager, file.name, file.content, "meetings-calendar-taken")


VIEWS = (NoticeView(GroupNotice.calendar, write_group_file),)
BUTTONS: Buttons = ((GroupFile, on_take_group_file),)
