from aiogram.enums import ContentType
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.agreement_texts import actions, getters
from handlers.matching.agreement_texts.states import AgreementTexts
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "agreement_texts-menu",
                choice("programme", "programmes", actions.on_programme, kind=str),
                state=AgreementTexts.menu,
                getter=getters.menu_getter,
                back="cancel",
            ),
            page(
                "agreement_texts-text",
                Button(Label("agreement_texts-btn-download"), id="download", on_click=actions.on_download),
                MessageInput(actions.on_file, content_types=[ContentType.DOCUMENT]),
                state=AgreementTexts.text,
                getter=getters.text_getter,
                back=AgreementTexts.menu,
            ),
            page(
                "agreement_texts-preview",
                Button(Label("agreement_texts-btn-save"), id="save", on_click=actions.on_save),
                state=AgreementTexts.preview,
                getter=getters.preview_getter,
                back=AgreementTexts.text,
            ),
            getter=in_charge_getter,
        )
    ]
