from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.concern.states import CONCERN
from handlers.care.concern.telling import card_of, described, line_of, reader_lines, thread_of
from handlers.shared.choices import SHORT_PAGE, on_open_page
from handlers.shared.speech import Html, Speech, short
from models.person import Person
from services.care.concern_telling import answer_expected_by
from services.care.concerns import WORDS_LIMIT, my_concern, my_concerns
from services.care.trusted import my_readers
from services.unit_of_work import Uow


async def list_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = await my_concerns(act)
    numbered = list(enumerate(found, 1))
    lines = [line_of(speech, number, one) for number, one in numbered]
    return {
        "count": len(found),
        "lines": await on_open_page(dialog_manager, "concern", lines, SHORT_PAGE),
        "concerns": [(one.id, speech.label("concern-btn-one", number=number)) for number, one in numbered],
    }


async def words_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        readers = await my_readers(act)
    return {"limit": WORDS_LIMIT, **_reader(speech, readers[0] if readers else None)}


def _reader(speech: Speech, reader: Person | None) -> dict[str, Any]:
    """Who will read it, as the texts name them."""
    return {"has": "yes" if reader else "no", "reader": described(speech, reader) if reader else ""}


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    async with uow.read() as act:
        readers = await my_readers(act)
        chosen = said.get("reader_id")
        reader = await act.session.get(Person, chosen) if chosen is not None else None
        until = await answer_expected_by(act)
    return {
        "words": said.get("words", ""),
        "named": "yes" if said.get("may_name") else "no",
        "until": speech.full_day(until),
        "has_reader": reader is not None,
        "others": any(one.id != chosen for one in readers),
        **_reader(speech, reader),
    }


async def reader_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        readers = await my_readers(act)
    return _choice(speech, readers)


def _choice(speech: Speech, readers: list[Person]) -> dict[str, Any]:
    buttons = [(one.id, short(f"{number}. {one.list_name}")) for number, one in enumerate(readers, 1)]
    return {"lines": Html("\n".join(reader_lines(speech, readers))), "readers": buttons}


async def card_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, concern_days: int, **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        concern = await my_concern(act, CONCERN.id_of(dialog_manager))
        others = [one for one in await my_readers(act) if one.id != concern.trusted_id]
    standing = card_of(speech, concern, timedelta(days=concern_days), others=bool(others))
    return {
        "body": Html(f"{thread_of(speech, concern, mine=True)}\n\n{standing}"),
        "others": bool(others),
        "open": concern.closed_at is None,
        "limit": WORDS_LIMIT,
        "chosen": "yes" if concern.trusted else "no",
        **_reader(speech, concern.trusted),
    }


async def next_readers_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        concern = await my_concern(act, CONCERN.id_of(dialog_manager))
        readers = [one for one in await my_readers(act) if one.id != concern.trusted_id]
    return {**_choice(speech, readers), **_reader(speech, concern.trusted)}
