from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.care.writing import actions, getters
from handlers.care.writing.states import AnsweringInquiry, Writing
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.care.inquiries import ANSWER_LIMIT, WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [_writing(), _answering()]


def _writing() -> Dialog:
    return Dialog(
        page(
            "writing-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            state=Writing.words,
            getter=getters.words_getter,
            back="cancel",
        ),
        page(
            "writing-confirm",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            Button(Label("writing-btn-send"), id="send", on_click=actions.on_send),
            state=Writing.confirm,
            getter=getters.confirm_getter,
            back="cancel",
        ),
    )


def _answering() -> Dialog:
    return Dialog(
        page(
            "writing-inquiry",
            Button(Label("writing-btn-answer"), id="answer", on_click=actions.on_answer, when="waits"),
            Button(Label("keeping-btn-answer"), id="into_library", on_click=actions.on_into_library, when="may_keep"),
            state=AnsweringInquiry.card,
            getter=getters.card_getter,
            back="cancel",
        ),
        page(
            "writing-answer",
            words_input(actions.on_answer_words, limit=ANSWER_LIMIT),
            Button(Label("writing-btn-put-back"), id="put_back", on_click=actions.on_put_back),
            state=AnsweringInquiry.answer,
            getter=getters.card_getter,
            back="cancel",
        ),
    )
