from collections.abc import Iterable

from handlers.meetings.groups import calendar_files
from handlers.meetings.groups.buttons import BUTTONS
from handlers.meetings.groups.dialog import dialogs
from handlers.meetings.groups.notices import VIEWS
from handlers.meetings.groups.states import GROUP, GROUP_HELD, Groups
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.meetings.groups.afterwards import groups_to_speak_of
from services.meetings.groups.groups import groups_for_me, next_group
from services.meetings.groups.offers import my_offers, offers_waiting


async def _leads_or_may_join(look: Look) -> bool:
    return look.holds(Role.mentor) or (look.holds(Role.mentee) and bool(await look.at(groups_for_me)))


async def _group_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """The next group meeting, and to a mentee until when offered places are held."""
    lines = []
    group = await next_group(look.act, leads=look.place is Place.mentor)
    if group is not None:
        when, form = speech.when(group.starts_at), speech.term(group.form)
        lines.append(speech.say("home-group", when=when, form=form))
    if look.place is Place.mentee:
        for seat in await my_offers(look.act):
            when, until = speech.when(seat.group.starts_at), speech.when(seat.offer_until or seat.group.starts_at)
            lines.append(speech.say("home-group-offered", when=when, until=until))
    return lines


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("groups", "groups-door-btn", frozenset({Place.meetings}), Groups.list, _leads_or_may_join),),
    lines=(HomeLine("group", frozenset({Place.mentee, Place.mentor}), _group_lines),),
    waiting=(
        WaitingKind("group_offer", Place.mentee, offers_waiting, GROUP),
        WaitingKind("group_held", Place.mentor, groups_to_speak_of, GROUP_HELD),
    ),
    notices=(*VIEWS, *calendar_files.VIEWS),
    buttons=(*BUTTONS, *calendar_files.BUTTONS),
)
