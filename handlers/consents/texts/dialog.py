from aiogram.enums import ContentType
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.consents.consent.texts import file_button
from handlers.consents.texts import actions, getters
from handlers.consents.texts.states import ConsentTexts
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.consents.texts import DETAIL_LIMIT, TEXT_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "consent_texts-menu",
                choice("kind", "kinds", actions.on_kind, kind=str),
                SwitchTo(Label("consent_texts-btn-operator"), id="operator", state=ConsentTexts.operator),
                state=ConsentTexts.menu,
                getter=getters.menu_getter,
                back="cancel",
            ),
            page(
                "consent_texts-text",
                file_button(),
                MessageInput(actions.on_file, content_types=[ContentType.DOCUMENT]),
                words_input(actions.on_text, limit=TEXT_LIMIT),
                state=ConsentTexts.text,
                getter=getters.text_getter,
                back=ConsentTexts.menu,
            ),
            page(
                "consent_texts-preview",
                Button(Label("consent_texts-btn-save"), id="save", on_click=actions.on_save),
                state=ConsentTexts.preview,
                getter=getters.preview_getter,
                back=ConsentTexts.text,
            ),
            page(
                "consent_texts-operator",
                words_input(actions.on_name, limit=DETAIL_LIMIT),
                state=ConsentTexts.operator,
                back=ConsentTexts.menu,
            ),
            page(
                "consent_texts-address",
                words_input(actions.on_address, limit=DETAIL_LIMIT),
                state=ConsentTexts.address,
                back=ConsentTexts.operator,
            ),
            getter=in_charge_getter,
        )
    ]
