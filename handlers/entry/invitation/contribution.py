from handlers.entry.invitation.actions import open_by_link
from handlers.entry.invitation.dialog import dialogs
from handlers.entry.invitation.states import Invitation
from handlers.shared.contributions import Contribution, StartLink
from handlers.shared.places import Door, Place
from services.entry.codes import LINK_MARK

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("invited", "home-btn-invited", frozenset({Place.visitor}), Invitation.code),),
    links=(StartLink(LINK_MARK, open_by_link),),
)
