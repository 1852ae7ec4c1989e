"""One running internship, of a mentor who has a chat: a day has passed and is described in the diary, two are ahead,
one more waits for the intern's answer, and others, which the intern has proposed, for the mentor's.
"""

from datetime import timedelta

from sqlalchemy import select

from bot.demo.past import MOSCOW, Past
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person
from services.internship.diary import write_in_diary
from services.internship.planning import DaysPlan, agree_to_days, propose_days, usual_place
from services.internship.times import USUAL_HOURS, open_days
from services.internship.wishing import wish_days

DAY = timedelta(days=1)
_PLANNED, _BEHIND = 12 * DAY, 6 * DAY
_AHEAD = 8 * DAY  # later than the meeting that the demo reminds of first
_SATURDAY = 5


async def write_internship(past: Past) -> None:
    pair = await _pair(past)
    mentor = pair.mentor
    planned = past.act(past.now - _PLANNED, mentor)
    free = sorted(await open_days(planned, pair, USUAL_HOURS, several=False))
    today = past.now.astimezone(MOSCOW).date()
    working = [day for day in free if day.weekday() < _SATURDAY]
    behind = next(day for day in working if day >= today - _BEHIND)
    ahead = [day for day in working if day >= today + _AHEAD]
    days = [behind, *ahead[:2]]
    words = past.words.story.internship
    place = await usual_place(planned, mentor.id)
    proposed = await propose_days(planned, pair.id, DaysPlan(days, place=place, programme=words.programme))
    await agree_to_days(past.act(planned.now + DAY / 4, pair.mentee), proposed[0].internship_id)
    evening = past.act(proposed[0].ends_at + DAY / 8, pair.mentee)
    await write_in_diary(evening, proposed[0].id, words.diary)
    one_more = DaysPlan(ahead[2:3], place=place, programme=words.programme)
    await propose_days(past.act(past.now - DAY, mentor), pair.id, one_more)
    await wish_days(past.act(past.now - DAY / 2, pair.mentee), pair.id, ahead[3:5])


async def _pair(past: Past) -> Mentorship:
    """The oldest that suits, of a mentor with a chat if there is one: on some days none of these has an intern."""
    active = Mentorship.state == MentorshipState.active, Mentorship.began_at < past.now - _PLANNED
    query = select(Mentorship).join(Person, Person.id == Mentorship.mentor_id).limit(1)
    in_order = Person.telegram_id.is_(None), Mentorship.id
    found = await past.session.scalars(
        query.where(*active, Mentorship.programme == Programme.internship).order_by(*in_order)
    )
    return found.one()
