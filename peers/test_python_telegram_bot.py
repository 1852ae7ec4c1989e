"""python-telegram-bot's own examples."""

import struct
import zlib

import pytest

from peers.conftest import Start
from peers.sources import PYTHON_TELEGRAM_BOT
from sandbox.pytest_plugin import Someone, TelegramForTests


def png(side: int = 8) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    lines = zlib.compress((b"\0" + b"\0" * side) * side)
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


async def test_echobot(started: Start, person: Someone) -> None:
    async with started(PYTHON_TELEGRAM_BOT, "echobot"):
        (greeting,) = await person.say("/start")
        assert greeting["text"] == "Hi Anna!"
        assert greeting["entities"][0]["type"] == "text_mention"
        assert [message["text"] for message in await person.say("/help")] == ["Help!"]
        assert [message["text"] for message in await person.say("hello")] == ["hello"]


async def test_inlinekeyboard(started: Start, person: Someone) -> None:
    async with started(PYTHON_TELEGRAM_BOT, "inlinekeyboard"):
        (menu,) = await person.say("/start")
        assert menu["text"] == "Please choose:"
        assert await person.press("Option 2") == {"show_alert": False}
        assert (await person.see())[-1]["text"] == "Selected option: 2"


async def test_conversationbot(started: Start, person: Someone, telegram: TelegramForTests) -> None:
    async with started(PYTHON_TELEGRAM_BOT, "conversationbot"):
        await person.say("/start")
        keyboard = (await telegram.client.person(person.id))["keyboard"]
        assert [key["text"] for key in keyboard["keyboard"][0]] == ["Boy", "Girl", "Other"]
        (photo,) = await person.say("Girl")
        assert photo["text"].startswith("I see! Please send me a photo")
        await telegram.client.send_file(person.id, "me.png", png(), kind="photo")
        await telegram.client.idle(quiet=0.1)
        assert (await person.see())[-1]["text"].startswith("Gorgeous!")
        await telegram.client.send(person.id, location={"latitude": 55.7, "longitude": 37.6})
        await telegram.client.idle(quiet=0.1)
        assert (await person.see())[-1]["text"].startswith("Maybe I can visit you")
        (end,) = await person.say("I teach")
        assert end["text"].startswith("Thank you!")


@pytest.mark.parametrize(
    ("parameter", "words"),
    [
        ("", "Feel free to tell your friends about it:"),
        ("check-this-out", "Awesome, you just accessed hidden functionality!"),
        ("so-cool", "You can also mask the deep-linked URLs as links: ▶️ CLICK HERE."),
        ("using-keyboard-here", "Congratulations! This is as deep as it gets"),
    ],
)
async def test_deeplinking(started: Start, person: Someone, parameter: str, words: str) -> None:
    async with started(PYTHON_TELEGRAM_BOT, "deeplinking"):
        (answer,) = await person.say(f"/start {parameter}")
        assert answer["text"].startswith(words)


async def test_deeplinking_answers_a_press_with_a_link(started: Start, person: Someone) -> None:
    async with started(PYTHON_TELEGRAM_BOT, "deeplinking"):
        await person.say("/start using-entities-here")
        answer = await person.press("Like this!")
        assert answer["url"] == "https://t.me/ryadom_bot?start=using-keyboard-here"
