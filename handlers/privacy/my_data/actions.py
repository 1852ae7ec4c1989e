import json

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_for
from handlers.privacy.my_data.export_text import export_text
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import bot_of, conversation_of, speech_of, uow_of
from models.consent import ConsentKind
from services.consents.consents import agrees, withdraw
from services.privacy.erasing import erase_me
from services.privacy.export import my_data

FILE_NAME = "ryadom.json"


async def on_export(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        data, now = await my_data(act), act.now
    speech = speech_of(manager)
    whole = json.dumps(data, ensure_ascii=False, indent=1, default=str).encode()
    await send_file(manager, FILE_NAME, whole, "privacy-file-whole")
    readable = export_text(speech, data, now).encode("utf-8-sig")  # Windows needs the byte order mark
    await send_file(manager, speech.label("my_data-file"), readable, "privacy-file")


async def on_consent(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    """A given consent is withdrawn at once; for one not given, the text is shown first."""
    kind = ConsentKind(chosen)
    async with uow_of(manager).write() as act:
        given = await agrees(act, kind)
        if given:
            await withdraw(act, kind)
    if given:
        tell_done(manager, "consents-withdrawn", kind=speech_of(manager).term(kind))
    else:
        await ask_for(manager, kind)


async def on_erase(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Close every window, so that no conversation state remains."""
    async with uow_of(manager).write() as act:
        await erase_me(act)
    await manager.reset_stack()
    conversation_of(manager).forget()
    bot = bot_of(manager)
    await bot.send_message(press.from_user.id, speech_of(manager).say("privacy-erased"))
