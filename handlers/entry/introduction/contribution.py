from handlers.entry.introduction.dialog import dialogs
from handlers.entry.introduction.setting_out import on_am_mentor, on_need_mentor
from handlers.entry.introduction.unfinished import on_forget, on_go_on
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place

_BEGINNERS = frozenset({Place.visitor, Place.newcomer})


async def _is_unfinished(look: Look) -> bool:
    return look.unfinished


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door("unfinished", "home-btn-unfinished", _BEGINNERS, on_go_on, _is_unfinished),
        Door("forget", "home-btn-forget", _BEGINNERS, on_forget, _is_unfinished),
        Door("need_mentor", "home-btn-need-mentor", _BEGINNERS, on_need_mentor),
        Door("am_mentor", "home-btn-am-mentor", _BEGINNERS, on_am_mentor),
    ),
)
