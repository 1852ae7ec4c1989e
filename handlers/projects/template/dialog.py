from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.projects.template import actions, getters
from handlers.projects.template.states import PassportTemplate
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.template import HINT_LIMIT, SECTION_TITLE_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "template-sections",
                choice("section", "sections", actions.on_section, width=6),
                SwitchTo(Label("template-btn-add"), id="to_add", state=PassportTemplate.new),
                state=PassportTemplate.sections,
                getter=getters.sections_getter,
                back="cancel",
            ),
            page(
                "template-section",
                Row(
                    SwitchTo(Label("template-btn-title"), id="to_title", state=PassportTemplate.title),
                    SwitchTo(Label("template-btn-hint"), id="to_hint", state=PassportTemplate.hint),
                ),
                Button(Label("template-btn-up"), id="up", on_click=actions.on_up, when="may_move"),
                Button(Label("template-btn-require"), id="required", on_click=actions.on_required, when="may_require"),
                Button(Label("template-btn-free"), id="optional", on_click=actions.on_required, when="may_free"),
                Button(Label("template-btn-retire"), id="retire", on_click=actions.on_retire, when="may_retire"),
                Button(Label("template-btn-restore"), id="restore", on_click=actions.on_retire, when="retired"),
                state=PassportTemplate.section,
                getter=getters.section_getter,
                back=PassportTemplate.sections,
            ),
            page(
                "template-title",
                words_input(actions.on_title, limit=SECTION_TITLE_LIMIT),
                state=PassportTemplate.title,
                getter=getters.section_getter,
                back=PassportTemplate.section,
            ),
            page(
                "template-hint",
                words_input(actions.on_hint, limit=HINT_LIMIT),
                state=PassportTemplate.hint,
                getter=getters.section_getter,
                back=PassportTemplate.section,
            ),
            page(
                "template-new",
                words_input(actions.on_new, limit=SECTION_TITLE_LIMIT),
                state=PassportTemplate.new,
                back=PassportTemplate.sections,
            ),
            getter=in_charge_getter,
        )
    ]
