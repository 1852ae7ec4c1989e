from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.reporting import actions, getters
from handlers.projects.reporting.reading import READ
from handlers.projects.reporting.states import History, Reporting
from handlers.shared.folding import pager
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "reporting-content",
                MessageInput(actions.on_content),
                Button(Label("reporting-btn-send"), id="send", on_click=actions.on_send, when="gathered"),
                Button(Label("reporting-btn-clear"), id="clear", on_click=actions.on_clear, when="gathered"),
                state=Reporting.content,
                getter=getters.content_getter,
                back="cancel",
            ),
            page("reporting-sent", state=Reporting.sent, getter=getters.sent_getter, back="cancel"),
        ),
        Dialog(
            page(
                "reporting-history",
                *pager(READ, "read_count"),
                Button(Label("reporting-btn-files"), id="files", on_click=actions.on_page_files, when="has_files"),
                state=History.reports,
                getter=getters.history_getter,
                back="cancel",
            ),
        ),
    ]
