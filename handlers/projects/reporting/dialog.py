from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.projects.reporting import actions, getters
from handlers.projects.reporting.reading import READ
from handlers.projects.reporting.states import History, Reporting
from handlers.shared.choices import paged_choice
from handlers.shared.folding import pager
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.report_rules import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "reporting-content",
                MessageInput(actions.on_content),
                Button(Label("reporting-btn-send"), id="send", on_click=actions.on_send, when="may_send"),
                SwitchTo(Label("reporting-btn-parts"), id="parts", state=Reporting.parts, when="may_change"),
                state=Reporting.content,
                getter=getters.content_getter,
                back="cancel",
            ),
            page(
                "reporting-parts",
                paged_choice("part", "buttons", actions.on_part, rows=6),
                Button(Label("reporting-btn-clear"), id="clear", on_click=actions.on_clear, when="may_clear"),
                state=Reporting.parts,
                getter=getters.parts_getter,
                back=Reporting.content,
            ),
            page(
                "reporting-part",
                words_input(actions.on_changed_words, limit=WORDS_LIMIT),
                Button(Label("reporting-btn-take-out"), id="take_out", on_click=actions.on_take_out),
                Button(Label("reporting-btn-file"), id="file", on_click=actions.on_part_file, when="has_file"),
                state=Reporting.part,
                getter=getters.part_getter,
                back=Reporting.parts,
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
