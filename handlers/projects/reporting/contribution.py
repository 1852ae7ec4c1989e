from handlers.projects.reporting.actions import on_next_report
from handlers.projects.reporting.dialog import dialogs
from handlers.projects.reporting.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from services.projects.projects import my_active_project
from services.projects.report_drafts import my_draft


async def _may_go_on(look: Look) -> bool:
    return await look.at(my_draft) is not None


async def _has_stage_to_report(look: Look) -> bool:
    project = await look.at(my_active_project)
    return project is not None and project.next_stage is not None and not await _may_go_on(look)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("report", "home-btn-report", frozenset({Place.mentee}), on_next_report, _has_stage_to_report),
        Door("report_draft", "home-btn-report-draft", frozenset({Place.mentee}), on_next_report, _may_go_on),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
