"""To a member of a team: invited, removed. To the author: how they answered, how a mentor answered. To the mentor: the
author asks to accompany a project.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.projects.managing.getters import tie_values
from handlers.projects.passport.notices import rows_to
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, show_outcome
from handlers.shared.people import name_of, post_inside
from handlers.shared.speech import Speech, short
from models.passport import MemberState, PassportNotice, ProjectMember
from models.person import Person
from services.projects.projects import project_to_read
from services.projects.team import answer_team_invitation, invitation_to_me, member_to_remove
from services.projects.ties import answer_tie, tie_to_answer
from services.unit_of_work import Act, Uow

TITLE_SHOWN = 150


class JoinTeam(CallbackData, prefix="team_join"):
    member_id: Id


class DeclineTeam(CallbackData, prefix="team_decline"):
    member_id: Id


class AgreeToTie(CallbackData, prefix="tie_agree"):
    project_id: Id


class RefuseTie(CallbackData, prefix="tie_refuse"):
    project_id: Id


async def write_invited(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    member = await invitation_to_me(act, ids["member_id"])
    author = member.project.author
    text = speech.say(
        "managing-told-invited",
        author=author.full_name,
        post=post_inside(speech, author),
        title=short(member.project.title, TITLE_SHOWN),
    )
    accept = speech.label("managing-btn-join"), JoinTeam(member_id=member.id)
    decline = speech.label("managing-btn-decline"), DeclineTeam(member_id=member.id)
    return Letter(text, ((accept,), (decline,)))


async def write_answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    member = await member_to_remove(act, ids["member_id"])
    text = speech.say(
        "managing-told-answered",
        name=name_of(speech, member.person),
        state=ids["state"],
        title=short(member.project.title, TITLE_SHOWN),
    )
    return Letter(text)


async def write_removed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    member = await act.session.get(ProjectMember, ids["member_id"])
    if member is None or member.person_id != act.me.id or member.state is not MemberState.removed:
        return None
    title = short(member.project.title, TITLE_SHOWN)
    return Letter(speech.say("managing-told-removed", author=member.project.author.full_name, title=title))


async def write_tie_asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    project = await tie_to_answer(act, ids["project_id"])
    agree = speech.label("managing-btn-agree"), AgreeToTie(project_id=project.id)
    refuse = speech.label("managing-btn-refuse"), RefuseTie(project_id=project.id)
    return Letter(
        speech.say("managing-tie", **tie_values(speech, project)),
        ((agree,), (refuse,), *rows_to(speech, project.id)),
    )


async def write_tie_answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    project = await project_to_read(act, ids["project_id"])
    mentor = await act.session.get_one(Person, ids["mentor_id"])
    title = short(project.title, TITLE_SHOWN)
    return Letter(speech.say("managing-told-tie", mentor=name_of(speech, mentor), agrees=ids["agrees"], title=title))


async def on_join(press: CallbackQuery, callback_data: JoinTeam, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await answer_team_invitation(act, callback_data.member_id, agrees=True)
    await show_outcome(press, speech.say("managing-joined"))


async def on_decline(press: CallbackQuery, callback_data: DeclineTeam, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await answer_team_invitation(act, callback_data.member_id, agrees=False)
    await show_outcome(press, speech.say("managing-declined"))


async def on_agree(press: CallbackQuery, callback_data: AgreeToTie, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await answer_tie(act, callback_data.project_id, agrees=True)
    await show_outcome(press, speech.say("managing-tie-agreed"))


async def on_refuse(press: CallbackQuery, callback_data: RefuseTie, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await answer_tie(act, callback_data.project_id, agrees=False)
    await show_outcome(press, speech.say("managing-tie-refused"))


VIEWS = (
    NoticeView(PassportNotice.team_invited, write_invited),
    NoticeView(PassportNotice.team_answered, write_answered),
    NoticeView(PassportNotice.team_removed, write_removed),
    NoticeView(PassportNotice.tie_asked, write_tie_asked),
    NoticeView(PassportNotice.tie_answered, write_tie_answered),
)
BUTTONS: Buttons = (
    (JoinTeam, on_join),
    (DeclineTeam, on_decline),
    (AgreeToTie, on_agree),
    (RefuseTie, on_refuse),
)
