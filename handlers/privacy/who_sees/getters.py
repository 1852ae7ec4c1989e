from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Html, Speech, capital
from models.person import IN_CHARGE, Role
from services.privacy.who_reads import Reader, Reads, TypedBy, read_of
from services.unit_of_work import Act, Uow


async def role_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """At first what everybody writes and what the person's first role writes; the buttons show the other roles."""
    async with uow.read() as act:
        first = _first(act)
    shown = TypedBy(dialog_manager.dialog_data.get("writer", first))
    found = read_of({shown})
    return {
        "writer": shown.value,
        "lines": Html("\n".join(_lines(speech, found))),
        "writers": [(one.value, speech.label("who_sees-btn", writer=one.value)) for one in TypedBy if one is not shown],
    }


def _first(act: Act) -> TypedBy:
    holds = {TypedBy.mentee: (Role.mentee,), TypedBy.mentor: (Role.mentor,), TypedBy.coordinator: IN_CHARGE}
    held = (writer for writer, roles in holds.items() if act.person is not None and act.person.holds(*roles))
    return next(held, TypedBy.anybody)


def _lines(speech: Speech, found: list[Reads]) -> list[Html]:
    """One line for each set of readers, with everything that they read."""
    by_readers: dict[tuple[Reader, ...], list[Reads]] = {}
    for one in found:
        by_readers.setdefault(one.readers, []).append(one)
    return [
        speech.say(
            "who_sees-line",
            readers=capital(", ".join(speech.term(reader) for reader in readers)),
            written=", ".join(speech.term(one.written) for one in same),
        )
        for readers, same in by_readers.items()
    ]
