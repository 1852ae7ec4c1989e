"""The window that confirms a new meeting: what the last one had is chosen already, and each button changes one thing to
the next possibility.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, TypeVar

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.booking.plan import (
    BookingPlan,
    choice_shown,
    choose_length,
    chosen_length,
    chosen_start,
    diary_in,
    plan_shown,
)
from handlers.meetings.coming.facts import agenda_line, place_line, zone_lines
from handlers.meetings.series.opening import only_several, open_series
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import policy_of, speech_of, uow_of
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, short
from models.meeting import HelpKind, MeetingState
from models.profile import Form, MentorProfile
from services.meetings.booking import Choice, forms_for
from services.meetings.free_times import fitting
from services.meetings.pair_diary import PairDiary, diary_of
from services.meetings.places import building_of, buildings_in
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import CUT_OFF_HOURS, GRACE, LENGTHS, MENTEE_CUT_OFF
from services.unit_of_work import Act, Uow

T = TypeVar("T")
BUILDING_SHOWN = 60
_MINUTE = timedelta(minutes=1)


async def propose_choices(act: Act, manager: DialogManager, plan: BookingPlan) -> None:
    """Choose the usual form, length and kind of help for the chosen start; if the usual form or length does not fit
    there, the next one that does.
    """
    diary = await diary_in(act, manager, plan)
    assert diary is not None
    forms = forms_for(diary, await _profile(act, plan))
    fits = await fitting(act, plan.mentorship, chosen_start(manager))
    length = chosen_length(manager)
    wished = Form(manager.dialog_data["form"]) if "form" in manager.dialog_data else None
    possible = sorted(
        ((form, one) for form, one in fits if form in forms),
        key=lambda kind: (kind[1] != length, kind[0] is not wished, forms.index(kind[0]), abs(kind[1] - length)),
    )
    form, length = possible[0] if possible else (next(iter(forms), Form.remote), length)
    choose_length(manager, length)
    manager.dialog_data["form"] = form.value
    manager.dialog_data.setdefault("help", diary.usual_help.value)
    if diary.last and diary.last.form is Form.in_person:
        manager.dialog_data.setdefault("building", diary.last.place)


async def _profile(act: Act, plan: BookingPlan) -> MentorProfile | None:
    return await act.session.get(MentorProfile, plan.mentorship.mentor_id)


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    choice = choice_shown(dialog_manager)
    async with uow.read() as act:
        plan = await plan_shown(act, dialog_manager)
        diary, profile = await diary_of(act, plan.mentorship), await _profile(act, plan)
        zones = zone_lines(speech, choice.starts_at, act.me, plan.mentorship)
        is_late = act.now >= choice.starts_at - MENTEE_CUT_OFF
    buildings = buildings_in(profile.building) if profile and choice.form is Form.in_person else []
    place = _place_said(speech, choice, diary, profile, policy_of(dialog_manager))
    return {
        "when": speech.when(choice.starts_at),
        "other": name_of(speech, plan.other),
        "form": speech.term(choice.form),
        "other_form": next(iter(_after(tuple(Form), choice.form))).value,
        "length": choice.length // _MINUTE,
        "help": speech.term(choice.help),
        "place": Html("\n".join([*zones, place])),
        "agenda": agenda_line(speech, choice.agenda) if choice.agenda else "",
        "late": "yes" if is_late else "no",
        "hours": CUT_OFF_HOURS,
        "grace": GRACE // _MINUTE,
        "may_change_form": len(forms_for(diary, profile)) > 1,
        "may_change_building": len(buildings) > 1,
        "has_agenda": "yes" if choice.agenda else "no",
        "first": "yes" if _meets_first(diary) else "no",
        "may_book": not only_several(dialog_manager),
        "several": "yes" if only_several(dialog_manager) else "no",
    }


def _meets_first(diary: PairDiary) -> bool:
    """Whether this meeting is for getting to know each other."""
    return not diary.has_agreement and all(one.state is not MeetingState.held for one in diary.made)


def _place_said(
    speech: Speech, choice: Choice, diary: PairDiary, profile: MentorProfile | None, policy: MeetingPolicy
) -> Html:
    if choice.form is Form.in_person:
        building = building_of(profile.building, choice.building) if profile else ""
        return place_line(speech, choice.form, short(building, BUILDING_SHOWN), mine=False)
    link = profile.video_link if profile and diary.shows_link else ""
    if not link and policy.link_base:
        return speech.say("booking-link-made")
    return place_line(speech, choice.form, link, mine=False)


async def on_length(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The next length that fits at the chosen start; those that do not are named."""
    choice = choice_shown(manager)
    async with uow_of(manager).read() as act:
        plan = await plan_shown(act, manager)
        fits = await fitting(act, plan.mentorship, choice.starts_at)
    skipped: list[timedelta] = []
    for length in _after(LENGTHS, choice.length):
        if length == choice.length or (choice.form, length) in fits:
            choose_length(manager, length)
            break
        skipped.append(length)
    if skipped:
        lengths = ", ".join(str(length // _MINUTE) for length in sorted(skipped))
        time = speech_of(manager).time(choice.starts_at)
        complain(manager, "booking-length-not-free", lengths=lengths, time=time)


async def on_form(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The mentor's other form, if it is offered at the chosen start for the chosen length."""
    choice = choice_shown(manager)
    other = next(iter(_after(tuple(Form), choice.form)))
    async with uow_of(manager).read() as act:
        plan = await plan_shown(act, manager)
        fits = await fitting(act, plan.mentorship, choice.starts_at)
    if (other, choice.length) in fits:
        manager.dialog_data["form"] = other.value
    else:
        complain(manager, f"booking-not-{other.value}", time=speech_of(manager).time(choice.starts_at))


async def on_building(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    choice = choice_shown(manager)
    async with uow_of(manager).read() as act:
        profile = await _profile(act, await plan_shown(act, manager))
    buildings = buildings_in(profile.building) if profile else []
    if profile and buildings:
        present = building_of(profile.building, choice.building)
        manager.dialog_data["building"] = next(iter(_after(tuple(buildings), present)))


async def on_help(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["help"] = next(iter(_after(tuple(HelpKind), choice_shown(manager).help))).value


async def on_series(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_series(manager, choice_shown(manager))


def _after(all_of: Sequence[T], present: T) -> list[T]:
    """The others in their order, from the one after `present` on; `present` comes last."""
    place = all_of.index(present) if present in all_of else -1
    return [*all_of[place + 1 :], *all_of[: place + 1]]
