"""What a table says beside itself about the people in it: which rows and words are whose, how a person is told of
them, and what erasing that person does. `services/privacy` collects it from the metadata of all tables.
"""

from dataclasses import dataclass
from enum import Enum, auto

from sqlalchemy import Column, Table

PRIVACY, HOLDS, TOLD_AS = "__privacy__", "holds", "told_as"


class OnErase(Enum):
    """What becomes of rows when their person is erased."""

    remove = auto()  # deleted
    keep = auto()  # facts that go on under a record that names nobody; the person's words in them are blanked
    unlink = auto()  # they go on, and the column that led to the person is emptied
    by_rule = auto()  # a rule of their own in services/privacy decides


class FoundBy(Enum):
    """What a path ends at."""

    person = auto()  # the id of the person
    account = auto()  # the id of their Telegram account
    reference = auto()  # «table.column» of another table: the person's rows there refer to rows here


@dataclass(frozen=True, slots=True)
class RowsOf:
    """Rows of a table that belong to a person or name one.

    `path`: the columns that lead to the person, each but the last a key of the next table. `only`: the columns that are
    exported of a row that is another's, all when None. `hidden`: the columns that the person is not shown. `having`: a
    column and its values, when only such rows are meant.
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
    """How the readable copy tells of the rows: under the heading `my_data-<table>`, a line for each column that has a
    value, named one after the other. Without columns only their number is told. Headings are ordered by `place`.
    """

    place: int
    columns: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.columns.split())


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Of one table. A table of which nothing is told is in the copy for programs only."""

    rows: tuple[RowsOf, ...] = ()
    told: Told | None = None


NOBODYS = PersonalData()


def personal_data(*rows: RowsOf, told: Told | None = None) -> PersonalData:
    return PersonalData(rows, told)


@dataclass(frozen=True, slots=True)
class Holds:
    """Whose words a column has. `of`: paths of its table's `RowsOf`; none when the words are no single person's.
    `typed`: somebody wrote them, so they may be anything. `told`: in the readable copy too.
    """

    of: tuple[str, ...] = ()
    typed: bool = True
    told: bool = True


def words_of(*paths: str, typed: bool = True, told: bool = True) -> dict[str, object]:
    return {HOLDS: Holds(paths, typed=typed, told=told)}


BY_PROGRAM: dict[str, object] = {HOLDS: Holds(typed=False)}
OF_ASSOCIATION: dict[str, object] = {HOLDS: Holds()}  # typed in its name; it outlives the people who typed it


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
