"""Days that an intern has proposed, in words, for the window of the internship and the notices."""

from handlers.internship.planning.hours import hours_said
from handlers.shared.speech import Html, Speech
from models.internship import Internship
from services.internship.times import USUAL_HOURS
from services.internship.wishing import answer_wish_by, has_wish
from services.unit_of_work import Act


def wished_lines(speech: Speech, internship: Internship) -> Html:
    return Html("\n".join(speech.say("internship-day-line", when=speech.day(day)) for day in internship.wished_days))


def wish_said(act: Act, speech: Speech, internship: Internship | None) -> Html:
    """What waits for the mentor, until when and what happens then; empty without proposed days."""
    if internship is None or not has_wish(act, internship):
        return Html()
    pair, until = internship.mentorship, answer_wish_by(internship)
    reader = "mentee" if act.me.id == pair.mentee_id else "mentor" if act.me.id == pair.mentor_id else "coordinator"
    return speech.say(
        "wishing-said",
        reader=reader,
        days=wished_lines(speech, internship),
        until=speech.when(until),
        late="yes" if act.now >= until else "no",
        hours=hours_said(USUAL_HOURS),
    )
