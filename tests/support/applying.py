"""An application to become a mentor, written in the chat."""

from tests.support.town import Dweller

LINK = "https://video.example/petrova"


async def write_application(person: Dweller, about: str = "Двадцать лет руковожу школой <№ 5> & люблю учить") -> None:
    """From the paragraph on experience to the window that shows everything."""
    await person.say(about)
    await person.press("topic:1", "topic:3", "next", "forms:both")
    await person.say("Москва, ул. Школьная, 1")
    await person.say(LINK)
    if "agree" in await person.buttons():  # asked only of people who have not consented to show the link
        await person.press("agree")
    await person.press("capacity:2")
