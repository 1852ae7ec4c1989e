from collections.abc import Iterable

from handlers.internship.internship import calendar_files, notices, untold
from handlers.internship.internship.actions import open_internships
from handlers.internship.internship.dialog import dialogs
from handlers.internship.internship.facts import number_of, span_of_day
from handlers.internship.internship.states import INTERNSHIP
from handlers.shared.contributions import Contribution
from handlers.shared.people import list_name_of
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from services.internship.internships import my_internship_pairs, next_internship_day
from services.internship.waiting import days_to_confirm, late_internships


async def _has_internship(look: Look) -> bool:
    return look.act.person is not None and bool(await look.at(my_internship_pairs))


async def _day_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """The next day. An intern's line leaves out the mentor's name, which another line already gives."""
    as_mentee = look.place is Place.mentee
    day = await next_internship_day(look.act, as_mentee=as_mentee)
    if day is None:
        return ()
    number, count = number_of(day.internship, day)
    intern = "" if as_mentee else list_name_of(speech, day.internship.mentorship.mentee)
    when, named = span_of_day(speech, day), "yes" if intern else "no"
    return (speech.say("home-internship", number=number, count=count, when=when, intern=intern, named=named),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("internship", "internship-menu-btn", frozenset({Place.meetings}), open_internships, _has_internship),),
    lines=(HomeLine("internship", frozenset({Place.mentee, Place.mentor}), _day_lines),),
    waiting=(
        WaitingKind("internship_days", Place.mentee, days_to_confirm, INTERNSHIP),
        WaitingKind("internship_late", Place.coordinator, late_internships, INTERNSHIP),
    ),
    notices=(*notices.VIEWS, *calendar_files.VIEWS, *untold.VIEWS),
    buttons=(*notices.BUTTONS, *calendar_files.BUTTONS),
)
