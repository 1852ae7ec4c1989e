"""What the windows of an internship say while days are proposed, and before one is cancelled."""

import pytest

from tests.support.internships import tick_days
from tests.support.people import pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_after_proposing_days_nothing_asks_for_them_any_more(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await ivanov.press("meetings", "internship")
    assert "Предложите свои или подождите" in await ivanov.text()
    await ivanov.press("wish", "later")
    await tick_days(ivanov, 1)
    await ivanov.press("send")
    for person in (ivanov, petrova):
        await person.start()
        await person.press("meetings", "internship")
        assert "Ответа" in (said := await person.text()) or "ждёт ответа" in said
        assert "Дней пока нет" not in said


async def test_before_a_day_is_cancelled_the_window_says_what_the_answer_does_and_who_reads_it(
    town: Town,
) -> None:
    ivanov, petrova = await pair(town)
    await ivanov.press("meetings", "internship", "wish", "later")
    await tick_days(ivanov, 1)
    await ivanov.press("send")
    await petrova.press_notice("in_wish")
    for person, reader in ((petrova, "стажёр"), (ivanov, "ментор")):
        await person.start()
        await person.press("meetings", "internship")
        await person.press_first("day")
        await person.press("cancel")
        assert f"Ответ сразу отменит день, время освободится у обоих. Причину прочтёт {reader}." in await person.text()
