from handlers.indicators.figures.dialog import dialogs
from handlers.indicators.figures.states import IndicatorsNow
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("indicators", "indicators-menu-btn", frozenset({Place.coordinator}), IndicatorsNow.menu),),
)
