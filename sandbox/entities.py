"""Makes a message's entities consistent, as the server does: what may be inside what, what merges, what is split.

Source: TDLib, MessageEntity.cpp (fix_entities, merge_new_entities).
"""

from collections.abc import Iterable

from sandbox.entity_order import is_quote, is_style, sorted_entities, stop
from sandbox.json_types import Json
from sandbox.splitting import split_styles

GIVEN_LIMIT = 100  # entities beyond it are dropped; custom emoji do not count


def fixed(entities: list[Json]) -> list[Json]:
    """Entities that overlap only where one contains the other: of links, code and quotes the first and longest stays;
    styles of the same kind are merged, and split around everything else.
    """
    styles, quotes, solid = _parted(entities)
    quotes = _apart(quotes)
    return _together(styles, sorted_entities([*_within(_apart(solid), quotes), *quotes]))


def with_found(entities: list[Json], found: list[Json]) -> list[Json]:
    """Fixed entities together with those that the server finds, which yield to links and code but not to styles."""
    if not found:
        return entities
    styles, quotes, solid = _parted(entities)
    new = [entity for entity in _within(found, quotes) if not any(_meet(entity, old) for old in solid)]
    return _together(styles, sorted_entities([*solid, *new, *quotes]))


def limited(entities: list[Json]) -> list[Json]:
    """The entities that a bot can send: a hundred, links, code and quotes first."""
    counted = [entity for entity in entities if entity["type"] != "custom_emoji"]
    if len(counted) <= GIVEN_LIMIT:
        return entities
    first = sorted(counted, key=is_style)[:GIVEN_LIMIT]
    return [entity for entity in entities if entity["type"] == "custom_emoji" or entity in first]


def _parted(entities: Iterable[Json]) -> tuple[list[Json], list[Json], list[Json]]:
    """Styles, quotes, and what can be neither split nor nested; each sorted."""
    parts: tuple[list[Json], list[Json], list[Json]] = ([], [], [])
    for entity in sorted_entities(list(entities)):
        parts[0 if is_style(entity) else 1 if is_quote(entity) else 2].append(entity)
    return parts


def _together(styles: list[Json], others: list[Json]) -> list[Json]:
    return sorted_entities([*others, *split_styles(styles, others)])


def _apart(entities: list[Json]) -> list[Json]:
    """Those that begin after the last one kept has ended."""
    kept: list[Json] = []
    for entity in entities:
        if not kept or entity["offset"] >= stop(kept[-1]):
            kept.append(entity)
    return kept


def _within(entities: list[Json], quotes: list[Json]) -> list[Json]:
    """Those that are entirely inside or outside of each quote."""
    return [
        entity
        for entity in entities
        if not any(
            _meet(entity, quote) and not (quote["offset"] <= entity["offset"] and stop(entity) <= stop(quote))
            for quote in quotes
        )
    ]


def _meet(one: Json, other: Json) -> bool:
    return bool(one["offset"] < stop(other) and other["offset"] < stop(one))
