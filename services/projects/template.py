"""The template of passports (шаблон паспорта): which sections a new passport has, in which order. Coordinators change
it; passports that were begun keep the sections that they were begun with.
"""

from collections.abc import Sequence

from sqlalchemy import select

from models.connection.database import insert_new
from models.passport import PassportSection, SectionKind, TemplateSection
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

SECTION_TITLE_LIMIT = 100
HINT_LIMIT = 400
SECTIONS_AT_MOST = 12
_DEFAULT = (
    SectionKind.heading,
    SectionKind.relevance,
    SectionKind.analysis,
    SectionKind.goal,
    SectionKind.tasks,
    SectionKind.results,
    SectionKind.road_map,
)
# what the program itself needs of a project; these sections cannot be retired or made optional
NEEDED = (SectionKind.heading, SectionKind.goal, SectionKind.results, SectionKind.road_map)


class SectionNeeded(Refusal):
    """Every passport has this section."""

    key = "refusal-section-needed"


class TooManySections(Refusal):
    key = "refusal-too-many-sections"


async def template(act: Act, *, retired: bool = False) -> list[TemplateSection]:
    """The sections in order. With `retired` those that new passports no longer get come last."""
    rows = await _rows(act) or _built_in()
    shown = [one for one in rows if retired or one.retired_at is None]
    return sorted(shown, key=lambda one: (one.retired_at is not None, one.number))


async def sections_for_new(act: Act) -> list[PassportSection]:
    """A copy of the template for one passport."""
    return [
        PassportSection(number=number, kind=one.kind, title=one.title, hint=one.hint, required=one.required)
        for number, one in enumerate(await template(act), 1)
    ]


async def template_to_change(act: Act) -> list[TemplateSection]:
    """All sections, the retired ones last. Raises NotAllowed."""
    require_coordinator(act)
    return await template(act, retired=True)


async def template_section(act: Act, number: int) -> TemplateSection:
    """Raises NotAllowed, NotFound."""
    return _numbered(await template_to_change(act), number)


async def rename_section(act: Act, number: int, title: str) -> None:
    """Raises NotAllowed, NotFound."""
    section = await _to_change(act, number)
    section.title = title[:SECTION_TITLE_LIMIT]


async def give_hint(act: Act, number: int, hint: str) -> None:
    """Raises NotAllowed, NotFound."""
    section = await _to_change(act, number)
    section.hint = hint[:HINT_LIMIT]


async def require_section(act: Act, number: int, *, required: bool) -> None:
    """Raises NotAllowed, NotFound, SectionNeeded."""
    section = await _to_change(act, number)
    if section.kind in NEEDED:
        raise SectionNeeded
    section.required = required


async def retire_section(act: Act, number: int, *, retired: bool) -> None:
    """Leave the section out of new passports, or take it up again. Raises NotAllowed, NotFound, SectionNeeded."""
    section = await _to_change(act, number)
    if section.kind in NEEDED:
        raise SectionNeeded
    section.retired_at = act.now if retired else None


async def move_section_up(act: Act, number: int) -> int:
    """Change places with the section before it; returns its new number. Raises NotAllowed, NotFound."""
    section = await _to_change(act, number)
    sections = await template(act)
    place = next((at for at, one in enumerate(sections) if one.id == section.id), 0)
    if place:
        before = sections[place - 1]
        first, second = before.number, section.number
        before.number = 0  # no two may have the same number, even for a moment
        await act.session.flush()
        section.number = first
        await act.session.flush()
        before.number = second
    return section.number


async def add_section(act: Act, title: str) -> int:
    """A section of words at the end; returns its number. Raises NotAllowed, TooManySections."""
    rows = await _stored(act)
    if sum(one.retired_at is None for one in rows) >= SECTIONS_AT_MOST:
        raise TooManySections(at_most=SECTIONS_AT_MOST)
    number = max(one.number for one in rows) + 1
    title = title[:SECTION_TITLE_LIMIT]
    act.session.add(TemplateSection(number=number, kind=SectionKind.own, title=title, hint="", required=False))
    record(act, "template.changed")
    return number


def _built_in() -> list[TemplateSection]:
    return [
        TemplateSection(number=number, kind=kind, title="", hint="", required=True)
        for number, kind in enumerate(_DEFAULT, 1)
    ]


async def _rows(act: Act) -> Sequence[TemplateSection]:
    return (await act.session.scalars(select(TemplateSection).order_by(TemplateSection.number))).all()


async def _stored(act: Act) -> Sequence[TemplateSection]:
    """The template's rows, written at the first change: of two simultaneous ones the database keeps the sections of
    one.
    """
    await hold_coordinator(act)
    new = [
        {"number": one.number, "kind": one.kind, "title": "", "hint": "", "required": True, "retired_at": None}
        for one in _built_in()
    ]
    if not await _rows(act):
        await insert_new(act.session, TemplateSection, new)
    return await _rows(act)


async def _to_change(act: Act, number: int) -> TemplateSection:
    section = _numbered(await _stored(act), number)
    record(act, "template.changed", section.id)
    return section


def _numbered(sections: Sequence[TemplateSection], number: int) -> TemplateSection:
    section = next((one for one in sections if one.number == number), None)
    if section is None:
        raise NotFound
    return section
