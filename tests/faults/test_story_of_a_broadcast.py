"""A broadcast from its first word until it is taken back: paused in the middle, and the process is killed meanwhile."""

import asyncio
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.broadcast import Broadcast, BroadcastState
from models.notice import NoticeState
from models.person import Role
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import count_notices
from tests.support.patience import wait_until
from tests.support.people import add_person
from tests.support.town import Dweller

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
PEOPLE, SLOW, FAST = 15, "4", "500"  # messages a second, so that there is time to press «Пауза»


async def with_readers(town: FarTown) -> tuple[Dweller, list[Dweller]]:
    """A coordinator with an open window, and mentees who agree to mailings."""
    orlova = await town.person("Мария")
    chats = [await town.client.add_person(f"P{number}", started=True) for number in range(PEOPLE)]
    async with town.act() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=orlova.id)
        for chat in chats:
            await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=chat)
    await orlova.start()
    return orlova, [Dweller(orlova.town, chat) for chat in chats]


async def reached(readers: list[Dweller]) -> int:
    heard = await asyncio.gather(*(reader.messages() for reader in readers))
    return sum(any("Клуб" in one.get("text", "") for one in messages) for messages in heard)


async def press_while_sending(town: FarTown, orlova: Dweller, *widgets: str) -> None:
    """Waits for the answer to each press only; `Dweller.press` waits until the bot has sent all that is due."""
    for widget in widgets:
        window, data = await orlova.find(widget)
        await town.client.press(orlova.id, window["message_id"], data)
        await town.client.idle()


async def none_in_flight(town: FarTown) -> None:
    """Until what was being sent when the broadcast was paused has arrived."""

    async def arrived() -> bool:
        return not await count_notices(town, NoticeState.claimed, NoticeState.sending)

    await wait_until(arrived)


async def files(orlova: Dweller) -> list[str]:
    return [one["document"]["file_id"] for one in await orlova.from_bot() if "document" in one]


async def delivered(town: FarTown, orlova: Dweller) -> int:
    """By the report that the coordinator got as a file."""
    await wait_until(lambda: files(orlova))
    [file] = await files(orlova)
    sheet = load_workbook(BytesIO(await town.client.file(file))).active
    assert sheet is not None
    return sum(row[2].value == "доставлено" for row in sheet.iter_rows(min_row=2))


async def is_now(town: FarTown, state: BroadcastState) -> bool:
    async with town.database.read() as session:
        return (await session.get_one(Broadcast, 1)).state is state


async def test_a_broadcast_is_paused_survives_a_kill_goes_on_and_is_taken_back(
    database_url: str, tmp_path: Path
) -> None:
    async with far_town(database_url, tmp_path, SEND_RATE=SLOW) as town:
        orlova, readers = await with_readers(town)
        await orlova.press("broadcasts", "new")
        await orlova.say("Клуб в четверг")
        await orlova.press("role:mentee", "next")
        await press_while_sending(town, orlova, "send", "back", "broadcast:1", "step:pause")
        await none_in_flight(town)
        before = await reached(readers)
        assert before < PEOPLE
        town.bot.environment["SEND_RATE"] = FAST
        await town.bot.restart()
        await town.settled()
        assert await reached(readers) == before
        await orlova.press("step:resume")
        await wait_until(lambda: is_now(town, BroadcastState.done))
        assert await reached(readers) == PEOPLE
        await orlova.press("back", "broadcast:1", "step:report")
        assert await delivered(town, orlova) == PEOPLE
        await orlova.press("step:ask_back", "step_sure:take_back")
        await wait_until(lambda: is_now(town, BroadcastState.taken_back))
        assert await reached(readers) == 0
