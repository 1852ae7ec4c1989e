"""Opens the booking of a series, with what the first meeting will be. With as many single meetings ahead as a pair may
have, a dialog can still go on to a series, and to nothing else.
"""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.series.states import SERIES_BOOKED, BookingSeries
from handlers.shared.ids import moment_from
from handlers.shared.subject_windows import opened_with
from models.meeting import HelpKind
from models.profile import Form
from services.meetings.booking import Choice
from services.meetings.pair_diary import PairDiary, TwoComing
from services.meetings.policy import MeetingPolicy
from services.meetings.series import series_hindrance
from services.refusals import Refusal
from services.unit_of_work import Act

_MINUTE = timedelta(minutes=1)
_ONLY_SEVERAL = "only_several"


async def on_several(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Choose a day for the first meeting of a series, although no single meeting can be booked."""
    manager.dialog_data[_ONLY_SEVERAL] = True


def only_several(manager: DialogManager) -> bool:
    """Whether the dialog can end in a series only."""
    return bool(manager.dialog_data.get(_ONLY_SEVERAL))


def left_hindrance(manager: DialogManager, hindrance: Refusal | None) -> Refusal | None:
    """What still hinders after `on_several`, which is forgotten when it is not needed any more."""
    if not isinstance(hindrance, TwoComing):
        manager.dialog_data.pop(_ONLY_SEVERAL, None)
    return None if only_several(manager) else hindrance


def may_book_several(act: Act, diary: PairDiary, policy: MeetingPolicy, hindrance: Refusal) -> bool:
    """Whether a series can be booked although a single meeting cannot."""
    return isinstance(hindrance, TwoComing) and series_hindrance(act, diary, policy) is None


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
