from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.bank.states import BANK_PROJECT
from handlers.projects.defence.telling import number
from handlers.shared.choices import on_open_page
from handlers.shared.people import name_of, post_inside
from handlers.shared.speech import Html, Speech, short
from models.passport import Indicator
from models.project import Stage
from services.defence.bank import bank_of_projects, project_of_bank
from services.defence.defences import indicators_of
from services.library.searching import projects_by_words
from services.unit_of_work import Uow

TITLE_SHOWN = 80
ROWS = 6


async def projects_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sought = dialog_manager.dialog_data.get("sought", "")
    async with uow.read() as act:
        entries = await bank_of_projects(act)
    found = projects_by_words(entries, sought) if sought else [one.project for one in entries]
    lines = [
        speech.say(
            "bank-line",
            number=place,
            title=short(one.title, TITLE_SHOWN),
            author=one.author.list_name,
            post=post_inside(speech, one.author, for_anybody=True),
        )
        for place, one in enumerate(found, 1)
    ]
    return {
        "lines": await on_open_page(dialog_manager, "bank_project", lines, ROWS),
        "count": len(found),
        "projects": [(one.id, short(f"{place}. {one.title}")) for place, one in enumerate(found, 1)],
        "sought": sought,
        "seeks": "yes" if sought else "no",
    }


async def project_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_of_bank(act, BANK_PROJECT.id_of(dialog_manager))
        indicators = await indicators_of(act, project.id)
    return {
        "title": project.title,
        "author": name_of(speech, project.author),
        "post": post_inside(speech, project.author, for_anybody=True),
        "goal": project.goal,
        "stages": Html("\n".join(_stage(speech, one) for one in project.stages)),
        "results": Html("\n".join(_result(speech, one) for one in indicators)),
        "mine": project.author_id == act.me.id,
    }


def _stage(speech: Speech, one: Stage) -> Html:
    return speech.say("bank-stage", number=one.number, title=one.title)


def _result(speech: Speech, one: Indicator) -> Html:
    return speech.say(
        "bank-result",
        name=one.name,
        unit=one.unit,
        baseline=number(one.baseline),
        target=number(one.target),
        reached=number(one.reached) if one.reached is not None else "—",
    )
