"""Ready people for tests: rows written directly, so that a test begins where its own story begins."""

from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from models.consent import Consent, ConsentKind
from models.free_hours import WeeklyHours
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person, Position, Role, RoleGrant
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.entry.personal_links import LINK_MARK, make_link
from services.people.roles import read_roles
from services.people.wishes import chosen_topics
from services.unit_of_work import Act
from tests.support.town import Dweller, Town

IVANOV, PETROVA = "Иванов Пётр Алексеевич", "Петрова Анна Сергеевна"
WITH_ROLES = select(Person).options(selectinload(Person.roles))


async def act_of(session: AsyncSession, person_id: int | None, now: datetime) -> Act:
    """An act of that person, or of a visitor, for tests that call services in a session of their own."""
    if person_id is None:
        return Act(session, now, None, None)
    act = Act(session, now, None, await session.get_one(Person, person_id))
    await read_roles(act, act.me)
    return act


async def known(town: Town, name: str, *roles: Role, language: str = "ru", city_id: int = 1) -> Dweller:
    """A person with a record and roles who has opened the chat."""
    dweller = await _listed(town, name, *roles, language=language, city_id=city_id)
    await dweller.start()
    return dweller


async def _listed(town: Town, name: str, *roles: Role, language: str, city_id: int = 1) -> Dweller:
    """A person with a record and roles who has not opened the chat yet."""
    dweller = await town.person(name.split()[1], language)
    async with town.act() as act:
        await add_person(act, name, *roles, telegram_id=dweller.id, language=language, city_id=city_id)
    return dweller


async def add_person(
    act: Act, name: str, *roles: Role, telegram_id: int | None = None, language: str = "ru", city_id: int = 1
) -> Person:
    surname, first_name, *rest = name.split()
    person = Person(
        telegram_id=telegram_id,
        surname=surname,
        first_name=first_name,
        patronymic=" ".join(rest),
        language=language,
        timezone={1: "Europe/Moscow", 6: "Asia/Vladivostok"}[city_id],
        city_id=city_id,
        position=Position.principal,
        in_post_since=date(2025, 9, 1),
        created_at=act.now,
        roles=[RoleGrant(role=role, granted_at=act.now) for role in roles],
    )
    act.session.add(person)
    await act.session.flush()
    for kind in ConsentKind:
        act.session.add(Consent(person_id=person.id, kind=kind, version=0, given_at=act.now))
    return person


async def listed(town: Town, name: str) -> int:
    """The id of a mentor's record that came in a list: nobody has come to it or agreed to anything."""
    async with town.act() as act:
        person = await add_person(act, name, Role.mentor)
        await act.session.execute(delete(Consent).where(Consent.person_id == person.id))
        return person.id


async def link_of(orlova: Dweller, person_id: int) -> str:
    """What stands after «start=» in the link by which somebody comes to their record."""
    async with orlova.town.act(orlova) as act:
        return f"{LINK_MARK}{(await make_link(act, person_id)).code}"


async def coordinator(town: Town, name: str = "Орлова Мария Ивановна", language: str = "ru") -> Dweller:
    return await known(town, name, Role.coordinator, language=language)


async def mentee(town: Town, name: str = IVANOV, language: str = "ru", city_id: int = 1) -> Dweller:
    dweller = await _mentee_listed(town, name, language, city_id)
    await dweller.start()
    return dweller


async def _mentee_listed(town: Town, name: str, language: str, city_id: int = 1) -> Dweller:
    dweller = await _listed(town, name, Role.mentee, language=language, city_id=city_id)
    async with town.act(dweller) as act:
        topics = await chosen_topics(act, [1, 2])
        act.session.add(
            MenteeProfile(person_id=act.me.id, form=Form.remote, words="Хочу собрать команду", topics=topics)
        )
    return dweller


async def mentor(town: Town, name: str = PETROVA, language: str = "ru", capacity: int = 3) -> Dweller:
    """An approved mentor, remote and in person, with every weekday 10:00–18:00 free."""
    dweller = await _mentor_listed(town, name, language, capacity)
    await dweller.start()
    return dweller


async def _mentor_listed(town: Town, name: str, language: str, capacity: int = 3) -> Dweller:
    dweller = await _listed(town, name, Role.mentor, language=language)
    async with town.act(dweller) as act:
        act.session.add(
            MentorProfile(
                person_id=act.me.id,
                state=ApplicationState.approved,
                about="Двадцать лет директор школы, провела три слияния.",
                capacity=capacity,
                remote=True,
                in_person=True,
                building="Москва, ул. Школьная, 1",
                video_link="https://video.example/petrova",
                submitted_at=act.now,
                topics=await chosen_topics(act, [1, 3]),
            )
        )
        for weekday in range(5):
            act.session.add(WeeklyHours(mentor_id=act.me.id, weekday=weekday, start_minute=600, end_minute=1080))
    return dweller


async def pair(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    """A mentee and a mentor with an active mentorship."""
    one, other = await _mentee_listed(town, IVANOV, language), await _mentor_listed(town, PETROVA, language)
    await _joined(town, one, other)
    await one.start()
    await other.start()
    return one, other


async def join(town: Town, one: Dweller, other: Dweller, programme: Programme = Programme.internship) -> None:
    await _joined(town, one, other, programme)
    await one.start()


async def _joined(town: Town, one: Dweller, other: Dweller, programme: Programme = Programme.internship) -> None:
    async with town.act(one) as act:
        mentee_id = act.me.id
    async with town.act(other) as act:
        act.session.add(
            Mentorship(
                mentee_id=mentee_id,
                mentor_id=act.me.id,
                programme=programme,
                state=MentorshipState.active,
                began_at=act.now,
            )
        )


async def owner(town: Town, language: str = "ru") -> Dweller:
    return await known(town, "Орлова Мария Ивановна", Role.owner, Role.coordinator, language=language)
