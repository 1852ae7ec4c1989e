from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import other_is
from handlers.meetings.logged.actions import MINUTE, logged_of
from handlers.meetings.logged.states import LOGGED
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import on_open_page
from handlers.shared.people import list_name_of, name_of, programme_short
from handlers.shared.speech import Html, Speech, short
from models.logged_meeting import LoggedMeeting
from models.profile import Form
from services.matching.mentorships import my_pair
from services.meetings.logged_meetings import log_waits, my_logged, pairs_to_log
from services.meetings.rules import FEEDBACK_OPEN, LOGGED_LENGTHS
from services.unit_of_work import Act, Uow

FIRST_HOUR, LAST_HOUR = 7, 21
STEP = timedelta(minutes=30)


async def whom_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pairs = list(enumerate(await pairs_to_log(act), 1))
        others = [(number, pair, pair.other_side(act.me.id)) for number, pair in pairs]
    lines = [
        speech.say(
            "logged-pair",
            number=number,
            other=name_of(speech, other),
            programme=programme_short(speech, pair.programme),
        )
        for number, pair, other in others
    ]
    return {
        "count": len(pairs),
        "days": FEEDBACK_OPEN.days,
        "lines": await on_open_page(dialog_manager, "whom", lines),
        "pairs": [(pair.id, short(f"{number}. {list_name_of(speech, other)}")) for number, pair, other in others],
    }


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Opens at today."""
    async with uow.read() as act:
        pair = await my_pair(act, dialog_manager.dialog_data["pair_id"])
        other = name_of(speech, pair.other_side(act.me.id))
        first, last = (speech.local(moment).date() for moment in (act.now - FEEDBACK_OPEN, act.now))
    return {"other": other, **weeks_page(dialog_manager, speech, first, last, opens_at=last)}


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = date.fromisoformat(dialog_manager.dialog_data["day"])
    async with uow.read() as act:
        first, last = act.now - FEEDBACK_OPEN, act.now - min(LOGGED_LENGTHS)
        times = [moment for moment in _times(speech, day) if first <= moment <= last]
    return {
        "day": speech.day(day),
        "count": len(times),
        "times": [(int(moment.timestamp()), speech.time(moment)) for moment in times],
    }


def _times(speech: Speech, day: date) -> list[datetime]:
    """The starts that can be chosen, by the reader's clock, in UTC."""
    first = datetime.combine(day, time(FIRST_HOUR), ZoneInfo(speech.zone)).astimezone(UTC)
    count = timedelta(hours=LAST_HOUR - FIRST_HOUR) // STEP
    return [first + number * STEP for number in range(count + 1)]


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    past = logged_of(dialog_manager)
    async with uow.read() as act:
        pair = await my_pair(act, past.mentorship_id)
        other, role = name_of(speech, pair.other_side(act.me.id)), other_is(act.me, pair)
        lengths = [one for one in LOGGED_LENGTHS if one != past.length and past.starts_at + one <= act.now]
    return {
        "when": speech.when(past.starts_at),
        "minutes": past.length // MINUTE,
        "form": speech.term(past.form),
        "other": other,
        **role,
        "lengths": [(one // MINUTE, speech.label("logged-btn-length", minutes=one // MINUTE)) for one in lengths],
        "forms": [(one.value, speech.label(f"logged-btn-{one.value}")) for one in Form if one is not past.form],
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        logged = await my_logged(act, LOGGED.id_of(dialog_manager))
        waits, mine = log_waits(act, logged), logged.logged_by_id == act.me.id
        return {
            "body": logged_text(act, speech, logged),
            "state": logged.state.value if waits or logged.answered_at else "over",
            "mine": "yes" if mine else "no",
            "until": speech.day(speech.local(logged.logged_at + FEEDBACK_OPEN).date()),
            "may_answer": waits and not mine,
            "may_withdraw": waits and mine,
        }


def logged_text(act: Act, speech: Speech, logged: LoggedMeeting) -> Html:
    """For both the card and the notices."""
    return speech.say(
        "logged-text",
        when=speech.when(logged.starts_at),
        minutes=(logged.ends_at - logged.starts_at) // MINUTE,
        form=speech.term(logged.form),
        other=name_of(speech, logged.mentorship.other_side(act.me.id)),
    )
