"""The role of the people in a list that names none: «Все — стажёры?» is asked once for the whole list."""

from dataclasses import replace

from models.imported_list import ListKind
from models.person import Role
from services.importing.known import KnownPerson
from services.importing.matching import Matched, Pair
from services.importing.questions import NOBODY, Answers, Question, QuestionKind
from services.importing.rows import Entry, Parsed

_GIVEN = (Role.mentee, Role.mentor)
QUESTION = Question(QuestionKind.roles, options=(Role.mentee.value, Role.mentor.value, NOBODY))


def with_roles(matched: Matched, parsed: Parsed, answers: Answers) -> Matched:
    """Give the answered role to those of whom neither the list nor a record says one; without an answer, ask."""
    concerned = sum(_has_none(*pair) for pair in matched.pairs)
    if parsed.names_roles or parsed.kind is not ListKind.people or not concerned:
        return matched
    answer = answers.get(QUESTION.key)
    if answer not in (Role.mentee, Role.mentor):
        asked = [] if answer == NOBODY else [replace(QUESTION, rows=concerned)]
        return replace(matched, questions=[*asked, *matched.questions])
    return replace(matched, pairs=[_given(pair, Role(answer)) for pair in matched.pairs])


def _has_none(entry: Entry, known: KnownPerson | None) -> bool:
    return not entry.roles and not (known and known.roles.intersection(_GIVEN))


def _given(pair: Pair, role: Role) -> Pair:
    entry, known = pair
    if not _has_none(entry, known):
        return pair
    forms = dict(zip(("remote", "in_person"), entry.forms, strict=True)) if entry.forms else {}
    return replace(entry, roles=frozenset({role}), offer=forms if role is Role.mentor else {}), known
