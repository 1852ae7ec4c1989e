"""Updates that aiogram's models refuse wait for the bot among those of many people, over polling and over a webhook.
All the others act; the refused ones are counted, told to their authors, and never asked for again.
"""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.support.bot_process import FarTown
from tests.support.faults.failed import failed
from tests.support.faults.figures import Note
from tests.support.faults.ways import WAYS, town_before_the_start
from tests.support.patience import wait_until
from tests.support.size import sized
from tests.support.town import Dweller

SEED, UPDATES = 20261129, sized(10, 1_000)
NAMELESS = {"forward_origin": {"type": "hidden_user", "date": 1}}
REFUSED: list[Callable[[int], dict[str, Any]]] = [
    lambda person_id: {"message": sent_by(person_id, **NAMELESS)},
    lambda person_id: {"message": sent_by(person_id, text={"broken": True})},
    lambda person_id: {"brand_new": sent_by(person_id)},
]


def sent_by(person_id: int, **content: Any) -> dict[str, Any]:
    who = {"id": person_id, "is_bot": False, "first_name": "P"}
    return {"message_id": 5, "date": 1, "chat": {"id": person_id, "type": "private"}, "from": who, **content}


async def all_write(town: FarTown) -> tuple[list[Dweller], list[Dweller]]:
    """Who begins a conversation, and the authors of what the models refuse, at places that the seed chooses."""
    places = random.Random(SEED).sample(range(UPDATES), len(REFUSED))
    chats = [await town.client.add_person(f"P{number}", started=True) for number in range(UPDATES)]
    people = [Dweller(town, chat) for chat in chats]  # type: ignore[arg-type]
    refused = dict(zip(places, REFUSED, strict=True))
    for number, person in enumerate(people):
        if number in refused:
            await town.client.update(refused[number](person.id))
        else:
            await town.client.say(person.id, "/start")
    return [one for number, one in enumerate(people) if number not in refused], [people[number] for number in places]


async def counted(town: FarTown) -> int:
    """Updates that this process could not read."""
    url = f"http://127.0.0.1:{town.bot.environment['HTTP_PORT']}/metrics"
    async with ClientSession() as session, session.get(url) as answer:
        lines = (await answer.text()).splitlines()
    return int(
        sum(
            float(line.split()[-1])
            for line in lines
            if line.startswith("ryadom_updates_total") and "unreadable" in line
        )
    )


@pytest.mark.parametrize("way", WAYS)
async def test_all_others_act_and_it_is_never_asked_for_again(
    way: str, database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with town_before_the_start(way, database_url, tmp_path) as town:
        others, authors = await all_write(town)
        await town.bot.start()
        await town.client.idle()
        figures(way=way, updates=UPDATES, refused=await counted(town), failed=await failed(town))
        assert (await counted(town), await failed(town)) == (len(REFUSED), 0)
        for person in others:
            assert "need_mentor" in await person.buttons()
        for author in authors:
            assert "прочитать не удалось" in await author.last_text()
        await town.bot.restart()
        await authors[0].start()
        assert "need_mentor" in await authors[0].buttons()
        assert await counted(town) == 0


def has_failed(town: FarTown, way: str, times: int) -> bool:
    """So many times by polling; since the last start over the webhook."""
    if way == "polling":
        return town.bot.said().count("asking for updates failed") >= times
    return "last_error_message" in town.sandbox.world.webhook.info()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("way", WAYS)
async def test_it_bites_when_the_models_may_refuse_a_whole_request(way: str, database_url: str, tmp_path: Path) -> None:
    """It comes again and again, after a restart too, and its author gets no answer to anything."""
    async with town_before_the_start(way, database_url, tmp_path, changed="one by one") as town:
        author = await town.person("P")
        refused = await town.client.update(REFUSED[0](author.id))
        await town.client.say(author.id, "/start")
        for times in (1, 2):
            await town.bot.restart()
            await wait_until(lambda times=times: has_failed(town, way, times))
        assert refused in [update.id for update in town.sandbox.world.queue.waiting()]
        assert await author.from_bot() == []
