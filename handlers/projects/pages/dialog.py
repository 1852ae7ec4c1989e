from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.projects.pages import actions, getters
from handlers.projects.pages.states import ProjectPages
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.additions import ADDITION_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "pages-passport",
                SwitchTo(Label("pages-btn-add"), id="to_add", state=ProjectPages.to_add, when="adds"),
                Button(Label("pages-btn-draft"), id="draft", on_click=actions.on_draft, when="drafts"),
                Button(Label("pages-btn-paper"), id="paper", on_click=actions.on_paper),
                Button(Label("pages-btn-meet"), id="meet", on_click=actions.on_meet, when="meets"),
                Button(Label("pages-btn-propose"), id="propose", on_click=actions.on_propose, when="proposes"),
                SwitchTo(Label("pages-btn-history"), id="changes", state=ProjectPages.history),
                SwitchTo(Label("pages-btn-leave"), id="to_leave", state=ProjectPages.leave, when="member"),
                state=ProjectPages.passport,
                getter=getters.passport_getter,
                back="cancel",
            ),
            page(
                "pages-history", state=ProjectPages.history, getter=getters.history_getter, back=ProjectPages.passport
            ),
            page(
                "pages-to-add",
                choice("section", "sections", actions.on_section, width=6),
                state=ProjectPages.to_add,
                getter=getters.to_add_getter,
                back=ProjectPages.passport,
            ),
            page(
                "pages-write",
                words_input(actions.on_words, limit=ADDITION_LIMIT),
                state=ProjectPages.addition,
                getter=getters.addition_getter,
                back=ProjectPages.to_add,
            ),
            page(
                "pages-leave",
                Button(Label("pages-btn-sure-leave"), id="sure", on_click=actions.on_leave),
                state=ProjectPages.leave,
                getter=getters.leave_getter,
                back=ProjectPages.passport,
            ),
        )
    ]
