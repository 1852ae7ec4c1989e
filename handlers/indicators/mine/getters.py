from typing import Any

from aiogram_dialog import DialogManager

from handlers.indicators.figures.chosen import scope_in
from handlers.indicators.figures.telling import period_said, results_said
from handlers.shared.speech import Speech
from services.indicators.mentors import my_results
from services.indicators.periods import PeriodKind
from services.unit_of_work import Uow

OFFERED = (PeriodKind.school_year, PeriodKind.everything)


async def results_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        scope = scope_in(dialog_manager, act)
        mine = await my_results(act, scope)
    kinds = [(one.value, speech.term(one)) for one in OFFERED if one is not scope.period.kind]
    return {"period": period_said(speech, scope.period), **results_said(mine), "kinds": kinds}
