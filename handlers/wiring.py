"""The order in which handlers see an update: repeated and unreadable updates, consents that are due, commands,
refusals, buttons of notices, forged presses, then the dialogs. The conversations are collected from their packages.
Each dispatcher gets its own dialogs, since they are routers.
"""

from aiogram import Dispatcher
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs
from aiogram_dialog.context.media_storage import MediaIdStorage

from handlers.consents.consent import gate
from handlers.shared import commands, forged_presses, notice_buttons, refused, repeated_updates, untaken
from handlers.shared.contributions import Contributions, contributions
from handlers.shared.dialog_router import DialogRouter
from handlers.shared.notices import NoticeView
from handlers.shared.window_manager import WindowManagerFactory
from handlers.shared.window_messages import WindowMessages
from handlers.shared.window_refresh import InPlace, refresh_windows
from models.notice import NoticeKind


def notice_views() -> dict[NoticeKind, NoticeView]:
    """The view for each kind of notice."""
    return {view.kind: view for view in contributions().notices}


def wire(storage: BaseStorage, brought: Contributions | None = None) -> Dispatcher:
    """A dispatcher with all conversations. Raises NamedTwice."""
    brought = brought or contributions()
    isolation = DisabledEventIsolation()  # the lanes already handle one person's updates in order
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    # by the dispatcher itself, since each router that an update passes costs more than a filter
    repeated_updates.register(dispatcher, brought.going_on)
    untaken.register(dispatcher)
    gate.register(dispatcher)
    commands.register(dispatcher, brought.links)
    refused.register(dispatcher)
    notice_buttons.register(dispatcher, brought.buttons)
    forged_presses.register(dispatcher)
    dispatcher.include_router(DialogRouter(brought.dialogs))
    dispatcher.include_router(commands.unhandled_router())
    media_ids = MediaIdStorage()  # type: ignore[no-untyped-call]
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=WindowManagerFactory(
            message_manager=WindowMessages(),
            in_place=InPlace(),
            media_id_storage=media_ids,
            getter=None,
        ),
        events_isolation=isolation,
    )
    refresh_windows(dispatcher)
    return dispatcher
