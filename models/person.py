"""People, where they work and the roles they hold."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, String, Text, UniqueConstraint, and_, event
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, BigId
from models.listed import Listed
from models.notice import NoticeKind
from models.privacy import (
    BY_PROGRAM,
    OF_ASSOCIATION,
    FoundBy,
    OnErase,
    RowsOf,
    Told,
    ToldAs,
    personal_data,
    told_as,
    words_of,
)
from models.school_names import school_spelling
from models.spelling import (
    BY_LETTERS,
    city_spelling,
    made_of,
    person_order,
    person_spelling,
    school_order,
)

ERASED = "—"  # shown in place of an erased person's name
_NAME = ("surname", "first_name", "patronymic")
NO_CITY = "—"  # the name of the city that people have after theirs was removed, until they choose another


class Role(StrEnum):
    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"
    owner = "owner"


IN_CHARGE = (Role.coordinator, Role.owner)


class Position(StrEnum):
    principal = "principal"
    deputy = "deputy"
    candidate = "candidate"
    reserve = "reserve"


class RoleNotice(NoticeKind):
    removed = "role_removed"


class RecordNotice(NoticeKind):
    joined = "records_joined"


class PlaceNotice(NoticeKind):
    school_removed = "school_removed"
    city_removed = "city_removed"
    school_changed = "school_changed"


class City(Base, Listed):
    """From the association's list, or `typed` by people who work there: `services/places/typed.py` says who sees it.
    The search looks through `spelling`.
    """

    __tablename__ = "cities"
    __privacy__ = personal_data(
        RowsOf("people.city_id", OnErase.by_rule, hidden=("spelling",), found_by=FoundBy.reference),
        told=Told(20, "name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    name_ru: Mapped[str] = mapped_column(String(100), unique=True, info=OF_ASSOCIATION)
    name_en: Mapped[str] = mapped_column(String(100), info=OF_ASSOCIATION)  # empty until a coordinator gives one
    timezone: Mapped[str] = mapped_column(String(64), info=BY_PROGRAM)
    typed: Mapped[bool] = mapped_column(default=False)  # by a person, not from the association's list
    typed_at: Mapped[datetime | None]
    spelling: Mapped[str] = mapped_column(
        Text, default=made_of(city_spelling, "name_ru", "name_en"), server_default="", info=BY_PROGRAM
    )

    @property
    def is_none(self) -> bool:
        """Whether people here still have to choose a city."""
        return self.name_ru == NO_CITY

    def name(self, locale: str) -> str:
        return self.name_ru if locale == "ru" else self.name_en or self.name_ru


class School(Base, Listed):
    """From the association's list, or `typed` by people who work there: `services/places/typed.py` says who sees it.
    The search looks through `spelling`; lists of schools are ordered by `in_order`. `latitude`, `longitude`: of the
    building, in degrees; both or neither.
    """

    __tablename__ = "schools"
    __privacy__ = personal_data(
        RowsOf("people.school_id", OnErase.by_rule, hidden=("spelling", "in_order"), found_by=FoundBy.reference),
        told=Told(30, "name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id"))
    name: Mapped[str] = mapped_column(String(200), info=words_of("people.school_id"))
    district: Mapped[str | None] = mapped_column(String(100), info=OF_ASSOCIATION)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    typed: Mapped[bool] = mapped_column(default=False)  # by a person, not from the association's list
    typed_at: Mapped[datetime | None]
    spelling: Mapped[str] = mapped_column(
        Text, default=made_of(school_spelling, "name", "district"), server_default="", info=BY_PROGRAM
    )
    in_order: Mapped[str] = mapped_column(
        BY_LETTERS, default=made_of(school_order, "name"), server_default="", info=BY_PROGRAM
    )
    city: Mapped[City] = relationship(lazy="raise")  # the school of a person is in the city of that person
    __table_args__ = (UniqueConstraint("city_id", "name"),)


@event.listens_for(City, "before_update")
def _spell_city(_mapper: object, _connection: object, city: City) -> None:
    city.spelling = city_spelling(city.name_ru, city.name_en)


@event.listens_for(School, "before_update")
def _spell_school(_mapper: object, _connection: object, school: School) -> None:
    school.spelling = school_spelling(school.name, school.district)
    school.in_order = school_order(school.name)


class Person(Base):
    """Somebody who consented to be known here; visitors have no row. Quiet hours are whole hours of the person's own
    clock, from the evening to the next morning; both are set or neither. `returns` counts how often the person became
    reachable again, so that a sending that began before a return does not mark them unreachable after it.
    The search looks through `spelling`; lists of people are ordered by `in_order`.
    """

    __tablename__ = "people"
    __privacy__ = personal_data(
        RowsOf("id", OnErase.by_rule, hidden=("spelling", "in_order")),
        told=Told(
            10,
            "surname first_name patronymic position in_post_since telegram_id timezone"
            " quiet_from quiet_until created_at",
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int | None] = mapped_column(BigId, unique=True)
    surname: Mapped[str] = mapped_column(String(100), info=words_of("id"))
    first_name: Mapped[str] = mapped_column(String(100), info=words_of("id"))
    patronymic: Mapped[str] = mapped_column(String(100), default="", info=words_of("id"))
    language: Mapped[str] = mapped_column(String(2), default="ru", info=BY_PROGRAM)
    timezone: Mapped[str] = mapped_column(String(64), default="Europe/Moscow", info=BY_PROGRAM | told_as(ToldAs.zone))
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id"))
    school_id: Mapped[int | None] = mapped_column(ForeignKey("schools.id"))
    position: Mapped[Position | None]
    in_post_since: Mapped[date | None]
    quiet_from: Mapped[int | None] = mapped_column(info=told_as(ToldAs.hour))
    quiet_until: Mapped[int | None] = mapped_column(info=told_as(ToldAs.hour))
    reachable: Mapped[bool] = mapped_column(default=True)
    returns: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    spelling: Mapped[str] = mapped_column(
        Text, default=made_of(person_spelling, *_NAME), server_default="", info=BY_PROGRAM
    )
    in_order: Mapped[str] = mapped_column(
        BY_LETTERS, default=made_of(person_order, *_NAME), server_default="", info=BY_PROGRAM
    )
    city: Mapped[City] = relationship(lazy="joined")
    school: Mapped[School | None] = relationship(lazy="joined", foreign_keys=[school_id])
    # read with the acting person's act; of others by services/people/roles.py
    roles: Mapped[list["RoleGrant"]] = relationship(lazy="raise", cascade="all, delete-orphan")

    def holds(self, *roles: Role) -> bool:
        return any(grant.role in roles for grant in self.roles)

    @property
    def is_in_charge(self) -> bool:
        return self.holds(*IN_CHARGE)

    @hybrid_property
    def can_be_told(self) -> bool:
        """Whether the bot can write to them: they have come to the chat and have not blocked it. Also in queries."""
        return self.telegram_id is not None and self.reachable

    @can_be_told.inplace.expression
    @classmethod
    def _can_be_told(cls) -> ColumnElement[bool]:
        return and_(cls.telegram_id.is_not(None), cls.reachable)

    @property
    def is_erased(self) -> bool:
        """Facts stay under this record, but nobody knows any more whose they were."""
        return self.surname == ERASED

    @property
    def full_name(self) -> str:
        """«Петрова Анна Сергеевна», always nominative: names are never declined."""
        return " ".join(part for part in (self.surname, self.first_name, self.patronymic) if part)

    @property
    def list_name(self) -> str:
        """«Петрова А. С.»"""
        return " ".join([self.surname, *(f"{part[0]}." for part in (self.first_name, self.patronymic) if part)])

    @property
    def address_name(self) -> str:
        """«Анна Сергеевна»: how the person is addressed."""
        return " ".join(part for part in (self.first_name, self.patronymic) if part)


@event.listens_for(Person, "before_update")
def _spell_person(_mapper: object, _connection: object, person: Person) -> None:
    name = person.surname, person.first_name, person.patronymic
    person.spelling, person.in_order = person_spelling(*name), person_order(*name)


class RoleGrant(Base):
    __tablename__ = "role_grants"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove),
        told=Told(40, "role granted_at"),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[Role] = mapped_column(primary_key=True)
    granted_at: Mapped[datetime]
