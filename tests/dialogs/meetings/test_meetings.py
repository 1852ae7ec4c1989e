"""Step 5: a meeting is moved, cancelled, reminded of, and asked about afterwards."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.meeting import ClaimedTime, Feedback, Meeting, MeetingNotice, MeetingState
from tests.support.meetings import book, meetings, press_day_ahead, sent, until
from tests.support.people import join, mentee, mentor, pair
from tests.support.taps import Task
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
COME, MOVE, WAY, OPEN, AGAIN = "mt_come", "mt_move", "mt_way", "mt_open", "mt_again"
YES, NO = "mt_held:1:1", "mt_held:1:0"


async def the_meeting(town: Town) -> Meeting:
    return (await meetings(town))[0]


async def feedback_of(dweller: Dweller) -> Feedback | None:
    async with dweller.town.act(dweller) as act:
        return await act.session.get(Feedback, (1, act.me.id))


async def ended(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    """A pair whose meeting has just ended; both have been asked about it."""
    ivanov, petrova = await pair(town, language)
    meeting = await book(ivanov)
    await ivanov.start()
    await until(town, meeting, hours=-1)
    return ivanov, petrova


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_both_are_reminded_a_day_and_an_hour_before_exactly_once(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    meeting = await book(ivanov)
    await until(town, meeting, hours=24, minutes=1)
    assert await sent(town, MeetingNotice.day_before) == 0
    await until(town, meeting, hours=24)
    for one in (ivanov, petrova):
        assert ("Напоминаем о встрече" if language == "ru" else "Reminder") in (await one.notice(COME))["text"]
        assert "https://video.example/petrova" in (await one.notice(COME))["text"]
    await until(town, meeting, hours=1)
    for one in (ivanov, petrova):
        assert ("Встреча через час" if language == "ru" else "in an hour") in (await one.notice(COME))["text"]
    await town.advance(minutes=1)
    assert await sent(town, MeetingNotice.day_before) == await sent(town, MeetingNotice.hour_before) == 2


@SQLITE
async def test_coming_is_acknowledged_and_the_other_side_sees_it(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await until(town, await book(ivanov), hours=24)
    await ivanov.press_notice(COME)
    assert "✓ Отмечено: вы будете на встрече" in (await ivanov.notice(MOVE))["text"]
    await ivanov.press_notice(MOVE)
    assert "Перенос встречи" in await ivanov.text()
    await petrova.start()
    await petrova.press("meetings")
    assert "дистанционно, Иванов П. А." in await petrova.text()
    await petrova.press("meeting:1")
    assert "✓ Стажёр: буду" in await petrova.text()


@SQLITE
async def test_after_a_move_reminders_name_only_the_new_time(town: Town) -> None:
    ivanov, petrova = await pair(town)
    first = await book(ivanov)
    await petrova.start()
    await petrova.press("meetings", "meeting:1", "move")
    await press_day_ahead(petrova, 10)
    await petrova.press_label("12:00")
    await petrova.press("reason:travel")
    await until(town, first, hours=24)
    await until(town, first, hours=1)
    assert await sent(town, MeetingNotice.day_before) == 0
    second = await the_meeting(town)
    await until(town, second, hours=24)
    assert await sent(town, MeetingNotice.day_before) == 2
    assert "12:00" in (await ivanov.notice(COME))["text"]


@SQLITE
async def test_a_reminder_of_a_former_time_settles_instead_of_acting(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await until(town, await book(ivanov), hours=24)
    reminder = await ivanov.notice(COME)
    await petrova.press_notice(MOVE)
    await press_day_ahead(petrova, 6)
    await petrova.press_label("12:00")
    await petrova.press("reason:other")
    data = reminder["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ivanov.press_on(reminder, data)
    assert "→ Назначено теперь: " in (await ivanov.notice(MOVE))["text"]
    assert not (await the_meeting(town)).mentee_confirmed


@pytest.mark.parametrize("language", ["ru", "en"])
@SQLITE
async def test_cancelling_frees_the_time_and_tells_the_other_side(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    await petrova.press_notice(OPEN)
    await petrova.press("cancel", "reason:travel")
    assert ("Отменена" if language == "ru" else "Cancelled") in await petrova.text()
    assert ("Встреча отменена" if language == "ru" else "Meeting cancelled") in (await ivanov.notice(AGAIN))["text"]
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(ClaimedTime)) == 0
    await ivanov.press_notice(AGAIN)
    assert ("Запись на встречу" if language == "ru" else "Booking") in await ivanov.text()
    await town.advance(days=10)
    assert await sent(town, MeetingNotice.hour_before) == await sent(town, MeetingNotice.feedback) == 0


@SQLITE
async def test_the_mentee_cannot_change_it_in_the_last_hours_and_is_told_why(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await until(town, meeting, hours=24)
    await until(town, meeting, hours=11)
    await ivanov.press_notice(MOVE)
    assert "Меньше чем за 12 часов" in ivanov.answers[-1]["text"]
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1")
    assert "переносит или отменяет ментор" in await ivanov.text()
    assert {"move", "cancel"}.isdisjoint(await ivanov.buttons())
    await petrova.start()
    await petrova.press("meetings", "meeting:1")
    assert {"move", "cancel"} <= set(await petrova.buttons())


@SQLITE
async def test_in_person_the_guest_is_reminded_of_the_passport_and_the_host_of_the_pass(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov, in_person=True)
    await until(town, meeting, hours=24)
    assert "Возьмите паспорт" in (await ivanov.notice(WAY))["text"]
    assert "Закажите пропуск: Иванов Пётр Алексеевич" in (await petrova.notice(COME))["text"]
    await ivanov.press_notice(WAY)
    assert ivanov.answers[-1]["text"] == "Москва, ул. Школьная, 1"


@SQLITE
async def test_reminders_speak_in_each_readers_own_zone(town: Town) -> None:
    ivanov, petrova = await mentee(town, city_id=6), await mentor(town)
    await join(town, ivanov, petrova)
    meeting = await book(ivanov, "19:00")
    await until(town, meeting, hours=24)
    assert ", 19:00" in (await ivanov.notice(COME))["text"]
    assert ", 12:00" in (await petrova.notice(COME))["text"]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_feedback_takes_two_taps_and_the_mentor_rates_nobody(
    town: Town, language: str, task: Callable[[Dweller, str], Task]
) -> None:
    ivanov, petrova = await ended(town, language)
    rating = task(ivanov, "feedback after a meeting, from its notice")
    await ivanov.press_notice(YES)
    await ivanov.press_notice("mt_rate:1:5")
    rating.done(taps=2, typed=0)
    await petrova.press_notice(YES)
    with pytest.raises(AssertionError):
        await petrova.notice("mt_rate")
    said = await feedback_of(ivanov)
    assert said is not None
    assert (said.took_place, said.rating) == (True, 5)
    assert (await the_meeting(town)).state is MeetingState.held


@SQLITE
async def test_words_are_optional_and_settle_the_notice(town: Town) -> None:
    ivanov, _ = await ended(town)
    await ivanov.press_notice(YES)
    await ivanov.press_notice("mt_skip")
    await ivanov.press_notice("mt_words")
    await ivanov.say("я" * 1001)
    assert "поместится 1 000" in await ivanov.text()
    await ivanov.say("Помогли <b>примеры</b>")
    said = await feedback_of(ivanov)
    assert said is not None
    assert (said.rating, said.words) == (None, "Помогли <b>примеры</b>")
    assert "book" in await ivanov.buttons()


@SQLITE
async def test_words_after_a_meeting_that_did_not_take_place_are_stored_and_acknowledged(town: Town) -> None:
    ivanov, _ = await ended(town)
    await ivanov.press_notice(YES)
    await ivanov.press_notice("mt_rate:1:5")
    await ivanov.press_notice("mt_words")
    await ivanov.press_notice("mt_held:1:0")
    await ivanov.say("Ментор болел")
    feedback = await feedback_of(ivanov)
    assert feedback is not None
    assert (feedback.took_place, feedback.rating, feedback.words) == (False, None, "Ментор болел")
    thanks = "✓ Отмечено: встреча не состоялась. Спасибо, что написали!"
    assert any(thanks in str(said.get("text")) for said in await ivanov.from_bot())


@SQLITE
async def test_a_meeting_that_the_other_side_has_cancelled_is_shown_as_cancelled(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await petrova.start()
    for one in (ivanov, petrova):
        await one.start()
        await one.press("meetings", "meeting:1", "cancel")
    await petrova.press("reason:travel")
    await ivanov.press("reason:work")
    assert "уже перенесли или отменили" in await ivanov.text()
    assert not any(button.startswith("reason") for button in await ivanov.buttons())
    assert (await the_meeting(town)).cancelled_by_id != (await the_meeting(town)).mentorship.mentee_id


@SQLITE
async def test_words_can_be_left_out_by_going_back(town: Town) -> None:
    ivanov, _ = await ended(town)
    await ivanov.press_notice(YES)
    await ivanov.press_notice("mt_rate:1:4")
    await ivanov.press_notice("mt_words")
    await ivanov.press("back")
    assert "book" in await ivanov.buttons()


@SQLITE
async def test_an_answer_that_it_did_not_take_place_can_be_changed(town: Town) -> None:
    _, petrova = await ended(town)
    await petrova.press_notice(NO)
    assert (await the_meeting(town)).state is MeetingState.not_held
    notice = await petrova.notice(YES)
    assert "✓ Отмечено: встреча не состоялась" in notice["text"]
    await petrova.press_notice(YES)
    assert (await the_meeting(town)).state is MeetingState.held


@SQLITE
async def test_a_mentor_reads_that_a_rated_meeting_counts_as_held(town: Town) -> None:
    ivanov, petrova = await ended(town)
    await ivanov.press_notice(YES)
    await ivanov.press_notice("mt_rate:1:5")
    await petrova.press_notice(NO)
    assert "она считается состоявшейся" in (await petrova.notice(YES))["text"]
    assert (await the_meeting(town)).state is MeetingState.held


@SQLITE
async def test_a_second_press_changes_nothing(town: Town) -> None:
    ivanov, petrova = await ended(town)
    notice = await ivanov.notice(YES)

    async def all_that_is_left() -> list[Any]:
        async with town.act() as act:
            ratings = [said.rating for said in await act.session.scalars(select(Feedback))]
            audited = (await act.session.scalars(select(AuditEntry.id))).all()
        return [(await the_meeting(town)).state, ratings, audited, await ivanov.messages(), await petrova.messages()]

    for data in (YES, "mt_rate:1:3"):
        await ivanov.press_on(notice, data)
        after_the_first = await all_that_is_left()
        await ivanov.press_on(notice, data)
        assert await all_that_is_left() == after_the_first
    assert after_the_first[:2] == [MeetingState.held, [3]]


@SQLITE
@pytest.mark.parametrize(
    "data", [YES, NO, "mt_rate:1:1", "mt_skip:1", "mt_words:1", "mt_move:1", "mt_way:1", "mt_open:1"]
)
async def test_a_forged_press_by_a_stranger_is_refused_and_audited(town: Town, data: str) -> None:
    await ended(town)
    stranger = await mentee(town, "Чужой Олег Петрович")
    await stranger.press_on(await stranger.window(), data)
    assert stranger.answers[-1]["text"].startswith("Это действие вам недоступно.")
    assert (await the_meeting(town)).state is MeetingState.planned
    async with town.act(stranger) as act:
        entry = await act.session.scalar(select(AuditEntry).where(AuditEntry.refused))
        assert entry is not None
        assert entry.actor_id == act.me.id


@SQLITE
async def test_a_mentor_who_forges_a_rating_is_refused(town: Town) -> None:
    ivanov, petrova = await ended(town)
    await ivanov.press_notice(YES)
    await petrova.press_on(await petrova.window(), "mt_rate:1:1")
    said = await feedback_of(ivanov)
    assert said is not None
    assert said.rating is None
    assert await feedback_of(petrova) is None


@SQLITE
async def test_nothing_is_said_of_a_meeting_before_its_end(town: Town) -> None:
    ivanov, _ = await pair(town)
    await book(ivanov)
    await ivanov.press_on(await ivanov.window(), YES)
    assert (await the_meeting(town)).state is MeetingState.planned


@SQLITE
async def test_without_meetings_the_list_says_so_and_words_are_answered(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("meetings")
    assert "Встреч один на один пока не назначено" in await ivanov.text()
    await ivanov.say("когда встреча?")
    assert "нужно нажать одну из кнопок" in await ivanov.text()
