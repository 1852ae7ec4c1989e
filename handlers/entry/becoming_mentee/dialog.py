from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.becoming_mentee import actions, getters
from handlers.entry.becoming_mentee.states import BecomingMentee
from handlers.entry.introduction.onboarding_route import steps_getter
from handlers.entry.introduction.unfinished import restore, stopping_getter
from handlers.shared.choices import choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

WORDS_LIMIT = 1000


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "becoming_mentee-topics",
                many_choice("topic", "topics"),
                Button(Label("shared-btn-next"), id="next", on_click=actions.on_topics_chosen),
                state=BecomingMentee.topics,
                getter=getters.topics_getter,
                back="cancel",
            ),
            page(
                "becoming_mentee-form",
                choice("form", "forms", actions.on_form, kind=str),
                state=BecomingMentee.form,
                getter=getters.forms_getter,
                back="previous",
            ),
            page(
                "becoming_mentee-words",
                words_input(actions.on_words, limit=WORDS_LIMIT),
                Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip),
                state=BecomingMentee.words,
                back="previous",
            ),
            getter=[steps_getter, stopping_getter],
            on_start=restore,
        )
    ]
