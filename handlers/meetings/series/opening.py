"""Opens the booking of a series, with what the first meeting will be."""

from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.series.states import SERIES_BOOKED, BookingSeries
from handlers.shared.ids import moment_from
from handlers.shared.subject_windows import opened_with
from models.meeting import HelpKind
from models.profile import Form
from services.meetings.booking import Choice

_MINUTE = timedelta(minutes=1)


async def on_series_booked(_data: object, result: object, manager: DialogManager) -> None:
    """For the dialog that opened the series: a booked one includes what that dialog was about, so it is closed, too."""
    if result == SERIES_BOOKED:
        await manager.done()


async def open_series(manager: DialogManager, choice: Choice) -> None:
    said: dict[str, Any] = {
        "mentorship_id": choice.mentorship_id,
        "start": int(choice.starts_at.timestamp()),
        "form": choice.form.value,
        "agenda": choice.agenda,
        "length": choice.length // _MINUTE,
        "help": choice.help.value,
        "building": choice.building,
    }
    await manager.start(BookingSeries.rhythm, said)


def first_of_series(manager: DialogManager) -> Choice:
    said = opened_with(manager)
    return Choice(
        mentorship_id=said["mentorship_id"],
        starts_at=moment_from(said["start"]),
        form=Form(said["form"]),
        agenda=said["agenda"],
        length=said["length"] * _MINUTE,
        help=HelpKind(said["help"]),
        building=said["building"],
    )
