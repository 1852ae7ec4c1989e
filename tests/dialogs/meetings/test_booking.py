"""Step 4: a mentee books a meeting: calendar, free times in the mentee's own zone, confirm."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, func, select, update

from models.free_hours import DayOff, HourLimits, WeeklyHours
from models.meeting import ClaimedTime, HelpKind, Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.profile import Form, MentorProfile
from models.special_day import SpecialDay
from services.meetings.booking import Choice, book_meeting
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import MENTEE_MOVES
from tests.support.agreements import agreed
from tests.support.languages import CROSS
from tests.support.meetings import book, meetings, open_days, press_day_ahead, press_first_day, until
from tests.support.people import join, mentee, mentor, pair
from tests.support.taps import Task
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
LINK = "https://video.example/petrova"


async def is_free(dweller: Dweller, label: str) -> bool:
    return label in await dweller.labels()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_booking_takes_four_taps_and_no_typing(
    town: Town, language: str, task: Callable[[Dweller, str], Task]
) -> None:
    ivanov, petrova = await pair(town, language)
    booking = task(ivanov, "book a meeting with my mentor, from home")
    await ivanov.press("book")
    await press_first_day(ivanov)
    await ivanov.press_label((await ivanov.labels())[0])
    await ivanov.press("confirm")
    booking.done(taps=4, typed=0)
    assert ("Вы записаны" if language == "ru" else "You are booked") in await ivanov.text()
    assert LINK in await ivanov.text()
    notice = await petrova.notice("mt_open")
    assert ("Новая встреча" if language == "ru" else "New meeting") in notice["text"]
    assert "Иванов Пётр Алексеевич" in notice["text"]
    assert LINK in notice["text"]
    [meeting] = await meetings(town)
    assert (meeting.state, meeting.form, meeting.place) == (MeetingState.planned, Form.remote, LINK)


@SQLITE
async def test_the_last_form_is_remembered_and_the_agenda_is_kept(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    assert "дистанционно" in await ivanov.text()
    await ivanov.press("form", "agenda")
    await ivanov.say("Бюджет <школы> & команда")
    await ivanov.press("confirm")
    assert "Что обсудить: Бюджет <школы> & команда" in await ivanov.text()
    assert "Закажите пропуск: Иванов Пётр Алексеевич" in (await petrova.notice("mt_open"))["text"]
    await ivanov.start()
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    assert "очно" in await ivanov.text()
    assert "Москва, ул. Школьная, 1" in await ivanov.text()


@SQLITE
async def test_a_form_that_the_mentor_does_not_offer_cannot_be_chosen(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await act.session.execute(update(MentorProfile).values(in_person=False))
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    assert "form" not in await ivanov.buttons()


@SQLITE
async def test_times_are_shown_in_the_mentees_zone(town: Town) -> None:
    ivanov, petrova = await mentee(town, city_id=6), await mentor(town)
    await join(town, ivanov, petrova)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    assert await is_free(ivanov, "17:00")  # 10:00 in Moscow
    assert not await is_free(ivanov, "10:00")
    assert "Ваш часовой пояс: Владивосток" in await ivanov.text()
    await ivanov.press_label("19:00")
    assert "19:00" in await ivanov.text()
    assert "(Москва) это 12:00" in await ivanov.text()
    await ivanov.press("confirm")
    [meeting] = await meetings(town)
    assert meeting.starts_at.astimezone(ZoneInfo("Europe/Moscow")).hour == 12
    assert "12:00" in (await petrova.notice("mt_open"))["text"]


@SQLITE
async def test_a_person_in_another_time_zone_than_their_citys_is_told_which_one_is_used(town: Town) -> None:
    ivanov, petrova = await pair(town)
    for person, zone in ((ivanov, "Asia/Omsk"), (petrova, "Europe/Samara")):
        async with town.act(person) as act:
            act.me.timezone = zone
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    assert "Ваш часовой пояс: Омск. Часовой пояс ментора: Самара" in await ivanov.text()
    await ivanov.press_label("15:00")
    assert "Омск. У ментора (Самара) это 13:00" in await ivanov.text()
    await petrova.press("hours")
    assert "Часовой пояс: Самара" in await petrova.text()


@SQLITE
async def test_a_full_day_and_a_booked_time_cannot_be_chosen(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await book(ivanov, "15:00")
    await ivanov.start()
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    assert [await is_free(ivanov, label) for label in ("13:30", "14:30", "15:00", "16:30")] == [
        True,
        False,
        False,
        True,
    ]


@SQLITE
async def test_the_loser_of_a_race_gets_a_sentence_and_fresh_times(town: Town) -> None:
    ivanov, petrova = await pair(town)
    other = await mentee(town, "Сидорова Мария Павловна")
    await join(town, other, petrova)
    for one in (ivanov, other):
        await one.press("book")
        await press_day_ahead(one)
        await one.press_label("15:00")
    await ivanov.press("confirm")
    await other.press("confirm")
    assert "Это время только что заняли" in await other.text()
    assert not await is_free(other, "15:00")
    await other.press_label("12:00")
    await other.press("confirm")
    assert len(await meetings(town)) == 2


@SQLITE
async def test_the_same_press_twice_books_once(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    widget = next(widget for widget in await ivanov.buttons() if widget.startswith("time:"))
    await ivanov.press(widget)
    async with town.act(ivanov) as act:  # booked behind the window's back
        mentorship = await act.session.scalar(select(Mentorship.id))
        start = datetime.fromtimestamp(int(widget.removeprefix("time:")), UTC)
        await book_meeting(act, Choice(mentorship, start, Form.remote))
    await ivanov.press("confirm")
    assert "Вы записаны" in await ivanov.text()
    assert len(await meetings(town)) == 1


@SQLITE
async def test_too_long_an_agenda_or_a_file_is_explained_in_place(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("agenda")
    await ivanov.say("я" * 501)
    assert "знаков 501, а поместится 500" in await ivanov.text()
    await ivanov.send_file("план.txt", b"x")
    assert "Здесь нужен текст" in await ivanov.text()
    await ivanov.press("back", "back", "back", "back")
    assert "book" in await ivanov.buttons()
    assert await meetings(town) == []


@SQLITE
async def test_without_free_hours_the_calendar_says_so(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await act.session.execute(delete(WeeklyHours))
    await ivanov.press("book")
    assert await open_days(ivanov) == []
    assert "Свободного времени на 8 недель вперёд нет" in await ivanov.text()


@SQLITE
async def test_an_old_home_button_after_the_mentorship_ended_leads_to_a_sentence(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    await ivanov.press("book")
    assert "Записаться можно, когда у вас появится ментор" in await ivanov.text()


@SQLITE
async def test_a_time_that_has_passed_meanwhile_is_not_booked(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await town.advance(days=10)
    await ivanov.press("confirm")
    assert "Это время" in await ivanov.text()
    assert await meetings(town) == []
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(ClaimedTime)) == 0


@SQLITE
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_calendar_says_why_days_are_closed(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    async with town.act(petrova) as act:
        monday = act.now.date() + timedelta(days=14 - act.now.weekday())
        act.session.add(DayOff(mentor_id=act.me.id, first_day=monday, last_day=monday + timedelta(days=1)))
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=72, horizon_days=60))
        await act.session.merge(SpecialDay(day=monday + timedelta(days=2), works=False))
    await ivanov.press("book")
    text = await ivanov.text()
    said = ("слишком скоро", "выходной у ментора", "праздники")
    for words in said if language == "ru" else ("too soon", "day off", "holidays"):
        assert words in text
    assert f"day:{monday}" not in await ivanov.buttons()


@SQLITE
async def test_on_the_29th_days_of_the_next_month_are_on_the_same_page(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    days = await open_days(ivanov)
    assert len({day.month for day in days}) > 1 or days[-1].day > 27
    assert days[-1] - days[0] > timedelta(days=20)


@SQLITE
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_each_choice_on_the_confirm_window_changes_by_one_tap(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("length", "form", "help", "confirm")
    [meeting] = await meetings(town)
    assert (meeting.length, meeting.form, meeting.help) == (timedelta(minutes=90), Form.in_person, HelpKind.reflection)


@SQLITE
async def test_a_length_that_does_not_fit_is_named_and_passed_over(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("17:00")
    await ivanov.press("length")
    assert "С началом в 17:00 не помещается: 90 мин" in await ivanov.text()
    assert "Длится 30 минут" in await ivanov.text()


@SQLITE
async def test_a_form_that_is_not_offered_at_that_time_is_refused_with_a_sentence(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await act.session.execute(update(WeeklyHours).values(form=Form.remote))
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("form")
    assert "Ментор не встречается очно" in await ivanov.text()
    await ivanov.press("confirm")
    assert [meeting.form for meeting in await meetings(town)] == [Form.remote]


@SQLITE
async def test_at_two_coming_meetings_the_window_offers_to_move_one(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    for time in ("11:00", "15:00"):
        await book(ivanov, time)
    await ivanov.press("book")
    assert "больше двух сразу не назначают" in await ivanov.text()
    assert await open_days(ivanov) == []
    await ivanov.press("coming:2")
    await press_day_ahead(ivanov, 5)
    await ivanov.press_label("12:30")
    await ivanov.press("reason:work")
    assert "Встреча перенесена" in await ivanov.text()
    assert len(await meetings(town)) == 2


@CROSS
async def test_at_two_coming_meetings_only_one_that_can_be_moved_has_a_button(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    async with town.act() as act:
        await agreed(act, "7/2026")
    soon, _later = [await book(ivanov, time) for time in ("11:00", "15:00")]
    await until(town, soon, hours=11)
    await ivanov.start()
    await ivanov.press("book")
    first, second = [line for line in (await ivanov.text()).splitlines() if line[:2] in ("1.", "2.")]
    assert first.endswith("до начала меньше 12 часов" if language == "ru" else "less than 12 hours before the start")
    assert second.endswith("дистанционно" if language == "ru" else "remote")
    assert [one for one in await ivanov.buttons() if one.startswith("coming")] == ["coming:2"]
    await ivanov.press("meetings", "meeting:1", "warn")


@SQLITE
async def test_at_two_coming_meetings_that_stay_no_move_is_offered(town: Town) -> None:
    ivanov, _ = await pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    for time in ("11:00", "15:00"):
        await book(ivanov, time)
    async with town.act() as act:
        await act.session.execute(update(Meeting).values(moves_by_mentee=MENTEE_MOVES))
    await ivanov.press("book")
    text = await ivanov.text()
    assert text.count("Переносов не осталось") == 2
    assert "перенесите" not in text
    assert {"meetings", "back"} <= set(await ivanov.buttons())
    assert not any(one.startswith("coming") for one in await ivanov.buttons())


@SQLITE
async def test_before_the_second_meeting_the_window_leads_to_the_agreement(town: Town) -> None:
    ivanov, _ = await pair(town)
    await book(ivanov, "11:00")
    await ivanov.press("book")
    assert "нужен подписанный договор" in await ivanov.text()
    await ivanov.press("agreement")
    assert "Договор" in await ivanov.text()


@SQLITE
async def test_less_than_twelve_hours_ahead_the_window_says_how_long_it_can_be_undone(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act(petrova) as act:
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=0, horizon_days=60))
        for day in range(7):
            act.session.add(WeeklyHours(mentor_id=act.me.id, weekday=day, start_minute=0, end_minute=1440))
    await ivanov.press("book")
    await press_first_day(ivanov)
    await ivanov.press((await ivanov.buttons())[0])
    assert "отменить эту встречу самим можно будет 10 минут после записи" in await ivanov.text()
    await ivanov.press("confirm", "home", "meetings", "meeting:1", "cancel", "reason:work")
    assert [meeting.state for meeting in await meetings(town)] == [MeetingState.cancelled]


@SQLITE
async def test_without_a_link_of_the_mentors_a_room_is_made_and_told_to_both(town: Town) -> None:
    ivanov, petrova = await pair(town)
    town.ryadom.intake.dispatcher["meeting_policy"] = MeetingPolicy(link_base="https://meet.example/")
    async with town.act(petrova) as act:
        (await act.session.get_one(MentorProfile, act.me.id)).video_link = ""
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    assert "Ссылка появится сразу после записи" in await ivanov.text()
    await ivanov.press("confirm")
    [meeting] = await meetings(town)
    assert meeting.place.startswith("https://meet.example/")
    assert meeting.place in await ivanov.text()
    assert meeting.place in (await petrova.notice("mt_open"))["text"]
    await until(town, meeting, hours=1)
    assert meeting.place in (await ivanov.notice("mt_come"))["text"]
