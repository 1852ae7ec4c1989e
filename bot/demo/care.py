"""Care in its states: an answer that says there are difficulties, a line that is put off, and a report of a problem to
the coordinator, who is trusted with it.
"""

from datetime import timedelta

from sqlalchemy import select

from bot.demo.past import Past
from models.care import PulseAnswer
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from services.care.concern_cases import take_case
from services.care.concerns import send_concern
from services.care.digest import lines_now, snooze_line
from services.care.pulses import answer_pulse, explain_pulse
from services.care.trusted import name_trusted

DAY = timedelta(days=1)
_TOGETHER = 40 * DAY  # long enough to have been asked how it goes
_PUT_OFF = 5 * DAY


async def write_care(past: Past, coordinator: Person, mentee: Person) -> None:
    """`mentee`: the ready mentee, who reports a problem."""
    words = past.words.story.care
    await name_trusted(past.act(past.now - 30 * DAY, coordinator), coordinator.id)
    told = await send_concern(past.act(past.now - 2 * DAY, mentee), words.concern, coordinator.id, may_name=False)
    await take_case(past.act(past.now - DAY, coordinator), told.id)
    pair = await _pair(past, mentee)
    asked = past.act(past.now - 2 * DAY, pair.mentee)
    await answer_pulse(asked, pair.id, 1, PulseAnswer.hard)
    await explain_pulse(asked, pair.id, 1, words.pulse)
    await past.session.flush()
    now = past.act(past.now, coordinator)
    lines = await lines_now(now)
    about_stage = next((one for one in lines if one.line.title), lines[-1])
    await snooze_line(now, about_stage.line.key, now.today + _PUT_OFF)


async def _pair(past: Past, mentee: Person) -> Mentorship:
    """The oldest of two others that suits."""
    active = Mentorship.state == MentorshipState.active, Mentorship.began_at < past.now - _TOGETHER
    query = select(Mentorship).where(*active, Mentorship.mentee_id != mentee.id).order_by(Mentorship.id).limit(1)
    return (await past.session.scalars(query)).one()
