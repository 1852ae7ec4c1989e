from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Start

from handlers.care.association import actions, getters
from handlers.care.association.states import AssociationNow
from handlers.meetings.groups.states import GroupFeedback
from handlers.shared.choices import choice
from handlers.shared.folding import pager
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "association-menu",
                choice("number", "numbers", actions.on_number, kind=str),
                Start(Label("groups-feedback-btn"), id="group_words", state=GroupFeedback.list, when="group_words"),
                state=AssociationNow.menu,
                getter=getters.menu_getter,
                back="cancel",
            ),
            page(
                "association-counted",
                choice("meeting", "meetings", actions.on_meeting),
                *pager("lines", "line_pages"),
                state=AssociationNow.counted,
                getter=getters.counted_getter,
                back=AssociationNow.menu,
            ),
            page(
                "association-feedback-card",
                state=AssociationNow.feedback,
                getter=getters.feedback_getter,
                back=AssociationNow.counted,
            ),
        )
    ]
