"""«Люди»: a coordinator finds one person among many, sees their whole state, and acts on their card."""

from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import insert, select

from models.audit import AuditEntry
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, Role, School
from services.people.notes import write_note
from services.privacy.export import my_data
from tests.support.agreements import agreed
from tests.support.languages import CROSS
from tests.support.meetings import book
from tests.support.people import coordinator, listed, pair
from tests.support.projects import project_of
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
MANY = 600


async def id_of(town: Town, surname: str) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(Person.id).where(Person.surname == surname)) or 0


async def with_many(town: Town) -> None:
    async with town.act() as act:
        own = {"first_name": "Инна", "city_id": 1, "created_at": act.now, "timezone": "Europe/Moscow"}
        await act.session.execute(insert(Person), [{"surname": f"Белов{n}а", **own} for n in range(MANY)])


async def open_card(orlova: Dweller, surname: str) -> None:
    person_id = await id_of(orlova.town, surname)
    await orlova.start()
    await orlova.press("people")
    await orlova.say(surname)
    await orlova.press(f"person:{person_id}")


@CROSS
async def test_one_among_hundreds_is_found_with_their_whole_state(town: Town, language: str) -> None:
    """At most three taps and a few letters."""
    orlova = await coordinator(town, language=language)
    ivanov, _ = await pair(town, language)
    await project_of(ivanov)
    await book(ivanov)
    await with_many(town)
    async with town.act() as act:
        await agreed(act, "17-М")
    person_id = await id_of(town, "Иванов")
    await orlova.start()
    taps, typed = orlova.taps, orlova.typed
    await orlova.press("people")
    await orlova.say("иван")
    assert "Петрова" in await orlova.text()  # the mentor stands in the line
    await orlova.press(f"person:{person_id}")
    assert (orlova.taps - taps <= 3, orlova.typed - typed) == (True, 4)
    text = (await orlova.text()).replace("\u00a0", " ")
    ru = language == "ru"
    state = ("Иванов Пётр Алексеевич", "Петрова Анна Сергеевна", "Хочу собрать команду", "17-М")
    state += ("Ближайшая встреча", "Проект:", "В боте") if ru else ("Next meeting", "Project:", "Has joined the bot")
    assert [words for words in state if words not in text] == []


@SQLITE
async def test_an_exported_list_has_its_people_and_a_name_stays_text(town: Town) -> None:
    orlova = await coordinator(town)
    await pair(town)
    async with town.act() as act:
        person = await act.session.get_one(
            Person, await act.session.scalar(select(Person.id).where(Person.surname == "Иванов"))
        )
        person.surname = "=1+1"
    await orlova.press("people", "list:mentees", "export")
    [file] = [one for one in await orlova.from_bot() if "document" in one]
    assert file["document"]["file_name"] == "ryadom_mentees.xlsx"
    content = await town.client.file(file["document"]["file_id"])
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    cell = sheet["A2"]
    assert (cell.value, cell.data_type, sheet.max_row) == ("=1+1", "s", 2)
    assert "Петрова Анна Сергеевна" in [one.value for one in sheet[2]]


@SQLITE
async def test_a_note_is_read_by_coordinators_and_found_by_whom_it_is_about_without_the_author(town: Town) -> None:
    orlova, belova = await coordinator(town), await coordinator(town, "Белова Инна Ильинична")
    ivanov, _ = await pair(town)
    await open_card(orlova, "Иванов")
    await orlova.press("note")
    await orlova.say("Просит <b>помощи</b>")
    assert "✓" in await orlova.text()
    await open_card(belova, "Иванов")
    assert "Орлова М. И.: Просит <b>помощи</b>" in (await belova.text()).replace("\u00a0", " ")
    async with town.act(ivanov) as act:
        [note] = (await my_data(act))["person_notes"]
    assert (note["words"], "written_by_id" in note) == ("Просит <b>помощи</b>", False)


