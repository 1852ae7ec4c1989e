from typing import Any

from aiogram_dialog import DialogManager

from handlers.internship.planning.hours import hours_said
from handlers.internship.planning.plan import ticked_days
from handlers.internship.wishing.states import WISHING
from handlers.shared.calendar import weeks_page
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech
from services.internship.rules import ANSWER_IN, WISHED_AT_MOST
from services.internship.times import USUAL_HOURS, open_days, range_of
from services.internship.wishing import pair_to_wish
from services.unit_of_work import Uow


async def wish_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Days on which both are free in the usual hours can be ticked."""
    async with uow.read() as act:
        pair = await pair_to_wish(act, WISHING.id_of(dialog_manager))
        free = await open_days(act, pair, USUAL_HOURS, several=False)
        shown = weeks_page(dialog_manager, speech, *range_of(act, pair.mentor), free)
    ticked = [day for day in ticked_days(dialog_manager) if day in free]
    marks = {day.isoformat() for day in ticked}
    lines = [speech.say("internship-day-line", when=speech.day(day)) for day in ticked]
    return {
        **shown,
        "days": [(one, f"✓{label}" if one in marks else label) for one, label in shown["days"]],
        "mentor": list_name_of(speech, pair.mentor),
        "hours": hours_said(USUAL_HOURS),
        "zone": speech.zone_name(pair.mentor.timezone),
        "most": WISHED_AT_MOST,
        "waits": ANSWER_IN.days,
        "lines": Html("\n".join(lines)),
        "ticked": bool(ticked),
        "some": "yes" if ticked else "no",
    }
