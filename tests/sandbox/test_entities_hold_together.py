"""Whatever text and entities a bot sends, what people see is consistent."""

from itertools import combinations, pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sandbox.cleaning import units
from sandbox.entities import fixed
from sandbox.entity_order import CODES, NAMED, QUOTES, STYLES, stop
from sandbox.errors import ApiError
from sandbox.finding import find_entities
from sandbox.texts import formatted

PIECES = ["a", " ", "\n", "😀", "\r", "\u2028", "я", "https://t.me/x", "@durov", "/go", "#тема", "\u200b", "\u00a0"]
KINDS = [*STYLES, *QUOTES, "code", "pre", *NAMED, "custom_emoji"]

texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
entities = st.lists(
    st.builds(
        lambda kind, offset, length: {"type": kind, "offset": offset, "length": length},
        st.sampled_from(KINDS),
        st.integers(0, 12),
        st.integers(1, 8),
    ),
    max_size=8,
)


def crosses(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one["offset"] < other["offset"] < stop(one) < stop(other)


def holds(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one["offset"] <= other["offset"] and stop(other) <= stop(one)


@given(entities)
def test_fixed_entities_stay_as_they_are(entities: list[dict[str, Any]]) -> None:
    assert fixed(fixed(entities)) == fixed(entities)


@given(entities)
def test_fixed_entities_do_not_cross(entities: list[dict[str, Any]]) -> None:
    for one, other in combinations(fixed(entities), 2):
        assert not crosses(one, other)
        if one["type"] in CODES or (one["type"] in NAMED and other["type"] in NAMED):
            assert not holds(one, other)


@given(entities)
def test_a_style_covers_what_it_covered_except_code(entities: list[dict[str, Any]]) -> None:
    def covered(kind: str, among: list[dict[str, Any]]) -> set[int]:
        return {place for part in among if part["type"] == kind for place in range(part["offset"], stop(part))}

    after = fixed(entities)
    code = covered("code", after) | covered("pre", after)
    for kind in STYLES:
        assert covered(kind, after) == covered(kind, entities) - code


@given(texts, entities)
def test_entities_stay_inside_the_text_and_between_its_characters(text: str, entities: list[dict[str, Any]]) -> None:
    try:
        sent = formatted(text, entities)
    except ApiError:
        return
    borders = {units(sent.text[:place]) for place in range(len(sent.text) + 1)}
    for entity in sent.entities:
        assert entity["length"] > 0
        assert {entity["offset"], stop(entity)} <= borders
    assert formatted(sent.text, []).text == sent.text.strip(" \n")


@given(texts)
def test_what_is_found_does_not_overlap(text: str) -> None:
    found = find_entities(text)
    assert all(stop(one) <= other["offset"] for one, other in pairwise(found))
