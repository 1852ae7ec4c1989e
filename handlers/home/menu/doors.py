"""What a person may open from home, the most needed first; the services check it again."""

from models.person import Role
from models.profile import ApplicationState
from services.home.overview import Overview

BUTTONS_AT_MOST = 8
FIRST_DOORS = BUTTONS_AT_MOST - 1  # before «Ещё», when there are more than fit


def doors(seen: Overview | None) -> list[str]:
    """Ids of the buttons; for a visitor (None) the way in."""
    if seen is None:
        return ["mentors", "need_mentor", "am_mentor", "invited", "language"]
    open_doors = {**_mentees_doors(seen), **_others_doors(seen)}
    return [door for door, is_open in open_doors.items() if is_open]


def first_doors(all_doors: list[str]) -> list[str]:
    return all_doors if len(all_doors) <= BUTTONS_AT_MOST else [*all_doors[:FIRST_DOORS], "more"]


def _mentees_doors(seen: Overview) -> dict[str, bool]:
    is_mentee = seen.person.holds(Role.mentee)
    return {
        "waiting": bool(seen.waiting),
        "find_mentor": _looks_for_mentor(seen),
        "request": seen.request is not None,
        "report": seen.stage_to_report is not None,
        "book": seen.mentorship is not None,
        "project": is_mentee,
    }


def _others_doors(seen: Overview) -> dict[str, bool]:
    person, profile = seen.person, seen.guiding.profile if seen.guiding else None
    is_mentee, is_mentor = person.holds(Role.mentee), person.holds(Role.mentor)
    is_coordinator = person.is_in_charge
    return {
        "meetings": is_mentor or is_mentee,
        "hours": is_mentor,
        "mentees": is_mentor,
        "vetting": is_coordinator,
        "announce": is_coordinator,
        "need_mentor": not is_mentee and not is_mentor and not is_coordinator,
        "application": profile is not None and profile.state is not ApplicationState.approved,
        "events": True,
        "profile": True,
        "settings": is_coordinator,
        "importing": is_coordinator,
        "mentors": not _looks_for_mentor(seen),
        "am_mentor": not is_mentor and not is_coordinator and profile is None,
    }


def _looks_for_mentor(seen: Overview) -> bool:
    return seen.person.holds(Role.mentee) and not seen.mentorship and not seen.request
