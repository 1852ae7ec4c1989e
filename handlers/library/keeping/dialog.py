from aiogram.enums import ContentType
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.library.keeping import actions, getters
from handlers.library.keeping.states import (
    AddingCategory,
    AddingDocument,
    AddingVersion,
    AnswerDocument,
    KeptDocument,
)
from handlers.shared.choices import choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.library.keeping import CATEGORY_LIMIT, DESCRIPTION_LIMIT, NOTE_LIMIT, TEXT_LIMIT, TITLE_LIMIT

FILES = [ContentType.DOCUMENT]


def dialogs() -> list[Dialog]:
    return [
        Dialog(*_adding(), getter=in_charge_getter),
        Dialog(*_adding_version(), getter=in_charge_getter),
        Dialog(_category(), getter=in_charge_getter),
        Dialog(*_kept(), getter=in_charge_getter),
        Dialog(_answer(), getter=in_charge_getter),
    ]


def _adding() -> list[Window]:
    return [
        page(
            "keeping-file",
            MessageInput(actions.on_new_file, content_types=FILES),
            words_input(actions.on_new_text, limit=TEXT_LIMIT),
            state=AddingDocument.file,
            getter=getters.new_file_getter,
            back="cancel",
        ),
        page(
            "keeping-preview",
            words_input(actions.on_new_title, limit=TITLE_LIMIT),
            Button(Label("keeping-btn-who-reads"), id="who_reads", on_click=actions.on_who_reads),
            Button(Label("keeping-btn-save"), id="save_new", on_click=actions.on_save_new),
            state=AddingDocument.preview,
            getter=getters.new_preview_getter,
            back=AddingDocument.file,
        ),
    ]


def _adding_version() -> list[Window]:
    return [
        page(
            "keeping-version-file",
            MessageInput(actions.on_version_file, content_types=FILES),
            words_input(actions.on_version_text, limit=TEXT_LIMIT),
            state=AddingVersion.file,
            getter=getters.version_file_getter,
            back="cancel",
        ),
        page(
            "keeping-version-preview",
            words_input(actions.on_note, limit=NOTE_LIMIT),
            Button(Label("keeping-btn-save"), id="save_version", on_click=actions.on_save_version),
            Button(Label("keeping-btn-save-ask"), id="save_and_ask", on_click=actions.on_save_and_ask, when="may_ask"),
            state=AddingVersion.preview,
            getter=getters.version_preview_getter,
            back=AddingVersion.file,
        ),
    ]


def _category() -> Window:
    return page(
        "keeping-category",
        words_input(actions.on_category_name, limit=CATEGORY_LIMIT),
        state=AddingCategory.name,
        getter=getters.category_getter,
        back="cancel",
    )


def _kept() -> list[Window]:
    return [
        page(
            "keeping-menu",
            Button(Label("keeping-btn-version"), id="new_version", on_click=actions.on_new_version, when="offered"),
            SwitchTo(Label("keeping-btn-title"), id="title", state=KeptDocument.title),
            SwitchTo(Label("keeping-btn-description"), id="description", state=KeptDocument.description),
            SwitchTo(Label("keeping-btn-shelf"), id="move", state=KeptDocument.shelf),
            SwitchTo(Label("keeping-btn-audience"), id="audience", state=KeptDocument.audience),
            Button(Label("keeping-btn-asking"), id="asking", on_click=actions.on_asking, when="offered"),
            SwitchTo(Label("keeping-btn-readers"), id="readers", state=KeptDocument.readers, when="has_readers"),
            Button(Label("keeping-btn-retire"), id="retire", on_click=actions.on_retire, when="offered"),
            Button(Label("keeping-btn-restore"), id="restore", on_click=actions.on_restore, when="is_retired"),
            state=KeptDocument.menu,
            getter=getters.menu_getter,
            back="cancel",
        ),
        page(
            "keeping-title",
            words_input(actions.on_title, limit=TITLE_LIMIT),
            state=KeptDocument.title,
            getter=getters.text_getter,
            back=KeptDocument.menu,
        ),
        page(
            "keeping-description",
            words_input(actions.on_description, limit=DESCRIPTION_LIMIT),
            state=KeptDocument.description,
            getter=getters.text_getter,
            back=KeptDocument.menu,
        ),
        page(
            "keeping-shelf",
            paged_choice("into", "shelves", actions.on_into_shelf),
            state=KeptDocument.shelf,
            getter=getters.shelf_getter,
            back=KeptDocument.menu,
        ),
        page(
            "keeping-audience",
            choice("for_whom", "audiences", actions.on_audience, kind=str),
            state=KeptDocument.audience,
            getter=getters.audience_getter,
            back=KeptDocument.menu,
        ),
        page(
            "keeping-asking",
            choice("asked_role", "roles", actions.on_asked_role, kind=str),
            Button(Label("keeping-btn-save-asking"), id="save_asking", on_click=actions.on_save_asking),
            state=KeptDocument.asking,
            getter=getters.asking_getter,
            back=KeptDocument.menu,
        ),
        page(
            "keeping-readers",
            Button(Label("keeping-btn-remind"), id="remind", on_click=actions.on_remind, when="may_remind"),
            state=KeptDocument.readers,
            getter=getters.readers_getter,
            back=KeptDocument.menu,
        ),
    ]


def _answer() -> Window:
    return page(
        "keeping-answer",
        words_input(actions.on_answer_title, limit=TITLE_LIMIT),
        state=AnswerDocument.title,
        getter=getters.answer_getter,
        back="cancel",
    )
