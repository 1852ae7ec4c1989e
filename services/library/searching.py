"""Search in the library and in the bank of finished projects, by the same rules."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from models.defence import BankEntry
from models.library import LibraryDocument, LibraryStem
from models.project import Project
from services.defence.bank import bank_of_projects
from services.library.documents import readable
from services.library.stems import matches, named_points, ranked, sought_stems
from services.unit_of_work import Act

DOCUMENTS_AT_MOST, PROJECTS_AT_MOST = 5, 3


@dataclass(frozen=True, slots=True)
class FoundTexts:
    """The best first."""

    documents: list[LibraryDocument]
    projects: list[Project]


async def find_in_library(act: Act, question: str) -> FoundTexts:
    """What answers the question. Projects are found by people with a role only."""
    documents = await find_documents(act, question)
    entries = await bank_of_projects(act) if act.person is not None and act.person.roles else []
    return FoundTexts(documents[:DOCUMENTS_AT_MOST], projects_by_words(entries, question)[:PROJECTS_AT_MOST])


async def find_documents(act: Act, question: str) -> list[LibraryDocument]:
    """Documents that are not retired and are for the acting person, in six statements for any number of documents."""
    sought = sought_stems(question)
    if not sought:
        return []
    offered = select(LibraryDocument.id).where(LibraryDocument.retired_at.is_(None), *readable(act))
    here = LibraryStem.document_id.in_(offered)
    known = set(await act.session.scalars(select(LibraryStem.stem).where(here).distinct()))
    found = matches(sought, known)
    holding: dict[int, dict[str, int]] = defaultdict(dict)
    query = select(LibraryStem).where(LibraryStem.stem.in_(found.stems), here)
    for one in await act.session.scalars(query):
        holding[one.document_id][one.stem] = one.named + one.written
    total = await act.session.scalar(select(func.count()).select_from(offered.subquery())) or 0
    order = ranked(found, holding, total)
    documents = await act.session.scalars(select(LibraryDocument).where(LibraryDocument.id.in_(order)))
    return sorted(documents, key=lambda document: order.index(document.id))


def projects_by_words(entries: list[BankEntry], question: str) -> list[Project]:
    """Projects of the bank by title and goal. Their authors may withdraw them and be erased at any time, so no index of
    their words is kept.
    """
    sought = sought_stems(question)
    if not sought:
        return []
    projects = {entry.project_id: entry.project for entry in entries}
    holding = {key: named_points(project.title, project.goal) for key, project in projects.items()}
    found = matches(sought, {stem for points in holding.values() for stem in points})
    meant = {key: {stem: n for stem, n in points.items() if stem in found.stems} for key, points in holding.items()}
    order = ranked(found, {key: points for key, points in meant.items() if points}, len(projects))
    return [projects[key] for key in order]
