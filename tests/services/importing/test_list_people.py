"""Which people of a list are already known, and which only seem to be."""

import pytest
from sqlalchemy import select

from handlers.importing.lists.files import problem_of
from handlers.shared.speech import Speech
from models.person import Person, Role, School
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.importing.headings import Column
from services.people.person import grant, school_id_of
from services.unit_of_work import Uow
from tests.support.lists import bring, counts
from tests.support.people import add_person


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def make_known(uow: Uow, *people: tuple[str, int | None, str]) -> None:
    """Mentees in Moscow: name, Telegram id, school."""
    async with uow.write() as act:
        for name, telegram_id, school in people:
            person = await add_person(act, name, Role.mentee, telegram_id=telegram_id)
            person.school_id = await school_id_of(act, 1, school) if school else None


async def names(uow: Uow) -> dict[int | None, str]:
    async with uow.read() as act:
        return {person.telegram_id: person.full_name for person in await act.session.scalars(select(Person))}


def problems(changes: Changes) -> list[tuple[int, RowProblem]]:
    return [(one.line, one.problem) for one in changes.wrong]


async def test_a_shifted_telegram_id_renames_nobody(uow: Uow) -> None:
    await make_known(uow, ("Петрова Анна Сергеевна", 2, ""), ("Белова Анна Ильинична", 3, ""), ("Ким Вера", 4, ""))
    before = await names(uow)
    slipped = ("Петрова Анна Сергеевна", "3"), ("Белова Анна Ильинична", "2"), ("Ким Вера", "1"), ("Новый Олег", "4")
    changes = await bring(uow, ("ФИО", "Telegram ID"), *slipped)
    assert problems(changes) == [(line, RowProblem.other_telegram) for line in (2, 3, 4, 5)]
    assert await names(uow) == before


async def test_a_telegram_id_matches_a_person_with_a_new_surname_or_corrected_name(uow: Uow) -> None:
    await make_known(uow, ("Петрова Анна Сергеевна", 2, ""), ("Ким Наталья", 3, ""))
    changes = await bring(uow, ("ФИО", "Telegram ID"), ("Рогова Анна Сергеевна", "2"), ("Ким Наталия", "3"))
    assert counts(changes) == (0, 2, 0, 0)
    assert await names(uow) == {1: "Орлова Мария Ивановна", 2: "Рогова Анна Сергеевна", 3: "Ким Наталия"}


async def test_a_legal_form_makes_neither_another_school_nor_another_person(uow: Uow) -> None:
    await make_known(uow, ("Ким Вера Павловна", None, "Школа № 57"))
    rows = ("Ким Вера Павловна", "ГБОУ «Школа №57»"), ("Ли Анна", "МАОУ Лицей 5"), ("Пак Инна", "Лицей № 5")
    again = ("Ли Анна", "Лицей № 5")
    changes = await bring(uow, ("ФИО", "Школа"), *rows, again)
    assert (counts(changes), problems(changes)) == ((2, 0, 1, 1), [(5, RowProblem.repeated)])
    assert counts(await bring(uow, ("ФИО", "Школа"), *reversed(rows))) == (0, 0, 3, 0)
    async with uow.read() as act:
        assert set(await act.session.scalars(select(School.name))) == {"Школа № 57", "МАОУ Лицей 5"}


