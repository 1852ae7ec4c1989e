from handlers.meetings.groups.states import GroupAfterwards, GroupFeedback, Groups, OpeningGroup
from models.group_meeting import GroupAudience, GroupMeeting
from tests.support import people
from tests.support.groups import join_in, leave_in, mentees_of, opened_in, until_before
from tests.support.meetings import press_day_ahead
from tests.support.projects import project_of
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A group is opened by taps; others are joined, waited for, moved, held, cancelled and rated."""
    ivanov, petrova = await scene.pair()
    sidorova = scene.watch(await people.mentee(scene.town, "Сидорова Мария Викторовна"))
    await people.join(scene.town, sidorova, petrova)
    await project_of(ivanov)
    await _open_by_taps(petrova)
    group = await opened_in(petrova, 12, minimum=3)
    await _join_and_wait(group, ivanov, petrova)
    await join_in(group, sidorova)
    await _change(petrova, group)
    await until_before(scene.town, group, hours=24)
    await petrova.press_notice("gr_hold")
    await until_before(scene.town, group, hours=11)
    await sidorova.press_notice("gr_leave")
    await sidorova.press("leave_sure")
    await _speak_of(group, petrova, ivanov)
    orlova = await scene.coordinator()
    await orlova.press("indicators", "association", "group_words", "said:1")


async def _open_by_taps(petrova: Dweller) -> None:
    await petrova.press("meetings", "groups", "new", "project:1", "back", "open", "day_weekday:0")
    await press_day_ahead(petrova, 6)
    await petrova.press("length")
    await petrova.press_label("18:00")
    await petrova.press(
        "topic:1", "form", "audience", "audience", "audience", "places", "places:3", "minimum:2", "back"
    )
    await petrova.press("topic")
    await petrova.say("Первые сто дней")
    await petrova.press("confirm", "home")


async def _join_and_wait(group: GroupMeeting, ivanov: Dweller, petrova: Dweller) -> None:
    for button in ("gr_join", "gr_file", "gr_leave", "gr_open"):
        await ivanov.press_notice(button)
    await ivanov.press("join", "calendar", "come", "leave")
    others = await mentees_of(petrova, "Белов Олег Ильич", "Орлов Иван Ильич", "Котов Пётр Ильич")
    await join_in(group, *others)
    await ivanov.press("home", "meetings", "groups", f"group:{group.id}", "wait", "leave_line", "wait", "home")
    await leave_in(group, others[0])
    await ivanov.press("meetings", "groups", f"group:{group.id}", "decline", "join", "home")
    await join_in(group, others[0])
    await leave_in(group, ivanov)
    await join_in(group, ivanov)
    await leave_in(group, others[1])
    await ivanov.press_notice("gr_take")
    await leave_in(group, others[2])
    await leave_in(group, others[0])


async def _change(petrova: Dweller, group: GroupMeeting) -> None:
    other = await opened_in(petrova, 15, audience=GroupAudience.city)
    await petrova.press("meetings", "groups", f"group:{other.id}", "others", "cancel", "reason:work", "back")
    await petrova.press(f"group:{group.id}", "move", "day_weekday:0")
    await press_day_ahead(petrova, 8)
    await petrova.press_label("12:00")
    await petrova.press("move_reason:work", "home")


async def _speak_of(group: GroupMeeting, petrova: Dweller, ivanov: Dweller) -> None:
    await until_before(petrova.town, group, hours=1)
    await ivanov.press_notice("gr_come")
    await until_before(petrova.town, group, hours=-2)
    await petrova.start()
    await petrova.press("waiting", f"thing:group_held:{group.id}")
    await petrova.press("not_held", "was_held", "was_not", "was_held", "who", "back", "back")
    for button in ("gr_held", "gr_came"):
        await petrova.press_notice(button)
    await petrova.press_first("came")
    await petrova.press_first("came")
    await petrova.press("save")
    for button in (f"gr_rate:{group.id}:5", "gr_words"):
        await ivanov.press_notice(button)
    await ivanov.say("Помогло")


WAY = Way(
    walk,
    in_charge=(GroupFeedback,),
    everybodys=(Groups, OpeningGroup, GroupAfterwards),
    one_sided=frozenset({"gr_take", "gr_hold", "gr_held", "gr_came", "gr_rate"}),
    no_row={
        "Groups:move_day:earlier": "turns one's own calendar",
        "Groups:move_day:later": "turns one's own calendar",
        "OpeningGroup:day:earlier": "turns one's own calendar",
        "OpeningGroup:day:later": "turns one's own calendar",
    },
)
