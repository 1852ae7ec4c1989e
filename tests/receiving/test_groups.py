"""In a group the bot says once where it talks, and is silent then; no window opens there."""

import pytest
from aiogram.types import Update
from sqlalchemy import select

from models.channel import GreetedGroup
from sandbox import BOT_USERNAME
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def group_of(town: Town, owner: Dweller) -> int:
    group = await town.client.make_group("Директора", owner.id)
    await town.client.set_member(group, "member")
    await town.settled()
    return group


async def said_in(town: Town, group: int) -> list[str]:
    messages = await town.client.group_messages(group)
    return [one["text"] for one in messages if one.get("from", {}).get("is_bot") and "text" in one]


async def test_the_bot_says_once_in_a_group_that_it_talks_in_private_with_a_link(town: Town) -> None:
    anna = await town.person("Анна")
    group = await group_of(town, anna)
    for text in ("/start", f"/menu@{BOT_USERNAME}", f"привет, @{BOT_USERNAME}", "/help") * 3:
        await town.client.say_in(group, anna.id, text)
    await town.settled()
    [said] = await said_in(town, group)
    assert "Напишите мне лично" in said
    [greeting] = [one for one in await town.client.group_messages(group) if "reply_markup" in one]
    assert greeting["reply_markup"]["inline_keyboard"][0][0]["url"] == f"https://t.me/{BOT_USERNAME}"


async def test_it_stays_silent_after_a_restart_and_after_it_was_removed_and_added_again(town: Town) -> None:
    anna = await town.person("Анна")
    group = await group_of(town, anna)
    await town.restart()
    await town.client.set_member(group, "left")
    await town.client.set_member(group, "administrator")
    await town.client.say_in(group, anna.id, "всем привет")
    await town.settled()
    assert len(await said_in(town, group)) == 1


async def test_no_window_opens_in_a_group_whatever_is_said_or_pressed_there(town: Town) -> None:
    anna = await town.person("Анна")
    await anna.start()
    group, window = await group_of(town, anna), await anna.window()
    data = window["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    [greeting] = [one for one in await town.client.group_messages(group) if "reply_markup" in one]
    await town.client.press(anna.id, greeting["message_id"], data, wait=0, group=group)
    await town.client.say_in(group, anna.id, "/start m_1")
    await town.settled()
    assert len(await said_in(town, group)) == 1
    assert len(await anna.from_bot()) == 1


async def test_a_group_in_which_it_may_not_write_is_left_in_peace(town: Town) -> None:
    anna = await town.person("Анна")
    group = await town.client.make_group("Директора", anna.id)
    await town.client.set_member(group, "restricted", rights={"can_send_messages": False})
    await town.settled()
    await town.client.say_in(group, anna.id, "/start")
    await town.settled()
    assert await said_in(town, group) == []


async def test_a_group_that_becomes_a_supergroup_is_not_greeted_again(town: Town) -> None:
    anna = await town.person("Анна")
    group = await group_of(town, anna)
    supergroup = group - 1_000_000_000_000
    chat = {"id": group, "type": "group", "title": "Директора"}
    body = {"message_id": 90, "chat": chat, "date": 1_790_000_000, "migrate_to_chat_id": supergroup}
    await town.ryadom.intake.handle(Update.model_validate({"update_id": 900_000, "message": body}))
    assert len(await said_in(town, group)) == 1
    async with town.act() as act:
        assert set(await act.session.scalars(select(GreetedGroup.telegram_id))) == {group, supergroup}
