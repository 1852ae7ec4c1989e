"""Every press that changes something × a visitor, another mentee, another mentor, a former coordinator, and, where only
one side may press, the other side: nothing changes, and the refusal is in the audit trail.

The matrix comes from the code: a button that none of the ways below reaches fails the test, unless a reason says why it
needs no check.
"""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.person import Role, RoleGrant, School
from models.receiving import FailedUpdate
from services.matching import answering
from services.matching.requests import locked_request
from tests.dialogs.events.test_announcing import day_in
from tests.support.applying import write_application
from tests.support.asking import ask_coordinators, look_at_the_numbers
from tests.support.bringing import add_cities, add_schools, bring_lists
from tests.support.forging import Forgers, Rightful, notice_buttons, window_buttons
from tests.support.in_charge import ask_anew, invite_and_remove
from tests.support.meetings import meetings, press_day_ahead, until
from tests.support.people import coordinator, mentee, mentor
from tests.support.pictures import PIXEL
from tests.support.projects import to_road_map
from tests.support.town import Dweller, Town

OPEN_OWN_WINDOWS = {
    "inquiry_again",
    "aphours",
    "apsee",
    "apanswer",
    "rqabout",
    "rqmore",
    "school_choose",
    "city_choose",
}
CHANGE_ONLY_THE_BUTTONS_OF_ONES_OWN_MESSAGE = {"rqno", "rqback"}
ONE_SIDED = {
    "rqtime",
    "mt_again",
    "apyes",
    "apno",
    "apask",
    "rqyes",
    "rqwhy",
    "rep_accept",
    "rep_return",
    "rep_rework",
    "mt_rate",
    "mt_warn",
}
CALENDARS = ("Announcing:day", "Booking:day", "Profile:pause")
NEED_NO_ROW = {
    **{f"{window}:earlier": "turns one's own calendar" for window in CALENDARS},
    **{f"{window}:later": "turns one's own calendar" for window in CALENDARS},
    "Profile:card:need_mentor": "the same button as in Home:menu",
    "Profile:card:am_mentor": "the same button as in Home:menu",
    "rqsee": "carries nothing: it opens the request of whoever presses it",
    "Home:menu:tab": "chooses which of one's own roles home shows, and is kept with the conversation",
}


async def forgers_of(town: Town) -> Forgers:
    visitor, other = await town.person("Гость"), await coordinator(town, "Бывшая Яна Юрьевна")
    await visitor.start()
    async with town.act(other) as act:
        await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
    await other.start()
    strangers = [visitor, await mentee(town, "Жуков Олег Ильич"), await mentor(town, "Белова Инна Ильинична"), other]
    own = OPEN_OWN_WINDOWS | CHANGE_ONLY_THE_BUTTONS_OF_ONES_OWN_MESSAGE
    return Forgers(town, strangers, own, ONE_SIDED)


async def id_of(person: Dweller) -> int:
    async with person.town.act(person) as act:
        return act.me.id


async def newcomer(forgers: Forgers, name: str, *way: str) -> Rightful:
    """Through the introduction, using each of its lists."""
    town = forgers.town
    async with town.act() as act:
        year = act.now.year
        if not await act.session.scalar(select(func.count()).select_from(School)):
            places = [(1, "ЦАО"), (2, "Север"), (1, "ЮАО"), (2, "Юг")]
            act.session.add_all(
                School(city_id=city_id, name=f"Школа № {number}", district=district)
                for number, (city_id, district) in enumerate(places, start=1)
            )
    person = forgers.accompany(await town.person(name.split()[1]))
    await person.start()
    await person.press(*way, "agree")
    await person.say(name)
    await person.press("city:1", "school_district:1", "school:1")
    await person.press("position:principal", "earlier", f"year:{year - 12}", "month:1")
    return person


