"""aiogram's own examples."""

from peers.conftest import Start
from peers.sources import AIOGRAM
from sandbox.pytest_plugin import Someone, TelegramForTests


async def test_echo_bot(started: Start, person: Someone) -> None:
    async with started(AIOGRAM, "echo_bot"):
        (greeting,) = await person.say("/start")
        assert greeting["text"] == "Hello, Anna!"
        assert greeting["entities"] == [{"type": "bold", "offset": 7, "length": 4}]
        assert [message["text"] for message in await person.say("hello")] == ["hello"]


async def test_finite_state_machine(started: Start, person: Someone) -> None:
    async with started(AIOGRAM, "finite_state_machine"):
        await person.say("/start")
        (asked,) = await person.say("Anna <b>")
        assert asked["text"].startswith("Nice to meet you, Anna <b>!")
        assert (await person.say("perhaps"))[0]["text"] == "I don't understand you :("
        (language,) = await person.say("Yes")
        assert language["reply_to_message"]["text"] == "Yes"
        answers = [message["text"] for message in await person.say("Python")]
        assert answers[-1] == "I'll keep in mind that, Anna <b>, you like to write bots with Python."


async def test_scene(started: Start, person: Someone, telegram: TelegramForTests) -> None:
    async with started(AIOGRAM, "scene"):
        await person.say("/demo")
        await person.press("Go to form")
        texts = [message.get("text") for message in await person.see()]
        assert texts[-1] == "Hi there! What's your name?"
        assert "reply_markup" not in next(one for one in await person.see() if one["text"] == "Demo started")
        answers = [message["text"] for message in await person.say("Anna")]
        assert answers == ["Nice to meet you, Anna!", "Did you like to write bots?"]
        (end, again) = await person.say("No")
        assert (end["text"], again["text"][:11]) == ("Not bad not terrible.\nSee you soon.", "Start demo?")
        keyboard = (await telegram.client.person(person.id))["keyboard"]
        assert keyboard["keyboard"] == [[{"text": "Demo"}]]
