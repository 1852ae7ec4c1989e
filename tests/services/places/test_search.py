"""Schools and cities are found in the database: it gives back one page, however many there are, and finds what the
rule of a few letters says.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, insert, select, update

from bot.reference import load_reference
from models.person import City, School
from models.school_names import school_name, school_spelling
from models.spelling import plain, school_order
from services.people.person import school_id_of
from services.places.cities import find_cities, offered_city_named
from services.places.schools import SchoolsFound, SchoolsSought, find_schools, school_named
from services.places.search import Portion
from services.unit_of_work import Act
from tests.support.office import Office

MANY, PAGE = 10_000, Portion(at_most=5)
DISTRICTS = ("ЦАО", "ЮАО", None)
NAMES = (
    "Школа № 57", "Школа № 157", "Школа № 571", "Лицей 57/1", "Гимназия «Ёлка»", "100 %", "Школа_2", "ÉCOLE", "№",
    "Straße 5",
)  # fmt: skip
SOUGHT = (
    "57", "1", "елк", "Ёлка", "лка", "ка", "школа", "шко 57", "цао", "57 юа", "%", "_", "école", "strasse", "'", "x",
)  # fmt: skip


WITHIN_A_WORD = 3  # letters: shorter words are only searched for at the beginning of a word


def rank(name: str, words: list[str]) -> int | None:
    """How well a plain name matches plain words: 0 when each is a whole word of the name, 1 when some only begin a
    word, 2 when some stand in the middle of one, None when any is missing. A number is never found in the middle of a
    word.
    """
    parts, found = name.split(), 0
    for word in words:
        if word in parts:
            continue
        if any(part.startswith(word) for part in parts):
            found = max(found, 1)
        elif len(word) >= WITHIN_A_WORD and not word.isdigit() and word in name:
            found = max(found, 2)
        else:
            return None
    return found


async def with_schools(office: Office, names: list[str]) -> None:
    rows = [{"city_id": 1, "name": name, "district": DISTRICTS[n % len(DISTRICTS)]} for n, name in enumerate(names)]
    async with office.database.write() as session:
        await session.execute(insert(School), rows)


class Reads:
    """What a search takes out of the database."""

    def __init__(self) -> None:
        self.statements = self.places = 0


@contextmanager
def counting(act: Act) -> Iterator[Reads]:
    reads, session = Reads(), act.session.sync_session

    def statement(_state: Any) -> None:
        reads.statements += 1

    def place(_session: Any, loaded: object) -> None:
        reads.places += isinstance(loaded, City | School)

    event.listen(session, "do_orm_execute", statement)
    event.listen(session, "loaded_as_persistent", place)
    yield reads
    event.remove(session, "do_orm_execute", statement)
    event.remove(session, "loaded_as_persistent", place)


async def find_and_count(act: Act, sought: SchoolsSought, part: Portion) -> tuple[SchoolsFound, Reads]:
    with counting(act) as reads:
        return await find_schools(act, sought, part), reads


@pytest.mark.parametrize("many", [20, MANY])
async def test_a_search_reads_only_one_page_of_schools_however_many_there_are(office: Office, many: int) -> None:
    await with_schools(office, [f"Школа № {number}" for number in range(1, many + 1)])
    every_kind: tuple[dict[str, str], ...] = ({"words": "школа"}, {"words": "17 юао"}, {"district": ""}, {})
    for sought in (SchoolsSought(1, **kind) for kind in every_kind):
        found, reads = await office.does(None, find_and_count, sought, PAGE)
        assert len(found.places) <= PAGE.at_most
        assert (reads.statements, reads.places <= PAGE.at_most + 2) == (3, True)
    sought = SchoolsSought(1, "школа 17")
    found, _ = await office.does(None, find_and_count, sought, PAGE)
    named = await office.does(None, school_named, sought)
    assert (named and named.name, found.places[0].name) == ("Школа № 17", "Школа № 17")


async def test_the_database_finds_what_the_rule_finds(office: Office) -> None:
    await with_schools(office, list(NAMES))
    async with office.database.read() as session:
        schools = list(await session.scalars(select(School)))
    usual = {school.name: school_name(school.name).usual for school in schools}
    spelt = {one.name: plain(f"{one.name} {usual[one.name]} {one.district or ''}") for one in schools}
    for sought in SOUGHT:
        meant = school_name(sought).usual
        near = {
            name: -1 if meant and usual[name] == meant else rank(words, plain(sought).split())
            for name, words in spelt.items()
        }
        expected = sorted((at, school_order(name), name) for name, at in near.items() if at is not None)
        found = await office.does(None, find_schools, SchoolsSought(1, sought), Portion(at_most=100))
        assert [school.name for school in found.places] == [name for _, _, name in expected], sought
        assert found.count == len(expected)


@pytest.mark.parametrize(("others", "shown"), [((None, None), 0), ((None, "ЮАО"), 3)])
async def test_districts_are_a_choice_when_two_have_names(
    office: Office, others: tuple[str | None, ...], shown: int
) -> None:
    rows = [{"city_id": 1, "name": f"Школа № {n}", "district": name} for n, name in enumerate(("ЦАО", *others))]
    async with office.database.write() as session:
        await session.execute(insert(School), rows)
    assert len((await office.does(None, find_schools, SchoolsSought(1), PAGE)).districts) == shown


async def test_a_page_behind_the_end_is_the_last_one(office: Office) -> None:
    await with_schools(office, [f"Школа № {number}" for number in range(1, 8)])
    found = await office.does(None, find_schools, SchoolsSought(1), Portion(first=50, at_most=5))
    assert ([school.name for school in found.places], found.count) == (["Школа № 6", "Школа № 7"], 7)


async def test_a_city_is_found_by_its_names_in_both_languages(office: Office) -> None:
    for sought in ("г. Москва", "moscow", "МОСКВА", "мос"):
        found = await office.does(None, find_cities, sought, PAGE)
        assert found.places[0].name_en == "Moscow"
        named = await office.does(None, offered_city_named, sought)
        assert (named is not None) is (sought != "мос")


@pytest.mark.parametrize("typed", ["СОШ №57", "57-я школа имени Гагарина", "ГБОУ Школа № 57", "57"])
async def test_a_school_is_found_and_chosen_in_whatever_spelling_it_is_typed(office: Office, typed: str) -> None:
    await with_schools(office, ["Школа № 57", "Лицей № 57"])
    sought = SchoolsSought(1, typed)
    assert (await office.does(None, find_schools, sought, PAGE)).places[0].name == "Школа № 57"
    named = await office.does(None, school_named, sought)
    assert (named is None) == (typed == "57")  # it may mean the lycée
    assert named is None or named.name == "Школа № 57"
    assert await office.does(None, school_id_of, 1, typed) == 1


async def test_a_name_that_may_be_either_of_two_schools_is_a_search(office: Office) -> None:
    await with_schools(office, ["ГБОУ Школа № 57", "МБОУ СОШ № 57"])
    assert await office.does(None, school_named, SchoolsSought(1, "Школа № 57")) is None
    assert (await office.does(None, find_schools, SchoolsSought(1, "Школа № 57"), PAGE)).count == 2


async def test_a_name_that_is_corrected_is_found_by_the_new_one(office: Office) -> None:
    await with_schools(office, ["Школа № 57"])
    async with office.database.write() as session:
        school = (await session.scalars(select(School))).one()
        school.name = "Лицей № 15"
    for sought, count in (("57", 0), ("лицей 15", 1)):
        assert (await office.does(None, find_schools, SchoolsSought(1, sought), PAGE)).count == count


@pytest.mark.parametrize("kept", ["", "| earlier | "])
async def test_places_that_an_older_version_wrote_are_found_after_the_next_start(office: Office, kept: str) -> None:
    await with_schools(office, ["Школа № 57"])
    async with office.database.write() as session:
        await session.execute(update(School).values(spelling=kept, in_order=kept))
        await session.execute(update(City).values(spelling=kept))
    await load_reference(office.database)
    async with office.database.read() as session:
        school = (await session.scalars(select(School))).one()
    assert (school.spelling, school.in_order) == (school_spelling("Школа № 57", "ЦАО"), school_order("Школа № 57"))
    assert (await office.does(None, find_cities, "moscow", PAGE)).count == 1
