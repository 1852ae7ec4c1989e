"""A person changes one part of their profile: what they gave on registering, or what they want as a mentee."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.person import City, Person, Position, Role
from models.profile import Form, MenteeProfile, MentorProfile
from services.days import today_of
from services.guards import require_mentee
from services.locks import locked
from services.notices import look_again_at_held
from services.people.names import parse_name
from services.people.person import IN_POST, SCHOOL_LIMIT, school_id_of
from services.people.wishes import wished_topics
from services.places.cities import city_id_of, city_to_work_in
from services.places.schools import offered_school
from services.places.typed import hold_own_school, leave_city, leave_school
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 1000


class FuturePost(Refusal):
    key = "refusal-future-post"


class CityFirst(Refusal):
    """The person's typed city was removed, so they must choose a city before a school."""

    key = "refusal-city-first"


@dataclass(frozen=True, slots=True)
class OwnProfile:
    person: Person
    wishes: MenteeProfile | None
    offer: MentorProfile | None

    @property
    def may_need_mentor(self) -> bool:
        """Whether a coordinator or owner may also become a mentee."""
        return self.person.is_in_charge and not self.person.holds(Role.mentor, Role.mentee)

    @property
    def may_be_mentor(self) -> bool:
        """Whether they may apply to become a mentor."""
        return self.offer is None and not self.person.holds(Role.mentor)


async def my_profile(act: Act) -> OwnProfile:
    """The acting person's record and profiles. Raises NotAllowed for a visitor."""
    me = act.me
    return OwnProfile(
        person=me,
        wishes=await act.session.get(MenteeProfile, me.id),
        offer=await act.session.get(MentorProfile, me.id),
    )


async def rename(act: Act, line: str) -> None:
    """Set the acting person's name from one line. Raises BadName."""
    name = parse_name(line)
    me = act.me
    me.surname, me.first_name, me.patronymic = name.surname, name.first_name, name.patronymic


async def change_city(act: Act, city_id: int) -> None:
    """Move to another city: the school is cleared, and the time zone becomes the city's. Raises CityGone."""
    me = act.me
    if me.city_id == city_id:
        return
    left, school_id = me.city, me.school_id
    city = await _hold_both(act, left, city_id)
    await hold_own_school(act)
    me.city_id, me.school_id, me.timezone = city.id, None, city.timezone
    await leave_school(act, school_id)
    await leave_city(act, left.id)
    await look_again_at_held(act, Person.id == act.me.id)


async def _hold_both(act: Act, left: City, city_id: int) -> City:
    """Lock the new city and, if it was typed, the old one, in order of their ids. Raises CityGone."""
    if left.typed and left.id < city_id:
        await locked(act, City, left.id)
    city = await city_to_work_in(act, city_id)
    if left.typed and left.id > city_id:
        await locked(act, City, left.id)
    return city


async def change_to_own_city(act: Act, name: str, zone: str) -> None:
    """Move to a city by name, which may be new. Raises NotACity, NotAllowed."""
    await change_city(act, await city_id_of(act, name, zone))


async def change_school(act: Act, name: str) -> None:
    """Set the school by name, which may be new in the person's city. Raises NotAllowed, CityFirst."""
    if not 0 < len(name) <= SCHOOL_LIMIT:
        raise NotAllowed
    if act.me.city.is_none:
        raise CityFirst
    left = act.me.school_id
    act.me.school_id = await school_id_of(act, act.me.city_id, name)
    await leave_school(act, left)


async def choose_school(act: Act, school_id: int) -> None:
    """Set one of the schools that the person's city offers them. Raises NotFound."""
    school = await offered_school(act, act.me.city_id, school_id)
    left = act.me.school_id
    if school.id not in await hold_own_school(act, school.id):
        raise NotFound
    act.me.school_id = school.id
    await leave_school(act, left)


async def change_post(act: Act, position: Position, since: date | None) -> None:
    """Set the post and the month it began; `since` is None for posts that are not held yet.

    Raises FuturePost, NotAllowed.
    """
    if (since is not None) != (position in IN_POST):
        raise NotAllowed
    if since is not None and since > today_of(act):
        raise FuturePost
    act.me.position, act.me.in_post_since = position, since


async def change_wished_topics(act: Act, topic_ids: Sequence[int]) -> None:
    """Raises NotAllowed."""
    wishes = await _wishes(act)
    wishes.topics = await wished_topics(act, topic_ids)


async def change_wished_form(act: Act, form: Form) -> None:
    """Raises NotAllowed."""
    (await _wishes(act)).form = form


async def change_wished_words(act: Act, words: str) -> None:
    """May be empty. Raises NotAllowed."""
    if len(words) > WORDS_LIMIT:
        raise NotAllowed
    (await _wishes(act)).words = words


async def _wishes(act: Act) -> MenteeProfile:
    wishes = await act.session.get(MenteeProfile, require_mentee(act).id)
    if wishes is None:
        raise NotAllowed
    return wishes
