"""Places that wait for a coordinator: schools and cities that people typed."""

from typing import Any

from sqlalchemy import Select

from models.person import City, School
from services.home.waiting import named
from services.unit_of_work import Act


def schools_waiting(_act: Act) -> Select[Any]:
    return named(School.id, School.name, School.typed_at).where(School.typed.is_(True), School.typed_at.is_not(None))


def cities_waiting(_act: Act) -> Select[Any]:
    return named(City.id, City.name_ru, City.typed_at).where(City.typed.is_(True), City.typed_at.is_not(None))
