"""Management projects: 366 with a mentor (one is the story's), 105 without; `bot/demo/stages.py` fills them.

Written in bulk: through the services, five reports for each would take twenty thousand statements. The planned results
and the defences are in `bot/demo/results.py`.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from random import Random

from bot.demo.files import SURVEY
from bot.demo.mentees import make_mentees, write_mentees
from bot.demo.mentors import YEARS
from bot.demo.names import Names
from bot.demo.pairs import Pair
from bot.demo.past import Past, Row, chance_of
from bot.demo.places import DemoCity
from bot.demo.results import states_of, write_results
from bot.demo.stages import Stages, Work
from models.project import Project, ProjectState, Stage, StageState
from models.report import FileState, PartKind, Report, ReportPart, ReportState
from services.projects.report_rules import GivenPart

FINISHED, ACTIVE = 270, 95  # with a mentor
FINISHED_ALONE, ACTIVE_ALONE = 85, 20
OVERDUE, WAITING, RETURNED = 6, 11, 5  # among the active ones with a mentor
LENGTH = timedelta(days=240)


async def write_projects(
    past: Past, places: list[DemoCity], names: Names, pairs: Sequence[Pair], coordinator_id: int
) -> None:
    chance = chance_of("projects")
    works = [*_finished(pairs, chance), *_active(past, pairs, chance)]
    works += await _alone(past, places, names, coordinator_id)
    states = states_of(works)
    ids = await past.insert(
        Project, [_row(past, work, state, chance) for work, state in zip(works, states, strict=True)]
    )
    stages = Stages(past, chance)
    planned = [(project_id, stage) for project_id, work in zip(ids, works, strict=True) for stage in stages.of(work)]
    stage_ids = await past.insert(Stage, [stage.row | {"project_id": project_id} for project_id, stage in planned])
    authors = dict(zip(ids, (work.author_id for work in works), strict=True))
    reports = [
        (report | {"stage_id": stage_id}, authors[project_id])
        for stage_id, (project_id, stage) in zip(stage_ids, planned, strict=True)
        for report in stage.reports
    ]
    await _write_reports(past, reports)
    await write_results(past, works, states, ids, coordinator_id)


async def _write_reports(past: Past, reports: Sequence[tuple[Row, int]]) -> None:
    """Each report with its author has one text, and those that wait for a review also a table."""
    table = _survey(SURVEY.given(past.words.story.report_files.survey))
    texts = [row.pop("words") for row, _ in reports]
    ids = await past.insert(Report, [row for row, _ in reports])
    parts = [
        {
            "report_id": report_id,
            "stage_id": row["stage_id"],
            "kind": PartKind.words,
            "words": words,
            "added_by_id": author_id,
            "added_at": row["submitted_at"],
        }
        for report_id, (row, author_id), words in zip(ids, reports, texts, strict=True)
    ]
    await past.insert_rows(ReportPart, parts)
    waiting = zip(parts, (row["state"] is ReportState.submitted for row, _ in reports), strict=True)
    tables = [part | table for part, waits in waiting if waits]
    await past.insert_rows(ReportPart, tables)


def _survey(given: GivenPart) -> Row:
    return {
        "kind": given.kind,
        "words": given.words,
        "file_id": given.file_id,
        "name": given.name,
        "size": given.size,
        "file_state": FileState.kept,
        "kept_as": SURVEY.kept_as,
    }


def _finished(pairs: Sequence[Pair], chance: Random) -> Iterator[Work]:
    closed = [(pair, pair.ended) for pair in pairs if pair.ended]
    for pair, ended in sorted(chance.sample(closed, FINISHED), key=lambda one: one[0].id):
        opened = pair.began + timedelta(days=chance.randint(14, 30))
        end = ended - timedelta(days=chance.randint(5, 20))
        yield Work(pair.mentee.id, pair.mentor.person.id, opened, end, pair_id=pair.id)


def _active(past: Past, pairs: Sequence[Pair], chance: Random) -> Iterator[Work]:
    """Projects of the active mentorships that began first; a few are overdue, a few wait for the mentor's review or for
    more work.
    """
    going_on = [pair for pair in pairs if pair.ended is None][:ACTIVE]
    chance.shuffle(going_on)
    for number, pair in enumerate(going_on):
        standing = StageState.planned
        if OVERDUE <= number < OVERDUE + WAITING:
            standing = StageState.submitted
        elif OVERDUE + WAITING <= number < OVERDUE + WAITING + RETURNED:
            standing = StageState.returned
        opened = pair.began + timedelta(days=chance.randint(14, 30))
        end = max(opened + LENGTH, past.now + timedelta(days=40))
        yield Work(pair.mentee.id, pair.mentor.person.id, opened, end, standing, number < OVERDUE, pair.id)


async def _alone(past: Past, places: list[DemoCity], names: Names, coordinator_id: int) -> list[Work]:
    """Projects of authors who never had a mentor. The present rules give these no reviewer; here the coordinator
    reviewed.
    """
    chance = chance_of("projects alone")
    began = [-YEARS.days + chance.uniform(5, 780) for _ in range(FINISHED_ALONE)]
    began += [-chance.uniform(30, 230) for _ in range(ACTIVE_ALONE)]
    opened = [past.working_day(days, chance) for days in began]
    joined = [moment - timedelta(days=chance.randint(3, 40)) for moment in opened]
    authors = await write_mentees(past, make_mentees(past, places, names, joined, novices=40))
    return [
        Work(author.id, coordinator_id, moment, moment + LENGTH, StageState.planned if is_active else None)
        for author, moment, is_active in zip(
            authors, opened, [False] * FINISHED_ALONE + [True] * ACTIVE_ALONE, strict=True
        )
    ]


def _row(past: Past, work: Work, state: ProjectState, chance: Random) -> Row:
    words = chance.choice(past.words.texts.projects)
    return {
        "author_id": work.author_id,
        "title": words.title,
        "goal": words.goal,
        "state": state,
        "opened_at": work.opened,
        "mentorship_id": work.pair_id,
        "ended_at": work.ended if state in (ProjectState.defended, ProjectState.not_defended) else None,
    }
