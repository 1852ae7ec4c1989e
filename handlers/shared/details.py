"""Questions about a person that registration and the profile share: school, post, since when."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.shared.choices import choice
from handlers.shared.page import Label
from handlers.shared.speech import Speech
from models.person import Position
from services.refusals import NotAllowed
from services.unit_of_work import Uow

YEARS_A_PAGE = 12
PAGES_OF_YEARS = 4


async def positions_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"positions": [(position.value, speech.term(position)) for position in Position]}


def year_buttons(on_year: Any) -> tuple[Any, Any]:
    return (
        choice("year", "years", on_year, width=4),
        Row(
            Button(Label("shared-btn-earlier"), id="earlier", on_click=_on_turn, when="has_earlier"),
            Button(Label("shared-btn-later"), id="later", on_click=_on_turn, when="has_later"),
        ),
    )


def newest_years(manager: DialogManager) -> None:
    """Show the latest years first again."""
    manager.dialog_data.pop("years_back", None)


async def _on_turn(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["years_back"] = _years_back(manager) + (1 if button.widget_id == "earlier" else -1)


def _years_back(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("years_back", 0))


async def years_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    back = _years_back(dialog_manager)
    async with uow.read() as act:
        newest = speech.local(act.now).year - YEARS_A_PAGE * back
    return {
        "years": [(year, str(year)) for year in range(newest, newest - YEARS_A_PAGE, -1)],
        "has_earlier": back < PAGES_OF_YEARS - 1,
        "has_later": back > 0,
    }


async def months_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    year = dialog_manager.dialog_data["year"]
    async with uow.read() as act:
        today = speech.local(act.now)
    last = today.month if year == today.year else 12
    return {"year": str(year), "months": [(month, speech.month_name(month)) for month in range(1, last + 1)]}


def month_said(manager: DialogManager, month: int) -> date:
    """The first day of that month in the year chosen before. Raises NotAllowed for a number that is no month (a forged
    press).
    """
    try:
        return date(manager.dialog_data["year"], month, 1)
    except ValueError:
        raise NotAllowed from None
