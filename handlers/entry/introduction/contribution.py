from handlers.entry.introduction.dialog import dialogs
from handlers.entry.introduction.setting_out import on_am_mentor, on_need_mentor
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("need_mentor", "home-btn-need-mentor", frozenset({Place.visitor, Place.newcomer}), on_need_mentor),
        Door("am_mentor", "home-btn-am-mentor", frozenset({Place.visitor, Place.newcomer}), on_am_mentor),
    ),
)
