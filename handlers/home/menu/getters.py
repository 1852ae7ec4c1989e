from collections.abc import Iterable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.home.menu.tabs import chosen_tab, tabs_of
from handlers.home.menu.waiting import WaitingGroup, group_button, group_line, grouped, numbered_button, numbered_line
from handlers.home.order import LINES, in_order
from handlers.shared.contributions import Contributions
from handlers.shared.doors import open_doors
from handlers.shared.middleware_data import conversation_of
from handlers.shared.places import Look, Place
from handlers.shared.speech import Html, Speech
from handlers.shared.subject_windows import opened_with
from services.home.waiting import Waiting, WaitingQuery, waiting_for
from services.unit_of_work import Act, Uow

GROUPS_SHOWN = 3  # kinds listed on the home window itself
WAITING_PAGE = 5  # each takes a line and a button, and all must fit a phone's screen


class HomeGetters:
    """Home shows what the conversations contribute."""

    def __init__(self, brought: Contributions) -> None:
        self._brought = brought
        self._lines = in_order(brought.lines, LINES)

    async def menu(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        note = opened_with(dialog_manager).get("note")
        parts = [speech.say(note)] if note else []
        async with uow.read() as act:
            tabs = await tabs_of(act)
            stopped = conversation_of(dialog_manager).unfinished is not None
            look = Look(act, chosen_tab(dialog_manager, tabs), stopped)
            waiting = await self._waiting(act, tabs)
            mine = self._of(look.place, tabs, waiting)
            if mine:
                parts.append(_first_waiting(speech, grouped(self._brought.waiting, mine), act))
            parts.append(await self._standing(look, speech))
            if look.unfinished and look.place in (Place.visitor, Place.newcomer):
                parts.append(speech.say("home-unfinished"))
            doors = await open_doors(look, self._brought.doors)
        return {
            "body": Html("\n\n".join(parts)),
            "tabs": [(tab.value, _tab_label(speech, tab, look.place, self._of(tab, tabs, waiting))) for tab in tabs],
            "has_tabs": len(tabs) > 1,
            "waiting_count": len(mine),
            "doors": doors,
        }

    async def waiting(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        """A line and a button for each kind on the shown page."""
        forget_note(dialog_manager)
        async with uow.read() as act:
            groups = grouped(self._brought.waiting, await self._of_shown_tab(act, dialog_manager))
            lines = [group_line(speech, group, act.now) for group in await _page(dialog_manager, "thing", groups)]
        return {
            "count": sum(len(group.things) for group in groups),
            "lines": Html("\n".join(lines)),
            "things": [group_button(speech, group) for group in groups],
        }

    async def waiting_kind(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        """A numbered line and button for each thing of the chosen kind."""
        kind = dialog_manager.dialog_data["kind"]
        async with uow.read() as act:
            found = [one for one in await self._of_shown_tab(act, dialog_manager) if one.kind == kind]
            things = list(enumerate(found, 1))
            on_page = await _page(dialog_manager, "one", things)
            lines = [numbered_line(speech, number, one, act.now) for number, one in on_page]
        return {
            "count": len(things),
            "lines": Html("\n".join(lines)),
            "things": [numbered_button(speech, number, one) for number, one in things],
        }

    async def _of_shown_tab(self, act: Act, manager: DialogManager) -> list[Waiting]:
        tabs = await tabs_of(act)
        return await waiting_for(act, self._queries(chosen_tab(manager, tabs), tabs))

    async def _waiting(self, act: Act, tabs: list[Place]) -> list[Waiting]:
        queries = [self._queries(tab, tabs) for tab in tabs]
        return await waiting_for(act, {kind: query for some in queries for kind, query in some.items()})

    def _queries(self, tab: Place, tabs: list[Place]) -> dict[str, WaitingQuery]:
        """By the kind, of what waits in this one of a person's tabs."""
        anywhere = tab is tabs[0] and tab is not Place.visitor
        return {one.id: one.query for one in self._brought.waiting if one.place is tab or (anywhere and not one.place)}

    def _of(self, tab: Place, tabs: list[Place], waiting: Iterable[Waiting]) -> list[Waiting]:
        kinds = self._queries(tab, tabs)
        return [one for one in waiting if one.kind in kinds]

    async def _standing(self, look: Look, speech: Speech) -> Html:
        if look.act.person is None:
            return speech.say("home-visitor")
        lines = [said for line in self._lines if look.place in line.places for said in await line.write(look, speech)]
        return Html("\n".join(lines)) if lines else speech.say("home-member", name=look.act.person.address_name)


def _first_waiting(speech: Speech, groups: list[WaitingGroup], act: Act) -> Html:
    count = sum(len(group.things) for group in groups)
    lines = [group_line(speech, group, act.now) for group in groups[:GROUPS_SHOWN]]
    return Html("\n".join([speech.say("home-waiting", count=count), *lines]))


def _tab_label(speech: Speech, tab: Place, shown: Place, waiting: list[Waiting]) -> str:
    """«• Ментор» for the shown tab; «Координатор · 3» for another tab in which three things wait."""
    return speech.label("home-tab", tab=tab.value, shown="yes" if tab is shown else "no", count=len(waiting))


async def _page(manager: DialogManager, widget_id: str, things: list[Any]) -> list[Any]:
    """The things on the page that is shown."""
    pages: Any = manager.find(f"{widget_id}_pages")
    first = WAITING_PAGE * min(await pages.get_page(), max(0, len(things) - 1) // WAITING_PAGE)
    return things[first : first + WAITING_PAGE]


def forget_note(manager: DialogManager) -> None:
    """Drop the note once the person has seen it and gone on."""
    opened_with(manager).pop("note", None)
