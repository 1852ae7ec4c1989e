from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.managing.states import MANAGING, TIE
from handlers.projects.pages.telling import risk_line
from handlers.shared.people import list_name_of, name_of, post_of, programme_short, told_of
from handlers.shared.speech import Html, Speech, short
from models.passport import RiskLikelihood
from models.project import ProjectState
from services.projects.changing import CHANGEABLE
from services.projects.projects import UNDER_WAY, project_to_read, reviewer_of
from services.projects.risks import RISKS_AT_MOST, risks_of
from services.projects.team import LINK_LASTS, colleagues_to_invite, member_to_remove, team_of
from services.projects.ties import answer_tie_by, mentor_asked, pairs_to_ask, tie_to_answer
from services.refusals import Refusal
from services.unit_of_work import Uow

TITLE_SHOWN = 100


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        team = await team_of(act, project)
        risks = await risks_of(act, project)
        mentor = await reviewer_of(act, project.author_id)
        asked = await mentor_asked(act, project)
        to_ask = await pairs_to_ask(act, project)
    goes_on, named, until = project.state in UNDER_WAY, mentor or asked, answer_tie_by(project)
    return {
        "title": short(project.title, TITLE_SHOWN),
        "state": speech.term(project.state),
        "team_count": len(team),
        "risk_count": len(risks),
        "mentored": "yes" if mentor else "asked" if asked else "no",
        "mentor": name_of(speech, named) if named else "",
        "since": speech.day(speech.local(project.asked_at).date()) if project.asked_at else "",
        "until": speech.day(speech.local(until).date()) if until else "",
        "late": "yes" if to_ask else "no",
        "goes_on": goes_on,
        "may_ask": bool(to_ask),
    }


async def team_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        team = await team_of(act, project)
    lines = [
        speech.say(
            "managing-member-line", number=number, name=name_of(speech, one.person), state=speech.term(one.state)
        )
        for number, one in enumerate(team, 1)
    ]
    return {
        "count": len(team),
        "lines": Html("\n".join(lines)),
        "members": [(one.id, str(number)) for number, one in enumerate(team, 1)],
        "days": LINK_LASTS.days,
        "goes_on": project.state in UNDER_WAY,
    }


async def colleagues_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        people = await colleagues_to_invite(act, MANAGING.id_of(dialog_manager))
    return {
        "count": len(people),
        "people": [(one.id, short(one.list_name)) for one in people],
    }


async def member_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        member = await member_to_remove(act, dialog_manager.dialog_data["member_id"])
    return {
        "name": name_of(speech, member.person),
        "post": post_of(speech, member.person),
        "state": speech.term(member.state),
        "told": told_of(member.person),
        "present": member.state.value in ("invited", "member"),
    }


async def risks_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        risks = await risks_of(act, project)
    changeable = project.state in CHANGEABLE
    return {
        "count": len(risks),
        "lines": Html("\n".join(risk_line(speech, one, number) for number, one in enumerate(risks, 1))),
        "risks": [(one.id, str(number)) for number, one in enumerate(risks, 1)] if changeable else [],
        "may_add": changeable and len(risks) < RISKS_AT_MOST,
    }


async def risk_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        risks = await risks_of(act, project)
    found = [
        risk_line(speech, one, number)
        for number, one in enumerate(risks, 1)
        if one.id == dialog_manager.dialog_data["risk_id"]
    ]
    return {"line": found[0] if found else Html("—"), "there": bool(found)}


async def likelihoods_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"likelihoods": [(one.value, speech.term(one).capitalize()) for one in RiskLikelihood]}


async def mentors_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        pairs = await pairs_to_ask(act, project)
    named = [
        (pair.id, short(list_name_of(speech, pair.mentor), tail=f" · {programme_short(speech, pair.programme)}"))
        for pair in pairs
    ]
    return {"title": short(project.title, TITLE_SHOWN), "pairs": named, "count": len(named)}


async def stop_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, MANAGING.id_of(dialog_manager))
        mentor = await reviewer_of(act, project.author_id)
    return {
        "title": short(project.title, TITLE_SHOWN),
        "mentored": "yes" if mentor else "no",
        "defence": "yes" if project.state is ProjectState.at_defence else "no",
    }


async def tie_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            project = await tie_to_answer(act, TIE.id_of(dialog_manager))
    except Refusal as refusal:  # answered, or withdrawn with the project
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    return {"body": speech.say("managing-tie", **tie_values(speech, project)), "stands": True}


def tie_values(speech: Speech, project: Any) -> dict[str, str | int]:
    return {
        "author": project.author.full_name,
        "title": short(project.title, TITLE_SHOWN),
        "goal": short(project.goal, 300),
        "accepted": sum(stage.state == "accepted" for stage in project.stages),
        "count": len(project.stages),
        "since": speech.day(speech.local(project.asked_at).date()) if project.asked_at else "",
    }
