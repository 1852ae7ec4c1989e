"""The answers to the three questions as lines of a window and of a document."""

from handlers.shared.speech import Html, Speech
from models.survey import SurveyMoment
from services.indicators.figures import THREE_QUESTIONS, AnswerKey, Answers
from services.indicators.periods import Scope


def question_lines(speech: Speech, scope: Scope, pooled: dict[AnswerKey, Answers]) -> list[Html]:
    """Of each of the three questions its words, and a line for each side."""
    return [
        line
        for asked in THREE_QUESTIONS
        for line in (
            speech.say("indicators-question", asked=speech.term(asked)),
            *(_answers_line(speech, scope, pooled, (asked, SurveyMoment.end, side)) for side in (False, True)),
        )
    ]


def _answers_line(speech: Speech, scope: Scope, pooled: dict[AnswerKey, Answers], of: AnswerKey) -> Html:
    """The means of one side at the three moments."""
    asked, _, by_mentor = of
    means = [_mean(speech, pooled.get((asked, moment, by_mentor)), scope.policy.least) for moment in SurveyMoment]
    return speech.say("indicators-answers", side="mentor" if by_mentor else "mentee", means=" → ".join(means))


def _mean(speech: Speech, answers: Answers | None, least: int) -> str:
    """«4,2 (18)»; of too few people only the number of answers."""
    if answers is None or answers.people < least:
        return f"— ({answers.count if answers else 0})"
    mean = f"{answers.mean:.1f}"
    return f"{mean.replace('.', ',') if speech.locale == 'ru' else mean} ({answers.count})"
