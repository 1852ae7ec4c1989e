"""«Рекомендуем»: mentors who suit the reader best, each with the reasons in words."""

from collections.abc import Iterable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.conditions import narrowed_by
from handlers.matching.catalogue.lines import mentor_buttons, page_of, suggested_line
from handlers.matching.catalogue.sought import RECOMMENDED, sought_in
from handlers.matching.catalogue.states import Catalogue
from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.middleware_data import uow_of, weights_of
from handlers.shared.speech import Html, Speech, capital
from models.mentorship import Programme
from services.matching.recommended import recommended_mentors, with_reasons
from services.matching.scoring import Reason, reasons_told
from services.unit_of_work import Uow

_IDS, _PROGRAMME = "recommended", "recommended_for"


async def on_recommended(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The order is worked out once; whoever turns the pages reads the same list."""
    async with uow_of(manager).read() as act:
        found = await recommended_mentors(act, sought_in(manager), weights_of(manager))
    manager.dialog_data[_IDS] = found.mentor_ids
    manager.dialog_data[_PROGRAMME] = found.programme.value if found.programme else None
    await RECOMMENDED.turn_to_first(manager)
    await manager.switch_to(Catalogue.recommended)


async def recommended_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ids: list[int] = dialog_manager.dialog_data.get(_IDS, [])
    programme: str | None = dialog_manager.dialog_data.get(_PROGRAMME)
    first, shown = await page_of(dialog_manager, RECOMMENDED, ids)
    async with uow.read() as act:
        found = await with_reasons(act, shown, Programme(programme) if programme else None)
        narrowed = await narrowed_by(act, speech, sought_in(dialog_manager))
    numbered = list(enumerate(found, first + 1))
    lines = [suggested_line(speech, number, one.listed, _sentence(speech, one.reasons)) for number, one in numbered]
    return {
        **narrowed,
        "lines": Html("\n\n".join(lines)),
        "some": "yes" if found else "no",
        "recommended": mentor_buttons([(number, one.listed) for number, one in numbered]),
        "recommended_pages": pages_of(len(ids), SHORT_PAGE),
    }


def _sentence(speech: Speech, reasons: Iterable[Reason]) -> str:
    said = "; ".join(speech.term(one.kind, count=one.count, of=one.of) for one in reasons_told(reasons))
    return capital(said)
