"""Every press that changes something × a visitor, another mentee, another mentor, a former coordinator, and, where only
one side may press, the other side: nothing changes, and the refusal is in the audit trail.

The matrix comes from the code: a button that its conversation's way does not reach fails the test, unless the way says
why the button needs no check.

If a press calls two services in one transaction, either of their refusals undoes it. So the matrix does not notice when
one of the two guards is gone; a test of that service does (`test_only_a_coordinator_announces_and_sees_the_report`).
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.person import Role, RoleGrant
from models.receiving import FailedUpdate
from services.matching import answering
from services.matching.requests import locked_request
from tests.support.crowded import crowded
from tests.support.forging import Forgers
from tests.support.people import coordinator, mentee, mentor
from tests.support.town import Dweller, Town, open_town
from tests.support.watched import WatchedDatabase
from tests.support.ways import Scene, Way, conversations, notice_buttons_of, way_of, window_buttons_of, windows_of

Forge = Callable[[Way, set[str]], Forgers]


@pytest.fixture(scope="session")
def strangers(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    """A folder with the database and the chats of a visitor, a former coordinator, a mentee and a mentor; their ids.
    Each case works on a copy, because making them takes as long as walking a short way.
    """
    folder = tmp_path_factory.mktemp("strangers")
    shutil.copy(sqlite_template, folder / "ryadom.db")
    return folder, asyncio.run(_make_strangers(folder))


async def _make_strangers(folder: Path) -> list[int]:
    async with town_in(folder) as town:
        visitor, other = await town.person("Гость"), await coordinator(town, "Бывшая Яна Юрьевна")
        await visitor.start()
        async with town.act(other) as act:
            await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
        await other.start()
        mentee_, mentor_ = await mentee(town, "Жуков Олег Ильич"), await mentor(town, "Белова Инна Ильинична")
        return [visitor.id, mentee_.id, mentor_.id, other.id]


@asynccontextmanager
async def town_in(folder: Path) -> AsyncIterator[Town]:
    database = WatchedDatabase(f"sqlite+aiosqlite:///{folder / 'ryadom.db'}")
    try:
        async with open_town(database, folder) as town:
            yield town
    finally:
        await database.close()


@pytest.fixture
async def town(strangers: tuple[Path, list[int]], tmp_path: Path) -> AsyncIterator[Town]:
    shutil.copytree(strangers[0], tmp_path, dirs_exist_ok=True)
    async with town_in(tmp_path) as town:
        yield town


@pytest.fixture
def forge(town: Town, strangers: tuple[Path, list[int]]) -> Forge:
    return lambda way, buttons: Forgers(town, [Dweller(town, one) for one in strangers[1]], way, buttons)


@pytest.mark.parametrize("conversation", conversations())
async def test_nobody_can_press_what_belongs_to_somebody_else(town: Town, forge: Forge, conversation: str) -> None:
    way = way_of(conversation)
    buttons = window_buttons_of(conversation) | notice_buttons_of(conversation)
    forgers = forge(way, buttons)
    await way.walk(Scene(town, watch=forgers.accompany))
    await forgers.look_at_last_windows()
    assert crowded(await town.client.calls()) == set()
    missing = buttons - forgers.tried - set(way.no_row)
    assert missing == set(), f"a new button needs a step in tests/ways, or a reason in its no_row: {conversation}"
    assert windows_of(conversation) - forgers.seen == set(), f"a new window needs a step in tests/ways: {conversation}"
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0


async def test_the_matrix_notices_a_guard_that_is_gone(
    town: Town, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgers = forge(way_of("matching.requests"), {"rq_yes"})
    petrova, ivanov = forgers.accompany(await mentor(town)), forgers.accompany(await mentee(town))
    async with town.act(petrova) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is", "send")
    monkeypatch.setattr(answering, "_addressed_to_me", locked_request)
    with pytest.raises(AssertionError, match="has changed something"):
        await petrova.press_notice("rq_yes")
