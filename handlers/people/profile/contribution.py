from handlers.people.profile.dialog import dialogs
from handlers.people.profile.states import Profile
from handlers.shared.contributions import Contribution
from handlers.shared.language import on_language
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door(
            "profile",
            "home-btn-profile",
            frozenset({Place.newcomer, Place.mentee, Place.mentor, Place.settings}),
            Profile.card,
        ),
        Door("language", "home-btn-language", frozenset({Place.visitor}), on_language),
    ),
)
