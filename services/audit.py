"""The audit trail: what people in charge did, and what was refused."""

from models.audit import AuditEntry
from services.unit_of_work import Act


def record(act: Act, action: str, subject_id: int | None = None, *, refused: bool = False) -> None:
    """Add an entry to the act's transaction. `action` is a stable code such as «application.approved»."""
    actor_id = act.person.id if act.person else None
    act.session.add(AuditEntry(at=act.now, actor_id=actor_id, action=action, subject_id=subject_id, refused=refused))
