"""What every table shares: column types that read the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar, TypeAlias, cast

from sqlalchemy import BigInteger, Column, DateTime, Dialect, Integer, MetaData, String, Table, TypeDecorator, event
from sqlalchemy.orm import DeclarativeBase, QueryableAttribute
from sqlalchemy.orm.decl_api import TypeResolve
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from models.newer_values import NewerValue, is_newer, read_as
from models.privacy import PRIVACY, PersonalData

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


Columns: TypeAlias = ReadOnlyColumnCollection[str, Column[Any]]


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, always aware and in UTC. SQLite stores no zone, so UTC is added when it is read. Raises ValueError for
    a moment without a zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


BigId = BigInteger().with_variant(Integer(), "sqlite")


class EnumText(TypeDecorator[StrEnum]):
    """A member of an enum, stored as its value. A value that this version does not know is read as a newer one (see
    `models/newer_values.py`) and written back unchanged.
    """

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else read_as(self.kind, value)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 (SQLAlchemy reads it from the class)
        datetime: UtcDateTime(),
    }

    __privacy__: ClassVar[PersonalData]

    @classmethod
    def __table_cls__(cls, *parts: Any, **options: Any) -> Table:
        """SQLite would give the id of a deleted row to the next new one. Buttons, notices and links keep ids for ever,
        so a reused id would let an old button act on somebody else's row.
        """
        table = Table(*parts, **options)
        if list(table.primary_key.columns.keys()) == ["id"]:
            table.dialect_options["sqlite"]["autoincrement"] = True
        if PRIVACY in vars(cls):
            table.info[PRIVACY] = vars(cls)[PRIVACY]
        return table


def table_columns(table: type[Base]) -> Columns:
    """For statements that are made once and read rows, not objects."""
    return cast(Table, table.__table__).c


@event.listens_for(Base, "resolve_type_annotation")
def _keep_enum(annotation: TypeResolve) -> EnumText | None:
    """Every enum column is stored as EnumText."""
    kind = annotation.resolved_type
    return EnumText(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else None


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _protect_newer(_table: type[Base], _name: str, attribute: QueryableAttribute[Any]) -> None:
    columns = getattr(attribute.property, "columns", ())
    if columns and isinstance(columns[0].type, EnumText):
        event.listen(attribute, "set", _refuse_to_overwrite)


def _refuse_to_overwrite(_row: Base, value: object, before: object, _initiator: object) -> None:
    if is_newer(before) and value != before:
        raise NewerValue
