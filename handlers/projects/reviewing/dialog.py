from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.projects.reviewing import actions, getters
from handlers.projects.reviewing.states import Reviewing
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.report_rules import COMMENT_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "reviewing-card",
                Button(Label("reviewing-btn-accept"), id="accept", on_click=actions.on_accept, when="waits"),
                Button(Label("reviewing-btn-return"), id="return", on_click=actions.on_return, when="waits"),
                Row(
                    Button(Label("reporting-btn-files"), id="files", on_click=actions.on_files, when="has_files"),
                    Button(Label("reporting-btn-history"), id="history", on_click=actions.on_history),
                ),
                state=Reviewing.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "reviewing-comment",
                words_input(actions.on_comment, limit=COMMENT_LIMIT),
                state=Reviewing.comment,
                getter=getters.comment_getter,
                back="cancel",
            ),
        )
    ]
