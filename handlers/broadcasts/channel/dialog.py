from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.broadcasts.channel import actions, getters
from handlers.broadcasts.channel.states import ChannelSettings
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "channel-menu",
                choice("channel", "channels", actions.on_channel),
                choice("again", "unposted", actions.on_again, width=2),
                Button(Label("channel-btn-refuse"), id="refuse", on_click=actions.on_refuse, when="is_set"),
                state=ChannelSettings.menu,
                getter=getters.menu_getter,
                back="cancel",
            ),
            page(
                "channel-sure",
                Button(Label("channel-btn-confirm"), id="confirm_channel", on_click=actions.on_confirm),
                state=ChannelSettings.sure,
                getter=getters.sure_getter,
                back=ChannelSettings.menu,
            ),
            getter=in_charge_getter,
        )
    ]
