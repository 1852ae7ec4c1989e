"""The demo data has the figures of the practice that Ryadom comes from, and is the same at every load."""

from collections import Counter
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import exists, func, select

from bot.demo.history import write_history
from bot.demo.past import Past
from bot.demo.season import MENTORS, WAITING
from bot.demo.words import demo_words
from bot.reference import load_reference
from models.agreement import Agreement, AgreementNotice, AgreementState
from models.attendance import Attendance
from models.channel import ChannelPost, ChannelState
from models.cohort import Cohort, CohortState
from models.concern import ConcernNotice
from models.connection.database import Database
from models.event import Answer, Event, EventNotice, Registration
from models.event_programme import EventSection, EventTalk, SectionChoice, TalkNotice, TalkState
from models.event_proposal import EventProposal, EventProposalNotice, EventProposalState
from models.free_hours import DatedHours, DayOff, HourLimits, WeeklyHours
from models.group_meeting import GroupNotice
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestNotice, RequestState
from models.notice import Notice, NoticeState
from models.passport import Indicator
from models.person import City, Person, Position, School
from models.profile import ApplicationNotice, ApplicationState, MentorProfile
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportNotice, ReportState
from models.time_proposal import ProposalNotice, ProposalState, TimeProposal
from services.defence.results import PlannedResult, share_reached
from services.matching.season import season_now
from services.people.person import months_between
from services.unit_of_work import Act
from tests.support.booking import claims_are_live_meetings
from tests.support.counting import count, everything
from tests.support.demo_data import Loaded

pytestmark = pytest.mark.xdist_group("demo")  # loaded once
APPROVED = MentorProfile.state == ApplicationState.approved
READY = 9  # without the visitor, whom the database does not know
ACTIVE = Mentorship.state == MentorshipState.active


async def test_an_interrupted_load_leaves_nothing_and_is_repeated(loaded: Loaded, demo: Database) -> None:
    assert loaded.written_when_interrupted > 79
    assert loaded.left_by_the_interrupted == 0
    async with demo.read() as session:
        assert await count(session, Person) > 600


async def test_a_second_load_changes_nothing(loaded: Loaded) -> None:
    assert loaded.loaded_again is False


async def test_79_mentors_with_topics_and_hours_some_full_some_paused(loaded: Loaded, demo: Database) -> None:
    taken = select(func.count()).where(Mentorship.mentor_id == MentorProfile.person_id, ACTIVE).scalar_subquery()
    async with demo.read() as session:
        assert await count(session, MentorProfile, APPROVED) == 79
        assert await count(session, MentorProfile, APPROVED, ~MentorProfile.topics.any()) == 0
        hours = exists().where(WeeklyHours.mentor_id == MentorProfile.person_id)
        assert await count(session, MentorProfile, APPROVED, ~hours) == 0
        assert await count(session, MentorProfile, APPROVED, MentorProfile.capacity == 0) == 2
        assert await count(session, MentorProfile, APPROVED, MentorProfile.paused_until > loaded.now) == 1
        full = MentorProfile.capacity > 0, MentorProfile.capacity == taken
        assert await count(session, MentorProfile, APPROVED, *full) >= 10
        assert await count(session, MentorProfile, APPROVED, MentorProfile.capacity < taken) == 0


async def test_the_mentor_of_the_story_has_an_extra_date_days_off_and_a_limit(demo: Database) -> None:
    async with demo.read() as session:
        assert [await count(session, table) for table in (DatedHours, DayOff, HourLimits)] == [1, 1, 1]


