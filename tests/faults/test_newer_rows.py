"""An old replica beside the rows of a newer one, while replicas are upgraded one after the other. Values that this
version does not know, of any enum that the database keeps, stop nobody and stay as they are.

At full size people walk through the bot once for each enum. In the short size several enums are newer during one walk;
one of them may hide the rows of another, so what home shows is also found for each enum alone, without a bot's process.
"""

from itertools import product
from pathlib import Path

import pytest

from handlers.home.menu.tabs import tabs_of
from handlers.shared.contributions import contributions
from handlers.shared.doors import open_doors
from handlers.shared.places import Look
from handlers.shared.speech import Speech
from models.person import RoleGrant
from services.home.waiting import waiting_for
from services.unit_of_work import Act
from tests.support.bot_process import FarTown
from tests.support.erased import full_story
from tests.support.faults.failed import failed
from tests.support.faults.figures import Note
from tests.support.faults.ways import WAYS, town_before_the_start
from tests.support.newer_rows import enum_columns, kept, make_known, make_newer
from tests.support.people import coordinator
from tests.support.size import sized
from tests.support.town import Dweller, Town

ENGINES = ["sqlite", "postgresql"]
RUNS = sized([("webhook", "postgresql")], [*product(WAYS, ENGINES)])
WALKS = sized(3, len(enum_columns()))  # with other enums each
PEOPLE = sized(1, 6)  # of the story; the first has all roles
DOORS = sized(0, 20)  # that are opened in each tab, at most, by one of the people during each walk


async def people_of_a_story(town: FarTown) -> list[Dweller]:
    story = await full_story(town)  # type: ignore[arg-type]
    orlova = await coordinator(town)  # type: ignore[arg-type]
    return [story.person, story.mentor, story.mentee, story.asked, story.asking, orlova][:PEOPLE]


async def look_around(person: Dweller, at_most: int = DOORS) -> list[str]:
    """What each tab of home says; up to `at_most` doors there are opened, too."""
    said = []
    await person.start()
    for tab in [button for button in await person.buttons() if button.startswith("tab:")] or ["no tab"]:
        await open_tab(person, tab)
        said.append(await person.text())
        for door in (await doors(person))[:at_most]:
            await person.press(door)
            await person.start()
            await open_tab(person, tab)
    return said


async def doors(person: Dweller) -> list[str]:
    """None while a consent is asked for: an older version does not see one that it cannot read, and an answer would add
    another.
    """
    buttons = await person.buttons()
    return [] if "agree" in buttons else [one for one in buttons if ":" not in one and one != "language"]


async def open_tab(person: Dweller, tab: str) -> None:
    if tab in await person.buttons():
        await person.press(tab)


@pytest.mark.parametrize(("way", "engine"), RUNS)
async def test_a_value_that_only_the_next_version_knows_stops_nobody(
    way: str, database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with town_before_the_start(way, database_url, tmp_path) as town:
        await town.bot.start()
        people, visitor = await people_of_a_story(town), await town.person("Гость")
        before = [await look_around(person) for person in people]
        for number in range(WALKS):
            columns = enum_columns()[number::WALKS]
            await make_newer(town.database, *columns)
            newer = [await kept(town.database, column) for column in columns]
            for place, person in enumerate(people):
                await look_around(person, DOORS if place == number % len(people) else 0)
            await visitor.start()
            await visitor.press("mentors")
            assert await failed(town) == 0, columns
            assert [await kept(town.database, column) for column in columns] == newer
            await make_known(town.database, *columns)
        figures(way=way, enums=len(enum_columns()), people=len(people), failed=await failed(town))
        assert [await look_around(person) for person in people] == before


async def find_home(act: Act) -> None:
    """Asks the database for all that home shows in each of the person's tabs."""
    brought = contributions()
    for tab in await tabs_of(act):
        look = Look(act, tab)
        await open_doors(look, brought.doors)
        await waiting_for(act, {kind.id: kind.query for kind in brought.waiting if kind.place is tab})
        for line in brought.lines:
            if tab in line.places:
                await line.write(look, Speech("ru", "UTC"))


@pytest.mark.parametrize("engine", sized(ENGINES[:1], ENGINES))
async def test_what_home_shows_is_found_beside_a_newer_value_of_each_enum(town: Town) -> None:
    person = (await full_story(town)).person
    for column in enum_columns():
        await make_newer(town.database, column)
        newer = await kept(town.database, column)
        async with town.act(person) as act:
            await find_home(act)
        assert await kept(town.database, column) == newer
        await make_known(town.database, column)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_an_unknown_value_is_an_error(database_url: str, tmp_path: Path) -> None:
    async with town_before_the_start("polling", database_url, tmp_path, changed="newer values") as town:
        await town.bot.start()
        [person, *_] = await people_of_a_story(town)
        await make_newer(town.database, RoleGrant.__table__.c.role)
        await person.start()
        assert await failed(town) == 1
