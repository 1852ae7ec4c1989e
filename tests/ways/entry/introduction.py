from handlers.entry.introduction.states import Introduction
from models.consent import ConsentKind
from models.person import School
from tests.support.documents import upload_file
from tests.support.people import owner
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One person adds a city, another adds a school and then chooses from the lists."""
    async with scene.town.act() as act:
        year = act.now.year
        for number, district in enumerate(("ЦАО", "ЮАО"), start=1):
            act.session.add(School(city_id=1, name=f"Школа № {number}", district=district))
    await upload_file(await owner(scene.town), ConsentKind.personal_data)
    olga, anna = await scene.visitor("Ольга"), await scene.visitor()
    for person, name in ((olga, "Рыбина Ольга Олеговна"), (anna, "Петрова Анна Сергеевна")):
        await person.start()
        await person.press("need_mentor", "file", "agree")
        await person.say(name)
    for button in ("all_cities", "add_city"):
        await olga.say("Пермь")
        await olga.press(button)
    await olga.press("own_zone:Asia/Yekaterinburg")
    await anna.press("city:1")
    for button in ("all_schools", "add_school"):
        await anna.say("Школа на горе")
        await anna.press(button)
    await anna.press("back", "school_district:1", "school:1", "position:principal")
    await anna.press("earlier", "later", "earlier", "home", "unfinished", f"year:{year - 12}", "month:1")
    await anna.press("home", "forget")


WAY = Way(walk, everybodys=(Introduction,))
