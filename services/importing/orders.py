"""A coordinator brings a list: it is checked, shown, and loaded when they say so. The work itself takes long for a long
list, so it is ordered here and done beside the conversation; until it ends well nothing of the list is kept.
"""

from dataclasses import astuple
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from models.imported_list import ImportedList, ListFailure, ListKind, ListState
from models.notice import NoticeKind
from services.audit import record_rows
from services.guards import require_coordinator
from services.importing.changes import Changes
from services.importing.columns import Recognized
from services.locks import locked
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import TOLD, Act

FILE_LIMIT = 20 * 1024 * 1024  # bytes: more a bot cannot have of Telegram
NAME_LIMIT = 200
FILE_KNOWN_FOR = timedelta(days=30)
WRONG_KEPT = 2_000
TAKEN_UP_AT_MOST = 3  # processes: a list that ends each that reads it must not end the next one too
_ORDERED = (ListState.checking, ListState.loading)


class ListSettled(AlreadyDecided):
    key = "refusal-list-settled"


async def bring(act: Act, file_id: str, file_name: str) -> ImportedList:
    """Order the check of a file. Raises NotAllowed."""
    brought = ImportedList(
        brought_by_id=require_coordinator(act).id,
        file_id=file_id,
        file_name=file_name[:NAME_LIMIT],
        state=ListState.checking,
        brought_at=act.now,
    )
    act.session.add(brought)
    await act.session.flush()
    _wake(act)
    return brought


async def order_load(act: Act, list_id: int) -> None:
    """Raises NotAllowed, NotFound, ListSettled."""
    ordered = await _checked(act, list_id)
    ordered.state, ordered.taken_up, ordered.progress_id = ListState.loading, 0, None
    _wake(act)


async def drop(act: Act, list_id: int) -> None:
    """Nothing of it was kept. Raises NotAllowed, NotFound, ListSettled."""
    dropped = await _checked(act, list_id)
    dropped.state, dropped.ended_at = ListState.dropped, act.now


async def my_list(act: Act, list_id: int) -> ImportedList:
    """A list that the acting coordinator brought. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    found = await act.session.get(ImportedList, list_id)
    if found is None:
        raise NotFound
    if found.brought_by_id != act.me.id:
        raise NotAllowed
    return found


async def list_to_tell(act: Act, list_id: int) -> ImportedList | None:
    """The same for a notice; None when the person is no coordinator any more."""
    try:
        return await my_list(act, list_id)
    except Refusal:
        return None


async def next_ordered(act: Act) -> ImportedList | None:
    query = select(ImportedList).where(ImportedList.state.in_(_ORDERED)).order_by(ImportedList.id).limit(1)
    return await act.session.scalar(query)


async def take_up(act: Act, ordered: ImportedList) -> bool:
    """One more process begins the work; False when as many as may have died of it."""
    found = await locked(act, ImportedList, ordered.id)
    if found is None:
        raise NotFound
    found.taken_up += 1
    return found.taken_up <= TAKEN_UP_AT_MOST


async def note_progress(act: Act, list_id: int, message_id: int) -> None:
    """So that who goes on after a stop goes on in that message."""
    (await act.session.get_one(ImportedList, list_id)).progress_id = message_id


async def is_still(act: Act, ordered: ImportedList) -> bool:
    """Held until the end of the transaction; False when another process has done the work meanwhile."""
    found = await locked(act, ImportedList, ordered.id)
    return found is not None and found.state is ordered.state


async def conclude_check(act: Act, list_id: int, recognized: Recognized, changes: Changes) -> None:
    """What the dry run found, for the coordinator to decide on. Raises NotAllowed, NotFound."""
    checked = await my_list(act, list_id)
    checked.state = ListState.checked
    headings = {"known": recognized.known, "unknown": recognized.unknown}
    checked.found = {"kind": recognized.kind.value, **headings, **_counted(changes)}
    await tell(act, act.me.id, NoticeKind.list_checked, {"list_id": list_id})


async def conclude_load(act: Act, list_id: int, kind: ListKind, changes: Changes) -> None:
    """Raises NotAllowed, NotFound."""
    loaded = await my_list(act, list_id)
    loaded.state, loaded.ended_at = ListState.loaded, act.now
    loaded.found = {**(loaded.found or {}), **_counted(changes)}
    record_rows(act, "list.loaded", changes.rows, kind, list_id=list_id)
    await tell(act, act.me.id, NoticeKind.list_loaded, {"list_id": list_id})


async def conclude_badly(act: Act, list_id: int, why: ListFailure) -> None:
    """The coordinator reads why; whoever is none any more, nothing."""
    failed = await act.session.get(ImportedList, list_id)
    if failed is not None:
        failed.state, failed.why, failed.ended_at = ListState.failed, why, act.now
        await tell(act, failed.brought_by_id, NoticeKind.list_checked, {"list_id": list_id})


async def forget_files(act: Act) -> None:
    """A list that ended some time ago is not fetched from Telegram again, so its file's id goes. A list that nobody
    has decided on for so long ends as well.
    """
    past = act.now - FILE_KNOWN_FOR
    left = ImportedList.state == ListState.checked, ImportedList.brought_at < past
    ended = {"state": ListState.failed, "why": ListFailure.gone, "ended_at": act.now, "file_id": ""}
    await act.session.execute(update(ImportedList).where(*left).values(ended))
    known = ImportedList.ended_at < past, ImportedList.file_id != ""
    await act.session.execute(update(ImportedList).where(*known).values(file_id=""))


def _counted(changes: Changes) -> dict[str, Any]:
    return {
        "new": changes.new,
        "changed": changes.changed,
        "unchanged": changes.unchanged,
        "columns": {column.value: count for column, count in changes.columns.most_common()},
        "wrong_count": len(changes.wrong),
        "wrong": [astuple(one) for one in changes.wrong[:WRONG_KEPT]],
    }


async def _checked(act: Act, list_id: int) -> ImportedList:
    found = await my_list(act, list_id)
    await locked(act, ImportedList, list_id)
    if found.state is not ListState.checked:
        raise ListSettled(state=found.state.value)
    return found


def _wake(act: Act) -> None:
    """The work is taken up as soon as this commits, as a notice that is due would be."""
    act.session.info[TOLD] = True
