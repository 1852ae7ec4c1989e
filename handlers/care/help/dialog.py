from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import SwitchTo

from handlers.care.help.actions import on_page, on_question
from handlers.care.help.pages import HelpPage, pages_for
from handlers.care.help.states import Help
from handlers.home.order import DOORS, in_order
from handlers.shared.choices import paged_choice
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors, open_doors
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.places import Look, Place
from handlers.shared.speech import Html, Speech
from handlers.shared.subject_windows import opened_with
from services.unit_of_work import Uow

QUESTION_LIMIT = 300
TOPICS = 6  # rows
BUTTONS = 8  # on the first page, with those for the pages of help and for the other doors


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = in_order((door for door in brought.doors if Place.help in door.places), DOORS)
    beside_pages = in_order((door for door in brought.doors if Place.pages in door.places), DOORS)

    async def parted_doors(uow: Uow) -> tuple[list[str], list[str]]:
        """Those of the first page, and the others."""
        async with uow.read() as act:
            shown = await open_doors(Look(act, Place.help), doors)
        room = BUTTONS - 1 if len(shown) < BUTTONS else BUTTONS - 2
        return shown[:room], shown[room:]

    async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        """First the page of the window from which the help was opened, if it was."""
        about = opened_with(dialog_manager).get("about")
        first, others = await parted_doors(uow)
        body = _about(speech, HelpPage(about)) if about else speech.say("help-general")
        return {"doors": first, "more": bool(others), "body": body}

    async def more_getter(uow: Uow, **_: Any) -> dict[str, Any]:
        return {"doors": (await parted_doors(uow))[1]}

    async def pages_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
        async with uow.read() as act:
            roles = {one.role for one in act.person.roles} if act.person else set()
            shown = await open_doors(Look(act, Place.pages), beside_pages)
        topics = [(one.value, speech.label(f"help-title-{one.value}")) for one in pages_for(roles)]
        return {"topics": topics, "doors": shown}

    return [
        Dialog(
            page(
                "help-menu",
                words_input(on_question, limit=QUESTION_LIMIT),
                Doors(doors),
                SwitchTo(Label("help-btn-pages"), id="pages", state=Help.pages),
                SwitchTo(Label("help-btn-more"), id="more_doors", state=Help.more, when="more"),
                state=Help.menu,
                getter=menu_getter,
                back="cancel",
            ),
            page("help-more", Doors(doors), state=Help.more, getter=more_getter, back=Help.menu),
            page(
                "help-pages",
                paged_choice("page", "topics", on_page, kind=str, rows=TOPICS),
                Doors(beside_pages),
                state=Help.pages,
                getter=pages_getter,
                back=Help.menu,
            ),
            page("help-about", state=Help.about, getter=_about_getter, back=Help.pages),
        )
    ]


async def _about_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"body": _about(speech, HelpPage(dialog_manager.dialog_data["page"]))}


def _about(speech: Speech, of: HelpPage) -> Html:
    title = speech.label(f"help-title-{of.value}")
    return Html("\n\n".join([speech.say("help-heading", title=title), speech.say(f"help-page-{of.value}")]))
