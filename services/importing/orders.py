"""A coordinator sends a list: it is checked, shown, and loaded when they confirm. A long list takes long, so this
module only orders the work, which runs in the background. Until loading succeeds, nothing from the list is stored.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import or_, select, update

from models.imported_list import ImportedList, ListFailure, ListJob, ListKind, ListNotice, ListState
from services.audit import record_rows
from services.guards import require_coordinator
from services.importing.changes import Changes
from services.importing.report import Checked, counts_of
from services.locks import locked
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import TOLD, Act

FILE_LIMIT = 20 * 1024 * 1024  # bytes: a bot cannot download more from Telegram
NAME_LIMIT = 200
FILE_KNOWN_FOR = timedelta(days=30)
TAKEN_UP_AT_MOST = 3  # attempts: a list that crashes the process reading it must not crash every process
_ORDERED = (ListState.checking, ListState.loading)
_IS_ORDERED = or_(ImportedList.state.in_(_ORDERED), ImportedList.wanted.is_not(None))
ANY_ORDERED = select(ImportedList.id).where(_IS_ORDERED).limit(1)
_JOBS = {ListJob.marks: (ListState.checked, ListState.loaded), ListJob.links: (ListState.loaded,)}


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
    wake(act)
    return brought


async def order_load(act: Act, list_id: int) -> None:
    """Order the loading of a checked list. Raises NotAllowed, NotFound, ListSettled."""
    ordered = await checked_list(act, list_id)
    ordered.state, ordered.taken_up, ordered.progress_id = ListState.loading, 0, None
    wake(act)


async def order_job(act: Act, list_id: int, job: ListJob) -> None:
    """Order a file about the list: the original with marks for a checked or loaded one, links for a loaded one. Raises
    NotAllowed, NotFound, ListSettled.
    """
    found = await my_list(act, list_id)
    await locked(act, ImportedList, list_id)
    if found.state not in _JOBS[job] or not found.file_id:
        raise ListSettled(state=ListState.failed.value if found.state in _JOBS[job] else found.state.value)
    found.wanted, found.taken_up = job, 0
    wake(act)


async def conclude_job(act: Act, list_id: int) -> None:
    (await act.session.get_one(ImportedList, list_id)).wanted = None


async def drop(act: Act, list_id: int) -> None:
    """End a checked list without loading it. Raises NotAllowed, NotFound, ListSettled."""
    dropped = await checked_list(act, list_id)
    dropped.state, dropped.ended_at, dropped.draft = ListState.dropped, act.now, None


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
    """The same for a notice; None when the person is not a coordinator any more."""
    try:
        return await my_list(act, list_id)
    except Refusal:
        return None


async def next_ordered(act: Act) -> ImportedList | None:
    query = select(ImportedList).where(_IS_ORDERED).order_by(ImportedList.id).limit(1)
    return await act.session.scalar(query)


async def take_up(act: Act, ordered: ImportedList) -> bool:
    """Count one more attempt at the work; False when the allowed attempts are used up."""
    found = await locked(act, ImportedList, ordered.id)
    if found is None:
        raise NotFound
    found.taken_up += 1
    return found.taken_up <= TAKEN_UP_AT_MOST


async def note_progress(act: Act, list_id: int, message_id: int) -> None:
    """Remember the progress message, so that work resumed after a restart updates the same message."""
    (await act.session.get_one(ImportedList, list_id)).progress_id = message_id


async def is_still(act: Act, ordered: ImportedList) -> bool:
    """Lock the list until the transaction ends; False when another process has meanwhile done the work."""
    found = await locked(act, ImportedList, ordered.id)
    return found is not None and (found.state, found.wanted) == (ordered.state, ordered.wanted)


async def conclude_check(act: Act, list_id: int, checked: Checked, *, again: bool = False) -> None:
    """Store what the dry run found and ask the coordinator to decide; `again`: because more would be loaded now than
    the dry run on which they decided had shown. Raises NotAllowed, NotFound.
    """
    found = await my_list(act, list_id)
    city = act.me.city.name(act.me.language)
    found.state, found.found = ListState.checked, {**checked.counted(), "city": city, "again": again}
    found.draft = checked.quoted(found.answers or {})
    await tell(act, act.me.id, ListNotice.checked, {"list_id": list_id})


async def conclude_load(act: Act, list_id: int, kind: ListKind, changes: Changes) -> None:
    """Mark the list as loaded and tell the coordinator. Raises NotAllowed, NotFound."""
    loaded = await my_list(act, list_id)
    loaded.state, loaded.ended_at, loaded.draft = ListState.loaded, act.now, None
    loaded.found = {**(loaded.found or {}), **counts_of(changes)}
    record_rows(act, "list.loaded", changes.rows, kind, list_id=list_id)
    await tell(act, act.me.id, ListNotice.loaded, {"list_id": list_id})


async def conclude_badly(act: Act, list_id: int, why: ListFailure, found: dict[str, Any] | None = None) -> None:
    """Store why the list failed and what was found where, and tell the person who sent it, if they are still a
    coordinator.
    """
    failed = await act.session.get(ImportedList, list_id)
    if failed is not None:
        failed.state, failed.why, failed.ended_at = ListState.failed, why, act.now
        failed.found, failed.draft, failed.wanted = found, None, None
        await tell(act, failed.brought_by_id, ListNotice.checked, {"list_id": list_id})


async def forget_files(act: Act) -> None:
    """Delete the file ids of lists that ended 30 days ago or earlier, and end checked lists that nobody has decided on
    for as long.
    """
    past = act.now - FILE_KNOWN_FOR
    left = ImportedList.state == ListState.checked, ImportedList.brought_at < past
    ended = {"state": ListState.failed, "why": ListFailure.gone, "ended_at": act.now, "file_id": "", "draft": None}
    await act.session.execute(update(ImportedList).where(*left).values(ended))
    known = ImportedList.ended_at < past, ImportedList.file_id != ""
    await act.session.execute(update(ImportedList).where(*known).values(file_id=""))


async def checked_list(act: Act, list_id: int) -> ImportedList:
    """A list that waits for its coordinator, locked. Raises NotAllowed, NotFound, ListSettled."""
    found = await my_list(act, list_id)
    await locked(act, ImportedList, list_id)
    if found.state is not ListState.checked:
        raise ListSettled(state=found.state.value)
    return found


def wake(act: Act) -> None:
    """Have the work start as soon as this commits, in the same way as a due notice is sent."""
    act.session.info[TOLD] = True
