"""Tells coordinators about a proposed talk, and its author what they have decided."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.attending.announcement import when
from handlers.events.sections.getters import talk_text
from handlers.events.sections.states import EVENT_PROGRAMME, TALK
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.event_programme import EventSection, EventTalk, TalkNotice, TalkState
from services.events.events import access_event
from services.events.sections import section_begins
from services.events.talks import my_talk, talk_to_decide
from services.guards import require_coordinator
from services.unit_of_work import Act, Uow


class DecideOnTalk(CallbackData, prefix="talk_decide"):
    talk_id: Id


class OpenProgramme(CallbackData, prefix="event_programme"):
    event_id: Id


async def write_talk_arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    talk = await talk_to_decide(act, ids["talk_id"])
    decide = speech.label("sections-btn-decide"), DecideOnTalk(talk_id=talk.id)
    return Letter(Html(f"{speech.say('sections-arrived')}\n\n{talk_text(speech, talk)}"), ((decide,),))


async def write_talk_approved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _decided(act, ids, speech, TalkState.approved)


async def write_talk_declined(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _decided(act, ids, speech, TalkState.declined)


async def write_talk_withdrawn(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _decided(act, ids, speech, TalkState.withdrawn)


async def _decided(act: Act, ids: dict[str, Any], speech: Speech, state: TalkState) -> Letter | None:
    """To the author. None when the talk no longer stands so: the author is told of a later decision by another notice,
    and has given the talk up otherwise.
    """
    talk = await my_talk(act, ids["talk_id"])
    if talk.state is not state:
        return None
    text = speech.say(
        f"sections-told-{talk.state.value}",
        title=talk.title,
        event=talk.event.title,
        when=when(speech, talk.event),
        reply=talk.reply,
    )
    programme = speech.label("sections-btn-programme"), OpenProgramme(event_id=talk.event_id)
    return Letter(text, ((programme,),))


async def write_talk_moved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """The author's talk stands in another section, or in none any more."""
    talk = await my_talk(act, ids["talk_id"])
    if talk.state is not TalkState.approved:
        return None
    section = await act.session.get(EventSection, talk.section_id) if talk.section_id else None
    begins = speech.when(section_begins(talk.event, section)) if section else ""
    text = speech.say(
        "sections-moved",
        title=talk.title,
        event=talk.event.title,
        placed="yes" if section else "no",
        section=section.title if section else "",
        begins=begins,
    )
    programme = speech.label("sections-btn-programme"), OpenProgramme(event_id=talk.event_id)
    return Letter(text, ((programme,),))


async def write_talk_given_up(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To coordinators."""
    require_coordinator(act)
    talk = await act.session.get(EventTalk, ids["talk_id"])
    if talk is None or talk.state is not TalkState.withdrawn:
        return None
    name = name_of(speech, talk.person)
    text = speech.say("sections-author-gave-up", title=talk.title, event=talk.event.title, name=name)
    return Letter(text, (((speech.label("sections-btn-programme"), OpenProgramme(event_id=talk.event_id)),),))


async def on_decide(
    _press: CallbackQuery, callback_data: DecideOnTalk, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        talk = await talk_to_decide(act, callback_data.talk_id)
    await open_on_top(dialog_manager, *TALK.at(talk.id))


async def on_programme(
    _press: CallbackQuery, callback_data: OpenProgramme, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        event, _ = await access_event(act, callback_data.event_id)
    await open_on_top(dialog_manager, *EVENT_PROGRAMME.at(event.id))


VIEWS = (
    NoticeView(TalkNotice.arrived, write_talk_arrived),
    NoticeView(TalkNotice.approved, write_talk_approved),
    NoticeView(TalkNotice.declined, write_talk_declined),
    NoticeView(TalkNotice.withdrawn, write_talk_withdrawn),
    NoticeView(TalkNotice.given_up, write_talk_given_up),
    NoticeView(TalkNotice.placed, write_talk_moved),
    NoticeView(TalkNotice.unplaced, write_talk_moved),
)
BUTTONS: Buttons = ((DecideOnTalk, on_decide), (OpenProgramme, on_programme))
