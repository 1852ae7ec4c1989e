from aiogram_dialog import DialogManager

from handlers.matching.agreement.states import AGREEMENT, AGREEMENTS
from handlers.shared.middleware_data import uow_of
from services.matching.agreements import agreements_to_read


async def open_agreements(manager: DialogManager, mentee_id: int) -> None:
    """Open the agreement of a mentee, or the list of them when there are several."""
    async with uow_of(manager).read() as act:
        found = await agreements_to_read(act, mentee_id)
    if len(found) == 1:
        await AGREEMENT.open(manager, found[0].id)
    elif found:
        await AGREEMENTS.open(manager, mentee_id)
