from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_for
from handlers.events.afterwards.actions import send_participant_file
from handlers.events.afterwards.states import EVENT_RATINGS
from handlers.events.asking.states import ASK_EVENT
from handlers.events.attending.calendar_files import event_file
from handlers.events.attending.list_file import answers_file
from handlers.events.attending.states import EVENT, Events
from handlers.events.changing.states import CHANGE_EVENT, MOVE_EVENT
from handlers.events.checking_in.states import DESK
from handlers.events.materials.notices import post_of_material
from handlers.events.materials.states import EVENT_MATERIALS
from handlers.events.sections.states import EVENT_PROGRAMME
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import addresses_of, bot_of, chat_id_of, speech_of, uow_of
from handlers.shared.posts import send_post
from handlers.shared.progress import writing_shown
from handlers.shared.subject_windows import SubjectWindow
from handlers.shared.unknown_files import unknown_as_such
from models.consent import ConsentKind
from models.event import Answer
from services.events.calendar import take_event_file
from services.events.changing import event_to_change
from services.events.events import access_event, answers_to
from services.events.guests import close_guest_link, make_guest_link
from services.events.materials import event_with_materials, materials_of
from services.events.registering import answer_event
from services.events.series import answer_series

SOUGHT = "sought"


def shown_event_id(manager: DialogManager) -> int:
    """The event on the card: chosen from the list, or passed in when the card was opened."""
    return int(manager.dialog_data.get("event_id") or EVENT.id_of(manager))


async def on_event(_press: CallbackQuery, _select: object, manager: DialogManager, event_id: int) -> None:
    async with uow_of(manager).read() as act:
        await access_event(act, event_id)
    manager.dialog_data["event_id"] = event_id
    await manager.switch_to(Events.card)


async def on_mailings(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ask_for(manager, ConsentKind.mailings)


async def on_coming(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _answer(manager, Answer.coming)


async def on_declined(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _answer(manager, Answer.declined)


async def _answer(manager: DialogManager, answer: Answer) -> None:
    async with uow_of(manager).write() as act:
        await answer_event(act, shown_event_id(manager), answer)


async def on_coming_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        recorded = await answer_series(act, shown_event_id(manager), Answer.coming)
    tell_done(manager, "events-answered-all", coming=recorded[Answer.coming], waiting=recorded[Answer.waiting])


async def on_calendar(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    speech, addresses = speech_of(manager), await addresses_of(manager)
    async with uow_of(manager).write() as act:
        event, mine = await take_event_file(act, shown_event_id(manager))
        file = event_file(speech, event, mine, act.now, addresses)
    await send_file(manager, file.name, file.content, "meetings-calendar-taken")


async def on_move(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _open_change(manager, MOVE_EVENT)


async def on_change(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _open_change(manager, CHANGE_EVENT)


async def _open_change(manager: DialogManager, window: SubjectWindow) -> None:
    async with uow_of(manager).read() as act:
        event = await event_to_change(act, shown_event_id(manager))
    await window.open(manager, event.id)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        event, _ = await access_event(act, shown_event_id(manager))
    await ASK_EVENT.open(manager, event.id)


async def on_programme(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        event, _ = await access_event(act, shown_event_id(manager))
    await EVENT_PROGRAMME.open(manager, event.id)


async def on_desk(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await DESK.open(manager, shown_event_id(manager))


async def on_ratings(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await EVENT_RATINGS.open(manager, shown_event_id(manager))


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        event, _ = await event_with_materials(act, shown_event_id(manager))
    await EVENT_MATERIALS.open(manager, event.id)


async def on_materials(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Sends them again; the window is shown below."""
    async with uow_of(manager).read() as act:
        event, _ = await access_event(act, shown_event_id(manager))
        posts = [post_of_material(speech_of(manager), one, event) for one in await materials_of(act, event.id)]
    for post in posts:
        with unknown_as_such():
            await send_post(bot_of(manager), chat_id_of(manager), post, None)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def on_paper(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_participant_file(manager, shown_event_id(manager))


async def on_sought(manager: DialogManager, words: str) -> None:
    manager.dialog_data[SOUGHT] = words


async def on_everybody(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop(SOUGHT, None)


async def on_guests(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await make_guest_link(act, shown_event_id(manager))
    await manager.switch_to(Events.guests)


async def on_close_link(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await close_guest_link(act, shown_event_id(manager))
    tell_done(manager, "events-guests-closed")
    await manager.switch_to(Events.answers)


async def on_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The whole list, whatever is being searched for."""
    async with uow_of(manager).read() as act:
        event, _ = await access_event(act, shown_event_id(manager))
        answers = await answers_to(act, event.id)
    async with writing_shown(manager, len(answers)):
        name, content = await answers_file(speech_of(manager), event, answers)
    await send_file(manager, name, content)
