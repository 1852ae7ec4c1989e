from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import place_line
from handlers.meetings.groups.chosen import length_chosen, start_chosen
from handlers.meetings.groups.facts import TITLE_SHOWN, TOPIC_SHOWN
from handlers.meetings.groups.getters import days_of, times_on
from handlers.meetings.groups.opening import audience_chosen, minimum_chosen, places_chosen, plan_chosen
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import on_open_page
from handlers.shared.middleware_data import policy_of
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.profile import Form, MentorProfile
from services.meetings.groups.opening import group_forms, group_place_for, group_times, own_mentees, team_projects
from services.meetings.groups.rules import OPENED_AHEAD, PLACES
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import latest_start
from services.unit_of_work import Uow


async def kind_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        projects = list(enumerate(await team_projects(act), 1))
    lines = [
        speech.say(
            "group_opening-project",
            number=number,
            title=short(project.title, TITLE_SHOWN),
            author=list_name_of(speech, project.author),
        )
        for number, project in projects
    ]
    return {
        "lines": await on_open_page(dialog_manager, "project", lines),
        "projects": [
            (project.id, short(f"{number}. {list_name_of(speech, project.author)}")) for number, project in projects
        ],
    }


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        days = days_of(speech, await group_times(act, timedelta(minutes=length_chosen(dialog_manager))))
        today, last = (speech.local(moment).date() for moment in (act.now, latest_start(act.now)))
    return {
        "count": len(days),
        "ahead": OPENED_AHEAD.days,
        **weeks_page(dialog_manager, speech, min(days, default=today), last, days),
    }


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return times_on(
            speech, dialog_manager, await group_times(act, timedelta(minutes=length_chosen(dialog_manager)))
        )


async def topic_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        profile = await act.session.get(MentorProfile, act.me.id)
        topics = profile.topics if profile else []
    return {"topics": [(topic.id, short(topic.name(speech.locale))) for topic in topics]}


def _place_said(speech: Speech, form: Form, place: str, policy: MeetingPolicy) -> Html:
    if form is Form.remote and not place and policy.link_base:
        return speech.say("group_opening-link-made")
    return place_line(speech, form, place, mine=True)


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    plan = plan_chosen(dialog_manager)
    async with uow.read() as act:
        forms, place = await group_forms(act), await group_place_for(act, plan.form)
        mentees = len(await own_mentees(act))
        project = next((one for one in await team_projects(act) if one.id == plan.project_id), None)
        lines = [
            speech.say(
                "groups-when",
                when=speech.when(start_chosen(dialog_manager)),
                form=speech.term(plan.form),
                minutes=length_chosen(dialog_manager),
            ),
            speech.say("groups-topic", topic=short(plan.topic, TOPIC_SHOWN)),
        ]
    if project is None:
        lines.append(speech.say("groups-places", places=plan.places, joined=0, waiting=0))
        lines.append(speech.say("groups-minimum", minimum=plan.minimum))
    return {
        "kind": "team" if project else "open",
        "facts": Html("\n".join(lines)),
        "place": _place_said(speech, plan.form, place, policy_of(dialog_manager)),
        "author": name_of(speech, project.author) if project else "",
        "mentees": mentees,
        "is_open": project is None,
        "may_choose_form": len(forms) > 1,
        "form": plan.form.value,
        "places": places_chosen(dialog_manager),
        "minimum": minimum_chosen(dialog_manager),
        "audience": audience_chosen(dialog_manager).value,
    }


async def places_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    places, minimum = places_chosen(dialog_manager), minimum_chosen(dialog_manager)
    return {
        "places": places,
        "minimum": minimum,
        "places_offered": [(one, f"✓ {one}" if one == places else str(one)) for one in PLACES],
        "minimums": [(one, f"✓ {one}" if one == minimum else str(one)) for one in range(1, places + 1)],
    }
