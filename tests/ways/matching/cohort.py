from handlers.matching.cohort.states import Draft
from services.matching.requests import send_request
from tests.support import people
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Pairs of a draft are changed in every way and published; one pair is refused."""
    orlova, ivanov, petrova = await scene.coordinator(), await scene.mentee(), await scene.mentor()
    await people.mentee(scene.town, "Андреев Олег Павлович")
    await people.mentor(scene.town, "Сомова Вера Павловна", capacity=1)
    async with scene.town.act(petrova) as act:
        petrova_id = act.me.id
    async with scene.town.act(ivanov) as act:
        await send_request(act, petrova_id, "")
    await orlova.start()
    await orlova.press("people", "season", "begin")
    await orlova.press_notice("coh_draft")
    await changes(orlova)
    await orlova.press("to_drop", "drop", "home", "people", "season", "begin", "recompute", "to_publish", "publish")
    await petrova.press_notice("coh_about")
    for notice in ("coh_about", "coh_time", "coh_no", "coh_back", "coh_no", "coh_sure"):
        await ivanov.press_notice(notice)
    await orlova.press_notice("coh_person")
    await orlova.press("back")
    await orlova.press_first("result")


async def changes(orlova: Dweller) -> None:
    """To the pair of Andreev, who comes first by name."""
    await orlova.press_first("pair")
    await orlova.press("lock", "unlock", "about_mentee", "back", "about_mentor", "back", "other_mentor")
    await orlova.press_first("candidate")
    await orlova.press("to_exchange")
    await orlova.press_first("partner")
    await orlova.press("to_apart", "apart", "to_allow")
    await orlova.press_first("allowed")
    await orlova.press("take_out", "back", "unpaired")
    await orlova.press_first("alone")
    await orlova.press("put_back", "back")


WAY = Way(
    walk,
    in_charge=(Draft,),
    buttons_in_charge=frozenset({"coh_draft", "coh_person"}),
    no_refusal=frozenset({"coh_no", "coh_back"}),
    takes_buttons=frozenset({"coh_no", "coh_back"}),
    one_sided=frozenset({"coh_time"}),
)
