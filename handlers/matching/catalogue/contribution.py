from handlers.matching.catalogue.actions import on_own_page, open_mentor_by_link
from handlers.matching.catalogue.dialog import dialogs
from handlers.matching.catalogue.states import Catalogue
from handlers.shared.contributions import Contribution, StartLink
from handlers.shared.places import Door, Look, Place
from models.person import Role
from services.matching.mentorships import my_mentorships
from services.matching.requests import my_choices


async def _looks_for_mentor(look: Look) -> bool:
    return not await look.at(my_mentorships) and not await look.at(my_choices)


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("mentors", "home-btn-mentors", frozenset({Place.visitor, Place.newcomer, Place.help}), Catalogue.mentors),
        Door("find_mentor", "home-btn-find-mentor", frozenset({Place.mentee}), Catalogue.mentors, _looks_for_mentor),
        Door("my_page", "home-btn-my-page", frozenset({Place.mentor}), on_own_page, _is_mentor),
    ),
    links=(StartLink("m_", open_mentor_by_link),),
)
