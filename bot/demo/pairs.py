"""Mentorships of three years: 499 including the story's, 118 of them active.

Written in bulk, each with the request that it came from: through the services they would take seven thousand
statements.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.demo.mentees import Mentee, make_mentees, write_mentees
from bot.demo.mentors import YEARS, Mentor
from bot.demo.names import Names
from bot.demo.past import Past, Row, chance_of
from bot.demo.places import DemoCity
from models.closing import EndReason, MentorshipClosing
from models.mentorship import DeclineReason, MentoringRequest, Mentorship, MentorshipState, Programme, RequestState
from services.matching.programmes import MenteeFacts, proposed_programme
from services.people.person import IN_POST, months_between

CLOSED_ONCE, ACTIVE_ONCE = 273, 87
CLOSED_TWICE, ACTIVE_AGAIN = 39, 30  # mentees with two mentorships: the second has ended, or goes on
NOVICES = 184  # not counting the story's mentee
OLDEST_ACTIVE = 300  # days
_ENDED_BECAUSE = {
    EndReason.goals_reached: 58,
    EndReason.term_over: 26,
    EndReason.new_post: 7,
    EndReason.no_time: 6,
    EndReason.moved_away: 3,
}


@dataclass(frozen=True, slots=True)
class PlannedPair:
    """One mentorship to be written; `mentee` is the mentee's number."""

    mentee: int
    began: datetime
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class Pair:
    """`id` is 0 until it is written."""

    mentee: Mentee
    mentor: Mentor
    began: datetime
    ended: datetime | None
    id: int = 0


async def write_pairs(past: Past, places: list[DemoCity], names: Names, mentors: Sequence[Mentor]) -> list[Pair]:
    """Returns the pairs in the order in which they began."""
    chance = chance_of("pairs")
    spans = list(_spans(past, chance))
    first = {span.mentee: span.began for span in reversed(spans)}
    joined = [first[number] - timedelta(days=chance.randint(4, 20)) for number in sorted(first)]
    mentees = await write_mentees(past, make_mentees(past, places, names, joined, NOVICES))
    spans.sort(key=lambda span: span.began)
    pairs = match(spans, mentees, mentors, chance)
    requests = await past.insert(MentoringRequest, [_accepted(pair, chance) for pair in pairs])
    await past.insert(MentoringRequest, list(_refused(pairs, mentors, chance)))
    rows = [_row(pair, request) for pair, request in zip(pairs, requests, strict=True)]
    ids = await past.insert(Mentorship, rows)
    written = [replace(pair, id=given) for pair, given in zip(pairs, ids, strict=True)]
    await past.insert_rows(MentorshipClosing, list(_closings(written)))
    return written


def _closings(pairs: Sequence[Pair]) -> Iterator[Row]:
    """Why the ended ones ended, as their mentees said."""
    chance = chance_of("closings")
    for pair in pairs:
        if pair.ended is not None:
            yield {
                "mentorship_id": pair.id,
                "person_id": pair.mentee.id,
                "closed_at": pair.ended,
                "reason": chance.choices(list(_ENDED_BECAUSE), list(_ENDED_BECAUSE.values()))[0],
            }


def _spans(past: Past, chance: Random) -> Iterator[PlannedPair]:
    """The mentorships of each mentee in turn. A mentee with two began the first early enough for the second
    to follow.
    """

    def span(mentee: int, began: float, days: float | None) -> PlannedPair:
        ended = past.working_day(began + days, chance) if days else None
        return PlannedPair(mentee, past.working_day(began, chance), ended)

    twice = CLOSED_TWICE + ACTIVE_AGAIN
    for mentee in range(twice):
        began, days = -YEARS.days + chance.uniform(5, 400), chance.uniform(120, 240)
        yield span(mentee, began, days)
        if mentee < CLOSED_TWICE:
            yield span(mentee, began + days + chance.uniform(30, 100), chance.uniform(120, 240))
        else:
            yield span(mentee, -chance.uniform(12, OLDEST_ACTIVE), None)
    for mentee in range(twice, twice + CLOSED_ONCE):
        began = -YEARS.days + chance.uniform(5, 850)
        yield span(mentee, began, chance.uniform(120, min(330, -began - 10)))
    for mentee in range(twice + CLOSED_ONCE, twice + CLOSED_ONCE + ACTIVE_ONCE):
        yield span(mentee, -chance.uniform(12, OLDEST_ACTIVE), None)


