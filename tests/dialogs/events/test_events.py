"""Step 7: people answer an announcement, see what is coming, and are reminded the day before."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from handlers.events.sections.getters import day_label
from handlers.shared.speech import Speech
from models.audit import AuditEntry
from models.event import Answer, Event, EventKind, Registration
from models.person import Person, Role
from services.events.announcing import EventDraft, announce
from services.events.changing import cancel_event
from services.events.checking_in import mark_came
from services.events.guests import make_guest_link
from services.events.leading import add_leader
from services.events.registering import answer_event
from services.events.sections import add_event_section
from tests.support.erased import found
from tests.support.people import add_person, coordinator, known, mentee, mentor
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
MANY = 80
COMING, DECLINED = "event_answer:coming", "event_answer:declined"


async def announced(
    who: Dweller, *audience: Role, days: float = 3, place: str = "Школа № 57", link: str = "", words: str = ""
) -> int:
    """An event that the coordinator has announced and that has arrived in the chats."""
    async with who.town.act(who) as act:
        starts_at = (act.now + timedelta(days=days)).replace(second=0, microsecond=0)
        draft = EventDraft(
            EventKind.club, "Как <b>слушать</b>", starts_at, place, link, words, audience or (Role.mentor,)
        )
        event = await announce(act, draft, f"{starts_at}")
    await who.town.settled()
    return event.id


async def answers(town: Town) -> list[Answer]:
    async with town.act() as act:
        return list(await act.session.scalars(select(Registration.answer)))


async def refusals(town: Town) -> int:
    async with town.act() as act:
        query = select(func.count()).select_from(AuditEntry).where(AuditEntry.refused)
        return int(await act.session.scalar(query) or 0)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_one_tap_on_the_announcement_registers_and_the_day_before_reminds(town: Town, language: str) -> None:
    orlova, petrova = await coordinator(town), await mentor(town, language=language)
    await announced(orlova, place="", link="https://video.example/club")
    petrova.taps = 0
    await petrova.press_notice(COMING)
    assert petrova.taps == 1
    assert await answers(town) == [Answer.coming]
    assert ("вы придёте" if language == "ru" else "you are coming") in (await petrova.notice(DECLINED))["text"]
    await town.advance(days=2, minutes=2)
    reminder = await petrova.last_text()
    assert ("Напоминание: Как <b>слушать</b>" if language == "ru" else "Reminder: Как <b>слушать</b>") in reminder
    assert "https://" not in reminder
    await town.advance(hours=12)
    assert await petrova.last_text() == reminder
    await town.advance(hours=11)
    assert "video.example" not in await petrova.last_text()
    assert "/event/" in await petrova.last_text()


@SQLITE
async def test_a_person_may_change_their_answer_on_the_announcement(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova)
    await petrova.press_notice(DECLINED)
    await petrova.press_notice(COMING)
    await petrova.press_notice(DECLINED)
    assert await answers(town) == [Answer.declined]
    notice = (await petrova.notice(COMING))["text"]
    assert "вы не придёте" in notice
    assert "Ждём вас" not in notice
    before = len(await petrova.from_bot())
    await town.advance(days=2, hours=1)
    assert len(await petrova.from_bot()) == before


@SQLITE
async def test_a_second_press_of_the_same_button_changes_nothing(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova)
    notice = await petrova.notice(COMING)
    for _ in range(2):
        await petrova.press_on(notice, f"{COMING}:{event_id}")
    assert await answers(town) == [Answer.coming]
    assert "Ждём вас" in (await petrova.notice(DECLINED))["text"]


@SQLITE
async def test_the_announcement_says_the_time_of_its_reader(town: Town) -> None:
    orlova, far = await coordinator(town), await mentee(town, city_id=6)
    event_id = await announced(orlova, Role.mentee)
    async with town.act() as act:
        starts_at = (await act.session.get_one(Event, event_id)).starts_at
    assert f"{starts_at + timedelta(hours=10):%H:%M}" in (await far.notice(COMING))["text"]
    await orlova.press("events", f"event:{event_id}")
    assert f"{starts_at + timedelta(hours=3):%H:%M}" in await orlova.text()


@SQLITE
async def test_the_card_registers_and_declines_too(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova, words="Возьмите блокнот")
    await petrova.press("events", f"event:{event_id}")
    assert "Возьмите блокнот" in await petrova.text()
    await petrova.press("coming")
    assert "Ждём вас" in await petrova.text()
    assert "coming" not in await petrova.buttons()
    await petrova.press("declined")
    assert await answers(town) == [Answer.declined]
    assert "answers" not in await petrova.buttons()
    await petrova.press("back")
    assert (await petrova.labels())[0].startswith("1. ✗")
    assert "Как <b>слушать</b>" in await petrova.text()
    await petrova.press("back")
    assert "events" in await petrova.buttons()


@SQLITE
async def test_people_who_join_later_find_coming_events_and_others_find_none(town: Town) -> None:
    orlova = await coordinator(town)
    event_id = await announced(orlova)
    newcomer, ivanov = await mentor(town), await mentee(town)
    await newcomer.press("events", f"event:{event_id}", "coming")
    assert await answers(town) == [Answer.coming]
    await ivanov.press("events")
    assert "Пока ничего не объявлено" in await ivanov.text()
    await ivanov.say("почему?")
    assert "нажать одну из кнопок" in await ivanov.text()


@SQLITE
@pytest.mark.parametrize("button", [COMING, DECLINED])
async def test_forged_presses_are_refused_and_audited(town: Town, button: str) -> None:
    orlova, ivanov, visitor = await coordinator(town), await mentee(town), await town.person("Ольга")
    await visitor.start()
    event_id = await announced(orlova)
    for stranger in (ivanov, visitor, orlova):
        await stranger.press_on(await stranger.window(), f"{button}:{event_id}")
        assert "недоступно" in stranger.answers[-1]["text"]
    assert await answers(town) == []
    assert await refusals(town) == 3


@SQLITE
async def test_a_forged_line_of_the_list_opens_nothing(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    secret, own = await announced(orlova), await announced(orlova, Role.mentee, days=4)
    await ivanov.press("events")
    window = await ivanov.window()
    data = window["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ivanov.press_on(window, data.replace(f"event:{own}", f"event:{secret}"))
    assert await ivanov.text() == window["text"]
    assert "Выберите событие" in await ivanov.text()
    assert await refusals(town) == 1


@SQLITE
async def test_a_late_press_shows_that_the_event_has_begun(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova)
    notice = await petrova.notice(COMING)
    await town.advance(days=4)
    await petrova.press_notice(COMING)
    last = next(message for message in await petrova.messages() if message["message_id"] == notice["message_id"])
    assert "уже началось или прошло" in last["text"]
    assert "reply_markup" not in last
    assert await answers(town) == []


@SQLITE
async def test_an_open_card_of_somebody_who_lost_the_role_says_so(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova)
    await petrova.press("events", f"event:{event_id}")
    async with town.act(petrova) as act:
        act.me.roles.clear()
    await petrova.press("coming")
    assert "недоступно" in await petrova.text()
    assert await answers(town) == []
    await petrova.press("home")
    assert "events" in await petrova.buttons()


@SQLITE
async def test_the_coordinator_reads_who_comes_page_by_page(town: Town) -> None:
    orlova = await coordinator(town)
    event_id = await announced(orlova)
    async with town.act() as act:
        for number in range(MANY + 1):
            person = await add_person(act, f"Гость{number:02}<b> Олег", Role.mentor)
            answer = Answer.coming if number else Answer.declined
            act.session.add(
                Registration(event_id=event_id, person_id=person.id, answer=answer, answered_at=datetime.now(UTC))
            )
    await orlova.press("events", f"event:{event_id}")
    assert f"Придут: {MANY}, не смогут: 1" in await orlova.text()
    await orlova.press("answers")
    assert "✓ Гость01<b> О." in await orlova.text()
    assert "Гость00" not in await orlova.text()
    pages = 0
    while "✗ Гость00<b> О." not in await orlova.text():
        pages += 1
        await orlova.press(f"answers_pages_later:{pages}")
    assert pages > 1
    await orlova.press("home")
    assert "announce" in await orlova.buttons()


@SQLITE
async def test_many_events_have_pages_and_short_labels(town: Town) -> None:
    orlova, somebody = await coordinator(town), await known(town, "Ким Олег", Role.mentor)
    for days in range(1, 11):
        await announced(orlova, days=days + 0.5)
    await somebody.press("events")
    labels = await somebody.labels()
    assert len(labels) <= 8 + 5 + 2
    assert all(len(label) <= 25 for label in labels)


def test_days_of_a_programme_are_chosen_by_the_clock_of_the_event() -> None:
    evening = datetime(2026, 3, 12, 16, tzinfo=UTC)  # the 13th in Vladivostok
    event = Event(starts_at=evening, timezone="Europe/Moscow", days=2)
    assert day_label(Speech("en", "Asia/Vladivostok"), event, 1) == day_label(Speech("en", "Europe/Moscow"), event, 1)
    assert "13" in day_label(Speech("en", "Asia/Vladivostok"), event, 2)


@SQLITE
@pytest.mark.parametrize(("role", "waits"), [(Role.mentee, False), (Role.mentor, True)])
async def test_a_full_event_speaks_of_the_line_only_to_those_who_may_stand_in_it(
    town: Town, role: Role, *, waits: bool
) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    comes = await mentee(town) if role is Role.mentee else await mentor(town, "Белова Инна")
    event_id = await announced(orlova, role)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(orlova) as act:
        await add_leader(act, event_id, mentor_id)
        await act.session.execute(update(Event).values(capacity=1))
    async with town.act(comes) as act:
        await answer_event(act, event_id, Answer.coming)
    await petrova.start(f"event_{event_id}")
    assert "Свободных мест нет" in await petrova.text()
    assert ("в очередь" in await petrova.text()) is waits


@SQLITE
async def test_the_key_of_a_guest_link_is_stored_with_the_event_only(town: Town) -> None:
    """So no window goes on showing a link that another coordinator has closed."""
    orlova, belova = await coordinator(town), await known(town, "Белова Инна", Role.coordinator)
    event_id = await announced(orlova, Role.mentor)
    for one in (orlova, belova):
        await one.press("events", f"event:{event_id}", "answers", "guests")
    key = (await orlova.text()).partition(f"?start=v_{event_id}_")[2][:32]
    assert [one.partition(":")[0] for one in await found(town.database, key)] == ["events"]
    await belova.press("close_link")
    town.ryadom.refreshes.want(orlova.id)  # as any notice does
    await town.advance(seconds=11)
    assert "Ссылку уже закрыли" in await orlova.text()
    assert "close_link" not in await orlova.buttons()
    await orlova.press("back", "guests")
    assert key not in await orlova.text()
    assert "Перешлите" in await orlova.text()


@SQLITE
async def test_the_notice_of_a_cancelled_event_opens_the_others(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova)
    await petrova.press_notice(COMING)
    async with town.act(orlova) as act:
        await cancel_event(act, event_id, "Ремонт")
    await town.settled()
    await petrova.press_notice("events_open")
    assert (await petrova.text()).startswith("Клуб и лекторий")


@SQLITE
async def test_the_list_explains_marks_only_when_there_are_some(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova)
    await petrova.press("events")
    assert "✓" not in await petrova.text()
    await petrova.press("event:1", "coming", "back")
    assert "✓ — вы придёте" in await petrova.text()


@SQLITE
async def test_a_coordinator_sees_whom_an_event_is_for(town: Town) -> None:
    orlova = await coordinator(town)
    await announced(orlova, Role.mentee, Role.mentor)
    await orlova.press("events", "event:1")
    assert "Приглашены: стажёры, менторы, все города\nОбъявление доставлено: 0\nПридут: 0" in await orlova.text()


@SQLITE
async def test_a_programme_says_that_sections_are_chosen_by_those_who_come(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    async with town.act(orlova) as act:
        starts_at = (act.now + timedelta(days=3)).replace(second=0, microsecond=0)
        draft = EventDraft(EventKind.conference, "Съезд", starts_at, "Зал", "", "", (Role.mentor,), days=2)
        event = await announce(act, draft, "k")
        await add_event_section(act, event.id, 1, 600, "Команда школы", None)
    await petrova.press("events", "event:1", "programme")
    assert "нажмите «Приду»" in await petrova.text()
    await petrova.press("back", "coming", "programme")
    assert "Нажмите на секцию" in await petrova.text()


@SQLITE
async def test_a_visitor_at_the_picture_reads_what_to_do(town: Town) -> None:
    anna = await town.person("Анна")
    await anna.start("e_1_00000000000000000000")
    assert "Подойдите к организатору" in await anna.text()


@SQLITE
async def test_the_list_at_the_door_numbers_people_with_their_schools_and_says_when_it_opens(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova)
    await petrova.press_notice(COMING)
    await town.advance(days=2, hours=23, minutes=10)
    await orlova.press("events", "event:1", "desk")
    assert "Отмечены: 0 из 1\n\n1. Петрова А. С. · Москва" in await orlova.text()
    async with town.act(orlova) as act:
        event = await act.session.get_one(Event, 1)
        event.starts_at += timedelta(days=1)
        opens = Speech("ru", act.me.timezone).when(event.starts_at - timedelta(hours=1))
    await orlova.press_first("person")
    assert f"Отмечать пока рано: это откроется {opens}" in await orlova.text()


@SQLITE
async def test_a_coordinator_reads_who_in_line_cannot_be_offered_a_place(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    event_id = await announced(orlova)
    async with town.act(orlova) as act:
        await add_person(act, "Ким Анна", Role.mentor)
        for person in await act.session.scalars(select(Person).where(Person.surname.in_(["Ким", "Петрова"]))):
            row = {"answer": Answer.waiting, "answered_at": act.now, "confirmed": True}
            act.session.add(Registration(event_id=event_id, person_id=person.id, **row))
    await orlova.press("events", "event:1")
    assert "ждут места: 2 (из них место предложить нельзя, чат с ботом закрыт или не открыт: 1)" in await orlova.text()


@SQLITE
async def test_titles_stand_whole_in_the_list_while_they_fit(town: Town) -> None:
    orlova = await coordinator(town)
    title = "Управленческий проект: " + "от замысла до защиты, " * 7 + "и что потом"
    async with town.act(orlova) as act:
        for number in range(2):
            starts_at = (act.now + timedelta(days=3 + number)).replace(second=0, microsecond=0)
            draft = EventDraft(EventKind.lecture, title, starts_at, "Зал", "", "", (Role.mentor,))
            await announce(act, draft, f"{number}")
    await orlova.press("events")
    assert (await orlova.text()).count(title) == 2


@SQLITE
async def test_a_page_of_an_event_that_goes_on_or_is_over_says_so_and_how_many_came(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova)
    await petrova.press_notice(COMING)
    await town.advance(days=3, minutes=10)
    async with town.act(orlova) as act:
        me = (await act.session.scalars(select(Registration.person_id))).one()
        await mark_came(act, event_id, me, 1)
    await petrova.press_notice("event_open")
    assert "Событие сейчас идёт." in await petrova.text()
    await town.advance(hours=3)
    await petrova.start()
    await petrova.press_notice("event_open")
    assert "Событие прошло, и вы на нём были." in await petrova.text()
    assert "вы придёте" not in await petrova.text()
    await orlova.press("events", "event:1")
    assert "Ответили «Приду»: 1, «Не смогу»: 0. Отмечены: 1" in await orlova.text()


@SQLITE
async def test_a_visitor_reads_the_time_of_an_event_in_its_zone_and_which_that_is(town: Town) -> None:
    orlova = await coordinator(town)
    event_id = await announced(orlova)
    async with town.act(orlova) as act:
        event = await act.session.get_one(Event, event_id)
        event.timezone = "Asia/Vladivostok"
        link = await make_guest_link(act, event_id)
        when = Speech("ru", "Asia/Vladivostok").when(event.starts_at)
    anna = await town.person("Анна")
    await anna.start(link)
    assert f"Когда: {when}" in await anna.text()
    assert "Часовой пояс: Владивосток" in await anna.text()


@SQLITE
async def test_the_reminder_before_midnight_names_the_day_after(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    petrov = await known(town, "Петров Олег", Role.mentor, city_id=6)  # seven hours ahead of Moscow
    async with town.act(orlova) as act:
        day = (act.now + timedelta(days=5)).replace(hour=14, minute=0, second=0, microsecond=0)
        draft = EventDraft(EventKind.club, "Клуб", day, "", "https://video.example/1", "", (Role.mentor,))
        await announce(act, draft, "night")
    await town.settled()
    await petrov.press_notice(COMING)
    async with town.act() as act:
        hours = (day - act.now - timedelta(minutes=59)) / timedelta(hours=1)
    await town.advance(hours=hours)
    said = (await petrov.from_bot())[-1]["text"]
    assert "Скоро начало: Клуб" in said
    assert f"Когда: {Speech('ru', 'Asia/Vladivostok').when(day)}" in said
