from collections.abc import Iterable

from handlers.projects.project.dialog import dialogs
from handlers.projects.project.states import STAGE, MyProject
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from models.project import StageState
from services.projects.overdue import is_overdue
from services.projects.projects import my_active_project
from services.projects.waiting import returned_stages_waiting


async def _project_lines(look: Look, speech: Speech) -> Iterable[Html]:
    project = await look.at(my_active_project)
    if project is None:
        return ()
    accepted = sum(stage.state is StageState.accepted for stage in project.stages)
    lines = [speech.say("home-project", accepted=accepted, stages=len(project.stages))]
    stage = project.next_stage
    if stage is not None and stage.due_on is not None:
        late = "yes" if is_overdue(stage, look.act.now) else "no"
        lines.append(speech.say("home-stage", title=stage.title, due=speech.day(stage.due_on), overdue=late))
    return lines


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("project", "home-btn-project", frozenset({Place.mentee}), MyProject.project),),
    lines=(HomeLine("project", frozenset({Place.mentee}), _project_lines),),
    waiting=(WaitingKind("returned", Place.mentee, returned_stages_waiting, STAGE),),
)