async def apply_and_be_approved(forgers: Forgers, orlova: Rightful) -> Rightful:
    """Begun, left and sent; returned with a question and answered; declined, applied again and approved."""
    petrova = await newcomer(forgers, "Петрова Анна Сергеевна", "am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("home", "application", "go_on", "back")
    await write_application(petrova)
    await photographed_and_not(petrova)
    await petrova.press("send")
    await orlova.press_notice("apask")
    await orlova.say("Сколько лет вы руководите школой?")
    await petrova.press_notice("apanswer")
    await petrova.say("Двадцать")
    await orlova.press("vetting", f"application:{await id_of(petrova)}", "note")
    await orlova.say("Говорили по телефону")
    await orlova.press("note", "no_note", "criteria", "criterion:leader:yes", "home")
    await orlova.press_notice("apno")
    await orlova.press("reason:no_room")
    await petrova.press_notice("apsee")
    await petrova.press("again", "keep", "next", "forms:remote", "skip", "skip", "capacity:3", "send")
    await orlova.start()
    await orlova.press("waiting", f"thing:application:{await id_of(petrova)}", "back", "back")
    await orlova.press("vetting", f"application:{await id_of(petrova)}", "approve", "home")
    await petrova.press_notice("aphours")
    return petrova


async def photographed_and_not(petrova: Rightful) -> None:
    await petrova.press("photo")
    await petrova.send_file("я.png", PIXEL, kind="photo")
    await petrova.press("photo", "no_photo")


async def set_hours(forgers: Forgers, petrova: Rightful) -> None:
    await petrova.press("choose", *(f"weekday:{day}" for day in range(7)), "clear")
    await petrova.press("choose", *(f"weekday:{day}" for day in range(7)), "next", "pair:10", "by_hour", "hour:12")
    await petrova.press("save", "home")


async def find_each_other(forgers: Forgers, petrova: Rightful) -> Rightful:
    """One request is withdrawn, one is declined in each way, and one accepted."""
    card = f"mentor:{await id_of(petrova)}"
    ivanov = await newcomer(forgers, "Иванов Пётр Алексеевич", "mentors", card, "need_mentor")
    await ivanov.press("topic:1", "next", "form:remote", "skip", "back", "find_mentor")
    await ivanov.press("topic", "by_topic:1", "city", "by_city:1", "everybody", card)
    await ivanov.press("ask", "without", "send", "request", "about", "back", "withdraw", "yes")
    await ivanov.press("home", "profile", "wishes", "words")
    await ivanov.say("Хочу собрать команду")
    await ask(ivanov, petrova)
    await petrova.press_notice("rqno")
    await petrova.press_notice("rqback")
    await petrova.press_notice("rqno")
    await petrova.press_notice("rqwhy")
    await ivanov.press_notice("rqmore")
    await ask(ivanov, petrova)
    await petrova.start()
    await petrova.press("waiting", "thing:request:3", "cannot", "reason:no_time", "home")
    await ask(ivanov, petrova)
    await ivanov.press("request")
    await petrova.press_notice("rqyes")
    await ivanov.press("about", "back", "time")
    for notice in ("rqabout", "rqtime"):
        await ivanov.press_notice(notice)
    return ivanov


async def ask(ivanov: Rightful, petrova: Rightful) -> None:
    await ivanov.start(f"m_{await id_of(petrova)}")
    await ivanov.press("ask", "as_it_is", "send")


async def meet(forgers: Forgers, ivanov: Rightful, petrova: Rightful) -> None:
    """Booked, moved from the reminder, warned about, held and rated; another one is warned about and cancelled."""
    town = forgers.town
    await petrova.start()
    await petrova.press("profile", "offer", "building")
    await petrova.say("Москва, ул. Школьная, 1")
    await petrova.press("forms", "to_forms:both", "home")
    await book(ivanov)
    await petrova.press_notice("mt_open")
    await petrova.press("home", "meetings", "meeting:1", "move")
    await press_day_ahead(petrova, 6)
    await petrova.press_label("12:00")
    await petrova.press("reason:work", "home")
    await until(town, (await meetings(town))[0], hours=24)
    for notice in ("mt_way", "mt_come", "mt_move"):
        await ivanov.press_notice(notice)
    await until(town, (await meetings(town))[0], hours=1)
    await ivanov.press_notice("mt_warn")
    await until(town, (await meetings(town))[0], hours=-1)
    for notice in ("mt_held", "mt_rate:1:5", "mt_words"):
        await ivanov.press_notice(notice)
    await ivanov.say("Помогло")
    await book(ivanov)
    await until(town, (await meetings(town))[1], hours=1)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:2", "warn")
    await petrova.press_notice("mt_open")
    await petrova.press("cancel", "reason:travel", "home")
    await ivanov.press_notice("mt_again")


async def book(ivanov: Rightful) -> None:
    await ivanov.start()
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("form:in_person" if "form:in_person" in await ivanov.buttons() else "form:remote", "confirm")


async def report(forgers: Forgers, ivanov: Rightful, petrova: Rightful) -> None:
    """A project is opened, one report is returned in each way and one accepted in each way."""
    await ivanov.start()
    await to_road_map(ivanov)
    await ivanov.press("own")
    for title in ("Анализ", "Замысел", "Лишний"):
        await ivanov.say(title)
    await ivanov.press("remove_last", "next", "stage:0")
    await ivanov.press([button for button in await ivanov.buttons() if button.startswith("month:")][-1])
    await ivanov.press("back", "ready", "open")
    await ivanov.press("passport", "back", "stage:1", "report")
    await send(ivanov, "clear")
    await petrova.press_notice("rep_files")
    await petrova.press_notice("rep_history")
    await petrova.press("files", "home")
    await petrova.press_notice("rep_return")
    await petrova.say("Добавьте выводы")
    await ivanov.press_notice("rep_rework")
    await send(ivanov)
    await petrova.press("mentees", f"mentee:{await id_of(ivanov)}", "passport", "back", "stage:1", "files", "history")
    await petrova.press("back", "return", "back", "accept", "home")
    await ivanov.start()
    await ivanov.press("project", "stage:1", "history", "home", "project", "report_next")
    await send(ivanov)
    await petrova.press_notice("rep_accept")


async def send(ivanov: Rightful, *presses: str) -> None:
    if presses:
        await ivanov.say("Черновик")
        await ivanov.press(*presses)
    await ivanov.send_file("опрос.docx", b"form", "Готово")
    await ivanov.press("send", "home")


async def announce(forgers: Forgers, orlova: Rightful) -> None:
    """Announces to coordinators, so that none of the strangers is invited."""
    await orlova.start()
    await orlova.press("announce", "kind:club")
    await orlova.say("Совет")
    day = await day_in(forgers.town, 10)
    if f"day:{day}" not in await orlova.buttons():
        await orlova.press("later")
    await orlova.press(f"day:{day}")
    await orlova.press("time:900")
    await orlova.say("Школа № 57")
    await orlova.press("skip", "audience:1", "audience:2", "next", "send")
    await orlova.press_notice("event:coming")
    await orlova.press("event", "declined", "coming", "home", "events", "event:1", "home")


async def change_profiles(forgers: Forgers, ivanov: Rightful, petrova: Rightful) -> None:
    async with forgers.town.act() as act:
        year, soon = act.now.year, act.now.date() + timedelta(days=2)
    await ivanov.start()
    await ivanov.press("profile", "person", "city", "to_city:2", "to_school_district:2", "to_school:2")
    await ivanov.press("position", "to_position:deputy")
    await ivanov.press("earlier", f"year:{year - 12}", "month:1", "home", "profile", "wishes")
    await ivanov.press("topics", "wish:2", "save", "form", "to_form:in_person", "words", "clear")
    await ivanov.press("home", "profile", "settings", "quiet", "back")
    await ivanov.press("zone", "to_zone:Asia/Yekaterinburg", "language", "home")
    await petrova.start()
    await petrova.press("profile", "offer", "topics", "topic:2", "save", "forms", "to_forms:remote")
    await petrova.press("building", "clear", "link")
    await petrova.say("https://video.example/new")
    await petrova.press("link", "clear", "capacity", "to_capacity:2")
    await photographed_and_not(petrova)
    await petrova.press("home", "profile", "pause")
    if f"until:{soon}" not in await petrova.buttons():
        await petrova.press("later")
    await petrova.press(f"until:{soon}", "pause", "end_pause", "home")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nobody_can_press_what_belongs_to_somebody_else(town: Town) -> None:
    forgers = await forgers_of(town)
    orlova = forgers.accompany(await coordinator(town))
    petrova = await apply_and_be_approved(forgers, orlova)
    await set_hours(forgers, petrova)
    ivanov = await find_each_other(forgers, petrova)
    await meet(forgers, ivanov, petrova)
    await report(forgers, ivanov, petrova)
    await announce(forgers, orlova)
    await change_profiles(forgers, ivanov, petrova)
    await invite_and_remove(forgers, orlova)
    await add_schools(forgers, orlova, ivanov)
    await add_cities(forgers, orlova, ivanov)
    await bring_lists(forgers, orlova)
    await ask_coordinators(forgers, orlova, ivanov)
    await look_at_the_numbers(orlova)
    await ask_anew(orlova, ivanov)
    await ivanov.start()
    await ivanov.press("profile", "privacy", "erase", "go_on", "sure")
    missing = (window_buttons() | notice_buttons()) - forgers.tried - set(NEED_NO_ROW)
    assert missing == set(), "a new button needs a step in one of the ways above, or a reason in NEED_NO_ROW"
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_matrix_notices_a_guard_that_is_gone(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    forgers = await forgers_of(town)
    petrova, ivanov = forgers.accompany(await mentor(town)), forgers.accompany(await mentee(town))
    await ivanov.start(f"m_{await id_of(petrova)}")
    await ivanov.press("ask", "as_it_is", "send")
    monkeypatch.setattr(answering, "_addressed_to_me", locked_request)
    with pytest.raises(AssertionError, match="has changed something"):
        await petrova.press_notice("rqyes")
