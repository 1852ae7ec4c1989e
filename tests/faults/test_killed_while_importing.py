"""SIGKILL while a long list is loaded: nothing of it is stored, and the next process loads all of it, with progress in
the same message.

Also: a person from that list joins with their personal link while the bot is killed.
"""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.imported_list import ImportedList, ListState
from models.person import Person
from services.entry.personal_links import LINK_MARK, make_links
from tests.support.bot_process import FarTown, far_town
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.patience import LONG, LOOK_AGAIN, wait_until
from tests.support.people import coordinator
from tests.support.size import sized
from tests.support.town import Dweller, Message, NoSuchButton

ROWS, KILLS = sized(1_500, 10_000), sized(1, 2)  # three deaths end a list
LETTERS = "абвгдежзик"


def long_list() -> bytes:
    words = ("".join(LETTERS[int(digit)] for digit in f"{number:05}") for number in range(ROWS))
    return xlsx((HEADINGS, *((f"Петрова{word} Анна", *PETROVA[1:]) for word in words)))


async def notice_soon(person: Dweller, with_button: str) -> Message:
    async with asyncio.timeout(LONG):
        while True:
            try:
                return await person.notice(with_button)
            except NoSuchButton:
                await asyncio.sleep(LOOK_AGAIN)


async def said_soon(person: Dweller, words: str) -> None:
    await wait_until(lambda: times_said(person, words))


async def times_said(person: Dweller, words: str) -> int:
    return sum(words in message.get("text", "") for message in await person.from_bot())


async def state_of(town: FarTown) -> tuple[ListState, int]:
    async with town.database.read() as session:
        people = await session.scalar(select(func.count()).select_from(Person)) or 0
        return (await session.scalars(select(ImportedList.state))).one(), people


async def test_a_list_whose_loading_is_killed_is_loaded_whole_and_once(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        orlova = await coordinator(town)  # type: ignore[arg-type]
        await orlova.press("importing")
        await orlova.send_file("менторы.xlsx", long_list())
        await notice_soon(orlova, "imp_load")
        await orlova.press_notice("imp_load")
        for _ in range(KILLS):
            await said_soon(orlova, "Загружаем строки")
            await town.bot.kill()
            assert await state_of(town) == (ListState.loading, 1)
            await town.bot.start()
        await notice_soon(orlova, "imp_links")
        assert await state_of(town) == (ListState.loaded, ROWS + 1)
        await town.settled()
        assert await times_said(orlova, "Добавлено: ") == 1
        assert await times_said(orlova, "Загружаем строки") == await times_said(orlova, "Прочитано строк") == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_somebody_of_a_list_comes_in_though_the_bot_is_killed(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        orlova = await coordinator(town)  # type: ignore[arg-type]
        async with town.act(orlova) as act:
            act.session.add(Person(surname="Петрова", first_name="Анна", city_id=1, created_at=act.now, roles=[]))
            await act.session.flush()
            [link] = await make_links(act)
        person = await town.person("Анна")
        await town.bot.kill()
        await town.client.say(person.id, f"/start {LINK_MARK}{link.code}")
        await town.bot.start()
        await town.settled()
        await town.bot.restart()
        await person.press("agree")
        assert "это ваш профиль" in await person.text()
