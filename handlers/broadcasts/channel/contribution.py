from handlers.broadcasts.channel.dialog import dialogs
from handlers.broadcasts.channel.notices import BUTTONS, VIEWS
from handlers.broadcasts.channel.states import ChannelSettings
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("channel", "channel-menu-btn", frozenset({Place.settings}), ChannelSettings.menu),),
    notices=VIEWS,
    buttons=BUTTONS,
)
