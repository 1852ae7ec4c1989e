from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.surveys.dialog import dialogs
from handlers.matching.surveys.notices import BUTTONS, VIEWS
from handlers.matching.surveys.states import ASSESSMENT
from handlers.shared.contributions import Contribution
from handlers.shared.middleware_data import uow_of
from handlers.shared.places import Door, Look, Place
from models.person import Role
from services.matching.surveys import my_latest_assessed
from services.refusals import NotFound


async def _has_assessed(look: Look) -> bool:
    return look.holds(Role.mentee) and await look.at(my_latest_assessed) is not None


async def _open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        mentorship_id = await my_latest_assessed(act)
    if mentorship_id is None:
        raise NotFound
    await ASSESSMENT.open(manager, mentorship_id)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("assessment", "surveys-menu-btn", frozenset({Place.help}), _open, _has_assessed),),
    notices=VIEWS,
    buttons=BUTTONS,
)
