"""Tells somebody that they read reports of problems now, or no longer; and the owners that nobody does."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.trusted.states import TrustedPeople
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.concern import TrustedNotice
from models.person import Role
from services.care.trusted import is_trusted
from services.guards import require_role
from services.people.team import owners_of_bot
from services.unit_of_work import Act, Uow


class NameTrusted(CallbackData, prefix="trusted_name"):
    pass


async def _named(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    if not await is_trusted(act):
        return None
    owners = ", ".join(owner.full_name for owner in await owners_of_bot(act))
    return Letter(speech.say("trusted-notice-named", owner=owners))


async def _removed(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    return None if await is_trusted(act) else Letter(speech.say("trusted-notice-removed"))


async def _wanted(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    require_role(act, Role.owner)
    return Letter(speech.say("trusted-notice-wanted"), (((speech.label("trusted-btn-name"), NameTrusted()),),))


async def on_name(_press: CallbackQuery, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        require_role(act, Role.owner)
    await open_on_top(dialog_manager, TrustedPeople.people, {})


VIEWS = (
    NoticeView(TrustedNotice.named, _named),
    NoticeView(TrustedNotice.removed, _removed),
    NoticeView(TrustedNotice.wanted, _wanted),
)
BUTTONS: Buttons = ((NameTrusted, on_name),)
