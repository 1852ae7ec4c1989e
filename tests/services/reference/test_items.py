"""A coordinator changes the lists that people choose from; all four lists work alike."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.district import District
from models.person import City, Person, Role, School
from models.profile import Form, OfferedTopic, Topic, WishedTopic
from services.people.wishes import become_mentee, chosen_topics, topics
from services.places.cities import find_cities
from services.places.schools import SchoolsSought, find_schools
from services.places.search import Portion
from services.reference.changing import (
    BadItemName,
    ItemListed,
    ItemName,
    add_item,
    file_school,
    item_name_in,
    offer_item_again,
    rename_item,
    retire_item,
)
from services.reference.items import (
    ItemKind,
    ItemList,
    ItemsSought,
    find_items,
    item_card,
    item_name,
    item_named,
    without_english,
)
from services.reference.joining import join_items
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.people import act_of

KINDS = pytest.mark.parametrize("kind", list(ItemKind))
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
MOSCOW = 1


def list_of(kind: ItemKind) -> ItemList:
    return ItemList(kind, MOSCOW if kind.is_in_city else None)


@asynccontextmanager
async def acting(office: Office, person_id: int) -> AsyncIterator[Act]:
    async with office.database.write() as session:
        yield await act_of(session, person_id, NOW)


async def two_items(act: Act, kind: ItemKind) -> tuple[int, int]:
    """Two items of the list; Иванов uses the first."""
    one, other = School(city_id=MOSCOW, name="Школа № 57", district="ЮАО"), School(city_id=MOSCOW, name="Школа № 9")
    districts = [District(city_id=MOSCOW, name=name) for name in ("ЮАО", "Южный")]
    act.session.add_all([one, other, *districts])
    await act.session.flush()
    ivanov = (await act.session.scalars(select(Person).where(Person.surname == "Иванов"))).one()
    ivanov.school_id = one.id
    return {
        ItemKind.topic: (1, 2),
        ItemKind.city: (MOSCOW, 2),
        ItemKind.district: (districts[0].id, districts[1].id),
        ItemKind.school: (one.id, other.id),
    }[kind]


async def staffed(office: Office) -> tuple[int, int]:
    ivanov = await office.person("Иванов Пётр", Role.mentee)
    await office.does(ivanov, become_mentee, [1], Form.remote, "")
    return ivanov, await office.person("Орлова Мария", Role.coordinator)


async def offered_names(act: Act, kind: ItemKind) -> Sequence[str]:
    found = await find_items(act, ItemsSought(list_of(kind)), Portion(at_most=50))
    return [item_name(item) for item in found.places]


@SQLITE
@KINDS
async def test_a_retired_item_is_not_offered_but_stays_where_it_is_used(office: Office, kind: ItemKind) -> None:
    _, orlova = await staffed(office)
    async with acting(office, orlova) as act:
        item_id, _ = await two_items(act, kind)
        name = item_name((await item_card(act, kind, item_id)).item)
    await office.does(orlova, retire_item, kind, item_id)
    async with acting(office, orlova) as act:
        assert name not in await offered_names(act, kind)
        card = await item_card(act, kind, item_id)
        assert card.people >= 1
        assert card.item.retired_at is not None
    await office.does(orlova, offer_item_again, kind, item_id)
    async with acting(office, orlova) as act:
        assert name in await offered_names(act, kind)
        actions = list(await act.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))
    assert actions == [f"{kind}.retired", f"{kind}.offered_again"]


@KINDS
async def test_joining_moves_everybody_and_deletes_the_first(office: Office, kind: ItemKind) -> None:
    _, orlova = await staffed(office)
    async with acting(office, orlova) as act:
        item_id, into_id = await two_items(act, kind)
        using = (await item_card(act, kind, item_id)).people + (await item_card(act, kind, into_id)).people
    await office.does(orlova, join_items, kind, item_id, into_id)
    async with acting(office, orlova) as act:
        assert (await item_card(act, kind, into_id)).people == using >= 1
        with pytest.raises(NotFound):
            await item_card(act, kind, item_id)
        assert f"{kind}.merged" in set(await act.session.scalars(select(AuditEntry.action)))


@SQLITE
@KINDS
async def test_an_item_is_renamed_but_not_to_the_name_of_another(office: Office, kind: ItemKind) -> None:
    _, orlova = await staffed(office)
    async with acting(office, orlova) as act:
        item_id, other_id = await two_items(act, kind)
        taken = item_name((await item_card(act, kind, other_id)).item)
    with pytest.raises(Refusal) as refused:
        await office.does(orlova, rename_item, kind, item_id, ItemName(taken.upper()))
    assert "listed" in refused.value.key
    await office.does(orlova, rename_item, kind, item_id, ItemName("Совсем новое"))
    async with acting(office, orlova) as act:
        card = await item_card(act, kind, item_id)
        assert (item_name(card.item), card.people >= 1) == ("Совсем новое", True)
        assert await offered_names(act, kind) == [*dict.fromkeys(await offered_names(act, kind))]


@SQLITE
@KINDS
async def test_only_a_coordinator_changes_the_lists(office: Office, kind: ItemKind) -> None:
    ivanov, orlova = await staffed(office)
    async with acting(office, orlova) as act:
        item_id, into_id = await two_items(act, kind)
    for service, values in (
        (retire_item, (kind, item_id)),
        (offer_item_again, (kind, item_id)),
        (rename_item, (kind, item_id, ItemName("Другое"))),
        (join_items, (kind, item_id, into_id)),
        (add_item, (list_of(kind), ItemName("Другое"))),
        (file_school, (1, None)),
    ):
        with pytest.raises(NotAllowed):
            await office.does(ivanov, service, *values)


@SQLITE
async def test_retired_items_are_offered_only_to_those_who_have_them(office: Office) -> None:
    ivanov, orlova = await staffed(office)
    async with acting(office, orlova) as act:
        school_id, _ = await two_items(act, ItemKind.school)
    for kind, item_id in ((ItemKind.topic, 1), (ItemKind.city, MOSCOW), (ItemKind.school, school_id)):
        await office.does(orlova, retire_item, kind, item_id)
    belova = await office.person("Белова Инна", Role.mentee)
    async with acting(office, belova) as act:
        act.me.city_id = 2
    for person, offered in ((ivanov, True), (belova, False)):
        async with acting(office, person) as act:
            assert (1 in [topic.id for topic in await topics(act)]) is offered
            assert ([topic.id for topic in await chosen_topics(act, [1])] == [1]) is offered
            assert (MOSCOW in [city.id for city in (await find_cities(act, "", Portion())).places]) is offered
            schools = (await find_schools(act, SchoolsSought(MOSCOW), Portion())).places
            assert (school_id in [school.id for school in schools]) is offered


async def test_somebody_who_chose_both_topics_keeps_one(office: Office) -> None:
    ivanov, orlova = await staffed(office)
    await office.does(ivanov, become_mentee, [1, 2], Form.remote, "")
    await office.does(orlova, join_items, ItemKind.topic, 1, 2)
    async with acting(office, ivanov) as act:
        assert list(await act.session.scalars(select(WishedTopic.topic_id))) == [2]
        assert list(await act.session.scalars(select(OfferedTopic.topic_id))) == []
        assert await act.session.get(Topic, 1) is None


@SQLITE
async def test_what_is_added_waits_for_nobody_and_a_typed_school_is_accepted(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    async with acting(office, orlova) as act:
        act.session.add(School(city_id=MOSCOW, name="школа 57", typed=True, typed_at=act.now))
    school_id = await office.does(orlova, add_item, list_of(ItemKind.school), ItemName("Школа № 57"))
    topic_id = await office.does(orlova, add_item, list_of(ItemKind.topic), ItemName("Спорт", "Sport"))
    with pytest.raises(ItemListed):
        await office.does(orlova, add_item, list_of(ItemKind.topic), ItemName("sport"))
    district_id = await office.does(orlova, add_item, list_of(ItemKind.district), ItemName("ЮАО"))
    await office.does(orlova, file_school, school_id, district_id)
    async with acting(office, orlova) as act:
        school = await act.session.get_one(School, school_id)
        assert (school.name, school.typed, school.district) == ("Школа № 57", False, "ЮАО")
        assert (await act.session.get_one(Topic, topic_id)).name("en") == "Sport"
        assert (await find_schools(act, SchoolsSought(MOSCOW, "юао"), Portion())).count == 1


@SQLITE
async def test_items_without_an_english_name_are_named_until_they_get_one(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    lists = list_of(ItemKind.topic)
    added = [await office.does(orlova, add_item, lists, ItemName(name)) for name in ("Спорт", "Театр")]
    assert await office.does(orlova, without_english, lists, 1) == (["Спорт"], 2)
    await office.does(orlova, rename_item, ItemKind.topic, added[0], ItemName("Спорт", "Sport"))
    await office.does(orlova, retire_item, ItemKind.topic, added[1])
    assert await office.does(orlova, without_english, lists, 1) == ([], 0)
    assert await office.does(orlova, without_english, list_of(ItemKind.school), 1) == ([], 0)


@SQLITE
async def test_a_school_in_another_spelling_is_the_one_that_is_listed_or_waits(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    async with acting(office, orlova) as act:
        act.session.add(School(id=5, city_id=MOSCOW, name="СОШ №57", typed=True, typed_at=act.now))
    full = ItemName("ГБОУ Школа № 57 имени Гагарина")
    assert await office.does(orlova, add_item, list_of(ItemKind.school), full) == 5
    with pytest.raises(ItemListed):
        await office.does(orlova, add_item, list_of(ItemKind.school), ItemName("57-я школа"))
    await office.does(orlova, add_item, list_of(ItemKind.school), ItemName("Лицей № 57"))
    async with acting(office, orlova) as act:
        named = await item_named(act, list_of(ItemKind.school), "шк. 57")
        assert named is not None
        assert named.id == 5


@SQLITE
async def test_items_of_different_cities_are_not_joined(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    async with acting(office, orlova) as act:
        act.session.add_all(School(id=number, city_id=number, name="Школа № 57") for number in (1, 2))
        assert {city.id for city in await act.session.scalars(select(City))} >= {1, 2}
    for into_id in (1, 2, 99):
        with pytest.raises(NotFound):
            await office.does(orlova, join_items, ItemKind.school, 1, into_id)


def test_names_are_read_with_the_english_one_where_there_is_one() -> None:
    assert item_name_in(ItemKind.topic, " Финансы /  School  finance ") == ItemName("Финансы", "School finance")
    assert item_name_in(ItemKind.school, "Школа 57/2") == ItemName("Школа 57/2")
    for wrong in ("?!", "/ Finance", "п" * 101):
        with pytest.raises(BadItemName):
            item_name_in(ItemKind.topic, wrong)
