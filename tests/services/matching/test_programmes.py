"""Which programme is proposed to a mentee, from what is known."""

import pytest

from models.mentorship import Programme
from models.person import Position
from services.matching.programmes import MenteeFacts, programmes_open_to, proposed_programme

NOVICE, PROJECT, INTERNSHIP = Programme.novice, Programme.project, Programme.internship
NEW = MenteeFacts(Position.principal, 8, has_project=False)


@pytest.mark.parametrize(
    ("facts", "proposed"),
    [
        (NEW, NOVICE),
        (MenteeFacts(Position.principal, 35, has_project=True), NOVICE),
        (MenteeFacts(Position.principal, 36, has_project=True), PROJECT),
        (MenteeFacts(Position.deputy, 8, has_project=True), PROJECT),
        (MenteeFacts(Position.deputy, 8, has_project=False), INTERNSHIP),
        (MenteeFacts(Position.candidate, None, has_project=False), INTERNSHIP),
        (MenteeFacts(None, None, has_project=False), INTERNSHIP),
        (MenteeFacts(Position.principal, None, has_project=False), INTERNSHIP),
        (MenteeFacts(Position.principal, 8, has_project=True, under_way=frozenset({NOVICE})), PROJECT),
        (MenteeFacts(Position.principal, 8, has_project=False, under_way=frozenset({NOVICE})), INTERNSHIP),
        (MenteeFacts(Position.principal, 8, has_project=True, under_way=frozenset(Programme)), NOVICE),
    ],
)
def test_one_programme_is_proposed_from_what_is_known(facts: MenteeFacts, proposed: Programme) -> None:
    assert proposed_programme(facts) is proposed


def test_a_programme_under_way_and_one_for_novices_only_cannot_be_chosen() -> None:
    assert set(programmes_open_to(NEW)) == set(Programme)
    assert programmes_open_to(MenteeFacts(Position.deputy, 8, has_project=True)) == [PROJECT, INTERNSHIP]
    under_way = frozenset({PROJECT, INTERNSHIP})
    assert programmes_open_to(MenteeFacts(Position.deputy, 8, has_project=True, under_way=under_way)) == []
    assert programmes_open_to(MenteeFacts(Position.principal, 8, has_project=True, under_way=under_way)) == [NOVICE]
