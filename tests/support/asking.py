"""The way of a question to the coordinators, and of the association's numbers, watched by forgers."""

from tests.support.forging import Forgers, Rightful


async def ask_coordinators(forgers: Forgers, orlova: Rightful, ivanov: Rightful) -> None:
    """Of two questions one is put back; each is answered, from the notice and from the list of what waits."""
    for question in ("Можно ли сменить тему?", "Когда защита?"):
        await ivanov.start()
        await ivanov.press("help", "write")
        await ivanov.say(question)
        await ivanov.press("send")
    await orlova.press_notice("inquiry_answer")
    await orlova.press("put_back")
    await orlova.start()
    await orlova.press("waiting", "thing:inquiry", "one:inquiry:1", "answer")
    await orlova.say("Да, до защиты.")
    await ivanov.press_notice("inquiry_again")
    await orlova.press_notice("inquiry_answer")
    await orlova.say("В мае.")


async def look_at_the_numbers(orlova: Rightful) -> None:
    """One of the numbers, and of those a mentee's words of a meeting."""
    await orlova.start()
    await orlova.press("association")
    [first, *_] = [button for button in await orlova.buttons() if button.startswith("number:")]
    await orlova.press(first, "back", "number:feedback", "meeting:1", "back", "back", "home")
