"""Tells the author or the reviewer of a report that the other has blocked the bot, or has never opened it, and could
not be told.
"""

from typing import Any

from handlers.shared.notices import Letter, NoticeView, Untold
from handlers.shared.people import told_of
from handlers.shared.speech import Speech
from models.report import ReportNotice, ReportState
from services.projects.projects import reviewer_of
from services.projects.reports import report_to_read
from services.unit_of_work import Act

REPORT_STATES = {
    ReportNotice.submitted.value: ReportState.submitted,
    ReportNotice.returned.value: ReportState.returned,
}


async def _author(act: Act, ids: dict[str, Any]) -> int | None:
    return (await report_to_read(act, ids["report_id"])).stage.project.author_id


async def _reviewer(act: Act, ids: dict[str, Any]) -> int | None:
    return (await report_to_read(act, ids["report_id"])).reviewer_id


UNTOLD_MENTOR = Untold(ReportNotice.untold, _author)
UNTOLD_AUTHOR = Untold(ReportNotice.untold, _reviewer)


async def write_untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Only while the report is still in that state and the other person unreachable."""
    report = await report_to_read(act, ids["report_id"])
    stage, author = report.stage, report.stage.project.author
    other = await reviewer_of(act, author.id) if author.id == act.me.id else author
    if report.state is not REPORT_STATES[ids["of"]] or other is None or other.can_be_told:
        return None
    return Letter(
        speech.say(
            "reviewing-untold",
            of=ids["of"],
            number=stage.number,
            count=len(stage.project.stages),
            title=stage.title,
            other=other.full_name,
            told=told_of(other),
        )
    )


VIEWS = (NoticeView(ReportNotice.untold, write_untold),)
