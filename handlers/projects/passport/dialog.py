from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.projects.passport import actions, getters, indicator_actions, stage_actions
from handlers.projects.passport.states import RoadMap, WritingPassport
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.indicators import NAME_LIMIT
from services.projects.passports import SECTION_LIMIT
from services.projects.projects import STAGE_TITLE_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(*_sections(), *_indicators(), *_ends(), on_process_result=actions.on_return),
        Dialog(*_stages(), *_days()),
    ]


def _sections() -> list[Window]:
    return [
        page(
            "passport-sections",
            Button(Label("passport-btn-go-on"), id="go_on", on_click=actions.on_next, when="goes_on"),
            Button(Label("passport-btn-open"), id="open", on_click=actions.on_open, when="ready"),
            choice("section", "sections", actions.on_section, width=6),
            SwitchTo(Label("passport-btn-drop"), id="to_drop", state=WritingPassport.drop, when="is_draft"),
            state=WritingPassport.sections,
            getter=getters.sections_getter,
            back="cancel",
        ),
        page(
            "passport-section",
            words_input(actions.on_words, limit=SECTION_LIMIT),
            Button(Label("passport-btn-skip"), id="skip", on_click=actions.on_skip, when="may_skip"),
            state=WritingPassport.section,
            getter=getters.section_getter,
            back=WritingPassport.sections,
        ),
    ]


def _indicators() -> list[Window]:
    fields = [
        Button(Label(f"passport-btn-field-{field}"), id=field, on_click=indicator_actions.on_field)
        for field in indicator_actions.FIELDS
    ]
    return [
        page(
            "passport-indicators",
            Button(Label("passport-btn-enough"), id="enough", on_click=indicator_actions.on_enough, when="any"),
            Button(Label("passport-btn-add-indicator"), id="add", on_click=indicator_actions.on_add, when="may_add"),
            choice("indicator", "indicators", indicator_actions.on_indicator, width=4),
            state=WritingPassport.indicators,
            getter=getters.indicators_getter,
            back=WritingPassport.sections,
        ),
        page(
            "passport-indicator",
            Row(*fields[:2]),
            Row(*fields[2:]),
            Button(Label("passport-btn-remove"), id="remove", on_click=indicator_actions.on_remove),
            state=WritingPassport.indicator,
            getter=getters.indicator_getter,
            back=WritingPassport.indicators,
        ),
        page(
            "passport-value",
            words_input(indicator_actions.on_value, limit=NAME_LIMIT),
            Button(
                Label("passport-btn-no-unit"), id="no_unit", on_click=indicator_actions.on_no_unit, when="unit_asked"
            ),
            state=WritingPassport.indicator_value,
            getter=getters.value_getter,
            back=WritingPassport.indicators,
        ),
        page(
            "passport-direction",
            choice("direction", "directions", indicator_actions.on_direction, kind=str),
            state=WritingPassport.indicator_direction,
            getter=getters.directions_getter,
            back=WritingPassport.indicators,
        ),
    ]


def _ends() -> list[Window]:
    return [
        page(
            "passport-confirm",
            choice("mentor", "choices", actions.on_confirm),
            state=WritingPassport.confirm,
            getter=getters.confirm_getter,
            back=WritingPassport.sections,
        ),
        page(
            "passport-drop",
            Button(Label("passport-btn-sure-drop"), id="sure", on_click=actions.on_drop),
            state=WritingPassport.drop,
            back=WritingPassport.sections,
        ),
    ]


def _stages() -> list[Window]:
    return [
        page(
            "passport-stages",
            Button(Label("passport-btn-enough"), id="enough", on_click=stage_actions.on_enough, when="any"),
            Button(Label("passport-btn-ready"), id="ready", on_click=stage_actions.on_ready, when="none"),
            Button(Label("passport-btn-add-stage"), id="add", on_click=stage_actions.on_add, when="may_add"),
            choice("stage", "stages", stage_actions.on_stage, width=4),
            state=RoadMap.stages,
            getter=getters.stages_getter,
            back="cancel",
        ),
        page(
            "passport-stage-title",
            words_input(stage_actions.on_title, limit=STAGE_TITLE_LIMIT),
            state=RoadMap.stage_title,
            getter=getters.title_getter,
            back=RoadMap.stages,
        ),
        page(
            "passport-stage",
            SwitchTo(Label("passport-btn-day"), id="to_day", state=RoadMap.day, when="changeable"),
            SwitchTo(Label("passport-btn-rename"), id="rename", state=RoadMap.stage_title, when="changeable"),
            Button(Label("passport-btn-remove"), id="remove", on_click=stage_actions.on_remove, when="changeable"),
            state=RoadMap.stage,
            getter=getters.stage_getter,
            back=RoadMap.stages,
        ),
    ]


def _days() -> list[Window]:
    return [
        page(
            "passport-day",
            *calendar("day", stage_actions.on_day),
            state=RoadMap.day,
            getter=getters.day_getter,
            back=RoadMap.stages,
        ),
        page(
            "passport-day-check",
            Button(Label("passport-btn-shift"), id="shift", on_click=stage_actions.on_shift, when="shifts"),
            Button(Label("passport-btn-only-this"), id="only_this", on_click=stage_actions.on_only_this),
            SwitchTo(Label("passport-btn-other-day"), id="other", state=RoadMap.day),
            state=RoadMap.day_check,
            getter=getters.day_check_getter,
            back=RoadMap.stages,
        ),
    ]
