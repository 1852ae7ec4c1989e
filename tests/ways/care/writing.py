from handlers.care.writing.states import AnsweringInquiry, Writing
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One of two questions is put back; both are answered, one from the notice and one from «Ждёт вас»."""
    orlova, ivanov = await scene.coordinator(), await scene.mentee()
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
    await orlova.press("into_library")
    await ivanov.press_notice("inquiry_again")
    await orlova.press_notice("inquiry_answer")
    await orlova.say("В мае.")


WAY = Way(
    walk,
    in_charge=(AnsweringInquiry,),
    everybodys=(Writing,),
    buttons_in_charge=frozenset({"inquiry_answer"}),
    no_refusal=frozenset({"inquiry_again"}),
)
