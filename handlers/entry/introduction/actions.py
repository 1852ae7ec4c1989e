from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import end_sign_up
from handlers.entry.introduction.getters import OWN_CITY
from handlers.entry.introduction.onboarding_route import OnboardingRoute, invite_of, way_of
from handlers.entry.introduction.states import Introduction
from handlers.entry.introduction.unfinished import forget_unfinished, stop_before
from handlers.shared.cities import CITIES
from handlers.shared.details import month_said, newest_years
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import go_home, open_above_home
from handlers.shared.schools import seek
from handlers.shared.subject_windows import opened_with
from models.person import Position
from services.entry.joining import begin_as_newcomer, join_as_newcomer
from services.people.names import BadName, parse_name
from services.people.person import IN_POST, Introduced, introduce
from services.places.cities import city_id_of
from services.places.schools import offered_school
from services.places.zones import require_zone


async def on_disagree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    forget_unfinished(manager)
    await go_home(manager, "introduction-nothing-kept")


async def on_name(manager: DialogManager, words: str) -> None:
    try:
        parse_name(words)
    except BadName as refusal:
        complain(manager, refusal.key)
        return
    manager.dialog_data["name"] = words
    CITIES.seek(manager, "")  # a search of an earlier visit to the next window
    await manager.next()


async def on_city(manager: DialogManager, city_id: int) -> None:
    manager.dialog_data["city_id"] = city_id
    if way_of(manager) is OnboardingRoute.coordinator:
        await finish(manager, None)
        return
    seek(manager, "")
    await manager.switch_to(Introduction.school)


async def on_own_city(manager: DialogManager, words: str) -> None:
    """A city that the list lacks stays in the dialog until the person has a record."""
    manager.dialog_data.update(city_id=OWN_CITY, city=words)
    await manager.switch_to(Introduction.zone)


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    require_zone(zone)
    manager.dialog_data["zone"] = zone
    await on_city(manager, OWN_CITY)


async def on_school(manager: DialogManager, school_id: int) -> None:
    async with uow_of(manager).read() as act:
        school = await offered_school(act, manager.dialog_data["city_id"], school_id)
    await on_school_words(manager, school.name)


async def on_school_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["school"] = words
    await manager.next()


async def on_position(_press: CallbackQuery, _select: object, manager: DialogManager, position: str) -> None:
    manager.dialog_data["position"] = Position(position)
    if Position(position) in IN_POST:
        newest_years(manager)
        await manager.switch_to(Introduction.year)
    else:
        await finish(manager, None)


async def on_year(_press: CallbackQuery, _select: object, manager: DialogManager, year: int) -> None:
    manager.dialog_data["year"] = year
    await manager.next()


async def on_month(_press: CallbackQuery, _select: object, manager: DialogManager, month: int) -> None:
    await finish(manager, month_said(manager, month))


async def finish(manager: DialogManager, in_post_since: date | None) -> None:
    said, way = manager.dialog_data, way_of(manager)
    data = opened_with(manager)
    async with uow_of(manager).write() as act:
        who = Introduced(
            name=parse_name(said["name"]),
            city_id=said["city_id"] or await city_id_of(act, said["city"], said["zone"]),
            school=said.get("school"),
            position=Position(said["position"]) if "position" in said else None,
            in_post_since=in_post_since,
            language=speech_of(manager).locale,
        )
        if way is OnboardingRoute.coordinator:
            await join_as_newcomer(act, who, said["agreed_to"], data["invite_id"])
        elif invite_of(manager) is not None:
            await begin_as_newcomer(act, who, said["agreed_to"], data["invite_id"])
        else:
            await introduce(act, who, said["agreed_to"])
    forget_unfinished(manager)
    if way is OnboardingRoute.mentor and invite_of(manager) is None:  # an invited one has begun an application
        stop_before(manager, way.next_state)
    if way is OnboardingRoute.coordinator:
        await end_sign_up(manager, "invitation-joined-coordinator")
    else:
        await open_above_home(manager, way.next_state, data)
