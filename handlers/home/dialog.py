from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.announcing.states import Announcing
from handlers.application.states import Application
from handlers.booking.states import Booking
from handlers.catalogue.states import Catalogue
from handlers.events.states import Events
from handlers.home import actions, getters
from handlers.home.states import Home
from handlers.hours.states import Hours
from handlers.meetings.states import Meetings
from handlers.mentees.states import Mentees
from handlers.profile.states import Profile
from handlers.project.states import MyProject
from handlers.reporting.actions import on_next_report
from handlers.requests.states import MyRequest
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page
from handlers.vetting.states import Vetting


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "home-menu",
                SwitchTo(Label("home-btn-waiting"), id="waiting", state=Home.waiting, when="waits"),
                Start(Label("home-btn-mentors"), id="mentors", state=Catalogue.mentors, when="only_looks"),
                Start(
                    Label("home-btn-find-mentor"), id="find_mentor", state=Catalogue.mentors, when="looks_for_mentor"
                ),
                Start(Label("home-btn-request"), id="request", state=MyRequest.status, when="request_sent"),
                Button(
                    Label("home-btn-need-mentor"), id="need_mentor", on_click=actions.on_need_mentor, when="not_mentee"
                ),
                Start(Label("home-btn-book"), id="book", state=Booking.day, when="mentored"),
                Button(Label("home-btn-report"), id="report", on_click=on_next_report, when="reports"),
                Start(Label("home-btn-project"), id="project", state=MyProject.project, when="author"),
                Row(
                    Start(Label("home-btn-meetings"), id="meetings", state=Meetings.coming, when="meets"),
                    Start(Label("home-btn-hours"), id="hours", state=Hours.week, when="mentor"),
                ),
                Start(Label("home-btn-mentees"), id="mentees", state=Mentees.mentees, when="mentor"),
                Row(
                    Start(Label("home-btn-vetting"), id="vetting", state=Vetting.queue, when="coordinator"),
                    Start(Label("home-btn-announce"), id="announce", state=Announcing.kind, when="coordinator"),
                ),
                Start(Label("home-btn-events"), id="events", state=Events.coming, when="member"),
                Button(Label("home-btn-am-mentor"), id="am_mentor", on_click=actions.on_am_mentor, when="may_apply"),
                Start(Label("home-btn-application"), id="application", state=Application.status, when="applied"),
                Start(Label("home-btn-profile"), id="profile", state=Profile.card, when="member"),
                Button(Label("home-btn-language"), id="language", on_click=actions.on_language, when="visitor"),
                state=Home.menu,
                getter=getters.menu_getter,
                home=False,
            ),
            page(
                "home-waiting-list",
                paged_choice("thing", "things", actions.on_waiting, kind=str),
                state=Home.waiting,
                getter=getters.waiting_getter,
                back=Home.menu,
                home=False,
            ),
        )
    ]
