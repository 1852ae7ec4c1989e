"""One name has one meaning: no class exists in two modules, and no public function in two packages that all
others use.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator

import pytest

from tests.support.sources import ROOT, modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

CLASSES = ("bot", "handlers", "services", "models", "files")
FUNCTIONS = ("bot", "handlers/shared", "services", "models", "files")
OF_EVERY_ROOM = {"register"}  # what a module tells the dispatcher to handle


def defined(kinds: tuple[type[ast.stmt], ...], folders: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The name and module of each top-level definition."""
    for folder in folders:
        for path in modules(folder):
            for node in tree_of(path).body:
                if isinstance(node, kinds):
                    yield getattr(node, "name", ""), str(path.relative_to(ROOT))


def twice(found: Iterator[tuple[str, str]], floor: int) -> dict[str, list[str]]:
    places = defaultdict(list)
    for name, module in found:
        places[name].append(module)
    assert len(places) > floor
    return {name: modules for name, modules in places.items() if len(modules) > 1 and not name.startswith("_")}


@pytest.mark.parametrize(
    ("kinds", "folders", "floor"),
    [((ast.ClassDef,), CLASSES, 350), ((ast.FunctionDef, ast.AsyncFunctionDef), FUNCTIONS, 500)],
    ids=["classes", "functions"],
)
def test_no_name_is_defined_in_two_modules(
    kinds: tuple[type[ast.stmt], ...], folders: tuple[str, ...], floor: int
) -> None:
    found = twice(defined(kinds, folders), floor)
    assert {name: modules for name, modules in found.items() if name not in OF_EVERY_ROOM} == {}
