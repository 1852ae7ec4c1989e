"""A file with so many rows that writing it takes seconds: a message says so meanwhile, and is gone when it is there."""

from datetime import timedelta

import pytest

from handlers.shared import progress
from models.event import EventKind
from models.person import Role
from services.audit import record
from services.events.announcing import EventDraft, announce
from tests.support.broadcasts import begun
from tests.support.people import known, listed, owner
from tests.support.town import Dweller, Town
from tests.support.working import progress_told

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
WAYS = {
    "everything": ("importing", "export", "whole"),
    "a list": ("importing", "export", "kind:people"),
    "personal links": ("importing", "links", "make"),
    "people": ("people", "list:mentees", "export"),
    "the audit trail": ("settings", "journal", "export"),
    "a broadcast's report": ("broadcasts", "broadcast:1", "step:report"),
    "answers to an event": ("events", "event:1", "declined", "answers", "file"),
}


async def in_charge(town: Town) -> Dweller:
    """With something for each file."""
    orlova = await owner(town)
    await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await listed(town, "Яшина Анна")
    async with town.act(orlova) as act:
        record(act, "person.noted", act.me.id)
        await begun(act)
        draft = EventDraft(EventKind.club, "Совет", act.now + timedelta(days=9), "Школа № 57", "", "", (Role.owner,))
        await announce(act, draft, "club")
    await town.settled()
    await orlova.start()
    return orlova


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_a_long_file_says_that_it_is_being_written(
    town: Town, monkeypatch: pytest.MonkeyPatch, way: tuple[str, ...]
) -> None:
    monkeypatch.setattr(progress, "LONG_FROM", 0)
    orlova = await in_charge(town)
    await orlova.press(*way)
    assert [one for one in await progress_told(town) if "Записываем файл" in one]
    assert any("document" in one for one in await orlova.from_bot())
    assert not [one for one in await orlova.from_bot() if "░" in one.get("text", "")]


async def test_a_short_file_shows_no_progress(town: Town) -> None:
    orlova = await in_charge(town)
    await orlova.press(*WAYS["everything"])
    assert not [one for one in await progress_told(town) if "Записываем файл" in one]
