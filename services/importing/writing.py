"""Reads the association's lists for export. An exported file can be imported again."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from models.agreement import Agreement
from models.imported_list import ListKind
from models.mentorship import Mentorship, MentorshipState
from models.person import ERASED, City, Person, Role, School
from models.profile import ApplicationState, MenteeProfile, MentorProfile, Topic
from services.alphabet import by_name
from services.audit import record_rows
from services.guards import require_coordinator
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row: a school, a person with their profiles, or a mentorship with its
    agreement."""

    school: School | None
    person: Person | None = None
    wish: MenteeProfile | None = None
    offer: MentorProfile | None = None
    mentorship: Mentorship | None = None
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True)
class SampleWords:
    """The cities and topics that rows of a list may name."""

    cities: Sequence[City]
    topics: Sequence[Topic]


async def exported(act: Act, kind: ListKind) -> list[ListedRow]:
    """A list for a coordinator, noted in the audit trail. Raises NotAllowed."""
    require_coordinator(act)
    return await exported_on_server(act, kind)


async def exported_on_server(act: Act, kind: ListKind) -> list[ListedRow]:
    """The same for whoever runs the server, who needs no role."""
    rows = await listed(act, kind)
    record_rows(act, "list.exported", len(rows), kind)
    return rows


async def listed(act: Act, kind: ListKind) -> list[ListedRow]:
    """A list's rows, by city and name. Mentors are the approved ones; people are all who have a record;
    pairs are the active mentorships."""
    if kind is ListKind.schools:
        schools = select(School).where(School.typed.is_(False)).options(joinedload(School.city))
        in_order = schools.order_by(School.city_id, School.in_order, School.id)
        return [ListedRow(school) for school in await act.session.scalars(in_order)]
    if kind is ListKind.pairs:
        pairs = select(Mentorship, Agreement).join(Agreement, Agreement.mentorship_id == Mentorship.id, isouter=True)
        active = pairs.where(Mentorship.state == MentorshipState.active).order_by(Mentorship.id)
        return [ListedRow(None, mentorship=one, agreement=by) for one, by in await act.session.execute(active)]
    query = (
        select(Person, MenteeProfile, MentorProfile)
        .join(MenteeProfile, MenteeProfile.person_id == Person.id, isouter=True)
        .join(MentorProfile, MentorProfile.person_id == Person.id, isouter=True)
        .where(Person.surname != ERASED)
        .options(selectinload(Person.roles))
        .order_by(Person.id)
    )
    if kind is ListKind.mentors:
        query = query.where(MentorProfile.state == ApplicationState.approved)
    found = (await act.session.execute(query)).unique()
    rows = sorted(found, key=lambda row: (row[0].city_id, by_name(row[0])))
    listed_as = _as_mentor if kind is ListKind.mentors else _by_role
    return [listed_as(person, wish, offer) for person, wish, offer in rows]


def _as_mentor(person: Person, _wish: MenteeProfile | None, offer: MentorProfile | None) -> ListedRow:
    return ListedRow(person.school, person, offer=offer)


def _by_role(person: Person, wish: MenteeProfile | None, offer: MentorProfile | None) -> ListedRow:
    """A row has one place for topics and forms, so somebody who is both mentee and mentor gets neither profile: on
    import, one would overwrite the other.
    """
    is_mentee, is_mentor = person.holds(Role.mentee), person.holds(Role.mentor)
    return ListedRow(person.school, person, None if is_mentor else wish, None if is_mentee else offer)


async def sample_words(act: Act) -> SampleWords:
    """Raises NotAllowed."""
    require_coordinator(act)
    cities = await act.session.scalars(select(City).where(City.typed.is_(False)).order_by(City.id))
    topics = await act.session.scalars(select(Topic).order_by(Topic.id))
    return SampleWords(cities.all(), topics.all())
