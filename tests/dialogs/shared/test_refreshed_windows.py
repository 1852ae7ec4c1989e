"""After a notice about somebody else's act the window above it shows the present state without a press. Nothing that
the person has typed, ticked or turned to is lost.
"""

from datetime import timedelta
from typing import Any

import pytest

from bot.send import window_refreshes
from handlers.care.writing.states import Writing
from handlers.home.menu.states import Home
from handlers.matching.requests import getters
from handlers.matching.requests.states import Answering, MyRequest
from handlers.meetings.booking.states import Booking
from handlers.people.profile.states import Profile
from handlers.projects.reporting.states import Reporting
from handlers.shared.contributions import collect
from models.mentorship import MentoringRequest, RequestState
from models.profile import MenteeProfile, MentorProfile, Topic
from services.care.inquiries import answer_inquiry, ask_coordinators
from services.matching.answering import accept_request
from services.matching.requests import send_request, withdraw_request
from services.refusals import NotFound
from tests.support.people import coordinator, mentee, mentor
from tests.support.town import Dweller, Town
from tests.support.unrefreshed import leave_windows

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def asks(town: Town, ivanov: Dweller, petrova: Dweller) -> int:
    """A request that is sent by no press; its id."""
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(ivanov) as act:
        request_id = (await send_request(act, mentor_id, "Нужен совет")).id
    await town.settled()
    return request_id


async def is_answered(town: Town, ivanov: Dweller, orlova: Dweller) -> None:
    """A notice comes that has nothing to do with the window that is open."""
    async with town.act(ivanov) as act:
        inquiry = await ask_coordinators(act, "Когда защита?")
    async with town.act(orlova) as act:
        await answer_inquiry(act, inquiry.id, "В мае")
    await town.settled()


async def calls_since(town: Town, before: int) -> list[str]:
    return [call["method"] for call in (await town.client.calls())[before:]]


