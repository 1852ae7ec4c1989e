from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.agreement.getters import SHOWN
from handlers.matching.agreement.printed import agreement_file
from handlers.matching.agreement.states import AGREEMENT, MARKING, Agreeing, MyAgreements
from handlers.matching.agreement.wording import word
from handlers.matching.closing.actions import send_certificate
from handlers.matching.closing.states import CLOSING, REOPENING
from handlers.shared.choices import check_only, checked
from handlers.shared.documents import send_file, send_stored_file
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from handlers.shared.subject_windows import opened_with
from models.agreement import Agreement, Rhythm
from services.matching import agreement_drafts, agreement_signing
from services.matching.agreement_drafts import agreements_begun
from services.matching.agreements import agreement_to_read
from services.people.wishes import TOPICS_AT_MOST

FILE_ID_LIMIT = 300


async def on_my_agreement(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Open the agreement of the acting mentee, or the list of them for somebody with several mentors."""
    async with uow_of(manager).write() as act:
        agreements = await agreements_begun(act)
    if len(agreements) == 1:
        await AGREEMENT.open(manager, agreements[0].id)
    else:
        await manager.start(MyAgreements.agreements)


async def on_agreement(_press: CallbackQuery, _select: object, manager: DialogManager, agreement_id: int) -> None:
    await AGREEMENT.open(manager, agreement_id)


async def on_goal(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.add_goal(act, AGREEMENT.id_of(manager), words)


async def on_remove_goal(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.remove_last_goal(act, AGREEMENT.id_of(manager))


async def on_goals_done(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        likely = await agreement_drafts.topics_likely(act, AGREEMENT.id_of(manager))
    await check_only(manager, "topic", likely)
    await manager.switch_to(Agreeing.topics)


async def on_topics_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    chosen = checked(manager, "topic")
    if not 1 <= len(chosen) <= TOPICS_AT_MOST:
        complain(manager, "agreement-topics-count", at_most=TOPICS_AT_MOST)
        return
    async with uow_of(manager).write() as act:
        await agreement_drafts.choose_topics(act, AGREEMENT.id_of(manager), chosen)
    await manager.switch_to(Agreeing.term)


async def on_term(_press: CallbackQuery, _select: object, manager: DialogManager, months: int) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.choose_term(act, AGREEMENT.id_of(manager), months)
    await manager.switch_to(Agreeing.rhythm)


async def on_rhythm(_press: CallbackQuery, _select: object, manager: DialogManager, rhythm: str) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.choose_rhythm(act, AGREEMENT.id_of(manager), Rhythm(rhythm))
    await manager.switch_to(Agreeing.preview)


async def on_propose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        shown = manager.dialog_data.get(SHOWN)
        agreement = await agreement_signing.propose(act, AGREEMENT.id_of(manager), word, shown)
    told = told_of(agreement.mentorship.mentor)
    await tell_outcome(manager, "agreement-proposed", number=agreement.number, told=told)
    await manager.switch_to(Agreeing.card)


async def on_print_draft(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _print(manager)


async def on_print(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _print(manager)


async def _print(manager: DialogManager) -> None:
    """Fix the version for signing on paper, and send the file to print."""
    async with uow_of(manager).write() as act:
        agreement = await agreement_signing.print_out(act, AGREEMENT.id_of(manager), word)
    tell_done(manager, "agreement-printed", number=agreement.number)
    await manager.switch_to(Agreeing.card)
    await send_agreement(manager, agreement)


async def on_sign(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Both have signed now, so the document is complete and is sent."""
    async with uow_of(manager).write() as act:
        agreement = await agreement_signing.sign(act, AGREEMENT.id_of(manager), manager.dialog_data["version"])
    await tell_outcome(manager, "agreement-done-signed", number=agreement.number)
    await send_agreement(manager, agreement)


async def on_extend(_press: CallbackQuery, _select: object, manager: DialogManager, months: int) -> None:
    async with uow_of(manager).write() as act:
        agreement = await agreement_signing.extend(act, AGREEMENT.id_of(manager), months, word)
        told = told_of(agreement.mentorship.other_side(act.me.id))
    tell_done(manager, "agreement-extended", number=agreement.number, told=told)
    await manager.switch_to(Agreeing.card)


async def on_close(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await CLOSING.open(manager, await _mentorship_id(manager))


async def on_certificate(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_certificate(manager, await _mentorship_id(manager))


async def on_reopen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await REOPENING.open(manager, await _mentorship_id(manager))


async def _mentorship_id(manager: DialogManager) -> int:
    async with uow_of(manager).read() as act:
        return (await agreement_to_read(act, AGREEMENT.id_of(manager))).mentorship_id


async def on_changes(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        agreement = await agreement_signing.ask_changes(act, AGREEMENT.id_of(manager), _version_shown(manager), words)
    await tell_outcome(manager, "agreement-done-returned", told=told_of(agreement.mentorship.mentee))
    await manager.switch_to(Agreeing.card)


def _version_shown(manager: DialogManager) -> int:
    """The version that the card, or the notice which opened the window, has shown."""
    return int(manager.dialog_data.get("version") or opened_with(manager)["version"])


async def on_take_back(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await agreement_signing.take_back(act, AGREEMENT.id_of(manager))
    await manager.switch_to(Agreeing.goals)


async def on_amend(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.amend(act, AGREEMENT.id_of(manager))
    await manager.switch_to(Agreeing.goals)


async def on_drop(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await agreement_drafts.drop_amendment(act, AGREEMENT.id_of(manager))
    tell_done(manager, "agreement-done-dropped")


async def on_mark(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await MARKING.open(manager, AGREEMENT.id_of(manager), version=manager.dialog_data["version"])


async def on_scan(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """The scan as a photo or a document: the coordinator marks the agreement as signed by it."""
    file_id = _file_of(message)
    async with uow_of(manager).write() as act:
        agreement = await agreement_signing.mark_signed_on_paper(
            act, MARKING.id_of(manager), _version_shown(manager), file_id[:FILE_ID_LIMIT]
        )
    tell_done(manager, "agreement-done-marked", number=agreement.number)
    await manager.done()


def _file_of(message: Message) -> str:
    if message.content_type == ContentType.PHOTO and message.photo:
        return message.photo[-1].file_id
    return message.document.file_id if message.document else ""


async def on_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        agreement = await agreement_to_read(act, AGREEMENT.id_of(manager))
    await send_agreement(manager, agreement)


async def on_see_scan(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        agreement = await agreement_to_read(act, AGREEMENT.id_of(manager))
    if agreement.in_force is not None:
        await send_stored_file(manager, agreement.in_force.scan_file_id)


async def send_agreement(manager: DialogManager, agreement: Agreement) -> None:
    """The document goes to the acting person, with the window below it."""
    version = agreement.newest_text
    if version is None or not version.text:
        complain(manager, "agreement-no-text")
        return
    name, content = await agreement_file(agreement, version)
    await send_file(manager, name, content, "agreement-file-caption", number=agreement.number, digest=version.digest)
