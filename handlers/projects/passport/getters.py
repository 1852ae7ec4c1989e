from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.passport.actions import NO_MENTOR
from handlers.projects.passport.indicator_actions import FIELD, INDICATOR, NEW
from handlers.projects.passport.numbers import indicator_line
from handlers.projects.passport.stage_actions import DAY, STAGE
from handlers.projects.passport.states import ROAD_MAP, WRITING
from handlers.projects.passport.telling import section_hint, section_line, section_title
from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Html, Speech, short
from models.project import TO_REPORT, ProjectState, Stage
from services.days import today_of
from services.projects.indicators import INDICATORS_AT_MOST, indicator_to_see
from services.projects.passports import mentorships_to_choose, passport_of
from services.projects.projects import project_to_read
from services.projects.road_maps import STAGES_AT_MOST
from services.projects.stages import AHEAD, check_day, stage_of_mine
from services.unit_of_work import Uow

SHOWN = 600


async def sections_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, WRITING.id_of(dialog_manager))
    draft = passport.project.state is ProjectState.draft
    numbered = list(enumerate(passport.sections, 1))
    lines = [section_line(speech, passport, number, one) for number, one in numbered]
    following = passport.next_section
    return {
        "lines": Html("\n".join(lines)),
        "sections": [(one.section.id, str(number)) for number, one in numbered],
        "draft": "yes" if draft else "no",
        "is_draft": draft,
        "done": passport.done_count,
        "count": len(numbered),
        "ready": draft and following is None,
        "goes_on": draft and following is not None,
        "next_title": short(section_title(speech, following.section), 18) if following else "",
    }


async def section_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, WRITING.id_of(dialog_manager))
    one = passport.section(dialog_manager.dialog_data["section_id"])
    draft = passport.project.state is ProjectState.draft
    return {
        "number": passport.sections.index(one) + 1,
        "count": len(passport.sections),
        "title": section_title(speech, one.section),
        "hint": section_hint(speech, one.section),
        "words": short(one.words, SHOWN),
        "filled": "yes" if one.words else "no",
        "draft": "yes" if draft else "no",
        "may_skip": draft and not one.section.required and not one.filled,
    }


async def indicators_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, WRITING.id_of(dialog_manager))
    indicators = list(enumerate(passport.indicators, 1))
    return {
        "lines": Html("\n".join(indicator_line(speech, one, number) for number, one in indicators)),
        "indicators": [(one.id, str(number)) for number, one in indicators],
        "count": len(indicators),
        "any": bool(indicators),
        "may_add": len(indicators) < INDICATORS_AT_MOST,
    }


async def indicator_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        indicator = await indicator_to_see(act, dialog_manager.dialog_data[INDICATOR])
        project = await project_to_read(act, indicator.project_id)
    draft = "yes" if project.state is ProjectState.draft else "no"
    return {"line": indicator_line(speech, indicator, indicator.number), "draft": draft}


async def value_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    new, field = dialog_manager.dialog_data[NEW], dialog_manager.dialog_data[FIELD]
    name = (new or {}).get("name", "")
    return {"field": field, "name": name, "named": "yes" if name else "no", "unit_asked": field == "unit"}


async def directions_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "name": dialog_manager.dialog_data[NEW]["name"],
        "directions": [(one, speech.label(f"passport-btn-direction-{one}")) for one in ("more", "less")],
    }


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, WRITING.id_of(dialog_manager))
        pairs = await mentorships_to_choose(act)
    mentors = {pair.mentor_id: pair for pair in reversed(pairs)}.values()
    named = [(pair.id, speech.label("passport-btn-with", name=pair.mentor.list_name)) for pair in mentors]
    return {
        "title": short(passport.project.title, 100),
        "stages": len(passport.project.stages),
        "indicators": len(passport.indicators),
        "mentored": "yes" if named else "no",
        "choices": [*named, (NO_MENTOR, speech.label("passport-btn-alone"))],
    }


async def stages_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, ROAD_MAP.id_of(dialog_manager))
    stages = project.stages
    return {
        "lines": Html("\n".join(_stage_line(speech, stage) for stage in stages)),
        "stages": [(stage.id, str(stage.number)) for stage in stages],
        "count": len(stages),
        "any": bool(stages),
        "none": not stages,
        "may_add": len(stages) < STAGES_AT_MOST,
    }


def _stage_line(speech: Speech, stage: Stage) -> Html:
    day = speech.full_day(stage.due_on) if stage.due_on else "—"
    return speech.say("passport-stage-line", number=stage.number, title=short(stage.title, 45), day=day)


async def stage_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_of_mine(act, dialog_manager.dialog_data[STAGE])
    changeable = stage.state in TO_REPORT
    return {
        "number": stage.number,
        "title": stage.title,
        "day": speech.full_day(stage.due_on) if stage.due_on else "—",
        "state": speech.term(stage.state),
        "changeable": changeable,
        "settled": "no" if changeable else "yes",
    }


async def title_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    stage_id = dialog_manager.dialog_data[STAGE]
    title = ""
    if stage_id is not None:
        async with uow.read() as act:
            title = (await stage_of_mine(act, stage_id)).title
    return {"new": "yes" if stage_id is None else "no", "title": title}


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_of_mine(act, dialog_manager.dialog_data[STAGE])
        today = today_of(act)
    opens_at = stage.due_on if stage.due_on and stage.due_on > today else today
    return {
        **weeks_page(dialog_manager, speech, today, today + AHEAD, opens_at=opens_at),
        "number": stage.number,
        "title": short(stage.title, 60),
        "day": speech.full_day(stage.due_on) if stage.due_on else "—",
    }


async def day_check_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = date.fromisoformat(dialog_manager.dialog_data[DAY])
    async with uow.read() as act:
        check = await check_day(act, dialog_manager.dialog_data[STAGE], day)
    warnings = [speech.say(f"passport-warning-{one.value}") for one in check.warnings]
    return {
        "number": check.stage.number,
        "title": short(check.stage.title, 60),
        "day": speech.full_day(day),
        "warnings": Html("\n".join(Html("• " + one) for one in warnings)),
        "warned": "yes" if warnings else "no",
        "later": _numbers(check.later),
        "shifts": bool(check.later),
        "shifted": "yes" if check.later else "no",
        "days": abs(check.days),
        "forward": "yes" if check.days > 0 else "no",
    }


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(str(one) for one in numbers)
