from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.speech import Html, Speech, Value, short
from models.meeting import Feedback, Meeting
from models.mentorship import Mentorship
from models.project import Stage
from services.care.association import WEEK, Counted, association, counted, feedback_on
from services.meetings.rules import RATINGS
from services.unit_of_work import Uow

PAGE = 10  # lines
TITLE_SHOWN = 40
WORDS_SHOWN = 100


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        now = await association(act)
    return {
        "days": WEEK.days,
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
        size = SHORT_PAGE if what is Counted.feedback else PAGE
        pages = max(1, pages_of(count, size))
        first = size * min(await scroll.get_page(), pages - 1)
        found = await counted(act, what, first, size)
        meetings = [
            _open(number, thing) for number, thing in enumerate(found, first + 1) if isinstance(thing, Feedback)
        ]
        lines = [_line(speech, number, thing) for number, thing in enumerate(found, first + 1)]
    title = speech.say(f"association-{what.value}", count=count, days=WEEK.days)
    body = Html("\n".join([title, "", *lines]) if lines else title)
    return {"body": body, "line_pages": pages, "meetings": meetings}


async def feedback_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        feedback = await feedback_on(act, dialog_manager.dialog_data["meeting_id"])
        pair, words = feedback.meeting.mentorship, feedback.words
        day, rating = _day(speech, feedback), _rating(speech, feedback)
        return {"day": day, "rating": rating, "words": words} | _names(pair)


def _open(number: int, feedback: Feedback) -> tuple[int, str]:
    return feedback.meeting_id, short(f"{number}. {feedback.meeting.mentorship.mentee.list_name}")


def _line(speech: Speech, number: int, thing: Mentorship | Meeting | Stage | Feedback) -> Html:
    if isinstance(thing, Stage):
        due = speech.full_day(thing.due_on) if thing.due_on else ""
        author, title = thing.project.author.list_name, short(thing.title, TITLE_SHOWN)
        return speech.say("association-overdue-line", number=number, author=author, title=title, due=due)
    if isinstance(thing, Feedback):
        said: dict[str, Value] = {"rating": _rating(speech, thing), "words": short(thing.words, WORDS_SHOWN)}
        pair = thing.meeting.mentorship
        return speech.say("association-feedback-line", number=number, day=_day(speech, thing), **_names(pair), **said)
    pair = thing if isinstance(thing, Mentorship) else thing.mentorship
    names: dict[str, Value] = {"number": number} | _names(pair)
    if isinstance(thing, Mentorship):
        since = speech.full_day(speech.local(thing.began_at).date())
        return speech.say("association-mentorships-line", since=since, **names)
    when, state = speech.when(thing.starts_at), speech.term(thing.state)
    return speech.say("association-meetings-line", when=when, state=state, **names)


def _names(pair: Mentorship) -> dict[str, Value]:
    return {"mentor": pair.mentor.list_name, "mentee": pair.mentee.list_name}


def _day(speech: Speech, feedback: Feedback) -> str:
    """The meeting's day, with the year, since old feedback stays in the list."""
    return speech.full_day(speech.local(feedback.meeting.starts_at).date())


def _rating(speech: Speech, feedback: Feedback) -> str:
    held = "yes" if feedback.took_place else "no"
    return speech.label("association-feedback-rating", held=held, rating=feedback.rating or 0, most=max(RATINGS))
