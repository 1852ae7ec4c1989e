"""An example each of pyTelegramBotAPI, grammY and Telegraf."""

from peers.conftest import Start
from peers.sources import GRAMMY, TELEBOT, TELEGRAF
from sandbox.pytest_plugin import Someone


async def test_custom_states_of_telebot(started: Start, person: Someone) -> None:
    async with started(TELEBOT, "custom_states"):
        (name,) = await person.say("/start")
        assert name["text"] == "Hello! What is your first name?"
        assert name["reply_to_message"]["text"] == "/start"
        assert (await person.say("Anna"))[0]["text"] == "How old are you?"
        assert (await person.say("old"))[0]["text"] == "Please enter a valid number for age."
        await person.say("41")
        await person.say("Green")
        (summary,) = await person.say("Reading")
        assert "First Name: Anna\nAge: 41\nFavorite Color: Green" in summary["text"]


async def test_echo_of_grammy(started: Start, person: Someone) -> None:
    async with started(GRAMMY):
        assert [message["text"] for message in await person.say("hello")] == ["Echo: hello"]


async def test_first_program_of_telegraf(started: Start, person: Someone) -> None:
    async with started(TELEGRAF):
        assert [message["text"] for message in await person.say("/start")] == ["Welcome"]
        assert [message["text"] for message in await person.say("hi")] == ["Hey there"]
