"""What each table declares about the people in it: whose rows and words it holds, how a person is told of them, and
what erasing that person does. `services/privacy` collects this from the metadata of all tables.
"""

from dataclasses import dataclass
from enum import Enum, auto

from sqlalchemy import Column, Table

PRIVACY, HOLDS, TOLD_AS = "__privacy__", "holds", "told_as"


class OnErase(Enum):
    """What happens to rows when their person is erased."""

    remove = auto()  # deleted
    keep = auto()  # facts stay under a record that names nobody; the person's words in them are blanked
    unlink = auto()  # the row stays, and the column that led to the person is emptied
    by_rule = auto()  # services/privacy has a rule for them


class FoundBy(Enum):
    """What a path leads to."""

    person = auto()  # the id of the person
    account = auto()  # the id of their Telegram account
    reference = auto()  # «table.column» of another table: the person's rows there refer to rows here


@dataclass(frozen=True, slots=True)
class RowsOf:
    """Rows of a table that belong to a person or name one.

    `path`: the columns that lead to the person, each but the last a key of the next table. `only`: which columns are
    exported when the row belongs to somebody else; None means all. `hidden`: the columns that the person is not shown.
    `having`: a column and its values, when only rows with these are meant.
    """

    path: str
    on_erase: OnErase
    only: tuple[str, ...] | None = None
    hidden: tuple[str, ...] = ()
    found_by: FoundBy = FoundBy.person
    having: tuple[str, tuple[str, ...]] | None = None

    def exported(self, table: Table) -> tuple[Column[object], ...]:
        names = [one.key for one in table.columns] if self.only is None else self.only
        return tuple(one for one in table.columns if one.key in names and one.key not in self.hidden)


@dataclass(frozen=True, slots=True)
class Told:
    """How the readable copy describes the rows: under the heading `my_data-<table>`, one line for each of `columns`
    that has a value. Without columns only the number of rows is told. Headings are ordered by `place`.
    """

    place: int
    columns: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.columns.split())


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What one table declares. Without `told` its rows are only in the copy for programs. `confidential`: its rows are
    in no export but those of the people whose they are, whoever makes it.
    """

    rows: tuple[RowsOf, ...] = ()
    told: Told | None = None
    confidential: bool = False


NOBODYS = PersonalData()


def personal_data(*rows: RowsOf, told: Told | None = None, confidential: bool = False) -> PersonalData:
    return PersonalData(rows, told, confidential)


@dataclass(frozen=True, slots=True)
class Holds:
    """Whose words a column has. `of`: paths of its table's `RowsOf`, empty when the words belong to no single person.
    `typed`: somebody wrote them, so they may contain anything. `told`: also shown in the readable copy.
    """

    of: tuple[str, ...] = ()
    typed: bool = True
    told: bool = True


def words_of(*paths: str, typed: bool = True, told: bool = True) -> dict[str, object]:
    return {HOLDS: Holds(paths, typed=typed, told=told)}


BY_PROGRAM: dict[str, object] = {HOLDS: Holds(typed=False)}
# typed for the association; it stays when the people who typed it are erased
OF_ASSOCIATION: dict[str, object] = {HOLDS: Holds()}


class ToldAs(Enum):
    """What a number or a code means to people."""

    hour = auto()
    minute_of_day = auto()
    weekday = auto()
    zone = auto()


def told_as(meaning: ToldAs) -> dict[str, object]:
    return {TOLD_AS: meaning}


def privacy_of(table: Table) -> PersonalData:
    declared = table.info.get(PRIVACY)
    return declared if isinstance(declared, PersonalData) else NOBODYS


def holds(column: Column[object]) -> Holds:
    declared = column.info.get(HOLDS)
    return declared if isinstance(declared, Holds) else Holds(typed=False)
