"""What a mentor's points mean, for any mentee, mentor and weights."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mentorship import Programme
from models.profile import Form
from services.matching.scoring import (
    Offered,
    Reason,
    ReasonKind,
    Wanted,
    Weights,
    can_accompany,
    reasons_for,
    reasons_told,
    suitability,
)

TOPICS, CITIES, DISTRICTS = range(1, 13), range(1, 4), (None, "", "ЦАО", "ЮАО")
counts = st.integers(0, 12)
some_topics = st.frozensets(st.sampled_from(TOPICS), max_size=6)
cities, districts = st.sampled_from(CITIES), st.sampled_from(DISTRICTS)
wanted_ones = st.builds(
    Wanted, some_topics, cities, districts, st.sampled_from(Form), st.sampled_from([None, *Programme])
)
offered_ones = st.builds(
    Offered,
    some_topics,
    cities,
    districts,
    st.frozensets(st.sampled_from(Form)),
    st.frozensets(st.sampled_from(Programme)),
    counts,
    counts,
)
some_weights = st.builds(Weights, *[st.integers(0, 1000) for _ in fields(Weights)])
weighed = given(wanted_ones, offered_ones, some_weights)


@given(wanted_ones, offered_ones, some_weights, st.sampled_from(TOPICS))
def test_more_shared_topics_never_lower_the_points(
    wanted: Wanted, offered: Offered, weights: Weights, topic: int
) -> None:
    more = replace(offered, topics=offered.topics | {topic})
    assert suitability(wanted, more, weights).points >= suitability(wanted, offered, weights).points
    both = replace(wanted, topics=wanted.topics | {topic})
    assert suitability(both, more, weights).points >= suitability(wanted, offered, weights).points


BETTER = {
    "another form": lambda wanted, offered: replace(offered, forms=frozenset(Form)),
    "all programmes": lambda wanted, offered: replace(offered, programmes=frozenset(Programme)),
    "one more novice guided": lambda wanted, offered: replace(offered, novices=offered.novices + 1),
    "one more free place": lambda wanted, offered: replace(offered, free=offered.free + 1),
    "the same city": lambda wanted, offered: replace(offered, city_id=wanted.city_id),
    "the same district": lambda wanted, offered: replace(offered, city_id=wanted.city_id, district=wanted.district),
}


@pytest.mark.parametrize("better", BETTER)
@weighed
def test_what_is_better_never_lowers_the_points(
    better: str, wanted: Wanted, offered: Offered, weights: Weights
) -> None:
    improved = BETTER[better](wanted, offered)
    assert suitability(wanted, improved, weights).points >= suitability(wanted, offered, weights).points
    assert can_accompany(wanted, improved) or not can_accompany(wanted, offered)


@given(wanted_ones, offered_ones, some_weights, st.permutations(TOPICS), st.permutations(CITIES))
def test_other_numbers_for_topics_and_cities_and_other_names_of_districts_change_nothing(
    wanted: Wanted, offered: Offered, weights: Weights, topics: list[int], cities: list[int]
) -> None:
    def renamed(one: Wanted | Offered) -> Wanted | Offered:
        named = frozenset(topics[topic - 1] for topic in one.topics)
        district = one.district and one.district.lower() + "!"
        return replace(one, topics=named, city_id=cities[one.city_id - 1], district=district)

    assert suitability(renamed(wanted), renamed(offered), weights) == suitability(wanted, offered, weights)


@weighed
def test_points_are_the_sum_of_the_reasons_and_lie_between_nothing_and_all_weights(
    wanted: Wanted, offered: Offered, weights: Weights
) -> None:
    found = suitability(wanted, offered, weights)
    assert 0 <= found.points <= sum(getattr(weights, field.name) for field in fields(Weights))
    nothing = Weights(*[0 for _ in fields(Weights)])
    alone = [replace(nothing, **{kind.value: getattr(weights, kind.value)}) for kind in ReasonKind]
    assert found.points == sum(suitability(wanted, offered, one).points for one in alone)
    assert suitability(wanted, offered, nothing).points == 0


@weighed
def test_reasons_are_true_and_do_not_depend_on_the_weights(wanted: Wanted, offered: Offered, weights: Weights) -> None:
    found = suitability(wanted, offered, weights).reasons
    assert found == reasons_for(wanted, offered)
    told = {one.kind: one for one in found}
    assert list(told) == [kind for kind in ReasonKind if kind in told]
    assert all(one.count > 0 and (not one.of or one.count <= one.of) for one in found)
    assert ReasonKind.district not in told or ReasonKind.city in told
    assert ReasonKind.novices not in told or wanted.programme is Programme.novice
    assert ReasonKind.form not in told or wanted.form in offered.forms


def test_an_example_as_people_are_told_it() -> None:
    wanted = Wanted(frozenset({1, 2, 3, 4}), 1, "ЦАО", Form.in_person, Programme.novice)
    offered = Offered(frozenset({2, 3, 4, 9}), 1, "ЦАО", frozenset(Form), frozenset(Programme), 5, 1)
    found = suitability(wanted, offered, Weights())
    assert found.reasons[:3] == (
        Reason(ReasonKind.topics, 3, 4),
        Reason(ReasonKind.novices, 5),
        Reason(ReasonKind.district),
    )
    assert found.points == 375 + 100 + 100 + 150 + 100 + 50 + 6
    told = [one.kind for one in reasons_told(found.reasons)]
    assert told == [ReasonKind.topics, ReasonKind.novices, ReasonKind.district]
    assert [one.kind for one in reasons_told(found.reasons, (ReasonKind.city, ReasonKind.form))] == [ReasonKind.form]
    far = replace(offered, city_id=2)
    assert [one.kind for one in reasons_for(wanted, far)] == [
        ReasonKind.topics,
        ReasonKind.novices,
        ReasonKind.programme,
        ReasonKind.places,
    ]


def test_a_pair_is_possible_with_a_free_place_the_programme_and_a_way_to_meet() -> None:
    wanted = Wanted(frozenset(), 1, None, Form.in_person, Programme.project)
    offered = Offered(frozenset(), 2, None, frozenset(Form), frozenset(Programme), 0, 1)
    assert can_accompany(wanted, offered)
    assert not can_accompany(wanted, replace(offered, free=0))
    assert not can_accompany(wanted, replace(offered, programmes=frozenset({Programme.novice})))
    assert not can_accompany(wanted, replace(offered, forms=frozenset({Form.in_person})))
    assert can_accompany(wanted, replace(offered, city_id=1, forms=frozenset({Form.in_person})))
