from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo
from aiogram_dialog.widgets.kbd.base import Keyboard

from handlers.entry.invitation.states import Invitation
from handlers.events.announcing.states import Announcing
from handlers.events.attending.states import Events
from handlers.home.menu import actions, getters
from handlers.home.menu.states import Home
from handlers.home.settings.states import Settings
from handlers.importing.lists.states import Importing
from handlers.matching.catalogue.states import Catalogue
from handlers.matching.requests.states import MyRequest
from handlers.meetings.booking.states import Booking
from handlers.meetings.coming.states import Meetings
from handlers.meetings.hours.states import Hours
from handlers.people.mentees.states import Mentees
from handlers.people.profile.states import Profile
from handlers.projects.project.states import MyProject
from handlers.projects.reporting.actions import on_next_report
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page
from handlers.vetting.application.states import Application
from handlers.vetting.queue.states import Vetting


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "home-menu",
                *_doors(),
                SwitchTo(Label("home-btn-more"), id="more", state=Home.more, when=_is_shown),
                state=Home.menu,
                getter=getters.menu_getter,
                home=False,
            ),
            page("home-more", *_doors(), state=Home.more, getter=getters.more_getter, back=Home.menu, home=False),
            page(
                "home-waiting-list",
                paged_choice("thing", "things", actions.on_waiting, kind=str, rows=getters.WAITING_PAGE),
                state=Home.waiting,
                getter=getters.waiting_getter,
                back=Home.menu,
                home=False,
            ),
            on_process_result=actions.on_return,
        )
    ]


def _doors() -> list[Keyboard]:
    """All that can be opened from home, as it is shown; `doors` says who may, and what goes behind «Ещё»."""
    return [
        SwitchTo(Label("home-btn-waiting"), id="waiting", state=Home.waiting, when=_is_shown),
        _start("find_mentor", Label("home-btn-find-mentor"), Catalogue.mentors),
        _start("request", Label("home-btn-request"), MyRequest.status),
        Button(Label("home-btn-report"), id="report", on_click=on_next_report, when=_is_shown),
        _start("book", Label("home-btn-book"), Booking.day),
        _start("project", Label("home-btn-project"), MyProject.project),
        Row(
            _start("meetings", Label("home-btn-meetings"), Meetings.coming),
            _start("hours", Label("home-btn-hours"), Hours.week),
        ),
        _start("mentees", Label("home-btn-mentees"), Mentees.mentees),
        Row(
            _start("vetting", Label("home-btn-vetting"), Vetting.queue),
            _start("announce", Label("home-btn-announce"), Announcing.kind),
        ),
        _start("mentors", Label("home-btn-mentors"), Catalogue.mentors),
        Button(Label("home-btn-need-mentor"), id="need_mentor", on_click=actions.on_need_mentor, when=_is_shown),
        Button(Label("home-btn-am-mentor"), id="am_mentor", on_click=actions.on_am_mentor, when=_is_shown),
        _start("application", Label("home-btn-application"), Application.status),
        _start("events", Label("home-btn-events"), Events.coming),
        _start("profile", Label("home-btn-profile"), Profile.card),
        _start("settings", Label("settings-menu-btn"), Settings.menu),
        _start("importing", Label("importing-menu-btn"), Importing.menu),
        _start("invited", Label("home-btn-invited"), Invitation.code),
        Button(Label("home-btn-language"), id="language", on_click=actions.on_language, when=_is_shown),
    ]


def _start(name: str, label: Label, state: State) -> Start:
    return Start(label, id=name, state=state, when=_is_shown)


def _is_shown(data: dict[str, Any], door: Whenable, _manager: DialogManager) -> bool:
    return isinstance(door, Keyboard) and door.widget_id in data["shown"]
