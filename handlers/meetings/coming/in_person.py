"""For a meeting in person: the way there as a place on the map, and a plain message for a secretary."""

from datetime import timedelta

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.meetings.coming.facts import PLACE_SHOWN
from handlers.meetings.coming.presses import overtaken
from handlers.meetings.coming.rows import ForSecretary, WayThere
from handlers.shared.middleware_data import bot_of
from handlers.shared.notices import Buttons, show_outcome
from handlers.shared.people import name_of, post_inside
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import Speech, short
from models.meeting import Meeting
from models.person import Person
from services.matching.nearest import knows_building, school_place
from services.meetings.meetings import my_meeting
from services.unit_of_work import Uow


async def on_way(
    press: CallbackQuery, callback_data: WayThere, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """The mentor's school as a venue with the meeting's address; where the building is not known, the address only."""
    if present := await overtaken(uow, speech, callback_data):
        await show_outcome(press, present.outcome, rows=present.rows)
        return
    async with uow.read() as act:
        meeting = await my_meeting(act, callback_data.meeting_id)
        mentor = meeting.mentorship.mentor
    address = short(meeting.place, PLACE_SHOWN) or speech.label("meetings-no-place-in_person")
    place, school = school_place(mentor), mentor.school
    if school is None or place is None or not knows_building(school):
        await acknowledge(press, address, alert=True)
        return
    await acknowledge(press)
    await bot_of(dialog_manager).send_venue(press.from_user.id, place.latitude, place.longitude, school.name, address)
    await show_present(dialog_manager, ShowMode.SEND)


async def on_for_secretary(
    press: CallbackQuery, callback_data: ForSecretary, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """A message without buttons, which the person passes on; the living window is shown again below it."""
    if present := await overtaken(uow, speech, callback_data):
        await show_outcome(press, present.outcome, rows=present.rows)
        return
    async with uow.read() as act:
        meeting = await my_meeting(act, callback_data.meeting_id)
        words = secretary_words(speech, meeting, act.me)
    await acknowledge(press)
    await bot_of(dialog_manager).send_message(press.from_user.id, words)
    await show_present(dialog_manager, ShowMode.SEND)


def secretary_words(speech: Speech, meeting: Meeting, me: Person) -> str:
    """The host's secretary orders the pass; the guest's is told where to go."""
    pair = meeting.mentorship
    return speech.say(
        "meetings-for-secretary",
        when=speech.when(meeting.starts_at),
        length=meeting.length // timedelta(minutes=1),
        mentor=name_of(speech, pair.mentor),
        mentee=name_of(speech, pair.mentee),
        guest=name_of(speech, pair.mentee),
        post=post_inside(speech, pair.mentee),
        place=short(meeting.place, PLACE_SHOWN),
        has_place="yes" if meeting.place else "no",
        hosts="yes" if pair.mentor_id == me.id else "no",
    )


BUTTONS: Buttons = ((WayThere, on_way), (ForSecretary, on_for_secretary))
