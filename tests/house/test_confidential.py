"""What people wrote to one trusted person is read by nothing else: not by lists, counts, exports or the audit trail."""

import ast

import pytest

from models.base import Base
from models.privacy import privacy_of
from tests.support.sources import dotted, modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

CONFIDENTIAL = {"concerns", "concern_messages"}
# besides `concern*` in these folders: what locks, erases, or leaves them out of an export
MAY_KNOW = {
    "services.locks",
    "services.privacy.erasing",
    "services.care.trusted",
    "handlers.care.trusted.notices",
    "services.importing.whole",
}
OWN = ("models.concern", "services.care.concern", "handlers.care.concern", "bot.demo.")


def test_only_its_own_modules_know_the_tables_of_reports_of_problems() -> None:
    assert {table.name for table in Base.metadata.sorted_tables if privacy_of(table).confidential} == CONFIDENTIAL
    knowing = set()
    for path in modules("models", "services", "handlers", "bot"):
        tree = tree_of(path)
        if any(isinstance(one, ast.ImportFrom) and one.module == "models.concern" for one in ast.walk(tree)):
            knowing.add(dotted(path))
    assert {one for one in knowing if not one.startswith(OWN)} == MAY_KNOW
    assert "services.care.concerns" in knowing
