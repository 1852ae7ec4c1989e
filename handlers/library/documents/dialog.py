from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.consents.consent.texts import file_button
from handlers.library.documents import actions, getters
from handlers.library.documents.states import Library, LibraryCard
from handlers.projects.bank.states import Bank
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

ROWS = getters.ROWS


def dialogs() -> list[Dialog]:
    return [Dialog(*_shelves(), _found()), Dialog(*_card())]


def _shelves() -> list[Window]:
    return [
        page(
            "library-shelves",
            words_input(actions.on_sought, limit=actions.SOUGHT_LIMIT),
            paged_choice("category", "shelves", actions.on_shelf, rows=ROWS),
            Start(Label("bank-btn"), id="bank", state=Bank.projects, when="has_role"),
            Button(Label("library-btn-add-shelf"), id="add_shelf", on_click=actions.on_add_shelf, when="in_charge"),
            state=Library.shelves,
            getter=getters.shelves_getter,
            back="cancel",
        ),
        page(
            "library-shelf",
            words_input(actions.on_sought, limit=actions.SOUGHT_LIMIT),
            choice("consent", "kinds", actions.on_consent, kind=str),
            paged_choice("document", "documents", actions.on_document, rows=ROWS),
            Button(Label("library-btn-add"), id="add_document", on_click=actions.on_add, when="in_charge"),
            Button(
                Label("library-btn-remove-shelf"),
                id="remove_shelf",
                on_click=actions.on_remove_shelf,
                when="may_remove",
            ),
            state=Library.shelf,
            getter=getters.shelf_getter,
            back=Library.shelves,
        ),
        page(
            "library-consent",
            file_button(),
            state=Library.consent,
            getter=getters.consent_getter,
            back=Library.shelf,
        ),
    ]


def _found() -> Window:
    """Answers what was typed here or at «Документы и помощь»."""
    return page(
        "library-found",
        words_input(actions.on_sought, limit=actions.SOUGHT_LIMIT),
        choice("found_document", "documents", actions.on_document),
        choice("found_project", "projects", actions.on_project),
        Button(Label("writing-menu-btn"), id="ask", on_click=actions.on_ask, when="may_ask"),
        state=Library.found,
        getter=getters.found_getter,
        back="cancel",
    )


def _card() -> list[Window]:
    return [
        page(
            "library-card",
            Button(Label("library-btn-file"), id="open_file", on_click=actions.on_file, when="has_file"),
            Button(Label("library-btn-confirm"), id="confirm_reading", on_click=actions.on_confirm, when="may_confirm"),
            SwitchTo(Label("library-btn-versions"), id="versions", state=LibraryCard.versions, when="has_older"),
            Button(Label("library-btn-change"), id="change", on_click=actions.on_change, when="in_charge"),
            state=LibraryCard.card,
            getter=getters.card_getter,
            back="cancel",
        ),
        page(
            "library-versions",
            paged_choice("edition", "versions", actions.on_version, rows=ROWS),
            state=LibraryCard.versions,
            getter=getters.versions_getter,
            back=LibraryCard.card,
        ),
        page(
            "library-old-version",
            Button(Label("library-btn-file"), id="old_file", on_click=actions.on_old_file, when="has_file"),
            state=LibraryCard.version,
            getter=getters.version_getter,
            back=LibraryCard.versions,
        ),
    ]
