from aiogram_dialog import Dialog

from handlers.indicators.standards import getters
from handlers.indicators.standards.states import SelfCheck
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import page


def dialogs() -> list[Dialog]:
    window = page("standards-page", state=SelfCheck.page, getter=getters.page_getter, back="cancel")
    return [Dialog(window, getter=in_charge_getter)]