async def opens_words(town: Town) -> tuple[Dweller, Dweller]:
    """A mentee about to write to a mentor, and a coordinator."""
    ivanov, petrova, orlova = await mentee(town), await mentor(town), await coordinator(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    await ivanov.press("find_mentor", f"mentor:{mentor_id}", "ask")
    return ivanov, orlova


async def test_home_tells_of_a_request_without_a_press_and_in_its_place(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    before, count = await petrova.window(), len(await petrova.messages())
    assert "waiting" not in await petrova.buttons()
    await asks(town, ivanov, petrova)
    after = await petrova.window()
    assert after["message_id"] == before["message_id"]
    assert "Иванов П. А." in after["text"]
    assert len(await petrova.messages()) == count + 1  # the notice and nothing else
    await petrova.press("waiting")


async def test_a_request_that_is_watched_is_seen_accepted(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    request_id = await asks(town, ivanov, petrova)
    await ivanov.start()
    await ivanov.press("request")
    assert "withdraw" in await ivanov.buttons()
    async with town.act(petrova) as act:
        await accept_request(act, request_id)
    await town.settled()
    assert "withdraw" not in await ivanov.buttons()
    await ivanov.press("time")


@SQLITE
async def test_a_button_that_the_window_has_lost_acts_no_more(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    request_id = await asks(town, ivanov, petrova)
    await petrova.press("waiting", f"thing:request:{request_id}")
    window, accept = await petrova.find("accept")
    async with town.act(ivanov) as act:
        await withdraw_request(act, request_id)
    await town.settled()
    assert "accept" not in await petrova.buttons()
    await petrova.press_on(window, accept)
    async with town.act() as act:
        assert (await act.session.get_one(MentoringRequest, request_id)).state is RequestState.withdrawn
    assert "accept" not in await petrova.buttons()


@SQLITE
async def test_a_window_that_waits_for_words_is_left_alone(town: Town) -> None:
    ivanov, orlova = await opens_words(town)
    before = await ivanov.window()
    async with town.act(ivanov) as act:
        (await act.session.get_one(MenteeProfile, act.me.id)).words = "Другое"
    await is_answered(town, ivanov, orlova)
    assert await ivanov.window() == before
    await ivanov.say("Нужен совет")
    assert "«Нужен совет»" in await ivanov.text()


@SQLITE
async def test_a_window_with_ticks_is_left_alone_and_its_ticks_are_saved(town: Town) -> None:
    ivanov, orlova = await mentee(town), await coordinator(town)
    await ivanov.press("profile", "wishes", "topics", "wish:3")
    before = await ivanov.window()
    assert "✓" in str(before)
    async with town.act() as act:
        (await act.session.get_one(Topic, 3)).name_ru = "Другая тема"
    await is_answered(town, ivanov, orlova)
    assert await ivanov.window() == before
    await ivanov.press("save")
    async with town.act(ivanov) as act:
        topics = (await act.session.get_one(MenteeProfile, act.me.id)).topics
        assert {topic.id for topic in topics} == {1, 2, 3}


async def gone(*_: object) -> None:
    raise NotFound


class Gone:
    """Like `gone`; counts how often it was asked for."""

    asked = 0

    async def __call__(self, *_: object) -> None:
        self.asked += 1
        raise NotFound


@SQLITE
async def test_words_below_a_window_that_is_refused_are_kept(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    ivanov, orlova = await opens_words(town)
    await ivanov.say("Нужен совет")
    with monkeypatch.context() as refusing:
        refusing.setattr(getters, "mentor_card", card := Gone())
        await is_answered(town, ivanov, orlova)
    assert card.asked == 1
    await ivanov.press("send")
    async with town.act() as act:
        assert (await act.session.get_one(MentoringRequest, 1)).words == "Нужен совет"


@SQLITE
async def test_a_window_that_may_no_longer_be_seen_is_replaced_by_home(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ivanov, petrova, orlova = await mentee(town), await mentor(town), await coordinator(town)
    request_id = await asks(town, ivanov, petrova)
    await petrova.press("waiting", f"thing:request:{request_id}")
    before = await petrova.window()
    monkeypatch.setattr(getters, "request_to_me", gone)
    await is_answered(town, petrova, orlova)
    assert (await petrova.window())["message_id"] == before["message_id"]
    await petrova.press("mentees")


@SQLITE
async def test_a_reader_stays_on_the_page_and_sees_its_new_words(town: Town) -> None:
    ivanov, petrova, orlova = await mentee(town), await mentor(town), await coordinator(town)
    async with town.act(petrova) as act:
        (await act.session.get_one(MentorProfile, act.me.id)).about = "Опыт и школы. " * 200
        mentor_id = act.me.id
    await ivanov.press("find_mentor", f"mentor:{mentor_id}", "card_pages_later:1")
    page = [label for label in await ivanov.labels() if label.startswith("2 / ")]
    assert "Опыт и школы" in await ivanov.text()
    async with town.act(petrova) as act:
        (await act.session.get_one(MentorProfile, act.me.id)).about = "Люди и уроки. " * 200
    await is_answered(town, ivanov, orlova)
    assert "Люди и уроки" in await ivanov.text()
    assert [label for label in await ivanov.labels() if label.startswith("2 / ")] == page != []


@SQLITE
async def test_a_window_is_refreshed_once_in_ten_seconds_and_then_shows_the_last_state(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten seconds are an hour here, so that no slow machine lets them pass."""
    monkeypatch.setattr(window_refreshes, "EVERY", timedelta(hours=1))
    petrova = await mentor(town)
    for name in ("Иванов Пётр", "Сидорова Мария", "Кузнецов Олег"):
        await asks(town, await mentee(town, name), petrova)
    assert "Иванов П." in await petrova.text()
    assert "Кузнецов О." not in await petrova.text()
    await town.advance(hours=1)
    assert "3" in await petrova.text()


@SQLITE
async def test_a_deleted_window_is_not_sent_again(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    window = await petrova.window()
    await town.ryadom.deliverer._bot.delete_message(petrova.id, window["message_id"])
    count, before = len(await petrova.from_bot()), len(await town.client.calls())
    await asks(town, ivanov, petrova)
    assert await calls_since(town, before) == ["sendMessage", "editMessageText"]
    assert len(await petrova.from_bot()) == count + 1  # the notice
    await petrova.start()
    assert "waiting" in await petrova.buttons()


@SQLITE
async def test_no_refresh_is_sent_to_a_person_who_has_closed_the_chat(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    await town.client.block(petrova.id)
    await asks(town, ivanov, petrova)
    before = len(await town.client.calls())
    town.ryadom.refreshes.want(petrova.id)
    await town.settled()
    assert await calls_since(town, before) == []


@SQLITE
async def test_it_bites_without_refreshes(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_windows(monkeypatch)
    ivanov, petrova = await mentee(town), await mentor(town)
    await asks(town, ivanov, petrova)
    assert "Иванов П. А." not in await petrova.text()


def windows() -> dict[Any, Any]:
    return {state: window for dialog in collect().dialogs for state, window in dialog.windows.items()}


@pytest.mark.parametrize("state", [Home.menu, Home.waiting, MyRequest.status, Answering.card, Booking.day])
def test_windows_that_only_tell_are_refreshed(state: Any) -> None:
    assert windows()[state]._rests


@pytest.mark.parametrize("state", [Writing.words, Profile.wished_topics, Profile.photo, Reporting.content])
def test_windows_that_ask_for_words_files_or_ticks_are_not_refreshed(state: Any) -> None:
    assert not windows()[state]._rests


@SQLITE
async def test_a_window_that_would_not_change_is_not_edited(town: Town) -> None:
    ivanov, orlova = await mentee(town), await coordinator(town)
    await ivanov.start()
    before = len(await town.client.calls())
    await is_answered(town, ivanov, orlova)
    calls = (await town.client.calls())[before:]
    assert [call["answer"]["description"] for call in calls if not call["answer"]["ok"]] == []


@SQLITE
async def test_a_press_on_a_notice_refreshes_the_window_of_whoever_pressed(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    request_id = await asks(town, ivanov, petrova)
    await petrova.start()
    await petrova.press("waiting", f"thing:request:{request_id}")
    assert "accept" in await petrova.buttons()
    await petrova.press_notice("rq_yes")
    assert "accept" not in await petrova.buttons()
