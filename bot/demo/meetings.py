"""Past and coming meetings in the mentors' free hours, with claimed time and feedback.

Written in bulk: through the services, at some thirty statements each, they would take minutes. Coming meetings get no
reminders: these would go to people without a chat, and the next notice due would be one that nobody sees.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.pairs import Pair
from bot.demo.past import Past, Row, chance_of
from models.meeting import ChangeReason, ClaimedTime, Feedback, Meeting, MeetingState
from models.profile import Form
from services.meetings.claims import Cell, cells_of
from services.meetings.offered import Window
from services.meetings.rules import MEETING_LENGTH, SHORTEST_NOTICE, START_STEP

_AWAKE = range(8, 21)  # hours on the mentee's clock at which a meeting may start
_STATES = {MeetingState.held: 90, MeetingState.not_held: 4, MeetingState.cancelled: 6}
_RATINGS = {5: 60, 4: 28, 3: 6, None: 6}


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    pair: Pair
    starts_at: datetime
    cells: list[Cell]
    state: MeetingState


async def write_meetings(past: Past, pairs: Sequence[Pair]) -> None:
    chance = chance_of("meetings")
    plans = list(_Diary(past.now, chance).plans(pairs))
    ids = await past.insert(Meeting, [_row(past, plan, chance) for plan in plans])
    written = list(zip(ids, plans, strict=True))
    claims = [
        {"person_id": person_id, "cell": cell, "meeting_id": meeting_id}
        for meeting_id, plan in written
        if plan.state is not MeetingState.cancelled
        for person_id, cell in plan.cells
    ]
    await past.insert_rows(ClaimedTime, claims)
    said = [row for meeting_id, plan in written for row in _said(past, meeting_id, plan, chance)]
    await past.insert_rows(Feedback, said)


class _Diary:
    """Everybody's time: two meetings of one person never overlap."""

    def __init__(self, now: datetime, chance: Random) -> None:
        self._now = now
        self._chance = chance
        self._taken: set[Cell] = set()

    def plans(self, pairs: Sequence[Pair]) -> Iterator[PlannedMeeting]:
        chance, now = self._chance, self._now
        for pair in pairs:
            moment, end = pair.began + timedelta(days=chance.uniform(4, 12)), (pair.ended or now) - MEETING_LENGTH
            while moment < end:
                state = chance.choices(list(_STATES), list(_STATES.values()))[0]
                yield from self._plan(pair, moment, end, state)
                moment += timedelta(days=chance.uniform(18, 30))
            if pair.ended is None and chance.random() < 0.4:
                ahead = now + SHORTEST_NOTICE + timedelta(days=chance.uniform(0, 12))
                yield from self._plan(pair, ahead, ahead + timedelta(days=7), MeetingState.planned)

    def _plan(self, pair: Pair, earliest: datetime, latest: datetime, state: MeetingState) -> Iterator[PlannedMeeting]:
        """The first free time between the two moments, if there is one within a week."""
        guest_id, host_id = pair.mentee.id, pair.mentor.person.id
        for starts_at in self._starts(pair, earliest):
            cells = cells_of(starts_at, starts_at + MEETING_LENGTH, host_id=host_id, guest_ids=[guest_id])
            if earliest <= starts_at <= latest and self._taken.isdisjoint(cells):
                self._taken.update(cells)
                yield PlannedMeeting(pair, starts_at, cells, state)
                return

    def _starts(self, pair: Pair, earliest: datetime) -> Iterator[datetime]:
        """One time of each window of the mentor's week at which the mentee is awake."""
        zone, theirs = ZoneInfo(pair.mentor.city.timezone), ZoneInfo(pair.mentee.city.timezone)
        first = earliest.astimezone(zone).date()
        for ahead in range(7):
            day = first + timedelta(days=ahead)
            for span in pair.mentor.week.get(day.weekday(), ()):
                minute = self._some_minute(span)
                starts_at = datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
                if starts_at.astimezone(theirs).hour in _AWAKE:
                    yield starts_at

    def _some_minute(self, span: Window) -> int:
        minute = timedelta(minutes=1)
        return self._chance.randrange(span.start, span.end - MEETING_LENGTH // minute + 1, START_STEP // minute)


def _row(past: Past, plan: PlannedMeeting, chance: Random) -> Row:
    mentor, mentee = plan.pair.mentor, plan.pair.mentee
    forms = [form for form, on in ((Form.remote, mentor.offer.remote), (Form.in_person, mentor.offer.in_person)) if on]
    form = chance.choice(forms) if mentor.city.id == mentee.city.id else Form.remote
    cancelled = plan.state is MeetingState.cancelled
    booked_at = min(plan.starts_at, past.now) - timedelta(hours=chance.randint(4, 150))
    return {
        "mentorship_id": plan.pair.id,
        "starts_at": plan.starts_at,
        "ends_at": plan.starts_at + MEETING_LENGTH,
        "form": form,
        "place": mentor.offer.video_link if form is Form.remote else mentor.offer.building,
        "agenda": chance.choice(past.words.texts.agendas),
        "state": plan.state,
        "booked_at": max(booked_at, plan.pair.began),
        "cancelled_by_id": chance.choice((mentor.person.id, mentee.id)) if cancelled else None,
        "change_reason": chance.choice(list(ChangeReason)) if cancelled else None,
    }


def _said(past: Past, meeting_id: int, plan: PlannedMeeting, chance: Random) -> Iterator[Row]:
    """Feedback: both sides say whether the meeting took place, and the mentee rates it."""
    if plan.state not in (MeetingState.held, MeetingState.not_held):
        return
    held = plan.state is MeetingState.held
    for person_id in (plan.pair.mentee.id, plan.pair.mentor.person.id):
        rates = held and person_id == plan.pair.mentee.id
        yield {
            "meeting_id": meeting_id,
            "person_id": person_id,
            "took_place": held,
            "rating": chance.choices(list(_RATINGS), list(_RATINGS.values()))[0] if rates else None,
            "words": chance.choice(past.words.texts.feedback) if rates else "",
            "given_at": min(plan.starts_at + MEETING_LENGTH + timedelta(hours=chance.randint(0, 30)), past.now),
        }
