"""Up to three mentors in order: a further one is asked only when the mentee says so."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select

from models.mentorship import DeclineReason, Lapse, MentoringRequest, Programme, RequestNotice, RequestState
from models.notice import Notice
from models.person import Role
from services.home.waiting import waiting_for
from services.matching.answering import accept_request, add_place, decline_request, request_to_me
from services.matching.choices import add_choice, asking, drop_choice, reword_choice, send_next, wait_longer
from services.matching.requests import CannotAsk, RequestDecided, Wish, withdraw_request
from services.matching.searches import my_searches
from services.matching.waiting import choices_waiting, requests_waiting, silent_requests_waiting
from services.people.offers import change_offer, pause
from services.privacy.erasing import erase_me
from services.privacy.export import my_data
from services.refusals import NotAllowed
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.people import act_of

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
T = TypeVar("T")
SENT, PLANNED = RequestState.sent, RequestState.planned


@dataclass
class Searching:
    """A mentee with a request to the first mentor and two further choices."""

    office: Office
    mentee: int
    mentors: list[int]
    requests: list[int]

    async def at(self, now: datetime, person_id: int, service: Callable[..., Awaitable[T]], *args: object) -> T:
        async with self.office.database.write() as session:
            return await service(await act_of(session, person_id, now), *args)

    async def states(self) -> list[tuple[int, RequestState]]:
        async with self.office.database.read() as session:
            rows = await session.execute(
                select(MentoringRequest.mentor_id, MentoringRequest.state).order_by(MentoringRequest.id)
            )
            return [(self.mentors.index(mentor_id), state) for mentor_id, state in rows]

    async def waits(self, now: datetime = NOW) -> list[tuple[str, int]]:
        kinds = {"next": choices_waiting, "silent": silent_requests_waiting}
        found = await self.at(now, self.mentee, waiting_for, kinds)
        return [(one.kind, one.subject_id) for one in found]


@pytest.fixture
async def searching(office: Office) -> Searching:
    mentee = await office.person("Иванов Пётр", Role.mentee, telegram_id=7)
    names = ("Петрова Анна", "Белова Инна", "Гордеева Вера")
    mentors = [await office.mentor(2, name=name) for name in names]
    chosen = [await office.does(mentee, add_choice, mentor, Wish("Помогите")) for mentor in mentors]
    return Searching(office, mentee, mentors, [one.id for one in chosen])


async def test_only_the_first_mentor_is_asked_and_the_others_know_nothing(searching: Searching) -> None:
    assert await searching.states() == [(0, SENT), (1, PLANNED), (2, PLANNED)]
    assert await searching.office.told() == [(searching.mentors[0], RequestNotice.arrived)]
    does = searching.office.does
    for mentor, request in list(zip(searching.mentors, searching.requests, strict=True))[1:]:
        assert await does(mentor, request_to_me, request) is None
        assert await does(mentor, waiting_for, {"request": requests_waiting}) == []
        with pytest.raises(RequestDecided):
            await does(mentor, accept_request, request)
    assert await searching.waits() == []


@SQLITE
async def test_a_fourth_choice_and_the_same_mentor_twice_are_refused(searching: Searching) -> None:
    does = searching.office.does
    fourth = await searching.office.mentor(name="Дронова Юлия")
    with pytest.raises(CannotAsk) as refused:
        await does(searching.mentee, add_choice, fourth, Wish())
    assert refused.value.values == {"why": "enough"}
    with pytest.raises(CannotAsk):
        await does(searching.mentee, add_choice, searching.mentors[1], Wish())
    sent = await does(searching.mentee, add_choice, fourth, Wish(programme=Programme.project))
    assert sent.state is SENT  # another programme is another search


async def test_after_a_refusal_the_mentee_is_asked_and_the_next_gets_their_words(searching: Searching) -> None:
    does, (first, second, _) = searching.office.does, searching.requests
    await does(searching.mentors[0], decline_request, first, DeclineReason.no_time)
    assert (await searching.states())[1] == (1, PLANNED)
    assert (await searching.office.told())[-1] == (searching.mentee, RequestNotice.declined)
    assert await searching.waits() == [("next", second)]
    shown = await does(searching.mentee, asking, first)
    assert (shown.planned and shown.planned.id, shown.may_send, shown.others) == (second, True, 1)
    await does(searching.mentee, reword_choice, second, "По-другому")
    sent = await does(searching.mentee, send_next, second)
    assert (sent.words, sent.state) == ("По-другому", SENT)
    assert (await searching.office.told())[-1] == (searching.mentors[1], RequestNotice.arrived)
    assert await searching.waits() == []
    with pytest.raises(RequestDecided):
        await does(searching.mentee, send_next, second)


async def test_after_five_working_days_of_silence_the_mentee_is_asked(searching: Searching) -> None:
    """NOW is a Tuesday; the fifth working day after it is the next Tuesday."""
    first, second, _ = searching.requests
    async with searching.office.database.read() as session:
        request = await session.get_one(MentoringRequest, first)
        assert request.answer_by == date(2026, 3, 17)
        due = {
            (one.kind, one.due_at) for one in await session.scalars(select(Notice).where(Notice.dedupe.is_not(None)))
        }
    silent = datetime(2026, 3, 18, 6, tzinfo=NOW.tzinfo)  # nine in Moscow
    assert due == {
        (RequestNotice.reminder, NOW + timedelta(hours=24)),
        (RequestNotice.reminder, NOW + timedelta(days=3)),
        (RequestNotice.silent, silent),
    }
    assert await searching.waits(silent - timedelta(hours=10)) == []
    assert await searching.waits(silent) == [("silent", first)]
    await searching.at(silent, searching.mentee, wait_longer, first)
    assert await searching.waits(silent) == []
    await searching.at(silent, searching.mentee, send_next, second, first)
    assert await searching.states() == [(0, RequestState.withdrawn), (1, SENT), (2, PLANNED)]
    assert (searching.mentors[0], RequestNotice.withdrawn) in await searching.office.told(silent)


async def test_an_acceptance_ends_the_search_in_its_programme(searching: Searching) -> None:
    await searching.office.does(searching.mentors[0], accept_request, searching.requests[0])
    assert await searching.states() == [(0, RequestState.accepted)]
    assert await searching.waits() == []


@SQLITE
async def test_a_choice_is_dropped_without_a_trace_and_only_by_its_mentee(searching: Searching) -> None:
    does, second = searching.office.does, searching.requests[1]
    stranger = await searching.office.person("Сидоров Илья", Role.mentee)
    for who in (stranger, searching.mentors[1]):
        for service in (drop_choice, send_next, wait_longer):
            with pytest.raises(NotAllowed):
                await does(who, service, second)
    await does(searching.mentee, drop_choice, second)
    assert await searching.states() == [(0, SENT), (2, PLANNED)]


@pytest.mark.parametrize("how", ["from the profile", "as the answer", "erased"])
async def test_each_asker_is_told_when_the_mentor_pauses_or_leaves(searching: Searching, how: str) -> None:
    office, (first, second, _), mentor = searching.office, searching.requests, searching.mentors[0]
    other = await office.person("Сидоров Илья", Role.mentee, telegram_id=8)
    waits = await office.does(other, add_choice, mentor, Wish())
    if how == "from the profile":
        await office.does(mentor, pause, NOW.date() + timedelta(days=10))
    elif how == "as the answer":
        await office.does(mentor, decline_request, waits.id, DeclineReason.pause)
    else:
        await office.does(mentor, erase_me)
    async with office.database.read() as session:
        request = await session.get_one(MentoringRequest, first)
        assert (request.state, request.lapse) == (
            RequestState.lapsed,
            Lapse.left if how == "erased" else Lapse.paused,
        )
    told = {
        person_id
        for person_id, kind in await searching.office.told()
        if kind in (RequestNotice.lapsed, RequestNotice.declined)
    }
    assert told == {searching.mentee, other}
    assert await searching.waits() == [("next", second)]


async def test_those_who_wait_are_told_that_the_last_place_is_taken_and_a_place_can_be_added(office: Office) -> None:
    mentor = await office.mentor(1)
    people = [await office.person(f"Стажёр{number} Пётр", Role.mentee, telegram_id=number) for number in range(1, 4)]
    requests = [(await office.does(one, add_choice, mentor, Wish())).id for one in people]
    await office.does(mentor, accept_request, requests[0])
    full = [person_id for person_id, kind in await office.told() if kind is RequestNotice.full]
    assert full == people[1:]
    asked = await office.does(mentor, request_to_me, requests[1])
    assert asked is not None
    assert (asked.may_accept, asked.free, asked.capacity) == (False, 0, 1)
    asked = await office.does(mentor, add_place, requests[1])
    assert (asked.may_accept, asked.free, asked.capacity) == (True, 1, 2)
    await office.does(mentor, accept_request, requests[1])


@SQLITE
async def test_those_who_wait_are_told_once_that_the_mentor_takes_fewer_mentees(office: Office) -> None:
    mentor = await office.mentor(2)
    people = [await office.person(f"Стажёр{number} Пётр", Role.mentee, telegram_id=number) for number in (1, 2)]
    requests = [(await office.does(one, add_choice, mentor, Wish())).id for one in people]
    await office.does(mentor, accept_request, requests[0])
    for capacity in (1, 0):
        await office.does(mentor, change_offer, capacity=capacity)
    assert [person_id for person_id, kind in await office.told() if kind is RequestNotice.full] == people[1:]


@SQLITE
async def test_a_choice_that_cannot_be_asked_any_more_is_shown_as_such(searching: Searching) -> None:
    does, (first, second, _) = searching.office.does, searching.requests
    await does(searching.mentee, withdraw_request, first)
    await does(searching.mentors[1], pause, NOW.date() + timedelta(days=10))
    shown = await does(searching.mentee, asking, first)
    assert (shown.stands, shown.may_send) == ("paused", False)
    with pytest.raises(CannotAsk):
        await does(searching.mentee, send_next, second)
    [search] = await does(searching.mentee, my_searches)
    assert search.to_decide == second


@SQLITE
async def test_a_mentors_own_data_do_not_tell_which_choice_they_are(searching: Searching) -> None:
    planned = str(await searching.office.does(searching.mentors[1], my_data))
    assert "Помогите" not in planned
    asked = str(await searching.office.does(searching.mentors[0], my_data))
    assert "Помогите" in asked
    assert "rank" not in asked
