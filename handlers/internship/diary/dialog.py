from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.diary import actions, getters
from handlers.internship.diary.states import DiaryReading, DiaryWriting
from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "internship-diary-writing",
                MessageInput(actions.on_content),
                Button(Label("internship-btn-rewrite"), id="clear", on_click=actions.on_clear, when="written"),
                state=DiaryWriting.day,
                getter=getters.writing_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "internship-diary-reading",
                paged_choice("photos", "shown_photos", actions.on_photos, width=2, rows=SHORT_PAGE),
                state=DiaryReading.days,
                getter=getters.reading_getter,
                back="cancel",
            )
        ),
    ]
