from datetime import date, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.defence.telling import number, values_text
from handlers.projects.judging.states import DECIDING, SCORING, VALUES
from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Html, Speech, capital, short
from models.defence import DefenceOutcome
from services.days import today_of
from services.defence.deciding import MORE_WORK_AT_MOST, WORDS_AT_MOST
from services.defence.defences import (
    criteria_of,
    defence_to_read,
    indicators_of,
    require_leader,
    require_seat,
    total_of,
)
from services.refusals import NotAllowed
from services.unit_of_work import Uow

TITLE_SHOWN = 80


async def indicators_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, VALUES.id_of(dialog_manager))
        if defence.project.author_id != act.me.id:
            raise NotAllowed
        indicators = await indicators_of(act, defence.project_id)
    return {
        "title": short(defence.project.title, TITLE_SHOWN),
        "lines": values_text(speech, defence, indicators),
        "indicators": [(one.id, short(f"{place}. {one.name}")) for place, one in enumerate(indicators, 1)],
    }


async def value_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, VALUES.id_of(dialog_manager))
        indicators = {one.id: one for one in await indicators_of(act, defence.project_id)}
    one = indicators[dialog_manager.dialog_data["indicator_id"]]
    return {
        "name": one.name,
        "unit": one.unit,
        "baseline": number(one.baseline),
        "target": number(one.target),
        "direction": one.direction.value,
    }


async def criteria_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, SCORING.id_of(dialog_manager))
        seat = require_seat(act, defence)
        criteria = await criteria_of(act, defence.id)
    given = {one.criterion_id: one.points for one in seat.scores}
    lines = [
        speech.say(
            "defence-criterion",
            number=place,
            title=one.title,
            points=str(given.get(one.criterion_id, "—")),
            most=one.most,
        )
        for place, one in enumerate(criteria, 1)
    ]
    return {
        "title": short(defence.project.title, TITLE_SHOWN),
        "author": defence.project.author.list_name,
        "lines": Html("\n".join(lines)),
        "criteria": [(one.criterion_id, short(f"{place}. {one.title}")) for place, one in enumerate(criteria, 1)],
    }


async def points_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, SCORING.id_of(dialog_manager))
        require_seat(act, defence)
        criteria = await criteria_of(act, defence.id)
    place = [one.criterion_id for one in criteria].index(dialog_manager.dialog_data["criterion_id"])
    one = criteria[place]
    return {
        "number": place + 1,
        "count": len(criteria),
        "title": one.title,
        "most": one.most,
        "points": [(points, str(points)) for points in range(one.most + 1)],
    }


async def outcome_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, DECIDING.id_of(dialog_manager))
        require_leader(act, defence)
    points, most = total_of(defence)
    return {
        "title": short(defence.project.title, TITLE_SHOWN),
        "author": defence.project.author.list_name,
        "points": points,
        "most": most,
        "outcomes": [(one.value, capital(speech.term(one))) for one in DefenceOutcome],
    }


async def until_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        require_leader(act, await defence_to_read(act, DECIDING.id_of(dialog_manager)))
        today = today_of(act)
    last = today + MORE_WORK_AT_MOST
    return weeks_page(dialog_manager, speech, today + timedelta(days=1), last, opens_at=today + timedelta(days=30))


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        require_leader(act, await defence_to_read(act, DECIDING.id_of(dialog_manager)))
    outcome, until = DefenceOutcome(dialog_manager.dialog_data["outcome"]), dialog_manager.dialog_data.get("until")
    more = outcome is DefenceOutcome.more_work and until is not None
    return {
        "outcome": speech.term(outcome),
        "until": speech.full_day(date.fromisoformat(until)) if until else "",
        "more": "yes" if more else "no",
        "limit": WORDS_AT_MOST,
    }
