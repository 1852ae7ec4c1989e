from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.events.checking_in.states import DESK, CheckInDesk, CheckingIn
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home, open_above_home
from handlers.shared.subject_windows import opened_with
from services.events.checking_in import (
    LINK_MARK,
    CheckInNotInvited,
    CheckInWrong,
    Scan,
    check_in,
    check_in_code,
    mark_came,
)

CAME = "-came"  # in the id of a person's button, when it shows the mark
WORDS, DAY = "words", "day"


async def open_by_check_in(manager: DialogManager, payload: str) -> None:
    """Somebody has scanned the picture. What the link says is kept only while registering on the spot is offered."""
    async with uow_of(manager).read() as act:
        known = act.person is not None
    if not known:
        await go_home(manager, "refusal-check-in-visitor")
        return
    code = payload.removeprefix(LINK_MARK)
    try:
        async with uow_of(manager).write() as act:
            found = _told(await check_in(act, code)) | {"code": code}
    except (CheckInWrong, CheckInNotInvited) as refusal:
        found = {"outcome": "wrong", "refused": refusal.key}
    await open_above_home(manager, CheckingIn.result, found, ShowMode.SEND)


async def on_register(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    code = opened_with(manager)["code"]
    async with uow_of(manager).write() as act:
        manager.dialog_data.update(_told(await check_in(act, code, register=True)))
    tell_done(manager, "checking_in-done")


def _told(scan: Scan) -> dict[str, str | int]:
    return {"outcome": scan.outcome.value, "event_id": scan.event.id, "since": scan.since.isoformat()}


async def on_code(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Shows the picture; pressing again makes the present one."""
    async with uow_of(manager).write() as act:
        event, code, until = await check_in_code(act, DESK.id_of(manager))
    manager.dialog_data.update(code=f"{LINK_MARK}{event.id}_{code}", until=until.isoformat())
    await manager.switch_to(CheckInDesk.code)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data[WORDS] = words


async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop(WORDS, None)


async def on_day(_press: CallbackQuery, _select: object, manager: DialogManager, day: int) -> None:
    manager.dialog_data[DAY] = day


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, shown: str) -> None:
    """Changes the mark that the button showed, which is not taken away again by a second press or by another list."""
    person_id, came = int(shown.removesuffix(CAME)), not shown.endswith(CAME)
    async with uow_of(manager).write() as act:
        await mark_came(act, DESK.id_of(manager), person_id, manager.dialog_data[DAY], came=came)
    manager.dialog_data.pop(WORDS, None)
    tell_done(manager, "checking_in-marked" if came else "checking_in-unmarked")
