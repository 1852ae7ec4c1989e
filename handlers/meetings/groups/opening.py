"""A mentor opens a group meeting: with whom, day, time, topic, then a confirmation with the rest of the choices."""

from datetime import date, timedelta

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.groups.chosen import length_chosen, start_chosen
from handlers.meetings.groups.states import OpeningGroup
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import policy_of, speech_of, uow_of
from models.group_meeting import GroupAudience
from models.profile import Form, MentorProfile
from services.meetings.claims import SlotTaken
from services.meetings.groups.opening import GroupPlan, group_forms, open_group, people_told, team_projects
from services.meetings.groups.rules import LENGTHS, PLACES, TOPIC_LIMIT, USUAL_MINIMUM, USUAL_PLACES
from services.refusals import NotAllowed

_MINUTE = timedelta(minutes=1)
_LENGTHS = [length // _MINUTE for length in LENGTHS]


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(OpeningGroup.kind)


async def on_open_kind(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if manager.dialog_data.pop("project_id", None) is not None:
        manager.dialog_data.pop("topic", None)  # it was the project's title
    await manager.switch_to(OpeningGroup.day)


async def on_project(_press: CallbackQuery, _select: object, manager: DialogManager, project_id: int) -> None:
    chosen = await _with_team(manager, project_id)
    await manager.switch_to(OpeningGroup.day)
    manager.dialog_data.update(chosen)


async def open_with_team(manager: DialogManager, project_id: int) -> None:
    """Begin with the team of that project, from its window. Raises NotAllowed."""
    chosen = await _with_team(manager, project_id)
    await manager.start(OpeningGroup.day)
    manager.dialog_data.update(chosen)


async def _with_team(manager: DialogManager, project_id: int) -> dict[str, int | str]:
    """The project's title is the topic until the mentor chooses another."""
    async with uow_of(manager).read() as act:
        project = next((one for one in await team_projects(act) if one.id == project_id), None)
    if project is None:
        raise NotAllowed
    return {"project_id": project_id, "topic": project.title[:TOPIC_LIMIT]}


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(OpeningGroup.time)


async def on_length(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The next of the lengths; the times shown are those that fit it."""
    at = _LENGTHS.index(length_chosen(manager))
    manager.dialog_data["length"] = _LENGTHS[(at + 1) % len(_LENGTHS)]


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    manager.dialog_data["start"] = start
    await _choose_form(manager)
    await manager.switch_to(OpeningGroup.confirm if manager.dialog_data.get("topic") else OpeningGroup.topic)


async def _choose_form(manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        forms = await group_forms(act)
    if not forms:
        raise NotAllowed
    manager.dialog_data.setdefault("form", forms[0].value)


async def on_topic(_press: CallbackQuery, _select: object, manager: DialogManager, topic_id: int) -> None:
    async with uow_of(manager).read() as act:
        profile = await act.session.get(MentorProfile, act.me.id)
        topics = {topic.id: topic.name(speech_of(manager).locale) for topic in profile.topics} if profile else {}
    if topic_id not in topics:
        raise NotAllowed
    manager.dialog_data["topic"] = topics[topic_id]
    await manager.switch_to(OpeningGroup.confirm)


async def on_topic_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["topic"] = words
    await manager.switch_to(OpeningGroup.confirm)


async def on_form(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    other = Form.in_person if manager.dialog_data["form"] == Form.remote else Form.remote
    manager.dialog_data["form"] = other.value


async def on_audience(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The next of the audiences."""
    every = list(GroupAudience)
    manager.dialog_data["audience"] = every[(every.index(audience_chosen(manager)) + 1) % len(every)].value


async def on_places(_press: CallbackQuery, _select: object, manager: DialogManager, places: int) -> None:
    manager.dialog_data.update(places=places, minimum=min(minimum_chosen(manager), places))


async def on_minimum(_press: CallbackQuery, _select: object, manager: DialogManager, minimum: int) -> None:
    manager.dialog_data["minimum"] = min(minimum, places_chosen(manager))


async def on_confirm(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            group = await open_group(act, plan_chosen(manager), policy_of(manager))
            invited = await people_told(act, group)
    except SlotTaken as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(OpeningGroup.time)
        return
    if invited:
        tell_done(manager, "group_opening-done", invited=invited)
    else:
        tell_done(manager, "group_opening-done-nobody")
    await manager.done()


def plan_chosen(manager: DialogManager) -> GroupPlan:
    return GroupPlan(
        starts_at=start_chosen(manager),
        length=length_chosen(manager) * _MINUTE,
        form=Form(manager.dialog_data["form"]),
        topic=manager.dialog_data.get("topic", ""),
        places=places_chosen(manager),
        minimum=minimum_chosen(manager),
        audience=audience_chosen(manager),
        project_id=manager.dialog_data.get("project_id"),
    )


def places_chosen(manager: DialogManager) -> int:
    if manager.dialog_data.get("project_id"):
        return max(PLACES)
    return int(manager.dialog_data.get("places", USUAL_PLACES))


def minimum_chosen(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("minimum", USUAL_MINIMUM))


def audience_chosen(manager: DialogManager) -> GroupAudience:
    return GroupAudience(manager.dialog_data.get("audience", GroupAudience.mine.value))
