"""A coordinator adds an item to a list, renames it, stops offering it, or offers it again."""

from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.exc import IntegrityError

from models.connection.database import insert_new
from models.district import DISTRICT_LENGTH, District
from models.person import City, School
from models.profile import Topic
from models.spelling import plain
from services.audit import record
from services.guards import require_coordinator
from services.locks import locked, locked_all
from services.people.person import SCHOOL_LIMIT
from services.places.cities import CITY_LIMIT
from services.places.city_list import CityNames, correct_city
from services.places.schools import schools_called
from services.places.search import is_called
from services.reference.items import TABLES, Item, ItemKind, ItemList, list_of, require_listed
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

TOPIC_LIMIT = 100
LIMITS = {
    ItemKind.topic: TOPIC_LIMIT,
    ItemKind.city: CITY_LIMIT,
    ItemKind.district: DISTRICT_LENGTH,
    ItemKind.school: SCHOOL_LIMIT,
}
HAS_ENGLISH = (ItemKind.topic, ItemKind.city)


class ItemListed(Refusal):
    """The list has an item with that name, perhaps a retired one."""

    key = "refusal-item-listed"


class BadItemName(Refusal):
    key = "refusal-bad-item-name"


@dataclass(frozen=True, slots=True)
class ItemName:
    """`english` is empty when it was not given, and stays empty where the list has no English names."""

    name: str
    english: str = ""


def item_name_in(kind: ItemKind, words: str) -> ItemName:
    """Split «Пермь / Perm» into both names where the list has English ones. Raises BadItemName."""
    name, _, english = words.partition("/") if kind in HAS_ENGLISH else (words, "", "")
    parts = [" ".join(part.split()) for part in (name, english)]
    if len(max(parts, key=len)) > LIMITS[kind] or not plain(parts[0]):
        raise BadItemName(limit=LIMITS[kind])
    return ItemName(*parts)


async def add_item(act: Act, of: ItemList, named: ItemName) -> int:
    """Add a topic, district or school; returns its id. A typed school with that name is accepted instead. (Cities are
    added with a time zone, by `add_city`.) Raises NotAllowed, ItemListed.
    """
    require_coordinator(act)
    if of.kind is ItemKind.school and (waits := await _typed_school(act, of, named)) is not None:
        waits.name, waits.typed, waits.typed_at = named.name, False, None
        record(act, "school.accepted", waits.id)
        return waits.id
    await require_new_item_name(act, of, named)
    table = TABLES[of.kind]
    names = {"name_ru": named.name, "name_en": named.english} if of.kind in HAS_ENGLISH else {"name": named.name}
    scope = {"city_id": of.city_id} if of.kind.is_in_city else {}
    if not await insert_new(act.session, table, [{**names, **scope}]):
        raise ItemListed
    same = [getattr(table, column) == value for column, value in {**names, **scope}.items()]
    item_id = (await act.session.scalars(select(table.id).where(*same))).one()
    record(act, f"{of.kind}.added", item_id)
    return item_id


async def _typed_school(act: Act, of: ItemList, named: ItemName) -> School | None:
    typed = School.typed.is_(True) & (School.city_id == of.city_id)
    alike = [one.id for one in await schools_called(act, typed, named.name)]
    held = await locked_all(act, School, typed, School.id.in_(alike))
    return held[0] if held else None


async def require_new_item_name(act: Act, of: ItemList, named: ItemName, but: int | None = None) -> None:
    """Raises ItemListed when another item of the list has one of the names, however it is spelt."""
    table = TABLES[of.kind]
    if table is School:
        if await schools_called(act, and_(School.city_id == of.city_id, School.id != (but or 0)), named.name):
            raise ItemListed
        return
    called = is_called(table, *(plain(name) for name in (named.name, named.english) if name))
    scope = [table.city_id == of.city_id] if table is District else []
    if await act.session.scalar(select(table.id).where(called, table.id != (but or 0), *scope).limit(1)) is not None:
        raise ItemListed


async def rename_item(act: Act, kind: ItemKind, item_id: int, named: ItemName) -> None:
    """The English name stays unless a new one is given. Raises NotAllowed, NotFound, ItemListed, CityListed,
    NotACity.
    """
    require_coordinator(act)
    if kind is ItemKind.city:
        city = await act.session.get(City, item_id)
        if city is None:
            raise NotFound
        await correct_city(act, item_id, CityNames(named.name, named.english or city.name_en, city.timezone))
        return
    item = require_listed(await locked(act, TABLES[kind], item_id))
    await require_new_item_name(act, list_of(item), named, item.id)
    if isinstance(item, District):
        await name_district_of_schools(act, item, named.name)
    await _call(act, item, named)
    record(act, f"{kind}.renamed", item_id)


async def _call(act: Act, item: Item, named: ItemName) -> None:
    if isinstance(item, Topic):
        item.name_ru, item.name_en = named.name, named.english or item.name_en
    elif isinstance(item, District | School):
        item.name = named.name
    try:
        await act.session.flush()
    except IntegrityError:  # another item has just been given that name
        raise ItemListed from None


async def name_district_of_schools(act: Act, district: District, name: str) -> None:
    """Schools name their district by words. They are loaded, since their search columns depend on these words."""
    theirs = School.city_id == district.city_id, School.district == district.name
    for school in (await act.session.scalars(select(School).where(*theirs))).all():
        school.district = name
    await act.session.flush()


async def retire_item(act: Act, kind: ItemKind, item_id: int) -> None:
    """Stop offering an item; it stays where it is used. Raises NotAllowed, NotFound."""
    item = await _held(act, kind, item_id)
    if item.retired_at is None:
        item.retired_at = act.now
        record(act, f"{kind}.retired", item_id)


async def offer_item_again(act: Act, kind: ItemKind, item_id: int) -> None:
    """Raises NotAllowed, NotFound."""
    item = await _held(act, kind, item_id)
    if item.retired_at is not None:
        item.retired_at = None
        record(act, f"{kind}.offered_again", item_id)


async def file_school(act: Act, school_id: int, district_id: int | None) -> None:
    """Set the district of a school; None for no district. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    school = require_listed(await locked(act, School, school_id))
    district = await act.session.get(District, district_id) if district_id else None
    assert isinstance(school, School)
    if district_id and (district is None or district.city_id != school.city_id):
        raise NotFound
    school.district = district.name if district else None
    record(act, "school.filed", school_id)


async def _held(act: Act, kind: ItemKind, item_id: int) -> Item:
    require_coordinator(act)
    return require_listed(await locked(act, TABLES[kind], item_id))
