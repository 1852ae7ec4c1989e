"""The structure of the code: which packages may import which, no circles, no empty names, and no reading of the system
clock.
"""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
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


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def imported(path: Path) -> Iterator[str]:
    """Dotted names of the modules that a file imports, with relative imports resolved."""
    package = ".".join(path.relative_to(ROOT).with_suffix("").parts[:-1]).split(".")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
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


def test_tests_share_only_what_is_in_support() -> None:
    """No test module imports another one or a conftest. A way is found by its file (tests/support/ways.py)."""
    seen = modules("tests")
    assert len(seen) >= 310, f"only {len(seen)} modules of tests were seen"
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in [*seen, *modules("benchmarks")]
        for name in imported(path)
        if name.startswith("tests.") and not name.startswith("tests.support")
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
    files = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in modules(*HOUSE)
    }
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
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if _takes_time(node, banned):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def _takes_time(node: ast.AST, banned: str) -> bool:
    """`datetime.now()`, `date.today()`, `time.time()`. A clock's own `now()` and the loop's `time()` are allowed."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != banned:
        return False
    owner = node.func.value
    return isinstance(owner, ast.Name) and owner.id in ("datetime", "date", "time", "dt")
