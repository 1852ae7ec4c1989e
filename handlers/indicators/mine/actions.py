from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.indicators.figures.chosen import keep_period, scope_in
from handlers.shared.middleware_data import uow_of
from services.indicators.periods import PeriodKind, period_with


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    async with uow_of(manager).read() as act:
        scope = scope_in(manager, act)
    keep_period(manager, period_with(PeriodKind(kind), scope.days[1]))
