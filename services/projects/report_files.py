"""Files of reports are fetched from Telegram after they came, checked by their content and copied, so that readers get
them when Telegram no longer knows them. Fetching is long work, so it is done outside the update that brought a file.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, select, update

from models.report import FileState, ReportNotice, ReportPart
from services.notices import tell
from services.refusals import NotFound
from services.unit_of_work import Act

ANY_COMING = select(ReportPart.id).where(ReportPart.file_state == FileState.coming).limit(1)


async def next_coming(act: Act, left_out: Collection[int]) -> ReportPart | None:
    """The oldest part whose file has not been fetched yet."""
    query = select(ReportPart).where(ReportPart.file_state == FileState.coming, ReportPart.id.not_in(left_out))
    part: ReportPart | None = await act.session.scalar(query.order_by(ReportPart.id).limit(1))
    return part


async def conclude_kept(act: Act, file_id: str, kept_as: str) -> None:
    """The file has been copied under that name."""
    values = {"file_state": FileState.kept, "kept_as": kept_as}
    await act.session.execute(update(ReportPart).where(_coming(file_id)).values(values))


async def conclude_unusable(act: Act, file_id: str, state: FileState) -> None:
    """The file is refused or lost; whoever sent it is told."""
    parts = list(await act.session.scalars(select(ReportPart).where(_coming(file_id)).order_by(ReportPart.id)))
    for part in parts:
        part.file_state = state
    for person_id, part_id in {one.added_by_id: one.id for one in parts}.items():
        await tell(act, person_id, ReportNotice.file_unusable, {"part_id": part_id})


def _coming(file_id: str) -> ColumnElement[bool]:
    return and_(ReportPart.file_id == file_id, ReportPart.file_state == FileState.coming)


async def names_kept(act: Act) -> set[str]:
    """Of all copies that a report or a draft needs."""
    return set(await act.session.scalars(select(ReportPart.kept_as).where(ReportPart.kept_as != "").distinct()))


async def unusable_part(act: Act, part_id: int) -> ReportPart:
    """A part that the acting person sent and whose file cannot be used. Raises NotFound, also when it was taken out."""
    part = await act.session.get(ReportPart, part_id)
    if part is None or part.added_by_id != act.me.id or part.file_state not in (FileState.refused, FileState.lost):
        raise NotFound
    return part
