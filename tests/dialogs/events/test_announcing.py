"""Step 7: a coordinator announces a club meeting or a lecture."""

import asyncio
from collections import Counter

import pytest
from sqlalchemy import func, select, update

from handlers.shared.speech import LOCALES, Speech
from models.audit import AuditEntry
from models.event import Event, EventKind, EventNotice
from models.notice import Notice, NoticeState
from models.person import Person, Role, RoleGrant
from services.broadcasts.segments import Segment
from services.events.kinds import OF_SEVERAL_DAYS, USUAL_AUDIENCE, usual_days
from tests.support.announcing import day_in, draft
from tests.support.broadcasts import begun
from tests.support.people import add_person, coordinator, known, mentee, mentor
from tests.support.town import Town

TAPS_AT_MOST = 10
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def count_of(town: Town, table: type) -> int:
    async with town.act() as act:
        return int(await act.session.scalar(select(func.count()).select_from(table)) or 0)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_lecture_is_announced_to_mentees_and_mentors(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ivanov, petrova = await mentee(town, language=language), await mentor(town, language=language)
    orlova.taps = 0
    await draft(orlova, words="Разберём <b>сценарий</b> & протокол 🙂")
    preview = await orlova.text()
    assert "Разберём <b>сценарий</b> & протокол 🙂" in preview
    assert ("Получат 2 человека" if language == "ru" else "2 people will get it") in preview
    await orlova.press("send")
    assert orlova.taps <= TAPS_AT_MOST
    assert ("получат 2 человека" if language == "ru" else "2 people") in await orlova.text()
    announced = (
        preview[preview.index("Первый педсовет") :].partition("\n\nСсылка на")[0].partition("\n\nThe video link")[0]
    )
    for reader in (ivanov, petrova):
        text = (await reader.notice("event_answer:coming"))["text"]
        assert text == announced
        assert "https://" not in text
    await orlova.press("event")
    assert ("доставлено: 2" if language == "ru" else "delivered: 2") in await orlova.text()


@SQLITE
async def test_a_club_meeting_is_for_mentors_unless_other_roles_are_ticked(town: Town) -> None:
    orlova, ivanov, petrova = await coordinator(town), await mentee(town), await mentor(town)
    await draft(orlova, kind=EventKind.club)
    assert "Получит 1 человек" in await orlova.text()
    await orlova.press("back", "audience:1", "next")
    assert "Отметьте хотя бы одну" in await orlova.text()
    await orlova.press("audience:2", "next", "send")
    assert await orlova.notice("event_answer:coming")
    for other in (ivanov, petrova):
        assert "event_answer:coming" not in str(await other.from_bot())


@SQLITE
async def test_two_presses_announce_once(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    await draft(orlova)
    window = await orlova.window()
    data = next(row[0]["callback_data"] for row in window["reply_markup"]["inline_keyboard"])
    await asyncio.gather(*(town.client.press(orlova.id, window["message_id"], data) for _ in range(2)))
    await town.settled()
    assert await count_of(town, Event) == 1
    async with town.act() as act:
        told = select(func.count()).select_from(Notice).where(Notice.kind == EventNotice.announced)
        assert await act.session.scalar(told) == 1
    assert "Событие объявлено" in await orlova.text()


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_three_hundred_people_are_told_once_each(town: Town) -> None:
    orlova = await coordinator(town)
    people = [await town.client.add_person(f"Житель{number}", started=True) for number in range(300)]
    async with town.act() as act:
        for number, telegram_id in enumerate(people):
            roles = (Role.mentee, Role.mentor) if number % 3 else (Role.mentor,)
            await add_person(act, f"Житель Номер{number}", *roles, telegram_id=telegram_id)
    await draft(orlova)
    assert "Получат 300 человек. Отправка займёт около 11 секунд" in await orlova.text()
    await orlova.press("send", "event")
    sent = Counter([call["params"]["chat_id"] for call in await town.client.calls() if call["method"] == "sendMessage"])
    assert {int(chat): count for chat, count in sent.items() if int(chat) != orlova.id} == dict.fromkeys(people, 1)
    assert "Объявление доставлено: 300\nПридут: 0" in await orlova.text()


def test_each_kind_has_an_audience_a_length_and_words_of_its_own() -> None:
    mentors = {kind for kind, roles in USUAL_AUDIENCE.items() if roles == (Role.mentor,)}
    assert mentors == {EventKind.club, EventKind.case_review, EventKind.session}
    assert set(USUAL_AUDIENCE) == set(EventKind)
    assert {kind for kind in EventKind if usual_days(kind) > 1} == set(OF_SEVERAL_DAYS)
    for locale in LOCALES:
        examples = {Speech(locale, "UTC").label("announcing-title", step=2, steps=8, kind=kind) for kind in EventKind}
        assert len(examples) == len(EventKind)


@SQLITE
async def test_those_who_blocked_the_bot_are_counted(town: Town) -> None:
    orlova, ivanov, _ = await coordinator(town), await mentee(town), await mentor(town)
    await town.client.block(ivanov.id)
    await town.settled()
    await draft(orlova)
    assert "Получит 1 человек" in await orlova.text()
    assert "согласны на рассылки: 2 (из них закрыли чат с ботом: 1), всего: 2" in await orlova.text()
    await orlova.press("send")
    assert "Объявление получит 1 человек" in await orlova.text()
    await orlova.press("event")
    assert "Объявление доставлено: 1\nЧат с ботом закрыт: 1\nПридут: 0" in await orlova.text()


@SQLITE
async def test_a_lost_answer_is_counted_and_not_sent_again(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await draft(orlova)
    await town.client.fault(method="sendMessage", match={"chat_id": ivanov.id}, drop="answer")
    await orlova.press("send", "event")
    await town.advance(minutes=5)
    await orlova.press("back", "event:1")
    assert "Объявление доставлено: 0\nНе отправлено или неизвестно: 1" in await orlova.text()
    assert sum("Первый педсовет" in message["text"] for message in await ivanov.from_bot()) == 1


@SQLITE
async def test_wrong_input_is_explained_in_place(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("announce")
    await orlova.say("вебинар")
    assert "нажать одну из кнопок" in await orlova.text()
    await orlova.press("kind:lecture")
    await orlova.say("я" * 201)
    assert "знаков 201, а поместится 200" in await orlova.text()
    await orlova.send_file("x.txt", b"x")
    assert "Здесь нужен текст" in await orlova.text()
    await orlova.say("Название")
    await orlova.say("12 марта")
    assert "нажать одну из кнопок" in await orlova.text()
    await orlova.press("back", "back", "back")
    assert "announce" in await orlova.buttons()
    assert await count_of(town, Event) == 0


@SQLITE
async def test_the_longest_event_fits_a_message(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    await draft(orlova, title="&" * 200, where="<" * 300, words="🙂" * 800)
    await orlova.press("send", "event")
    page = 0
    while "доставлено: 1" not in await orlova.text():
        page += 1
        await orlova.press(f"card_pages_later:{page}")
        assert len(await orlova.text()) <= 1200


@SQLITE
async def test_an_event_whose_time_came_while_it_was_written_is_refused(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    await draft(orlova, days=1)
    await town.advance(days=3)
    await orlova.press("send")
    assert "Это время уже прошло" in orlova.answers[-1]["text"]
    assert await count_of(town, Event) == 0


@SQLITE
async def test_a_former_coordinator_cannot_announce(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    await draft(orlova)
    async with town.act(orlova) as act:
        await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
    await orlova.press("send")
    assert "недоступно" in orlova.answers[-1]["text"]
    assert await count_of(town, Event) == 0
    async with town.act() as act:
        entry = (await act.session.scalars(select(AuditEntry).where(AuditEntry.refused))).one()
        assert entry.actor_id == (await act.session.scalar(select(Person.id).where(Person.telegram_id == orlova.id)))


@SQLITE
async def test_home_is_one_tap_away_and_nothing_is_announced(town: Town) -> None:
    orlova, _ = await coordinator(town), await known(town, "Ким Олег", Role.mentor)
    await draft(orlova)
    await orlova.press("home")
    assert "announce" in await orlova.buttons()
    assert await count_of(town, Event) == 0


@SQLITE
async def test_a_time_that_has_passed_and_a_day_without_times_left_are_not_taken(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("announce", "kind:lecture")
    await orlova.say("Первый педсовет")
    today = await day_in(town, 0)
    await orlova.press(f"day:{today}")
    await town.advance(hours=8, minutes=30)
    await orlova.press("time:1200")
    assert "Это время уже прошло" in await orlova.text()
    await orlova.press("back", f"day:{today}")
    assert "На этот день времени уже не осталось" in await orlova.text()


@SQLITE
async def test_the_expected_time_reckons_with_a_broadcast_that_is_being_sent(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        for number in range(60):
            await add_person(act, f"Житель Номер{number}", Role.mentor, telegram_id=7_000_000 + number)
    await draft(orlova)
    assert "около 3 секунд" in await orlova.text()
    async with town.act(orlova) as act:
        broadcast_id = await begun(act, segment=Segment(roles=(Role.mentor,)))
        messages = update(Notice).where(Notice.broadcast_id == broadcast_id)
        await act.session.execute(messages.values(state=NoticeState.sending))
    await orlova.press("options", "back")
    assert "около 5 секунд" in await orlova.text()
