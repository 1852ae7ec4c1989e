"""Asks for a consent that a conversation needs, above the present window; either answer leads back to it."""

from aiogram_dialog import DialogManager, ShowMode

from handlers.consents.consent.states import Consents
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home, open_above_home
from models.consent import ConsentKind
from services.consents.consents import agrees, is_new_to_mailings


async def ask_for(manager: DialogManager, kind: ConsentKind) -> None:
    """Asks only if the consent is not in force."""
    async with uow_of(manager).read() as act:
        agreed = await agrees(act, kind)
    if not agreed:
        await manager.start(Consents.ask, {"kind": kind.value})


async def ask_newcomer(manager: DialogManager) -> None:
    """At the end of signing up, ask whether the person wants mailings: once, as a question of its own."""
    async with uow_of(manager).read() as act:
        new = await is_new_to_mailings(act)
    if new:
        await manager.start(Consents.ask, {"kind": ConsentKind.mailings.value})


async def end_sign_up(
    manager: DialogManager, note: str, first: ConsentKind | None = None, *, by_link: bool = False
) -> None:
    """Go home with a sentence of `locales/`. Above home somebody new is asked for the consent that comes `first`, if
    any, and then about mailings. `by_link`: they come to their record, which may have several roles already.
    """
    async with uow_of(manager).read() as act:
        new = await is_new_to_mailings(act, several_roles=by_link)
    then = ConsentKind.mailings if new else None
    if first and then:
        await open_above_home(manager, Consents.ask, {"kind": then.value}, ShowMode.NO_UPDATE)
        await manager.start(Consents.ask, {"kind": first.value, "note": note}, show_mode=ShowMode.AUTO)
    elif kind := first or then:
        await open_above_home(manager, Consents.ask, {"kind": kind.value, "note": note})
    else:
        await go_home(manager, note)
