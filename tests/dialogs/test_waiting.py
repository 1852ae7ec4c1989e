"""«Ждёт вас»: however much waits, home asks the database as much; each thing has its sentence, age and button."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event

from models.database import Database
from models.profile import ApplicationState, MentorProfile
from tests.people import add_person, coordinator
from tests.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements of all transactions meanwhile."""
    engines = {id(one): one for one in (database._reader.sync_engine, database._writer.sync_engine)}.values()
    statements: list[str] = []

    def on_statement(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "FROM notices" not in statement:  # the clock asks at any moment when the next is due
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
    with counted(orlova.town.database) as statements:
        await orlova.press(*presses)
    return statements


async def test_fifty_things_cost_home_as_many_statements_as_one(town: Town) -> None:
    orlova = await coordinator(town)
    await apply(town, 0, 1)
    await orlova.start()
    await orlova.press("waiting")
    few, few_listed = await statements_of(orlova, "back"), await statements_of(orlova, "waiting")
    await apply(town, 1, 50)
    many, many_listed = await statements_of(orlova, "back"), await statements_of(orlova, "waiting")
    assert few
    assert Counter(many) - Counter(few) == Counter()
    assert Counter(many_listed) - Counter(few_listed) == Counter()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_each_thing_of_each_page_has_its_sentence_its_age_and_its_button(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    await apply(town, 0, 50)
    await orlova.start()
    assert ("Петрова00 А. С. · 60 дней" if language == "ru" else "Петрова00 А. С. · 60 days") in await orlova.text()
    await orlova.press("waiting")
    seen = 0
    for page in range(50):
        things = [label for label in await orlova.labels() if "Петрова" in label]
        lines = [line for line in (await orlova.text()).splitlines() if line.startswith("• ")]
        assert len(things) == len(lines)
        for thing, line in zip(things, lines, strict=True):
            assert thing.split(": ")[1].rstrip("…") in line
            assert " · " in line
        seen += len(things)
        if f"thing_pages:{page + 1}" not in await orlova.buttons():
            break
        await orlova.press(f"thing_pages:{page + 1}")
    assert seen == 50
