"""Each conversation has a file that says how its windows are reached, and each such file belongs to a conversation."""

import pytest

from tests.support.ways import conversations, way_of, ways

MANY = 30


def test_at_least_thirty_ways_are_found() -> None:
    """A wrong folder would find none, and the matrices would pass with nothing to walk."""
    assert len(ways()) >= MANY, f"only {len(ways())} ways were seen"


@pytest.mark.parametrize("conversation", conversations())
def test_each_conversation_has_a_way(conversation: str) -> None:
    assert way_of(conversation).walk.__module__ == f"tests.ways.{conversation}"


def test_no_way_is_left_of_a_conversation_that_is_gone() -> None:
    assert set(ways()) - set(conversations()) == set()
