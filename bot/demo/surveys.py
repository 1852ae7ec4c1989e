"""What both sides of the demo pairs said to the three questions; two of three answered, and their answers grow."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.demo.pairs import Pair
from bot.demo.past import Past, Row, chance_of
from models.survey import Survey, SurveyAnswer, SurveyMoment
from services.matching.surveys import QUESTIONS

_GRADES = (3, 4, 5)
_WEIGHTS = {SurveyMoment.beginning: (40, 45, 15), SurveyMoment.middle: (22, 50, 28), SurveyMoment.end: (12, 43, 45)}
_HALF_WAY = timedelta(days=150)


async def write_surveys(past: Past, pairs: Sequence[Pair]) -> None:
    chance = chance_of("surveys")
    rows = list[Row]()
    for pair in pairs:
        for moment, at in _moments(past, pair):
            for person_id in (pair.mentee.id, pair.mentor.person.id):
                if chance.random() > 2 / 3:
                    continue
                said = {"mentorship_id": pair.id, "person_id": person_id, "moment": moment, "answered_at": at}
                rows += [
                    said | {"asked_about": asked, "grade": chance.choices(_GRADES, _WEIGHTS[moment])[0]}
                    for asked in QUESTIONS[Survey.questions]
                ]
    await past.insert_rows(SurveyAnswer, rows)


def _moments(past: Past, pair: Pair) -> Iterator[tuple[SurveyMoment, datetime]]:
    """Those that are over."""
    yield SurveyMoment.beginning, min(pair.began + timedelta(days=7), past.now)
    if pair.began + _HALF_WAY < (pair.ended or past.now):
        yield SurveyMoment.middle, pair.began + _HALF_WAY
    if pair.ended is not None:
        yield SurveyMoment.end, pair.ended
