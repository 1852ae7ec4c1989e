"""What loading a list would change. The dry run and the loading share this computation, so the dry run shows exactly
what loading does.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from models.imported_list import ListKind
from services.importing.headings import Column
from services.importing.known import Values, known_schools
from services.importing.matching import Pair, match_people
from services.importing.pair_changes import PairChange, pair_changes
from services.importing.person_changes import PersonChange, person_change
from services.importing.questions import Answers, Question
from services.importing.roles import with_roles
from services.importing.rows import Parsed, Side, Wrong
from services.importing.school_changes import school_changes
from services.importing.school_questions import schools_understood
from services.importing.topics import topic_questions
from services.unit_of_work import Act

_OF_SCHOOL = ((Column.district, "district"), (Column.coordinates, "latitude"))


@dataclass(frozen=True, slots=True)
class Changes:
    """`new_schools`, and `schools` (changes by id), are loaded before the people who work there. `columns`: for how
    many known people each column would replace a value that they may have entered themselves. `city_unsaid`: how many
    rows of somebody new, or of a school, get the coordinator's city because they name none. `known`: the ids of known
    people, by their entries. `pairs`: mentorships; then these are what is counted as new or changed, and `new_people`
    says how many people come with them.
    """

    new_schools: list[Values]
    schools: list[Values]
    people: list[PersonChange]
    new: int
    changed: int
    unchanged: int
    wrong: list[Wrong]
    columns: Counter[Column]
    questions: list[Question] = field(default_factory=list)
    city_unsaid: int = 0
    known: dict[Side, int] = field(default_factory=dict)
    pairs: list[PairChange] = field(default_factory=list)
    new_people: int = 0

    @property
    def rows(self) -> int:
        """How many rows of the list are valid."""
        return self.new + self.changed + self.unchanged


async def reckon(act: Act, parsed: Parsed, answers: Answers = MappingProxyType({})) -> Changes:
    schools = await known_schools(act)
    understood = schools_understood(parsed, schools, answers)
    parsed, asked = understood.parsed, understood.questions
    if parsed.kind is ListKind.schools:
        new_schools, changed_schools = school_changes(parsed.entries, schools, is_list=True)
        filled = Counter(column for school in changed_schools for column, key in _OF_SCHOOL if key in school)
        rows, new, changed = len(parsed.entries), len(new_schools), len(changed_schools)
        unchanged, city_unsaid = rows - new - changed, sum(not entry.names_city for entry in parsed.entries)
        return Changes(
            new_schools, changed_schools, [], new, changed, unchanged, parsed.wrong, filled, asked, city_unsaid
        )
    matched = with_roles(await match_people(act, parsed, schools, answers), parsed, answers)
    new_schools, changed_schools = school_changes([entry for entry, _ in matched.pairs], schools, is_list=False)
    changes = [person_change(entry, known, schools) for entry, known in matched.pairs]
    effective = [one for one in changes if not one.is_empty]
    new = sum(one.known is None for one in changes)
    found = Changes(
        new_schools=new_schools,
        schools=changed_schools,
        people=effective,
        new=new,
        changed=len(effective) - new,
        unchanged=len(changes) - len(effective),
        wrong=sorted([*parsed.wrong, *matched.wrong], key=lambda one: one.line),
        columns=Counter(column for one in effective for column in one.columns),
        questions=[*await topic_questions(act, parsed.problems, answers), *asked, *matched.questions],
        city_unsaid=len({entry.line for entry, known in matched.pairs if known is None and not entry.names_city}),
        known={(entry.line, entry.side): known.id for entry, known in matched.pairs if known is not None},
    )
    return await _with_pairs(act, found, parsed, matched.pairs) if parsed.kind is ListKind.pairs else found


async def _with_pairs(act: Act, found: Changes, parsed: Parsed, people: list[Pair]) -> Changes:
    """The rows of a list of pairs are its mentorships."""
    pairs, wrong = await pair_changes(act, parsed.pairs, people)
    new = sum(one.mentorship_id is None for one in pairs)
    unchanged = sum(one.is_empty for one in pairs)
    told = {one.line for one in found.wrong}
    return replace(
        found,
        new=new,
        changed=len(pairs) - new - unchanged,
        unchanged=unchanged,
        wrong=sorted([*found.wrong, *(one for one in wrong if one.line not in told)], key=lambda one: one.line),
        pairs=[one for one in pairs if not one.is_empty],
        new_people=found.new,
    )
