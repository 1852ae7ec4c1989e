from handlers.meetings.proposing.dialog import dialogs
from handlers.meetings.proposing.notices import BUTTONS, VIEWS
from handlers.meetings.proposing.opening import on_propose
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from services.matching.mentorships import my_mentee_count


async def _has_mentees(look: Look) -> bool:
    return look.act.person is not None and bool(await look.at(my_mentee_count))


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("propose", "proposing-menu-btn", frozenset({Place.meetings}), on_propose, _has_mentees),),
    notices=VIEWS,
    buttons=BUTTONS,
)
