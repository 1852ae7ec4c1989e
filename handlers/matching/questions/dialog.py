from aiogram_dialog import Dialog

from handlers.matching.questions import actions, getters
from handlers.matching.questions.states import Questioning, Replying
from handlers.shared.inputs import words_input
from handlers.shared.page import page
from services.matching.questions import QUESTION_LIMIT, REPLY_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "questions-ask",
                words_input(actions.on_question, limit=QUESTION_LIMIT),
                state=Questioning.words,
                getter=getters.question_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "questions-reply",
                words_input(actions.on_reply, limit=REPLY_LIMIT),
                state=Replying.words,
                getter=getters.reply_getter,
                back="cancel",
            )
        ),
    ]
