"""The main job over the local Telegram's HTTP; the bot is a process of its own, with real polling.

A visitor becomes a mentee, a mentor applies and is approved, they find each other, meet and are reminded; the project's
first stage is reported and accepted; a club meeting is announced. The bot is killed three times on the way.
"""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.announcing import draft
from tests.support.applying import write_application
from tests.support.bot_process import FarTown, far_town
from tests.support.meetings import meetings, press_first_day, until
from tests.support.projects import open_written, write_passport
from tests.support.sign_up import introduce
from tests.support.town import Dweller

CROSS = [("ru", "sqlite"), ("en", "postgresql")]  # a text does not depend on the engine


async def make_owner(town: FarTown, person: Dweller) -> None:
    """With the command on the server, as the README says."""
    command = (sys.executable, "-m", "bot", "owner", str(person.id), "--name", "Орлова Мария Ивановна")
    process = await asyncio.create_subprocess_exec(*command, env=town.bot.environment, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    assert process.returncode == 0
    assert "is an owner now" in out.decode()
    await person.start()
    await person.press("agree")


async def become_mentee(person: Dweller) -> None:
    await person.start()
    await person.press("mentors", "home", "need_mentor")
    await introduce(person)
    await person.town.bot.restart()  # killed in the middle of sign-up
    await person.press("topic:1", "topic:3", "next", "form:remote")
    await person.say("Хочу собрать команду")
    await person.press("agree")  # to mailings


async def become_mentor(person: Dweller, coordinator: Dweller) -> None:
    await person.start()
    await person.press("am_mentor")
    await introduce(person, "Петрова Анна Сергеевна")
    await write_application(person)
    await person.press("send")
    await coordinator.press_notice("ap_yes")
    await person.start()
    await person.press("hours", "choose", *(f"weekday:{day}" for day in range(7)))
    await person.press("next", "pair:10", "pair:16", "save")
    await person.press("home")


async def find_each_other(mentee: Dweller, mentor: Dweller) -> None:
    await mentee.press("find_mentor")
    await mentee.press(next(button for button in await mentee.buttons() if button.startswith("mentor:")))
    await mentee.press("ask", "as_it_is", "send")
    await mentor.press_notice("rq_yes")
    await mentee.start()


async def meet(town: FarTown, mentee: Dweller, mentor: Dweller, language: str) -> None:
    await mentee.press("book")
    await press_first_day(mentee)
    await mentee.press_label((await mentee.labels())[0])
    await mentee.press("confirm")
    await town.bot.restart()  # killed between the booking and its reminder
    day, hour = (
        ("Напоминаем о встрече", "Встреча через час")
        if language == "ru"
        else ("Reminder of your meeting", "in an hour")
    )
    [meeting] = await meetings(town)
    if meeting.starts_at - town.clock.now() > timedelta(hours=24):
        await until(town, meeting, hours=24)
        assert [await times_said(person, day) for person in (mentee, mentor)] == [1, 1]
    await town.bot.restart()
    await until(town, meeting, hours=1)
    assert [await times_said(person, hour) for person in (mentee, mentor)] == [1, 1]
    await until(town, meeting, hours=-1)
    await mentee.press_notice("mt_held:1:1")
    await mentee.press_notice("mt_rate")
    await mentor.press_notice("mt_held:1:1")


async def times_said(person: Dweller, words: str) -> int:
    return sum(words in str(message.get("text")) for message in await person.from_bot())


async def report(mentee: Dweller, mentor: Dweller) -> None:
    await mentee.start()
    await write_passport(mentee)
    await open_written(mentee)
    await mentee.press("home", "report")
    await mentee.say("Провели опрос")
    await mentee.send_file("опрос.docx", b"form", "Анкета")
    await mentee.press("send")
    await mentor.press_notice("rep_return")
    await mentor.say("Добавьте выводы")
    await mentee.press_notice("rep_rework")
    await mentee.say("Выводы добавили")
    await mentee.press("send")
    await mentor.press_notice("rep_accept")


async def announce(town: FarTown, coordinator: Dweller, mentor: Dweller, language: str) -> None:
    await mentor.press("events", "mailings", "agree", "home")
    await coordinator.start()
    await draft(coordinator, title="Клуб менторов", words="Разбираем случаи")
    await coordinator.press("send")
    await town.settled()
    await mentor.press_notice("event_answer:coming")
    await town.advance(days=9, hours=12)
    reminded = [str(message.get("text")) for message in await mentor.from_bot()]
    assert any("Клуб менторов" in text and ("Напомина" in text or "remind" in text.lower()) for text in reminded)


@pytest.mark.parametrize(("language", "engine"), CROSS)
async def test_the_way_from_an_application_to_an_events_reminder_logs_no_error(
    database_url: str, tmp_path: Path, language: str
) -> None:
    async with far_town(database_url, tmp_path) as town:
        coordinator, mentee, mentor = [await town.person(name, language) for name in ("Мария", "Пётр", "Анна")]
        await make_owner(town, coordinator)
        await become_mentee(mentee)
        await become_mentor(mentor, coordinator)
        await find_each_other(mentee, mentor)
        await meet(town, mentee, mentor, language)
        await report(mentee, mentor)
        await announce(town, coordinator, mentor, language)
        log = town.bot.log.read_text("utf-8")
        assert "update failed" not in log
        assert "cannot be written" not in log
