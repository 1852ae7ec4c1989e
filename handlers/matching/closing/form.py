"""The closing form as it is being filled in, kept in the dialog until the mentorship is closed."""

from aiogram_dialog import DialogManager

from models.agreement import AgreementGoal, GoalResult
from models.closing import EndReason
from services.matching.closing import ClosingForm, PairToClose


def goals_of(pair: PairToClose) -> list[AgreementGoal]:
    in_force = pair.agreement.in_force if pair.agreement else None
    return list(in_force.goals) if in_force else []


def next_goal(manager: DialogManager, pair: PairToClose) -> AgreementGoal | None:
    """The first goal without a result."""
    said = manager.dialog_data["results"]
    return next((goal for goal in goals_of(pair) if str(goal.number) not in said), None)


def form_of(manager: DialogManager) -> ClosingForm:
    said = manager.dialog_data
    results = {int(number): GoalResult(result) for number, result in said["results"].items()}
    return ClosingForm(EndReason(said["reason"]), said["words"], results)
