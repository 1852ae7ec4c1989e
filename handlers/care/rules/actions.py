from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.rules.getters import QUIET, week_of
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from services.care.quiet_weeks import make_week_quiet


async def on_week(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    """Tick the week, or take the tick away that the window showed: what another coordinator has done since stands."""
    monday, quiet = date.fromisoformat(chosen), chosen not in manager.dialog_data.get(QUIET, [])
    async with uow_of(manager).write() as act:
        await make_week_quiet(act, monday, quiet=quiet)
    tell_done(manager, "care-week-set", week=week_of(speech_of(manager), monday), quiet="yes" if quiet else "no")
