"""Names of demo people. Surname and patronymic agree with the first name: nobody is «Иванова Пётр»."""

from random import Random

from bot.demo.words import NameWords
from services.people.names import Name

_WITH_A = ("ов", "ев", "ёв", "ин", "ын")
_LIKE_ADJECTIVES = ("ский", "цкий")


class Names:
    """Gives each name only once."""

    def __init__(self, words: NameWords, chance: Random) -> None:
        self._words = words
        self._chance = chance
        self._given: set[Name] = set()

    def next(self, surname: str | None = None) -> Name:
        """`surname` is in its masculine form; without one, any surname is taken."""
        while True:
            name = self._any(surname or self._chance.choice(self._words.surnames))
            if name not in self._given:
                self._given.add(name)
                return name

    def surnames(self, count: int) -> list[str]:
        """`count` different surnames, in their masculine form."""
        return self._chance.sample(self._words.surnames, count)

    def _any(self, surname: str) -> Name:
        words, choice = self._words, self._chance.choice
        patronymic = choice(words.patronymics)
        if self._chance.randrange(10) < words.women_in_ten:
            return Name(surname_of_woman(surname), choice(words.women), patronymic.removesuffix("ич") + "на")
        return Name(surname, choice(words.men), patronymic)


def surname_of_woman(surname: str) -> str:
    """«Орлов» → «Орлова», «Вишневский» → «Вишневская»; «Ким» stays."""
    if surname.endswith(_WITH_A):
        return surname + "а"
    if surname.endswith(_LIKE_ADJECTIVES):
        return surname.removesuffix("ий") + "ая"
    return surname
