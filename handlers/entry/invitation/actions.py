from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import end_sign_up
from handlers.entry.introduction.onboarding_route import OnboardingRoute
from handlers.entry.introduction.states import Introduction
from handlers.entry.introduction.unfinished import forget_unfinished, go_on, has_stopped_in
from handlers.entry.invitation.states import Invitation
from handlers.entry.personal_link.actions import open_by_personal_link
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import open_above_home
from handlers.vetting.application.states import Application
from models.invite import Invite
from models.person import Role
from services.entry.codes import CodesLocked, code_in
from services.entry.inviting import InviteOver
from services.entry.joining import (
    OtherCity,
    OwnInvite,
    RoleHeld,
    begin_by_invite,
    invite_to_me,
    join,
    needs_offer,
    try_code,
)
from services.entry.personal_links import payload_in

WAYS = {Role.mentor: OnboardingRoute.mentor, Role.coordinator: OnboardingRoute.coordinator}


async def open_by_link(manager: DialogManager, words: str) -> None:
    """Open the invitation, or the window for its code with the reason why it cannot be used."""
    found = await _look_at(manager, words)
    state = Invitation.offer if "invite_id" in found else Invitation.code
    await open_above_home(manager, state, found, ShowMode.SEND)


async def on_opened(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data or {})
    _explain(manager, manager.dialog_data)


async def on_code(manager: DialogManager, words: str) -> None:
    if payload := payload_in(words):  # people mix up the two kinds of links
        await open_by_personal_link(manager, payload)
        return
    found = await _look_at(manager, words)
    if "invite_id" in found:
        await manager.start(Invitation.offer, found)
    else:
        _explain(manager, found)


async def _look_at(manager: DialogManager, words: str) -> dict[str, Any]:
    """The invitation's id, or what is wrong with the code. The code itself is not kept anywhere."""
    try:
        async with uow_of(manager).write() as act:
            invite = await try_code(act, code_in(words))
    except (CodesLocked, InviteOver, RoleHeld, OwnInvite, OtherCity) as refusal:
        return {"refused": refusal.key, "values": refusal.values}
    return {"invite_id": invite.id} if invite else {"refused": "invitation-wrong", "values": {}}


def _explain(manager: DialogManager, found: dict[str, Any]) -> None:
    if "refused" in found:
        complain(manager, found["refused"], **found["values"])


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A visitor registers first, and a mentor first fills in what they offer; anybody else gets the role at once."""
    uow = uow_of(manager)
    invite_id: int = manager.dialog_data["invite_id"]
    async with uow.read() as act:
        invite = await invite_to_me(act, invite_id)
        offers = act.person is not None and await needs_offer(act, invite)
        ready = act.person is not None and not offers
    if not ready:
        await _say_more(manager, invite, knows_me=offers)
        return
    async with uow.write() as act:
        role = await join(act, invite_id)
    forget_unfinished(manager)
    await end_sign_up(manager, f"invitation-joined-{role.value}")


async def _say_more(manager: DialogManager, invite: Invite, *, knows_me: bool) -> None:
    """Registered people go on to their offer as a mentor, visitors to registration."""
    if not knows_me:
        data = {"way": WAYS[invite.role].value, "invite_id": invite.id}
        if has_stopped_in(manager, Introduction):
            await go_on(manager, data)
        else:
            await manager.start(Introduction.consent, data)
        return
    async with uow_of(manager).write() as act:
        await begin_by_invite(act, invite.id)
    await manager.start(Application.about)
