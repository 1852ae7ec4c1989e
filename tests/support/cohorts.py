"""Cohorts made up by chance, and the best total found by trying everything."""

from functools import cache
from random import Random

from models.mentorship import Programme
from models.profile import Form
from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures
from services.matching.scoring import ENOUGH, Offered, Wanted, Weights, can_accompany, suitability

MEASURES = Measures(**{name: getattr(Weights(), name) for name in Weights.__slots__}, enough=ENOUGH)
DISTRICTS = ("", "ЦАО", "ЮАО")
FIRST_MENTOR = 100_000  # mentees have smaller ids


def some_task(chance: Random, mentees: int, mentors: int, topics: int = 4, cities: int = 2) -> CohortTask:
    """Every eighth pair must stay apart, and some are locked, as far as there are places."""
    seekers = tuple(_mentee(chance, 1 + n, mentors, topics, cities) for n in range(mentees))
    hosts = tuple(_mentor(chance, FIRST_MENTOR + n, topics, cities) for n in range(mentors))
    apart = tuple((one.id, other.id) for one in seekers for other in hosts if chance.random() < 1 / 8)
    locked = tuple((one.id, chance.choice(hosts).id) for one in seekers if hosts and chance.random() < 1 / 10)
    places = {one.id: one.places for one in hosts}
    kept = []
    for mentee, mentor in locked:
        places[mentor] -= 1
        kept += [(mentee, mentor)] if places[mentor] >= 0 else []
    return CohortTask(seekers, hosts, MEASURES, apart, tuple(kept))


def _mentee(chance: Random, number: int, mentors: int, topics: int, cities: int) -> CohortMentee:
    wishes = chance.sample(range(mentors), min(mentors, chance.choice((0, 0, 1, 2, 3))))
    return CohortMentee(
        id=number,
        programme=chance.choice(list(Programme)).value,
        topics=tuple(sorted(chance.sample(range(topics), chance.randint(0, min(topics, 4))))),
        city_id=chance.randint(1, cities),
        district=chance.choice(DISTRICTS),
        form=chance.choice(list(Form)).value,
        wishes=tuple(FIRST_MENTOR + one for one in wishes),
    )


def _mentor(chance: Random, number: int, topics: int, cities: int) -> CohortMentor:
    return CohortMentor(
        id=number,
        places=chance.choice((0, 1, 1, 2, 3)),
        programmes=tuple(one.value for one in Programme if chance.random() < 0.7),
        topics=tuple(sorted(chance.sample(range(topics), chance.randint(1, min(topics, 4))))),
        city_id=chance.randint(1, cities),
        district=chance.choice(DISTRICTS),
        forms=tuple(one.value for one in Form if chance.random() < 0.7),
        novices=chance.randint(0, 7),
    )


def gain(task: CohortTask, mentee: CohortMentee, mentor: CohortMentor, places: int | None = None) -> int:
    """What the pair brings, by the scoring that lists and notices use; 0 when it is not possible."""
    free = mentor.places if places is None else places
    wanted = Wanted(
        frozenset(mentee.topics), mentee.city_id, mentee.district, Form(mentee.form), Programme(mentee.programme)
    )
    programmes, forms = frozenset(map(Programme, mentor.programmes)), frozenset(map(Form, mentor.forms))
    offered = Offered(
        frozenset(mentor.topics), mentor.city_id, mentor.district, forms, programmes, mentor.novices, free
    )
    wished = dict(zip(mentee.wishes, task.measures.wishes, strict=False)).get(mentor.id, 0)
    alien = bool(mentee.topics) and not wished and wanted.topics.isdisjoint(offered.topics)
    if alien or (mentee.id, mentor.id) in task.apart or not can_accompany(wanted, offered):
        return 0
    return suitability(wanted, offered, Weights()).points + wished + task.measures.waiting


def total(task: CohortTask, pairs: list[tuple[int, int]]) -> int:
    """What the pairs that are not locked bring together."""
    mentees, mentors = {one.id: one for one in task.mentees}, {one.id: one for one in task.mentors}
    taken = [mentor for _, mentor in task.locked]
    return sum(
        gain(task, mentees[mentee], mentors[mentor], mentors[mentor].places - taken.count(mentor))
        for mentee, mentor in pairs
        if (mentee, mentor) not in task.locked
    )


def best_total(task: CohortTask) -> int:
    """By trying every assignment."""
    settled, taken = {mentee for mentee, _ in task.locked}, [mentor for _, mentor in task.locked]
    mentees = [one for one in task.mentees if one.id not in settled]
    free = tuple(max(0, one.places - taken.count(one.id)) for one in task.mentors)
    gains = [
        [gain(task, one, other, places) for other, places in zip(task.mentors, free, strict=True)] for one in mentees
    ]

    @cache
    def best(row: int, places: tuple[int, ...]) -> int:
        if row == len(mentees):
            return 0
        without = best(row + 1, places)
        with_one = (
            gains[row][at] + best(row + 1, (*places[:at], left - 1, *places[at + 1 :]))
            for at, left in enumerate(places)
            if left and gains[row][at]
        )
        return max(without, *with_one, 0)

    return best(0, free)
