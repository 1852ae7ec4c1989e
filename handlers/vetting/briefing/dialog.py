from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Next, Start

from handlers.meetings.hours.states import Hours
from handlers.shared.page import Label, page
from handlers.vetting.briefing.states import Briefing


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page("briefing-work", Next(Label("shared-btn-next"), id="next"), state=Briefing.work, back="cancel"),
            page(
                "briefing-requests",
                Next(Label("shared-btn-next"), id="next"),
                state=Briefing.requests,
                back="previous",
            ),
            page(
                "briefing-meetings",
                Start(Label("application-btn-hours"), id="hours", state=Hours.week),
                state=Briefing.meetings,
                back="previous",
            ),
        )
    ]
