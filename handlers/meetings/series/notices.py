"""Tells the other side of a series, once for all its meetings."""

from typing import Any

from handlers.meetings.coming.facts import pass_lines
from handlers.meetings.coming.notices import UNTOLD
from handlers.meetings.coming.rows import open_row
from handlers.meetings.series.getters import day_lines, series_zones
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.meeting import MeetingNotice
from services.meetings.series import coming_in_series
from services.unit_of_work import Act


async def write_series(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meetings = await coming_in_series(act, ids["series_id"])
    if not meetings:
        return None
    first, starts = meetings[0], [meeting.starts_at for meeting in meetings]
    text = speech.say(
        "series-arrived",
        other=name_of(speech, first.mentorship.other_side(act.me.id)),
        form=speech.term(first.form),
        lines=day_lines(speech, starts),
        zones=series_zones(speech, act.me, first.mentorship, starts),
        passes=Html("\n".join(pass_lines(speech, first.form, act.me, first.mentorship))),
    )
    return Letter(text, open_row(speech, first))


VIEWS = (NoticeView(MeetingNotice.series, write_series, untold=UNTOLD),)
