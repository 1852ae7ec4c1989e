"""The audit trail: what people in charge did, and what was refused."""

from models.audit import AuditEntry
from models.imported_list import ListKind
from services.unit_of_work import Act


def record(act: Act, action: str, subject_id: int | None = None, *, refused: bool = False) -> None:
    """Add an entry to the act's transaction. `action` is a stable code such as «application.approved»."""
    act.session.add(_entry(act, action, subject_id=subject_id, refused=refused))


def record_rows(act: Act, action: str, rows: int, kind: ListKind | None = None, *, list_id: int | None = None) -> None:
    """Add an entry about a list: which one was loaded or exported, and how many rows were affected."""
    act.session.add(_entry(act, action, subject_id=list_id, list_kind=kind, rows=rows))


def _entry(act: Act, action: str, **more: object) -> AuditEntry:
    return AuditEntry(at=act.now, actor_id=act.person.id if act.person else None, action=action, **more)
