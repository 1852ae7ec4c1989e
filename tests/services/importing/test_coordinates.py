"""A list of schools may say where they are, in the form that maps give."""

import pytest
from sqlalchemy import select

from models.person import School
from services.importing.cells import BadCell, coordinates_in
from services.unit_of_work import Uow
from tests.support.lists import bring, counts


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("55.7558, 37.6176", (55.7558, 37.6176)),
        ("55,7558; 37,6176", (55.7558, 37.6176)),
        ("55.7558 37.6176", (55.7558, 37.6176)),
        ("-33.8568,151.2153", (-33.8568, 151.2153)),
    ],
)
def test_coordinates_are_read_as_maps_write_them(words: str, place: tuple[float, float]) -> None:
    assert coordinates_in(words) == place


@pytest.mark.parametrize(
    "words", ["55", "55.75", "55.7, 37.6", "Москва", "95.7558, 37.6176", "55.7558, 197.6176", "x" * 300]
)
def test_what_is_no_place_on_earth_is_refused(words: str) -> None:
    with pytest.raises(BadCell):
        coordinates_in(words)


async def test_coordinates_of_a_list_are_stored_with_the_school(uow: Uow) -> None:
    headings, place = ("Школа", "Координаты"), "55.75581, 37.61762"
    changes = await bring(uow, headings, ("Школа № 1", place), ("Школа № 2", "рядом с метро"), ("Школа № 3", ""))
    assert counts(changes) == (3, 0, 0, 0)
    assert counts(await bring(uow, headings, ("Школа № 1", place), ("Школа № 3", "55.80, 37.50"))) == (0, 1, 1, 0)
    await bring(
        uow, ("ФИО", *headings), ("Ким Вера", "Школа № 1", "50.00, 30.00"), ("Лев Ян", "Школа № 2", "55.70, 37.70")
    )
    async with uow.read() as act:
        schools = (await act.session.scalars(select(School).order_by(School.in_order))).all()
    assert [(one.latitude, one.longitude) for one in schools] == [(55.75581, 37.61762), (55.7, 37.7), (55.8, 37.5)]
