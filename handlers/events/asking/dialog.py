from aiogram_dialog import Dialog

from handlers.events.asking import actions, getters
from handlers.events.asking.states import AskingAboutEvent, ReplyingAboutEvent
from handlers.shared.inputs import words_input
from handlers.shared.page import page
from services.events.questions import QUESTION_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "asking-words",
                words_input(actions.on_question, limit=QUESTION_LIMIT),
                state=AskingAboutEvent.words,
                getter=getters.question_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "asking-reply",
                words_input(actions.on_reply, limit=QUESTION_LIMIT),
                state=ReplyingAboutEvent.words,
                getter=getters.reply_getter,
                back="cancel",
            )
        ),
    ]
