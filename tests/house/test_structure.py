"""The structure of the code: which packages may import which, no circles, no empty names, and no reading of the system
clock.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.support.sources import AT_LEAST, ROOT, dotted, files, modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

HOUSE = ("bot", "handlers", "services", "models", "files", "sandbox", "migrations")
MAY_IMPORT = {
    "bot": {"bot", "handlers", "services", "models", "files", "sandbox"},
    "handlers": {"handlers", "services", "models", "files"},
    "services": {"services", "models"},
    "models": {"models"},
    "files": {"files"},
    "sandbox": {"sandbox"},
    "migrations": {"models"},
}
CLOCK_ROOMS = {"bot/clock.py", "sandbox/clock.py"}
BANNED_NAMES = {"utils", "helpers", "common", "misc"}


def imported(path: Path) -> Iterator[str]:
    """Dotted names of the modules that a file imports, with relative imports resolved."""
    package = ".".join(path.relative_to(ROOT).with_suffix("").parts[:-1]).split(".")
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def test_arrows_go_one_way() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(*HOUSE)
        for name in imported(path)
        if (top := name.split(".")[0]) in HOUSE and top not in MAY_IMPORT[path.relative_to(ROOT).parts[0]]
    ]
    assert wrong == []


def test_links_into_the_bot_are_made_in_one_place() -> None:
    """Another messenger has other links."""
    made = set()
    for path in modules("bot", "handlers", "services", "files"):
        tree = tree_of(path)
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
        texts = [one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in said]
        if any("t.me/" in one for one in texts if isinstance(one, str)) or ".deep_linking" in path.read_text("utf-8"):
            made.add(str(path.relative_to(ROOT)))
    assert made == {"handlers/shared/addresses.py"}


def test_tests_share_only_what_is_in_support() -> None:
    """No test module imports another one or a conftest. A way is found by its file (tests/support/ways.py)."""
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("tests", "benchmarks")
        for name in imported(path)
        if name.startswith("tests.") and not name.startswith("tests.support")
    ]
    assert wrong == []


def test_house_tests_find_files_only_where_their_number_is_checked() -> None:
    """See tests/support/sources.py."""
    own = {"tests/house/test_tests_are_grouped.py"}  # looks for what its own runs have written, and counts it
    seen = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in files("tests/house/*.py", at_least=20)}
    assert {name for name, code in seen.items() if re.search(r"\.r?glob\(|\.iterdir\(|listdir\(", code)} == own


@pytest.mark.parametrize("folder", AT_LEAST)
def test_a_folder_with_too_few_modules_is_named(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.support.sources.ROOT", ROOT / "docs")
    with pytest.raises(AssertionError, match=rf"only 0 files of {folder}/"):
        modules(folder)


def test_nothing_waits_in_a_way_that_loses_a_cancellation() -> None:
    """Before Python 3.12 `asyncio.wait_for` returns the result instead of ending when it is cancelled at the moment at
    which the result comes. `asyncio.timeout` does not.
    """
    wrong = [
        str(path.relative_to(ROOT))
        for path in modules("bot", "handlers", "services", "models", "files", "sandbox", "tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and (node.attr, ast.unparse(node.value)) == ("wait_for", "asyncio")
    ]
    assert wrong == []


def test_services_and_models_know_no_telegram() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("services", "models", "files")
        for name in imported(path)
        if name.split(".")[0] in ("aiogram", "aiogram_dialog", "aiohttp")
    ]
    assert wrong == []


def test_no_circle_between_files() -> None:
    files = {dotted(path).removesuffix(".__init__"): path for path in modules(*HOUSE)}
    graph = {name: {one for one in imported(path) if one in files and one != name} for name, path in files.items()}
    list(TopologicalSorter(graph).static_order())  # raises CycleError with the circle


def test_no_module_has_a_meaningless_name() -> None:
    assert [path for path in modules(*HOUSE, "tests") if path.stem in BANNED_NAMES] == []


@pytest.mark.parametrize("banned", ["now", "utcnow", "today", "time"])
def test_only_the_clock_modules_read_the_time(banned: str) -> None:
    wrong = []
    for path in modules("bot", "handlers", "services", "models", "files", "sandbox"):
        if str(path.relative_to(ROOT)) in CLOCK_ROOMS:
            continue
        for node in ast.walk(tree_of(path)):
            if _takes_time(node, banned):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def _takes_time(node: ast.AST, banned: str) -> bool:
    """`datetime.now()`, `date.today()`, `time.time()`. A clock's own `now()` and the loop's `time()` are allowed."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != banned:
        return False
    owner = node.func.value
    return isinstance(owner, ast.Name) and owner.id in ("datetime", "date", "time", "dt")
