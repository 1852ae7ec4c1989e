"""A second press at the same moment, a press too old to be answered, and values that no button ever had counted as our
own errors: the person was told of an incident although nothing was wrong.
"""

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.mentorship import MentoringRequest, RequestState
from models.receiving import FailedUpdate
from sandbox.client import ControlRefused
from services.matching.requests import send_request
from tests.support.people import known, mentee, mentor
from tests.support.town import INTENT_END, Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
FORGED = (
    "rq_yes:99999999999999999999",
    "rq_yes:3000000000",
    "rq_about:99999999999999999999",
    "mt_come:1:99999999999999",
    "event_answer:coming:99999999999",
    "ap_yes:1:99999999999",
    "rep_accept:0",
    "rq_why:1:unknown",
)


async def asked(town: Town) -> Dweller:
    """A mentor who has a request."""
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(ivanov) as act:
        await send_request(act, mentor_id, "")
    await town.settled()
    return petrova


async def failures(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(func.count()).select_from(FailedUpdate)) or 0


async def test_a_second_press_that_would_show_the_same_buttons_is_no_error(town: Town) -> None:
    petrova = await asked(town)
    notice = await petrova.notice("rq_no")
    for data in ("rq_no:1", "rq_no:1", "rq_back:1", "rq_back:1"):
        await petrova.press_on(notice, data)
    assert await failures(town) == 0


async def test_values_that_no_notice_ever_had_are_answered_like_an_old_button(town: Town) -> None:
    petrova = await asked(town)
    for data in FORGED:
        await petrova.press_on(await petrova.window(), data)
        assert "из старого окна" in petrova.answers[-1]["text"]
    assert await failures(town) == 0


@pytest.mark.parametrize(
    "value", ["by_city:abc", "by_city:99", "by_city:99999999999999999999", "by_city_pages:abc", "by_city"]
)
async def test_a_value_that_the_window_does_not_show_is_refused(town: Town, value: str) -> None:
    await mentor(town)
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors", "filters", "by:city")
    window = await visitor.window()
    shown = window["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for data in (shown.partition(INTENT_END)[0] + INTENT_END + value, value):
        await visitor.press_on(window, data)
    assert await visitor.text() == window["text"]
    assert await failures(town) == 0
    async with town.act() as act:
        assert [one.action for one in await act.session.scalars(select(AuditEntry))] == ["press.not_shown"] * 2


async def test_a_press_that_waited_too_long_acts_and_is_not_answered(town: Town) -> None:
    petrova = await asked(town)
    notice = await petrova.notice("rq_yes")
    await town.client.fault(method="answerCallbackQuery", error_code=400, description="Bad Request: query is too old")
    with pytest.raises(ControlRefused):  # the press gets no answer
        await town.client.press(petrova.id, notice["message_id"], "rq_yes:1", wait=0.1)
    await town.settled()
    assert await failures(town) == 0
    async with town.act() as act:
        assert (await act.session.scalars(select(MentoringRequest.state))).one() is RequestState.accepted


@pytest.mark.parametrize("payload", ["m_", "m_abc", "m_-1", "m_1_2", "m_²", "m_99999999999999999999"])
async def test_an_invalid_link_opens_home(town: Town, payload: str) -> None:
    visitor = await known(town, "Белова Инна Ильинична")
    before = len(await visitor.from_bot())
    await visitor.start(payload)
    assert len(await visitor.from_bot()) == before + 1
    assert "events" in await visitor.buttons()
