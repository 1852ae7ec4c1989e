from handlers.entry.personal_link.actions import open_by_personal_link
from handlers.entry.personal_link.dialog import dialogs
from handlers.shared.contributions import Contribution, StartLink
from services.entry.personal_links import LINK_MARK

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    links=(StartLink(LINK_MARK, open_by_personal_link),),
)
