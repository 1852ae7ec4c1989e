"""What a booking takes over from the choices: length, kind of help, form, building and link."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models.connection.database import Database
from models.consent import Consent, ConsentKind
from models.meeting import HelpKind, Meeting
from models.mentorship import Mentorship
from models.profile import Form, MentorProfile
from services.meetings.claims import SlotTaken
from services.meetings.free_times import fitting
from services.meetings.pair_diary import diary_of
from services.meetings.places import renew_places
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import LENGTHS
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.booking import at, book, claims_are_live_meetings
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
ROOMS = MeetingPolicy(link_base="https://meet.example/")
SCHOOLS = "Москва, ул. Школьная, 1\nМосква, ул. Лесная, 2"


async def with_offer(database: Database, **offer: str) -> Pairs:
    pairs = await make_pairs(database, 2)
    async with pairs.mentor().write() as act:
        await act.session.execute(update(MentorProfile).values(**offer))
    return pairs


async def the_mentor_renews(pairs: Pairs, **offer: str) -> None:
    async with pairs.mentor().write() as act:
        await act.session.execute(update(MentorProfile).values(**offer))
        await renew_places(act, [act.me.id])


async def place_now(pairs: Pairs, meeting: Meeting) -> str:
    async with pairs.mentor().read() as act:
        return (await act.session.get_one(Meeting, meeting.id)).place


@pytest.mark.parametrize("length", LENGTHS)
async def test_a_meeting_takes_its_length_and_the_mentor_a_quarter_more(database: Database, length: timedelta) -> None:
    pairs = await make_pairs(database, 2)
    meeting = await book(pairs, 0, at(4, 12), length=length)
    assert meeting.length == length
    with pytest.raises(SlotTaken):
        await book(pairs, 1, meeting.ends_at)
    assert await claims_are_live_meetings(database)


@pytest.mark.parametrize("minutes", [15, 50, 0, 480])
async def test_other_lengths_are_refused(database: Database, minutes: int) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(NotAllowed):
        await book(pairs, 0, at(4, 12), length=timedelta(minutes=minutes))


async def test_only_lengths_that_fit_before_the_next_meeting_are_offered(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await book(pairs, 1, at(4, 13))
    async with pairs.mentee().read() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        fits = await fitting(act, pair, at(4, 12))
    assert {length.seconds // 60 for form, length in fits if form is Form.remote} == {30, 45}


async def test_the_next_booking_proposes_the_last_choice(database: Database) -> None:
    pairs = await make_pairs(database)
    await book(pairs, 0, at(4, 12), Form.in_person, length=timedelta(minutes=90), help=HelpKind.expert_review)
    async with pairs.mentee().read() as act:
        diary = await diary_of(act, await act.session.get_one(Mentorship, pairs.mentorships[0]))
    assert diary.last is not None
    assert (diary.last.form, diary.usual_length, diary.usual_help) == (
        Form.in_person,
        timedelta(minutes=90),
        HelpKind.expert_review,
    )


async def test_one_of_several_buildings_is_chosen_and_stays_while_the_mentor_has_it(database: Database) -> None:
    pairs = await with_offer(database, building=SCHOOLS)
    first, second = SCHOOLS.split("\n")
    meeting = await book(pairs, 0, at(4, 12), Form.in_person, building=second)
    assert meeting.place == second
    assert (await book(pairs, 1, at(4, 14), Form.in_person)).place == first
    await the_mentor_renews(pairs, building=f"{second}; Москва, ул. Новая, 3")
    assert await place_now(pairs, meeting) == second
    await the_mentor_renews(pairs, building="Москва, ул. Новая, 3")
    assert await place_now(pairs, meeting) == "Москва, ул. Новая, 3"


async def test_a_room_that_nobody_can_guess_is_made_when_the_mentor_has_no_link(database: Database) -> None:
    pairs = await with_offer(database, video_link="")
    one, other = [await book(pairs, index, at(4, hour), policy=ROOMS) for index, hour in enumerate((12, 14))]
    assert one.place.startswith("https://meet.example/")
    assert len(one.place.rpartition("/")[2]) >= 22
    assert one.place != other.place
    await the_mentor_renews(pairs, building="Москва")
    assert await place_now(pairs, one) == one.place
    await the_mentor_renews(pairs, video_link="https://video.example/new")
    assert await place_now(pairs, one) == "https://video.example/new"


async def withdraw_contacts(act: Act) -> None:
    mine = Consent.person_id == act.me.id, Consent.kind == ConsentKind.contacts
    await act.session.execute(update(Consent).where(*mine).values(ended_at=act.now))


async def test_the_mentors_own_link_comes_first_and_a_hidden_one_is_not_shown(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    assert (await book(pairs, 0, at(4, 12), policy=ROOMS)).place == "https://video.example/petrova"
    async with pairs.mentor().write() as act:
        await withdraw_contacts(act)
    assert (await book(pairs, 1, at(4, 14), policy=ROOMS)).place.startswith("https://meet.example/")
    assert (await book(pairs, 1, at(4, 16), policy=MeetingPolicy(agreement_from_second=False))).place == ""
