"""The meaning of a list: its headings, its cells, who is already known; and that it is loaded completely or
not at all.
"""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.importing.lists.files import list_file
from handlers.shared.speech import LOCALES, Speech
from models.imported_list import ListKind
from models.person import Person, Position, Role, School
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from models.school_names import school_spelling
from services.importing.cells import BadCell, RowProblem, capacity_in, forms_in, roles_in
from services.importing.columns import UnknownHeadings, recognize
from services.importing.dates import month_in
from services.importing.headings import Column
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.posts import position_in
from services.importing.rows import NAME_PARTS, Reference
from services.importing.writing import listed
from services.people.names import BadName, parse_name
from services.people.wishes import chosen_topics
from services.unit_of_work import Act, Uow
from tests.support.lists import TODAY, bring, counts, lines, read_list
from tests.support.people import add_person


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_heading_that_we_write_can_be_read(locale: str) -> None:
    speech = Speech(locale, "UTC")
    found = recognize(lines([[speech.term(column) for column in reversed(Column)]]))
    assert found.places.keys() == set(Column)


def test_a_sheet_without_names_and_schools_is_refused() -> None:
    with pytest.raises(UnknownHeadings):
        recognize(lines([["Дата", "Город"], ["1", "Москва"]]))


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2015-09-01", date(2015, 9, 1)),
        ("01.09.2015", date(2015, 9, 1)),
        ("1.9.15", date(2015, 9, 1)),
        ("09.2015 г.", date(2015, 9, 1)),
        ("с сентября 2015", date(2015, 9, 1)),
        ("15 мая 2015 года", date(2015, 5, 1)),
        ("March 2015", date(2015, 3, 1)),
        ("2015", date(2015, 9, 1)),
        ("2026", date(2026, 1, 1)),
        ("13/09/2015", date(2015, 9, 1)),
        ("9/13/2015", date(2015, 9, 1)),
        ("9/9/15 г.", date(2015, 9, 1)),
        ("09/2015", date(2015, 9, 1)),
        ("9/1/2015", None),
        ("01/09/15", None),
        ("9/15", None),
        ("31/31/2015", None),
        ("1/2/3/2015", None),
        ("сен/2015", None),
        ("12.2026", None),
        ("13.2015", None),
        ("давно", None),
        ("0001-01-01", None),
        ("0000", None),
    ],
)
def test_the_month_is_read_however_it_is_written(words: str, month: date | None) -> None:
    if month is None:
        with pytest.raises(BadCell):
            month_in(words, TODAY)
    else:
        assert month_in(words, TODAY) == month


@pytest.mark.parametrize("locale", LOCALES)
def test_a_post_is_read_as_we_write_it(locale: str) -> None:
    assert [position_in(Speech(locale, "UTC").term(position)) for position in Position] == list(Position)


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("директор", Position.principal),
        ("Директор ГБОУ «Школа № 57», канд. пед. наук", Position.principal),
        ("Директор, кандидат педагогических наук", Position.principal),
        ("И.о. директора школы", Position.principal),
        ("ИО директора", Position.principal),
        ("Исполняющая обязанности директора", Position.principal),
        ("ВРИО директора", Position.principal),
        ("Руководитель", Position.principal),
        ("Руководитель общеобразовательной организации", Position.principal),
        ("Head of school", Position.principal),
        ("Headteacher", Position.principal),
        ("Acting principal", Position.principal),
        ("Зам. директора по УВР", Position.deputy),
        ("Первый заместитель директора", Position.deputy),
        ("и. о. заместителя директора", Position.deputy),
        ("Vice-principal", Position.deputy),
        ("Кандидат на должность директора", Position.candidate),
        ("В резерве на должность директора", Position.reserve),
        ("Кадровый резерв", Position.reserve),
        ("Кандидат педагогических наук, учитель", None),
        ("Бывший директор", None),
        ("повар", None),
    ],
)
def test_a_post_is_recognised_by_its_first_words(words: str, position: Position | None) -> None:
    if position is None:
        with pytest.raises(BadCell):
            position_in(words)
    else:
        assert position_in(words) is position


def test_forms_and_numbers_are_read_in_peoples_words() -> None:
    assert forms_in("Очно / дистанционно") == (True, True)
    assert forms_in("онлайн") == (True, False)
    assert capacity_in("до 3 стажёров") == 3
    for read, words in ((forms_in, "?"), (capacity_in, "10"), (capacity_in, "2-3")):
        with pytest.raises(BadCell):
            read(words)
    with pytest.raises(BadCell) as caught:
        roles_in("координатор")
    assert caught.value.problem is RowProblem.bad_role


