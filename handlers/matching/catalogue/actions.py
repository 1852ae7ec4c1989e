import re
from dataclasses import replace

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.sought import seek, sought_in
from handlers.matching.catalogue.states import MENTOR_CARD, Catalogue
from handlers.matching.requests.states import ASKING
from handlers.meetings.booking.states import BOOKING
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home, keep_unplaced, open_above_home
from models.profile import Form
from services.matching.mentor_search import MentorsSought, find_mentors, mentors_districts
from services.matching.mentorships import my_mentorships
from services.places.search import Portion
from services.refusals import NotFound

_MENTORS_LINK = re.compile("m_([0-9]{1,9})")


async def open_mentor_by_link(manager: DialogManager, payload: str) -> None:
    """Open the card of the mentor in `m_<id>` above home; home alone for any other payload."""
    link = _MENTORS_LINK.fullmatch(payload)
    if link is None:
        await go_home(manager)
    else:
        await open_above_home(manager, *MENTOR_CARD.at(int(link[1])), ShowMode.SEND)


async def on_mentor(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    await MENTOR_CARD.open(manager, mentor_id, listed=True)


async def on_own_page(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The acting mentor's card, as mentees and visitors see it."""
    async with uow_of(manager).read() as act:
        me = act.me.id
    await MENTOR_CARD.open(manager, me)


async def on_words(manager: DialogManager, words: str) -> None:
    """Search among the filtered mentors. Words that find nobody may have been a question: offer to pass them on."""
    sought = replace(sought_in(manager), words=words)
    await seek(manager, sought)
    async with uow_of(manager).read() as act:
        found = await find_mentors(act, sought, Portion(at_most=1))
    if not found.count:
        await keep_unplaced(manager, words)


async def on_filter(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    """A filter with a choice opens its window; the others are set at once."""
    windows: dict[str, State] = {one: getattr(Catalogue, one) for one in ("topic", "city", "district")}
    if chosen in windows:
        await manager.switch_to(windows[chosen])
    elif chosen == "free":
        await _narrow(manager, replace(sought_in(manager), free=True))
    else:
        await _narrow(manager, replace(sought_in(manager), form=Form(chosen)))


async def on_topic(_press: CallbackQuery, _select: object, manager: DialogManager, topic_id: int) -> None:
    await _narrow(manager, replace(sought_in(manager), topic_id=topic_id))


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    await _narrow(manager, replace(sought_in(manager), city_id=city_id, district=None))


async def on_district(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    """`number`: the district's place in the list, which is read again. The city of the district is chosen with it."""
    sought = sought_in(manager)
    async with uow_of(manager).read() as act:
        districts = await mentors_districts(act, sought.city_id)
    if number < len(districts):
        city, district = districts[number]
        sought = replace(sought, city_id=city.id, district=district)
    await _narrow(manager, sought)


async def on_drop(_press: CallbackQuery, _select: object, manager: DialogManager, condition: str) -> None:
    await _narrow(manager, sought_in(manager).without(condition))


async def on_everybody(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _narrow(manager, MentorsSought())


async def _narrow(manager: DialogManager, sought: MentorsSought) -> None:
    await seek(manager, sought)
    await manager.switch_to(Catalogue.mentors)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ASKING.open(manager, MENTOR_CARD.id_of(manager))


async def on_book(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Book with this mentor, who accompanies the reader. Raises NotFound when the mentorship has ended since."""
    async with uow_of(manager).read() as act:
        pairs = {pair.mentor_id: pair for pair in await my_mentorships(act)}
    pair = pairs.get(MENTOR_CARD.id_of(manager))
    if pair is None:
        raise NotFound
    await BOOKING.open(manager, pair.id)
