from handlers.people.card.states import PersonCard
from models.person import School
from services.matching.agreement_drafts import agreements_begun
from tests.support.internships import days_of_pair
from tests.support.people import link_of, listed
from tests.support.projects import project_of
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A note, a letter, another school; a mentorship ends; an account is untied; a record is removed."""
    orlova, ryabova = await scene.coordinator(), await scene.visitor()
    ivanov, petrova = await scene.pair()
    async with scene.town.act() as act:
        act.session.add_all(
            School(city_id=1, name=f"Школа № {n}", district=name) for n, name in ((57, "ЮАО"), (1, "ЦАО"))
        )
    came, stays_away = await listed(scene.town, "Рябова Анна Сергеевна"), await listed(scene.town, "Яшина Анна")
    await ryabova.start(await link_of(orlova, came))
    await ryabova.press("agree")
    async with scene.town.act(ivanov) as act:
        ivanov_id = act.me.id
        await agreements_begun(act)
    await days_of_pair(ivanov, petrova, 2)
    await project_of(ivanov)
    async with scene.town.act(petrova) as act:
        petrova_id = act.me.id
    await orlova.press("people", "list:mentors", f"person:{petrova_id}", "hand_over", "back", "back", "home")
    await orlova.press(
        "people",
        "list:mentees",
        f"person:{ivanov_id}",
        "agreement",
        "back",
        "internship",
        "back",
        "passport",
        "back",
        "join",
        "back",
        "note",
    )
    await orlova.say("Просит помощи с командой")
    await orlova.press("letter", "as_mailing", "back")
    await orlova.say("Как продвигается проект?")
    await orlova.press("school")
    await orlova.say("57 нет")
    await orlova.press("all_schools", "to_school_district:1", "to_school:1", "pairs", "pair:1", "end", "back")
    await orlova.press("back", "list:mentors", f"person:{came}", "wrong", "untie", "back", "back")
    await orlova.press("back", "list:not_come", f"person:{stays_away}", "make_link", "back", "to_remove", "remove")


WAY = Way(walk, in_charge=(PersonCard,))
