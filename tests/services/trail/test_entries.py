"""Coordinators read the audit trail, filtered by what, who, whom and when."""

import pytest

from services.audit import record, record_rows
from services.places.search import Portion
from services.refusals import NotAllowed
from services.trail.entries import (
    EntriesSought,
    TrailPeriod,
    TrailTopic,
    exported_trail,
    people_in_trail,
    trail_entries,
)
from tests.support.people import coordinator, listed, mentee
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
PAGE = Portion(at_most=10)


async def found(town: Town, orlova: Dweller, sought: EntriesSought) -> list[str]:
    async with town.act(orlova) as act:
        return [line.entry.action for line in (await trail_entries(act, sought, PAGE)).lines]


async def test_each_filter_narrows_the_trail(town: Town) -> None:
    orlova, kim = await coordinator(town), await coordinator(town, "Ким Олег Ильич")
    yashina = await listed(town, "Яшина Анна")
    async with town.act(kim) as act:
        record(act, "person.noted", yashina)
        kims_id = act.me.id
    await town.advance(days=40)
    async with town.act(orlova) as act:
        record(act, "event.announced", yashina)  # an event whose number is the same as the person's
        record(act, "refused", refused=True)
    everything = ["refused", "event.announced", "person.noted"]
    assert await found(town, orlova, EntriesSought()) == everything
    assert await found(town, orlova, EntriesSought(topic=TrailTopic.people)) == ["person.noted"]
    assert await found(town, orlova, EntriesSought(topic=TrailTopic.refused)) == ["refused"]
    assert await found(town, orlova, EntriesSought(actor_id=kims_id)) == ["person.noted"]
    assert await found(town, orlova, EntriesSought(subject_id=yashina)) == ["person.noted"]
    assert await found(town, orlova, EntriesSought(period=TrailPeriod.month)) == everything[:2]


@SQLITE
async def test_people_are_found_on_the_side_that_was_asked_for(town: Town) -> None:
    orlova, yashina = await coordinator(town), await listed(town, "Яшина Анна")
    async with town.act(orlova) as act:
        for _ in range(2):
            record(act, "person.noted", yashina)
    async with town.act(orlova) as act:
        whom, count = await people_in_trail(act, "subject_id", "яшин", PAGE)
        who, _ = await people_in_trail(act, "actor_id", "", PAGE)
        assert ([one.id for one, _ in whom], whom[0][1], count) == ([yashina], 2, 1)
        assert [one.id for one, _ in who] == [act.me.id]


@SQLITE
async def test_an_export_is_recorded_itself(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act(orlova) as act:
        record_rows(act, "links.made", 7)
        assert len(await exported_trail(act, EntriesSought())) == 1
    assert await found(town, orlova, EntriesSought(topic=TrailTopic.rest)) == ["trail.exported"]


@SQLITE
async def test_only_people_in_charge_read_the_trail(town: Town) -> None:
    ivanov = await mentee(town)
    async with town.act(ivanov) as act:
        with pytest.raises(NotAllowed):
            await trail_entries(act, EntriesSought(), PAGE)
