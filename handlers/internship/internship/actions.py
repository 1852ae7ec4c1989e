from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.diary.states import DIARY, DIARY_DAY
from handlers.internship.internship.getters import SHOWN, WISHED, day_id_of, shown_start
from handlers.internship.internship.states import INTERNSHIP, InternshipPairs, InternshipView
from handlers.internship.planning.programme import begin_with
from handlers.internship.planning.states import MOVING_DAY, PLANNING
from handlers.internship.review.papers import certificate_file, review_file
from handlers.internship.review.states import INTERNSHIP_REPORT, INTERNSHIP_REVIEW
from handlers.internship.wishing.states import WISHING
from handlers.shared.documents import send_file
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from models.internship import Internship
from models.meeting import ChangeReason
from services.internship.internships import DayChanged, day_to_read, my_internship_pairs, pair_to_see
from services.internship.planning import agree_to_days, cancel_day, change_place, change_programme
from services.internship.reporting import completed_internship, conclude_internship, reviewed_internship
from services.internship.wishing import confirm_wished
from services.refusals import NotFound


async def open_internships(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The internship, or a list when there are several."""
    async with uow_of(manager).read() as act:
        pairs = await my_internship_pairs(act)
    if len(pairs) == 1:
        await INTERNSHIP.open(manager, pairs[0].id)
    else:
        await manager.start(InternshipPairs.pairs)


async def on_internship_pair(_press: CallbackQuery, _select: object, manager: DialogManager, pair_id: int) -> None:
    async with uow_of(manager).read() as act:
        await pair_to_see(act, pair_id)
    await INTERNSHIP.open(manager, pair_id)


async def on_day(_press: CallbackQuery, _select: object, manager: DialogManager, day_id: int) -> None:
    async with uow_of(manager).read() as act:
        await day_to_read(act, day_id)
    manager.dialog_data["day_id"] = day_id
    await manager.switch_to(InternshipView.day)


async def on_plan(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await PLANNING.open(manager, INTERNSHIP.id_of(manager))


async def on_wish(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await WISHING.open(manager, INTERNSHIP.id_of(manager))


async def on_take_wish(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    internship = await _internship(manager)
    async with uow_of(manager).write() as act:
        days = await confirm_wished(act, internship.id, int(manager.dialog_data[WISHED]))
        told = told_of(internship.mentorship.mentee)
    await tell_outcome(manager, "wishing-confirmed", count=len(days), told=told)


async def on_agree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    internship = await _internship(manager)
    async with uow_of(manager).write() as act:
        days = await agree_to_days(act, internship.id, manager.dialog_data.get(SHOWN, []))
        told = told_of(internship.mentorship.mentor)
    await tell_outcome(manager, "internship-agreed-done", count=len(days), told=told)


async def _internship(manager: DialogManager) -> Internship:
    async with uow_of(manager).read() as act:
        _, internship = await pair_to_see(act, INTERNSHIP.id_of(manager))
    if internship is None:
        raise NotFound
    return internship


async def on_diary(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await DIARY.open(manager, (await _internship(manager)).id)


async def on_report(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await INTERNSHIP_REPORT.open(manager, (await _internship(manager)).id)


async def on_review(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await INTERNSHIP_REVIEW.open(manager, (await _internship(manager)).id)


async def on_conclude(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    internship = await _internship(manager)
    async with uow_of(manager).write() as act:
        concluded = await conclude_internship(act, internship.id)
        told = told_of(concluded.mentorship.mentee)
    await tell_outcome(manager, "internship-concluded-done", told=told)


async def on_certificate(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    internship = await _internship(manager)
    async with uow_of(manager).read() as act:
        done = await completed_internship(act, internship.id)
    await send_file(manager, *await certificate_file(done))


async def on_review_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    internship = await _internship(manager)
    async with uow_of(manager).read() as act:
        done = await reviewed_internship(act, internship.id)
    await send_file(manager, *await review_file(done))


async def on_write(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await DIARY_DAY.open(manager, day_id_of(manager))


async def on_move(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await MOVING_DAY.open(manager, day_id_of(manager))


async def on_edit_programme(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        day = await day_to_read(act, day_id_of(manager))
    begin_with(manager, day.programme)
    await manager.switch_to(InternshipView.programme)


async def on_programme(manager: DialogManager, programme: str) -> None:
    async with uow_of(manager).write() as act:
        day = await change_programme(act, day_id_of(manager), programme)
        told = told_of(day.internship.mentorship.mentee)
    tell_done(manager, "internship-changed-done", told=told)
    await manager.switch_to(InternshipView.day)


async def on_place(manager: DialogManager, place: str) -> None:
    async with uow_of(manager).write() as act:
        day = await change_place(act, day_id_of(manager), place)
        told = told_of(day.internship.mentorship.mentee)
    tell_done(manager, "internship-changed-done", told=told)
    await manager.switch_to(InternshipView.day)


async def on_cancel_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    """Cancel; if the day has changed since it was shown, show it as it is now."""
    try:
        async with uow_of(manager).write() as act:
            day = await cancel_day(act, day_id_of(manager), ChangeReason(reason), shown_start(manager))
            told = told_of(day.internship.mentorship.other_side(act.me.id))
    except DayChanged as refusal:
        complain(manager, refusal.key)
    else:
        await tell_outcome(manager, "internship-cancelled-done", told=told)
    await manager.switch_to(InternshipView.view)
