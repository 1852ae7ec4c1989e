from handlers.events.checking_in.actions import open_by_check_in
from handlers.events.checking_in.dialog import dialogs
from handlers.shared.contributions import Contribution, StartLink
from services.events.checking_in import LINK_MARK

CONTRIBUTION = Contribution(dialogs=dialogs, links=(StartLink(LINK_MARK, open_by_check_in),))