def match(
    spans: Sequence[PlannedPair], mentees: Sequence[Mentee], mentors: Sequence[Mentor], chance: Random
) -> list[Pair]:
    """Gives each mentee a mentor with room at that moment: in the same city if there is one, otherwise one who meets by
    video.

    The ready mentor gets the first active pair of her city.
    """
    pairs: list[Pair] = []
    ready, taken = mentors[0], False
    for span in spans:
        mentee = mentees[span.mentee]
        mentor = _mentor_for(span, mentee, mentors, pairs, chance)
        if not taken and span.ended is None and mentee.city.id == ready.city.id:
            mentor, taken = ready, True
        pairs.append(Pair(mentee, mentor, span.began, span.ended))
    return pairs


def _mentor_for(
    span: PlannedPair, mentee: Mentee, mentors: Sequence[Mentor], pairs: Sequence[Pair], chance: Random
) -> Mentor:
    busy = Counter(pair.mentor.person.id for pair in pairs if pair.ended is None or pair.ended > span.began)
    free = [one for one in mentors if _takes(one, span) and busy[one.person.id] < one.room]
    near = [one for one in free if one.city.id == mentee.city.id]
    pool = near or [one for one in free if one.offer.remote]
    fitting = [one for one in pool if not set(one.offer.topic_ids).isdisjoint(mentee.topics)]
    return chance.choice(fitting or pool)


def _takes(mentor: Mentor, span: PlannedPair) -> bool:
    if mentor.since >= span.began:
        return False
    return mentor.until is None or (span.ended is not None and span.ended < mentor.until)


def _accepted(pair: Pair, chance: Random) -> Row:
    sent = pair.began - timedelta(hours=chance.randint(2, 70))
    return _request(pair.mentee, pair.mentor, RequestState.accepted, sent, pair.began)


def _refused(pairs: Sequence[Pair], mentors: Sequence[Mentor], chance: Random) -> Iterator[Row]:
    """Earlier requests of some mentees to another mentor, declined or withdrawn."""
    for pair in pairs:
        other = chance.choice(mentors)
        sent = pair.began - timedelta(days=chance.randint(4, 12))
        if other is pair.mentor or other.since >= sent or pair.mentee.joined >= sent or chance.random() > 0.2:
            continue
        state = RequestState.withdrawn if chance.random() < 0.15 else RequestState.declined
        decided = sent + timedelta(hours=chance.randint(3, 20))
        reason = chance.choice(list(DeclineReason)) if state is RequestState.declined else None
        yield _request(pair.mentee, other, state, sent, decided) | {"reason": reason}


def _programme(mentee: Mentee, on: datetime) -> Programme:
    """Principals and deputies beyond their first years carry out a project, the others are interns."""
    months = months_between(mentee.in_post_since, on.date())
    return proposed_programme(MenteeFacts(mentee.position, months, has_project=mentee.position in IN_POST))


def _request(mentee: Mentee, mentor: Mentor, state: RequestState, sent: datetime, decided: datetime) -> Row:
    return {
        "mentee_id": mentee.id,
        "mentor_id": mentor.person.id,
        "programme": _programme(mentee, sent),
        "state": state,
        "words": mentee.words,
        "reason": None,
        "sent_at": sent,
        "decided_at": decided,
    }


def _row(pair: Pair, request_id: int) -> Row:
    return {
        "mentee_id": pair.mentee.id,
        "mentor_id": pair.mentor.person.id,
        "request_id": request_id,
        "programme": _programme(pair.mentee, pair.began),
        "state": MentorshipState.closed if pair.ended else MentorshipState.active,
        "began_at": pair.began,
        "ended_at": pair.ended,
    }
