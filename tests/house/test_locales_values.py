"""A message gets every value that it shows; a missing one would fail only when somebody opens that window."""

import ast
from collections.abc import Iterator

import pytest

from tests.support.ftl import Choices, messages
from tests.support.sources import modules

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

SPEAKING = {"say", "label", "complain", "tell_done", "tell_outcome"}


def spoken(source: str) -> Iterator[tuple[str, set[str]]]:
    """The key and the value names of each call that writes both out."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and _name(call.func) in SPEAKING:
            names = {keyword.arg for keyword in call.keywords if keyword.arg}
            keys = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if len(keys) == 1 and len(names) == len(call.keywords):
                yield keys[0], names


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def lacking(source: str) -> dict[str, set[str]]:
    known = messages("ru")
    found = {key: Choices(known[key]).values - names for key, names in spoken(source) if key in known}
    return {key: values for key, values in found.items() if values}


def test_every_message_gets_the_values_that_it_shows() -> None:
    sources = [path.read_text("utf-8") for path in modules("handlers")]
    assert sum(len(list(spoken(source))) for source in sources) > 200
    assert [found for source in sources if (found := lacking(source))] == []


@pytest.mark.parametrize("values", ["", "stage_standing=1", "mark=1, number=2, title=3"])
def test_the_check_of_values_bites(values: str) -> None:
    assert "standing" in lacking(f"speech.say('project-stage-line', {values})")["project-stage-line"]
