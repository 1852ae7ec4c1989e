"""What a submission keeps, changes, adds and takes out, compared with the one before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.report import ReportPart


class Change(StrEnum):
    kept = "kept"
    changed = "changed"
    added = "added"
    taken_out = "taken_out"


@dataclass(frozen=True, slots=True)
class PartChange:
    """`former`: the part as it was in the submission before, if it was there."""

    change: Change
    part: ReportPart
    former: ReportPart | None = None


def changes_since(before: Sequence[ReportPart], after: Sequence[ReportPart]) -> list[PartChange]:
    """The parts of `after` in order, then those of `before` that are no longer there."""
    former = {part.id: part for part in before}
    found = [_change(part, former.get(part.source_id or 0)) for part in after]
    left = former.keys() - {one.former.id for one in found if one.former}
    return [*found, *(PartChange(Change.taken_out, part) for part in before if part.id in left)]


def _change(part: ReportPart, former: ReportPart | None) -> PartChange:
    if former is None:
        return PartChange(Change.added, part)
    same = (part.words, part.file_id) == (former.words, former.file_id)
    return PartChange(Change.kept if same else Change.changed, part, former)
