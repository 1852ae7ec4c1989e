"""Opens every window that a visitor of the demo can open: each stays within its limits with three years of data."""

import os
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from handlers.shared.folding import WINDOW, WITH_PHOTO
from models.broadcast import BroadcastNotice
from models.cohort import CohortNotice, CohortSeat, SeatState
from models.group_meeting import GroupNotice
from models.mentorship import Mentorship, MentorshipState, RequestNotice
from models.notice import Notice, NoticeState
from models.person import Person
from models.profile import ApplicationState, MentorProfile, OfferedTopic
from tests.support.counting import count
from tests.support.meetings import press_first_day
from tests.support.patience import wait_until
from tests.support.town import Dweller, Message, Town

pytestmark = pytest.mark.xdist_group("demo")  # loaded once
MENTEE, MENTOR, COORDINATOR, VISITOR, ASKING = 1002, 1003, 1001, 1004, 1005
QUESTIONED, CHOOSING = 1008, 1009
APPROVED = MentorProfile.state == ApplicationState.approved
LABEL = 25
NEXT = 5  # notices that come due until both sides are reminded of their meeting
LISTED = MentorProfile.paused_until.is_(None)


def in_language(usual: str) -> pytest.MarkDecorator:
    """One of the two languages on a developer's machine, both in CI."""
    return pytest.mark.parametrize("language", ["ru", "en"] if os.environ.get("CI") else [usual])


