"""What is ahead and ends with a mentorship, a line for each: shown before it is closed."""

from handlers.shared.speech import Html, Speech
from services.matching.what_ends import EndsWithPair

LINES_SHOWN = 8


def lines_of_ended(speech: Speech, ends: EndsWithPair) -> Html:
    """Empty when nothing is ahead."""
    found = [
        *(("meeting", one.starts_at) for one in ends.meetings),
        *(("day", one.starts_at) for one in ends.days),
        *(("group", one.starts_at) for one in ends.groups),
    ]
    found.sort(key=lambda one: one[1])
    lines = [speech.say("closing-ends", what=what, when=speech.when(moment)) for what, moment in found[:LINES_SHOWN]]
    if len(found) > LINES_SHOWN:
        lines.append(speech.say("closing-ends-more", count=len(found) - LINES_SHOWN))
    return Html("\n".join(lines))
