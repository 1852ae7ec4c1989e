"""Each table declares whose its rows and words are, and the declaration is consistent with the schema."""

from collections.abc import Iterator

from sqlalchemy import Column, ForeignKey, MetaData, String, Table

from handlers.privacy.my_data.export_text import told_tables
from models.base import Base
from models.person import Person
from models.privacy import BY_PROGRAM, PRIVACY, FoundBy, OnErase, holds, personal_data, privacy_of
from services.privacy.personal_rows import are_of, personal_rows
from tests.support.word_columns import text_columns, undeclared

TABLES = Base.metadata.sorted_tables
# What erasing may do with rows, by the foreign key's ON DELETE; with None the database refuses to delete the person.
FITTING = {
    "CASCADE": {OnErase.remove, OnErase.keep},
    "SET NULL": {OnErase.unlink},
    None: {OnErase.remove, OnErase.keep},
}


def keys_to_people() -> Iterator[ForeignKey]:
    return (key for table in TABLES for key in table.foreign_keys if key.column.table.name == Person.__tablename__)


def test_every_table_and_every_column_that_can_hold_words_says_whose_they_are() -> None:
    assert len(TABLES) > 30
    assert len(list(text_columns())) > 50
    assert undeclared(Base.metadata) == []


def test_a_new_table_or_column_that_says_nothing_is_named() -> None:
    metadata = MetaData()
    Table("silent", metadata, Column("id", String, primary_key=True, info=BY_PROGRAM))
    Table("half", metadata, Column("words", String), info={PRIVACY: personal_data()})
    assert sorted(undeclared(metadata)) == ["half.words", "silent"]


def test_a_query_can_be_built_for_every_path_to_a_person() -> None:
    ways = [are_of(table, rows, Person(id=1, city_id=1)) for table, rows in personal_rows()]
    assert len(ways) > 40


def test_every_column_that_refers_to_people_says_what_erasing_does_and_its_key_does_not_hinder_it() -> None:
    declared = {
        f"{table}.{rows.path}": rows.on_erase for table, rows in personal_rows() if rows.found_by is FoundBy.person
    }
    keys = {str(key.parent): key.ondelete for key in keys_to_people()}
    assert len(keys) > 20
    assert set(keys) - set(declared) == set()
    assert {name for name, ondelete in keys.items() if declared[name] not in FITTING[ondelete]} == set()


def test_words_belong_to_people_whom_the_table_names() -> None:
    wrong = {
        str(column)
        for table in TABLES
        for column in table.columns
        if not set(holds(column).of) <= {rows.path for rows in privacy_of(table).rows}
    }
    assert wrong == set()


def test_only_columns_that_are_there_are_exported_hidden_and_told() -> None:
    said = [(table, name) for table, rows in personal_rows() for name in (*(rows.only or ()), *rows.hidden)]
    said += [(table, name) for table, told in told_tables() for name in told.names]
    names = {table.name: set(table.columns.keys()) for table in TABLES}
    missing = {(table.name, name) for table, name in said if name not in names[table.name]}
    assert missing == {("cities", "name"), ("topics", "name")}, "these have a name in each language"


def test_no_two_headings_of_the_readable_copy_have_one_place() -> None:
    places = [told.place for _, told in told_tables()]
    assert len(places) > 20
    assert len(set(places)) == len(places)


def test_each_column_of_typed_words_is_told_or_declared_as_not_told() -> None:
    told = {f"{table}.{name}" for table, told in told_tables() for name in told.names}
    words = {str(column) for column in text_columns() if holds(column).of and holds(column).told}
    assert len(words) > 15
    assert words - told == set()
