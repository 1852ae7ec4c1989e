"""Tests that share what takes long to make run in one worker, where it is made once."""

import ast
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from tests.support.grouping import group_of, spread
from tests.support.sources import ROOT, files, tree_of

MARK = 'pytest.mark.xdist_group("shared")'
MODULE = f"""
import pytest
pytestmark = {MARK}

@pytest.mark.parametrize("number", range(6))
def test_where_it_runs(number, worker_id, tmp_path):
    (tmp_path.parent.parent / f"{{worker_id}}-{{number}}-{{__name__}}").touch()
"""
RUN = ("-m", "pytest", "-q", "-n2", "--dist=loadgroup", "-p", "no:cacheprovider", "--basetemp=made")


def workers(folder: Path, conftest: str) -> set[str]:
    """Which of two workers had tests of a group that spans two modules."""
    (folder / "conftest.py").write_text(conftest)
    for name in ("test_one", "test_other"):
        (folder / f"{name}.py").write_text(MODULE)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *RUN], cwd=folder, env=environment, check=True, capture_output=True)
    ran = [path.name.split("-")[0] for path in folder.rglob("gw*-*")]
    assert len(ran) == 12
    return set(ran)


def test_the_tests_of_one_group_run_in_one_worker(tmp_path: Path) -> None:
    assert len(workers(tmp_path, "from tests.support.grouping import pytest_xdist_make_scheduler")) == 1


def test_pytest_xdist_still_does_not_group_by_itself(tmp_path: Path) -> None:
    """When this fails, tests/support/grouping.py is not needed any more."""
    assert len(workers(tmp_path, "")) == 2


def test_every_group_is_a_mark_of_its_whole_module() -> None:
    modules = files("tests/**/test_*.py", at_least=190)
    marked = [path for path in modules if path != Path(__file__) and marks_a_group(path)]
    assert len(marked) >= 4
    assert [path for path in marked if not group_of(path)] == []


def test_tests_that_wait_are_spread_among_those_that_compute() -> None:
    found = spread([*range(100, 110), *range(100)], lambda one: one >= 100)
    assert [one for one in found if one < 100] == list(range(100))
    assert [one for one in found if one >= 100] == list(range(100, 110))
    places = [place for place, one in enumerate(found) if one >= 100]
    assert {after - before for before, after in pairwise(places)} <= {9, 10, 11}
    assert places[-1] < 95


def marks_a_group(path: Path) -> bool:
    nodes = ast.walk(tree_of(path))
    return any(isinstance(node, ast.Attribute) and node.attr == "xdist_group" for node in nodes)
