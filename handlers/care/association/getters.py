from collections.abc import Callable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.people import programme_short
from handlers.shared.speech import Html, Speech, Value, short
from models.group_meeting import GroupMeeting
from models.internship import InternshipDay
from models.meeting import Feedback, Meeting
from models.mentorship import Mentorship
from models.project import Stage
from services.care.association import Counted, association, counted, feedback_on
from services.care.week import WEEK, Met
from services.meetings.groups.afterwards import count_group_words
from services.meetings.rules import RATINGS
from services.unit_of_work import Uow

LINES_A_PAGE = 10
TITLE_SHOWN = 40
WORDS_SHOWN = 100


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        now, group_words = await association(act), await count_group_words(act)
    return {
        "days": WEEK.days,
        "group_words": group_words,
        "numbers": [
            (what.value, speech.label(f"association-{what.value}-btn", count=getattr(now, what.value)))
            for what in Counted
        ],
    }


async def counted_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One line per item on the page that is shown."""
    what = Counted(dialog_manager.dialog_data["what"])
    scroll: Any = dialog_manager.find("lines")
    async with uow.read() as act:
        count: int = getattr(await association(act), what.value)
        size = SHORT_PAGE if what is Counted.feedback else LINES_A_PAGE
        pages = max(1, pages_of(count, size))
        first = size * min(await scroll.get_page(), pages - 1)
        found = await counted(act, what, first, size)
        numbered = list(enumerate(found, first + 1))
        meetings = [_open(number, thing) for number, thing in numbered] if what is Counted.feedback else []
        lines = [_LINES[what](speech, number, thing) for number, thing in numbered]
    title = speech.say(f"association-{what.value}", count=count, days=WEEK.days)
    body = Html("\n".join([title, "", *lines]) if lines else title)
    return {"body": body, "line_pages": pages, "meetings": meetings}


async def feedback_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        feedback = await feedback_on(act, dialog_manager.dialog_data["meeting_id"])
        pair, words = feedback.meeting.mentorship, feedback.words
        day, rating = _day(speech, feedback), _rating(speech, feedback)
        worded = "yes" if words else "no"
        return {"day": day, "rating": rating, "words": words, "worded": worded} | _names(pair)


def _open(number: int, feedback: Feedback) -> tuple[int, str]:
    return feedback.meeting_id, short(f"{number}. {feedback.meeting.mentorship.mentee.list_name}")


def _mentorship_line(speech: Speech, number: int, pair: Mentorship) -> Html:
    since = speech.full_day(speech.local(pair.began_at).date())
    programme = programme_short(speech, pair.programme)
    return speech.say("association-mentorships-line", number=number, since=since, programme=programme, **_names(pair))


def _meeting_line(speech: Speech, number: int, met: Met) -> Html:
    if isinstance(met, GroupMeeting):
        return _group_line(speech, number, met)
    return _day_line(speech, number, met) if isinstance(met, InternshipDay) else _pair_line(speech, number, met)


def _group_line(speech: Speech, number: int, group: GroupMeeting) -> Html:
    when, state, host = speech.when(group.starts_at), speech.term(group.state), group.host.list_name
    return speech.say(
        "association-group-line", number=number, when=when, state=state, mentor=host, count=len(group.joined)
    )


def _day_line(speech: Speech, number: int, day: InternshipDay) -> Html:
    when, names = speech.when(day.starts_at), _names(day.internship.mentorship)
    return speech.say("association-day-line", number=number, when=when, **names)


def _pair_line(speech: Speech, number: int, meeting: Meeting) -> Html:
    when, state, names = speech.when(meeting.starts_at), speech.term(meeting.state), _names(meeting.mentorship)
    return speech.say("association-meetings-line", number=number, when=when, state=state, **names)


def _stage_line(speech: Speech, number: int, stage: Stage) -> Html:
    due = speech.full_day(stage.due_on) if stage.due_on else ""
    author, title = stage.project.author.list_name, short(stage.title, TITLE_SHOWN)
    return speech.say("association-overdue-line", number=number, author=author, title=title, due=due)


def _feedback_line(speech: Speech, number: int, feedback: Feedback) -> Html:
    said: dict[str, Value] = {"rating": _rating(speech, feedback), "words": short(feedback.words, WORDS_SHOWN)}
    said["worded"] = "yes" if feedback.words else "no"
    names = _names(feedback.meeting.mentorship)
    return speech.say("association-feedback-line", number=number, day=_day(speech, feedback), **names, **said)


def _names(pair: Mentorship) -> dict[str, Value]:
    return {"mentor": pair.mentor.list_name, "mentee": pair.mentee.list_name}


def _day(speech: Speech, feedback: Feedback) -> str:
    """The meeting's day, with the year, since old feedback stays in the list."""
    return speech.full_day(speech.local(feedback.meeting.starts_at).date())


def _rating(speech: Speech, feedback: Feedback) -> str:
    held = "yes" if feedback.took_place else "no"
    return speech.label("association-feedback-rating", held=held, rating=feedback.rating or 0, most=max(RATINGS))


_LINES: dict[Counted, Callable[[Speech, int, Any], Html]] = {
    Counted.mentorships: _mentorship_line,
    Counted.meetings: _meeting_line,
    Counted.overdue: _stage_line,
    Counted.feedback: _feedback_line,
}
