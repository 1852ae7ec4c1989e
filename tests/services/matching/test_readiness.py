"""Readiness (F41): who waits, which places are free, and what is short."""

import pytest

from models.mentorship import Programme
from services.matching.choices import add_choice
from services.matching.publishing import publish
from services.matching.readiness import SeasonView, balances, season_to_see
from services.matching.requests import Wish, send_request
from services.refusals import NotAllowed
from tests.support.office import Office
from tests.support.seasons import Hall, open_hall

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = await open_hall(office)
    for name, topics in (("Иванов", (1, 2)), ("Сидоров", (1,)), ("Котов", (3,))):
        await hall.mentee(name, topics)
    await hall.mentor("Петрова", 2, (1,), [Programme.novice])
    await hall.mentor("Сомова", 1, (2,), [Programme.project])
    return hall


async def test_places_and_mentees_are_counted_by_programme_topic_city_and_form(hall: Hall) -> None:
    season = await hall.office.does(hall.orlova, season_to_see)
    counted = {
        view: {one.key: (len(one.waiting), one.places, one.short) for one in balances(season, view)}
        for view in SeasonView
    }
    assert counted == {
        SeasonView.programme: {"novice": (3, 2, 1), "project": (0, 1, 0)},
        SeasonView.topic: {3: (1, 0, 1), 1: (2, 2, 0), 2: (1, 1, 0)},
        SeasonView.city: {1: (3, 3, 0)},
        SeasonView.form: {"remote": (3, 3, 0)},
    }
    assert next(one.key for one in balances(season, SeasonView.topic)) == 3


async def test_who_has_a_mentor_or_cannot_be_told_does_not_wait_and_full_mentors_have_no_places(hall: Hall) -> None:
    cohort_id = await hall.drafted()
    await hall.office.does(hall.orlova, publish, cohort_id)
    await hall.leaves("Котов")
    season = await hall.office.does(hall.orlova, season_to_see)
    assert [one.person.surname for one in season.mentees] == []
    assert [(one.person.surname, one.free) for one in season.mentors] == [("Сомова", 1)]


async def test_who_asked_waits_for_the_programme_of_the_request_and_wishes_that_mentor(hall: Hall) -> None:
    request = await hall.office.does(hall.ids["Котов"], send_request, hall.ids["Петрова"], "")
    season = await hall.office.does(hall.orlova, season_to_see)
    mentee = season.mentee(hall.ids["Котов"])
    assert mentee is not None
    assert (mentee.programme, mentee.wishes) == (request.programme, (hall.ids["Петрова"],))


async def test_further_choices_are_wishes_in_their_order(hall: Hall) -> None:
    for name in ("Яшина", "Белова"):
        await hall.mentor(name, 1, (9,))
    for name in ("Петрова", "Яшина", "Белова"):
        await hall.office.does(hall.ids["Котов"], add_choice, hall.ids[name], Wish())
    mentee = (await hall.office.does(hall.orlova, season_to_see)).mentee(hall.ids["Котов"])
    assert mentee is not None
    assert mentee.wishes == tuple(hall.ids[name] for name in ("Петрова", "Яшина", "Белова"))


async def test_only_coordinators_see_it(hall: Hall) -> None:
    with pytest.raises(NotAllowed):
        await hall.office.does(hall.ids["Петрова"], season_to_see)
