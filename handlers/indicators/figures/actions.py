from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.indicators.figures.chosen import FOUND, MENTORS, is_dark, keep_period, measure_in, scope_in
from handlers.indicators.figures.files import report_document
from handlers.indicators.figures.making import draw_chart, made_workbook, send_report
from handlers.indicators.figures.states import IndicatorsNow
from handlers.people.card.states import PERSON
from handlers.projects.pages.states import PAGES
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.indicators.definitions import DEFINITIONS, Thing
from services.indicators.periods import PeriodKind, Scope, period_with
from services.indicators.reports import switch_monthly


async def on_group(_press: CallbackQuery, _select: object, manager: DialogManager, group: str) -> None:
    manager.dialog_data["group"] = group
    await manager.switch_to(IndicatorsNow.group)


async def on_figure(_press: CallbackQuery, _select: object, manager: DialogManager, measure: str) -> None:
    manager.dialog_data.update(measure=measure, words="")
    await FOUND.turn_to_first(manager)
    await manager.switch_to(IndicatorsNow.items)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await FOUND.turn_to_first(manager)


async def on_mentor_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await MENTORS.turn_to_first(manager)


async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_words(manager, "")


async def on_all_mentors(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_mentor_words(manager, "")


async def on_mentors(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_mentor_words(manager, "")
    await manager.switch_to(IndicatorsNow.mentors)


async def on_opened(_press: CallbackQuery, _select: object, manager: DialogManager, opened: int) -> None:
    """A project's pages, or a person's card."""
    of_projects = DEFINITIONS[measure_in(manager)].thing in (Thing.project, Thing.decided)
    await (PAGES if of_projects else PERSON).open(manager, opened)


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await PERSON.open(manager, person_id)


async def on_chart(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await draw_chart(manager, await _scope(manager), dark=is_dark(manager.dialog_data))
    await manager.switch_to(IndicatorsNow.chart)


async def on_dark(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["dark"] = button.widget_id == "dark"


async def on_xlsx(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_report(manager, await _scope(manager), "indicators-file-xlsx", made_workbook, send_file)


async def on_docx(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_report(manager, await _scope(manager), "indicators-file-docx", report_document, send_file)


async def _scope(manager: DialogManager) -> Scope:
    async with uow_of(manager).read() as act:
        return scope_in(manager, act)


async def on_monthly(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        on = await switch_monthly(act)
    tell_done(manager, "indicators-monthly-set", on="yes" if on else "no")


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    """The period of that kind in which the chosen one ends, or now does."""
    keep_period(manager, period_with(PeriodKind(kind), (await _scope(manager)).days[1]))


async def on_earlier(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    keep_period(manager, (await _scope(manager)).period.moved(-1))


async def on_later(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    keep_period(manager, (await _scope(manager)).period.moved(1))


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    manager.dialog_data["city_id"] = city_id
    await manager.switch_to(IndicatorsNow.choose)


async def on_all_cities(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["city_id"] = None
    await manager.switch_to(IndicatorsNow.choose)


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    manager.dialog_data["programme"] = programme
    await manager.switch_to(IndicatorsNow.choose)


async def on_any_programme(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["programme"] = None
    await manager.switch_to(IndicatorsNow.choose)
