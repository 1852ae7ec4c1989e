"""What a mentee asks for: topics, preferred form, their own words."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.entry.becoming_mentee.getters import forms_getter, topics_getter
from handlers.people.profile.states import Profile
from handlers.people.profile.wishes import actions, getters
from handlers.shared.choices import choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.people.profiles import WORDS_LIMIT


def windows() -> list[Window]:
    return [
        page(
            "profile-wishes",
            SwitchTo(
                Label("profile-btn-topics"), id="topics", state=Profile.wished_topics, on_click=actions.on_topics_opened
            ),
            SwitchTo(Label("profile-btn-form"), id="form", state=Profile.wished_form),
            SwitchTo(Label("profile-btn-words"), id="words", state=Profile.wished_words),
            state=Profile.wishes,
            getter=getters.wishes_getter,
            back=Profile.card,
        ),
        page(
            "profile-wished-topics",
            many_choice("wish", "topics"),
            Button(Label("profile-btn-save"), id="save", on_click=actions.on_topics),
            state=Profile.wished_topics,
            getter=topics_getter,
            back=Profile.wishes,
        ),
        page(
            "profile-wished-form",
            choice("to_form", "forms", actions.on_form, kind=str),
            state=Profile.wished_form,
            getter=forms_getter,
            back=Profile.wishes,
        ),
        page(
            "profile-wished-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            Button(Label("profile-btn-clear"), id="clear", on_click=actions.on_clear_words, when="said"),
            state=Profile.wished_words,
            getter=getters.wishes_getter,
            back=Profile.wishes,
        ),
    ]
