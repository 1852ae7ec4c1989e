"""Whom an announcement reaches, and who of the others is asked about mailings: once, if they have never answered."""

import pytest
from sqlalchemy import delete, func, select, update

from models.connection.database import Database
from models.consent import Consent, ConsentKind, ConsentNotice
from models.notice import Notice
from models.person import Person, Role
from services.events.audience import Audience, ask_the_rest, audience_figures
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.events import COORDINATOR, MENTEE, acting, with_each_role
from tests.support.people import add_person

MAILINGS = Consent.kind == ConsentKind.mailings


async def mentors(act: Act) -> None:
    """Besides Петрова, who agreed: two who never answered, one who withdrew, one who left, one who never came."""
    people = {}
    for number, name in enumerate(("Белов Олег", "Ким Анна", "Орехов Павел", "Рябова Вера"), start=100):
        people[name] = (await add_person(act, name, Role.mentor, telegram_id=number)).id
    people["Яшина Ольга"] = (await add_person(act, "Яшина Ольга", Role.mentor)).id
    withdrew = people.pop("Орехов Павел")
    await act.session.execute(delete(Consent).where(Consent.person_id.in_(people.values()), MAILINGS))
    await act.session.execute(update(Consent).where(Consent.person_id == withdrew, MAILINGS).values(ended_at=act.now))
    left = update(Person).where(Person.id == people["Рябова Вера"])
    await act.session.execute(left.values(reachable=False))


async def test_the_figures_say_who_came_and_who_agreed_and_the_rest_is_asked_once(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await mentors(act)
        assert await audience_figures(act, [Role.mentor]) == Audience(total=6, came=5, agreed=1, closed=0, to_ask=2)
        assert await ask_the_rest(act, [Role.mentor]) == 2
    async with acting(database, COORDINATOR) as act:
        assert await audience_figures(act, [Role.mentor]) == Audience(total=6, came=5, agreed=1, closed=0, to_ask=0)
        assert await ask_the_rest(act, [Role.mentor]) == 0
        asked = select(func.count()).where(Notice.kind == ConsentNotice.mailings_asked)
        assert await act.session.scalar(asked) == 2


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_a_coordinator_sees_the_figures_and_asks(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, MENTEE) as act:
        for service in (audience_figures, ask_the_rest):
            with pytest.raises(NotAllowed):
                await service(act, [Role.mentor])
