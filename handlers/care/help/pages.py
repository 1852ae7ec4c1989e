"""The pages of the help: what a window does and what comes next. Each conversation has the page of its own name, or
that of its area.
"""

from enum import StrEnum

from aiogram.fsm.state import State

from models.person import IN_CHARGE, Role


class HelpPage(StrEnum):
    home = "home"
    entry = "entry"
    catalogue = "catalogue"
    requests = "requests"
    agreement = "agreement"
    booking = "booking"
    meetings = "meetings"
    afterwards = "afterwards"
    hours = "hours"
    groups = "groups"
    internship = "internship"
    project = "project"
    report = "report"
    defence = "defence"
    closing = "closing"
    events = "events"
    library = "library"
    writing = "writing"
    profile = "profile"
    consents = "consents"
    vetting = "vetting"
    people = "people"
    cohort = "cohort"
    care = "care"
    broadcasts = "broadcasts"
    importing = "importing"
    indicators = "indicators"
    settings = "settings"


MENTORS = frozenset({Role.mentor, *IN_CHARGE})
OF_COORDINATORS = frozenset(list(HelpPage)[list(HelpPage).index(HelpPage.vetting) :])
_ABOUT: dict[HelpPage, str] = {
    HelpPage.home: "home care.pulse indicators.mine people.mentees vetting.briefing",
    HelpPage.entry: "entry vetting vetting.application",
    HelpPage.catalogue: "matching.catalogue",
    HelpPage.requests: "matching matching.requests matching.choices matching.questions",
    HelpPage.agreement: "matching.agreement matching.surveys",
    HelpPage.booking: "meetings.booking meetings.proposing meetings.series meetings.acquaintance",
    HelpPage.meetings: "meetings meetings.coming meetings.preparing meetings.practice meetings.subscription",
    HelpPage.afterwards: "meetings.afterwards meetings.settling meetings.tasks meetings.logged",
    HelpPage.hours: "meetings.hours",
    HelpPage.groups: "meetings.groups",
    HelpPage.internship: "internship",
    HelpPage.project: "projects",
    HelpPage.report: "projects.reporting projects.reviewing",
    HelpPage.defence: "projects.defence projects.judging projects.arranging projects.criteria",
    HelpPage.closing: "matching.closing matching.handover",
    HelpPage.events: "events",
    HelpPage.library: "library projects.bank",
    HelpPage.writing: "care.writing care.help care.concern care.concern_cases",
    HelpPage.profile: "people.profile people.joining privacy",
    HelpPage.consents: "consents",
    HelpPage.vetting: "vetting.queue",
    HelpPage.people: "people",
    HelpPage.cohort: "matching.cohort matching.season",
    HelpPage.care: "care",
    HelpPage.broadcasts: "broadcasts",
    HelpPage.importing: "importing entry.inviting",
    HelpPage.indicators: "indicators care.association",
    HelpPage.settings: "home.settings reference places trail consents.texts matching.agreement_texts projects.template",
}
_PAGES = {name: page for page, names in _ABOUT.items() for name in names.split()}
NO_PAGE = frozenset({HelpPage.home, HelpPage.writing})  # the help shows its first window, as from home


def page_about(conversation: str) -> HelpPage | None:
    """`conversation`: «meetings.booking»."""
    return _PAGES.get(conversation) or _PAGES.get(conversation.partition(".")[0])


def page_of_window(state: State | None) -> HelpPage | None:
    """The page to show first when the help is opened from this window."""
    if state is None:
        return None
    _, area, conversation, *_ = state.group.__module__.split(".")
    page = page_about(f"{area}.{conversation}")
    return None if page in NO_PAGE else page


def pages_for(roles: set[Role]) -> list[HelpPage]:
    """Those that concern people of these roles."""
    shown = [page for page in HelpPage if page not in OF_COORDINATORS or roles & set(IN_CHARGE)]
    return [page for page in shown if page is not HelpPage.hours or roles & MENTORS]
