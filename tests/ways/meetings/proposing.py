from sqlalchemy import update

from handlers.meetings.proposing.states import Proposing
from models.agreement import Agreement, AgreementState
from services.matching.agreements import begin_agreement
from tests.support.meetings import book, press_day_ahead
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentor proposes times, which do not suit; proposes others and withdraws them; the third ones are taken. With
    two meetings ahead only a series can be booked.
    """
    ivanov, petrova = await scene.pair()
    await petrova.press("meetings", "propose", "whom:1")
    await petrova.press("day_weekday:0")
    await _choose(petrova, "11:00")
    await petrova.press("series", "back", "begin_again")
    await _two_times(petrova)
    await petrova.press("form", "send")
    await ivanov.press_notice("mt_pnone")
    await petrova.press_notice("mt_pagain")
    await _two_times(petrova)
    await petrova.press("send", "withdraw", "others")
    await _two_times(petrova)
    await petrova.press("send")
    await ivanov.press_notice("mt_ptake")
    async with scene.town.act() as act:
        await begin_agreement(act, 1)
        await act.session.execute(update(Agreement).values(state=AgreementState.signed))
    await book(ivanov, "17:00")
    await petrova.start()
    await petrova.press("meetings", "propose", "whom:1", "several")


async def _two_times(petrova: Dweller) -> None:
    await _choose(petrova, "11:00")
    await petrova.press("add")
    await _choose(petrova, "15:00")


async def _choose(petrova: Dweller, label: str) -> None:
    await press_day_ahead(petrova)
    await petrova.press_label(label)


WAY = Way(
    walk,
    everybodys=(Proposing,),
    one_sided=frozenset({"mt_ptake", "mt_pnone", "mt_pagain"}),
    no_row={
        "Proposing:day:earlier": "turns one's own calendar",
        "Proposing:day:later": "turns one's own calendar",
    },
)
