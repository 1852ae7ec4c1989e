"""Ready people for tests: rows written directly, so that a test begins where its own story begins."""

from datetime import date

from models.meeting import WeeklyHours
from models.mentorship import Mentorship, MentorshipState
from models.person import Consent, ConsentKind, Person, Position, Role, RoleGrant
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.people.wishes import chosen_topics
from services.unit_of_work import Act
from tests.support.town import Dweller, Town


async def known(town: Town, name: str, *roles: Role, language: str = "ru", city_id: int = 1) -> Dweller:
    """A person with a record and roles who has opened the chat."""
    dweller = await town.person(name.split()[1], language)
    async with town.act() as act:
        await add_person(act, name, *roles, telegram_id=dweller.id, language=language, city_id=city_id)
    await dweller.start()
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


async def coordinator(town: Town, name: str = "Орлова Мария Ивановна", language: str = "ru") -> Dweller:
    return await known(town, name, Role.coordinator, language=language)


async def mentee(town: Town, name: str = "Иванов Пётр Алексеевич", language: str = "ru", city_id: int = 1) -> Dweller:
    dweller = await known(town, name, Role.mentee, language=language, city_id=city_id)
    async with town.act(dweller) as act:
        topics = await chosen_topics(act, [1, 2])
        act.session.add(
            MenteeProfile(person_id=act.me.id, form=Form.remote, words="Хочу собрать команду", topics=topics)
        )
    await dweller.start()
    return dweller


async def mentor(town: Town, name: str = "Петрова Анна Сергеевна", language: str = "ru", capacity: int = 3) -> Dweller:
    """An approved mentor, remote and in person, with every weekday 10:00–18:00 free."""
    dweller = await known(town, name, Role.mentor, language=language)
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
    await dweller.start()
    return dweller


async def pair(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    """A mentee and a mentor with an active mentorship."""
    one, other = await mentee(town, language=language), await mentor(town, language=language)
    await join(town, one, other)
    return one, other


async def join(town: Town, one: Dweller, other: Dweller) -> None:
    async with town.act(one) as act:
        mentee_id = act.me.id
    async with town.act(other) as act:
        act.session.add(
            Mentorship(mentee_id=mentee_id, mentor_id=act.me.id, state=MentorshipState.active, began_at=act.now)
        )
    await one.start()