async def test_namesakes_at_different_schools_are_two_people(uow: Uow) -> None:
    rows = (("ФИО", "Школа"), ("Иванов Пётр", "Школа № 1"), ("Иванов Пётр", "Школа № 2"))
    assert counts(await bring(uow, *rows)) == (2, 0, 0, 0)
    assert counts(await bring(uow, *rows)) == (0, 0, 2, 0)
    changes = await bring(uow, ("ФИО", "Должность"), ("Иванов Петр", "Директор"))
    assert [one.problem for one in changes.wrong] == [RowProblem.ambiguous]
    changes = await bring(uow, ("ФИО", "Школа", "Должность"), ("ИВАНОВ ПЕТР", "школа №2", "Директор"))
    assert counts(changes) == (0, 1, 0, 0)


async def test_a_person_who_is_in_the_chat_is_found_by_their_telegram_id_and_nobody_gets_one(uow: Uow) -> None:
    changes = await bring(uow, ("ФИО", "Telegram ID"), ("Орлова-Белых Мария Ивановна", "1"), ("Новый Олег", "2"))
    assert counts(changes) == (1, 1, 0, 0)
    async with uow.read() as act:
        rows = (await act.session.execute(select(Person.surname, Person.telegram_id))).all()
        known = dict([tuple(row) for row in rows])
    assert known == {"Орлова-Белых": 1, "Новый": None}


async def test_an_empty_cell_keeps_the_known_value(uow: Uow) -> None:
    headings = ("ФИО", "Школа", "Об опыте", "Темы", "Сколько стажёров")
    await bring(uow, headings, ("Иванов Пётр", "Школа № 1", "Опыт", "Стратегия развития", "2"))
    assert counts(await bring(uow, headings, ("Иванов Пётр", "", "", "", ""))) == (0, 0, 1, 0)
    async with uow.read() as act:
        offer = (await act.session.scalars(select(MentorProfile))).one()
        assert (offer.about, offer.capacity, len(offer.topics)) == ("Опыт", 2, 1)


