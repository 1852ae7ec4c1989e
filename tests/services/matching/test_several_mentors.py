"""A mentee may have a mentor in each programme."""

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from models.mentorship import Mentorship, Programme, RequestNotice
from models.notice import Notice
from models.person import Role
from models.profile import MentorProfile
from models.report import ReportNotice
from services.home.waiting import waiting_for
from services.matching.answering import NoPlaces, accept_request
from services.matching.catalogue import mentor_card
from services.matching.mentorships import my_mentee_count, my_mentorships
from services.matching.programmes import take_for
from services.matching.requests import CannotAsk, send_request
from services.people.cards import known_mentee, my_mentees
from services.projects.projects import open_project
from services.projects.reports import accept_report
from services.projects.road_maps import PlannedStage
from services.projects.waiting import reports_waiting
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.office import Office
from tests.support.projects import send_report

NOVICE, PROJECT, INTERNSHIP = Programme.novice, Programme.project, Programme.internship
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


@dataclass
class Mentored:
    office: Office
    mentee_id: int
    petrova: int
    belova: int

    async def taken(self, mentor_id: int, programme: Programme) -> Mentorship:
        does = self.office.does
        request = await does(self.mentee_id, send_request, mentor_id, "", programme)
        return await does(mentor_id, accept_request, request.id)

    async def reports_of(self, mentor_id: int) -> list[int]:
        waiting = await self.office.does(mentor_id, waiting_for, {"report": reports_waiting})
        return [one.subject_id for one in waiting]

    async def told_of_reports(self) -> list[int]:
        async with self.office.database.read() as session:
            kind = Notice.kind == ReportNotice.submitted
            return list(await session.scalars(select(Notice.person_id).where(kind).order_by(Notice.id)))


@pytest.fixture
async def mentored(office: Office) -> Mentored:
    mentee_id = await office.person("Иванов Пётр", Role.mentee, telegram_id=7)
    return Mentored(office, mentee_id, await office.mentor(2), await office.mentor(2, name="Белова Инна"))


async def test_the_second_mentor_in_the_same_programme_is_refused_by_the_database(mentored: Mentored) -> None:
    await mentored.taken(mentored.petrova, NOVICE)
    with pytest.raises(CannotAsk) as refused:
        await mentored.taken(mentored.belova, NOVICE)
    assert refused.value.values == {"why": "mentored"}
    await mentored.taken(mentored.belova, PROJECT)
    mine = await mentored.office.does(mentored.mentee_id, my_mentorships)
    assert [(one.mentor_id, one.programme) for one in mine] == [(mentored.petrova, NOVICE), (mentored.belova, PROJECT)]


@SQLITE
async def test_a_pair_with_two_programmes_takes_one_place_and_is_listed_once(mentored: Mentored) -> None:
    office, petrova = mentored.office, mentored.petrova
    await mentored.taken(petrova, NOVICE)
    await mentored.taken(petrova, PROJECT)
    assert await office.does(petrova, my_mentee_count) == 1
    card = await office.does(None, mentor_card, petrova)
    assert card is not None
    assert (card.taken, card.free) == (1, 1)
    assert [person.id for person, _ in await office.does(petrova, my_mentees)] == [mentored.mentee_id]
    assert len(await office.does(mentored.mentee_id, my_mentorships)) == 1
    await office.does(petrova, known_mentee, mentored.mentee_id)


@SQLITE
async def test_a_mentor_without_places_takes_a_mentee_of_theirs_for_another_programme(mentored: Mentored) -> None:
    office = mentored.office
    belova = await office.mentor(1, name="Гордеева Вера")
    other = await office.person("Сидоров Илья", Role.mentee, telegram_id=8)
    waits = await office.does(other, send_request, belova, "")
    await mentored.taken(belova, NOVICE)
    with pytest.raises(NoPlaces):
        await office.does(belova, accept_request, waits.id)
    await mentored.taken(belova, PROJECT)


@SQLITE
async def test_a_mentee_of_the_mentor_is_not_told_that_the_last_place_is_taken(mentored: Mentored) -> None:
    office, petrova = mentored.office, mentored.petrova
    await mentored.taken(petrova, NOVICE)
    further = await office.does(mentored.mentee_id, send_request, petrova, "", PROJECT)
    other, waits = [await office.person(f"{name} Илья", Role.mentee) for name in ("Сидоров", "Котов")]
    await office.does(waits, send_request, petrova, "")
    taken = await office.does(other, send_request, petrova, "")
    await office.does(petrova, accept_request, taken.id)
    assert [who for who, kind in await office.told() if kind is RequestNotice.full] == [waits]
    await office.does(petrova, accept_request, further.id)


@SQLITE
async def test_a_mentor_is_not_asked_for_a_programme_that_they_do_not_take(mentored: Mentored) -> None:
    async def only_projects(act: Act) -> None:
        take_for(await act.session.get_one(MentorProfile, act.me.id), [PROJECT])

    await mentored.office.does(mentored.petrova, only_projects)
    with pytest.raises(CannotAsk) as refused:
        await mentored.taken(mentored.petrova, NOVICE)
    assert refused.value.values == {"why": "other_programmes"}
    await mentored.taken(mentored.petrova, PROJECT)


async def test_reports_stay_with_the_mentor_who_accompanies_the_project(mentored: Mentored) -> None:
    does, petrova, belova = mentored.office.does, mentored.petrova, mentored.belova
    await mentored.taken(petrova, NOVICE)
    project = await does(
        mentored.mentee_id, open_project, "Проект", "", [PlannedStage("Анализ"), PlannedStage("Итоги")]
    )
    report = await does(mentored.mentee_id, send_report, project.stages[0].id)
    await mentored.taken(belova, PROJECT)
    assert (await mentored.reports_of(petrova), await mentored.reports_of(belova)) == ([report.id], [])
    assert await mentored.told_of_reports() == [petrova]
    with pytest.raises(NotAllowed):
        await does(belova, accept_report, report.id)
