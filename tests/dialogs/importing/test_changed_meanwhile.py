"""Between the check of a list and its loading, people change, erase their data, or find a mentor."""

from typing import Any

import pytest
from sqlalchemy import select, update

from bot import importing
from models.imported_list import ImportedList, ListState
from models.person import ERASED, Person
from services.importing.orders import TAKEN_UP_AT_MOST
from services.importing.pair_loading import PairChanged
from tests.support.importing import bring
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.people import coordinator, mentor
from tests.support.town import Town


async def surnames(town: Town) -> set[str]:
    async with town.act() as act:
        return set(await act.session.scalars(select(Person.surname)))


async def test_whoever_erased_their_data_after_the_check_is_not_brought_back_unseen(town: Town) -> None:
    orlova = await coordinator(town)
    await mentor(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    assert "Новых: 0" in await orlova.last_text()
    async with town.act() as act:
        await act.session.execute(update(Person).where(Person.surname == "Петрова").values(surname=ERASED))
    await orlova.press_notice("imp_load")
    told = await orlova.last_text()
    assert "Список проверен" in told
    assert "данные изменились" in told
    assert "Новых: 1" in told
    assert "Петрова" not in await surnames(town)
    await orlova.press_notice("imp_load")
    assert "Список загружен" in await orlova.last_text()
    assert "Петрова" in await surnames(town)


async def test_less_than_was_shown_is_loaded_at_once(town: Town) -> None:
    orlova, chief = await coordinator(town), await coordinator(town, "Чернова Вера Павловна")
    for one in (orlova, chief):
        await bring(one, xlsx((HEADINGS, PETROVA)))
    for one in (orlova, chief):
        await one.press_notice("imp_load")
        assert "Список загружен" in await one.last_text()


async def test_a_list_whose_pairs_begin_during_each_loading_is_given_up(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    really, tries = importing.load, list[object]()

    async def load(*given: Any, **named: Any) -> Any:
        tries.append(given)
        if len(tries) < 20:
            raise PairChanged
        return await really(*given, **named)

    monkeypatch.setattr(importing, "load", load)
    await orlova.press_notice("imp_load")
    assert len(tries) == TAKEN_UP_AT_MOST
    async with town.act() as act:
        assert (await act.session.scalars(select(ImportedList.state))).all() == [ListState.failed]


async def test_a_pair_that_began_during_the_loading_has_the_list_loaded_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    really, changed = importing.load, [PairChanged()]

    async def load(*given: Any, **named: Any) -> Any:
        if changed:
            raise changed.pop()
        return await really(*given, **named)

    monkeypatch.setattr(importing, "load", load)
    await orlova.press_notice("imp_load")
    assert "Список загружен" in await orlova.last_text()
    async with town.act() as act:
        assert (await act.session.scalars(select(ImportedList.state))).all() == [ListState.loaded]
