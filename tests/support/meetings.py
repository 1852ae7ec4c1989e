"""Booked meetings, and steps of booking in the chat, for tests that run on any date."""

from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import Mentorship
from models.notice import Notice, NoticeKind, NoticeState
from models.profile import Form
from services.meetings.booking import Choice, book_meeting
from services.meetings.logged_meetings import UnbookedMeeting, log_meeting
from tests.support.booking import FREELY
from tests.support.town import Dweller, Town

FRIDAY = 4


async def open_days(dweller: Dweller) -> list[date]:
    """Days of the calendar's month that can be chosen."""
    days = [widget.removeprefix("day:") for widget in await dweller.buttons() if widget.startswith("day:")]
    return [date.fromisoformat(day) for day in days if day != "-"]


async def press_first_day(dweller: Dweller) -> date:
    day = (await open_days(dweller))[0]
    await dweller.press(f"day:{day}")
    return day


async def press_day_ahead(dweller: Dweller, days: int = 4) -> date:
    """Chooses the first open working day at least `days` days ahead, on the calendar's next page if necessary."""
    async with dweller.town.act() as act:
        earliest = act.now.date() + timedelta(days=days)
    if not await _working_days(dweller, earliest):
        await dweller.press("later")
    day = (await _working_days(dweller, earliest))[0]
    await dweller.press(f"day:{day}")
    return day


async def _working_days(dweller: Dweller, earliest: date) -> list[date]:
    return [day for day in await open_days(dweller) if day >= earliest and day.weekday() < 5]


async def book(mentee: Dweller, time: str = "15:00", *, in_person: bool = False) -> Meeting:
    """Books without the chat and without an agreement, at a time of the mentee's clock on the first working day from
    four days ahead on; then the mentee opens home. Tests of the windows of booking walk them.
    """
    form = Form.in_person if in_person else Form.remote
    async with mentee.town.act(mentee) as act:
        pair_id = await act.session.scalar(select(Mentorship.id).where(Mentorship.mentee_id == act.me.id))
        day = act.now.date() + timedelta(days=4)
        day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > FRIDAY else 0)
        starts_at = datetime.combine(day, clock.fromisoformat(time), ZoneInfo(act.me.timezone)).astimezone(UTC)
        meeting = await book_meeting(act, Choice(pair_id or 0, starts_at, form), FREELY)
    await mentee.start()
    return meeting


async def book_by_taps(mentee: Dweller, time: str = "15:00") -> None:
    """From home to the window after booking."""
    await mentee.start()
    await mentee.press("book")
    await press_day_ahead(mentee)
    await mentee.press_label(time)
    await mentee.press("confirm")


async def meetings(town: Town) -> list[Meeting]:
    async with town.act() as act:
        return list(await act.session.scalars(select(Meeting).order_by(Meeting.id)))


async def until(town: Town, meeting: Meeting, **before: float) -> None:
    """Moves the clock to that long (and a few seconds less) before the meeting."""
    async with town.act() as act:
        how_far = meeting.starts_at - timedelta(**before) - act.now
    await town.advance(seconds=how_far.total_seconds() + 5)


async def sent(town: Town, kind: NoticeKind) -> int:
    async with town.act() as act:
        found = await act.session.scalars(
            select(Notice.id).where(Notice.kind == kind, Notice.state == NoticeState.sent)
        )
        return len(list(found))


async def ended_meeting(town: Town, state: MeetingState = MeetingState.planned, *, days_ago: float = 1) -> Meeting:
    """A meeting of the only pair that is over, written directly: nobody has been asked about it."""
    async with town.act() as act:
        [mentorship] = await act.session.scalars(select(Mentorship))
        starts_at = act.now - timedelta(days=days_ago)
        time = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1), "booked_at": starts_at}
        meeting = Meeting(mentorship_id=mentorship.id, form=Form.remote, state=state, **time)
        act.session.add(meeting)
        await act.session.flush()
    return meeting


async def log_a_meeting(town: Town, dweller: Dweller, *, hours: float) -> int:
    """The person logs a meeting of that many hours ago in their only mentorship; returns its id."""
    async with town.act(dweller) as act:
        [mentorship] = await act.session.scalars(select(Mentorship.id))
        starts_at = act.now - timedelta(hours=hours)
        past = UnbookedMeeting(mentorship, starts_at, timedelta(hours=1), Form.remote)
        logged = await log_meeting(act, past)
    await town.advance(seconds=1)  # nobody pressed anything, so the notice is sent when the clock moves
    return logged.id


async def past_meetings(town: Town, *words: str, rating: int | None = 4) -> None:
    """Meetings of the only pair, a day apart, each with words of the mentee."""
    async with town.act() as act:
        [mentorship] = await act.session.scalars(select(Mentorship))
        for day, said in enumerate(words, start=1):
            starts_at = act.now - timedelta(days=20 - day)
            time = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1), "booked_at": act.now}
            meeting = Meeting(mentorship_id=mentorship.id, form=Form.remote, state=MeetingState.held, **time)
            given = {"given_at": starts_at, "person_id": mentorship.mentee_id, "took_place": True}
            act.session.add(meeting)
            await act.session.flush()
            act.session.add(Feedback(meeting_id=meeting.id, rating=rating, words=said, **given))
