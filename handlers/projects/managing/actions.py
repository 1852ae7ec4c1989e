from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.managing.states import MANAGING, TIE, Managing
from handlers.projects.pages.states import PAGES
from handlers.shared.addresses import link_into_bot
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import addresses_of, bot_of, speech_of, uow_of
from handlers.shared.people import told_of
from handlers.shared.speech import short
from models.passport import RiskLikelihood
from services.entry.codes import LINK_MARK
from services.projects.projects import project_to_read
from services.projects.risks import add_risk, remove_risk
from services.projects.stopping import stop_project
from services.projects.team import invite_by_link, invite_colleague, member_to_remove, remove_member
from services.projects.ties import answer_tie, ask_to_tie


async def on_colleague(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    async with uow_of(manager).write() as act:
        member = await invite_colleague(act, MANAGING.id_of(manager), person_id)
    tell_done(manager, "managing-invited", name=member.person.full_name, told=told_of(member.person))
    await manager.switch_to(Managing.team)


async def on_link(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The link is sent as a message to pass on; it is not stored."""
    async with uow_of(manager).write() as act:
        made, code = await invite_by_link(act, MANAGING.id_of(manager))
        project = await project_to_read(act, MANAGING.id_of(manager))
    speech, bot = speech_of(manager), bot_of(manager)
    text = speech.say(
        "managing-letter",
        title=short(project.title, 100),
        author=project.author.full_name,
        until=speech.when(made.expires_at),
        link=link_into_bot((await addresses_of(manager)).username, LINK_MARK + code),
    )
    await bot.send_message(press.from_user.id, text)
    tell_done(manager, "managing-link-made")
    await manager.switch_to(Managing.team, ShowMode.SEND)


async def on_member(_press: CallbackQuery, _select: object, manager: DialogManager, member_id: int) -> None:
    async with uow_of(manager).read() as act:
        await member_to_remove(act, member_id)
    manager.dialog_data["member_id"] = member_id
    await manager.switch_to(Managing.member)


async def on_remove_member(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_member(act, manager.dialog_data["member_id"])
    tell_done(manager, "managing-removed")
    await manager.switch_to(Managing.team)


async def on_what(manager: DialogManager, words: str) -> None:
    manager.dialog_data["what"] = words
    await manager.switch_to(Managing.risk_likelihood)


async def on_likelihood(_press: CallbackQuery, _select: object, manager: DialogManager, likelihood: str) -> None:
    manager.dialog_data["likelihood"] = RiskLikelihood(likelihood).value
    await manager.switch_to(Managing.risk_measure)


async def on_measure(manager: DialogManager, words: str) -> None:
    await _add_risk(manager, words)


async def on_no_measure(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _add_risk(manager, "")


async def _add_risk(manager: DialogManager, measure: str) -> None:
    said = manager.dialog_data
    likelihood = RiskLikelihood(said["likelihood"])
    async with uow_of(manager).write() as act:
        await add_risk(act, MANAGING.id_of(manager), said["what"], likelihood, measure)
    tell_done(manager, "managing-risk-added")
    await manager.switch_to(Managing.risks)


async def on_risk(_press: CallbackQuery, _select: object, manager: DialogManager, risk_id: int) -> None:
    manager.dialog_data["risk_id"] = risk_id
    await manager.switch_to(Managing.risk)


async def on_remove_risk(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_risk(act, manager.dialog_data["risk_id"])
    tell_done(manager, "managing-risk-removed")
    await manager.switch_to(Managing.risks)


async def on_ask(_press: CallbackQuery, _select: object, manager: DialogManager, mentorship_id: int) -> None:
    async with uow_of(manager).write() as act:
        pair = await ask_to_tie(act, MANAGING.id_of(manager), mentorship_id)
    tell_done(manager, "managing-asked", mentor=pair.mentor.full_name, told=told_of(pair.mentor))
    await manager.switch_to(Managing.menu)


async def on_stop(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await stop_project(act, MANAGING.id_of(manager), words)
    tell_done(manager, "managing-stopped")
    await manager.done()


async def on_look(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await PAGES.open(manager, TIE.id_of(manager))


async def on_agree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await answer_tie(act, TIE.id_of(manager), agrees=True)
    tell_done(manager, "managing-tie-agreed")
    await manager.done()


async def on_refuse(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await answer_tie(act, TIE.id_of(manager), agrees=False)
    tell_done(manager, "managing-tie-refused")
    await manager.done()
