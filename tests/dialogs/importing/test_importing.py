"""A coordinator imports a list as a file: it is checked, shown, and loaded or dropped. Lists are also exported as
files.
"""

import asyncio
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console
from sqlalchemy import func, select

from bot import import_progress, importing
from bot.lists import ListsOnServer
from handlers.importing.lists import actions
from models.audit import AuditEntry
from models.connection.database import Database
from models.connection.outages import DatabaseAway
from models.imported_list import ImportedList, ListState
from models.person import Person, Role, RoleGrant, School
from models.profile import ApplicationState, MentorProfile
from services.importing import known as known_before
from services.importing import loading, orders
from services.importing.standing_answers import standing_answers
from services.unit_of_work import Act
from tests.support.importing import bring
from tests.support.lists import HEADINGS, PETROVA, by_hand, case, received, xlsx
from tests.support.people import add_person, coordinator, known, mentee
from tests.support.town import NoSuchButton, Town

ENGLISH = ("Full name", "City", "School", "Position", "Topics", "Experience")
PETROVA_IN_ENGLISH = ("Петрова Анна Сергеевна", "Moscow", "Школа № 57", "Principal", "Strategy", "Twenty years.")


async def people(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(func.count()).select_from(Person)) or 0


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_79_mentors_in_a_file_made_by_hand_come_in_at_once(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, by_hand())
    checked = await orlova.last_text()
    assert "Новых: 79" in checked
    assert "не загрузим: 3" in checked
    assert "Строка 84: повтор строки 11" in checked
    assert "файл ссылок: Телефон" in checked
    assert await people(town) == 1
    await orlova.press_notice("imp_load")
    assert "Добавлено: 79" in await orlova.last_text()
    async with town.act() as act:
        mentors = list(await act.session.scalars(select(MentorProfile)))
        assert {one.state for one in mentors} == {ApplicationState.approved}
        assert len(mentors) == 79
        assert {str(one.person.in_post_since) for one in mentors} == {"2015-09-01"}
        assert not [one for one in mentors if one.in_person and not one.building]
        assert await act.session.scalar(select(func.count()).select_from(School)) == 79
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors")
    assert "Менторов в списке пока нет" in await visitor.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_on_the_server_is_understood_as_in_the_chat(
    town: Town, database: Database, tmp_path: Path
) -> None:
    owner = await known(town, "Волков Иван Петрович", Role.owner)
    content = case("office_01_mentors_registry.xlsx")
    await bring(owner, content)
    await owner.press_notice("imp_load")
    assert "Добавлено: 79" in await owner.last_text()
    (tmp_path / "list.xlsx").write_bytes(content)
    lists = ListsOnServer(database, Console(file=StringIO()))
    report = await lists.bring(tmp_path / "list.xlsx", apply=True, standing=standing_answers(["topic=skip"], []))
    assert "Loaded: new 0, changed 0, unchanged 79, wrong 0." in report


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_links_are_mentioned_only_when_somebody_new_needs_one(town: Town) -> None:
    orlova = await coordinator(town)
    people = (HEADINGS[:4], PETROVA[:4])
    schools = (("Город", "Школа"), ("Москва", "Школа № 10"))
    for rows, links, mentors in (
        ((HEADINGS, PETROVA), True, True),
        ((HEADINGS, (*PETROVA[:5], "Другое.")), False, False),
        ((*people, ("Белов Иван", "Москва", "Школа № 9", "Директор")), True, False),
        (schools, False, False),
    ):
        await bring(orlova, xlsx(rows))
        await orlova.press_notice("imp_load")
        told = await orlova.last_text()
        assert "Список загружен" in told
        assert (("личные ссылки" in told), ("В списке ментор появится" in told)) == (links, mentors)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("language", "rows"),
    [("ru", (HEADINGS, PETROVA)), ("en", (tuple(reversed(ENGLISH)), tuple(reversed(PETROVA_IN_ENGLISH))))],
)
async def test_both_languages_are_understood_and_the_same_list_again_changes_nothing(
    town: Town, language: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    orlova = await coordinator(town, language=language)
    await bring(orlova, xlsx(rows))
    await orlova.press_notice("imp_load")
    await bring(orlova, xlsx(rows))
    assert ("Без изменений: 1" if language == "ru" else "Unchanged: 1") in await orlova.last_text()
    with pytest.raises(NoSuchButton):
        await orlova.press_notice("imp_load")
    other = rows[1]
    changed = tuple("https://video.example/57" if "лет" in cell or "years" in cell else cell for cell in other)
    headings = tuple("Video link" if heading in ("Об опыте", "Experience") else heading for heading in rows[0])
    await bring(orlova, xlsx((headings, changed)))
    told = "Изменится по столбцам: Видеосвязь — 1." if language == "ru" else "To change, by column: Video link — 1."
    assert told in await orlova.last_text()
    await orlova.press_notice("imp_load")
    async with town.act() as act:
        profile = (await act.session.scalars(select(MentorProfile))).one()
        assert profile.video_link == "https://video.example/57"
        assert profile.about


NO_LISTS = (
    ("список.xlsx", b"%PDF-1.7\n1 0 obj\n", "Это не таблица"),
    ("список.csv", bytes(range(256)), "Это не таблица"),
    ("список.xls", b"\xd0\xcf\x11\xe0" + "Workbook\0".encode("utf-16-le"), "старый формат Excel"),
    ("список.xlsx", xlsx([]), "ничего не записано"),
    ("список.xlsx", xlsx([("Дата", "Сумма"), ("1", "2")]), "Не нашли знакомых заголовков"),
)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_file_that_is_not_a_list_is_explained(town: Town) -> None:
    orlova = await coordinator(town)
    for name, content, told in NO_LISTS:
        await bring(orlova, content, name)
        assert told in await orlova.last_text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_wrong_input_is_explained_in_place_and_a_dropped_list_changes_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova = await coordinator(town)
    await orlova.press("importing")
    await orlova.say("вот список")
    assert "нужен файл" in await orlova.text()
    await town.client.send(orlova.id, sticker={"emoji": "👍"})
    await town.settled()
    assert "нужен файл" in await orlova.text()
    monkeypatch.setattr(actions, "FILE_LIMIT", 10)
    await orlova.send_file("список.xlsx", b"12345678901")
    assert "слишком большой" in await orlova.text()
    monkeypatch.setattr(actions, "FILE_LIMIT", orders.FILE_LIMIT)
    await orlova.send_file("список.csv", "ФИО\nПетрова Анна".encode("cp1251"))
    assert "Файл принят" in await orlova.text()
    await orlova.press("back", "back")
    await orlova.press_notice("imp_drop")
    assert "ничего не изменилось" in (await orlova.from_bot())[-2]["text"] + await orlova.last_text()
    assert await people(town) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_restart_between_the_check_and_the_loading_loses_nothing(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    await town.restart()
    await orlova.press_notice("imp_load")
    assert await people(town) == 2


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_work_that_a_shutdown_interrupts_is_resumed_and_done_once(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    async with town.act(orlova) as act:
        one = (await act.session.scalars(select(ImportedList))).one()
        await orders.order_load(act, one.id)
    await town.restart()
    await town.settled()
    assert await people(town) == 2
    await orlova.press_notice("imp_load")
    async with town.act() as act:
        assert (await act.session.scalars(select(ImportedList.state))).all() == [ListState.loaded]


async def test_a_list_that_two_processes_begin_is_loaded_once(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    importer = town.ryadom.importer
    with monkeypatch.context() as patched:
        patched.setattr(importer, "wake", lambda: None)
        async with town.act(orlova) as act:
            await orders.order_load(act, (await act.session.scalars(select(ImportedList.id))).one())
        ordered = await importer._next()
        assert ordered is not None
        await asyncio.gather(importer._do(*ordered), importer._do(*ordered))
    assert await people(town) == 2
    async with town.act() as act:
        loaded = select(func.count()).where(AuditEntry.action == "list.loaded")
        assert await act.session.scalar(loaded) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_is_loaded_although_its_progress_message_was_deleted(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_progress, "LONG", 1)
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    await town.client.fault(method="editMessageText", error_code=400, times=2)
    await orlova.press_notice("imp_load")
    assert "Добавлено: 1" in await orlova.last_text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_former_coordinators_list_is_not_loaded(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    async with town.act(orlova) as act:
        one = (await act.session.scalars(select(ImportedList))).one()
        await orders.order_load(act, one.id)
        await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
    await town.settled()
    assert await people(town) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("state", [one for one in ApplicationState if one is not ApplicationState.approved])
async def test_an_applicant_in_the_list_becomes_a_mentor_and_is_told(town: Town, state: ApplicationState) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    async with town.act(ivanov) as act:
        act.session.add(MentorProfile(person_id=act.me.id, state=state, about="Опыт", submitted_at=act.now))
    await bring(orlova, xlsx((("ФИО", "Об опыте"), ("Иванов Пётр Алексеевич", "Опыт"))))
    await orlova.press_notice("imp_load")
    assert await people(town) == 2
    assert await ivanov.notice("ap_hours")
    async with town.act(ivanov) as act:
        assert act.me.holds(Role.mentor)


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_signing_up_while_a_list_is_checked_breaks_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    read = known_before._roles_and_profiles

    async def signs_up_between(act: Act, known: dict[int, known_before.KnownPerson]) -> None:
        async with town.act() as other:
            await add_person(other, "Новый Олег Ильич", Role.mentee)
        await read(act, known)

    orlova = await coordinator(town)
    monkeypatch.setattr(known_before, "_roles_and_profiles", signs_up_between)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    assert "Новых: 1" in await orlova.last_text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_importing_an_exported_list_changes_nothing(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, by_hand())
    await orlova.press_notice("imp_load")
    for kind in ("mentors", "people", "schools"):
        await orlova.start()
        await orlova.press("importing", "export", f"kind:{kind}")
        rows = await received(orlova)
        assert len(rows) == (81 if kind == "people" else 80)
        await bring(orlova, xlsx(rows))
        assert f"Без изменений: {len(rows) - 1}" in await orlova.last_text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_list_comes_back_with_what_is_wrong_and_formulas_stay_text(town: Town) -> None:
    orlova = await coordinator(town)
    lines = ["ФИО;Об опыте", "=HYPERLINK Анна;=1+1", *["Петрова;Опыт"] * 5]
    await bring(orlova, "\n".join(lines).encode("cp1251"), "список.csv")
    await orlova.press_notice("imp_wrong")
    marked = await received(orlova)
    assert [row[2] for row in marked][:2] == ["Что не так", None]
    assert [row[2] for row in marked][2:] == ["нет фамилии и имени"] * 5
    await orlova.press_notice("imp_load")
    await orlova.start()
    await orlova.press("importing", "export", "kind:mentors")
    last = next(message for message in reversed(await orlova.from_bot()) if "document" in message)
    content = await town.client.file(last["document"]["file_id"])
    exported = load_workbook(BytesIO(content)).active["A2"]
    assert (exported.data_type, exported.value) == ("s", "=Hyperlink")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentor_imported_with_only_a_name_fills_in_one_thing_after_another(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await bring(orlova, xlsx((("Ментор", "Стажёров"), ("Иванов Пётр Алексеевич", 3))))
    await orlova.press_notice("imp_load")
    await ivanov.start()
    await ivanov.press("profile", "offer", "capacity", "to_capacity:2", "about")
    await ivanov.say("Двадцать лет директор.")
    await ivanov.press("topics", "save")
    assert "тему" in await ivanov.text()
    async with town.act(ivanov) as act:
        offer = await act.session.get_one(MentorProfile, act.me.id)
        assert (offer.capacity, offer.about) == (2, "Двадцать лет директор.")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_long_list_shows_progress_in_one_message_that_is_then_deleted(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_progress, "LONG", 1)
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    await orlova.press_notice("imp_load")
    calls = [(call["method"], str(call["params"])) for call in await town.client.calls()]
    told = [words for method, words in calls if method in ("sendMessage", "editMessageText")]
    assert sum("Прочитано строк: 1" in words for words in told) == 2
    assert sum("Загружаем строки: 1" in words for words in told) == 1
    assert not [message for message in await orlova.from_bot() if "строк: 1" in message.get("text", "")]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_that_killed_several_processes_is_not_tried_for_ever(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    async with town.act(orlova) as act:
        one = (await act.session.scalars(select(ImportedList))).one()
        await orders.order_load(act, one.id)
        for _ in range(orders.TAKEN_UP_AT_MOST):
            assert await orders.take_up(act, one)
    await town.restart()
    await town.settled()
    assert "ошибка у нас" in await orlova.last_text()
    assert await people(town) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_outage_does_not_count_as_a_crash_and_progress_continues_in_the_same_message(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_progress, "LONG", 1)
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    importer = town.ryadom.importer
    with monkeypatch.context() as patched:
        patched.setattr(importer, "wake", lambda: None)
        patched.setattr(importing, "load", _away)
        async with town.act(orlova) as act:
            await orders.order_load(act, (await act.session.scalars(select(ImportedList.id))).one())
        for _ in range(2 * orders.TAKEN_UP_AT_MOST):
            with pytest.raises(DatabaseAway):
                await importer.work()
    assert [message["text"] for message in await orlova.from_bot()].count("Загружаем строки: 1…") == 1
    await town.settled()
    assert await people(town) == 2
    assert not [message for message in await orlova.from_bot() if "строки: 1" in message.get("text", "")]


async def _away(*_: object, **_named: object) -> None:
    raise DatabaseAway


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_failure_in_the_middle_leaves_nothing_half_done_and_is_reported(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise ZeroDivisionError

    orlova = await coordinator(town)
    await bring(orlova, by_hand())
    monkeypatch.setattr(loading, "_mentors", fails)
    await orlova.press_notice("imp_load")
    assert "ошибка у нас" in await orlova.last_text()
    assert await people(town) == 1
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(School)) == 0
