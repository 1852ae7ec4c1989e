"""Signing up, question by question, for each way in."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from models.person import Role
from models.profile import ApplicationState, MentorProfile
from tests.support.importing import links, with_petrova
from tests.support.inviting import link_from, roles_of
from tests.support.people import owner
from tests.support.town import Dweller, Town


async def introduce(person: Dweller, name: str = "Иванов Пётр Алексеевич") -> None:
    """From the consent to the month of taking the post: a principal in Moscow since this January."""
    await person.press("agree")
    await person.say(name)
    await person.press("city:1")
    await person.say("Школа № 57")
    await person.press("position:principal")
    async with person.town.act() as act:
        year = act.now.year
    await person.press(f"year:{year}", "month:1")


@dataclass(frozen=True)
class Step:
    """`press` or `say` leads on; `again` is pressed instead after coming back, when boxes are already ticked. `wrong`:
    texts that this step refuses in addition to those that all steps refuse.
    """

    press: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    say: str = ""
    wrong: tuple[str, ...] = ("12345", "31.12.2099")


def introduction(year: int) -> list[Step]:
    return [
        Step(press=("agree",)),
        Step(say="Петрова Анна Сергеевна", wrong=("Петрова Анна 2", "Анна", "31.12.2099", "\u2800")),
        Step(press=("city:1",)),
        Step(say="Школа № 57", wrong=("\u2800",)),
        Step(press=("position:principal",)),
        Step(press=(f"year:{year}",)),
        Step(press=("month:1",)),
    ]


MENTEE = [
    Step(press=("topic:1", "next"), again=("next",)),
    Step(press=("form:remote",)),
    Step(say="Хочу собрать команду", wrong=("\u2800",)),
]
MENTOR = [
    Step(say="Двадцать лет руковожу школой", wrong=("\u2800",)),
    Step(press=("topic:1", "next"), again=("next",)),
    Step(press=("forms:in_person",)),
    Step(say="Москва, ул. Школьная, 1", wrong=("\u2800",)),
    Step(press=("skip",), wrong=("12345", "http://video.example", "\u2800")),
    Step(press=("capacity:2",)),
    Step(press=("send",)),
]


@dataclass
class Way:
    """Its own steps before and after those that all newcomers share; `known` when these are not asked, `office` when
    school and post are not. Steps that several ways share are tried in one of them: `tries_introduction` says which.
    """

    enter: Callable[[Dweller], Awaitable[None]]
    before: Sequence[Step] = ()
    after: Sequence[Step] = ()
    known: bool = False
    office: bool = False
    tries_introduction: bool = False

    def introduction(self, year: int) -> list[Step]:
        asked = [] if self.known else introduction(year)
        return asked[:3] if self.office else asked


def pressing(widget: str) -> Callable[[Dweller], Awaitable[None]]:
    return lambda person: person.press(widget)


def coming_by(payload: str) -> Callable[[Dweller], Awaitable[None]]:
    return lambda person: person.start(payload)


ACCEPT = Step(press=("accept",))


async def way_of(town: Town, name: str) -> Way:
    if name == "mentee":
        return Way(pressing("need_mentor"), after=MENTEE, tries_introduction=True)
    if name == "mentor":
        return Way(pressing("am_mentor"), after=MENTOR)
    if name == "coordinator by a code":
        code = await link_from(await owner(town), "coordinator")
        before = (Step(say=code, wrong=("12345", "\u2800")), ACCEPT)
        return Way(pressing("invited"), before, office=True, tries_introduction=True)
    if name == "coordinator by a link":
        return Way(coming_by(await link_from(await owner(town), "coordinator")), [ACCEPT], office=True)
    if name == "mentor by a link":
        return Way(coming_by(await link_from(await owner(town), "mentor")), [ACCEPT], MENTOR)
    [payload] = await links(await with_petrova(town))
    return Way(coming_by(payload), [Step(press=("agree",))], known=True)


ROLES = {
    "mentee": {Role.mentee},
    "mentor": set(),
    "coordinator by a code": {Role.coordinator},
    "coordinator by a link": {Role.coordinator},
    "mentor by a link": {Role.mentor},
    "somebody of a list": {Role.mentor},
}


async def check(person: Dweller, name: str) -> None:
    """What was said is stored, and none of the wrong input."""
    assert await roles_of(person) == ROLES[name]
    async with person.town.act(person) as act:
        assert act.me.full_name == "Петрова Анна Сергеевна"
        school = act.me.school.name if act.me.school else None
        assert school == (None if "coordinator" in name else "Школа № 57")
        if name in ("mentor", "mentor by a link"):
            state = ApplicationState.submitted if name == "mentor" else ApplicationState.approved
            profile = await act.session.get_one(MentorProfile, act.me.id)
            assert (profile.state, profile.capacity, profile.in_person) == (state, 2, True)
            assert profile.building == "Москва, ул. Школьная, 1"
