from handlers.events.attending import calendar_files
from handlers.events.attending.buttons import BUTTONS
from handlers.events.attending.dialog import dialogs
from handlers.events.attending.link import EVENT_LINK, open_event_by_link
from handlers.events.attending.notices import VIEWS
from handlers.events.attending.states import Events
from handlers.shared.contributions import Contribution, StartLink
from handlers.shared.places import MEMBERS, Door, Look, Place
from models.person import IN_CHARGE

PLACES = MEMBERS - {Place.coordinator} | {Place.help}


async def _has_no_other_door(look: Look) -> bool:
    """On home there is no room for it among a coordinator's doors, so those in charge find it in the help."""
    return look.place is not Place.help or look.holds(*IN_CHARGE)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("events", "home-btn-events", PLACES, Events.coming, _has_no_other_door),),
    notices=(*VIEWS, *calendar_files.VIEWS),
    buttons=BUTTONS,
    links=(StartLink(EVENT_LINK, open_event_by_link),),
)
