"""«Мои встречи»: those that are coming, and past ones by pages."""

from collections.abc import Iterable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, on_open_page, pages_of
from handlers.shared.doors import open_doors
from handlers.shared.people import list_name_of
from handlers.shared.places import Door, Look, Place
from handlers.shared.speech import Html, Speech
from models.meeting import Feedback, Meeting
from models.person import Role
from services.meetings.meetings import coming_meetings
from services.meetings.past import past_meetings
from services.places.search import Portion
from services.unit_of_work import Act, Uow

ON_PAGE = 3  # rows: other conversations put their doors below the list
PAST = SearchedChoice("past", own=False)


class ComingGetters:
    """The lists also show the doors that other conversations put here; `of_past`: those at the past meetings."""

    def __init__(self, doors: Iterable[Door], of_past: Iterable[Door]) -> None:
        self._doors, self._of_past = list(doors), list(of_past)

    async def coming(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        """A line and a button for each meeting."""
        async with uow.read() as act:
            meetings = list(enumerate(await coming_meetings(act), 1))
            lines = [_line(act, speech, number, meeting) for number, meeting in meetings]
            _latest, past = await past_meetings(act, Portion(0, 1))
            doors = await open_doors(Look(act, Place.meetings), self._doors)
            at_past = await open_doors(Look(act, Place.past), self._of_past)
            hosts = act.me.holds(Role.mentor)
        return {
            "doors": doors,
            "count": len(meetings),
            "lines": await on_open_page(dialog_manager, "meeting", lines, ON_PAGE),
            "meetings": [_button(speech, number, meeting) for number, meeting in meetings],
            "past": past,
            "has_past": bool(past or at_past),
            "who": "mentee" if "book" in doors else "mentor" if hosts else "nobody",
            "may_set_hours": hosts and not meetings,
        }

    async def past(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        first = await PAST.first(dialog_manager, SHORT_PAGE)
        async with uow.read() as act:
            past, count = await past_meetings(act, Portion(first, SHORT_PAGE))
            numbered = list(enumerate(past, first + 1))
            doors = await open_doors(Look(act, Place.past), self._of_past)
            lines = [_past_line(act, speech, number, one.meeting, one.said) for number, one in numbered]
        return {
            "doors": doors,
            "count": count,
            "lines": Html("\n".join(lines)),
            "meetings": [_button(speech, number, one.meeting) for number, one in numbered],
            "meetings_pages": pages_of(count, SHORT_PAGE),
        }


def _button(speech: Speech, number: int, meeting: Meeting) -> tuple[int, str]:
    return meeting.id, f"{number}. {speech.short_moment(meeting.starts_at)}"


def _line(act: Act, speech: Speech, number: int, meeting: Meeting) -> Html:
    """«1. Чт, 12 марта, 15:00, дистанционно, Петрова А. С.»"""
    return speech.say(
        "meetings-line",
        number=number,
        when=speech.when(meeting.starts_at),
        form=speech.term(meeting.form),
        other=list_name_of(speech, meeting.mentorship.other_side(act.me.id)),
    )


def _past_line(act: Act, speech: Speech, number: int, meeting: Meeting, said: Feedback | None) -> Html:
    """«1. 12 марта 2026, 15:00, Петрова А. С. Состоялась. Ваша оценка: 5»"""
    return speech.say(
        "meetings-past-line",
        number=number,
        when=speech.full_moment(meeting.starts_at),
        other=list_name_of(speech, meeting.mentorship.other_side(act.me.id)),
        state=meeting.state.value,
        rating=said.rating or 0 if said else 0,
    )
