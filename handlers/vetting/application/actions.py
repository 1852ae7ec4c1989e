from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_for, end_sign_up
from handlers.entry.introduction.unfinished import forget_unfinished
from handlers.shared.choices import check_only, checked
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.page import go_home
from handlers.shared.subject_windows import opened_with
from handlers.vetting.application.draft import WINDOWS, Forms, window_to_go_on
from handlers.vetting.application.states import Application
from models.consent import ConsentKind
from models.mentorship import Programme
from services.entry.joining import Finished, finish_application
from services.links import BadLink
from services.matching.programmes import toggled
from services.vetting.applications import (
    OfferChange,
    Step,
    answer_step,
    choose_programmes,
    keep_photo,
    my_application,
    send_application,
)

_FINISHED = {
    Finished.joined: "invitation-joined-mentor",
    Finished.sent: "application-sent",
    Finished.sent_uninvited: "application-sent-uninvited",
}


async def on_opened(_start_data: Any, manager: DialogManager) -> None:
    """An applicant who has begun already sees the stored answers and goes on where they stopped."""
    async with uow_of(manager).read() as act:
        begun = await my_application(act)
    if begun is None:
        return
    if begun.answered or begun.attempt:
        await check_only(manager, "topic", [topic.id for topic in begun.topics])
        if manager.current_context().state == Application.about:
            await manager.switch_to(Application.status)


async def _keep(manager: DialogManager, step: Step, said: OfferChange) -> None:
    async with uow_of(manager).write() as act:
        await answer_step(act, step, **said)
    forget_unfinished(manager)  # from now on the answers are stored
    await manager.next()


async def on_about(manager: DialogManager, words: str) -> None:
    await _keep(manager, Step.about, {"about": words})


async def on_topics_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if chosen := checked(manager, "topic"):
        await _keep(manager, Step.topics, {"topic_ids": chosen})
    else:
        complain(manager, "application-topics-count")


async def on_forms(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    forms = Forms(chosen)
    await _keep(manager, Step.forms, {"remote": forms is not Forms.in_person, "in_person": not forms.remote_only})


async def on_building(manager: DialogManager, words: str) -> None:
    await _keep(manager, Step.building, {"building": words})


async def on_skip_building(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_building(manager, "")


async def on_link(manager: DialogManager, link: str) -> None:
    try:
        await _keep(manager, Step.link, {"video_link": link})
    except BadLink as refusal:
        complain(manager, refusal.key)
        return
    if link:
        await ask_for(manager, ConsentKind.contacts)


async def on_skip_link(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_link(manager, "")


async def on_capacity(_press: CallbackQuery, _select: object, manager: DialogManager, capacity: int) -> None:
    await _keep(manager, Step.capacity, {"capacity": capacity})


async def on_photo(manager: DialogManager, photo_id: str | None) -> None:
    async with uow_of(manager).write() as act:
        await keep_photo(act, photo_id)
    await manager.switch_to(Application.confirm)


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    """Tick or untick one; at least one stays."""
    async with uow_of(manager).write() as act:
        left = toggled(await my_application(act), Programme(programme))
        if left:
            await choose_programmes(act, left)
    if not left:
        complain(manager, "profile-one-programme")


async def on_no_photo(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_photo(manager, None)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        finished = await finish_application(act)
    await end_sign_up(manager, _FINISHED[finished])


async def on_answer(manager: DialogManager, words: str) -> None:
    """If a notice opened this, show on the notice that the question is answered, and close."""
    async with uow_of(manager).write() as act:
        await send_application(act, words)
    if "notice" in opened_with(manager):
        await tell_outcome(manager, "application-answered")
        await manager.done()
    else:
        await go_home(manager, "application-sent")


async def on_go_on(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        profile = await my_application(act)
    await manager.switch_to(window_to_go_on(profile) if profile else WINDOWS[Step.about])
