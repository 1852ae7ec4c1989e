"""The list of conversations, in the order in which an update meets them: what is known already, commands and notices'
buttons, then dialogs. Dialogs are routers, so each dispatcher gets its own.
"""

from types import ModuleType

from aiogram import Dispatcher
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiogram_dialog.manager.message_manager import MessageManager

from handlers.becoming_mentee import dialog as becoming_mentee
from handlers.home import dialog as home
from handlers.introduction import dialog as introduction
from handlers.shared import again, commands, refused
from handlers.shared.notices import NoticeView
from handlers.shared.window_manager import WindowManagerFactory
from models.notice import NoticeKind

DIALOGS: tuple[ModuleType, ...] = (home, introduction, becoming_mentee)
NOTICES: tuple[ModuleType, ...] = ()


def notice_views() -> dict[NoticeKind, NoticeView]:
    """How each kind of notice is written."""
    return {view.kind: view for room in NOTICES for view in room.VIEWS}


def wire(storage: BaseStorage) -> Dispatcher:
    """A dispatcher with every conversation."""
    isolation = DisabledEventIsolation()  # the lanes keep a person's order
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    dispatcher.include_routers(again.router(), commands.router(), refused.router())
    for room in NOTICES:
        dispatcher.include_router(room.router())
    for room in DIALOGS:
        dispatcher.include_routers(*room.dialogs())
    dispatcher.include_router(commands.unhandled_router())
    media_ids = MediaIdStorage()  # type: ignore[no-untyped-call]
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=WindowManagerFactory(
            message_manager=MessageManager(),
            media_id_storage=media_ids,
            getter=None,
        ),
        events_isolation=isolation,
    )
    return dispatcher
