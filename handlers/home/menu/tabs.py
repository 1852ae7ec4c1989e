"""A person's home windows: a tab for each role; the tab chosen last is remembered."""

from aiogram_dialog import DialogManager

from handlers.shared.middleware_data import conversation_of
from handlers.shared.places import Place
from models.person import Role
from services.people.offers import my_offer
from services.unit_of_work import Act


async def tabs_of(act: Act) -> list[Place]:
    """The acting person's tabs. An applicant already has the mentor's tab, which shows the application."""
    if act.person is None:
        return [Place.visitor]
    tabs = [Place.mentee] if act.person.holds(Role.mentee) else []
    if act.person.holds(Role.mentor) or await my_offer(act) is not None:
        tabs.append(Place.mentor)
    if act.person.is_in_charge:
        tabs.append(Place.coordinator)
    return tabs or [Place.newcomer]


def chosen_tab(manager: DialogManager, tabs: list[Place]) -> Place:
    """The tab chosen last, if the person still has it; else the first."""
    last = conversation_of(manager).home_tab
    return next((tab for tab in tabs if tab.value == last), tabs[0])


def choose_tab(manager: DialogManager, tab: Place) -> None:
    conversation_of(manager).home_tab = tab.value
