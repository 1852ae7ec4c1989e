"""After a group meeting: who came (the mentor), words (a participant), and what coordinators read of these."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.groups.facts import LINE_TOPIC, TOPIC_SHOWN, short_facts
from handlers.meetings.groups.states import GROUP_HELD, GROUP_WORDS, WHO_CAME, GroupFeedback
from handlers.shared.choices import SHORT_PAGE, pages_of
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.group_meeting import GroupMeeting, GroupPlace, GroupState
from services.meetings.groups.afterwards import (
    add_group_words,
    count_group_words,
    group_words,
    group_words_of,
    require_over,
    say_group_held,
    say_who_came,
    spoken_of_by,
)
from services.meetings.groups.groups import led_by_me
from services.meetings.rules import RATINGS
from services.unit_of_work import Act, Uow

WORDS_SHOWN, _AWAY = 60, "away"


async def held_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await led_by_me(act, GROUP_HELD.id_of(dialog_manager))
        require_over(act, group)
    names = ", ".join(name_of(speech, seat.person) for seat in group.joined)
    until = speech.day(speech.local(spoken_of_by(group)).date())
    return {
        "state": group.state.value,
        "facts": short_facts(speech, group),
        "joined": names,
        "until": until,
        "asked": group.state is GroupState.planned,
        "was": group.state is GroupState.held,
        "was_not": group.state is GroupState.not_held,
        "may_say_who": group.state is GroupState.held and bool(group.joined),
    }


async def on_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _say_held(manager, held=True)


async def on_not_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _say_held(manager, held=False)


async def _say_held(manager: DialogManager, *, held: bool) -> None:
    async with uow_of(manager).write() as act:
        group = await say_group_held(act, GROUP_HELD.id_of(manager), held)
    tell_done(manager, held_outcome(held, group))


def held_outcome(said: bool, group: GroupMeeting) -> str:
    """The sentence that follows the mentor's answer."""
    if said:
        return "groups-outcome-held"
    return "groups-outcome-disputed" if group.state is GroupState.held else "groups-outcome-not-held"


async def on_who(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await WHO_CAME.open(manager, GROUP_HELD.id_of(manager))


async def came_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await _group_over(act, dialog_manager)
    away = _away(dialog_manager, group)
    return {
        "when": speech.when(group.starts_at),
        "topic": short(group.topic, TOPIC_SHOWN),
        "people": [
            (seat.id, short(f"{'' if seat.id in away else '✓ '}{list_name_of(speech, seat.person)}"))
            for seat in group.joined
        ],
    }


async def _group_over(act: Act, manager: DialogManager) -> GroupMeeting:
    group = await led_by_me(act, WHO_CAME.id_of(manager))
    require_over(act, group)
    return group


def _away(manager: DialogManager, group: GroupMeeting) -> list[int]:
    """Ids of the places without a tick: as chosen here, or else as it was said before."""
    said = [seat.id for seat in group.joined if seat.came is False]
    return [int(one) for one in manager.dialog_data.get(_AWAY, said)]


async def on_came(_press: CallbackQuery, _select: object, manager: DialogManager, place_id: int) -> None:
    async with uow_of(manager).read() as act:
        group = await _group_over(act, manager)
    away = set(_away(manager, group)) ^ {place_id}
    manager.dialog_data[_AWAY] = sorted(away)


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        group = await _group_over(act, manager)
        away = _away(manager, group)
        group = await say_who_came(act, group.id, [seat.id for seat in group.joined if seat.id not in away])
        came, joined = sum(bool(seat.came) for seat in group.joined), len(group.joined)
    tell_done(manager, "groups-outcome-came", count=came, joined=joined)
    outcome = speech_of(manager).say("groups-outcome-came", count=came, joined=joined)
    await show_outcome_of_opened(manager, outcome)
    await manager.done()


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await add_group_words(act, GROUP_WORDS.id_of(manager), words)
    await show_outcome_of_opened(manager, speech_of(manager).say("groups-words-kept"))
    tell_done(manager, "groups-words-kept")
    await manager.done()


async def feedback_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    scroll: Any = dialog_manager.find("said_pages")
    async with uow.read() as act:
        count = await count_group_words(act)
        first = SHORT_PAGE * min(await scroll.get_page(), max(0, pages_of(count, SHORT_PAGE) - 1))
        found = list(enumerate(await group_words(act, first, SHORT_PAGE), first + 1))
    lines = [
        speech.say("groups-feedback-line", number=number, **_said(speech, seat, WORDS_SHOWN)) for number, seat in found
    ]
    return {
        "count": count,
        "lines": Html("\n".join(lines)),
        "said": [(seat.id, short(f"{number}. {list_name_of(speech, seat.person)}")) for number, seat in found],
        "said_pages": pages_of(count, SHORT_PAGE),
    }


def _said(speech: Speech, seat: GroupPlace, shown: int) -> dict[str, Any]:
    return {
        "day": speech.full_day(speech.local(seat.group.starts_at).date()),
        "host": list_name_of(speech, seat.group.host),
        "name": name_of(speech, seat.person),
        "rating": speech.label("groups-feedback-rating", rating=seat.rating or 0, most=max(RATINGS)),
        "words": short(seat.words, shown),
    }


async def on_said(_press: CallbackQuery, _select: object, manager: DialogManager, place_id: int) -> None:
    manager.dialog_data["place_id"] = place_id
    await manager.switch_to(GroupFeedback.card)


async def feedback_card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        seat = await group_words_of(act, int(dialog_manager.dialog_data["place_id"]))
    said = _said(speech, seat, len(seat.words))
    return {**said, "topic": short(seat.group.topic, LINE_TOPIC)}
