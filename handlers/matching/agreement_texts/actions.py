from io import BytesIO

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from files.documents.limits import MEGABYTE, PAGES_AT_MOST, CannotReadDocument
from files.documents.reading import read_document
from files.documents.writing import docx_of_text
from handlers.matching.agreement_texts.checking import TemplateUnreadable, check_template
from handlers.matching.agreement_texts.getters import programme_of, template_text
from handlers.matching.agreement_texts.states import AgreementTexts
from handlers.shared.documents import name_of_file, send_file
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import bot_of, speech_of, uow_of
from models.mentorship import Programme
from services.guards import require_coordinator
from services.matching.agreement_templates import TemplateRenewed, template_in_use, upload_template

FILE_LIMIT = 5 * MEGABYTE
FORMATS = (".docx", ".txt")


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    manager.dialog_data["programme"] = Programme(programme).value
    await manager.switch_to(AgreementTexts.text)


async def on_download(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The text in use, to be changed and sent back."""
    programme = programme_of(manager)
    async with uow_of(manager).read() as act:
        require_coordinator(act)
        text = template_text(programme, await template_in_use(act, programme))
    name = speech_of(manager).label("agreement_texts-file", programme=programme.value)
    await send_file(manager, name, docx_of_text(text))


async def on_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Takes a document whose paragraphs are the text; a broken or unknown field is named."""
    document = message.document
    known = document is not None and (document.file_name or "").lower().endswith(FORMATS)
    if document is None or not known or (document.file_size or 0) > FILE_LIMIT:
        complain(manager, "agreement_texts-not-a-file", limit=FILE_LIMIT // MEGABYTE)
        return
    content = BytesIO()
    await bot_of(manager).download(document, content)
    try:
        read = await read_document(content.getvalue())
    except CannotReadDocument as error:
        complain(manager, f"agreement_texts-{error.why.value}", limit=PAGES_AT_MOST)
        return
    if not read.plain:
        complain(manager, "agreement_texts-not-plain")
        return
    try:
        check_template(read.text)
    except TemplateUnreadable as refusal:
        complain(manager, refusal.key, **refusal.values)
        return
    manager.dialog_data.update(brought=read.text, file_name=name_of_file(document))
    await manager.switch_to(AgreementTexts.preview)


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    try:
        async with uow_of(manager).write() as act:
            await upload_template(act, programme_of(manager), said["brought"], said["file_name"], said["version"])
    except TemplateRenewed as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(AgreementTexts.text)
        return
    tell_done(manager, "agreement_texts-saved")
    await manager.switch_to(AgreementTexts.menu)
