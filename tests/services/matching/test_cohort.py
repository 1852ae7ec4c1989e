"""The best pairs of a cohort: beside trying everything, and what holds for any cohort."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from services.matching.cohort import best_pairs
from services.matching.cohort_gains import gains_of
from services.matching.cohort_task import CohortTask
from tests.support.cohorts import FIRST_MENTOR, best_total, gain, some_task, total

SMALL, BIGGER = 2_000, 12


def small(seed: int) -> CohortTask:
    chance = Random(seed)
    return some_task(chance, chance.randint(0, 5), chance.randint(0, 4))


def bigger(seed: int) -> CohortTask:
    return some_task(Random(seed), 60, 20, topics=8, cities=3)


def test_two_thousand_small_cohorts_get_the_best_total_that_trying_everything_finds() -> None:
    tasks = [small(seed) for seed in range(SMALL)]
    assert [seed for seed, task in enumerate(tasks) if total(task, best_pairs(task)) != best_total(task)] == []
    assert sum(bool(best_pairs(task)) for task in tasks) > SMALL // 2


@pytest.mark.parametrize("seed", range(BIGGER))
def test_all_pairs_are_worth_what_the_scoring_says(seed: int) -> None:
    task = bigger(seed)
    mentors = [one for one in task.mentors if one.places]
    gains = gains_of(list(task.mentees), mentors, task)
    assert gains.tolist() == [[gain(task, one, other) for other in mentors] for one in task.mentees]


@pytest.mark.parametrize("seed", range(BIGGER))
def test_no_mentor_gets_more_than_their_places_and_nobody_two_mentors(seed: int) -> None:
    task = bigger(seed)
    pairs = best_pairs(task)
    places = {one.id: one.places for one in task.mentors}
    assert len({mentee for mentee, _ in pairs}) == len(pairs) > 0
    assert all(count <= places[mentor] for mentor, count in Counter(mentor for _, mentor in pairs).items())


@pytest.mark.parametrize("seed", range(BIGGER))
def test_pairs_that_must_stay_apart_are_not_made_and_locked_ones_stay(seed: int) -> None:
    task = bigger(seed)
    made = set(best_pairs(task))
    assert task.apart
    assert task.locked
    assert made & set(task.apart) <= set(task.locked)
    assert set(task.locked) <= made


@pytest.mark.parametrize("seed", range(BIGGER))
def test_the_order_in_which_people_are_given_changes_nothing(seed: int) -> None:
    task, chance = bigger(seed), Random(seed)
    mentees, mentors = list(task.mentees), list(task.mentors)
    chance.shuffle(mentees)
    chance.shuffle(mentors)
    assert best_pairs(replace(task, mentees=tuple(mentees), mentors=tuple(mentors))) == best_pairs(task)


@pytest.mark.parametrize("seed", range(BIGGER))
def test_one_more_mentor_or_mentee_never_lowers_the_total(seed: int) -> None:
    task, more = bigger(seed), some_task(Random(-seed - 1), 1, 1, topics=8, cities=3)
    before = total(task, best_pairs(task))
    mentee, mentor = replace(more.mentees[0], id=99), replace(more.mentors[0], id=FIRST_MENTOR + 99)
    for larger in (
        replace(task, mentees=(*task.mentees, mentee)),
        replace(task, mentors=(*task.mentors, mentor)),
    ):
        assert total(larger, best_pairs(larger)) >= before


def test_nobody_is_given_a_mentor_who_knows_none_of_their_topics_unless_they_asked() -> None:
    task = replace(some_task(Random(1), 1, 1, topics=1, cities=1), apart=(), locked=())
    [mentee], [mentor] = task.mentees, task.mentors
    mentee = replace(mentee, programme="novice", form="remote", topics=(1,), wishes=())
    mentor = replace(mentor, programmes=("novice",), forms=("remote",), topics=(2,), places=1)
    apart = replace(task, mentees=(mentee,), mentors=(mentor,))
    asked = replace(apart, mentees=(replace(mentee, wishes=(mentor.id,)),))
    assert best_pairs(apart) == []
    assert best_pairs(asked) == [(mentee.id, mentor.id)]
