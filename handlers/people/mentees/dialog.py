from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.proposing.opening import on_propose_to_shown
from handlers.people.mentees import actions, getters
from handlers.people.mentees.states import Mentees
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page

STAGES = 4  # on a page: four buttons stand below them


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "mentees-list",
                paged_choice("mentee", "mentees", actions.on_mentee),
                state=Mentees.mentees,
                getter=getters.mentees_getter,
                back="cancel",
            ),
            page(
                "mentees-card",
                paged_choice("stage", "stages", actions.on_stage, rows=STAGES),
                Button(Label("proposing-btn-propose"), id="propose", on_click=on_propose_to_shown),
                Button(Label("agreement-btn-open"), id="agreement", on_click=actions.on_agreement, when="agreement"),
                Button(
                    Label("internship-btn-open"), id="internship", on_click=actions.on_internship, when="internship"
                ),
                Button(Label("project-btn-passport"), id="passport", on_click=actions.on_passport, when="has"),
                state=Mentees.card,
                getter=getters.card_getter,
                back=Mentees.mentees,
            ),
        )
    ]
