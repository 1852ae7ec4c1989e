from typing import Any

from aiogram_dialog import DialogManager

from handlers.internship.diary.states import DIARY, DIARY_DAY
from handlers.internship.internship.facts import number_of, other_line, span_of_day
from handlers.internship.review.reviewers import standing_of
from handlers.shared.speech import Html, Speech
from models.internship import Internship, InternshipDay
from services.internship.diary import day_to_describe, is_written
from services.internship.internships import internship_to_read, live_days
from services.internship.rules import PHOTOS_AT_MOST
from services.unit_of_work import Uow


async def writing_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await day_to_describe(act, DIARY_DAY.id_of(dialog_manager))
    number, count = number_of(day.internship, day)
    entry = day.entry
    return {
        "number": number,
        "count": count,
        "when": span_of_day(speech, day),
        "has": "yes" if entry and entry.words else "no",
        "words": entry.words if entry else "",
        "photos": len(entry.photos) if entry else 0,
        "most": PHOTOS_AT_MOST,
        "written": is_written(day),
        "mentor": standing_of(day.internship.mentorship.mentor),
    }


async def reading_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        internship = await internship_to_read(act, DIARY.id_of(dialog_manager))
        other = other_line(speech, internship.mentorship, act.me)
    with_photos = [day for day in live_days(internship) if day.entry and day.entry.photos]
    numbers = {day.id: number for number, day in enumerate(live_days(internship), 1)}
    return {
        "other": other,
        "diary": diary_text(speech, internship),
        "shown_photos": [
            (day.id, speech.label("internship-btn-photos", number=numbers[day.id])) for day in with_photos
        ],
    }


def diary_text(speech: Speech, internship: Internship) -> Html:
    """Each day with what was written; a day without words says so."""
    days = [day for day in live_days(internship) if is_written(day)]
    return Html("\n\n".join(_entry(speech, day) for day in days)) or speech.say("internship-diary-empty")


def _entry(speech: Speech, day: InternshipDay) -> Html:
    entry = day.entry
    assert entry is not None
    return speech.say(
        "internship-diary-entry",
        when=span_of_day(speech, day),
        has="yes" if entry.words else "no",
        words=entry.words,
        photos=len(entry.photos),
    )
