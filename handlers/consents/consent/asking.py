"""Asks for a consent that a conversation needs, above the present window; either answer leads back to it."""

from aiogram_dialog import DialogManager

from handlers.consents.consent.states import Consents
from handlers.shared.middleware_data import uow_of
from models.person import ConsentKind
from services.consents.consents import agrees


async def ask_for(manager: DialogManager, kind: ConsentKind) -> None:
    """Asks only if the consent is not in force."""
    async with uow_of(manager).read() as act:
        agreed = await agrees(act, kind)
    if not agreed:
        await manager.start(Consents.ask, {"kind": kind.value})
