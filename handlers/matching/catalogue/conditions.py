"""The conditions by which the reader has narrowed the list, in words; each window that they narrow names them."""

from handlers.shared.speech import Speech, short
from models.person import City
from models.profile import Topic
from services.matching.mentor_search import MentorsSought, topic_and_city
from services.unit_of_work import Act

WORDS_SHOWN = 20


async def narrowed_by(act: Act, speech: Speech, sought: MentorsSought) -> dict[str, str]:
    """For a window's text: whether there are conditions, and which."""
    topic, city = await topic_and_city(act, sought) if sought.conditions else (None, None)
    said = conditions_said(speech, sought, topic, city)
    return {"narrowed": "yes" if said else "no", "by": ", ".join(said.values())}


def conditions_said(speech: Speech, sought: MentorsSought, topic: Topic | None, city: City | None) -> dict[str, str]:
    """Each condition in a few words, in the order of the filters."""
    said = {
        "words": speech.label("catalogue-words", words=short(sought.words, WORDS_SHOWN)),
        "topic_id": topic.name(speech.locale) if topic else "—",
        "city_id": city.name(speech.locale) if city else "—",
        "district": sought.district or "",
        "form": speech.term(sought.form) if sought.form else "",
        "free": speech.label("catalogue-btn-free"),
    }
    return {name: words for name, words in said.items() if name in sought.conditions}
