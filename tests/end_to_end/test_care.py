"""Stories of care in the chat. The year of a made-up association, after which no pair is forgotten, is in
`services/care/test_year.py`.
"""

from datetime import timedelta

import pytest

from models.project import Stage
from tests.support.concerns import WORDS, concerns_of, report, trusted
from tests.support.hours import press_day
from tests.support.people import coordinator, mentee, pair
from tests.support.projects import project_of
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def told(dweller: Dweller) -> list[str]:
    return [str(one.get("text", "")) for one in await dweller.from_bot()]


async def test_an_overdue_stage_is_nudged_then_a_line_and_rests_until_the_chosen_day(town: Town) -> None:
    orlova, (ivanov, _) = await coordinator(town), await pair(town)
    [stage_id, _] = await project_of(ivanov)
    async with town.act() as act:
        stage = await act.session.get_one(Stage, stage_id)
        stage.due_on = act.now.date() - timedelta(days=1)
    await town.advance(hours=22)  # the next day, 10:00
    assert any("«Анализ»" in one and "срок" in one.lower() for one in await told(ivanov))
    await town.advance(days=20, hours=-1)  # in the morning
    await orlova.press_notice(f"line_open:overdue:{stage_id}")
    async with town.act() as act:
        until = act.now.date() + timedelta(days=3)
    await orlova.press("snooze")
    await press_day(orlova, "until", until)
    assert any("✓ Отложено" in one for one in await told(orlova))
    mornings = len([one for one in await told(orlova) if "Что остановилось:" in one])
    await town.advance(days=1)
    assert len([one for one in await told(orlova) if "Что остановилось:" in one]) == mornings
    await town.advance(days=2)
    assert "«Анализ»" in [one for one in await told(orlova) if "Что остановилось:" in one][-1]


async def test_a_problem_is_reported_answered_closed_and_deleted_a_year_later(town: Town) -> None:
    kim, ivanov = await trusted(town), await mentee(town)
    await report(ivanov)
    await kim.press_notice("concern_case")
    assert WORDS in await kim.text()
    await kim.press("answer_case")
    await kim.say("Поговорю с ними.")
    await ivanov.press_notice("concern_open")
    await ivanov.press("close_concern")
    await town.advance(days=364)
    await town.ryadom.pruning.prune(town.clock.now())
    assert len(await concerns_of(ivanov)) == 1
    await town.advance(days=1)
    await town.ryadom.pruning.prune(town.clock.now())
    assert await concerns_of(ivanov) == []
