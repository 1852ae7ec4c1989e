from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.application.draft import offered, take_over
from handlers.application.states import Application
from handlers.shared.choices import checked
from handlers.shared.inputs import OnWords
from handlers.shared.page import complain, go_home
from models.profile import ApplicationState
from services.act import Uow
from services.applications import BadLink, apply_as_mentor, check_link, my_application


async def on_opened(_start_data: Any, manager: DialogManager) -> None:
    """Who has applied already lands on where it stands."""
    uow: Uow = manager.middleware_data["uow"]
    async with uow.read() as act:
        applied = await my_application(act) is not None
    if applied:
        await manager.switch_to(Application.status)


def keeps(name: str) -> OnWords:
    async def on_words(manager: DialogManager, words: str) -> None:
        manager.dialog_data[name] = words
        await manager.next()

    return on_words


async def on_link(manager: DialogManager, link: str) -> None:
    try:
        check_link(link)
    except BadLink as refusal:
        complain(manager, refusal.key)
        return
    await keeps("link")(manager, link)


async def on_skip_building(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await keeps("building")(manager, "")


async def on_skip_link(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await keeps("link")(manager, "")


async def on_topics_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if checked(manager, "topic"):
        await manager.next()
    else:
        complain(manager, "application-topics-count")


async def on_forms(_press: CallbackQuery, _select: object, manager: DialogManager, forms: str) -> None:
    manager.dialog_data["forms"] = forms
    await manager.next()


async def on_capacity(_press: CallbackQuery, _select: object, manager: DialogManager, capacity: int) -> None:
    manager.dialog_data["capacity"] = capacity
    await manager.next()


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    uow: Uow = manager.middleware_data["uow"]
    async with uow.write() as act:
        await apply_as_mentor(act, offered(manager))
    await go_home(manager, "application-sent")


async def on_again(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    uow: Uow = manager.middleware_data["uow"]
    async with uow.read() as act:
        profile = await my_application(act)
    if profile is not None and profile.state is ApplicationState.declined:
        await take_over(manager, profile)
        await manager.switch_to(Application.about)
