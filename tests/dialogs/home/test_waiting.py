"""«Ждёт вас»: home needs the same number of statements however much waits; each thing has a sentence, an age and a
button.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event, select, update

from models.connection.database import Database
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Role, School
from models.profile import ApplicationState, MentorProfile
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportState
from services.matching.questions import ask_about
from services.unit_of_work import Act
from tests.support.people import add_person, coordinator, mentee, mentor, pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Collects the statements of all transactions while the context is open."""
    engines = {id(one): one for one in (database._reader.sync_engine, database._writer.sync_engine)}.values()
    statements: list[str] = []

    def on_statement(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "FROM notices" not in statement:  # the clock may ask for the next due notice at any moment
            statements.append(statement)

    for one in engines:
        event.listen(one, "before_cursor_execute", on_statement)
    yield statements
    for one in engines:
        event.remove(one, "before_cursor_execute", on_statement)


async def apply(town: Town, first: int, last: int) -> None:
    async with town.act() as act:
        for number in range(first, last):
            person = await add_person(act, f"Петрова{number:02} Анна Сергеевна")
            act.session.add(
                MentorProfile(
                    person_id=person.id,
                    state=ApplicationState.submitted,
                    about="Люблю учить",
                    attempt=1,
                    submitted_at=act.now - timedelta(days=60 - number),
                )
            )


async def statements_of(orlova: Dweller, *presses: str) -> list[str]:
    await orlova.town.settled()  # what was added is not looked through during the presses
    with counted(orlova.town.database) as statements:
        await orlova.press(*presses)
    return statements


async def ask(town: Town, mentor_id: int, first: int, last: int) -> None:
    """Adds requests to the mentor, and reports of other mentees of theirs."""
    async with town.act() as act:
        for number in range(first, last):
            asking = await add_person(act, f"Белова{number:02} Инна Ильинична", Role.mentee)
            request = {"mentee_id": asking.id, "mentor_id": mentor_id, "sent_at": act.now}
            act.session.add(MentoringRequest(state=RequestState.sent, words="", **request))
            author = await add_person(act, f"Иванов{number:02} Пётр Ильич", Role.mentee)
            pair = {"mentee_id": author.id, "mentor_id": mentor_id, "began_at": act.now}
            act.session.add(Mentorship(state=MentorshipState.active, **pair))
            await report(act, author.id, 1, ReportState.submitted)


async def report(act: Act, author_id: int, number: int, state: ReportState) -> None:
    query = select(Project).where(Project.author_id == author_id)
    project = await act.session.scalar(query) or Project(
        author_id=author_id, title="Школа полного дня", state=ProjectState.active, opened_at=act.now, stages=[]
    )
    act.session.add(project)
    stage = Stage(project=project, number=number, title=f"Этап {number}", state=StageState(state.value))
    words = {"submitted_at": act.now, "reviewed_at": act.now if state is ReportState.returned else None}
    act.session.add(Report(stage=stage, state=state, **words))
    await act.session.flush()


async def add_things(person: Dweller, role: Role, first: int, last: int) -> None:
    town = person.town
    async with town.act(person) as act:
        me = act.me.id
        for number in range(first, last):
            if role is Role.mentee:
                await report(act, me, number + 1, ReportState.returned)
            elif role is Role.coordinator:
                school = School(city_id=1, name=f"Школа № {number}", typed=True, typed_at=act.now)
                act.session.add(school)
    if role is Role.coordinator:
        await apply(town, first, last)
    if role is Role.mentor:
        await ask(town, me, first, last)


PEOPLE = {Role.coordinator: coordinator, Role.mentor: mentor, Role.mentee: mentee}


@pytest.mark.parametrize("role", PEOPLE)
async def test_home_needs_as_many_statements_for_fifty_things_as_for_one(town: Town, role: Role) -> None:
    person = await PEOPLE[role](town)
    await add_things(person, role, 0, 1)
    await person.start()
    await person.press("waiting")
    few, few_listed = await statements_of(person, "back"), await statements_of(person, "waiting")
    await add_things(person, role, 1, 50)
    many, many_listed = await statements_of(person, "back"), await statements_of(person, "waiting")
    assert "50" in await person.text() or "100" in await person.text()
    assert few
    assert Counter(many) - Counter(few) == Counter()
    assert Counter(many_listed) - Counter(few_listed) == Counter()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_each_thing_of_each_page_has_its_sentence_its_age_and_its_button(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    await apply(town, 0, 50)
    await orlova.start()
    assert ("Заявки менторов: 50" if language == "ru" else "applications: 50") in await orlova.text()
    assert "60" in await orlova.text()  # the oldest has waited 60 days
    await orlova.press("waiting", "thing:application")
    seen = 0
    for page in range(50):
        things = [label for label in await orlova.labels() if "Петрова" in label]
        lines = [line for line in (await orlova.text()).splitlines() if re.match(r"\d+\. ", line)]
        assert len(things) == len(lines)
        for thing, line in zip(things, lines, strict=True):
            assert thing.split(". ")[0] == line.split(". ")[0]
            assert thing.split(". ", 1)[1].rstrip("…") in line
            assert " · " in line
        seen += len(things)
        if f"one_pages:{page + 1}" not in await orlova.buttons():
            break
        await orlova.press(f"one_pages:{page + 1}")
    assert seen == 50


@pytest.mark.parametrize(("language", "first"), [("ru", "1. Отчёт: Иванов П. А."), ("en", "1. Report: Иванов П. А.")])
async def test_two_things_of_one_person_are_told_apart(town: Town, language: str, first: str) -> None:
    ivanov, petrova = await pair(town, language)
    async with town.act(ivanov) as act:
        for number in (1, 2):
            await report(act, act.me.id, number, ReportState.submitted)
        await act.session.execute(update(Project).values(mentorship_id=1))
    await petrova.start()
    await petrova.press("waiting", "thing:report")
    assert first in await petrova.text()
    assert (await petrova.labels())[:2] == ["1. Иванов П. А.", "2. Иванов П. А."]


@pytest.mark.parametrize(("language", "words"), [("ru", "ответа ещё нет"), ("en", "no reply to your question yet")])
async def test_a_request_whose_question_has_no_reply_says_so(town: Town, language: str, words: str) -> None:
    petrova = await mentor(town, language=language)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    await ask(town, mentor_id, 0, 1)
    await petrova.start()
    assert words not in await petrova.text()
    async with town.act(petrova) as act:
        await ask_about(act, 1, "Чего вы ждёте?")
    await petrova.start()
    assert words in await petrova.text()