def within_limits(message: Message) -> None:
    said = message.get("text") or message["caption"]
    assert len(said) <= (WITH_PHOTO if "photo" in message else WINDOW), said
    labels = [button["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
    assert [label for label in labels if len(label) > LABEL] == []


class Looking(Dweller):
    """A person who checks every window that they open."""

    async def press(self, *widgets: str) -> None:
        for widget in widgets:
            await super().press(widget)
            within_limits(await self.window())

    async def home(self, language: str = "ru") -> None:
        await self.start()
        if language == "en":
            await self.say("/language")

    async def listed(self, widget: str) -> list[str]:
        """The buttons of a list on the page that is shown."""
        return [button for button in await self.buttons() if button.startswith(f"{widget}:")]

    async def pages(self, widget: str) -> AsyncIterator[list[str]]:
        """The buttons of a list, page by page, starting on the first page, which is shown."""
        number = 0
        while True:
            yield await self.listed(widget)
            number += 1
            if f"{widget}_pages:{number}" not in await self.buttons():
                return
            await self.press(f"{widget}_pages:{number}")

    async def choose(self, widget: str, one: int) -> None:
        """Chooses a line of a list, on whatever page it is."""
        async for shown in self.pages(widget):
            if f"{widget}:{one}" in shown:
                await self.press(f"{widget}:{one}")
                return

    async def open_each(self, widget: str) -> None:
        """Opens everything on the page that is shown, and goes back each time."""
        for button in await self.listed(widget):
            await self.press(button, "back")


async def has_heard(person: Dweller, words: str) -> bool:
    """Whether the bot has told the person these words; others may have come after them."""
    return any(words in str(said.get("text") or said.get("caption")) for said in await person.from_bot())


async def test_people_with_a_chat_find_what_waits_and_its_buttons_work(demo_town: Town) -> None:
    notices = {MENTEE: 6, MENTOR: 6, COORDINATOR: 6, VISITOR: 0, ASKING: 2, QUESTIONED: 3, CHOOSING: 3}
    for person, number in notices.items():
        messages = await Looking(demo_town, person).from_bot()
        assert len(messages) == 1 + number
        for message in messages:
            within_limits(message)
    async with demo_town.act() as act:
        rest = select(Notice.kind, Notice.state).where(
            Notice.state != NoticeState.sent,
            Notice.due_at <= act.now,
            Notice.kind.not_in(list(BroadcastNotice)),  # the demo's broadcasts were sent long ago
        )
        left = [tuple(row) for row in await act.session.execute(rest)]
    mute = (
        GroupNotice.opened,
        RequestNotice.reminder,
        RequestNotice.reminder,
    )  # answered; the requests wait for a reply
    assert left == [(kind, NoticeState.written_off) for kind in mute]
    mentor = Looking(demo_town, MENTOR)
    await mentor.press_notice("rq_yes")
    assert await has_heard(Looking(demo_town, ASKING), "Петрова")
    await mentor.press_notice("rep_accept")
    assert await has_heard(Looking(demo_town, MENTEE), "принят")
    await Looking(demo_town, COORDINATOR).press_notice("ap_yes")
    async with demo_town.act() as act:
        assert await count(act.session, Mentorship, Mentorship.state == MentorshipState.active) == 119
        assert await count(act.session, MentorProfile, APPROVED) == 80


async def test_the_next_notices_are_seen_and_among_them_the_reminder_of_the_meeting(demo_town: Town) -> None:
    sides = Looking(demo_town, MENTEE), Looking(demo_town, MENTOR)
    everybody = *sides, *(Looking(demo_town, one) for one in (ASKING, QUESTIONED, CHOOSING))
    said = ["", ""]
    for _ in range(NEXT):
        before = [len(await person.from_bot()) for person in everybody]
        await told_the_next(demo_town)
        await demo_town.client.advance_to_next()
        await demo_town.settled()
        assert sum([len(await person.from_bot()) for person in everybody]) > sum(before)
        said = [await person.last_text() for person in sides]
        if all("Напоминаем о встрече" in one for one in said):
            return
    raise AssertionError(said)


async def told_the_next(town: Town) -> None:
    """Waits until the clock knows what is due next; the bot looks every second."""
    async with town.act() as act:
        due = (await act.session.scalars(select(func.min(Notice.due_at)).where(Notice.due_at > act.now))).one()

    async def told() -> bool:
        return bool((await town.client.clock())["next"] == due.timestamp())

    await wait_until(told)


@in_language("ru")
async def test_the_list_of_mentors_has_pages_and_can_be_filtered(demo_town: Town, language: str) -> None:
    visitor = Looking(demo_town, VISITOR)
    await visitor.home(language)
    await visitor.press("mentors")
    shown = [button async for page in visitor.pages("mentor") for button in page]
    assert len(set(shown)) == len(shown) == 79 - 1  # one mentor has paused
    async with demo_town.act() as act:
        query = select(OfferedTopic.topic_id).join(MentorProfile, MentorProfile.person_id == OfferedTopic.mentor_id)
        topics = list(await act.session.scalars(query.where(APPROVED, LISTED)))
        query = select(Person.city_id).join(MentorProfile, MentorProfile.person_id == Person.id)
        cities = list(await act.session.scalars(query.where(APPROVED, LISTED)))
    for filter_, chosen in (("topic", topics), ("city", cities)):
        for one in sorted(set(chosen)):
            await visitor.press("filters", f"by:{filter_}")
            await visitor.choose(f"by_{filter_}", one)
            assert f": {chosen.count(one)}\n" in await visitor.text()
            await visitor.press("filters", "everybody")
    await visitor.press("filters", "by:topic", "by_topic:3", "filters", "by:city", "by_city:1")
    await visitor.press((await visitor.listed("mentor"))[0])


async def test_every_mentors_card_fits(demo_town: Town) -> None:
    """Several visitors share the work, because one who opened all cards at once would be slowed down."""
    visitors = [await demo_town.person(f"Гость {number}") for number in range(8)]
    async with demo_town.act() as act:
        mentors = list(await act.session.scalars(select(MentorProfile.person_id).where(APPROVED)))
    for number, mentor in enumerate(mentors):
        await demo_town.client.say(visitors[number % len(visitors)].id, f"/start m_{mentor}")
    await demo_town.settled()
    shown = [message for visitor in visitors for message in await visitor.from_bot()]
    cards = [message for message in shown if "Форма встреч:" in message["text"]]
    assert len(cards) == 79
    for card in cards:
        within_limits(card)


@in_language("en")
async def test_the_mentee_books_a_meeting_and_looks_around(demo_town: Town, language: str) -> None:
    mentee = Looking(demo_town, MENTEE)
    await mentee.home(language)
    await mentee.press("project", "passport", "back")
    await mentee.open_each("stage")
    await mentee.press("home", "meetings")
    await mentee.open_each("meeting")
    await mentee.press("home", "events")
    await mentee.open_each("event")
    await mentee.press("home", "report_draft", "home")
    taps = mentee.taps
    await mentee.press("book")
    await press_first_day(mentee)
    await mentee.press((await mentee.listed("time"))[0], "confirm")
    assert mentee.taps == taps + 4
    assert await has_heard(Looking(demo_town, MENTOR), "Новая встреча")


@in_language("en")
async def test_the_mentor_and_the_coordinator_look_around(demo_town: Town, language: str) -> None:
    await look_as_mentor(demo_town, language)
    await look_as_coordinator(demo_town, language)


async def test_who_looks_for_a_mentor_replies_and_asks_the_next_one_and_the_cohort_is_published(
    demo_town: Town,
) -> None:
    mentor, questioned, choosing = (Looking(demo_town, one) for one in (MENTOR, QUESTIONED, CHOOSING))
    await questioned.press_notice("rq_reply")
    await questioned.say("Программы ещё нет, готовы двое из четырёх.")
    assert await has_heard(mentor, "готовы двое из четырёх")
    await choosing.press_notice("rq_next")
    assert await has_heard(mentor, "Тихонова")
    coordinator = Looking(demo_town, COORDINATOR)
    await coordinator.press_notice("coh_draft")
    within_limits(await coordinator.window())
    await coordinator.press("to_publish", "publish")
    async with demo_town.act() as act:
        offered = await count(act.session, CohortSeat, CohortSeat.state == SeatState.offered)
        told = await count(
            act.session, Notice, Notice.kind == CohortNotice.for_mentee, Notice.state == NoticeState.sent
        )
    assert told == offered >= 35


async def look_as_mentor(demo_town: Town, language: str) -> None:
    mentor = Looking(demo_town, MENTOR)
    await mentor.home(language)
    await mentor.press("waiting")
    assert len(await mentor.listed("thing")) == 3
    await mentor.open_each("thing")
    await mentor.press("back", "meetings")
    await mentor.open_each("meeting")
    await mentor.press("home", "hours", "dates", "back", "limits", "home", "mentees")
    assert len(await mentor.listed("mentee")) == 2
    await mentor.open_each("mentee")


async def look_as_coordinator(demo_town: Town, language: str) -> None:
    coordinator = Looking(demo_town, COORDINATOR)
    await coordinator.home(language)
    assert ": 118," in await coordinator.text()
    await coordinator.press("waiting", "thing:application")
    assert len(await coordinator.listed("one")) == 2
    await coordinator.open_each("one")
    await coordinator.press("home", "vetting")
    await coordinator.open_each("application")
    await coordinator.press("home", "events")
    events = await coordinator.listed("event")
    assert len(events) == 6  # the last one is on the second page
    for event in events:
        await coordinator.press(event, "answers", "back", "back")


@in_language("ru")
async def test_indicators_of_three_years(demo_town: Town, language: str) -> None:
    orlova = Looking(demo_town, COORDINATOR)
    await orlova.home(language)
    await orlova.press("indicators", "choose", "kind:everything", "back")
    for group in await orlova.listed("group"):
        await orlova.press(group)
        for figure in await orlova.listed("figure"):
            await orlova.press(figure, "back")
        await orlova.press("how", "back", "back")
    await orlova.press("choose", "kind:school_year", "earlier", "later", "city", "in_city:1", "back")
    await orlova.press("more", "mentors", "back", "questions", "back")
