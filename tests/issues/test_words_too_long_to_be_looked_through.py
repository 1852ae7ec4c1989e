"""Patterns and stemmers whose time grows with the square of a word's length are not given words longer than any real
one: a small file could otherwise keep the bot busy for most of an hour.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

from models.library import STEM
from services.importing.cells import RowProblem
from services.importing.columns import recognize
from services.importing.parsing import parse
from services.importing.rows import Reference
from services.library.keeping import SEARCHED_LIMIT
from services.library.stems import written_points
from tests.support.lists import TODAY, lines

KNOWN = Reference({"москва": 1}, {}, 1, TODAY)
CELL = 2000  # code points of a cell that are read
BETWEEN = ["- ", ", ", "; ", "\u00a0"]


@contextmanager
def soon() -> Iterator[None]:
    """Less than ten seconds; without the limits each takes three times as long."""
    began = process_time()
    yield
    assert process_time() - began < 10


def test_a_cell_longer_than_any_name_is_no_name() -> None:
    cells = [f"Я{sign * CELL}"[:CELL] + "Я" for sign in BETWEEN] * 25
    rows = [("ФИО", "Школа"), *((cell, "Школа № 1") for cell in cells)]
    with soon():
        found = parse(recognize(lines(rows)), KNOWN)
    assert {one.problem for one in found.wrong} == {RowProblem.bad_name}
    assert len(found.wrong) == len(cells)


def test_a_cell_longer_than_any_number_of_an_agreement_is_read_at_once() -> None:
    cell = "1" + ", " * (CELL // 2)
    rows = [("ФИО ментора", "ФИО стажёра", "Номер договора"), *[("Ким Анна", "Ли Вера", cell)] * 1000]
    with soon():
        parse(recognize(lines(rows)), KNOWN)


def test_a_word_longer_than_any_other_is_stemmed_at_once() -> None:
    with soon():
        [stem] = {stem for shorter in range(8) for stem in written_points("y" * (SEARCHED_LIMIT - shorter))}
    assert len(stem) == STEM
