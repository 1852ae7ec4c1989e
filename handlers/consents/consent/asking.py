"""A room needs a consent: it is asked on top of the present window, and whatever is answered, one returns there."""

from aiogram_dialog import DialogManager

from handlers.consents.consent.states import Consents
from handlers.shared.middleware_data import uow_of
from models.person import ConsentKind
from services.consents.consents import agrees


async def ask_for(manager: DialogManager, kind: ConsentKind) -> None:
    """Nothing is asked of those who agreed already."""
    async with uow_of(manager).read() as act:
        agreed = await agrees(act, kind)
    if not agreed:
        await manager.start(Consents.ask, {"kind": kind.value})
