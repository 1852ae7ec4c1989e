"""The window of B2's calendar without Ryadom's parts: the same texts and buttons in aiogram-dialog alone, with its
state in memory and every day free.
"""

from calendar import Calendar
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Dispatcher
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, Row, Select
from aiogram_dialog.widgets.text import Const, Format


class Shown(StatesGroup):
    day = State()


async def days_of_month(**_: Any) -> dict[str, Any]:
    today = date.today()  # noqa: DTZ011 (any month will do)
    return {
        "month": f"{today:%B %Y}",
        "weekdays": list(enumerate(("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"))),
        "days": [(day.isoformat(), str(day.day)) for day in Calendar().itermonthdates(today.year, today.month)],
    }


async def nothing(_press: CallbackQuery, _select: object, _manager: DialogManager, _item: str) -> None:
    return


def _choice(widget_id: str, items: str) -> Group:
    buttons: Select[str] = Select(
        Format("{item[1]}"), id=widget_id, item_id_getter=itemgetter(0), items=items, on_click=nothing
    )
    return Group(buttons, width=7)


async def show(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Shown.day, mode=StartMode.RESET_STACK)


def hang_up(dispatcher: Dispatcher) -> None:
    """`/day` shows the window."""
    window = Window(
        Format("<b>Запись на встречу</b>\n\nС кем: Иванов Пётр Алексеевич\n\n{month}. Выберите день."),
        _choice("day_weekday", "weekdays"),
        _choice("day", "days"),
        Row(Button(Const("Декабрь →"), id="later")),
        Cancel(Const("Назад")),
        state=Shown.day,
        getter=days_of_month,
    )
    dispatcher.message.register(show, Command("day"))
    dispatcher.include_router(Dialog(window))
    setup_dialogs(dispatcher)
