"""Three ready people who look for a mentor: the first waits for the ready mentor's answer, the second has a question of
that mentor to reply to, and the third decides whether the next mentor is asked.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.demo.mentees import months_before
from bot.demo.past import Past
from bot.demo.places import DemoCity
from bot.demo.story import ready_principal
from bot.demo.words import RequestWords
from models.mentorship import DeclineReason, MentoringRequest
from models.person import Person
from models.profile import Form
from services.matching.answering import decline_request
from services.matching.choices import add_choice
from services.matching.questions import ask_about
from services.matching.requests import Wish
from services.people.person import add_person
from services.people.wishes import become_mentee
from services.unit_of_work import Act

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Seeking:
    """`mentor` is the ready mentor; `other` also has a free place and a chat, and declines."""

    past: Past
    place: DemoCity
    mentor: Person
    other: Person

    async def write(self) -> None:
        story = self.past.words.story
        await self._ask(await self._enter(story.asking, 9, Form.in_person), story.asking, 6 * HOUR, Form.in_person)
        asked = story.questioned
        request = await self._ask(await self._enter(asked, 17, Form.remote), asked, 75 * HOUR, Form.remote)
        await ask_about(self._ago(20 * HOUR, self.mentor), request.id, asked.question)
        await self._choose(story.choosing)

    async def _choose(self, words: RequestWords) -> None:
        """The other mentor was the first choice and has declined; the ready mentor is the second."""
        person = await self._enter(words, 5, Form.remote)
        wish = Wish(words.words, form=Form.remote)
        first = await add_choice(self._ago(3 * DAY, person), self.other.id, wish)
        await add_choice(self._ago(3 * DAY, person), self.mentor.id, wish)
        await decline_request(self._ago(22 * HOUR, self.other), first.id, DeclineReason.no_time)

    async def _enter(self, words: RequestWords, months_in_post: int, form: Form) -> Person:
        post = months_before(self.past.now.date(), months_in_post)
        introduced = ready_principal(self.place, words.name, words.school, post)
        person = await add_person(self._ago(4 * DAY, None), introduced, words.telegram_id)
        await become_mentee(self._ago(4 * DAY, person), words.topics, form, words.words)
        return person

    async def _ask(self, person: Person, words: RequestWords, ago: timedelta, form: Form) -> MentoringRequest:
        return await add_choice(self._ago(ago, person), self.mentor.id, Wish(words.words, form=form))

    def _ago(self, ago: timedelta, person: Person | None) -> Act:
        return self.past.act(self.past.now - ago, person)
