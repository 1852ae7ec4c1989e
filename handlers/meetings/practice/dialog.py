from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.meetings.practice import actions, getters
from handlers.meetings.practice.states import PracticeLog, Reflecting
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.meetings.rules import REFLECTION_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "practice-log",
                choice("period", "periods", actions.on_period, kind=str),
                Button(Label("practice-btn-pdf"), id="pdf", on_click=actions.on_pdf),
                Button(Label("practice-btn-xlsx"), id="xlsx", on_click=actions.on_xlsx),
                SwitchTo(Label("practice-btn-notes"), id="notes", state=PracticeLog.reflections, when="has_notes"),
                state=PracticeLog.log,
                getter=getters.log_getter,
                back="cancel",
            ),
            page(
                "practice-reflections",
                state=PracticeLog.reflections,
                getter=getters.reflections_getter,
                back=PracticeLog.log,
            ),
        ),
        Dialog(
            page(
                "practice-reflect",
                words_input(actions.on_words, limit=REFLECTION_LIMIT),
                state=Reflecting.words,
                getter=getters.reflect_getter,
                back="cancel",
            ),
        ),
    ]
