"""Questions to the coordinators and the association's numbers, tried by forgers."""

from tests.support.forging import Forgers, Rightful


async def ask_coordinators(forgers: Forgers, orlova: Rightful, ivanov: Rightful) -> None:
    """One of two questions is put back; both are answered, one from the notice and one from «Ждёт вас»."""
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
    """Opens one of the numbers, and from there a mentee's words about a meeting."""
    await orlova.start()
    await orlova.press("association")
    [first, *_] = [button for button in await orlova.buttons() if button.startswith("number:")]
    await orlova.press(first, "back", "number:feedback", "meeting:1", "back", "back", "home")
