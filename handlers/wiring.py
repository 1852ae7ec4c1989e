"""The list of conversations, in the order in which an update meets them: what is known already, commands and notices'
buttons, then dialogs, which get only what they show. Dialogs are routers, so each dispatcher gets its own.
"""

from types import ModuleType

from aiogram import Dispatcher
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs
from aiogram_dialog.context.media_storage import MediaIdStorage

from handlers.consents.consent import dialog as consents
from handlers.consents.consent import gate
from handlers.consents.texts import dialog as consent_texts
from handlers.entry.becoming_mentee import dialog as becoming_mentee
from handlers.entry.introduction import dialog as introduction
from handlers.entry.invitation import dialog as invitation
from handlers.entry.inviting import dialog as inviting
from handlers.entry.personal_link import dialog as personal_link
from handlers.events.announcing import dialog as announcing
from handlers.events.attending import dialog as events
from handlers.events.attending import notices as event_notices
from handlers.home.menu import dialog as home
from handlers.home.settings import dialog as settings
from handlers.importing.lists import dialog as importing
from handlers.importing.lists import notices as importing_notices
from handlers.matching.catalogue import dialog as catalogue
from handlers.matching.requests import dialog as requests
from handlers.matching.requests import notices as request_notices
from handlers.meetings.booking import dialog as booking
from handlers.meetings.coming import dialog as meetings
from handlers.meetings.coming import feedback as feedback_notices
from handlers.meetings.coming import notices as meeting_notices
from handlers.meetings.hours import dialog as hours
from handlers.people.mentees import dialog as mentees
from handlers.people.profile import dialog as profile
from handlers.people.records import dialog as records
from handlers.people.team import dialog as team
from handlers.people.team import notices as team_notices
from handlers.places.cities import dialog as cities
from handlers.places.schools import dialog as schools
from handlers.privacy.my_data import dialog as privacy
from handlers.privacy.my_data import notices as privacy_notices
from handlers.projects.project import dialog as project
from handlers.projects.reporting import dialog as reporting
from handlers.projects.reporting import notices as reporting_notices
from handlers.projects.reviewing import dialog as reviewing
from handlers.projects.reviewing import notices as reviewing_notices
from handlers.shared import commands, forged_presses, notice_buttons, refused, repeated_updates, untaken
from handlers.shared.notices import Buttons, NoticeView
from handlers.shared.window_manager import WindowManagerFactory
from handlers.shared.window_messages import WindowMessages
from handlers.vetting.application import dialog as application
from handlers.vetting.application import notices as application_notices
from handlers.vetting.queue import dialog as vetting
from handlers.vetting.queue import notices as vetting_notices
from models.notice import NoticeKind

DIALOGS: tuple[ModuleType, ...] = (
    home,
    introduction,
    invitation,
    consents,
    becoming_mentee,
    application,
    vetting,
    catalogue,
    requests,
    profile,
    privacy,
    project,
    reporting,
    reviewing,
    mentees,
    announcing,
    events,
    hours,
    booking,
    meetings,
    settings,
    inviting,
    team,
    consent_texts,
    importing,
    records,
    personal_link,
    schools,
    cities,
)
NOTICES: tuple[ModuleType, ...] = (
    application_notices,
    vetting_notices,
    reporting_notices,
    reviewing_notices,
    request_notices,
    privacy_notices,
    event_notices,
    meeting_notices,
    feedback_notices,
    team_notices,
    importing_notices,
)


def notice_views() -> dict[NoticeKind, NoticeView]:
    """How each kind of notice is written."""
    return {view.kind: view for room in NOTICES for view in room.VIEWS}


def all_buttons() -> Buttons:
    return tuple(button for room in NOTICES for button in room.BUTTONS)


def wire(storage: BaseStorage) -> Dispatcher:
    """A dispatcher with every conversation."""
    isolation = DisabledEventIsolation()  # the lanes keep a person's order
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    dispatcher.include_routers(repeated_updates.router(), untaken.router(), gate.router())
    dispatcher.include_routers(commands.router(), refused.router())
    dispatcher.include_routers(notice_buttons.router(all_buttons()), forged_presses.router())
    for room in DIALOGS:
        dispatcher.include_routers(*room.dialogs())
    dispatcher.include_router(commands.unhandled_router())
    media_ids = MediaIdStorage()  # type: ignore[no-untyped-call]
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=WindowManagerFactory(
            message_manager=WindowMessages(),
            media_id_storage=media_ids,
            getter=None,
        ),
        events_isolation=isolation,
    )
    return dispatcher