async def test_a_list_of_schools_tells_districts_and_takes_in_what_was_typed(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add(School(city_id=1, name="школа №1", typed=True, typed_at=act.now))
    rows = (("Школа", "Округ"), ("Школа № 1", "ЦАО"), ("Школа № 2", "ЮАО"), ("Школа №2", "ЮАО"), ("", "ЮАО"))
    changes = await bring(uow, *rows)
    assert counts(changes) == (1, 1, 0, 2)
    assert [one.problem for one in changes.wrong] == [RowProblem.repeated, RowProblem.no_school]
    async with uow.read() as act:
        schools = (await act.session.scalars(select(School).order_by(School.id))).all()
    assert [(school.district, school.typed) for school in schools] == [("ЦАО", False), ("ЮАО", False)]
    assert [school.spelling for school in schools] == [school_spelling(one.name, one.district) for one in schools]


async def test_whom_a_list_puts_into_another_city_without_a_school_has_none(uow: Uow) -> None:
    async with uow.write() as act:
        kim = await add_person(act, "Ким Вера Павловна", Role.mentee, telegram_id=5, city_id=1)
        kim.school = School(city_id=1, name="Школа № 7")
    await bring(uow, ("ФИО", "Telegram ID", "Город"), ("Ким Вера", "5", "Владивосток"))
    async with uow.read() as act:
        kim = (await act.session.scalars(select(Person).where(Person.telegram_id == 5))).one()
        assert (kim.city.name_ru, kim.school) == ("Владивосток", None)


async def test_a_person_found_by_telegram_id_keeps_their_city_when_the_list_has_none(uow: Uow) -> None:
    async with uow.write() as act:
        act.me.city_id, act.me.timezone = 6, "Asia/Vladivostok"
        await make_mentor(act, "Ким Вера Павловна", telegram_id=5, city_id=1)
    changes = await bring(uow, ("ФИО", "Telegram ID", "Школа"), ("Ким Вера", "5", "Школа № 7"))
    assert counts(changes) == (0, 1, 0, 0)
    async with uow.read() as act:
        kim = (await act.session.scalars(select(Person).where(Person.surname == "Ким"))).one()
        assert (kim.city_id, kim.timezone, kim.patronymic) == (1, "Europe/Moscow", "Павловна")
        assert kim.school is not None
        assert (kim.school.name, kim.school.city_id) == ("Школа № 7", 1)


@pytest.mark.parametrize(
    ("known", "cells", "meets"),
    [
        ((False, False, ""), ("", ""), (True, False, "")),
        ((False, False, ""), ("", "Школа № 1"), (True, False, "")),
        ((False, True, ""), ("", "Школа № 1"), (False, True, "Школа № 1")),
        ((False, True, ""), ("", ""), (True, False, "")),
        ((True, True, ""), ("очно", "Школа № 1"), (False, True, "Школа № 1")),
        ((False, True, "Ленина, 1"), ("", "Школа № 1"), (False, True, "Ленина, 1")),
    ],
)
async def test_an_unfinished_applicant_approved_by_a_list_has_a_form_of_meeting(
    uow: Uow, known: tuple[bool, bool, str], cells: tuple[str, str], meets: tuple[bool, bool, str]
) -> None:
    remote, in_person, building = known
    async with uow.write() as act:
        mentor = await make_mentor(act, "Ким Вера", state=ApplicationState.incomplete)
        mentor.remote, mentor.in_person, mentor.building = remote, in_person, building
    changes = await bring(uow, ("ФИО", "Об опыте", "Форма встреч", "Школа"), ("Ким Вера", "Опыт", *cells))
    assert counts(changes) == (0, 1, 0, 0)
    async with uow.read() as act:
        offer = (await act.session.scalars(select(MentorProfile))).one()
        assert (offer.remote, offer.in_person, offer.building) == meets
        assert offer.state is ApplicationState.approved


async def test_importing_an_export_changes_nothing_for_anybody(uow: Uow) -> None:
    """Both roles with different topics and forms, applicants in each state, names that contain commas, and words of
    several lines.
    """
    async with uow.write() as act:
        for number, state in enumerate((None, *ApplicationState)):
            for is_mentee in (True, False):
                roles = [*([Role.mentee] if is_mentee else []), *([Role.mentor] if state == "approved" else [])]
                name = f"Ким-{'абвгде'[number]}{'жз'[is_mentee]} Вера Павловна"
                if state is not None:
                    mentor = await make_mentor(act, name, *roles, state=state)
                    mentor.topics = await chosen_topics(act, [3])
                    person_id = mentor.person_id
                else:
                    person_id = (await add_person(act, name, *roles)).id
                if is_mentee:
                    wish = MenteeProfile(
                        person_id=person_id, form=Form.in_person, topics=await chosen_topics(act, [1, 2])
                    )
                    act.session.add(wish)
        for surname, first_name, patronymic in (("Ли", "Анна Мария", ""), ("Кара Мурза", "Анна", "Сергеевна")):
            mentor = await make_mentor(act, "Ли Анна", Role.mentor)
            person = await act.session.get_one(Person, mentor.person_id)
            person.surname, person.first_name, person.patronymic = surname, first_name, patronymic
            mentor.about = "Двадцать лет  в школе.\n\nЛюблю учить."
    for kind in ListKind:
        async with uow.read() as act:
            rows = await listed(act, kind)
            known = await reference(act)
        _, content = await list_file(Speech("ru", "UTC"), kind, rows)
        async with uow.write() as act:
            changes = await load(act, parse(recognize(await read_list(content)), known))
        assert counts(changes) == (0, 0, len(rows), 0), kind


async def make_mentor(
    act: Act,
    name: str,
    *roles: Role,
    state: ApplicationState = ApplicationState.approved,
    telegram_id: int | None = None,
    city_id: int = 1,
) -> MentorProfile:
    person = await add_person(act, name, *roles, telegram_id=telegram_id, city_id=city_id)
    profile = MentorProfile(person_id=person.id, state=state, about="", topics=[])
    act.session.add(profile)
    await act.session.flush()
    return profile


PART = st.text("абвгдЕё-' ", min_size=1, max_size=20)


@given(st.tuples(PART, PART, PART | st.just("")))
def test_a_name_in_three_cells_is_read_as_it_stands(parts: tuple[str, str, str]) -> None:
    try:
        name = parse_name(",".join(filter(str.strip, parts)))
    except BadName:
        assume(False)
    stored = (name.surname, name.first_name, name.patronymic)
    assume(not any(map(str.isupper, stored)))
    table = lines([["Фамилия", "Имя", "Отчество"], stored])
    [entry] = parse(recognize(table), Reference({}, {}, 1, TODAY)).entries
    assert entry.person == dict(zip(NAME_PARTS, stored, strict=True))
