"""Coordinators read what a mentee writes after a meeting, as the mentee is told. The mentor of the meeting does not,
even when this mentor is also a coordinator.
"""

import pytest
from sqlalchemy import select

from models.meeting import Feedback
from models.person import Role, RoleGrant
from tests.support.meetings import past_meetings
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town

LONG = "Подготовили вместе педсовет, нашли слабые места программы. " * 3
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def spoken_of(town: Town, *words: str, rating: int | None = 4) -> Dweller:
    """The mentor of a pair whose mentee has written feedback after each meeting."""
    _, petrova = await pair(town)
    await past_meetings(town, *words, rating=rating)
    return petrova


@pytest.mark.parametrize(
    ("language", "rated"), [("ru", "Иванов П. А., оценка 4 из 5"), ("en", "Иванов П. А., rated 4 of 5")]
)
async def test_a_coordinator_reads_the_whole_words_of_each_meeting(town: Town, language: str, rated: str) -> None:
    await spoken_of(town, LONG, "<b>Помогло</b>")
    orlova = await coordinator(town, language=language)
    await orlova.press("indicators", "association", "number:feedback")
    listed = (await orlova.text()).replace("\N{NO-BREAK SPACE}", " ")
    assert rated in listed
    assert listed.index("<b>Помогло</b>") < listed.index(LONG[:40])  # shown as typed, the latest first
    assert LONG.strip() not in listed
    await orlova.press("meeting:1")
    assert LONG.strip() in (await orlova.text()).replace("\N{NO-BREAK SPACE}", " ")
    await orlova.press("back")
    assert "meeting:2" in await orlova.buttons()


async def test_a_long_list_has_a_button_for_each_entry_on_its_pages(town: Town) -> None:
    await spoken_of(town, *(f"Встреча {number}" for number in range(1, 8)), rating=None)
    orlova = await coordinator(town)
    await orlova.press("indicators", "association", "number:feedback")
    first = [button for button in await orlova.buttons() if button.startswith("meeting:")]
    await orlova.press("lines_later:1")
    second = [button for button in await orlova.buttons() if button.startswith("meeting:")]
    assert [*first, *second] == [f"meeting:{number}" for number in range(7, 0, -1)]
    assert "без оценки" in (await orlova.text()).replace("\N{NO-BREAK SPACE}", " ")


async def test_the_mentor_of_the_meeting_does_not_read_it_as_a_coordinator(town: Town) -> None:
    petrova = await spoken_of(town, "Ментор перебивал")
    async with town.act(petrova) as act:
        act.session.add(RoleGrant(person_id=act.me.id, role=Role.coordinator, granted_at=act.now))
    await petrova.start()
    await petrova.press("tab:coordinator", "indicators", "association", "number:feedback")
    assert "Отзывов о встречах пока нет" in await petrova.text()
    assert "meeting:1" not in await petrova.buttons()


async def test_feedback_that_was_deleted_meanwhile_opens_no_window(town: Town) -> None:
    await spoken_of(town, "Помогло")
    orlova = await coordinator(town)
    await orlova.press("indicators", "association", "number:feedback")
    window, data = await orlova.find("meeting:1")
    async with town.act() as act:
        feedback = (await act.session.scalars(select(Feedback))).one()
        feedback.words, feedback.rating = "", None
    answer = await orlova.press_on(window, data)
    assert answer["show_alert"]
    assert "indicators" in await orlova.buttons()
