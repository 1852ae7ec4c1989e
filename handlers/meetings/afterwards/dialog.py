from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.meetings.afterwards import actions, getters
from handlers.meetings.afterwards.states import Afterwards, FeedbackWords
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.meetings.rules import FEEDBACK_LIMIT, SUMMARY_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "afterwards-meeting",
                Button(Label("afterwards-btn-held"), id="held", on_click=actions.on_held, when="may_say_held"),
                choice("rate", "ratings", actions.on_rate, width=5),
                Button(Label("feedback-btn-words"), id="words", on_click=actions.on_add_words, when="may_write"),
                SwitchTo(Label("afterwards-btn-agreed"), id="agreed", state=Afterwards.agreed, when="records"),
                Button(Label("tasks-btn-set"), id="set_task", on_click=actions.on_set_task, when="may_set_task"),
                Button(Label("afterwards-btn-next"), id="next", on_click=actions.on_next, when="may_book"),
                Button(
                    Label("feedback-btn-was-not-held"), id="not_held", on_click=actions.on_not_held, when="may_deny"
                ),
                SwitchTo(Label("afterwards-btn-more"), id="more", state=Afterwards.more, when="hosts"),
                state=Afterwards.meeting,
                getter=getters.meeting_getter,
                back="cancel",
            ),
            page(
                "afterwards-more",
                Button(Label("practice-btn-reflect"), id="reflect", on_click=actions.on_reflect, when="hosts"),
                Button(Label("afterwards-btn-call"), id="call", on_click=actions.on_call, when="may_call"),
                Button(Label("afterwards-btn-uncall"), id="uncall", on_click=actions.on_uncall, when="has_called"),
                state=Afterwards.more,
                getter=getters.meeting_getter,
                back=Afterwards.meeting,
            ),
            page(
                "afterwards-agreed",
                words_input(actions.on_agreed, limit=SUMMARY_LIMIT),
                state=Afterwards.agreed,
                getter=getters.agreed_getter,
                back=Afterwards.meeting,
            ),
        ),
        Dialog(
            page(
                "feedback-words",
                words_input(actions.on_words, limit=FEEDBACK_LIMIT),
                state=FeedbackWords.words,
                back="cancel",
            ),
        ),
    ]
