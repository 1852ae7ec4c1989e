"""The lists that people choose from (справочники): topics, cities, and the districts and schools of each city. A
coordinator looks through them here; `changing.py` and `joining.py` change them, all four in the same way.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, func, select

from models.district import District
from models.person import ERASED, City, Person, School
from models.profile import OfferedTopic, Topic, WishedTopic
from models.school_names import school_name
from models.spelling import plain, plain_city
from services.guards import require_coordinator
from services.places.schools import schools_called, the_school
from services.places.search import Found, Portion, find, place_named
from services.refusals import NotFound
from services.unit_of_work import Act


class ItemKind(StrEnum):
    topic = "topic"
    city = "city"
    district = "district"
    school = "school"

    @property
    def is_in_city(self) -> bool:
        """Whether each city has a list of its own."""
        return self in (ItemKind.district, ItemKind.school)


Item = Topic | City | District | School
TABLES: dict[ItemKind, type[Item]] = {
    ItemKind.topic: Topic,
    ItemKind.city: City,
    ItemKind.district: District,
    ItemKind.school: School,
}


@dataclass(frozen=True, slots=True)
class ItemList:
    """One list; `city_id` is None for topics and cities."""

    kind: ItemKind
    city_id: int | None = None


@dataclass(frozen=True, slots=True)
class ItemsSought:
    """Items of a list that contain every word; all if `words` is empty. `retired`: only those no longer offered."""

    of: ItemList
    words: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item, and how many people use it: work there, or chose the topic."""

    item: Item
    people: int


async def find_items(act: Act, sought: ItemsSought, part: Portion, but: int | None = None) -> Found[Item]:
    """`but`: leave this item out. Raises NotAllowed."""
    require_coordinator(act)
    table = TABLES[sought.of.kind]
    among = _of_list(sought.of) & _is_retired(sought.of.kind, sought.retired) & (table.id != (but or 0))
    usual = school_name(sought.words).usual if table is School else ""
    found: Found[Item] = await find(act, table, among, _plain(sought.of.kind, sought.words).split(), part, usual)
    return found


async def item_named(act: Act, of: ItemList, name: str) -> Item | None:
    """The item with that full name, also a retired one. Raises NotAllowed."""
    require_coordinator(act)
    if of.kind is ItemKind.school:
        return the_school(await schools_called(act, _of_list(of), name), name)
    found: Item | None = await place_named(act, TABLES[of.kind], _of_list(of), _plain(of.kind, name))
    return found


async def retired_count(act: Act, of: ItemList) -> int:
    query = select(func.count()).select_from(TABLES[of.kind]).where(_of_list(of), _is_retired(of.kind, True))
    return await act.session.scalar(query) or 0


async def item_card(act: Act, kind: ItemKind, item_id: int) -> ItemCard:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    item = require_listed(await act.session.get(TABLES[kind], item_id))
    return ItemCard(item, await act.session.scalar(select(func.count()).select_from(users_of(item).subquery())) or 0)


def require_listed(item: Item | None) -> Item:
    """Raises NotFound when it does not exist, or is a typed place that waits for a coordinator."""
    if item is None or (isinstance(item, City | School) and item.typed):
        raise NotFound
    return item


def list_of(item: Item) -> ItemList:
    """The list that the item belongs to."""
    kind = next(kind for kind, table in TABLES.items() if isinstance(item, table))
    return ItemList(kind, item.city_id if isinstance(item, District | School) else None)


def item_name(item: Item, locale: str = "ru") -> str:
    return item.name(locale) if isinstance(item, Topic | City) else item.name


def english_item_name(item: Item) -> str | None:
    """Empty if nobody gave one; None if such items have no English names."""
    return item.name_en if isinstance(item, Topic | City) else None


async def without_english(act: Act, of: ItemList, at_most: int) -> tuple[list[str], int]:
    """The first names of offered items whose English name is missing, and how many there are. Raises NotAllowed."""
    require_coordinator(act)
    table = TABLES[of.kind]
    if table is not Topic and table is not City:
        return [], 0
    lacking = _of_list(of), _is_retired(of.kind, False), table.name_en == ""
    names = await act.session.scalars(select(table.name_ru).where(*lacking).order_by(table.id).limit(at_most))
    return list(names), await act.session.scalar(select(func.count()).select_from(table).where(*lacking)) or 0


def users_of(item: Item) -> Select[int]:
    """The ids of the people who work there, or chose the topic; without those who have erased their data."""
    return _users_of(item).where(Person.surname != ERASED)


def _users_of(item: Item) -> Select[int]:
    if isinstance(item, Topic):
        wished = select(WishedTopic.mentee_id).where(WishedTopic.topic_id == item.id)
        can_help = select(OfferedTopic.mentor_id).where(OfferedTopic.topic_id == item.id)
        return select(Person.id).where(Person.id.in_(wished.union(can_help)))
    if isinstance(item, District):
        schools = select(School.id).where(School.city_id == item.city_id, School.district == item.name)
        return select(Person.id).where(Person.school_id.in_(schools))
    return select(Person.id).where((Person.city_id if isinstance(item, City) else Person.school_id) == item.id)


def _of_list(of: ItemList) -> ColumnElement[bool]:
    """The items of a list, without the places that wait for a coordinator."""
    table = TABLES[of.kind]
    conditions: list[ColumnElement[bool]] = []
    if table is City or table is School:
        conditions.append(table.typed.is_(False))
    if table is District or table is School:
        conditions.append(table.city_id == of.city_id)
    return and_(table.id > 0, *conditions)


def _is_retired(kind: ItemKind, retired: bool) -> ColumnElement[bool]:
    column = TABLES[kind].retired_at
    return column.is_not(None) if retired else column.is_(None)


def _plain(kind: ItemKind, words: str) -> str:
    return plain_city(words) if kind is ItemKind.city else plain(words)
