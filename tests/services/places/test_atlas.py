"""Where districts lie: by any spelling of their name; and distances over the earth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.places.atlas import Point, district_on_map, districts_on_map

points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
HALF_ROUND = 20_016  # kilometres: half of the way around the earth


@pytest.mark.parametrize("said", ["ЮЗАО", "юзао", "Юго-Западный", "Юго-Западный административный округ", "South-West"])
def test_a_district_is_found_by_any_of_its_names(said: str) -> None:
    found = district_on_map("Москва", said)
    assert found is not None
    assert (found.name, found.name_en) == ("ЮЗАО", "South-West")


@pytest.mark.parametrize(("city", "said"), [("Москва", ""), ("Москва", "Ленинский"), ("Самара", "ЦАО"), ("", None)])
def test_an_unknown_district_is_nowhere(city: str, said: str | None) -> None:
    assert district_on_map(city, said) is None


def test_all_twelve_districts_of_moscow_have_a_tile_of_their_own_near_moscow() -> None:
    moscow = districts_on_map("г. Москва")
    assert len({(one.column, one.row) for one in moscow}) == len(moscow) == 12
    centre = next(one.centre for one in moscow if one.name == "ЦАО")
    assert max(one.centre.kilometres_to(centre) for one in moscow) < 60
    assert districts_on_map("Самара") == ()


@given(points, points)
def test_a_distance_is_the_same_both_ways_and_never_more_than_half_around(one: Point, other: Point) -> None:
    assert one.kilometres_to(other) == pytest.approx(other.kilometres_to(one), abs=1e-6)
    assert 0 <= one.kilometres_to(other) <= HALF_ROUND


def test_moscow_and_samara_are_as_far_apart_as_an_atlas_says() -> None:
    assert Point(55.7558, 37.6173).kilometres_to(Point(53.1959, 50.1008)) == pytest.approx(855, abs=5)
