"""A whole aiogram bot with the sandbox, as our own bot runs."""

from typing import Any

from aiogram import Bot
from aiogram.types import BotCommand, BufferedInputFile

from sandbox.client import Client
from tests.support.patience import LONG


async def test_a_person_talks_to_an_aiogram_bot_and_presses_its_button(client: Client, echoing: Bot) -> None:
    anna = await client.add_person("Anna")
    said = await client.say(anna, "  hello ")
    assert said["text"] == "hello"
    (answered,) = await client.messages(anna, after=said["message_id"], wait=LONG)
    assert answered["text"] == "you said hello"
    assert await client.press(anna, answered["message_id"], "pressed") == {"text": "done", "show_alert": False}
    _, edited = await client.messages(anna)
    assert edited["text"] == "pressed pressed"
    assert "reply_markup" not in edited


async def test_a_file_of_the_bot_reaches_the_person_and_a_file_of_the_person_the_bot(
    client: Client, bot: Bot, anna: int
) -> None:
    await bot.send_document(anna, BufferedInputFile(b"agreement", "agreement.pdf"), caption="yours")
    (message,) = await client.messages(anna)
    assert message["document"]["mime_type"] == "application/pdf"
    assert await client.file(message["document"]["file_id"]) == b"agreement"
    sent = await client.send_file(anna, "report.txt", b"done", caption="mine")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "mine"
    downloaded = await bot.download(sent["document"]["file_id"])
    assert downloaded is not None
    assert downloaded.read() == b"done"


async def test_the_command_menu_is_the_one_for_the_persons_language(client: Client, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    await bot.set_my_commands([BotCommand(command="start", description="Начать")], language_code="ru")
    ivan = await client.add_person("Иван", language_code="ru")
    john = await client.add_person("John", language_code="en")
    assert (await client.person(ivan))["commands"][0]["description"] == "Начать"
    assert (await client.person(john))["commands"][0]["description"] == "Begin"


async def test_a_person_can_send_a_blank_that_a_bot_cannot(client: Client, call: Any, anna: int) -> None:
    assert (await client.say(anna, "\u2800"))["text"] == "\u2800"
    refused = await call("sendMessage", chat_id=anna, text="\u2800")
    assert refused["description"] == "Bad Request: text must be non-empty"