@CROSS
async def test_a_letter_and_another_school_are_told_to_the_person(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ivanov, _ = await pair(town, language)
    async with town.act() as act:
        act.session.add(School(city_id=1, name="Школа № 57"))
    await open_card(orlova, "Иванов")
    await orlova.press("letter")
    await orlova.say("Зайдите, пожалуйста, в проект")
    assert "✓" in await orlova.text()
    told = await ivanov.last_text()
    assert "Зайдите, пожалуйста, в проект" in told
    assert "Орлова Мария Ивановна" in told
    await orlova.press("school", "to_school:1")
    assert "57" in await orlova.text()
    assert "57" in await ivanov.last_text()
    async with town.act() as act:
        done = set(await act.session.scalars(select(AuditEntry.action)))
    assert {"person.written", "person.moved"} <= done


@CROSS
async def test_an_ended_mentorship_is_told_to_both_and_its_meetings_are_cancelled(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    await open_card(orlova, "Иванов")
    await orlova.press("pairs", "pair:1")
    sure = await orlova.find("end")
    await orlova.press_on(*sure)
    assert "✓" in await orlova.text()
    said = "Координатор завершил сопровождение" if language == "ru" else "A coordinator has ended the mentorship"
    for one in (ivanov, petrova):
        assert any(said in str(message.get("text")) for message in await one.from_bot())
    async with town.act() as act:
        assert (await act.session.scalars(select(Meeting.state))).all() == [MeetingState.cancelled]
        assert (await act.session.scalars(select(Mentorship.state))).all() == [MentorshipState.closed]
    await orlova.press_on(*sure)
    async with town.act() as act:
        ended = select(AuditEntry.id).where(AuditEntry.action == "mentorship.ended")
        assert len((await act.session.scalars(ended)).all()) == 1


@SQLITE
async def test_the_card_of_somebody_who_has_not_come_says_whether_a_link_works(town: Town) -> None:
    orlova = await coordinator(town)
    await listed(town, "Рябова Анна Сергеевна")
    await open_card(orlova, "Рябова")
    assert "Личной ссылки нет" in await orlova.text()
    assert "letter" not in await orlova.buttons()
    await orlova.press("make_link", "back")
    assert "Личная ссылка действует до" in await orlova.text()


@CROSS
async def test_a_mentor_reads_what_their_mentee_wishes_and_when_they_meet(town: Town, language: str) -> None:
    """And not what coordinators note about the mentee."""
    orlova = await coordinator(town, language=language)
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    ivanov_id = await id_of(town, "Иванов")
    async with town.act(orlova) as act:
        await write_note(act, ivanov_id, "Секрет")
    ru = language == "ru"
    await petrova.start()
    await petrova.press("mentees")
    assert ("Встреча: " if ru else "Meeting: ") in await petrova.text()
    [mentee] = [button for button in await petrova.buttons() if button.startswith("mentee:")]
    await petrova.press(mentee)
    text = await petrova.text()
    wanted = ("Хочу собрать команду", "Ближайшая встреча" if ru else "Next meeting", "должности" if ru else "in post")
    assert [words for words in wanted if words not in text] == []
    assert "Секрет" not in text


@CROSS
async def test_two_records_are_joined_after_what_each_holds_was_shown(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ivanov, _ = await pair(town, language)
    other = await listed(town, "Иванов Пётр")
    await open_card(orlova, "Иванов")
    await orlova.press("join", f"other:{other}")
    ru = language == "ru"
    text = (await orlova.text()).replace("\u00a0", " ")
    held = ("Сопровождений: 1", "Сопровождений: 0") if ru else ("Mentorships: 1", "Mentorships: 0")
    assert text.index("Иванов Пётр Алексеевич") < text.index(held[0]) < text.index(held[1])
    await orlova.press("join")
    assert "✓" in await orlova.text()
    assert "Иванов Пётр Алексеевич" in await orlova.text()
    assert ("Две ваши записи объединены" if ru else "Your two records are one now") in await ivanov.last_text()
    async with town.act(ivanov) as act:
        assert act.me.holds(Role.mentor)
        assert await act.session.get(Person, other) is None
