from handlers.matching.agreement.states import Agreeing, MarkingAgreement, MenteeAgreements, MyAgreements
from models.mentorship import Programme
from tests.support.agreements import answer_agreement, paper_of_agreement, sign_for_two_weeks
from tests.support.people import join, mentee, mentor
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Signed after changes; amended, taken back, and signed on paper."""
    ivanov, petrova = await scene.pair()
    orlova = await scene.coordinator()
    await ivanov.press("help", "agreement", "write")
    await ivanov.say("Собрать команду")
    await ivanov.say("Лишняя")
    await ivanov.press("remove_goal")
    await answer_agreement(ivanov)
    await ivanov.press("propose")
    await petrova.press_notice("ag_changes")
    await petrova.say("Добавьте срок")
    await ivanov.press_notice("ag_open")
    await ivanov.press("write")
    await answer_agreement(ivanov)
    await ivanov.press("propose")
    await petrova.press_notice("ag_sign")
    await petrova.press_notice("ag_file")
    await ivanov.press("amend", "back", "drop", "amend")
    await answer_agreement(ivanov)
    await ivanov.press("propose")
    await petrova.start()
    await petrova.press("waiting", "thing:agreement_sign:1", "sign")
    await ivanov.start()
    await ivanov.press("help", "agreement", "amend")
    await answer_agreement(ivanov)
    await ivanov.press("propose", "take_back")
    await answer_agreement(ivanov)
    await ivanov.press("print_draft", "take_back")
    await answer_agreement(ivanov)
    await ivanov.press("propose", "text", "back", "paper")
    await paper_of_agreement(orlova)
    await orlova.press("file", "scan")
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press(next(button for button in await petrova.buttons() if button.startswith("mentee:")))
    await petrova.press("agreement", "extend", "more:3", "close", "group:done", "reason:term_over")
    await petrova.press("result:1:reached", "skip", "close", "back", "certificate")
    async with scene.town.act(ivanov) as act:
        ivanov_id = act.me.id
    await orlova.start()
    await orlova.press("people")
    await orlova.say("Иванов")
    await orlova.press(f"person:{ivanov_id}", "agreement", "reopen", "back")
    for name, programme in (("Белова Вера Олеговна", Programme.project), ("Громова Инна Юрьевна", Programme.novice)):
        await join(scene.town, ivanov, await mentor(scene.town, name), programme)
    await ivanov.start()
    await ivanov.press("help", "agreement")
    await orlova.start()
    await orlova.press("people", "list:mentees", f"person:{ivanov_id}", "agreement", "about:1")
    await _reminded_of_the_term(scene)


async def _reminded_of_the_term(scene: Scene) -> None:
    """Another pair opens both ways to go on, from the reminder that their term ends."""
    sidorova = scene.watch(await mentee(scene.town, "Сидорова Ольга Павловна"))
    gromov = scene.watch(await mentor(scene.town, "Громов Илья Олегович"))
    await join(scene.town, sidorova, gromov)
    await sign_for_two_weeks(sidorova, gromov)
    await scene.town.advance(days=2)
    await sidorova.press_notice("ag_extend")
    await sidorova.press("back")
    await sidorova.press_notice("cl_start")


WAY = Way(
    walk,
    in_charge=(MarkingAgreement,),
    everybodys=(Agreeing, MyAgreements, MenteeAgreements),
    one_sided=frozenset({"ag_changes"}),
)