async def test_schools_that_are_listed_apart_stay_apart(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add_all(School(city_id=1, name=name, typed=False) for name in ("Школа № 5", "ГБОУ Школа № 5"))
    rows = ("Школа № 5", "ЦАО"), ("ГБОУ Школа № 5", "ЮАО")
    assert counts(await bring(uow, ("Школа", "Округ"), *rows)) == (0, 2, 0, 0)


async def test_a_patronymic_that_one_side_lacks_makes_nobody_a_second_record(uow: Uow) -> None:
    await make_known(uow, ("Сидорова Вера Павловна", None, "Школа № 57"), ("Ким Анна", None, "Школа № 57"))
    await make_known(uow, ("Ли Инна Ильинична", None, ""))
    rows = ("Сидорова Вера", "Школа № 57"), ("Ким Анна Сергеевна", "Школа № 57"), ("Ли Инна", "Школа № 9")
    assert counts(await bring(uow, ("ФИО", "Школа"), *rows)) == (0, 2, 1, 0)
    expected = {"Орлова Мария Ивановна", "Сидорова Вера Павловна", "Ким Анна Сергеевна", "Ли Инна Ильинична"}
    async with uow.read() as act:
        assert {person.full_name for person in await act.session.scalars(select(Person))} == expected


async def test_without_a_patronymic_a_row_may_be_several_and_at_another_school_it_is_nobody_known(uow: Uow) -> None:
    await make_known(uow, *((f"Иванов Иван {name}", None, "Школа № 57") for name in ("Ильич", "Петрович")))
    changes = await bring(uow, ("ФИО", "Школа"), ("Иванов Иван", "Школа № 57"), ("Иванов Иван", "Школа № 58"))
    assert (problems(changes), changes.new) == ([(2, RowProblem.several)], 1)


async def test_a_namesake_at_another_school_is_asked_about_and_never_added_silently(uow: Uow) -> None:
    await make_known(uow, ("Ким Анна Сергеевна", 2, "Школа № 57"))
    headings = ("ФИО", "Школа", "Telegram ID")
    changes = await bring(uow, headings, ("Ким Анна Сергеевна", "Школа № 58", ""))
    assert [(one.problem, one.named) for one in changes.wrong] == [(RowProblem.elsewhere, "Школа № 57")]
    assert problem_of(Speech("ru", "UTC"), changes.wrong[0]).endswith("У нас: Школа № 57")
    assert counts(await bring(uow, headings, ("Ким Анна Сергеевна", "Школа № 58", "2"))) == (0, 1, 0, 0)
    assert counts(await bring(uow, headings, ("Ким Анна Сергеевна", "Школа № 59", "3"))) == (1, 0, 0, 0)


async def test_a_namesake_who_is_in_the_list_as_well_is_another_person(uow: Uow) -> None:
    await make_known(uow, ("Ким Анна Сергеевна", None, "Школа № 57"))
    rows = ("Ким Анна Сергеевна", "Школа № 58"), ("Ким Анна Сергеевна", "Школа № 57")
    assert counts(await bring(uow, ("ФИО", "Школа"), *rows)) == (1, 0, 1, 0)


async def test_a_row_matches_the_record_with_a_chat_when_one_school_has_two(uow: Uow) -> None:
    await make_known(uow, *(("Ким Анна Сергеевна", one, "Школа № 57") for one in (None, 2)))
    headings, row = ("ФИО", "Школа", "Должность"), ("Ким Анна Сергеевна", "Школа № 57", "Заместитель")
    changes = await bring(uow, headings, row)
    assert [one.known.values["telegram_id"] for one in changes.people if one.known] == [2]
    await make_known(uow, ("Ким Анна Сергеевна", 3, "Школа № 57"))
    assert problems(await bring(uow, headings, row)) == [(2, RowProblem.several)]
    assert problems(await bring(uow, headings[::2], row[::2])) == [(2, RowProblem.ambiguous)]


async def test_a_dry_run_says_for_how_many_people_each_column_changes(uow: Uow) -> None:
    headings = ("ФИО", "Школа", "Мест", "Ссылка", "Об опыте", "Темы", "Форма")
    one = ("Ким Анна", "Школа № 1", "3", "https://video.example/1", "Опыт", "Стратегия развития", "очно")
    two = ("Ли Вера", "Школа № 2", *one[2:])
    assert not (await bring(uow, headings, one, two)).columns
    ours = ("2", "https://video.example/2", "Опыт", "Финансы и закупки", "дистанционно")
    changes = await bring(uow, headings, (*one[:2], *ours), (*two[:2], "2", *two[3:]), ("Пак Инна", "Школа № 3", *ours))
    expected = {Column.capacity: 2, Column.link: 1, Column.topics: 1, Column.forms: 1}
    assert (changes.columns, changes.changed, changes.new) == (expected, 2, 1)
    assert (await bring(uow, ("ФИО", "Роль"), ("Ли Вера", "стажёр"))).columns == {Column.role: 1}
    assert not (await bring(uow, ("Школа", "Округ"), ("Школа № 1", ""), ("Школа № 9", "ЦАО"))).columns
    assert (await bring(uow, ("Школа", "Округ"), ("Школа № 1", "ЦАО"))).columns == {Column.district: 1}


async def test_a_mentee_whom_a_list_gives_both_forms_keeps_their_own(uow: Uow) -> None:
    headings = ("ФИО", "Роль", "Форма")
    for forms, kept in (("очно", Form.in_person), ("очно и дистанционно", Form.in_person), ("онлайн", Form.remote)):
        await bring(uow, headings, ("Ким Анна", "стажёр", forms))
        async with uow.read() as act:
            assert (await act.session.scalars(select(MenteeProfile.form))).one() is kept


@pytest.mark.parametrize("state", [None, *ApplicationState])
async def test_importing_a_list_does_not_make_the_importer_a_mentor(uow: Uow, state: ApplicationState | None) -> None:
    async with uow.write() as act:
        if state is not None:
            act.session.add(MentorProfile(person_id=act.me.id, state=state, about=""))
    headings = ("ФИО", "Telegram ID", "Школа", "Об опыте")
    changes = await bring(uow, headings, ("Орлова Мария Ивановна", "1", "Школа № 57", "Опыт"), ("Ким Анна", "", "", ""))
    assert (problems(changes), changes.new, changes.changed) == ([(2, RowProblem.own_role)], 1, 1)
    async with uow.read() as act:
        assert not act.me.holds(Role.mentor)
        assert act.me.school is not None
        profile = await act.session.get(MentorProfile, act.me.id)
        assert (profile.state, profile.about) == (state, "") if profile else state is None


async def test_a_coordinator_who_is_a_mentor_may_change_what_they_offer_by_a_list(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add(MentorProfile(person_id=act.me.id, state=ApplicationState.approved, about=""))
        await grant(act, act.me, Role.mentor)
    changes = await bring(uow, ("ФИО", "Об опыте"), ("Орлова Мария Ивановна", "Опыт"))
    assert (counts(changes), changes.columns) == ((0, 1, 0, 0), {Column.about: 1})
