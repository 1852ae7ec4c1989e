from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.practice.actions import period_of
from handlers.meetings.practice.files import practice_values
from handlers.meetings.practice.states import REFLECTING
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.reflection import Reflection
from services.meetings.practice import PracticePeriod, my_practice
from services.meetings.reflections import my_reflection, my_reflections
from services.meetings.rules import REFLECTION_LIMIT
from services.unit_of_work import Uow


async def log_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    period = period_of(dialog_manager)
    async with uow.read() as act:
        practice = await my_practice(act, period)
    return {
        **practice_values(speech, practice),
        "has_notes": practice.reflections > 0,
        "periods": [(one.value, speech.term(one)) for one in PracticePeriod if one is not period],
    }


async def reflections_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        notes = await my_reflections(act)
    return {"notes": Html("\n\n".join(_note(speech, note) for note in notes))}


def _note(speech: Speech, note: Reflection) -> Html:
    day = speech.full_day(speech.local(note.meeting.starts_at).date())
    return speech.say(
        "practice-note", day=day, mentee=name_of(speech, note.meeting.mentorship.mentee), words=note.words
    )


async def reflect_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        note = await my_reflection(act, REFLECTING.id_of(dialog_manager))
    return {"limit": REFLECTION_LIMIT, "words": note.words if note else ""}
