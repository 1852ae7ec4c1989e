from collections.abc import Iterable

from handlers.meetings.coming import calendar_files, in_person, notices, presses, untold
from handlers.meetings.coming.dialog import dialogs
from handlers.meetings.coming.states import Meetings
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.meetings.meetings import next_meeting


async def _meets(look: Look) -> bool:
    return look.holds(Role.mentee if look.place is Place.mentee else Role.mentor)


async def _meeting_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """The next meeting. A mentee's line leaves out the mentor's name, which another line already gives."""
    as_mentee = look.place is Place.mentee
    meeting = await next_meeting(look.act, as_mentee=as_mentee)
    if meeting is None:
        return ()
    other = "" if as_mentee else meeting.mentorship.mentee.list_name
    form, when = speech.term(meeting.form), speech.when(meeting.starts_at)
    return (speech.say("home-meeting", when=when, form=form, other=other, named="yes" if other else "no"),)


CONTRIBUTION = Contribution(
    gathers=dialogs,
    doors=(Door("meetings", "home-btn-meetings", frozenset({Place.mentee, Place.mentor}), Meetings.coming, _meets),),
    lines=(HomeLine("meeting", frozenset({Place.mentee, Place.mentor}), _meeting_lines),),
    notices=(*notices.VIEWS, *calendar_files.VIEWS, *untold.VIEWS),
    buttons=(*presses.BUTTONS, *calendar_files.BUTTONS, *in_person.BUTTONS),
)