async def test_499_mentorships_over_three_years(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        mentorships = list(await session.scalars(select(Mentorship)))
        declined = await count(session, MentoringRequest, MentoringRequest.state == RequestState.declined)
    assert len(mentorships) == 499
    assert all(loaded.now - timedelta(days=3 * 366) < one.began_at < loaded.now for one in mentorships)
    assert sum(one.state is MentorshipState.active for one in mentorships) == 118
    assert all((one.ended_at is None) == (one.state is MentorshipState.active) for one in mentorships)
    assert all(one.ended_at is None or one.began_at < one.ended_at < loaded.now for one in mentorships)
    assert declined > 20


async def test_every_mentorship_has_an_agreement_with_a_number_and_one_waits_for_a_signature(demo: Database) -> None:
    async with demo.read() as session:
        agreements = list(await session.scalars(select(Agreement)))
    states = Counter(one.state for one in agreements)
    assert (len(agreements), states[AgreementState.signing]) == (499, 1)
    assert states[AgreementState.signed] == 117
    assert len({(one.series, one.number) for one in agreements}) == 499
    assert all(one.number == f"{one.sequence}/{one.year}" and one.signed_on for one in agreements)
    texts = [version for one in agreements for version in one.versions]
    assert all(version.digest == sha256(version.text.encode()).hexdigest() for version in texts)
    assert len(texts) == 119


async def test_pairs_of_each_programme_are_accompanied_now(demo: Database) -> None:
    async with demo.read() as session:
        programmes = Counter(await session.scalars(select(Mentorship.programme).where(ACTIVE)))
    assert min(programmes[programme] for programme in Programme) >= 10


async def test_40_people_and_three_ready_ones_wait_for_a_mentor_and_a_cohort_is_ordered(
    loaded: Loaded, demo: Database
) -> None:
    async with demo.read() as session:
        season = await season_now(Act(session, loaded.now, None, None))
        cohorts = list(await session.scalars(select(Cohort.state)))
    wishes = {one.person.telegram_id: len(one.wishes) for one in season.mentees}
    assert len(wishes) == WAITING + 3
    assert [wishes[chat] for chat in (1005, 1008, 1009)] == [1, 1, 1]  # the last one is planned
    assert season.places >= len(season.mentees)
    assert cohorts == [CohortState.computing]


async def test_185_accompanied_principals_were_under_three_years_in_post(demo: Database) -> None:
    async with demo.read() as session:
        mentorships = list(await session.scalars(select(Mentorship)))
    novices = {
        one.mentee_id
        for one in mentorships
        if one.mentee.position is Position.principal
        and months_between(one.mentee.in_post_since, one.began_at.date()) < 36
    }
    assert len(novices) == 185


async def test_366_projects_with_a_mentor_and_105_without(demo: Database) -> None:
    mentored = exists().where(
        Mentorship.mentee_id == Project.author_id,
        Mentorship.began_at <= Project.opened_at,
        Mentorship.ended_at.is_(None) | (Mentorship.ended_at > Project.opened_at),
    )
    async with demo.read() as session:
        assert await count(session, Project, mentored) == 366
        assert await count(session, Project, ~mentored) == 105
        projects = list(await session.scalars(select(Project)))
        reports = Counter(await session.scalars(select(Report.state)))
    for project in projects:
        all_accepted = all(stage.state is StageState.accepted for stage in project.stages)
        assert all_accepted == (project.state is not ProjectState.active)
    assert min(reports[state] for state in ReportState) >= 10


async def test_exactly_six_stages_are_overdue(loaded: Loaded, demo: Database) -> None:
    late = Stage.due_on < loaded.now.date(), Stage.state.in_((StageState.planned, StageState.returned))
    async with demo.read() as session:
        active = Stage.project_id.in_(select(Project.id).where(Project.state == ProjectState.active))
        assert await count(session, Stage, active, *late) == 6


async def test_several_cities_have_mentors_schools_and_clocks_of_their_own(demo: Database) -> None:
    async with demo.read() as session:
        cities = list(await session.scalars(select(City)))
        for city in cities:
            mine = MentorProfile.person_id.in_(select(Person.id).where(Person.city_id == city.id))
            assert await count(session, MentorProfile, APPROVED, mine) > 0
            assert await count(session, School, School.city_id == city.id) > 20
        assert len({city.timezone for city in cities}) == len(cities) == 6
        assert await count(session, Person, Person.timezone.not_in([city.timezone for city in cities])) == 0


async def test_names_agree_in_gender_and_nobody_has_a_namesake(demo: Database) -> None:
    async with demo.read() as session:
        people = list(await session.scalars(select(Person)))
    for person in people:
        woman = person.patronymic.endswith("на")
        assert woman or person.patronymic.endswith("ич")
        assert not (person.surname.endswith(("ова", "ева", "ёва", "ина", "ая")) and not woman)
        assert not (person.surname.endswith(("ов", "ев", "ёв", "ин", "ий")) and woman)
    assert len({person.full_name for person in people}) == len(people)


async def test_there_are_past_and_coming_meetings_and_nobody_is_in_two_at_once(loaded: Loaded, demo: Database) -> None:
    assert await claims_are_live_meetings(demo)
    async with demo.read() as session:
        behind, planned = Meeting.ends_at <= loaded.now, Meeting.state == MeetingState.planned
        for state in (MeetingState.held, MeetingState.not_held, MeetingState.cancelled):
            assert await count(session, Meeting, behind, Meeting.state == state) > 50
        assert await count(session, Meeting, ~behind, planned) > 25
        assert await count(session, Meeting, ~behind, ~planned) == await count(session, Meeting, behind, planned) == 0
        held = await count(session, Meeting, Meeting.state == MeetingState.held)
        assert await count(session, Feedback, Feedback.took_place) == 2 * held
        week = Meeting.starts_at.between(loaded.now - timedelta(days=7), loaded.now)
        assert 15 <= await count(session, Meeting, week) <= 60


async def test_a_club_meeting_is_announced_with_registrations(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        events = list(await session.scalars(select(Event).order_by(Event.starts_at)))
        answers = [
            await count(session, Registration, Registration.event_id == event.id, Registration.answer == answer)
            for event in events
            for answer in (Answer.coming, Answer.declined)
        ]
        waiting = await count(session, Registration, Registration.answer == Answer.waiting)
        day = Event.title, Attendance.day
        came = await session.execute(
            select(*day, func.count()).join(Event, Event.id == Attendance.event_id).group_by(Event.starts_at, *day)
        )
    assert [event.starts_at > loaded.now for event in events] == [*[False] * 4, *[True] * 6]
    assert answers == [46, 6, 300, 0, 29, 8, 64, 9, 12, 2, 31, 6, 47, 5, 0, 0, 40, 3, 0, 0]
    assert waiting == 4
    assert [(number, count) for _, number, count in came] == [(1, 42), (1, 300), (2, 268), (1, 26), (1, 57)]


async def test_a_conference_to_come_has_a_programme_and_stands_in_the_channel(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        talks = list(await session.scalars(select(EventTalk).order_by(EventTalk.id)))
        assert [one.state for one in talks] == [TalkState.approved, TalkState.waiting]
        assert all(one.event.days == 2 and one.event.starts_at > loaded.now for one in talks)
        assert await count(session, EventSection, EventSection.event_id == talks[0].event_id) == 4
        assert await count(session, SectionChoice) > 40
        [post] = await session.scalars(select(ChannelPost))
        assert (post.event_id, post.channel.state) == (talks[0].event_id, ChannelState.ours)
        assert await count(session, EventProposal, EventProposal.state == EventProposalState.waiting) == 1


async def test_only_people_with_a_chat_have_pending_notices(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        waiting = await session.execute(
            select(Person.surname, Notice.kind, Notice.due_at <= loaded.now)
            .join(Person, Person.id == Notice.person_id)
            .where(Notice.state == NoticeState.pending)
            .order_by(Notice.id)
        )
        due = Counter((surname, kind) for surname, kind, is_due in waiting if is_due)
        with_chats = list(await session.scalars(select(Person.surname).where(Person.telegram_id.is_not(None))))
        mute = Notice.person_id.in_(select(Person.id).where(Person.telegram_id.is_(None)))
        others = await count(session, Notice, Notice.state == NoticeState.pending, mute)
    assert due == {
        ("Орлова", ApplicationNotice.arrived): 2,
        ("Орлова", ConcernNotice.arrived): 1,
        ("Орлова", EventProposalNotice.arrived): 1,
        ("Орлова", TalkNotice.arrived): 1,
        ("Петрова", ReportNotice.submitted): 1,
        ("Петрова", RequestNotice.arrived): 2,
        ("Петрова", RequestNotice.reminder): 2,  # do not stand: the mentee owes a reply
        ("Петрова", AgreementNotice.to_sign): 1,
        ("Петрова", GroupNotice.full): 1,
        ("Иванов", EventNotice.announced): 2,
        ("Иванов", GroupNotice.opened): 1,
        ("Иванов", ProposalNotice.made): 1,
        ("Иванов", ConcernNotice.news): 1,
        ("Иванов", ReportNotice.team_added): 1,
        ("Макарова", EventNotice.announced): 2,
        ("Семёнова", EventNotice.announced): 2,
        ("Громов", EventNotice.announced): 2,
        ("Громов", RequestNotice.questioned): 1,
        ("Тихонова", EventNotice.announced): 2,
        ("Тихонова", RequestNotice.declined): 1,
    }
    assert len(with_chats) == READY + WAITING + MENTORS
    assert others == 0


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_the_same_moment_gives_the_same_rows_on_the_other_database(
    loaded: Loaded, demo: Database, database: Database
) -> None:
    await load_reference(database)
    async with database.write() as session:
        await write_history(Past(session, loaded.now, demo_words()), lambda: None)
    ours, theirs = await everything(demo), await everything(database)
    for table, rows in ours.items():
        assert theirs[table] == rows, table


async def test_a_mentor_with_a_chat_has_a_running_internship(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        days = list(await session.scalars(select(InternshipDay).order_by(InternshipDay.starts_at)))
    [mentor] = {day.internship.mentorship.mentor for day in days}
    assert mentor.telegram_id is not None
    assert [day.ends_at < loaded.now for day in days] == [True, False, False, False]
    assert [day.state for day in days] == [InternshipDayState.agreed] * 3 + [InternshipDayState.proposed]
    assert days[0].entry is not None


async def test_an_intern_has_proposed_days_and_the_ready_mentor_has_proposed_times(demo: Database) -> None:
    async with demo.read() as session:
        [wish] = await session.scalars(select(Internship).where(Internship.wished_at.is_not(None)))
        [proposal] = await session.scalars(select(TimeProposal).where(TimeProposal.state == ProposalState.open))
    assert wish.mentorship.mentor.telegram_id is not None
    assert len(wish.wished_days) == 2
    pair = proposal.mentorship
    assert None not in (pair.mentee.telegram_id, pair.mentor.telegram_id)
    assert len(proposal.times) == 2


@pytest.mark.parametrize(("mentored", "projects", "percent"), [(True, 366, 100), (False, 105, 67)])
async def test_the_share_of_planned_results_reached_is_that_of_the_practice(
    demo: Database, mentored: bool, projects: int, percent: int
) -> None:
    """Pooled, of the projects whose defence is decided."""
    pair = exists().where(Mentorship.mentee_id == Project.author_id)
    decided = Project.state.in_((ProjectState.defended, ProjectState.not_defended))
    async with demo.read() as session:
        theirs = pair if mentored else ~pair
        query = select(Indicator).join(Project, Project.id == Indicator.project_id).where(theirs, decided)
        share = share_reached(
            PlannedResult(one.direction, one.baseline, one.target, one.reached) for one in await session.scalars(query)
        )
        assert await count(session, Project, theirs) == projects
        states = set(await session.scalars(select(Project.state)))
    assert share.percent == percent
    assert share.reached * 100 == percent * share.planned
    assert states >= {ProjectState.at_defence, ProjectState.more_work, ProjectState.not_defended}
