from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Html, Speech, Value, short
from models.meeting import Meeting
from models.mentorship import Mentorship
from models.project import Stage
from services.care.association import WEEK, Counted, association, counted
from services.unit_of_work import Uow

PAGE = 10  # lines
TITLE_SHOWN = 40


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
    """A line for each thing of the page that is shown."""
    what = Counted(dialog_manager.dialog_data["what"])
    scroll: Any = dialog_manager.find("lines")
    async with uow.read() as act:
        count: int = getattr(await association(act), what.value)
        pages = max(1, -(-count // PAGE))
        first = PAGE * min(await scroll.get_page(), pages - 1)
        found = await counted(act, what, first, PAGE)
        lines = [_line(speech, number, thing) for number, thing in enumerate(found, first + 1)]
    title = speech.say(f"association-{what.value}", count=count, days=WEEK.days)
    return {"body": Html("\n".join([title, "", *lines]) if lines else title), "line_pages": pages}


def _line(speech: Speech, number: int, thing: Mentorship | Meeting | Stage) -> Html:
    if isinstance(thing, Stage):
        due = speech.full_day(thing.due_on) if thing.due_on else ""
        author, title = thing.project.author.list_name, short(thing.title, TITLE_SHOWN)
        return speech.say("association-overdue-line", number=number, author=author, title=title, due=due)
    pair = thing if isinstance(thing, Mentorship) else thing.mentorship
    names: dict[str, Value] = {"number": number, "mentor": pair.mentor.list_name, "mentee": pair.mentee.list_name}
    if isinstance(thing, Mentorship):
        since = speech.full_day(speech.local(thing.began_at).date())
        return speech.say("association-mentorships-line", since=since, **names)
    when, state = speech.when(thing.starts_at), speech.term(thing.state)
    return speech.say("association-meetings-line", when=when, state=state, **names)
