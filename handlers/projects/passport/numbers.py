"""Numbers of indicators as they are shown to a reader."""

from babel.numbers import format_decimal

from handlers.shared.speech import Html, Speech
from models.passport import Indicator


def number_shown(speech: Speech, value: float) -> str:
    """«1 200,5»"""
    return str(format_decimal(value, format="#,##0.####", locale=speech.locale))


def indicator_line(speech: Speech, indicator: Indicator, number: int) -> Html:
    """«1. Дети в кружках: 40 → 60 %, чем больше, тем лучше»"""
    reached = indicator.reached
    return speech.say(
        "passport-indicator-line",
        number=number,
        name=indicator.name,
        baseline=number_shown(speech, indicator.baseline),
        target=number_shown(speech, indicator.target),
        unit=indicator.unit,
        direction=speech.term(indicator.direction),
        reached=number_shown(speech, reached) if reached is not None else "",
        known="no" if reached is None else "yes",
    )
