from handlers.events.visiting.actions import open_by_guest_link
from handlers.events.visiting.dialog import dialogs
from handlers.shared.contributions import Contribution, StartLink
from services.events.guests import GUEST_MARK

CONTRIBUTION = Contribution(dialogs=dialogs, links=(StartLink(GUEST_MARK, open_by_guest_link),))
