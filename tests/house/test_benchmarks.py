"""The benchmarks find what they measure. They run only by hand, so nothing else notices that something was moved."""

import importlib
import warnings

import pytest

from benchmarks.ours import routing
from handlers.shared import commands
from tests.support.sources import dotted, files


def test_every_benchmark_can_be_imported() -> None:
    for path in [*files("benchmarks/*.py", at_least=20), *files("benchmarks/ours/*.py", at_least=6)]:
        if path.stem not in {"__main__", "picture"}:  # these run at once, and need matplotlib
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of the library that starts a PostgreSQL
                importlib.import_module(dotted(path))


def test_the_tree_of_the_first_benchmark_is_ours_and_has_its_own_dialog_last(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("on_help", "on_menu"):  # which the benchmark replaces
        monkeypatch.setattr(commands, name, getattr(commands, name))
    [dialogs] = [router for router in routing.tree().sub_routers if router.name == "dialogs"]
    assert len(dialogs.sub_routers) > 60
    assert dialogs.sub_routers[-1].states_group_name() == "Stub"  # type: ignore[attr-defined]
